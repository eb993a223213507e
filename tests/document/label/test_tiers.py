"""Main headings that are no ``I.``."""

import pytest
from document.label.typed import lines, paragraph

from kehoach.document.block import Block, Cell, Role, Row, Run, Table
from kehoach.document.label.mark import Label
from kehoach.document.label.tiers import may_open, tiered
from kehoach.text.numbering import roman


def labels(found):
    return [(line.label.kind, line.label.number, line.text) for line in found if line.label]


def test_the_title_below_a_part_is_its_own_line():
    found = tiered(lines("Phần I", "MỤC ĐÍCH", "Một câu.", "Phần II", "NHIỆM VỤ", "Một câu."))
    assert labels(found) == [
        ("part", 1, ""), ("part_title", 0, "MỤC ĐÍCH"), ("part", 2, ""), ("part_title", 0, "NHIỆM VỤ"),
    ]  # fmt: skip
    assert len(found) == 6


def test_a_part_with_its_title_beside_it():
    found = tiered(lines("Phần thứ nhất: MỤC ĐÍCH", "Một câu.", "Phần thứ hai: NHIỆM VỤ"))
    assert labels(found) == [("part", 1, "MỤC ĐÍCH"), ("part", 2, "NHIỆM VỤ")]


def test_parts_go_on_beyond_nine_however_they_are_counted():
    for shown in (roman, str):
        found = tiered(lines(*[f"Phần {shown(number)}: NHIỆM VỤ" for number in range(1, 20)]))
        assert [number for _, number, _ in labels(found)] == list(range(1, 20))


def test_a_sentence_that_mentions_a_part_is_none():
    assert labels(tiered(lines("Phần I của Kế hoạch nêu rõ mục đích."))) == []


def test_letters_in_order():
    assert labels(tiered(lines("A. MỤC ĐÍCH", "Một câu.", "B. NHIỆM VỤ"))) == [
        ("capital", 1, "MỤC ĐÍCH"),
        ("capital", 2, "NHIỆM VỤ"),
    ]


def test_a_lone_letter_is_no_numbering():
    assert [kind for kind, _, _ in labels(tiered(lines("A. MỤC ĐÍCH", "Một câu.")))] == []


def test_headings_without_numbers_are_counted():
    found = tiered(lines("MỤC ĐÍCH CHUNG", "1. Một câu.", "NHIỆM VỤ CHÍNH", "1. Một câu."))
    assert [(kind, number) for kind, number, _ in labels(found) if kind == "roman"] == [("roman", 1), ("roman", 2)]


def test_capitals_beside_roman_numbers_stay_as_they_are():
    found = tiered(lines("I. MỤC ĐÍCH", "NHÓM MỘT", "II. NHIỆM VỤ", "NHÓM HAI"))
    assert [number for _, number, _ in labels(found)] == [1, 2]


def test_no_line_gives_none():
    assert tiered([]) == []


def test_what_opens_a_section():
    bold = paragraph("A. Mục đích", bold=True)
    found = [may_open(line) for line in lines("Phần I", "A. MỤC ĐÍCH", bold, "A. Mục đích", "Một câu.")]
    assert found == [True, True, True, False, False]


TABLE = Block(Role.CHUA_RO, table=Table((1.0,), (Row((Cell((Run("Lớp"),)),)),)))


@pytest.mark.parametrize(
    ("texts", "found"),
    [
        # a number may be lost, one may stand twice, none goes back or begins beyond the second
        (["Phần I: A", "Phần III: B"], [1, 3]), (["Phần I: A", "Phần IV: B"], [1]), (["Phần II: A", "Phần II: B"], [2, 2]), (["Phần III: A"], []), (["Phần II: A", "Phần I: B"], [2]), (["Phần I: A", "1. Phần II: B"], [1]),
        (["Phần I", "A B", "Phần II: B"], [1, 0, 2]), (["Phần I", "một câu", "Phần II: B"], [2]), (["Phần I"], []), (["Phần I", "1. MỘT"], []), (["Phần I: Mục đích"], []), ([paragraph("Phần I: Mục đích", bold=True)], [1]),
        (["Phần I: " + "A" * 141], [1]), (["Phần I: " + "A" * 142], []), (["Phần I", paragraph("Mục đích", middle=True)], [1, 0]), (["Phần I", paragraph("Mục đích", bold=True)], [1, 0]), (["Phần I", "A" * 150], [1, 0]), (["Phần I", "A" * 151], []),
        (["Phần IIII: A"], []), (["PHẦN THỨ BA: A", "PHẦN THỨ HAI: B"], [2]), (["Phần I", TABLE], []),
    ],
)  # fmt: skip
def test_parts_in_order(texts, found):
    lined = tiered(lines("x", *texts))
    assert [line.label.number for line in lined if line.label and line.label.kind in ("part", "part_title")] == found
    assert len(lined) == len(texts) + 1


