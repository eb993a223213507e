"""What differs between a file and its repaired copy, for a person to read."""

from __future__ import annotations

import difflib
from itertools import zip_longest
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from kehoach.address import Address

    Line = tuple[Address, str]

_AROUND = 50
"""Letters shown on either side of what changed in a long line, at least."""


def differences(before: Sequence[Line], after: Sequence[Line]) -> str:
    """Return each line that changed: its address, ``-`` before, ``+`` after; long lines cut."""
    out: list[str] = []
    for old, new in _changed(before, after):
        left, right = _shortened(old[1] if old else "", new[1] if new else "")
        if old:
            out += [f"{old[0].shown}:", f"-{left}"]
        if new:
            out += [*([] if old else [f"{new[0].shown}:"]), f"+{right}"]
    return "\n".join(out)


def _changed(
    before: Sequence[Line],
    after: Sequence[Line],
) -> Iterator[tuple[Line | None, Line | None]]:
    """Yield the lines that differ, old and new; None where one was added or taken away."""
    if len(before) == len(after):
        pairs = zip(before, after, strict=True)
        yield from ((old, new) for old, new in pairs if old[1] != new[1])
        return
    old, new = ([words for _, words in lines] for lines in (before, after))
    found = difflib.SequenceMatcher(None, old, new)
    for kind, i, j, k, m in found.get_opcodes():
        if kind != "equal":
            yield from zip_longest(before[i:j], after[k:m])


def _shortened(old: str, new: str) -> tuple[str, str]:
    """Return two lines without the words far from where they differ."""
    head, tail = ends(old, new)
    start = old.rfind(" ", 0, head - _AROUND) + 1 if head > _AROUND else 0
    spare = 0
    if tail > _AROUND:
        end = old.find(" ", len(old) - tail + _AROUND)
        spare = len(old) - end if end >= 0 else 0
    mark, more = "… " if start else "", " …" if spare else ""
    return (
        f"{mark}{old[start : len(old) - spare]}{more}",
        f"{mark}{new[start : len(new) - spare]}{more}",
    )


def ends(old: str, new: str) -> tuple[int, int]:
    """Return how many first letters are the same, and how many last of those that follow."""
    head = _shared(old, new)
    return head, _shared(old[head:][::-1], new[head:][::-1])


def _shared(text: str, other: str) -> int:
    """Return how many first letters are the same."""
    return next(
        (n for n, (a, b) in enumerate(zip(text, other, strict=False)) if a != b),
        min(len(text), len(other)),
    )
