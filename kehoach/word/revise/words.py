"""Words of a paragraph replaced by tracked changes, inside the links and fields they stand in."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from kehoach.word.read.style import N
from kehoach.word.revise.cutting import cut_text, runs_of
from kehoach.word.revise.edits import WhyNotMade
from kehoach.word.revise.inserted import insert
from kehoach.word.revise.runs import new_words, wrap
from kehoach.word.revise.typed import forbidden

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator

    from kehoach.word.revise.package import Package
    from kehoach.word.sought import Found, Letters

_SETTINGS = N + "rPr"
_TOKEN = re.compile(r"\S+|\s+")


def trimmed(old: str, new: str) -> tuple[int, int]:
    """Return how many letters at their start and at their end two texts share, in whole words."""
    ours, theirs = _TOKEN.findall(old), _TOKEN.findall(new)
    start = _shared(ours, theirs)
    end = _shared(ours[start:][::-1], theirs[start:][::-1])
    return sum(map(len, ours[:start])), sum(map(len, ours[len(ours) - end :]))


def _shared(ours: list[str], theirs: list[str]) -> int:
    pairs = list(zip(ours, theirs, strict=False))
    return next((n for n, (text, other) in enumerate(pairs) if text != other), len(pairs))


def change(
    package: Package, found: Found, new: str, refilled: Collection[Any] = (),
) -> WhyNotMade | None:  # fmt: skip
    """Replace the words found; return why not where that cannot be.

    ``refilled`` are elements whose letters are not to be changed: Word writes them anew.

    New words take the look of the first letter replaced, inserted ones that of the letter before.
    Words read elsewhere in the paragraph, further ahead, may still be changed afterwards.
    """
    parts = list(_parts(found))
    held = [letters.node for letters, _, _ in parts]
    if why := forbidden(held):
        return why
    if any(node in refilled for node in held):
        return WhyNotMade.REFILLED
    if not parts:
        return insert(package, found, new)
    nodes = [_exactly(letters.node, start, end) for letters, start, end in parts]
    runs = runs_of(nodes)
    like = runs[0]
    wrapped = wrap(package, runs, package.side.old)
    if new:
        first = wrapped[0]
        made = new_words(package, like, like.find(_SETTINGS), new)
        (first.addnext if package.side.old == "del" else first.addprevious)(made)
    return None


def _parts(found: Found) -> Iterator[tuple[Letters, int, int]]:
    """Yield each stretch of letters the words reach into, and which of its letters."""
    for letters, at in found.line.reached(found.start, found.end):
        start, end = max(found.start - at, 0), min(found.end - at, len(letters.text))
        if start < end:
            yield letters, start, end


def _exactly(node: Any, start: int, end: int) -> Any:
    """Return an element with just these letters of one, the others in elements beside it."""
    cut_text(node, end)
    return cut_text(node, start) if start else node
