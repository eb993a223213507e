"""A .docx on paper: its PDF for the archive, and what is known of it."""

from __future__ import annotations

from collections.abc import Callable

from kehoach.named import NamedTuple
from kehoach.office.facts import facts
from kehoach.office.fonts import Substitute, substitutes
from kehoach.office.order import OutputKind
from kehoach.office.steady import steady
from kehoach.office.trouble import Trouble

Converter = Callable[[bytes, str, OutputKind], bytes | Trouble]
"""``convert``, or that of an ``Office``."""


class PdfPaper(NamedTuple):
    """A PDF LibreOffice made of a .docx."""

    content: bytes
    """PDF/A-2b, tagged; the same for the same .docx, LibreOffice and fonts."""
    pages: int
    """0 when it cannot be said."""
    substitutes: tuple[Substitute, ...]
    """Fonts the .docx does not name."""
    archive: bool
    """False where this LibreOffice made no PDF/A-2b (before 7.4)."""


def paper(docx: bytes, convert: Converter) -> PdfPaper | Trouble:
    """Return a .docx as LibreOffice lays it out, or why there is none."""
    made = convert(docx, ".docx", OutputKind.PDF_A)
    if isinstance(made, Trouble):
        return made
    if not made.startswith(b"%PDF-"):
        return Trouble.FAILED
    pdf = steady(made)
    pages, fonts, archive = facts(pdf)
    return PdfPaper(pdf, pages, substitutes(docx, fonts), archive)
