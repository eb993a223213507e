"""Marks a paper bears: which line is nothing but one."""

import pytest

from kehoach.document.block import Block, Cell, Document, Role, Row, Run, Section, Table
from kehoach.document.label.stamps import boxed, is_stamp, secret_marks, stamp_of


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("KHẨN", Role.DO_KHAN), ("THƯỢNG KHẨN", Role.DO_KHAN), ("HỎA TỐC", Role.DO_KHAN), ("HỎA TỐC HẸN GIỜ 8 giờ ngày 05/3", Role.DO_KHAN),
        ("LƯU HÀNH NỘI BỘ", Role.LUU_HANH), ("BẢN SAO", Role.KHAC), ("SAO Y", Role.KHAC), ("SAO LỤC", Role.KHAC), ("TRÍCH SAO", Role.KHAC), ("MẬT", Role.KHAC),
        ("DỰ THẢO", Role.DU_THAO), ("(Dự thảo)", Role.DU_THAO), ("BẢN DỰ THẢO", Role.DU_THAO), ("DỰ THẢO 2", Role.DU_THAO), ("Dự thảo lần 3", Role.DU_THAO),
        ("Dự thảo (lần thứ hai)", Role.DU_THAO), ("DỰ THẢO LẦN II", Role.DU_THAO), ("Dự thảo lần 2, ngày 15/3/2026", Role.DU_THAO), ("Dự thảo 15/3", Role.DU_THAO), ("Dự thảo Kế hoạch", None),
        ("Khẩn trương thực hiện", None), ("", None), ("Sao lục văn bản", None),
    ],
)  # fmt: skip
def test_a_mark_stands_alone(text, role):
    assert stamp_of(text) is role
    assert is_stamp(text) is (role is not None)


def test_a_long_line_is_no_mark():
    assert stamp_of("HỎA TỐC ".ljust(30, "x")) is Role.DO_KHAN
    assert stamp_of(" " * 57 + "MẬT") is Role.KHAC
    assert stamp_of(" " * 58 + "MẬT") is None


@pytest.mark.parametrize(
    ("rows", "found"),
    [([["MẬT"]], True), ([["Việc"]], False), ([["MẬT", "MẬT"]], False), ([["MẬT"], ["MẬT"]], False), ([], False)],
)
def test_a_frame_of_one_cell_holds_a_mark(rows, found):
    table = Table((1.0,), tuple(Row(tuple(Cell((Run(text[:1]), Run(text[1:]))) for text in row)) for row in rows))
    assert boxed(table) is found


def test_marks_of_secrets_are_told_wherever_they_stand():
    def block(text):
        return Block(Role.CHUA_RO, (Run(text),))

    table = block("MẬT")._replace(table=Table((1.0,), (Row((Cell((Run("MẬT"),)),)),)))
    section = Section(
        (block("TỐI MẬT"), block("Việc"), table, Block(Role.CHUA_RO)),
        dau_trang=(block("MẬT"),),
        chan_trang=(block("TUYỆT MẬT"),),
    )
    assert [one.words for one in secret_marks(Document((section,)))] == ["MẬT", "TỐI MẬT", "TUYỆT MẬT"]


@pytest.mark.parametrize(
    ("text", "role"),
    [("HỎA TỐC".ljust(60, "."), Role.DO_KHAN), ("HỎA TỐC".ljust(61, "."), None), ("HỎA TỐC " + "x" * 29, Role.DO_KHAN), ("HỎA TỐC " + "x" * 31, None), ("“KHẨN”", Role.DO_KHAN), ("KHẨN:", Role.DO_KHAN), ("BẢN SAO VĂN BẢN", None)],
)  # fmt: skip
def test_marks_to_the_letter(text, role):
    assert stamp_of(text) is role
