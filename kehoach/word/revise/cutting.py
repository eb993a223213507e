"""Runs cut so that some letters stand in runs of their own; nothing is lost, added or moved."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from itertools import accumulate, pairwise
from typing import TYPE_CHECKING, Any

from kehoach.word.part import copy_of
from kehoach.word.read.style import N
from kehoach.word.sought import Letters

if TYPE_CHECKING:
    from collections.abc import Iterable

_RUN, _TEXT, _SETTINGS = N + "r", N + "t", N + "rPr"
_SPACE = "{http://www.w3.org/XML/1998/namespace}space"


def cut_text(text: Any, offset: int) -> Any:
    """Split a ``w:t`` in two where an offset lies inside it; return the second, None for none."""
    if text.tag != _TEXT or not 0 < offset < len(text.text or ""):
        return None
    return _cut(text, [offset])[1]


def cut_letters(letters: Iterable[Letters], offsets: Iterable[int]) -> list[Letters]:
    """Return the letters of a paragraph cut at offsets, a run of its own beginning at each.

    All at once: cutting a long text again and again copies it each time.
    """
    wanted = sorted(set(offsets))
    out = _cut_texts(letters, wanted)
    ends = accumulate([len(syllable.text) for syllable in out], initial=0)
    at = set(wanted)
    begun = [syllable.node for start, syllable in zip(ends, out, strict=False) if start in at]
    for node in reversed(begun):
        if node is not None and node.getparent().tag == _RUN:
            begin_run(node)
    return out


def _cut_texts(letters: Iterable[Letters], wanted: list[int]) -> list[Letters]:
    out: list[Letters] = []
    at = 0
    for letter in letters:
        end = at + len(letter.text)
        inside = wanted[bisect_right(wanted, at) : bisect_left(wanted, end)]
        if inside and _is_typed(letter):
            cuts = [offset - at for offset in inside]
            texts = (
                letter.text[start:stop] for start, stop in pairwise([0, *cuts, len(letter.text)])
            )
            out += map(Letters, texts, _cut(letter.node, cuts))
        else:
            out.append(letter)
        at = end
    return out


def _is_typed(letters: Letters) -> bool:
    """Return True for a text of a run whose letters are the file's own, no case changed."""
    if letters.node is None or letters.node.tag != _TEXT or letters.node.getparent().tag != _RUN:
        return False
    return len(letters.node.text or "") == len(letters.text)


def _cut(text: Any, offsets: list[int]) -> list[Any]:
    """Return a ``w:t`` as several, cut at rising offsets inside it: itself first."""
    words = text.text or ""
    parts = [words[start:end] for start, end in pairwise([0, *offsets, len(words)])]
    tail, text.tail = text.tail, None
    nodes = [text]
    for part in parts[1:]:
        nodes.append(text.makeelement(text.tag, dict(text.attrib)))
        nodes[-1].text = part
        nodes[-2].addnext(nodes[-1])
    text.text, nodes[-1].tail = parts[0], tail
    for number, (node, part) in enumerate(zip(nodes, parts, strict=True)):
        cut = part[:1] if number else "", part[-1:] if node is not nodes[-1] else ""
        if any(other.isspace() for other in cut):
            node.set(_SPACE, "preserve")  # Word drops white space at the ends of a text otherwise
    return nodes


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


def cut_before(node: Any, offset: int) -> Any:
    """Return the run that begins with an element of a run, or with a letter of it.

    What cannot be cut at its letters, a sign or letters shown as others, begins it whole.
    """
    if 0 < offset < len(node.text or ""):
        node = _cut(node, [offset])[1]
    begin_run(node)
    return node.getparent()


def begin_run(node: Any) -> None:
    """Make an element of a run the first of its run: what stands before it has one of its own."""
    if any(sibling.tag != _SETTINGS for sibling in node.itersiblings(preceding=True)):
        _moved(node.getparent(), [node, *node.itersiblings()])


def _alone(nodes: list[Any]) -> Any:
    """Return the run of neighbours once what stands before and behind has runs of its own."""
    run = nodes[0].getparent()
    behind = list(nodes[-1].itersiblings())
    if behind:
        _moved(run, behind)
    before = [
        sibling for sibling in nodes[0].itersiblings(preceding=True) if sibling.tag != _SETTINGS
    ]
    return _moved(run, nodes) if before else run


def _moved(run: Any, nodes: list[Any]) -> Any:
    """Put the last elements of a run into a run of the same look behind it."""
    other = run.makeelement(_RUN, dict(run.attrib))
    first = next(iter(run), None)  # its settings stand first; a search would pass all its texts
    if first is not None and first.tag == _SETTINGS:
        other.append(copy_of(first))
    other.tail, run.tail = run.tail, None
    run.addnext(other)
    other.extend(nodes)
    return other
