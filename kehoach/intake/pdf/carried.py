"""What a PDF carries beside its pages: digital signatures, other files, a form of Adobe's."""

from __future__ import annotations

import ctypes
import re
from itertools import islice
from typing import TYPE_CHECKING, Any

from kehoach.intake.faults import problem
from kehoach.intake.pdf.marks import wide
from kehoach.intake.shown import listed
from kehoach.problem import Place
from kehoach.text.letters import fold, one_line

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kehoach.document.block import Block, Document
    from kehoach.problem import Problem

_MOST_FILES = 100
"""Attached files and signatures that are looked at."""
_MOST_LINES = 40
"""Lines of the head: number and date stand above the title."""
_LONGEST = 300
"""Letters of a line of the head at most."""
_TITLE = "ke hoach"
_NO_NUMBER = re.compile(r"\bso ?:[ .…_-]{0,60}/ ?\w")
_NO_DAY = re.compile(r"\bngay[ .…_]{0,40}thang[ \d.…_]{0,40}nam\b")
_NO_MONTH = re.compile(r"\bngay[ \d.…_]{0,40}thang[ .…_]{0,40}nam\b")
"""Lines of the head as they are printed to be filled in (folded, blanks as one space)."""


def carried(raw: Any, opened: Any, file: str) -> Iterator[Problem]:
    """Yield a notice for what is not read: attached files, an XFA form; and one for signatures."""
    names = [
        _name(raw, raw.FPDFDoc_GetAttachment(opened.raw, at))
        for at in range(min(raw.FPDFDoc_GetAttachmentCount(opened.raw), _MOST_FILES))
    ]
    if names:
        yield problem("TN46", Place(file), what=listed(names))
    if opened.get_formtype() in {raw.FORMTYPE_XFA_FULL, raw.FORMTYPE_XFA_FOREGROUND}:
        yield problem("TN47", Place(file))
    signatures = sum(1 for at in range(_fields(raw, opened)) if _signed(raw, opened, at))
    if signatures:
        yield problem("TN42", Place(file), count=signatures)


def _fields(raw: Any, opened: Any) -> int:
    """Return how many signature fields there are, empty ones too."""
    return min(int(raw.FPDF_GetSignatureCount(opened.raw)), _MOST_FILES)


def _signed(raw: Any, opened: Any, at: int) -> bool:
    signature = raw.FPDF_GetSignatureObject(opened.raw, at)
    return bool(raw.FPDFSignatureObj_GetContents(signature, None, 0))


def _name(raw: Any, attachment: Any) -> str:
    length = raw.FPDFAttachment_GetName(attachment, None, 0)
    buffer = ctypes.create_string_buffer(max(length, 2))
    place = ctypes.cast(buffer, ctypes.POINTER(raw.FPDF_WCHAR))
    raw.FPDFAttachment_GetName(attachment, place, length)
    return wide(buffer.raw) or "tệp không tên"


def left_blank(found: Document, file: str) -> Iterator[Problem]:
    """Yield a doubt for the number and the date of a signed paper that its text leaves blank."""
    lines = [fold(one_line(line)) for line in islice(_head(found), _MOST_LINES)]
    head = lines[: lines.index(_TITLE)] if _TITLE in lines else lines
    if any(_NO_NUMBER.search(line) for line in head):
        yield problem("TN43", Place(file), what="số của văn bản")
    if any(_NO_DAY.search(line) or _NO_MONTH.search(line) for line in head):
        yield problem("TN43", Place(file), what="ngày, tháng ban hành")


def _head(found: Document) -> Iterator[str]:
    for block in islice(found.blocks(), _MOST_LINES):
        for words in _lines(block):
            yield words[:_LONGEST]


def _lines(block: Block) -> Iterator[str]:
    if block.table is None:
        yield from block.words.split("\n")
        return
    for row in block.table.rows:
        for cell in row.cells:
            for paragraph in cell.blocks:
                yield from paragraph.words.split("\n")
