"""Annexes: where each begins, and the lines of its head."""

import pytest
from document.label.typed import labelled, lines, of, paragraph

from kehoach.document.block import Block, Cell, Role, Row, Run, Table
from kehoach.document.label.annex import annexes
from kehoach.document.label.annexed import is_attachment, may_name, names_annex
from kehoach.document.label.body import Style
from kehoach.document.look import Look
from kehoach.law import the_thuc

TABLE = Block(Role.CHUA_RO, table=Table((1.0,), (Row((Cell((Run("Lớp"),)),)),)))

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


@pytest.mark.parametrize(
    ("text", "page", "named"),
    [
        ("PHỤ LỤC I", False, True), ("Phụ lục", False, True), ("Phụ lục I: DANH SÁCH", False, True), ("Phụ lục I: Danh sách", False, False), ("**Phụ lục I**", False, True), ("Phụ lục I kèm theo", False, False), ("- Phụ lục I", False, False),
        ("Biểu số 01", False, True), ("Biểu mẫu", False, False), ("Biểu", True, False), ("Mẫu biểu 2", False, True), ("Phụ lục " + "I: " + "A" * 188, False, True), ("Phụ lục " + "I: " + "A" * 190, False, False),
        (paragraph("Phụ lục I"), False, False), (paragraph("PHỤ LỤC I"), False, True), (paragraph("Phụ lục I"), True, True), (paragraph("Phụ lục I", middle=True), False, True), (paragraph("Biểu số 01"), False, False),
        (paragraph("BIỂU SỐ 01"), False, False), (paragraph("Biểu số 01", middle=True), False, True), (paragraph("Biểu số 01"), True, True), (TABLE, False, False),
    ],
)  # fmt: skip
def test_the_label_of_an_annex(text, page, named):
    (line,) = lines(text)
    assert names_annex(line._replace(new_page=page)) is named


@pytest.mark.parametrize(
    ("text", "named"), [("DANH MỤC LỚP", True), ("DANH SÁCH", True), ("Danh mục lớp", False), ("LỚP MỘT", False)]
)
def test_a_list_behind_a_paper_is_named_in_capitals(text, named):
    assert may_name(text) is named


def test_what_it_belongs_to_is_no_longer_than_two_lines():
    assert is_attachment("(kem theo ".ljust(400, "x"))
    assert not is_attachment("(kem theo ".ljust(401, "x"))


def roles(*texts):
    """The roles of the first annex, and how many there are."""
    found = annexes(lines(*texts), STYLE)
    return [role for role, _ in of(found[0])], len(found)


KEM = "(Kèm theo Kế hoạch số 05/KH-UBND)"


