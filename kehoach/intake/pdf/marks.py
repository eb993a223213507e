"""Annotations of a PDF page that show words: text boxes, stamps, form fields, signatures.

PDFium reads only what is page content. So the annotations a reader of the paper sees are made page
content (flattened) in the copy in memory, and each letter is asked which of them it came from.
"""

from __future__ import annotations

import ctypes
import re
from typing import TYPE_CHECKING, Any

from kehoach.intake.pdf.glyphs import address
from kehoach.named import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from kehoach.intake.pdf.glyphs import Box

MOST_MARKS = 500
"""Annotations with words that are read of one page; a form page holds some 50."""
_MOST_WORDS = 2000
"""Letters of one annotation's text that are told."""
_HIDDEN, _PRINTED, _NOT_ON_SCREEN = 2, 4, 32
"""Bits of an annotation's flags (ISO 32000-1, table 165)."""
_EMPTY = 2
"""Bytes PDFium gives for a string that is not there: its closing zero."""
_DEEP = 4
"""Forms inside forms that are opened: Acrobat nests a signature's look in three."""
_FIELDS = {"Sig": "signature", "Btn": "", "Tx": "field", "Ch": "field"}
"""Kinds of form fields; one that takes its kind from above it is held to be a note."""
_SIZE = re.compile(r"(\d{1,4}(?:\.\d{1,4})?) Tf")


class Mark(NamedTuple):
    """An annotation that shows words."""

    kind: str
    """``field`` (filled in), ``signature``, ``note`` (text box or stamp)."""
    box: Box
    words: str
    """Its text as its dictionary gives it: the value of a field, the contents of a text box."""
    co: float
    """Size of its letters in pt as far as it says so, else 0."""


class Marked(NamedTuple):
    """What the annotations of a page come to."""

    marks: tuple[Mark, ...] = ()
    """The first has the number 1, see ``Letter.mark``."""
    shown: int = 0
    """How many of them, from the first, were made page content; the others have no look to read."""
    comments: tuple[str, ...] = ()
    """Words of comments, which no print shows."""
    left_out: int = 0
    """Annotations beyond what is read of one page."""
    seen: int = 0
    """All fields, signatures and notes, without words too."""


class _Found(NamedTuple):
    at: int
    mark: Mark
    looks: bool


def flattened(raw: Any, page: Any, value: Callable[[int], str]) -> Marked:
    """Make the annotations of a page its content, in memory; return what they are.

    ``value`` tells the value of the form field of that number. Nothing happens to a page without
    annotations that show words. Hidden ones stay away, as on screen and paper.
    """
    count = raw.FPDFPage_GetAnnotCount(page.raw)
    if count <= 0:
        return Marked()
    found: list[_Found] = []
    comments: list[str] = []
    left_out = _taken(raw, page, value, found, comments)
    looking = [mark_found for mark_found in found if mark_found.looks]
    if looking:
        _flatten(raw, page, {mark_found.at for mark_found in looking}, count)
    silent = [mark_found for mark_found in found if not mark_found.looks and mark_found.mark.words]
    marks = tuple(mark_found.mark for mark_found in (*looking, *silent))
    return Marked(marks, len(looking), tuple(comments), left_out, len(found))


def _taken(
    raw: Any,
    page: Any,
    value: Callable[[int], str],
    found: list[_Found],
    comments: list[str],
) -> int:
    """Sort the annotations of a page; return how many are left out because they are too many."""
    wanted = 0
    for at in range(raw.FPDFPage_GetAnnotCount(page.raw)):
        annotation = raw.FPDFPage_GetAnnot(page.raw, at)
        kind = _kind(raw, annotation)
        wanted += bool(kind)
        if kind and wanted <= MOST_MARKS:
            _take(raw, annotation, kind, at, value, found, comments)
        raw.FPDFPage_CloseAnnot(annotation)
    return max(wanted - MOST_MARKS, 0)


