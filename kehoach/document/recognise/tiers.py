"""Main headings written in other ways than ``I.``: ``Phần I``, ``A.``, or words without a number."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING

from kehoach.document.recognise.case import in_capitals
from kehoach.document.recognise.label import Label
from kehoach.document.recognise.line import drop
from kehoach.text.numbering import from_roman

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kehoach.document.recognise.line import Line

_PART = re.compile(
    r"(?P<shown>phần\s+(?:thứ\s+)?(?P<so>[ivx]{1,4}|\d|nhất|hai|ba|tư|năm|sáu))\s*(?:[.:–-]\s*|\s|$)(?P<ten>.*)",
    re.IGNORECASE,
)
_LETTER = re.compile(r"(?P<shown>(?P<so>[A-H])[.)/])\s*(?P<ten>\S.+)")
_WORDS = {"nhất": 1, "hai": 2, "ba": 3, "tư": 4, "năm": 5, "sáu": 6}
_LONGEST = 150


def tiered(lines: Sequence[Line]) -> list[Line | None]:
    """Return the lines of a body, main headings with a label; None for a line that is only the label."""
    out: list[Line | None] = list(lines)
    if not (_parts(out) or _letters(out)):
        _unnumbered(out)
    return out


def _parts(lines: list[Line | None]) -> bool:
    """Label ``Phần I`` and the title on its line or on the next one."""
    seen = 0
    for at, line in enumerate(lines):
        found = _PART.fullmatch(line.text) if line and line.label is None and len(line.text) < _LONGEST else None
        if line is None or found is None or _number(found["so"]) != seen + 1:
            continue
        label = Label("part", found["shown"], seen + 1)
        below = lines[at + 1] if at + 1 < len(lines) else None
        if found["ten"] and (in_capitals(found["ten"]) or line.dam):
            lines[at] = _labelled(line, label, found.start("ten"))
        elif not found["ten"] and below and _heads(below):
            lines[at], lines[at + 1] = None, below._replace(label=label)
        else:
            continue
        seen += 1
    return seen > 0


def _number(shown: str) -> int | None:
    return int(shown) if shown.isdigit() else _WORDS.get(shown.casefold()) or from_roman(shown.upper())


def _letters(lines: list[Line | None]) -> bool:
    """Label ``A. …``, ``B. …`` in capitals, when they come in order and there are at least two."""
    found: list[tuple[int, re.Match[str]]] = []
    for at, line in enumerate(lines):
        match = _LETTER.fullmatch(line.text) if line and line.label is None and line.table is None else None
        if line and match and (in_capitals(match["ten"]) or line.dam) and ord(match["so"]) - 64 == len(found) + 1:
            found.append((at, match))
    if len(found) < 2:  # noqa: PLR2004 - one letter is no numbering
        return False
    for number, (at, match) in enumerate(found, 1):
        line = lines[at]
        if line:
            lines[at] = _labelled(line, Label("part", match["shown"], number), match.start("ten"))
    return True


def _unnumbered(lines: list[Line | None]) -> None:
    """Label headings without numbers where no heading has a Roman one: those in capitals, else the bold ones."""
    known = [line for line in lines if line]
    if any(line.label and line.label.kind == "roman" for line in known):
        return
    first = next((at for at, line in enumerate(known) if line.label and line.label.kind != "dash"), len(known))
    for fits in (_is_capital, _is_bold):
        chosen = [
            line for line, after in pairwise([*known, None]) if line and fits(line) and not _names_table(line, after)
        ]
        if len(chosen) > 1 and any(line is chosen[0] for line in known[:first]):
            for number, line in enumerate(chosen, 1):
                at = next(place for place, one in enumerate(lines) if one is line)
                lines[at] = line._replace(label=Label("roman", "", number))
            return


def _is_capital(line: Line) -> bool:
    return _heads(line) and in_capitals(line.text) and len(line.text.split()) > 1


def _is_bold(line: Line) -> bool:
    return _heads(line) and line.known_look and line.dam and not line.text.endswith((".", ";", ",", "như sau:"))


def _heads(line: Line) -> bool:
    """Return True for a line that can be a title: no label, not long, in capitals, bold or centred."""
    if line.label is not None or line.table is not None or len(line.text) > _LONGEST:
        return False
    return in_capitals(line.text) or line.dam or line.giua


def _names_table(line: Line, after: Line | None) -> bool:
    return after is not None and after.table is not None and line.giua


def _labelled(line: Line, label: Label, start: int) -> Line:
    return line._replace(text=line.text[start:], label=label, runs=drop(line.runs, start))
