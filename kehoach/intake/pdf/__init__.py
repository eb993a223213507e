"""PDF files with a text layer to documents, by the place of their letters."""

from __future__ import annotations

import importlib.util
from typing import TYPE_CHECKING, Any

from kehoach.intake.faults import page_numbers, problem, refuse
from kehoach.intake.pdf.assemble import Sheet, document
from kehoach.intake.pdf.layout import items, sorted_out, without_footnotes, without_page_number
from kehoach.intake.pdf.letters import letters, pieces
from kehoach.intake.pdf.rules import grids, rules
from kehoach.problem import KehoachError, Place
from kehoach.text.legacy import font_encoding

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kehoach.document.block import Document
    from kehoach.problem import Problem

MOST_PAGES = 300
MOST_LETTERS = 600_000
"""Letters that are read of a file; a printed page holds some 4 000."""
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
        return _read(pdfium, opened, file)
    except pdfium.PdfiumError as error:
        raise refuse("TN04", file, what="PDF") from error
    finally:
        opened.close()


def _read(pdfium: Any, opened: Any, file: str) -> Document:
    if len(opened) > MOST_PAGES:
        raise refuse("TN09", file, limit=f"{MOST_PAGES} trang")
    notices: list[Problem] = []
    sheets = list(_sheets(pdfium.raw, opened, notices, file))
    if not any(sheet.items for sheet in sheets):
        raise refuse("TN06" if len(opened) else "TN04", file, what="PDF")
    found = document(sheets, notices, file)
    return found._replace(notices=tuple(notices))


def _sheets(raw: Any, opened: Any, notices: list[Problem], file: str) -> Iterator[Sheet]:
    """Yield what stands on each page; a page without letters is told."""
    old: set[str] = set()
    numbers: list[str] = []
    left = MOST_LETTERS
    for number in range(len(opened)):
        place = Place(file, path=f"trang {number + 1}")
        page = opened[number]
        width, height = page.get_size()
        signs = list(letters(raw, page.get_textpage(), left + 1))
        left -= len(signs)
        if left < 0:
            raise refuse("TN09", file, limit=f"{MOST_LETTERS:,} chữ".replace(",", "."))
        old |= {kind[:5].strip() for one in signs if (kind := font_encoding(one.font))}
        drawn = rules(raw, page)
        outside, tables = sorted_out(signs, grids(drawn))
        found, numbered = without_page_number(pieces(outside), height)
        found, notes = without_footnotes(found, drawn)
        if numbered:
            numbers.append(numbered.text.strip())
        if not signs and _has_pictures(raw, page):
            notices.append(problem("TN29", place, page=number + 1))
        yield Sheet(number + 1, tuple(items(found, tables, width)), width > height, tuple(notes))
        page.close()
    if numbers:
        notices.append(page_numbers(Place(file), numbers))
    if old:
        notices.append(problem("TN20", Place(file), what=", ".join(sorted(old))))


def _has_pictures(raw: Any, page: Any) -> bool:
    return any(True for _ in page.get_objects(filter=[raw.FPDF_PAGEOBJ_IMAGE], max_depth=2))


__all__ = ["KehoachError", "read_pdf"]
