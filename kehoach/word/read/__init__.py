"""A .docx as a Document: what a reader of the page sees, with looks resolved and no roles yet.

Made by Word, LibreOffice, WPS, Google Docs alike: inherited looks, automatic numbers, text boxes,
content controls, fields, notes, tracked changes (as accepted), headers and footers. Lost: pictures,
colours, positions; told in ``Document.notices``.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from kehoach.address import Part
from kehoach.document.block import Block, Document
from kehoach.problem import Place, fault
from kehoach.word.read.body import Body
from kehoach.word.read.inline import Notes, note_mark
from kehoach.word.read.notices import notices
from kehoach.word.read.numbering import Numbering
from kehoach.word.read.opened import CODE, Opened
from kehoach.word.read.paragraph import TO_HOP
from kehoach.word.read.style import N, Styles

if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import Any

__all__ = ["read_docx"]


def read_docx(data: bytes, file: str) -> Document:
    """Return the document in the bytes of a .docx; ``file`` is its name for messages.

    Raises KehoachError TN50 for a file that is none, is damaged, is locked with a password or would
    unpack to more than a plan can be.
    """
    opened = Opened(data, file)
    root = opened.tree(opened.main)
    body_element = None if root is None else root.find(N + "body")
    if body_element is None:
        raise fault(CODE, "tệp không phải văn bản Word", "mở thử bằng Word rồi lưu lại thành .docx", Place(file))
    notes = Notes()
    styles = Styles(opened.tree(opened.related("styles")), opened.tree(opened.related("theme")))
    body = Body(styles, Numbering(opened.tree(opened.related("numbering"))), notes)
    sections = body.sections(body_element, opened)
    chu_thich = tuple(_notes(body, opened))
    if any(name.endswith("vbaProject.bin") for name in opened.parts):
        notes.add("macro")
    loose = next(iter(notes.found.get(TO_HOP, ())), "")
    return Document(tuple(sections), chu_thich=chu_thich, notices=notices(notes, file), to_hop=loose)


def _notes(body: Body, opened: Opened) -> Iterator[Block]:
    """Yield the paragraphs of the footnotes and endnotes, in the order they are called."""
    trees: dict[str, dict[str, Any]] = {}
    for kind in ("footnote", "endnote"):
        root = opened.tree(opened.related(f"{kind}s"))
        listed = [] if root is None else root.findall(N + kind)
        trees[kind] = {one.get(N + "id"): one for one in listed}
    count = {"footnote": 0, "endnote": 0}
    for kind, name in body.called:
        count[kind] += 1
        note = trees[kind].get(name)
        blocks = [] if note is None else body.blocks(note, Part("chú thích", count[kind]), {})
        for number, block in enumerate(blocks):
            yield block._replace(label=f"[{note_mark(kind, count[kind])}]") if number == 0 else block