@pytest.mark.parametrize(
    ("texts", "found"),
    [
        (["PHỤ LỤC I", "Số: 05/KH-UBND", "1. A"], ["phu_luc", "khac", "khoan"]), (["PHỤ LỤC I", "UBND XÃ A", "LỚP", "1. A"], ["phu_luc", "khac", "ten_phu_luc", "khoan"]), (["PHỤ LỤC I", "-----", "1. A"], ["phu_luc", "khac", "khoan"]),
        (["PHỤ LỤC I", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc", "An Bình, ngày 05 tháng 9 năm 2026", "LỚP"], ["phu_luc", "khac", "khac", "khac", "ten_phu_luc"]),
        (["PHỤ LỤC I", KEM, "LỚP MỘT", "1. A"], ["phu_luc", "kem_theo", "ten_phu_luc", "khoan"]), (["PHỤ LỤC I", "LỚP", KEM, "LỚP MỘT", "1. A"], ["phu_luc", "ten_phu_luc", "kem_theo", "doan", "khoan"]),
        (["PHỤ LỤC I", KEM, "LỚP MỘT", "LỚP HAI", "1. A"], ["phu_luc", "kem_theo", "ten_phu_luc", "ten_phu_luc", "khoan"]), (["PHỤ LỤC I", KEM, paragraph("Lớp một", middle=True), "1. A"], ["phu_luc", "kem_theo", "doan", "khoan"]),
        (["PHỤ LỤC I", paragraph("Lớp một", middle=True), "1. A"], ["phu_luc", "ten_phu_luc", "khoan"]), (["PHỤ LỤC I", paragraph("Lớp một", bold=True), "1. A"], ["phu_luc", "doan", "khoan"]),
        (["PHỤ LỤC I", "LỚP", paragraph("một", middle=True), "1. A"], ["phu_luc", "ten_phu_luc", "doan", "khoan"]), (["PHỤ LỤC I", "LỚP", paragraph("một", middle=True, bold=True), "1. A"], ["phu_luc", "ten_phu_luc", "ten_phu_luc", "khoan"]),
        (["PHỤ LỤC I", "LỚP", "A", "B", "C", "D", "E"], ["phu_luc", *["ten_phu_luc"] * 5, "doan"]), (["PHỤ LỤC I", "Một câu."], ["phu_luc", "doan"]), (["PHỤ LỤC I", TABLE], ["phu_luc", "bang"]),
        # the line of what it belongs to goes on to its bracket, over four lines at the most
        (["PHỤ LỤC", "(Kèm theo Kế hoạch", "số 5", "ngày 1", "của xã", "An Bình)"], ["phu_luc", *["kem_theo"] * 5]), (["PHỤ LỤC", "(Kèm theo Kế hoạch", "số 5", "ngày 1", "của xã", "An", "Bình)"], ["phu_luc", "kem_theo", *["doan"] * 5]),
        (["PHỤ LỤC", "(Kèm theo Kế hoạch", "- số 5", "An Bình)"], ["phu_luc", "kem_theo", "gach_dau_dong", "doan"]), (["PHỤ LỤC", "(Kèm theo Kế hoạch", TABLE, "An Bình)"], ["phu_luc", "kem_theo", "bang", "doan"]),
        (["PHỤ LỤC", "(Kèm theo Kế hoạch).", "An Bình)"], ["phu_luc", "kem_theo", "doan"]), (["PHỤ LỤC", "(Kèm theo Kế hoạch", "An Bình). "], ["phu_luc", "kem_theo", "kem_theo"]), (["PHỤ LỤC", "(Kèm theo Kế hoạch"], ["phu_luc", "kem_theo"]),
    ],
)  # fmt: skip
def test_the_head_of_an_annex(texts, found):
    assert roles(*texts) == (found, 1)


@pytest.mark.parametrize(
    ("texts", "count"),
    [
        (["1. A", "LỚP", KEM], 2), (["1. A", paragraph("Lớp", middle=True), KEM], 2), (["1. A", paragraph("Lớp", bold=True), KEM], 1), (["1. A", "Lớp", KEM], 1), (["1. A", "- LỚP", KEM], 1), (["1. A", "LỚP", "1", "2", "3", "4", "5", KEM], 2),
        (["1. A", "LỚP", "1", "2", "3", "4", "5", "6", KEM], 1), (["1. A", "LỚP", TABLE, KEM], 1), (["1. A", "LỚP", "PHỤ LỤC II", KEM], 2), ([TABLE, "LỚP", KEM], 2), (["Một câu.", "LỚP", KEM], 1), ([paragraph("Một câu."), "LỚP", KEM], 2),
        (["PHỤ LỤC I", "PHỤ LỤC II"], 2), (["LỚP", "PHỤ LỤC I"], 1), (["LỚP", "1. A", "PHỤ LỤC I"], 2), (["PHỤ LỤC I", *["Một câu."] * 6, "LỚP", KEM], 1), (["PHỤ LỤC I", *["Một câu."] * 7, "LỚP", KEM], 2), ([], 0),
    ],
)  # fmt: skip
def test_where_each_annex_begins(texts, count):
    assert len(annexes(lines("x", *texts)[1:], STYLE)) == count


@pytest.mark.parametrize(
    ("text", "page", "count"),
    [("LỚP HAI", True, 2), ("LỚP HAI", False, 1), (paragraph("Lớp hai", middle=True), True, 1), (paragraph("Lớp hai", middle=True, bold=True), True, 2), (paragraph("Lớp hai", bold=True), True, 1), ("- LỚP HAI", True, 1)],
)  # fmt: skip
def test_a_page_begins_an_annex_with_what_is_set_apart(text, page, count):
    first, second = lines("1. A", text)
    assert len(annexes([first, second._replace(new_page=page)], STYLE)) == count


def test_the_name_of_our_own_table_begins_none():
    styled = Block(Role.CHUA_RO, (Run("Biểu 1"),), look=Look(canh="giua", kieu=the_thuc.thanh_phan()["ten_bang"].ten))
    assert len(annexes(lines("1. A", styled, KEM), STYLE)) == 1
    other = styled._replace(look=Look(canh="giua", kieu=the_thuc.thanh_phan()["ten_hinh"].ten))
    assert len(annexes(lines("1. A", other, KEM), STYLE)) == 2


def test_an_annex_without_a_label_begins_behind_content():
    texts = ("PHỤ LỤC I", "1. Lớp một.", "LỚP HAI", "(Kèm theo Kế hoạch số 05/KH-UBND)", "1. Lớp hai.")
    assert [annex[0].words for annex in annexes(lines(*texts), STYLE)] == ["PHỤ LỤC I", "LỚP HAI"]
    assert len(annexes(lines(*texts[:3], texts[4]), STYLE)) == 1
