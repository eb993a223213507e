"""Wishes written into the new file; what cannot be shown one way is shown another, or told."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from kehoach.word.revise import write

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kehoach.compare.redline.wish import Wish
    from kehoach.word.revise import Edit, Revised


class Shown(NamedTuple):
    """A file with tracked changes."""

    revised: Revised
    left: tuple[Wish, ...]
    """What no way could show."""


def shown(content: bytes, file: str, wishes: Sequence[Wish]) -> Shown:
    """Return the new file with tracked changes that lead to it from the old words.

    A way that fails is given up whole, so that no half of it stands in the file.
    """
    tried = [0] * len(wishes)
    while True:
        asked = [
            _Asked(number, edit)
            for number, wish in enumerate(wishes)
            if tried[number] < len(wish.ways)
            for edit in wish.ways[tried[number]]
        ]
        revised = write(content, file, [one.edit for one in asked], backward=True)
        failed = {one.edit for one in revised.left}
        again = {one.number for one in asked if one.edit in failed}
        if not again:
            gone = (number for number, wish in enumerate(wishes) if tried[number] == len(wish.ways))
            return Shown(revised, tuple(wishes[number] for number in gone))
        for number in again:
            tried[number] += 1


class _Asked(NamedTuple):
    number: int
    edit: Edit
