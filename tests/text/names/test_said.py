"""A text as syllables: what stands between those of one name, and where a name can go no further."""

import pytest

from kehoach.text.names.known import SYLLABLE
from kehoach.text.names.said import Said


def said(text):
    return Said(text, SYLLABLE.findall(text))


@pytest.mark.parametrize(
    ("text", "words", "marks"),
    [
        ("Luật Phòng, chống ma túy.", ["luật", "phòng", "chống", "ma", "túy"], ["", "", ",", "", ""]),
        ("Văn hóa - Xã hội", ["văn", "hóa", "xã", "hội"], ["", "", "-", ""]),
        ("Văn hoá – Xã hội", ["văn", "hóa", "xã", "hội"], ["", "", "-", ""]),
        ("Uỷ ban\nnhân dân", ["ủy", "ban", "nhân", "dân"], ["", "", "", ""]),
        ("Luật Trẻ em; Luật Thanh niên", ["luật", "trẻ", "em"], ["", "", ""]),
        ("Luật Trẻ em (sửa đổi)", ["luật", "trẻ", "em"], ["", "", ""]),
    ],
)
def test_a_run_ends_where_no_name_goes_on(text, words, marks):
    assert said(text).run(0, 40) == (words, marks)


def test_a_run_is_no_longer_than_asked():
    assert said("một hai ba bốn").run(1, 2) == (["hai", "ba"], ["", ""])


def test_a_wide_gap_is_not_looked_through():
    assert said("một" + " " * 1000 + "hai").run(0, 40) == (["một"], [""])


def test_places_capitals_and_neighbours():
    text = said("Hội Nông dân xã, phường")
    assert text.span(1, 2) == (4, 12)
    assert [text.capital(number) for number in range(6)] == [True, True, False, False, False, False]
    assert [text.next_to(number) for number in (2, 3, 4)] == ["xã", "", ""]
