"""Words of a file inside a notice: quoted, one line each, not longer than anybody reads."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kehoach.text.letters import clean, one_line

if TYPE_CHECKING:
    from collections.abc import Iterable

_MOST_LETTERS = 1500


def listed(found: Iterable[str | int]) -> str:
    """Return pages as ``1, 3``, words as ``“a”; “b”``; after 1500 letters how many more."""
    out: list[str] = []
    left = _MOST_LETTERS
    rest = 0
    for number in found:
        words = str(number) if isinstance(number, int) else f"“{one_line(clean(number))}”"
        left -= len(words)
        if left >= 0 or not out:
            out.append(words[:_MOST_LETTERS])
        else:
            rest += 1
    separator = ", " if out and not out[0].startswith("“") else "; "
    return separator.join(out) + (f" và {rest} chỗ nữa" if rest else "")
