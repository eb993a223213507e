"""Values of form fields that have no look of their own, asked of a second copy of the file."""

from __future__ import annotations

import ctypes
from typing import Any

from kehoach.intake.pdf.marks import wide


class Fields:
    """The form of a file; opened when the first value is asked for.

    A copy of its own, because PDFium draws looks for the fields of a document whose form is open,
    in a font without Vietnamese letters.
    """

    def __init__(self, data: bytes) -> None:
        self._data = data
        self._copy: Any = None

    def value(self, page: int, at: int) -> str:
        """Return what is filled in: annotation number ``at`` (from 0) of a page (from 0)."""
        import pypdfium2 as pdfium  # noqa: PLC0415 - an extra

        if self._copy is None:
            self._copy = pdfium.PdfDocument(self._data)
            self._copy.init_forms()
        if self._copy.formenv is None:
            return ""
        raw, form = pdfium.raw, self._copy.formenv.raw
        leaf = self._copy[page]
        annotation = raw.FPDFPage_GetAnnot(leaf.raw, at)
        length = raw.FPDFAnnot_GetFormFieldValue(form, annotation, None, 0)
        buffer = ctypes.create_string_buffer(max(length, 2))
        place = ctypes.cast(buffer, ctypes.POINTER(raw.FPDF_WCHAR))
        raw.FPDFAnnot_GetFormFieldValue(form, annotation, place, length)
        raw.FPDFPage_CloseAnnot(annotation)
        leaf.close()
        return wide(buffer.raw)

    def close(self) -> None:
        """Let the copy go."""
        if self._copy is not None:
            self._copy.close()
            self._copy = None
