"""The words of a plan, of a spec or of a Word file, in which the places of the truth are found."""

import re
import unicodedata
from bisect import bisect_right
from collections.abc import Hashable, Iterator
from difflib import SequenceMatcher
from typing import NamedTuple

from clone.truth_rows import Row

Key = Hashable
_TOKEN = re.compile(r"\w+|\W")
_LETTER = re.compile(r"\[\^[^\]\s]+\]|\[\[|\]\]|[*^]|((?s:.)[\u0300-\u036f]*)")
"""A letter with its accents, or a mark of a spec that is no word: of a note, a reference, bold, a raised figure."""


class Leaf(NamedTuple):
    """The words of one place."""

    key: Key
    text: str
    part: str
    """``so``, ``ngay``, ``ky``, ``can_cu`` …"""
    field: str = ""
    """The nearest name above: ``don_vi``, ``gia_tri`` …"""
    entry: str = ""
    """The căn cứ it belongs to; a question at any word of one is about it."""
    in_table: bool = False


class Change(NamedTuple):
    """Words put for a span of a leaf."""

    key: Key
    start: int
    end: int
    new: str


class Spot(NamedTuple):
    """Where a question stands; an end that is the start is a point."""

    key: Key
    start: int
    end: int


class Question(NamedTuple):
    """One question, with all its places."""

    code: str
    told: str
    spots: tuple[Spot, ...]


class Unit(NamedTuple):
    """Words that are read as one: a leaf, a row of cells, a căn cứ."""

    parts: tuple[Leaf | str, ...]

    def pieces(self, start: int, end: int) -> tuple[Spot, ...]:
        """Return the spans of the leaves that a span of the whole text holds."""
        found, at = [], 0
        for one in self.parts:
            length = len(one if isinstance(one, str) else one.text)
            first, last = max(start, at), min(end, at + length)
            if isinstance(one, Leaf) and first < last:
                found.append(Spot(one.key, first - at, last - at))
            at += length
        return tuple(found)

    @property
    def text(self) -> str:
        return "".join(one if isinstance(one, str) else one.text for one in self.parts)


class Read(NamedTuple):
    """A plan read for the truth: its leaves, its units, and those of its units that are rows of cells."""

    leaves: tuple[Leaf, ...]
    units: tuple[Unit, ...]
    cells: tuple[Unit, ...]


class Place(NamedTuple):
    """Where a row of the truth stands in a plan."""

    row: Row
    spots: tuple[Spot, ...]
    around: tuple[Spot, ...]
    whole: bool = False
    """True for all words of a part."""


def normal(value: str) -> tuple[str, list[int]]:
    """Return words composed, blanks as one space, no marks; with the offset of each letter in the value."""
    letters: list[str] = []
    at: list[int] = []
    for found in _LETTER.finditer(value):
        sign = unicodedata.normalize("NFC", found[1] or "")
        if sign.isspace():
            sign = "" if not letters or letters[-1] == " " else " "
        letters += sign
        at += [found.start()] * len(sign)
    if letters and letters[-1] == " ":
        letters.pop()
        at.pop()
    return "".join(letters), at


def in_normal(at: list[int], offset: int) -> int:
    """Return an offset of a value as one of its normal words."""
    return max(0, bisect_right(at, offset) - 1)


def changes(key: Key, old: str, new: str) -> Iterator[Change]:
    """Yield what became of the words of a leaf, word by word."""
    before, after = _TOKEN.findall(old), _TOKEN.findall(new)
    starts = [0]
    for one in before:
        starts.append(starts[-1] + len(one))
    for tag, a, b, c, d in SequenceMatcher(None, before, after, autojunk=False).get_opcodes():
        if tag != "equal":
            yield Change(key, starts[a], starts[b], "".join(after[c:d]))


def places(read: Read, row: Row) -> tuple[Place, ...]:
    """Return every place of a row."""
    if row.noi.startswith("@"):
        return tuple(_named(read, row))
    return _quoted(read, row) or _quoted(read, _capital(row))


def _capital(row: Row) -> Row:
    """Return a row as it stands in a name that is printed in capitals."""
    return row._replace(noi=row.noi.upper(), chu=row.chu.upper(), moi=row.moi.upper())


def _quoted(read: Read, row: Row) -> tuple[Place, ...]:
    quote, words = normal(row.noi)[0], normal(row.chu)[0]
    before, behind = (r"\b" if quote[end].isalnum() else "" for end in (0, -1))
    pattern = before + re.escape(quote) + behind
    for units in (read.units, read.cells):
        found = [(unit, one.start()) for unit in units for one in re.finditer(pattern, unit.text)]
        if found:
            inside = quote.index(words)
            return tuple(
                Place(row, unit.pieces(at + inside, at + inside + len(words)), unit.pieces(at, at + len(quote)))
                for unit, at in found
            )
    return ()


def _named(read: Read, row: Row) -> Iterator[Place]:
    name, _, words = row.noi[1:].partition(":")
    if name == "don_vi":
        found = [leaf for leaf in read.leaves if leaf.field == name and leaf.text == words]
    else:
        found = [leaf for leaf in read.leaves if leaf.part == name]
    if name == "ky" and found:
        yield _whole(row, tuple(found))
        return
    for leaf in found:
        yield _in_part(row, leaf)


def _in_part(row: Row, leaf: Leaf) -> Place:
    """Return the words inside the part; the whole part for a number, a date, a signer."""
    at = leaf.text.find(row.chu) if row.noi not in ("@so", "@ngay") and row.chu else -1
    if at < 0:
        return _whole(row, (leaf,))
    spots = (Spot(leaf.key, at, at + len(row.chu)),)
    return Place(row, spots, spots)


def _whole(row: Row, leaves: tuple[Leaf, ...]) -> Place:
    spots = tuple(Spot(leaf.key, 0, len(leaf.text)) for leaf in leaves)
    return Place(row, spots, spots, whole=True)
