"""Main headings written in other ways than ``I.``: ``Phần I``, ``A.``, or words without a number."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING

from kehoach.document.label.case import in_capitals
from kehoach.document.label.line import drop
from kehoach.document.label.mark import Label
from kehoach.text.numbering import from_roman

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kehoach.document.label.line import Line

_PART = re.compile(
    r"(?P<shown>phần\s+(?:thứ\s+)?(?P<so>[ivx]{1,4}|\d|nhất|hai|ba|tư|năm|sáu))\s*(?:[.:–-]\s*|\s|$)(?P<ten>.*)",
    re.IGNORECASE,
)
_LETTER = re.compile(r"(?P<shown>(?P<so>[A-H])[.)/])\s*(?P<ten>\S.+)")
_WORDS = {"nhất": 1, "hai": 2, "ba": 3, "tư": 4, "năm": 5, "sáu": 6}
_LONGEST = 150
_MARKS = ("dash", "plus", "star")


def tiered(lines: Sequence[Line]) -> list[Line]:
    """Return the lines of a body, main headings with a label; a line that is only a label joins its title."""
    out: list[Line | None] = list(lines)
    if not (_parts(out) or _letters(out)):
        _unnumbered(out)
    return [line for line in out if line is not None]


def may_open(line: Line) -> bool:
    """Return True for a line that opens a section in another way than ``I.``: ``Phần I …``, ``A. …``."""
    if line.label is not None or line.table is not None or len(line.text) > _LONGEST:
        return False
    found = _PART.fullmatch(line.text) or _LETTER.fullmatch(line.text)
    if found is None:
        return False
    return not found["ten"] or in_capitals(found["ten"]) or line.dam


def _parts(lines: list[Line | None]) -> bool:
    """Label ``Phần I`` and the title on its line or on the next one."""
    seen = 0
    for at, line in enumerate(lines):
        found = _PART.fullmatch(line.text) if line and line.label is None and len(line.text) < _LONGEST else None
        number = _number(found["so"]) if found else None
        if line is None or found is None or not _follows(number, seen):
            continue
        label = Label("part", found["shown"], number or 0)
        below = lines[at + 1] if at + 1 < len(lines) else None
        if found["ten"] and (in_capitals(found["ten"]) or line.dam):
            lines[at] = _labelled(line, label, found.start("ten"))
        elif not found["ten"] and below and _heads(below):
            lines[at], lines[at + 1] = None, below._replace(label=label)
        else:
            continue
        seen = number or seen
    return seen > 0


def _follows(number: int | None, seen: int) -> bool:
    """Return True for a number that can come next: one may be lost, and one may stand twice."""
    return number is not None and max(seen, 1) <= number <= seen + 2


def _number(shown: str) -> int | None:
    return int(shown) if shown.isdigit() else _WORDS.get(shown.casefold()) or from_roman(shown.upper())


def _letters(lines: list[Line | None]) -> bool:
    """Label ``A. …``, ``B. …`` in capitals, when they come in order and there are at least two."""
    found: list[tuple[int, re.Match[str]]] = []
    seen = 0
    for at, line in enumerate(lines):
        match = _LETTER.fullmatch(line.text) if line and line.label is None and line.table is None else None
        number = ord(match["so"]) - ord("A") + 1 if match else None
        if line and match and (in_capitals(match["ten"]) or line.dam) and _follows(number, seen):
            found.append((at, match))
            seen = number or seen
    if len(found) < 2:  # noqa: PLR2004 - one letter is no numbering
        return False
    for at, match in found:
        line = lines[at]
        if line:
            number = ord(match["so"]) - ord("A") + 1
            lines[at] = _labelled(line, Label("part", match["shown"], number), match.start("ten"))
    return True


def _unnumbered(lines: list[Line | None]) -> None:
    """Label headings without numbers where no heading has a Roman one: those in capitals, else the bold ones."""
    known = [(at, line) for at, line in enumerate(lines) if line]
    if sum(line.label is not None and line.label.kind == "roman" for _, line in known) > 1:
        return
    for fits in (_is_capital, _is_bold):
        chosen = [
            place
            for place, ((_, line), after) in enumerate(pairwise([*known, (0, None)]))
            if line and fits(line) and not _names_table(line, after[1])
        ]
        if len(chosen) > 1 and _are_main([line for _, line in known], chosen):
            for number, place in enumerate(chosen, 1):
                at, line = known[place]
                lines[at] = line._replace(label=Label("roman", "", number))
            return


def _are_main(lines: Sequence[Line], chosen: Sequence[int]) -> bool:
    """Return True when numbers begin anew below most headings, or there are none: then they are the main ones."""
    anew = 0
    for start, end in zip(chosen, [*chosen[1:], len(lines)], strict=True):
        first = next(
            (line.label for line in lines[start + 1 : end] if line.label and line.label.kind not in _MARKS),
            None,
        )
        anew += first is None or first.number == 1
    return 2 * anew >= len(chosen)


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
