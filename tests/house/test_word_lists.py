"""No new list of Vietnamese words stands in code: those left are counted, and only become fewer."""

from functools import cache

import pytest
from house.names import PACKAGE, module
from house.word_lists import alternatives, lists
from project import ROOT

LEFT = {
    "address": 1,
    "clone.points": 1,
    "disguise.details": 2,
    "document.label.case": 1,
    "document.label.ends": 1,
    "document.label.mark": 2,
    "document.label.signer": 1,
    "intake.joins": 2,
    "intake.pdf.layout": 1,
    "review.facts.annexes": 2,
    "text.legacy": 1,
    "text.spoken": 1,
    "text.weekday": 1,
}
"""Lists still in code, by module below ``kehoach``: they wait to be moved, or belong to a grammar (units of time,
what may stand before a number, how letters of a font are turned) that is no list of things."""
CURE = "put the words into a file of data/ with their source, and take them by `kehoach.law.book.either`"


@cache
def found():
    paths = sorted((ROOT / PACKAGE).rglob("*.py"))
    pages = {module(path, ROOT): path.read_text(encoding="utf-8") for path in paths}
    return {name.removeprefix(f"{PACKAGE}."): lines for name, lines in lists(pages).items()}


def test_no_list_of_words_is_new():
    more = {name: lines for name, lines in found().items() if len(lines) > LEFT.get(name, 0)}
    assert more == {}, CURE


def test_a_list_that_moved_is_not_waited_for():
    assert {name: LEFT[name] for name in LEFT if len(found().get(name, ())) < LEFT[name]} == {}, "lower the number"


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        ('A = r"(?:gửi|nộp|trình|lập|hạn chót|báo cáo)"', [1]),
        ('A = (\n    r"x(?:gửi|nộp|trình"\n    r"|lập|hạn chót|báo cáo)"\n)', [2]),
        ('A = ("Sở", "Phòng", "Trường", "Huyện", "Xã", "Tỉnh")', [1]),
        ('A = r"(?P<loai>Sở|Phòng|Trường|Huyện|Xã|Tỉnh)(?:gửi|nộp|trình|lập|hạn chót|báo cáo)"', [1, 1]),
        ('A = r"(?:gửi|nộp|trình|lập|hạn chót)"', []),
        ('A = r"(?:bold|italic|mono|small|large|book)"', []),
        ('A = r"[gửi|nộp|trình|lập|hạn|báo cáo]"', []),
        ('def f():\n    """Return gửi|nộp|trình|lập|hạn chót|báo cáo."""', []),
        (
            'A = ("một câu dài của người dùng đọc", "hai câu", "ba câu", "bốn câu", "năm câu", "sáu câu dài quá năm chữ")',
            [],
        ),
    ],
)
def test_such_a_list_is_seen(text, lines):
    assert lists({"kehoach.a": text}).get("kehoach.a", []) == lines


def test_groups_inside_groups_are_told_apart():
    assert list(alternatives(r"a(?:b|c(d|e))|\(f")) == [["d", "e"], ["b", "c"], ["a", r"\(f"]]
