"""The lines round a table."""

import pytest
from document.label.typed import lines, paragraph
from growth import linear

from kehoach.document.block import Block, Cell, Role, Row, Run, Table
from kehoach.document.label.around_table import names_table, roles_by_table, says_unit
from kehoach.document.label.body import body, style_of
from kehoach.document.look import Look
from kehoach.law import the_thuc

TABLE = Block(Role.CHUA_RO, table=Table((1.0,), (Row((Cell((Run("Lớp một"),)),)),)))


@pytest.mark.parametrize(
    ("above", "below", "roles"),
    [
        (["Bảng 1. Kinh phí", "Đơn vị tính: triệu đồng"], [], ["ten_bang", "don_vi_tinh"]),
        (["Đơn vị tính: triệu đồng", "Một câu."], [], [None, None]),
        ([], ["Ghi chú: số liệu đến 30/6."], ["ghi_chu_bang"]),
        ([], ["Một câu.", "Ghi chú: số liệu."], [None, None]),
    ],
)
def test_what_a_line_is_to_the_table(above, below, roles):
    found = lines(*above, TABLE, *below)
    told = zip(found, roles_by_table(found), strict=True)
    assert [role and str(role) for line, role in told if line.table is None] == roles


@pytest.mark.parametrize(
    ("text", "unit"),
    [("Đơn vị tính: triệu đồng", True), ("ĐƠN VỊ TÍNH : đồng", True), ("- Đơn vị tính: đồng", False), ("Đơn vị tính:", False), (TABLE, False), ("Một câu.", False)],
)  # fmt: skip
def test_the_unit_of_a_table(text, unit):
    assert says_unit(lines(text)[0]) is unit


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("Bảng 1. Kinh phí", True), ("BIỂU 2", True), ("Bảng 1 nêu kinh phí.", False), ("1. Bảng kinh phí", False), ("Kinh phí", False),
        (paragraph("Kinh phí", middle=True), True), (paragraph("Kinh phí", bold=True), False), (TABLE, False),
    ],
)  # fmt: skip
def test_the_name_of_a_table(text, named):
    line, table, other = lines(text, TABLE, "Một câu.")
    assert names_table(line, table) is named
    assert names_table(line, other) is False


def note(text):
    """A paragraph in our style of notes."""
    return Block(Role.CHUA_RO, (Run(text),), look=Look(kieu=the_thuc.thanh_phan()["ghi_chu_bang"].ten))


def test_notes_behind_the_first_are_told_by_our_style():
    found = lines(note("Trên bảng."), TABLE, note("Một."), note("Hai."), "Một câu.", note("Xa bảng."))
    assert roles_by_table(found) == [None, None, Role.GHI_CHU_BANG, Role.GHI_CHU_BANG, None, None]


def test_what_many_notes_cost():
    def made(count):
        return lines(TABLE, *[note(f"Ý {number}.") for number in range(count)])

    linear(lambda found: body(found, style_of(found)), made, 2_000)


UNIT, NAME = "Đơn vị tính: đồng", "Bảng 1"
D, T, G = Role.DON_VI_TINH, Role.TEN_BANG, Role.GHI_CHU_BANG


@pytest.mark.parametrize(
    ("texts", "roles"),
    [
        ([NAME, TABLE], [T, None]), ([UNIT, TABLE], [D, None]), ([NAME, UNIT, TABLE], [T, D, None]), ([UNIT, NAME, TABLE], [None, T, None]), ([NAME, "Một", TABLE], [None, None, None]), ([NAME], [None]), ([UNIT], [None]), ([NAME, UNIT], [None, None]), (["- Bảng 1", TABLE], [None, None]),
        ([TABLE, "Ghi chú: a", "Ghi chú: b"], [None, G, None]), (["Ghi chú: a"], [None]), ([TABLE, "- Ghi chú: a"], [None, None]), ([TABLE, "Ghi chú:"], [None, None]), ([TABLE, "Một", TABLE, "Ghi chú: a"], [None, None, None, G]), ([TABLE, NAME, TABLE], [None, T, None]), ([], []),
    ],
)  # fmt: skip
def test_lines_round_tables(texts, roles):
    assert roles_by_table(lines(*texts)) == roles
