"""Lines of a text, before anybody knows which of them belong together."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from kehoach.named import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable

    from kehoach.document.block import Run

_BLANKS = " \t\xa0\u200b\ufeff"


class PlainLine(NamedTuple):
    """One line, ends trimmed."""

    runs: tuple[Run, ...]
    number: int
    """First line of the file is 1."""
    gap: int = 0
    """Blank lines before it."""
    page: bool = False
    """True when a page break stands before it."""
    alone: bool = False
    """True for a heading that is marked as one: nothing before or behind belongs to it."""
    apart: bool = False
    """True when it was on one line with the words before it and is known not to belong to them."""

    @property
    def text(self) -> str:
        """Return its words."""
        return "".join(run.text for run in self.runs)


def trimmed(runs: Iterable[Run]) -> tuple[Run, ...]:
    """Return the runs without blanks at the ends and without empty runs; calls of notes stay."""
    left = [run for run in runs if run.text or run.note]
    while left and _is_blank(left[0]):
        left.pop(0)
    while left and _is_blank(left[-1]):
        left.pop()
    if left:
        left[0] = left[0]._replace(text=left[0].text.lstrip(_BLANKS))
        left[-1] = left[-1]._replace(text=left[-1].text.rstrip(_BLANKS))
    return tuple(left)


def _is_blank(run: Run) -> bool:
    return not run.note and not run.text.strip(_BLANKS)


def merged(runs: Iterable[Run]) -> tuple[Run, ...]:
    """Return the runs with neighbours of one look joined; blanks between two bold runs are bold."""
    out: list[tuple[list[str], Run]] = []
    for run in runs:
        if out and _belong_together(out[-1][1], run):
            out[-1][0].append(run.text)
        elif run.text or run.note:
            out.append(([run.text], run))
    return tuple(look._replace(text="".join(texts)) for texts, look in out)


def _belong_together(last: Run, run: Run) -> bool:
    """Return True for neighbours of one look; a note stands by itself."""
    if last.note or run.note:
        return False
    return _is_blank(run) or last.look == run.look


def cut(runs: tuple[Run, ...], at: int) -> tuple[tuple[Run, ...], tuple[Run, ...]]:
    """Return the runs before and behind an offset of their text, both trimmed."""
    left: list[Run] = []
    right: list[Run] = []
    for run in runs:
        if run.note:  # it goes with the letter before it
            (left if at > 0 or (at == 0 and any(piece.text for piece in left)) else right).append(
                run
            )
            continue
        left.append(run._replace(text=run.text[: max(at, 0)]))
        right.append(run._replace(text=run.text[max(at, 0) :]))
        at -= len(run.text)
    return trimmed(left), trimmed(right)


def words(text: str) -> list[str]:
    """Return the words of a text: what no reading may lose, add or move."""
    return re.findall(r"[^\W_]+", text)
