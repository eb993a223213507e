"""Texts and drawings made to take for ever: each ends in seconds, with words or one problem."""

import importlib.util
import zlib

import pytest
from project import need

from kehoach.intake import read
from kehoach.problem import KehoachError

TEXTS = {
    "one line": "chữ " * 500_000,
    "short lines": "chữ\n" * 60_000,
    "one paragraph": "đào tạo, bồi dưỡng nhà giáo và cán bộ quản lý giáo dục mầm non giai đoạn ba\n" * 40_000,
    "stars": "**a " * 500_000,
    "starred lines": "**a *b\n" * 40_000,
    "links": "[a](http://b" * 200_000,
    "tables": "| a | b |\n|---|---|\nx\n" * 10_000,
    "a wide table": "|" + "a|" * 500_000 + "\n|" + "-|" * 500_000 + "\n",
    "spaces": " " * 2_000_000 + "x",
    "spaces in a heading": "**a**\n# a" + " " * 500_000 + "x # #",
    "two columns": "KẾ HOẠCH\nNơi nhận" + " " * 500_000 + "\t" * 500_000 + "x",
    "look-alikes": "aО " * 500_000,
    "marks": ".”" * 500_000 + "\nx",
    "numbers": "2\n" * 100_000,
    "old letters": "KÕ ho¹ch båi d\xad\xecng " * 60_000,
    "brackets": "(" * 300_000 + "\n" + "a" * 300_000,
}


@pytest.mark.timeout(30)
@pytest.mark.parametrize("name", TEXTS)
def test_texts(name):
    assert any(read("a.md", TEXTS[name].encode()).blocks())


def page(content):
    body = zlib.compress(content, 9)
    head = (
        "%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n"
        "3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R>>endobj\n"
        f"4 0 obj<</Length {len(body)}/Filter/FlateDecode>>stream\n"
    )
    return head.encode() + body + b"\nendstream endobj\ntrailer<</Root 1 0 R>>\n%%EOF"


@pytest.mark.timeout(30)
@pytest.mark.parametrize("content", [
    b" " * 100_000_000,
    b"".join(b"%d %d m %d %d l S\n" % (at % 595, at % 842, at * 7 % 595, at * 3 % 842) for at in range(50_000)),
    b"".join(b"%d %d %d %d re S\n" % (at % 595, at % 842, at * 7 % 90, at * 3 % 70) for at in range(50_000)),
    b"q " * 500_000,
], ids=["a bomb", "lines", "boxes", "states"])  # fmt: skip
def test_drawings(content):
    need(importlib.util.find_spec("pypdfium2"), "pypdfium2")
    with pytest.raises(KehoachError) as caught:
        read("a.pdf", page(content))
    assert [one.code for one in caught.value.problems] in (["TN06"], ["TN04"])