def _kind(raw: Any, annotation: Any) -> str:
    """Return what an annotation is to us; empty for what shows no words, or is hidden."""
    flags = raw.FPDFAnnot_GetFlags(annotation)
    if flags & _HIDDEN or (flags & _NOT_ON_SCREEN and not flags & _PRINTED):
        return ""
    subtype = raw.FPDFAnnot_GetSubtype(annotation)
    if subtype == raw.FPDF_ANNOT_WIDGET:
        return _FIELDS.get(string(raw, annotation, "FT"), "note")
    if subtype in {raw.FPDF_ANNOT_FREETEXT, raw.FPDF_ANNOT_STAMP, raw.FPDF_ANNOT_WATERMARK}:
        return "note"
    silent = {raw.FPDF_ANNOT_LINK, raw.FPDF_ANNOT_POPUP, raw.FPDF_ANNOT_FILEATTACHMENT}
    return "" if subtype in silent else "comment"


def _take(
    raw: Any,
    annotation: Any,
    kind: str,
    at: int,
    value: Callable[[int], str],
    found: list[_Found],
    comments: list[str],
) -> None:
    """Sort one annotation: among what the page shows, or among the comments."""
    words = string(raw, annotation, "Contents")
    if kind == "comment":
        comments.extend([words] if words.strip() else [])
        return
    looks = raw.FPDFAnnot_GetAP(annotation, 0, None, 0) > _EMPTY
    if looks:
        raw.FPDFAnnot_SetFlags(annotation, _PRINTED)
        words = "" if kind == "field" else words
    elif kind == "field" or (kind == "note" and not words):
        words = string(raw, annotation, "V") or value(at)
    found.append(
        _Found(at, Mark(kind, _box(raw, annotation), words, _size(raw, annotation)), looks)
    )


def _box(raw: Any, annotation: Any) -> Box:
    rect = raw.FS_RECTF()
    raw.FPDFAnnot_GetRect(annotation, ctypes.byref(rect))
    sides = (rect.left, rect.bottom, rect.right, rect.top)
    return min(sides[::2]), min(sides[1::2]), max(sides[::2]), max(sides[1::2])


def _size(raw: Any, annotation: Any) -> float:
    """Return the size its letters are set in, in pt; 0 where it says none."""
    size = _SIZE.search(string(raw, annotation, "DA")[:200])
    return float(size[1]) if size else 0.0


def _flatten(raw: Any, page: Any, kept: set[int], count: int) -> None:
    for at in range(count - 1, -1, -1):
        if at not in kept:
            raw.FPDFPage_RemoveAnnot(page.raw, at)
    raw.FPDFPage_Flatten(page.raw, raw.FLAT_PRINT)


def owners(raw: Any, page: Any, shown: int) -> dict[int, int]:
    """Return which annotation each text object of a flattened page comes from, by its address.

    Flattening puts one form at the end of the page, and in it one form for each annotation. Where
    that is not so, nothing is known and all letters count as the page's own.
    """
    last = raw.FPDFPage_CountObjects(page.raw) - 1
    form = raw.FPDFPage_GetObject(page.raw, last) if shown and last >= 0 else None
    if form is None or raw.FPDFFormObj_CountObjects(form) != shown:
        return {}
    out: dict[int, int] = {}
    for number in range(shown):
        for thing in _texts(raw, raw.FPDFFormObj_GetObject(form, number), _DEEP):
            out[address(thing)] = number + 1
    return out


def _texts(raw: Any, thing: Any, deep: int) -> Iterator[Any]:
    kind = raw.FPDFPageObj_GetType(thing)
    if kind == raw.FPDF_PAGEOBJ_TEXT:
        yield thing
    elif kind == raw.FPDF_PAGEOBJ_FORM and deep:
        for at in range(raw.FPDFFormObj_CountObjects(thing)):
            yield from _texts(raw, raw.FPDFFormObj_GetObject(thing, at), deep - 1)


def string(raw: Any, annotation: Any, key: str) -> str:
    """Return a text of an annotation's dictionary, cut where it is longer than anybody reads."""
    name = key.encode()
    length = raw.FPDFAnnot_GetStringValue(annotation, name, None, 0)
    if length <= _EMPTY:
        return ""
    buffer = ctypes.create_string_buffer(length)
    place = ctypes.cast(buffer, ctypes.POINTER(raw.FPDF_WCHAR))
    raw.FPDFAnnot_GetStringValue(annotation, name, place, length)
    return wide(buffer.raw)


def wide(data: bytes) -> str:
    """Return a string of PDFium's: UTF-16, closed by a zero."""
    return data[: 2 * _MOST_WORDS].decode("utf-16-le", "replace").partition("\0")[0]
