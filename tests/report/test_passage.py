"""Words at fault with what stands around them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kehoach.address import Position
from kehoach.document.block import Block, Cell, Role, Row, Run, Table
from kehoach.problem import Place, Problem
from kehoach.report.passage import Passage, again, passage
from kehoach.review.catalogue import find
from kehoach.review.examine import examine
from kehoach.review.finding import Finding, at
from kehoach.review.judge import Judged
from kehoach.text.letters import one_line


def block(words):
    return Block(Role.DOAN, (Run(words),))


def test_words_are_shown_in_their_sentence():
    found = passage(at(block("Phòng Văn hóa chủ trì , phối hợp."), "trì ,", "thừa"))
    assert found == Passage("Phòng Văn hóa chủ ", "trì ,", " phối hợp.")


def test_a_long_paragraph_is_cut_between_words():
    found = passage(at(block("trước " * 50 + "SAI" + " sau" * 50), "SAI", "sai"))
    assert found.before.startswith("… trước trước")
    assert found.after.endswith(" sau …")
    assert len(found.before) + len(found.after) < 160


@pytest.mark.parametrize("cell", [Position(2, 1), None])
def test_words_of_a_cell_are_found_in_it(cell):
    rows = tuple(Row((Cell((Run(words),)),)) for words in ("một việc", "hai việc"))
    table = Block(Role.BANG, table=Table((1.0,), rows))
    assert passage(at(table, "hai", "sai")._replace(cell=cell)).after == " việc"


def test_a_finding_without_a_paragraph_is_its_quote():
    assert passage(Finding("sai", quote="chữ")) == Passage("", "chữ", "")
    assert passage(Finding("sai")) == Passage("", "", "")
    assert passage(at(block("Một câu."), "không có ở đây", "sai")) == Passage("", "không có ở đây", "")
    assert passage(at(block("Một câu."), "", "sai")) == Passage("", "", "Một câu.")


def test_the_second_of_two_is_shown_at_its_own_place():
    words = block("phòng A, phòng B")
    first, second = (at(words, "phòng", "viết hoa") for _ in range(2))
    rule = find("TC08")
    numbers = again([Judged(rule, one, Problem(Place("a"), "TC08", "viết hoa")) for one in (first, second)])
    assert numbers == [0, 1]
    assert [passage(first, number).after for number in (0, 1, 2)] == [" A, phòng B", " B", " B"]


def judged(finding):
    return Judged(find("TC08"), finding, Problem(Place("a"), "TC08", finding.message))


def test_words_that_are_right_before_are_not_shown_as_wrong():
    """The rule says where its words stand: the place before them is no fault."""
    words = block("phòng A, phòng B")
    second = at(words, "phòng", "viết hoa", start=9)
    assert again([judged(second)]) == [1]
    assert passage(second, 1).after == " B"


def test_a_place_told_twice_is_the_same_place():
    words = block("phòng A, phòng B")
    found = [at(words, "phòng", "viết hoa", start=start) for start in (9, 0, 9)]
    assert again(list(map(judged, found))) == [1, 0, 1]


def test_a_place_the_words_do_not_stand_at_is_not_believed():
    found = [at(block("phòng A, phòng B"), "phòng", "viết hoa", start=3) for _ in range(2)]
    assert again(list(map(judged, found))) == [0, 1]


@pytest.mark.parametrize(
    "words",
    [
        "Tổ chức tại tỉnh, xã và họp tại tỉnh , xã.",
        "Xã,huyện họp sơ kết. Xã, huyện ,xã họp; có kỹ năng và kỷ năng.",
    ],
)
def test_a_rule_says_where_its_words_stand(words, tmp_path):
    (tmp_path / "a.txt").write_text(f"KẾ HOẠCH\nTập huấn\n\nI. MỤC ĐÍCH\n\n{words}\n", encoding="utf-8")
    found = examine(str(tmp_path / "a.txt")).review.judged
    told = [one.finding for one in found if one.finding.repair is not None]
    assert told
    for one in told:
        assert words.startswith(one.quote, one.start)


@given(st.text(), st.text(min_size=1), st.text())
def test_nothing_is_shown_that_is_not_there(before, words, after):
    text = before + words + after
    found = passage(at(block(text), words, "sai"))
    assert found.words == words
    shown = found.before.removeprefix("… ") + found.words + found.after.removesuffix(" …")
    assert "".join(one_line(shown).split()) in "".join(text.split())
