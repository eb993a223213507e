"""Every block of a finished document has its number; what is cut from one paragraph of a Word file knows it."""

import ast
import io

import docx
from project import ROOT

from kehoach.document.block import Block, Document, Role, Run, Section
from kehoach.document.numbered import numbered
from kehoach.review.labelled import subject_of
from kehoach.word.read import read_docx


def block(text):
    return Block(Role.DOAN, (Run(text),))


def test_blocks_are_counted_over_sections_and_notes_come_last():
    document = numbered(
        Document((Section((block("một"), block("hai"))), Section((block("ba"),))), chu_thich=(block("bốn"),))
    )
    assert [(one.words, one.number) for one in document.blocks()] == [("một", 1), ("hai", 2), ("ba", 3)]
    assert [one.number for one in document.chu_thich] == [4]
    assert numbered(document) is document


def test_lines_cut_from_one_paragraph_share_it_and_have_numbers_of_their_own():
    made = docx.Document()
    made.add_paragraph("I. MỤC ĐÍCH\nII. YÊU CẦU")
    made.add_paragraph("Chữ thường.")
    written = io.BytesIO()
    made.save(written)
    blocks = subject_of(read_docx(written.getvalue(), "a.docx")).blocks
    assert [one.number for one in blocks] == [1, 2, 3]
    assert [one.paragraph for one in blocks] == [1, 1, 2]


def test_no_block_is_told_by_which_object_it_is():
    asked = [
        (path.name, node.lineno)
        for room in ("document", "review", "word")
        for path in (ROOT / "kehoach" / room).rglob("*.py")
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.Name) and node.id == "id" and isinstance(node.ctx, ast.Load)
    ]
    assert asked == []
