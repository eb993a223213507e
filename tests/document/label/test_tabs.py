"""A head and a signature set with tabs are the table they stand for."""

import pytest
from document.label.typed import plain

from kehoach.document.label.tabs import as_tables


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
