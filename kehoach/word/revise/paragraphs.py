"""Whole paragraphs put in, taken out and moved by tracked changes."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from kehoach.word.part import copy_of
from kehoach.word.read.style import N
from kehoach.word.revise.clothes import bare, end_look, run_of, wrap
from kehoach.word.revise.edits import Why
from kehoach.word.revise.joined import MARKUP, ends_section, following, next_paragraph
from kehoach.word.revise.marks import mark_end

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kehoach.word.revise.desk import Desk

_PARAGRAPH, _TABLE, _RUN = N + "p", N + "tbl", N + "r"
_SETTINGS, _LOOK = N + "pPr", N + "rPr"
_MATH = "{http://schemas.openxmlformats.org/officeDocument/2006/math}"
_TRACKED = (_RUN, _MATH + "oMath", _MATH + "oMathPara")
"""What a revision may be put around."""
_BOX = N + "txbxContent"
_OWN = frozenset({
    "footnoteReference", "endnoteReference", "commentReference", "drawing", "pict", "object",
    "sdt", "subDoc", "fldChar", "AlternateContent",
})  # fmt: skip
"""What may stand in a file once, or only with its other half."""


def new_paragraph(desk: Desk, beside: Any, words: str, *, before: bool) -> Why | None:
    """Put a paragraph beside another one, in its clothes."""
    made = clothed(beside, words)
    if not before and ends_section(beside):
        return Why.SECTION
    _put_beside(desk, beside, made, before=before)
    wrap(desk, list(made.iterchildren(_RUN)), desk.side.new)
    return None


def clothed(like: Any, words: str) -> Any:
    """Return a paragraph with these words in the clothes of another one."""
    made = like.makeelement(_PARAGRAPH)
    settings = like.find(_SETTINGS)
    if settings is not None:
        made.append(bare(settings))
    run = next(own(like), None)
    look = end_look(like) if run is None else run.find(_LOOK)
    if words:
        made.append(run_of(like, look, words))
    return made


def _put_beside(desk: Desk, beside: Any, made: Any, *, before: bool) -> None:
    """Put a new paragraph before or behind another one, its end marked as come or gone.

    Behind the last one of a cell or a text the end of that one is what came: the new one gets the
    end, and so the settings, that were there.
    """
    part = desk.part(beside)
    last = not before and next_paragraph(beside) is None
    (part.put_before if before else part.put_after)(beside, made)
    mark_end(desk, beside if last else made, desk.side.new)
    if last:
        part.change(beside)


def no_paragraph(desk: Desk, paragraph: Any) -> Why | None:
    """Take a paragraph out; of the last one of a cell or a text only the words."""
    if ends_section(paragraph):
        return Why.SECTION
    wrap(desk, list(own(paragraph)), desk.side.old)
    after = following(paragraph)
    if after is not None and after.tag in (_PARAGRAPH, _TABLE):
        mark_end(desk, paragraph, desk.side.old)
    desk.part(paragraph).change(paragraph)
    return None


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
    if ends_section(paragraph):
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
    copy = copy_of(paragraph)
    copy.attrib.clear()
    for one in list(copy.iter(*MARKUP)):
        one.getparent().remove(one)
    return copy


def _ranged(desk: Desk, paragraph: Any, tag: str, name: str) -> None:
    """Put the ends of what was moved around the words of a paragraph."""
    start = desk.mark(paragraph, f"{tag}RangeStart", name=name)
    at = 0 if paragraph.find(_SETTINGS) is None else 1
    paragraph.insert(at, start)
    end = paragraph.makeelement(f"{N}{tag}RangeEnd", {N + "id": start.get(N + "id")})
    paragraph.append(end)
