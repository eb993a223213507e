"""Whole paragraphs put in, taken out and moved by tracked changes."""

from __future__ import annotations

from copy import deepcopy
from typing import TYPE_CHECKING, Any

from kehoach.word.read.style import N
from kehoach.word.revise.clothes import bare, end_look, run_of, wrap
from kehoach.word.revise.edits import Why
from kehoach.word.revise.joined import next_paragraph
from kehoach.word.revise.marks import mark_end

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kehoach.word.revise.desk import Desk

_PARAGRAPH, _RUN, _SETTINGS, _LOOK = N + "p", N + "r", N + "pPr", N + "rPr"
_MATH = "{http://schemas.openxmlformats.org/officeDocument/2006/math}"
_TRACKED = (_RUN, _MATH + "oMath", _MATH + "oMathPara")
"""What a revision may be put around."""
_BOX = N + "txbxContent"
_OWN = frozenset({
    "footnoteReference", "endnoteReference", "commentReference", "drawing", "pict", "object",
    "sdt", "subDoc", "fldChar", "AlternateContent",
})  # fmt: skip
"""What may stand in a file once, or only with its other half."""
_LEFT = tuple(N + name for name in (
    "bookmarkStart", "bookmarkEnd", "commentRangeStart", "commentRangeEnd", "permStart", "permEnd",
    "proofErr"))  # fmt: skip
"""What a copy of a paragraph goes without."""


def new_paragraph(desk: Desk, beside: Any, words: str, *, before: bool) -> Why | None:
    """Put a paragraph beside another one, in its clothes."""
    made = clothed(beside, words, deleted=desk.side.new == "del")
    why = put_beside(desk, beside, made, before=before, mark=desk.side.new)
    if why is None:
        wrap(desk, list(made.iterchildren(_RUN)), desk.side.new)
    return why


def clothed(like: Any, words: str, *, deleted: bool) -> Any:
    """Return a paragraph with these words in the clothes of another one."""
    made = like.makeelement(_PARAGRAPH)
    settings = like.find(_SETTINGS)
    if settings is not None:
        made.append(bare(settings))
    run = next(own(like), None)
    look = end_look(like) if run is None else run.find(_LOOK)
    if words:
        made.append(run_of(like, look, words, deleted=deleted))
    return made


def put_beside(desk: Desk, beside: Any, made: Any, *, before: bool, mark: str) -> Why | None:
    """Put a new paragraph before or behind another one, its end marked as come or gone.

    Behind the last one of a cell or a text the end of that one is what came: the new one gets the
    end, and so the settings, that were there.
    """
    part = desk.part(beside)
    if before:
        part.put_before(beside, made)
        mark_end(desk, made, mark)
        return None
    if beside.find(f"{_SETTINGS}/{N}sectPr") is not None:
        return Why.SECTION
    if next_paragraph(beside) is not None:
        part.put_after(beside, made)
        mark_end(desk, made, mark)
        return None
    part.put_after(beside, made)
    mark_end(desk, beside, mark)
    part.change(beside)
    return None


def no_paragraph(desk: Desk, paragraph: Any) -> Why | None:
    """Take a paragraph out; of the last one of a cell or a text only the words."""
    if paragraph.find(f"{_SETTINGS}/{N}sectPr") is not None:
        return Why.SECTION
    wrap(desk, list(own(paragraph)), desk.side.old)
    if next_paragraph(paragraph) is not None or _before_table(paragraph):
        mark_end(desk, paragraph, desk.side.old)
    desk.part(paragraph).change(paragraph)
    return None


def _before_table(paragraph: Any) -> bool:
    after = paragraph.getnext()
    return after is not None and after.tag == N + "tbl"


def own(paragraph: Any) -> Iterator[Any]:
    """Yield the runs and equations of a paragraph, those of its links and controls too."""
    left = list(reversed(paragraph))
    while left:
        one = left.pop()
        if one.tag in _TRACKED:
            yield one
        elif one.tag not in (_SETTINGS, _BOX):
            left += reversed(one)


def moved(desk: Desk, paragraph: Any, to: Any, *, before: bool) -> Why | None:
    """Move a paragraph: the one at its place, and a copy of it at the other, are marked as that."""
    if paragraph.find(f"{_SETTINGS}/{N}sectPr") is not None:
        return Why.SECTION
    if next_paragraph(paragraph) is None or (not before and next_paragraph(to) is None):
        return Why.LAST
    if any(one.tag.rpartition("}")[2] in _OWN for one in paragraph.iter("*")):
        return Why.CARRIES
    copy = _copied(paragraph)
    name = f"kehoach{desk.free()}"
    part = desk.part(to)
    (part.put_before if before else part.put_after)(to, copy)
    for one, tag in ((paragraph, desk.side.moved_from), (copy, desk.side.moved_to)):
        mark_end(desk, one, tag)
        wrap(desk, list(own(one)), tag)
        _ranged(desk, one, tag, name)
    desk.part(paragraph).change(paragraph)
    return None


def _copied(paragraph: Any) -> Any:
    copy = deepcopy(paragraph)
    copy.tail = None
    copy.attrib.clear()
    for one in list(copy.iter(*_LEFT)):
        one.getparent().remove(one)
    return copy


def _ranged(desk: Desk, paragraph: Any, tag: str, name: str) -> None:
    """Put the ends of what was moved around the words of a paragraph."""
    start = desk.mark(paragraph, f"{tag}RangeStart", name=name)
    at = 0 if paragraph.find(_SETTINGS) is None else 1
    paragraph.insert(at, start)
    end = paragraph.makeelement(f"{N}{tag}RangeEnd", {N + "id": start.get(N + "id")})
    paragraph.append(end)
