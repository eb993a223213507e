"""A head and a signature set with tabs are the table they stand for."""

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
