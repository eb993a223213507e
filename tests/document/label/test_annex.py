"""Annexes: where each begins, and the lines of its head."""

import pytest
from document.label.typed import labelled, lines, of, paragraph

from kehoach.document.label.annex import annexes
from kehoach.document.label.annexed import is_attachment, names_annex
from kehoach.document.label.body import Style

STYLE = Style(1, plus_below=True)


def test_label_name_and_what_it_belongs_to():
    texts = ("PHỤ LỤC I", "DANH SÁCH LỚP", "(Kèm theo Kế hoạch số 05/KH-UBND)", "1. Lớp một.", "2. Lớp hai.")
    (annex,) = annexes(lines(*texts), STYLE)
    assert [role for role, _ in of(annex)] == ["phu_luc", "ten_phu_luc", "kem_theo", "khoan", "khoan"]


def test_each_label_begins_another():
    found = annexes(lines("PHỤ LỤC I", "1. Lớp một.", "PHỤ LỤC II", "1. Lớp hai."), STYLE)
    assert [annex[0].words for annex in found] == ["PHỤ LỤC I", "PHỤ LỤC II"]


def test_a_name_on_the_line_of_the_label_is_a_block_of_its_own():
    (annex,) = annexes(lines("PHỤ LỤC I: DANH SÁCH LỚP", "1. Lớp một."), STYLE)
    assert of(annex)[:2] == [("phu_luc", "PHỤ LỤC I:"), ("ten_phu_luc", "DANH SÁCH LỚP")]


def test_a_line_broken_over_two_is_taken_to_its_bracket():
    texts = ("PHỤ LỤC", "(Kèm theo Kế hoạch số 05/KH-UBND", "của UBND xã An Bình)", "1. Lớp một.")
    (annex,) = annexes(lines(*texts), STYLE)
    assert [role for role, _ in of(annex)] == ["phu_luc", "kem_theo", "kem_theo", "khoan"]


def test_a_sentence_that_mentions_an_annex_begins_none():
    text = paragraph("Phụ lục I kèm theo Kế hoạch này.")
    assert not names_annex(lines("Một câu.", text)[1])


@pytest.mark.parametrize(
    ("folded", "attached"),
    [("(kem theo ke hoach so 5)", True), ("( kem theo ke hoach so 5)", True), ("kem theo ke hoach", False)],
)
def test_what_it_belongs_to_stands_in_brackets(folded, attached):
    assert is_attachment(folded) is attached


def test_an_annex_begins_a_section_of_the_file():
    texts = ("KẾ HOẠCH", "Tập huấn văn thư", "I. MỤC ĐÍCH", "Nâng cao kỹ năng.", "Nơi nhận:", "- Lưu: VT.")
    document = labelled(*texts, "PHỤ LỤC I", "DANH SÁCH LỚP", "1. Lớp một.")
    assert [section.opens_annex for section in document.sections] == [False, True]


@pytest.mark.parametrize(
    "above", [paragraph("Danh sách lớp", middle=True), paragraph("DANH SÁCH LỚP"), paragraph("(Kèm theo Kế hoạch)")]
)
def test_a_line_of_the_head_is_no_content_behind_which_another_annex_begins(above):
    texts = ("PHỤ LỤC I", above, "LỚP MỘT", "(Kèm theo Kế hoạch số 05/KH-UBND)", "1. Lớp một.")
    assert len(annexes(lines(*texts), STYLE)) == 1


def test_an_annex_without_a_label_begins_behind_content():
    texts = ("PHỤ LỤC I", "1. Lớp một.", "LỚP HAI", "(Kèm theo Kế hoạch số 05/KH-UBND)", "1. Lớp hai.")
    assert [annex[0].words for annex in annexes(lines(*texts), STYLE)] == ["PHỤ LỤC I", "LỚP HAI"]
    assert len(annexes(lines(*texts[:3], texts[4]), STYLE)) == 1
