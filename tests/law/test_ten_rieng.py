"""Known names: one form each, in the way the search writes syllables, kept between runs only while they are the same."""

import re
from collections import Counter

from kehoach import kept
from kehoach.law import ten_rieng
from kehoach.law.book import book
from kehoach.text.names.known import KINDS, LEAST, Known
from kehoach.text.slips.clauses import plain


def test_every_syllable_is_written_as_the_search_writes_it():
    strange = {
        (name, syllable)
        for name, kind in ten_rieng.cac_ten()
        for syllable in Known(name, kind).syllables
        if plain(syllable) != syllable
    }
    assert strange == set()


def test_names_are_many_and_of_every_kind():
    names = list(ten_rieng.cac_ten())
    assert len({name for name, _ in names}) > 400
    assert {kind for _, kind in names} == set(KINDS)


def test_a_law_of_the_list_has_a_number_of_a_law():
    laws = book("ten-rieng")["luat"]
    numbers = [number for found in laws.values() for number in found]
    assert [number for number in numbers if not re.fullmatch(r"\d{2,3}/\d{4}/(QH|UBTVQH|PL-UBTVQH)\d\d", number)] == []
    assert all(name.startswith(("Luật ", "Bộ luật ", "Pháp lệnh ")) for name in laws)


def test_what_is_cut_is_the_end_of_a_name():
    ends = {" ".join(Known(name, kind).syllables[-2:]) for name, kind in ten_rieng.cac_ten()}
    assert set(book("ten-rieng")["bo_cuoi"]) <= ends


def test_short_names_are_known_to_be_right():
    assert any(len(Known(name, kind).syllables) < LEAST for name, kind in ten_rieng.cac_ten())


def test_what_was_kept_of_other_names_is_made_anew(monkeypatch):
    monkeypatch.setattr(kept, "load", {"ten-rieng": ((0, 0), ({}, {}))}.get)
    saved = {}
    monkeypatch.setattr(kept, "save", saved.__setitem__)
    ten_rieng.tim_ten.cache_clear()
    try:
        assert [one.slip for one in ten_rieng.tim_ten().nearly("Luật Hòa giải cơ sở")] == ["thiếu một chữ"]
    finally:
        ten_rieng.tim_ten.cache_clear()
    assert list(saved) == ["ten-rieng"]


def test_a_name_of_another_list_is_not_written_again():
    own = book("ten-rieng")
    mine = [name for key in ("luat", "co_quan", "viec", "loi", "khac") for name in own[key]]
    said = Counter(name for name, _ in ten_rieng.cac_ten())
    assert [name for name in mine if said[name] > 1] == []
