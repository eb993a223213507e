"""The letters of a paragraph in both files, and which of them looked otherwise."""

from __future__ import annotations

from itertools import accumulate
from typing import TYPE_CHECKING, Any

from kehoach.compare.align import steps
from kehoach.compare.redline.unlike import unlike
from kehoach.compare.redline.words import tokens
from kehoach.named import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from kehoach.compare.redline.unlike import Was
    from kehoach.word.dressed import RunLook, Stretch

    Signs = list[tuple[str, RunLook | None]]


class Letter(NamedTuple):
    """A letter of a paragraph of the new file."""

    node: Any
    at: int
    """Which letter of its element it is."""
    run: Any
    was: Was
    """What of its look was other; empty where it looked the same, or was not there."""


def letters(old: Sequence[Stretch], new: Sequence[Stretch]) -> list[Letter]:
    """Return the letters of a paragraph with what their look was; none where no look changed."""
    if len({stretch.look for stretch in (*old, *new)}) == 1:
        return []
    ours = [(sign, stretch.look) for stretch in old for sign in stretch.text]
    theirs = [(sign, stretch.look) for stretch in new for sign in stretch.text]
    was = iter(_without_noise(theirs, _was(ours, theirs)))
    return [letter for stretch in new for letter in _of(stretch, [next(was) for _ in stretch.text])]


def _of(stretch: Stretch, was: Sequence[Was]) -> Iterator[Letter]:
    """Yield the letters of an element; those the file holds as others look like the first."""
    typed = len(stretch.node.text or "") == len(was) if stretch.node is not None else False
    for at, what in enumerate(was):
        yield Letter(stretch.node, at, stretch.run, what if typed else was[0])


def _was(old: Signs, new: Signs) -> list[Was]:
    """Return of each letter what of its look was other."""
    out: list[Was] = [()] * len(new)
    for here, there in _same("".join(text for text, _ in old), "".join(text for text, _ in new)):
        out[there] = unlike(old[here][1], new[there][1], new[there][0])
    return out


def _same(old: str, new: str) -> Iterator[tuple[int, int]]:
    """Yield which letter is which: those of words that stand in both."""
    if old == new:
        yield from enumerate(range(len(new)))
        return
    ours, theirs = tokens(old), tokens(new)
    starts, others = ([*accumulate(map(len, item), initial=0)] for item in (ours, theirs))
    for step in steps(ours, theirs):
        if step.same:
            here = range(starts[step.old.start], starts[step.old.stop])
            yield from zip(here, range(others[step.new.start], others[step.new.stop]), strict=True)


def _without_noise(signs: Signs, was: Sequence[Was]) -> list[Was]:
    """Return what was other, of blanks only what was so of a letter beside them: nobody sees it."""
    before, behind = _nearest(signs, was), _nearest(signs[::-1], was[::-1])[::-1]
    out = []
    for (sign, _), what, *beside in zip(signs, was, before, behind, strict=True):
        seen = not sign.isspace() or what in beside or "underline" in dict(what)
        out.append(what if seen else ())
    return out


def _nearest(signs: Signs, was: Sequence[Was]) -> list[Was]:
    """Return of each letter what was other of it, or of the last before it that is no blank."""
    out: list[Was] = []
    for (sign, _), what in zip(signs, was, strict=True):
        out.append(what if not sign.isspace() else out[-1] if out else ())
    return out
