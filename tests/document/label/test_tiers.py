"""Main headings that are no ``I.``."""

from document.label.typed import lines, paragraph

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
