"""The words of each page of a PDF as they were drawn, without what they are."""

from __future__ import annotations

import importlib.util

from kehoach.intake.pdf import MOST_PAGES


def can_read() -> bool:
    """Return True when what reads a PDF is installed."""
    return importlib.util.find_spec("pypdfium2") is not None


def page_words(data: bytes) -> tuple[str, ...] | None:
    """Return the text of each page, nothing for a broken PDF; None for more than ``MOST_PAGES``."""
    import pypdfium2 as pdfium  # noqa: PLC0415 - an extra, and 30 ms

    try:
        opened = pdfium.PdfDocument(data)
    except pdfium.PdfiumError:
        return ()
    try:
        if len(opened) > MOST_PAGES:
            return None
        return tuple(page.get_textpage().get_text_range() for page in opened)
    except pdfium.PdfiumError:
        return ()
    finally:
        opened.close()
