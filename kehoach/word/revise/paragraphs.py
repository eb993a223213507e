"""Whole paragraphs put in, taken out and moved by tracked changes."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from kehoach.word.part import copy_of
from kehoach.word.read.style import N
from kehoach.word.revise.edits import WhyNotMade
from kehoach.word.revise.joined import MARKUP, ends_section, following, next_paragraph
from kehoach.word.revise.kinds import DELETED, INSERTED
from kehoach.word.revise.marks import mark_end
from kehoach.word.revise.runs import end_look, run_of, settings_like, wrap

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kehoach.word.revise.package import Package

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
_CHANGED = (*INSERTED, *DELETED)


def new_paragraph(
    package: Package,
    beside: Any,
    like: Any,
    words: str,
    *,
    before: bool,
) -> WhyNotMade | None:
    """Put a paragraph beside another one or a table, in the look of a paragraph."""
    made = paragraph_like(like, words, beside)
    if not before and ends_section(beside):
        return WhyNotMade.SECTION
    _put_beside(package, beside, made, before=before)
    wrap(package, list(made.iterchildren(_RUN)), package.side.new)
    return None


def paragraph_like(like: Any, words: str, beside: Any = None) -> Any:
    """Return a paragraph with these words in the look of another one.

    ``beside`` is of the tree it is to stand in; ``like`` may be of another part then.
    """
    made = (like if beside is None else beside).makeelement(_PARAGRAPH)
    settings = like.find(_SETTINGS)
    if settings is not None and len(copy := settings_like(settings)):
        made.append(copy)
    run = next(own(like), None)
    look = end_look(like) if run is None else run.find(_LOOK)
    if words:
        made.append(run_of(like, look, words))
    return made


def _put_beside(package: Package, beside: Any, made: Any, *, before: bool) -> None:
    """Put a new paragraph before or behind another one or a table, its end marked as a change.

    Behind the last one of a cell or a text the end of that one is what was inserted: the new one
    gets the end, and so the settings, that were there.
    """
    part = package.part(beside)
    last = not before and beside.tag == _PARAGRAPH and next_paragraph(beside) is None
    (part.put_before if before else part.put_after)(beside, made)
    mark_end(package, beside if last else made, package.side.new)
    if last:
        part.change(beside)


def delete_paragraph(package: Package, paragraph: Any) -> WhyNotMade | None:
    """Take a paragraph out; of the last one of a cell or a text only the words."""
    if ends_section(paragraph):
        return WhyNotMade.SECTION
    wrap(package, list(own(paragraph)), package.side.old)
    after = following(paragraph)
    if after is not None and after.tag in (_PARAGRAPH, _TABLE):
        mark_end(package, paragraph, package.side.old)
    package.part(paragraph).change(paragraph)
    return None


def own(paragraph: Any) -> Iterator[Any]:
    """Yield the runs and equations of a paragraph, those of its links and controls too."""
    left = list(reversed(paragraph))
    while left:
        element = left.pop()
        if element.tag in _TRACKED:
            yield element
        elif element.tag not in (_SETTINGS, _BOX):
            left += reversed(element)


def moved(package: Package, paragraph: Any, to: Any, *, before: bool) -> WhyNotMade | None:
    """Move a paragraph: the one at its place, and a copy of it at the other, are marked as that.

    Words of it that changed stay as changes, the old ones at the old place, the new at the new.
    """
    if why := _stays(paragraph, to, before=before):
        return why
    copy = _copied(paragraph)
    _without(paragraph, package.side.new)
    _without(copy, package.side.old)
    name = f"kehoach{package.free()}"
    part = package.part(to)
    (part.put_before if before else part.put_after)(to, copy)
    for item, tag in ((paragraph, package.side.moved_from), (copy, package.side.moved_to)):
        mark_end(package, item, tag)
        wrap(package, [run for run in own(item) if run.getparent().tag not in _CHANGED], tag)
        _ranged(package, item, tag, name)
    package.part(paragraph).change(paragraph)
    return None


def _stays(paragraph: Any, to: Any, *, before: bool) -> WhyNotMade | None:
    """Return why a paragraph cannot be moved; None when it can."""
    if ends_section(paragraph) or (not before and ends_section(to)):
        return WhyNotMade.SECTION
    if next_paragraph(paragraph) is None or (not before and next_paragraph(to) is None):
        return WhyNotMade.LAST
    held = (element.tag.rpartition("}")[2] for element in paragraph.iter("*"))
    return WhyNotMade.CARRIES if any(item in _OWN for item in held) else None


def _without(paragraph: Any, tag: str) -> None:
    """Take out the words that changed to others, or came in, at the place that shows the rest."""
    for gone in list(paragraph.iter(N + tag)):
        gone.getparent().remove(gone)


def _copied(paragraph: Any) -> Any:
    copy = copy_of(paragraph)
    copy.attrib.clear()
    for element in list(copy.iter(*MARKUP)):
        element.getparent().remove(element)
    return copy


def _ranged(package: Package, paragraph: Any, tag: str, name: str) -> None:
    """Put the ends of what was moved around the words of a paragraph."""
    start = package.mark(paragraph, f"{tag}RangeStart", name=name)
    at = 0 if paragraph.find(_SETTINGS) is None else 1
    paragraph.insert(at, start)
    end = paragraph.makeelement(f"{N}{tag}RangeEnd", {N + "id": start.get(N + "id")})
    paragraph.append(end)
