"""Main headings written in other ways than ``I.``: ``Phần I``, ``A.``, or words without number."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from kehoach.document.label.around_table import says_unit
from kehoach.document.label.case import in_capitals
from kehoach.document.label.mark import BULLETS, NAMED_PART, Label, part_number
from kehoach.document.label.runs import drop
from kehoach.named import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from kehoach.document.label.line import Line

_PART = re.compile(
    rf"(?P<shown>{NAMED_PART})\s*(?:[.:–-]\s*|\s|$)(?P<ten>.*)",
    re.IGNORECASE,
)
_LETTER = re.compile(r"(?P<shown>(?P<so>[A-H])\s?(?:[.)/]|[-–](?=\s)))\s*(?P<ten>\S.+)")
_LONGEST = 150


def tiered(lines: Sequence[Line]) -> list[Line]:
    """Return the lines of a body, main headings with a label.

    A line that is only a label (``Phần I``) marks the title below it as one.
    """
    parts = _in_parts(lines)
    return _lettered(parts or lines) or parts or _unnumbered(lines)


def may_open(line: Line) -> bool:
    """Return True for a line that opens a section as ``Phần I …`` or ``A. …`` do."""
    if line.label is not None or line.table is not None or len(line.text) > _LONGEST:
        return False
    found = _PART.fullmatch(line.text) or _LETTER.fullmatch(line.text)
    if found is None:
        return False
    return not found["ten"] or _stands_out(line, found["ten"])


class _Part(NamedTuple):
    """The heading of a part."""

    lines: tuple[Line, ...]
    """Its line, labelled; two where the label stands above the title."""
    number: int


def _in_parts(lines: Sequence[Line]) -> list[Line]:
    """Return the lines with ``Phần I`` as the label of its title; [] without such a heading."""
    out: list[Line] = []
    at = seen = 0
    while at < len(lines):
        part = _part_at(lines, at, seen)
        if part is None:
            out.append(lines[at])
            at += 1
        else:
            out += part.lines
            at += len(part.lines)
            seen = part.number
    return out if seen else []


def _part_at(lines: Sequence[Line], at: int, seen: int) -> _Part | None:
    """Return the part that begins at a line, when its number can follow the one seen last."""
    line = lines[at]
    if line.label is not None or len(line.text) >= _LONGEST:
        return None
    found = _PART.fullmatch(line.text)
    number = part_number(found["so"]) if found else None
    if found is None or number is None or not _follows(number, seen):
        return None
    label = Label("part", found["shown"], number)
    if not found["ten"]:
        return _titled_below(line, label, lines[at + 1 : at + 2])
    if not _stands_out(line, found["ten"]):
        return None
    return _Part((_labelled(line, label, found.start("ten")),), number)


def _titled_below(above: Line, label: Label, following: Sequence[Line]) -> _Part | None:
    """Return a part whose label stands alone above its title."""
    for line in following:
        if _heads(line):
            alone = above._replace(text="", label=label, runs=())
            title = line._replace(label=Label("part_title", ""))
            return _Part((alone, title), label.number)
    return None


def _stands_out(line: Line, title: str) -> bool:
    """Return True for a title in capitals or bold letters."""
    return in_capitals(title) or line.dam


def _follows(number: int, seen: int) -> bool:
    """Return True for a number that can come next: one may be lost, and one may stand twice."""
    return max(seen, 1) <= number <= seen + 2


def _lettered(lines: Sequence[Line]) -> list[Line]:
    """Return the lines with ``A.``, ``B.`` as labels of their headings; [] for less than two."""
    out: list[Line] = []
    seen = count = 0
    for line in lines:
        if line.label is not None and line.label.kind == "part":
            seen = 0  # below a phần they begin anew
        found = _letter_of(line)
        number = ord(found["so"]) - ord("A") + 1 if found else 0
        if found is None or not _follows(number, seen):
            out.append(line)
            continue
        out.append(_labelled(line, Label("capital", found["shown"], number), found.start("ten")))
        seen, count = number, count + 1
    return out if count > 1 else []


def _letter_of(line: Line) -> re.Match[str] | None:
    """Return the letter a heading begins with and its title, None for any other line."""
    if line.label is not None or line.table is not None:
        return None
    found = _LETTER.fullmatch(line.text)
    return found if found and _stands_out(line, found["ten"]) else None


def _unnumbered(lines: Sequence[Line]) -> list[Line]:
    """Return the lines with a label on headings without numbers, where none has a Roman one.

    Those in capitals are the headings, else the bold ones.
    """
    out = list(lines)
    if sum(line.label is not None and line.label.kind == "roman" for line in lines) > 1:
        return out
    for fits in (_is_capital, _is_bold):
        headings = _headings(lines, fits)
        if len(headings) > 1 and _are_main(lines, headings):
            for number, at in enumerate(headings, 1):
                out[at] = out[at]._replace(label=Label("roman", "", number))
            return out
    return out


def _headings(lines: Sequence[Line], fits: Callable[[Line], bool]) -> list[int]:
    """Return where the lines stand that look as a heading does, without the names of tables."""
    fitting = [at for at, line in enumerate(lines) if fits(line)]
    return [at for at in fitting if not _names_table(lines[at], lines[at + 1 : at + 3])]


def _are_main(lines: Sequence[Line], headings: Sequence[int]) -> bool:
    """Return True for main headings: numbers begin anew below most of them, or there are none."""
    anew = 0
    for start, end in zip(headings, [*headings[1:], len(lines)], strict=True):
        labels = (line.label for line in lines[start + 1 : end] if line.label)
        first = next((label for label in labels if label.kind not in BULLETS), None)
        anew += first is None or first.number == 1
    return 2 * anew >= len(headings)


def _is_capital(line: Line) -> bool:
    return _heads(line) and in_capitals(line.text) and len(line.text.split()) > 1


def _is_bold(line: Line) -> bool:
    bold = line.known_look and line.dam
    return _heads(line) and bold and not line.text.endswith((".", ";", ",", "như sau:"))


def _heads(line: Line) -> bool:
    """Return True for a line that can be a title: short, in capitals, bold or in the middle."""
    if line.label is not None or line.table is not None or len(line.text) > _LONGEST:
        return False
    return in_capitals(line.text) or line.dam or line.giua


def _names_table(line: Line, following: Sequence[Line]) -> bool:
    below = following[1:] if following and says_unit(following[0]) else following[:1]
    return line.giua and any(row.table is not None for row in below)


def _labelled(line: Line, label: Label, start: int) -> Line:
    return line._replace(text=line.text[start:], label=label, runs=drop(line.runs, start))
