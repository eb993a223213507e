"""A whole table pasted: which of its rows are heads."""

from kehoach.web.draft.pasted import pasted

HEADS = [["STT", "Nội dung", "Kinh phí", "<"], ["^", "^", "Tỉnh", "Xã"]]


def test_text_alone_has_lost_its_merged_heads():
    heads, rows = pasted([["STT", "Nội dung", "Kinh phí", ""], ["", "", "Tỉnh", "Xã"], ["1", "a", "2", "3"]])
    assert (heads, rows) == (HEADS, [["1", "a", "2", "3"]])
    assert pasted([["a", "b"], ["1"], ["2", "3"]]) == ([["a", "b"]], [["1", ""], ["2", "3"]])


def test_merged_cells_of_excel_keep_their_signs():
    heads, rows = pasted([*HEADS, ["1", "a", "2", "3"], ["^", "b", "<", "4"]])
    assert heads == HEADS
    assert rows == [["1", "a", "2", "3"], ["^", "b", "<", "4"]]
