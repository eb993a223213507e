"""How many pages a PDF has that was given: one this program did not make."""

from __future__ import annotations

import importlib.util

from kehoach.office.facts import facts

_END = b"%%EOF"
"""Stands at the end of each state of a file; one that was added to holds pages of several."""


def pages_of(pdf: bytes) -> int | None:
    """Return the number of pages, None where nobody here can tell.

    PDFium counts where it is installed; without it what the file says is counted, unless it was
    added to, as by a signature.
    """
    if importlib.util.find_spec("pypdfium2") is None:
        return None if pdf.count(_END) > 1 else facts(pdf).pages or None
    import pypdfium2 as pdfium  # noqa: PLC0415 - an extra, and 30 ms

    try:
        opened = pdfium.PdfDocument(pdf)
    except pdfium.PdfiumError:
        return None
    try:
        return len(opened) or None
    finally:
        opened.close()
