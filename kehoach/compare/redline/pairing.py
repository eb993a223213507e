"""Which text of the one file is which of the other: body with body, box with box."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kehoach.compare.alike import matched
from kehoach.compare.redline.flow import words_of
from kehoach.named import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kehoach.compare.redline.flow import Story


class Pair(NamedTuple):
    """Two texts that are compared."""

    old: Story
    new: Story


class Pairing(NamedTuple):
    """The texts of two files."""

    pairs: tuple[Pair, ...]
    """The bodies first."""
    alone: tuple[Story, ...]
    """Texts only one of the files has."""


def paired(old: Sequence[Story], new: Sequence[Story]) -> Pairing:
    """Return the texts of two files by twos."""
    pairs = [Pair(old[0], new[0])]
    alone: list[Story] = []
    ours, theirs = _by_kind(old[1:]), _by_kind(new[1:])
    for kind in sorted({*ours, *theirs}):
        own, its = ours.get(kind, []), theirs.get(kind, [])
        found = _matched(own, its)
        pairs += [Pair(own[here], its[there]) for here, there in found.items()]
        alone += [story for number, story in enumerate(own) if number not in found]
        kept = {*found.values()}
        alone += [story for number, story in enumerate(its) if number not in kept]
    return Pairing(tuple(pairs), tuple(alone))


def _matched(old: Sequence[Story], new: Sequence[Story]) -> dict[int, int]:
    """Return which text is which by its words; the one header of each file, whatever it says."""
    if len(old) == len(new) == 1 and "trang" in old[0].name:
        return {0: 0}
    return matched(
        [words_of(story.items) for story in old], [words_of(strand.items) for strand in new]
    )


def _by_kind(stories: Sequence[Story]) -> dict[str, list[Story]]:
    out: dict[str, list[Story]] = {}
    for story in stories:
        out.setdefault(story.name.rstrip("0123456789 "), []).append(story)
    return out
