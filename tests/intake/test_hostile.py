"""Texts and drawings made to take for ever: each costs no more than it is long, and ends with words or one problem."""

import importlib.util
import zlib

import pytest
from growth import linear, repeated
from project import need

from kehoach.intake import read
from kehoach.problem import KehoachError

TEXTS = {
    "one line": (repeated("chữ "), 100_000),
    "short lines": (repeated("chữ\n"), 12_000),
    "one paragraph": (
        repeated("đào tạo, bồi dưỡng nhà giáo và cán bộ quản lý giáo dục mầm non giai đoạn ba\n"), 8_000),
    "stars": (repeated("**a "), 100_000),
    "starred lines": (repeated("**a *b\n"), 8_000),
    "links": (repeated("[a](http://b"), 40_000),
    "tables": (repeated("| a | b |\n|---|---|\nx\n"), 2_500),
    "a wide table": (lambda count: "|" + "a|" * count + "\n|" + "-|" * count + "\n", 100_000),
    "spaces": (repeated(" ", "", "x"), 500_000),
    "spaces in a heading": (repeated(" ", "**a**\n# a", "x # #"), 200_000),
    "two columns": (lambda count: "KẾ HOẠCH\nNơi nhận" + " " * count + "\t" * count + "x", 200_000),
    "look-alikes": (repeated("aО "), 100_000),
    "marks": (repeated(".”", "", "\nx"), 100_000),
    "numbers": (repeated("2\n"), 20_000),
    "old letters": (repeated("KÕ ho¹ch båi d\xad\xecng "), 16_000),
    "brackets": (lambda count: "(" * count + "\n" + "a" * count, 100_000),
}  # fmt: skip


def words(data):
    assert any(read("a.md", data).blocks())


@pytest.mark.parametrize("name", TEXTS)
def test_texts(name):
    make, size = TEXTS[name]
    linear(words, lambda count: make(count).encode(), size)


def page(content):
    body = zlib.compress(content, 9)
    head = (
        "%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n"
        "3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R>>endobj\n"
        f"4 0 obj<</Length {len(body)}/Filter/FlateDecode>>stream\n"
    )
    return head.encode() + body + b"\nendstream endobj\ntrailer<</Root 1 0 R>>\n%%EOF"


def drawn(piece):
    """Return what makes a page of n pieces, each from its number."""
    return lambda count: page(b"".join(piece(at) for at in range(count)))


DRAWINGS = {
    "a bomb": (lambda count: page(b" " * count), 100_000_000),
    "lines": (drawn(lambda at: b"%d %d m %d %d l S\n" % (at % 595, at % 842, at * 7 % 595, at * 3 % 842)), 50_000),
    "boxes": (drawn(lambda at: b"%d %d %d %d re S\n" % (at % 595, at % 842, at * 7 % 90, at * 3 % 70)), 50_000),
    "states": (lambda count: page(b"q " * count), 500_000),
}


def refused(data):
    with pytest.raises(KehoachError) as caught:
        read("a.pdf", data)
    assert [one.code for one in caught.value.problems] in (["TN06"], ["TN04"])


@pytest.mark.parametrize("name", DRAWINGS)
def test_drawings(name):
    need(importlib.util.find_spec("pypdfium2"), "pypdfium2")
    make, size = DRAWINGS[name]
    refused(make(size))
    linear(refused, make, size // 5)
