"""The cells of a block of rows, and the heads they stand under."""

import pytest

from kehoach import spec
from kehoach.clone.spec_cells import cells, head_of, heads, named

COLUMNS = (("Việc",), ("Năm 2025", "Số lớp"), ("Năm 2026", "Số lớp"))


def columns(text):
    return heads(spec.parse(text).get("cot"))


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("cot: [Việc, Hạn]", (("Việc",), ("Hạn",))), ("cot: [Việc, {ten: Số lớp, cot: [Năm 2025, Năm 2026]}]", COLUMNS),
        ("cot: [{ten: Việc, rong: 2}, null]", (("Việc",), ("",))), ("cot: Việc", ()), ("cot: [[a]]", (("",),)),
        ("cot: [{ten: A, cot: [{ten: B, cot: [C]}]}]", (("C", "B", "A"),)), ("cot: [{rong: 2}]", ((),)),
    ],
)  # fmt: skip
def test_each_column_has_its_heads_the_nearest_first(text, found):
    assert columns(text) == found


def test_a_row_of_one_cell_fewer_leaves_its_number_out():
    assert [head_of(COLUMNS, number, 3) for number in range(4)] == [*COLUMNS, ()]
    assert [head_of(COLUMNS, number, 2) for number in range(3)] == [*COLUMNS[1:], ()]
    assert head_of(COLUMNS, 0, 1) == COLUMNS[0]
    assert head_of(COLUMNS, 0, 4) == COLUMNS[0]


def test_a_path_of_heads_is_read_from_its_end():
    assert named("Số lớp / Năm 2025") == ("Năm 2025", "Số lớp")


@pytest.mark.parametrize(
    ("block", "found"),
    [
        ("Họp | 2 | 3", ["Họp", "2", "3"]), ("Họp\t2\t 3 ", ["Họp", "2", "3"]), ("Họp || 3\n", ["Họp", "3"]), ("a \\| b | c", ["a \\| b", "c"]), ("a \\| b", ["a \\| b"]),
        ("nhom: Khối mầm non\nHọp | 2", ["Khối mầm non", "Họp", "2"]), ("nhom 2: Lớp lá  ", ["Lớp lá"]), ("\n\r\n", []),
    ],
)  # fmt: skip
def test_cells_stand_where_their_words_do(block, found):
    spans = list(cells(block, COLUMNS))
    assert [block[cell.start : cell.end] for cell in spans] == found
    assert [cell.group for cell in spans] == [text in ("Khối mầm non", "Lớp lá") for text in found]


def test_a_cell_stands_under_the_head_of_its_column():
    assert [cell.above for cell in cells("Họp | 2 | 3", COLUMNS)] == list(COLUMNS)
    assert [cell.above for cell in cells("nhom: Khối", COLUMNS)] == [()]