@pytest.mark.parametrize(
    ("texts", "found"),
    [
        (["A. MỘT", "B. HAI"], "AB"), (["A. MỘT", "C. BA"], "AC"), (["A. MỘT", "D. BỐN"], ""), (["B. HAI", "C. BA"], "BC"), (["C. BA", "D. BỐN"], ""), (["A. MỘT", "A. MỘT"], "AA"), (["A. Một", "B. Hai"], ""), (["A. MỘT", "B. Hai"], ""),
        (["A. MỘT", "B. HAI", "A. MỘT"], "AB"), (["Phần I: A B", "A. MỘT", "B. HAI", "Phần II: C D", "A. MỘT"], "ABA"), ([paragraph("A. Một", bold=True), "B. HAI"], "AB"), (["A) MỘT", "B/ HAI"], "AB"), (["A . MỘT", "B - HAI"], "AB"), (["A -MỘT", "B-HAI"], ""), (["A MỘT", "B HAI"], ""), (["I. MỘT", "A. MỘT", "B. HAI"], "AB"),
        (["A. MỘT", "H. TÁM"], ""), (["A. MỘT", "1. B. HAI"], ""),
    ],
)  # fmt: skip
def test_letters_of_headings(texts, found):
    shown = [line.label.shown for line in tiered(lines(*texts)) if line.label and line.label.kind == "capital"]
    assert "".join(label[0] for label in shown) == found


@pytest.mark.parametrize(
    ("texts", "found"),
    [
        (["MỤC ĐÍCH", "Một câu.", "NHIỆM VỤ", "Một câu."], ["MỤC ĐÍCH", "NHIỆM VỤ"]), (["MỤC ĐÍCH", "Một câu."], []), (["MỘT", "HAI", "Một câu."], []), (["MỤC ĐÍCH", "I. Một", "NHIỆM VỤ", "II. Hai"], []), (["MỤC ĐÍCH", "I. Một", "NHIỆM VỤ"], ["MỤC ĐÍCH", "NHIỆM VỤ"]),
        # numbers begin anew below most of them, or there are none; marks count nothing
        (["MỤC ĐÍCH", "1. A", "NHIỆM VỤ", "2. B"], ["MỤC ĐÍCH", "NHIỆM VỤ"]), (["MỤC ĐÍCH", "2. A", "NHIỆM VỤ", "3. B"], []), (["MỤC ĐÍCH", "1. A", "NHIỆM VỤ", "2. B", "TỔ CHỨC THỰC HIỆN", "3. C"], []), (["MỤC ĐÍCH", "- A", "NHIỆM VỤ", "- B"], ["MỤC ĐÍCH", "NHIỆM VỤ"]),
        (["MỤC ĐÍCH", "- A", "2. B", "NHIỆM VỤ", "2. B"], []), ([f"MỤC {'Đ' * 146}", "NHIỆM VỤ"], [f"MỤC {'Đ' * 146}", "NHIỆM VỤ"]), ([f"MỤC {'Đ' * 147}", "NHIỆM VỤ"], []),
        # else the bold ones, that end as no sentence does
        ([paragraph("Mục đích", bold=True), "Một câu.", paragraph("Nhiệm vụ", bold=True)], ["Mục đích", "Nhiệm vụ"]), ([paragraph("Mục đích", middle=True), "Một câu.", paragraph("Nhiệm vụ", middle=True)], []),
        ([paragraph("Mục đích.", bold=True), paragraph("Nhiệm vụ", bold=True)], []), ([paragraph("Mục đích;", bold=True), paragraph("Nhiệm vụ", bold=True)], []), ([paragraph("Mục đích,", bold=True), paragraph("Nhiệm vụ", bold=True)], []),
        ([paragraph("Việc như sau:", bold=True), paragraph("Nhiệm vụ", bold=True)], []), ([paragraph("Mục đích:", bold=True), paragraph("Nhiệm vụ", bold=True)], ["Mục đích:", "Nhiệm vụ"]), (["MỤC ĐÍCH", paragraph("Nhiệm vụ", bold=True), paragraph("Tổ chức", bold=True)], ["Nhiệm vụ", "Tổ chức"]),
        # the name of a table is none, nor where the unit of its figures stands between
        (["MỤC ĐÍCH", paragraph("KINH PHÍ CHI", middle=True), TABLE], []), (["MỤC ĐÍCH", paragraph("KINH PHÍ CHI", middle=True), "Đơn vị tính: đồng", TABLE], []), (["MỤC ĐÍCH", "KINH PHÍ CHI", TABLE], ["MỤC ĐÍCH", "KINH PHÍ CHI"]),
        (["MỤC ĐÍCH", paragraph("KINH PHÍ CHI", middle=True), "Một câu.", TABLE], ["MỤC ĐÍCH", "KINH PHÍ CHI"]), (["MỤC ĐÍCH", paragraph("KINH PHÍ CHI", middle=True)], ["MỤC ĐÍCH", "KINH PHÍ CHI"]),
    ],
)  # fmt: skip
def test_headings_without_numbers(texts, found):
    made = [line for line in tiered(lines(*texts)) if line.label and line.label.shown == ""]
    assert [line.text for line in made] == found
    assert [line.label for line in made] == [Label("roman", "", number) for number in range(1, len(found) + 1)]


@pytest.mark.parametrize(
    ("text", "opens"),
    [
        ("Phần I", True), ("PHẦN THỨ HAI: NHIỆM VỤ", True), ("Phần I: Nhiệm vụ", False), (paragraph("Phần I: Nhiệm vụ", bold=True), True), (paragraph("Phần I: Nhiệm vụ", middle=True), False), ("A.", False), ("A.MỘT", True), ("I. MỤC", False), (TABLE, False),
        ("Phần I: " + "A" * 142, True), ("Phần I: " + "A" * 143, False), ("1. Phần I", False),
    ],
)  # fmt: skip
def test_what_may_open_a_section(text, opens):
    assert may_open(lines(text)[0]) is opens
