"""Word's automatic numbers as the text a reader sees.

Source: ISO/IEC 29500-1, 17.9 (numbering).
"""

from __future__ import annotations

import re
from functools import cached_property
from typing import Any

from kehoach.named import NamedTuple
from kehoach.text.numbering import roman
from kehoach.word.read.style import VAL, N, Props, paragraph_props, run_props
from kehoach.word.read.symbol import shown

_LONGEST = 100
"""Letters of a level's shape that are read; a bomb has 20,000 places for a number in one label."""
_PLACE = re.compile(r"%([1-9])")
_LEVELS = 9
"""Levels a list may have (ISO/IEC 29500-1, 17.9.6)."""
_LATIN = 26
_DIGITS = 8
"""No list counts further."""


class Level(NamedTuple):
    """One level of a list."""

    start: int
    format: str
    text: str
    props: Props
    legal: bool
    """True when the numbers of the levels above are shown as Arabic ones."""
    restart: int | None
    """The level after which this one starts anew, from 1; 0 for never, None for any above."""


class Numbering:
    """The lists of one file and how far each has counted."""

    def __init__(self, tree: Any) -> None:
        self.too_long = False
        """True when a label was cut short."""
        self._tree = tree
        self._read: dict[str, tuple[str, dict[int, Level]]] = {}
        self._starts: dict[tuple[str, int], int] = {}
        self._counts: dict[str, dict[int, int]] = {}
        self._started: set[tuple[str, int]] = set()

    @cached_property
    def _lists(self) -> dict[str, tuple[Any, Any]]:
        """Name of each list → its element and the abstract list behind it; many files use none."""
        tree = self._tree
        lists: dict[str, tuple[Any, Any]] = {}
        if tree is None:
            return lists
        abstract = {
            element.get(N + "abstractNumId"): element for element in tree.findall(N + "abstractNum")
        }
        linked = {
            link.get(VAL): element
            for element in abstract.values()
            for link in element.findall(N + "styleLink")
        }  # a list may point to the list of a style
        for num in tree.findall(N + "num"):
            base = num.find(N + "abstractNumId")
            element = abstract.get(base.get(VAL)) if base is not None else None
            link = None if element is None else element.find(N + "numStyleLink")
            if link is not None:
                element = linked.get(link.get(VAL), element)
            if element is not None:
                lists[num.get(N + "numId")] = (num, element)
        return lists

    def _list(self, name: str | None) -> tuple[str, dict[int, Level]] | None:
        """Return the abstract list behind a list, and its levels; read when first asked for."""
        if name is None or name not in self._lists:
            return None
        if name not in self._read:
            num, abstract = self._lists[name]
            shown = abstract.findall(N + "lvl")[:_LEVELS]
            levels = {_ilvl(item): self._level(item) for item in shown}
            for change in num.findall(N + "lvlOverride")[:_LEVELS]:
                start, own = change.find(N + "startOverride"), change.find(N + "lvl")
                if own is not None:
                    levels[_ilvl(change)] = self._level(own)
                if start is not None:
                    self._starts[name, _ilvl(change)] = _number(start, 1)
            self._read[name] = (abstract.get(N + "abstractNumId"), levels)
        return self._read[name]

    def _level(self, item: Any) -> Level:
        level = _level(item)
        if len(level.text) <= _LONGEST:
            return level
        self.too_long = True
        return level._replace(text=level.text[:_LONGEST])

    def props(self, name: str | None, ilvl: int) -> Props:
        """Return what a level says of the paragraph's indents."""
        found = self._list(name)
        level = found[1].get(ilvl) if found else None
        return level.props if level else {}

    def label(self, name: str | None, ilvl: int) -> str:
        """Count one paragraph of a list and return its label; ``""`` for a list that shows none."""
        found = self._list(name)
        if found is None or name is None:
            return ""
        abstract, levels = found
        level = levels.get(ilvl)
        if level is None:
            return ""
        counts = self._counts.setdefault(abstract, {})
        self._count(name, ilvl, levels, counts)
        if level.format == "bullet":
            return level.text

        def number(found: re.Match[str]) -> str:
            return self._shown(int(found[1]) - 1, levels, counts, level)

        return _PLACE.sub(number, level.text).strip()

    def _count(
        self, name: str, ilvl: int, levels: dict[int, Level], counts: dict[int, int]
    ) -> None:
        """Count a paragraph of a level on, and start the levels below it anew."""
        if (name, ilvl) in self._starts and (name, ilvl) not in self._started:
            self._started.add((name, ilvl))
            counts[ilvl] = self._starts[name, ilvl] - 1
        counts[ilvl] = counts.get(ilvl, levels[ilvl].start - 1) + 1
        for deeper in [count for count in counts if count > ilvl]:
            restart = levels[deeper].restart if deeper in levels else None
            if restart is None or (restart and ilvl < restart):
                del counts[deeper]

    def _shown(
        self, place: int, levels: dict[int, Level], counts: dict[int, int], at: Level
    ) -> str:
        level = levels.get(place)
        if level is None:
            return ""
        number = counts.setdefault(place, level.start)
        return number_text(number, "decimal" if at.legal else level.format)


def number_text(number: int, form: str) -> str:
    """Return a number in one of Word's forms; a form not known counts in Arabic numerals."""
    if form in ("none", "bullet"):
        return ""
    if form in ("upperRoman", "lowerRoman") and number > 0:
        return roman(number) if form == "upperRoman" else roman(number).lower()
    if form in ("upperLetter", "lowerLetter") and number > 0:
        again, place = divmod(number - 1, _LATIN)  # Word goes on with aa, bb, cc
        sign = chr(ord("a") + place) * min(again + 1, 20)
        return sign.upper() if form == "upperLetter" else sign
    return f"{number:02d}" if form == "decimalZero" else str(number)


def _level(element: Any) -> Level:
    form, text = element.find(N + "numFmt"), element.find(N + "lvlText")
    said = paragraph_props(element.find(N + "pPr"))
    restart = element.find(N + "lvlRestart")
    kind = "decimal" if form is None else form.get(VAL, "decimal")
    shape = "" if text is None else text.get(VAL) or ""
    if kind == "bullet":
        shape = shown(shape, run_props(element.find(N + "rPr"), {}).get("font"))
    return Level(
        start=_number(element.find(N + "start"), 1),
        format=kind,
        text=shape,
        props={name: value for name, value in said.items() if name in ("left", "right", "first")},
        legal=element.find(N + "isLgl") is not None,
        restart=None if restart is None else _number(restart, 0),
    )


def _ilvl(record: Any) -> int:
    value = record.get(N + "ilvl") or "0"
    return int(value) if value.isdigit() else 0


def _number(record: Any, otherwise: int) -> int:
    value = None if record is None else record.get(VAL)
    known = value is not None and value.isdigit() and len(value) <= _DIGITS
    return int(value) if value and known else otherwise
