"""Wishes written into the new file; what cannot be shown one way is shown another, or told."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kehoach.named import NamedTuple
from kehoach.word.revise import write

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from kehoach.compare.redline.wish import Wish
    from kehoach.word.revise import Edit, Revised


class Shown(NamedTuple):
    """A file with tracked changes."""

    revised: Revised
    left: tuple[Wish, ...]
    """What no way could show."""


class _Asked(NamedTuple):
    wish: int
    edit: Edit


def shown(content: bytes, file: str, wishes: Sequence[Wish]) -> Shown:
    """Return the new file with tracked changes that lead to it from the old words.

    A way that fails is given up whole, so that no half of it stands in the file.
    """
    tried = [0] * len(wishes)
    while True:
        asked = list(_asked(wishes, tried))
        revised = write(content, file, [request.edit for request in asked], backward=True)
        failed = {left.edit for left in revised.left}
        again = {request.wish for request in asked if request.edit in failed}
        if not again:
            return Shown(revised, tuple(_left(wishes, tried)))
        for number in again:
            tried[number] += 1


def _asked(wishes: Sequence[Wish], tried: Sequence[int]) -> Iterator[_Asked]:
    """Yield the edits of each wish, by the first way that has not failed."""
    for number, (wish, at) in enumerate(zip(wishes, tried, strict=True)):
        if at < len(wish.ways):
            yield from (_Asked(number, edit) for edit in wish.ways[at])


def _left(wishes: Sequence[Wish], tried: Sequence[int]) -> Iterator[Wish]:
    pairs = zip(wishes, tried, strict=True)
    yield from (wish for wish, at in pairs if at == len(wish.ways))
