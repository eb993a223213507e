"""A head and a signature set with tabs are the table they stand for."""

import pytest
from document.label.typed import plain

from kehoach.document.block import Block, Cell, Role, Row, Run, Table
from kehoach.document.label.tabs import as_tables

TABLE = Block(Role.CHUA_RO, table=Table((1.0,), (Row((Cell((Run("Lớp"),)),)),)))


def cells(block):
    return [["".join(run.text for run in cell.text) for cell in row.cells] for row in block.table.rows]


def test_a_head_set_with_tabs():
    (found,) = as_tables([plain("UBND XÃ\tCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"), plain("AN BÌNH\tĐộc lập - Tự do")])
    assert cells(found) == [["UBND XÃ", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"], ["AN BÌNH", "Độc lập - Tự do"]]


def test_wide_spaces_part_a_signature():
    (found,) = as_tables([plain("Nơi nhận:      KT. CHỦ TỊCH")])
    assert cells(found) == [["Nơi nhận:", "KT. CHỦ TỊCH"]]


def test_other_paragraphs_stay():
    blocks = [plain("Một\tcâu"), plain("Số:        /KH-UBND")]
    assert as_tables(blocks) == blocks


@pytest.mark.parametrize(
    ("texts", "found"),
    [
        (["\tKT. CHỦ TỊCH\tCHỦ TỊCH"], [["KT. CHỦ TỊCH", "CHỦ TỊCH"]]), (["CHỦ TỊCH    PHÓ CHỦ TỊCH"], [["CHỦ TỊCH", "PHÓ CHỦ TỊCH"]]), (["CHỦ TỊCH   PHÓ CHỦ TỊCH"], None),
        (["UBND XÃ\tHIỆU TRƯỞNG DUYỆT"], [["UBND XÃ", "HIỆU TRƯỞNG DUYỆT"]]), (["Nơi nhận:\tCHỦ TỊCH", "- Các trường;", "- Lưu: VT.\tLê An"], [["Nơi nhận:", "CHỦ TỊCH"], ["- Các trường;", ""], ["- Lưu: VT.", "Lê An"]]),
        (["Nơi nhận:\tCHỦ TỊCH", "- Các trường;\t"], [["Nơi nhận:", "CHỦ TỊCH"]]),
    ],
)  # fmt: skip
def test_two_columns_end_with_the_last_that_is_parted(texts, found):
    blocks = as_tables([plain(text) for text in texts])
    assert [cells(block) for block in blocks if block.table] == ([found] if found else [])
    assert len(blocks) == len(texts) - len(found or [1]) + 1


def test_the_table_of_two_columns_has_no_lines():
    (found,) = as_tables([plain("CHỦ TỊCH\tPHÓ CHỦ TỊCH")])
    assert found.table.vien is False


CROWN = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"


def counted(texts):
    """How many rows each table has, 0 for a paragraph that stays."""
    blocks = as_tables([plain(text) if isinstance(text, str) else text for text in texts])
    return [len(block.table.rows) if block.table else 0 for block in blocks]


@pytest.mark.parametrize(
    ("texts", "rows"),
    [
        ([f"UBND XÃ\t{CROWN}"], [1]), (["UBND XÃ\tĐộc lập - Tự do - Hạnh phúc"], [1]), (["A\tB"], [0]), (["Nơi nhận:\tA"], [1]), (["Các nơi nhận\tA"], [0]), (["CHỦ TỊCH\tA"], [0]), (["KT. CHỦ TỊCH\tPHÓ CHỦ TỊCH"], [1]), (["PHÊ DUYỆT\tA"], [1]), (["Nơi nhận:"], [0]), (["Nơi nhận:\t"], [0]),
        (["\tNơi nhận:"], [0]), (["Nơi nhận:    A"], [1]), (["Nơi nhận:   A"], [0]), (["Nơi nhận:\tSố:     05/KH"], [1]), (["Số:     05/KH"], [0]), (["Số     05/KH"], [0]),
        # the last row that is parted ends it, twelve at the most; a table ends it too
        (["Nơi nhận:\tA", "B", "C"], [1, 0, 0]), (["Nơi nhận:\tA", "B", "C\tD"], [3]), (["Nơi nhận:\tA", "B", "\tD"], [3]), (["Nơi nhận:\tA", "B", "D\t"], [1, 0, 0]), (["Nơi nhận:\tA", *["B"] * 10, "C\tD"], [12]), (["Nơi nhận:\tA", *["B"] * 11, "C\tD"], [1, *[0] * 12]),
        (["Nơi nhận:\tA", TABLE, "C\tD"], [1, 1, 0]), ([TABLE, "Nơi nhận:\tA"], [1, 1]), (["một", "Nơi nhận:\tA", "hai"], [0, 1, 0]),
    ],
)  # fmt: skip
def test_which_paragraphs_are_two_columns(texts, rows):
    assert counted(texts) == rows


@pytest.mark.parametrize(
    ("texts", "found"),
    [
        # tabs before every line are an indent, before some of them an empty left column
        (["\tNơi nhận:\tA", "\tB\tC"], [["Nơi nhận:", "A"], ["B", "C"]]), (["Nơi nhận:\tA", "\tC"], [["Nơi nhận:", "A"], ["", "C"]]), (["\t\tNơi nhận:\tA"], [["Nơi nhận:", "A"]]), (["Nơi nhận:\t\tA\tB"], [["Nơi nhận:", "A\tB"]]),
    ],
)  # fmt: skip
def test_where_the_columns_are_cut(texts, found):
    (made,) = as_tables([plain(text) for text in texts])
    assert [
        [text.strip("\t") if "B" not in text else text.lstrip("\t") for text in row] for row in cells(made)
    ] == found


def test_a_label_stays_with_the_left_column_and_a_page_with_the_table():
    block = plain("Nơi nhận:\tA")._replace(label="-", ngat_trang=True)
    (found,) = as_tables([block])
    left, right = found.table.rows[0].cells
    assert (left.blocks[0].label, right.blocks[0].label, found.ngat_trang) == ("-", "", True)
    assert as_tables([plain("Nơi nhận:\tA")])[0].ngat_trang is False


def test_a_picture_among_two_columns_stands_behind_them():
    shown = plain("x")._replace(hinh="hình", text=())
    found = as_tables([plain("Nơi nhận:\tA"), shown, plain("B\tC")])
    assert [len(block.table.rows) if block.table else block.hinh for block in found] == [2, "hình"]
