"""Words put in between two letters: outside a link or field that ends or begins there."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from kehoach.word.read.fields import CHAR, KIND
from kehoach.word.read.style import N
from kehoach.word.revise.cutting import cut_text, runs_of
from kehoach.word.revise.edits import WhyNotMade
from kehoach.word.revise.kinds import DELETED, INSERTED
from kehoach.word.revise.runs import end_look, new_words
from kehoach.word.revise.typed import forbidden

if TYPE_CHECKING:
    from kehoach.word.revise.package import Package
    from kehoach.word.sought import Found

_RUN, _SETTINGS, _PARAGRAPH = N + "r", N + "rPr", N + "p"


def insert(package: Package, found: Found, new: str) -> WhyNotMade | None:
    """Put words in between two letters, at the start or at the end."""
    before, after = _beside(found)
    if not new:
        return None
    if before is None and after is None:
        return _into_empty(package, found, new)
    if after is None or (before is not None and _depth(before[0]) <= _depth(after[0])):
        node, offset = before
        cut_text(node, offset)
        run = runs_of([node])[0]
        _outside(_behind_field(run)).addnext(new_words(package, run, run.find(_SETTINGS), new))
    else:
        node, offset = after
        run = runs_of([cut_text(node, offset) if offset else node])[0]
        _outside(run).addprevious(new_words(package, run, run.find(_SETTINGS), new))
    return None


def _outside(run: Any) -> Any:
    """Return the revision a run stands in: another change of the paragraph; else the run."""
    around = run.getparent()
    return around if around.tag in (*INSERTED, *DELETED) else run


def _beside(found: Found) -> tuple[Any, Any]:
    """Return the elements of the letters before and behind a place, and where in them it is."""
    before = after = None
    for letters, at in found.line.reached(found.start, found.start):
        offset, length = found.start - at, len(letters.text)
        typed = length and forbidden([letters.node]) is None
        if typed and 0 < offset <= length:
            before = letters.node, offset
        if typed and 0 <= offset < length:
            after = letters.node, offset
    return before, after


def _depth(node: Any) -> int:
    """Return how many links, controls and fields stand around an element of a run."""
    depth, around = 0, node.getparent().getparent()
    while around is not None and around.tag != _PARAGRAPH:
        depth, around = depth + 1, around.getparent()
    return depth


def _behind_field(run: Any) -> Any:
    """Return the end of the field whose result a run ends: what is written there is no result."""
    after = run.getnext()
    while after is not None and after.tag == _RUN and _ends_field(after):
        run, after = after, after.getnext()
    return run


def _ends_field(run: Any) -> bool:
    held = [element for element in run if element.tag != _SETTINGS]
    return [(element.tag, element.get(KIND)) for element in held] == [(CHAR, "end")]


def _into_empty(package: Package, found: Found, new: str) -> WhyNotMade | None:
    """Put words into a paragraph without letters, in the look of its end."""
    if found.line.text:
        return WhyNotMade.NOT_TYPED
    paragraph = found.paragraph
    paragraph.append(new_words(package, paragraph, end_look(paragraph), new))
    return None
