r"""What a text of a plan holds besides letters: its runs, its plain words, the notes it calls.

The marks themselves are in ``signs``, their writing in ``marking``.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from kehoach.plan.marking import REFERENCE, escape, marked
from kehoach.plan.run import Run, Status, push
from kehoach.plan.signs import runs
from kehoach.text.marks import CALL

if TYPE_CHECKING:
    from collections.abc import Collection

__all__ = [
    "REFERENCE",
    "Run",
    "Status",
    "capitals",
    "escape",
    "marked",
    "notes_called",
    "plain",
    "runs",
    "without_notes",
]
_CALL = re.compile(CALL)


def plain(text: str) -> str:
    """Return the text without marks."""
    return "".join(run.text for run in runs(text))


def capitals(text: str) -> tuple[Run, ...]:
    """Return a title's runs in capitals and of no weight of their own.

    Notes stay where they are called.
    """
    out: list[Run] = []
    for run in runs(text):
        upper = run.text.upper()
        push(out, run if run.note else Run(upper, vi_tri=run.vi_tri, lien_ket=run.lien_ket))
    return tuple(out)


def notes_called(text: str) -> list[str]:
    """Return the names of the notes a text calls, in order, each as often as it is called."""
    return [run.note for run in runs(text) if run.note] if "[^" in text else []


def without_notes(text: str, kept: Collection[str] = ()) -> str:
    """Return the text with the calls of notes taken out, but for the first of each one kept."""
    if not notes_called(text):
        return text
    out, last, left = [], 0, set(kept)
    for found in _CALL.finditer(text):
        backslashes = len(text[: found.start()]) - len(text[: found.start()].rstrip("\\"))
        name = found[0][2:-1]
        if backslashes % 2 == 0 and name not in left:
            out.append(text[last : found.start()])
            last = found.end()
        left.discard(name)
    return "".join((*out, text[last:]))
