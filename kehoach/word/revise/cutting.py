"""Runs cut so that some letters stand in runs of their own; nothing is lost, added or moved."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from kehoach.word.part import copy_of
from kehoach.word.read.style import N

if TYPE_CHECKING:
    from collections.abc import Iterable

_RUN, _TEXT, _SETTINGS = N + "r", N + "t", N + "rPr"
_SPACE = "{http://www.w3.org/XML/1998/namespace}space"


def cut_text(text: Any, offset: int) -> Any:
    """Split a ``w:t`` in two where an offset lies inside it; return the second, None for none."""
    words = text.text or ""
    if text.tag != _TEXT or not 0 < offset < len(words):
        return None
    other = text.makeelement(text.tag, dict(text.attrib))
    other.tail, text.tail = text.tail, None
    text.addnext(other)
    for one, part, edge in ((text, words[:offset], -1), (other, words[offset:], 0)):
        one.text = part
        if part[edge].isspace():  # Word drops white space at the ends of a text otherwise
            one.set(_SPACE, "preserve")
    return other


def runs_of(nodes: Iterable[Any]) -> list[Any]:
    """Return runs that hold these elements and nothing else, cut out of theirs, in order.

    The elements are children of runs, in document order.
    """
    out: list[Any] = []
    group: list[Any] = []
    for node in nodes:
        if group and node.getprevious() is not group[-1]:
            out.append(_alone(group))
            group = []
        group.append(node)
    return [*out, _alone(group)] if group else out


def begin_run(node: Any) -> None:
    """Make an element of a run the first of its run: what stands before it has one of its own."""
    if any(one.tag != _SETTINGS for one in node.itersiblings(preceding=True)):
        _moved(node.getparent(), [node, *node.itersiblings()])


def _alone(nodes: list[Any]) -> Any:
    """Return the run of neighbours once what stands before and behind has runs of its own."""
    run = nodes[0].getparent()
    behind = list(nodes[-1].itersiblings())
    if behind:
        _moved(run, behind)
    before = [one for one in nodes[0].itersiblings(preceding=True) if one.tag != _SETTINGS]
    return _moved(run, nodes) if before else run


def _moved(run: Any, nodes: list[Any]) -> Any:
    """Put the last elements of a run into a run of the same look behind it."""
    other = run.makeelement(_RUN, dict(run.attrib))
    settings = run.find(_SETTINGS)
    if settings is not None:
        other.append(copy_of(settings))
    other.tail, run.tail = run.tail, None
    run.addnext(other)
    other.extend(nodes)
    return other
