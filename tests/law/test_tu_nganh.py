"""The words of the fields: each once, each a word, none told by the search that they feed."""

from collections import Counter

from kehoach import kept
from kehoach.law import cap_tieng, chinh_ta, tu_nganh
from kehoach.law.book import book
from kehoach.text.slips.clauses import plain
from kehoach.text.slips.found import Slips

WORDS = [word for word, _ in tu_nganh.cac_tu()]


def test_they_are_many_of_many_fields_and_each_stands_once():
    assert len(WORDS) >= 5_000
    assert len(book("tu-nganh")["nganh"]) >= 30
    assert [word for word, times in Counter(WORDS).items() if times > 1] == []


def test_each_is_two_syllables_or_more_with_one_blank_between():
    assert [word for word in WORDS if len(word.split()) < 2 or word != " ".join(word.split())] == []


def test_a_syllable_stands_with_its_tone_in_place():
    said = {syllable.lower() for word in WORDS for syllable in word.split()}
    assert {syllable for syllable in said if plain(syllable) != syllable} == set()


def test_none_is_a_certain_mistake():
    wrong = {sai.sai for sai in chinh_ta.cac_loi()}
    assert [word for word in WORDS if word.lower() in wrong] == []


def test_the_search_tells_none_of_them():
    slips = Slips(cap_tieng.bang_dem(), cap_tieng.thoi_quen())
    assert [(text, slip.meant) for text in WORDS for slip in slips.of(text)] == []


def test_a_usual_word_is_known_too():
    assert tu_nganh.tu_dien().is_whole("cập", "nhật")


def test_what_was_kept_of_other_words_is_made_anew(monkeypatch):
    saved = {}
    monkeypatch.setattr(kept, "load", {"tu-nganh": ((0, 0), ({}, {}, {}, {}, {}))}.get)
    monkeypatch.setattr(kept, "save", saved.__setitem__)
    tu_nganh.tu_dien.cache_clear()
    try:
        assert tu_nganh.tu_dien().has("đông", "xuân")
    finally:
        tu_nganh.tu_dien.cache_clear()
    assert "tu-nganh" in saved
