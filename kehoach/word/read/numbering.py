"""Word's automatic numbers as the text a reader sees.

Source: ISO/IEC 29500-1, 17.9 (numbering).
"""

from __future__ import annotations

import re
from typing import Any, NamedTuple

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
        self._lists: dict[str, tuple[Any, Any]] = {}
        self._read: dict[str, tuple[str, dict[int, Level]]] = {}
        self._starts: dict[tuple[str, int], int] = {}
        self._counts: dict[str, dict[int, int]] = {}
        self._started: set[tuple[str, int]] = set()
        if tree is None:
            return
        abstract = {one.get(N + "abstractNumId"): one for one in tree.findall(N + "abstractNum")}
        linked = {
            link.get(VAL): one for one in abstract.values() for link in one.findall(N + "styleLink")
        }  # a list may point to the list of a style
        for num in tree.findall(N + "num"):
            base = num.find(N + "abstractNumId")
            one = abstract.get(base.get(VAL)) if base is not None else None
            link = None if one is None else one.find(N + "numStyleLink")
            if link is not None:
                one = linked.get(link.get(VAL), one)
            if one is not None:
                self._lists[num.get(N + "numId")] = (num, one)

    def _list(self, name: str | None) -> tuple[str, dict[int, Level]] | None:
        """Return the abstract list behind a list, and its levels; read when first asked for."""
        if name not in self._lists or name is None:
            return None
        if name not in self._read:
            num, abstract = self._lists[name]
            shown = abstract.findall(N + "lvl")[:_LEVELS]
            levels = {_ilvl(one): self._level(one) for one in shown}
            for change in num.findall(N + "lvlOverride")[:_LEVELS]:
                start, own = change.find(N + "startOverride"), change.find(N + "lvl")
                if own is not None:
                    levels[_ilvl(change)] = self._level(own)
                if start is not None:
                    self._starts[name, _ilvl(change)] = _number(start, 1)
            self._read[name] = (abstract.get(N + "abstractNumId"), levels)
        return self._read[name]

    def _level(self, one: Any) -> Level:
        level = _level(one)
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

    def _count(self, name: str, ilvl: int, levels: dict[int, Level], counts: dict[int, int]) -> None:
        """Count a paragraph of a level on, and start the levels below it anew."""
        if (name, ilvl) in self._starts and (name, ilvl) not in self._started:
            self._started.add((name, ilvl))
            counts[ilvl] = self._starts[name, ilvl] - 1
        counts[ilvl] = counts.get(ilvl, levels[ilvl].start - 1) + 1
        for deeper in [one for one in counts if one > ilvl]:
            restart = levels[deeper].restart if deeper in levels else None
            if restart is None or (restart and ilvl < restart):
                del counts[deeper]

    def _shown(self, place: int, levels: dict[int, Level], counts: dict[int, int], at: Level) -> str:
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


def _level(one: Any) -> Level:
    form, text = one.find(N + "numFmt"), one.find(N + "lvlText")
    said = paragraph_props(one.find(N + "pPr"))
    restart = one.find(N + "lvlRestart")
    kind = "decimal" if form is None else form.get(VAL, "decimal")
    shape = "" if text is None else text.get(VAL) or ""
    if kind == "bullet":
        shape = shown(shape, run_props(one.find(N + "rPr"), {}).get("font"))
    return Level(
        start=_number(one.find(N + "start"), 1),
        format=kind,
        text=shape,
        props={name: value for name, value in said.items() if name in ("left", "right", "first")},
        legal=one.find(N + "isLgl") is not None,
        restart=None if restart is None else _number(restart, 0),
    )


def _ilvl(one: Any) -> int:
    value = one.get(N + "ilvl") or "0"
    return int(value) if value.isdigit() else 0


def _number(one: Any, otherwise: int) -> int:
    value = None if one is None else one.get(VAL)
    known = value is not None and value.isdigit() and len(value) <= _DIGITS
    return int(value) if value and known else otherwise
