"""Names in a watched folder: what passes by while a file is saved, and what we wrote ourselves."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING

from kehoach.intake.lock import is_lock_name

if TYPE_CHECKING:
    from collections.abc import Iterator

REVIEWED = "da-soat"
"""In the name of a copy with remarks, or of a page of findings."""
PRINTED = "da-in"
"""In the name of a plan printed from its YAML."""
COMPARED = "vach-sua"
"""In the name of a comparison: tracked changes, or a page."""
MOST_ANSWERS = 99
"""Answers to one file kept beside each other, numbered from the second."""
_PASSING = ("~", ".", "#")
"""How names begin that Word (``~$``, ``~WRD``, ``~WRL``), LibreOffice (``.~lock``), editors and
our own writing (``.name.part``) give to files that stay only while another is open or saved."""
_PASSING_ENDS = (".tmp", ".part", ".crdownload", ".partial", ".bak", "~", "#")
_OURS = re.compile(rf"\.(?:{REVIEWED}|{PRINTED}|{COMPARED})(?:-\d{{1,2}})?\.(?:docx|html)$")


def is_passing(name: str) -> bool:
    """Return True for a file that only exists while another one is open or being saved."""
    lower = name.casefold()
    return is_lock_name(name) or lower.startswith(_PASSING) or lower.endswith(_PASSING_ENDS)


def is_answer(name: str) -> bool:
    """Return True for the name of something the watcher wrote."""
    return _OURS.search(name.casefold()) is not None


def answer_names(path: str, folder: str | None, kind: str, ending: str) -> Iterator[str]:
    """Yield the names an answer to a file may take, the plain one first.

    ``ten.docx`` → ``ten.da-soat.docx``, ``ten.da-soat-2.docx`` …; a file of another ending keeps it
    in the name, so that ``ten.pdf`` and ``ten.docx`` are answered apart. ``folder`` is where they
    lie, None for beside the file; ``ending`` is ``.docx`` or ``.html``.
    """
    whole = Path(path)
    keeps = whole.suffix.casefold() != ".docx" and kind == REVIEWED
    stem = whole.name if keeps else whole.stem
    where = Path(folder) if folder is not None else whole.parent
    for number in range(1, MOST_ANSWERS + 1):
        more = "" if number == 1 else f"-{number}"
        yield str(where / f"{stem}.{kind}{more}{ending}")
