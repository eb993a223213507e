"""Words that tell whose a year or a day is: each list once, none twice in a list, all of it asked for."""

import re

import pytest
from project import ROOT

from kehoach.law import chep_nam_moi
from kehoach.law.book import book

BOOK = book("chep-nam-moi")
LISTS = {key: words for key, words in BOOK.items() if isinstance(words, list)}
SOURCE = "".join(
    path.read_text(encoding="utf-8") for room in ("clone", "law") for path in (ROOT / "kehoach" / room).glob("*.py")
)


def test_lists_are_joined_in_the_order_they_are_asked_for():
    assert chep_nam_moi.either("can_i", "chi_i") == "Kỉ|Quí|Tí|Tị"
    assert chep_nam_moi.either("truoc_han").split("|") == BOOK["truoc_han"]


@pytest.mark.parametrize("key", LISTS)
def test_a_list_holds_plain_words_each_once(key):
    words = LISTS[key]
    assert len({word.casefold() for word in words}) == len(words)
    assert [word for word in words if re.escape(word).replace("\\ ", " ") != word] == []


def test_no_list_stands_twice_and_none_is_left_over():
    assert len({frozenset(words) for words in LISTS.values()}) == len(LISTS)
    assert [key for key in BOOK if not re.search(rf"""["']{key}["']""", SOURCE)] == []


def test_days_spoken_of_by_day_and_month():
    assert {(1, 1), (30, 4), (2, 9), (20, 11)} <= chep_nam_moi.ngay_le()
    assert all(1 <= day <= 31 and 1 <= month <= 12 for day, month in chep_nam_moi.ngay_le())
    assert len(chep_nam_moi.ngay_le()) == len(BOOK["ngay_le"])


def test_the_names_of_lunar_years_make_sixty():
    pairs = {(chep_nam_moi.can()[year % 10], chep_nam_moi.chi()[year % 12]) for year in range(60)}
    assert len(pairs) == 60
