"""Automatic numbers of OpenDocument as the text a reader sees (ODF 1.3, part 3, 4.3 and 16.30)."""

from __future__ import annotations

import re
from typing import Any

from kehoach.intake.odt.names import FO, LOEXT, STYLE, TEXT, local, whole
from kehoach.named import NamedTuple
from kehoach.text.numbering import roman
from kehoach.word.read.symbol import shown

_PLACE = re.compile(r"%([1-9]|10)%")
_STYLES = (TEXT + "list-style", TEXT + "outline-style")
_OUTLINE = "\0"
"""Name kept for the style of headings outside lists: no style of a file has it."""
_LEVELS = 10
_LATIN = 26
_MOST = 1_000_000
_LONGEST = 40
"""Letters a label may have; a longer one is no number."""


class _Level(NamedTuple):
    form: str
    """``1``, ``I``, ``a`` …; empty for none, ``•`` for a bullet."""
    text: str
    """Pattern with ``%1%`` where the number of level 1 stands; the sign of a bullet."""
    start: int
    element: Any


class Counter:
    """How far one list has counted, by level from 1."""

    def __init__(self) -> None:
        self.counts: dict[int, int] = {}


class Item(NamedTuple):
    """Where in a list a paragraph stands."""

    style: str
    counter: Counter
    level: int
    start: str | None = None
    labelled: bool = True
    """False for a paragraph that follows in an item, or stands in the head of a list."""


class Lists:
    """The list styles one part may name, and the lists of its text."""

    def __init__(self, *trees: Any) -> None:
        self._styles: dict[str, dict[int, _Level]] = {}
        for tree in trees:
            for element in () if tree is None else tree.iter(*_STYLES):
                outline = element.tag == TEXT + "outline-style"
                name = _OUTLINE if outline else element.get(STYLE + "name") or ""
                self._styles.setdefault(name, dict(_levels(element)))
        self._by_id: dict[str, Counter] = {}
        self._last: dict[str, Counter] = {}
        self.outline = Counter()

    def begin(self, element: Any, style: str, xml_id: str) -> Counter:
        """Return the counter of a list that begins: its own, or that of the list it goes on."""
        earlier = element.get(TEXT + "continue-list")
        found = self._by_id.get(earlier or "")
        if found is None and element.get(TEXT + "continue-numbering") == "true":
            found = self._last.get(style)
        found = found or Counter()
        if xml_id:
            self._by_id[xml_id] = found
        self._last[style] = found
        return found

    def heading(self, level: int) -> str:
        """Count a heading outside lists and return its label."""
        return self.label(_OUTLINE, self.outline, level, None)

    def label(self, style: str, counter: Counter, level: int, start: str | None) -> str:
        """Count one item and return its label; nothing for a list that shows none."""
        levels = self._styles.get(style, {})
        found = levels.get(level)
        if found is None:
            return ""
        if found.form == "•":
            return found.text
        counts = counter.counts
        begun = whole(start, -1, _MOST)
        counts[level] = begun if begun >= 0 else min(counts.get(level, found.start - 1) + 1, _MOST)
        for deeper in [count for count in counts if count > level]:
            del counts[deeper]
        if not found.form:
            return ""
        text = _PLACE.sub(lambda at: _shown(int(at[1]), levels, counts), found.text)
        return text.strip()[:_LONGEST]

    def indents(self, style: str, level: int) -> dict[str, str]:
        """Return ``margin-left`` and ``text-indent`` a level gives its paragraphs."""
        found = self._styles.get(style, {}).get(level)
        if found is None:
            return {}
        label = next(found.element.iter(STYLE + "list-level-label-alignment"), None)
        names = ("margin-left", "text-indent")
        values = {} if label is None else {local(key): value for key, value in label.attrib.items()}
        return {name: values[name] for name in names if name in values}


def _shown(place: int, levels: dict[int, _Level], counts: dict[int, int]) -> str:
    level = levels.get(place)
    if level is None or level.form == "•":
        return ""
    return number_text(counts.setdefault(place, level.start), level.form)


def _levels(style: Any) -> list[tuple[int, _Level]]:
    return [(whole(element.get(TEXT + "level"), 0, _LEVELS), _level(element)) for element in style]


def _level(element: Any) -> _Level:
    kind = local(element.tag)
    before, behind = (element.get(STYLE + name) or "" for name in ("num-prefix", "num-suffix"))
    if kind == "list-level-style-bullet":
        sign = shown(element.get(TEXT + "bullet-char") or "•", _font(element))
        return _Level("•", before + sign + behind, 1, element)
    if kind == "list-level-style-image":
        return _Level("•", "-", 1, element)
    start = whole(element.get(TEXT + "start-value"), 1, _MOST)
    text = element.get(LOEXT + "num-list-format") or element.get(STYLE + "num-list-format")
    text = text or before + _places(element) + behind
    return _Level(element.get(STYLE + "num-format") or "", text, start, element)


def _places(element: Any) -> str:
    """Return ``%1%.%2%``: the places of the numbers a level shows."""
    level = whole(element.get(TEXT + "level"), 0, _LEVELS)
    count = max(whole(element.get(TEXT + "display-levels"), 1, level), 1)
    return ".".join(f"%{number}%" for number in range(level - count + 1, level + 1))


def _font(level: Any) -> str:
    """Return the font a bullet is drawn in; Wingdings' signs are other ones than Symbol's."""
    said = (part.get(name) for part in level for name in (STYLE + "font-name", FO + "font-family"))
    return next((item.strip("'\"") for item in said if item), "")


def number_text(number: int, form: str) -> str:
    """Return a number in one of OpenDocument's forms; one not known counts in Arabic numerals."""
    if not form:
        return ""
    if form in "Ii" and number > 0:
        return roman(number) if form == "I" else roman(number).lower()
    if form in "Aa" and number > 0:
        again, place = divmod(number - 1, _LATIN)
        sign = chr(ord("a") + place) * min(again + 1, 20)
        return sign.upper() if form == "A" else sign
    return str(number)
