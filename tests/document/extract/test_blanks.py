"""A control nobody filled in is a blank of the draft, in a paragraph and in a cell."""

from kehoach.document.block import Block, Cell, Document, Role, Row, Run, Section, Status, Table
from kehoach.document.extract.blanks import blanked
from kehoach.document.extract.recognise import recognise
from kehoach.plan.partial import BLANK

PROMPT = Run("Chọn một ngày.", status=Status.PLACEHOLDER)


def document(*blocks):
    return Document((Section(blocks),))


def test_a_placeholder_becomes_a_blank():
    found = blanked(document(Block(Role.CHUA_RO, (Run("Xong trước ngày "), PROMPT))))
    assert [block.words for block in found.blocks()] == [f"Xong trước ngày {BLANK}"]


def test_a_placeholder_in_a_cell_becomes_a_blank():
    inner = Block(Role.CHUA_RO, (PROMPT,))
    table = Table((1.0,), (Row((Cell((PROMPT,), blocks=(inner,)),)),))
    cell = next(blanked(document(Block(Role.CHUA_RO, table=table))).blocks()).table.rows[0].cells[0]
    assert ("".join(run.text for run in cell.text), cell.blocks[0].words) == (BLANK, BLANK)


def test_its_own_words_are_neither_content_nor_lost():
    text = [Block(Role.CHUA_RO, (Run(words),)) for words in ("KẾ HOẠCH", "Tập huấn", "I. NỘI DUNG")]
    found = recognise(document(*text, Block(Role.CHUA_RO, (Run("Xong trước ngày "), PROMPT, Run(".")))))
    assert found.raw["noi_dung"] == [{"doan": f"Xong trước ngày {BLANK}."}]
    assert not any("Chọn" in doubt.message for doubt in found.doubts)
