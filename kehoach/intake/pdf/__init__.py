"""PDF files with a text layer to documents, by the place of their letters."""

from __future__ import annotations

import importlib.util
from typing import TYPE_CHECKING, Any

from kehoach.intake.faults import refuse
from kehoach.intake.pdf.assemble import document
from kehoach.intake.pdf.carried import carried, left_blank
from kehoach.intake.pdf.sheets import Reader
from kehoach.problem import KehoachError

if TYPE_CHECKING:
    from kehoach.document.block import Document

MOST_PAGES = 300
_TAIL = 4096
"""Bytes at the end where a whole file says so; mail programs append some of their own."""
_PASSWORD = 4
"""PDFium's error number."""


def read_pdf(data: bytes, file: str = "") -> Document:
    """Return the document: paragraphs at page and line, tables as their lines draw them.

    Columns side by side (header, ending) come as a table without lines. Page numbers are left out
    with a notice. Raises KehoachError TN03 (password), TN04 (broken), TN05 (pypdfium2 is not
    installed), TN06 (no text layer), TN09 (too many pages).
    """
    if importlib.util.find_spec("pypdfium2") is None:
        raise refuse("TN05", file, what="PDF")
    if b"%%EOF" not in data[-_TAIL:]:
        raise refuse("TN04", file, what="PDF")  # PDFium would read what is left and say nothing
    import pypdfium2 as pdfium  # noqa: PLC0415 - an extra, and 30 ms

    try:
        opened = pdfium.PdfDocument(data)
    except pdfium.PdfiumError as error:
        locked = getattr(error, "err_code", None) == _PASSWORD or "password" in str(error).lower()
        raise refuse("TN03" if locked else "TN04", file, what="PDF") from error
    try:
        return _read(pdfium, opened, data, file)
    except pdfium.PdfiumError as error:
        raise refuse("TN04", file, what="PDF") from error
    finally:
        opened.close()


def _read(pdfium: Any, opened: Any, data: bytes, file: str) -> Document:
    if len(opened) > MOST_PAGES:
        raise refuse("TN09", file, limit=f"{MOST_PAGES} trang")
    beside = list(carried(pdfium.raw, opened, file))  # flattening a page forgets signatures
    reader = Reader(pdfium.raw, opened, data, file)
    paper = reader.paper()
    if not any(sheet.items for sheet in paper.sheets):
        raise refuse("TN06" if len(opened) else "TN04", file, what="PDF")
    found = document(paper, reader.notices, file)
    problems = [*reader.notices, *beside]
    if reader.marked or any(problem.code == "TN42" for problem in beside):
        problems += left_blank(found, file)
    return found._replace(notices=tuple(problems))


__all__ = ["KehoachError", "read_pdf"]
