"""Changing a YAML text by spans, so that every other byte stays: comments, order, quotes, layout.

Nothing here writes a whole document. A change inside a folded value keeps its lines; where a value
cannot hold the new words as it is written (a colon in a plain value), that one value is rewritten.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from itertools import pairwise
from typing import TYPE_CHECKING

from kehoach.named import NamedTuple
from kehoach.problem import KehoachError
from kehoach.spec.characters import (
    Char,
    characters,
    content_end,
    content_start,
    line_end,
    newline_of,
    style,
)
from kehoach.spec.node import Mapping, Scalar, Sequence
from kehoach.spec.reader import parse
from kehoach.spec.scalar import scalar as written

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from kehoach.spec.node import Node


_ALIAS = re.compile(r"[ \t]*\*[^\s,\[\]{}]+")


class Edit(NamedTuple):
    """New words for a span of the source; an empty span inserts."""

    start: int
    end: int
    text: str


class ValueChange(NamedTuple):
    """New words for a span of a value, counted in the value's own characters."""

    start: int
    end: int
    text: str


def apply(text: str, edits: Iterable[Edit]) -> str:
    """Return the text with the edits made; without edits the very same text.

    Raises ValueError when two edits overlap. Edits at one point are made in the order given.
    """
    out, last = [], 0
    for edit in sorted(edits, key=lambda e: (e.start, e.end)):
        if edit.start < last:
            raise ValueError(f"edits overlap at {edit.start}")
        out += [text[last : edit.start], edit.text]
        last = edit.end
    return "".join((*out, text[last:]))


def moved(edits: Iterable[Edit]) -> Callable[[int], int]:
    """Return a function from an offset of the old text to the same spot of the edited one.

    An offset inside a replaced span leads to the start of what replaced it; a character stays
    behind what was put in before it.
    """
    made = sorted(edits, key=lambda e: (e.start, e.end))
    starts, shifts, total = [edit.start for edit in made], [0], 0
    for edit in made:
        total += len(edit.text) - (edit.end - edit.start)
        shifts.append(total)

    def to_new(offset: int) -> int:
        before = bisect_right(starts, offset)
        if before and made[before - 1].end > offset:
            before -= 1
            offset = made[before].start
        return offset + shifts[before]

    return to_new


def changed(value: str, changes: Iterable[ValueChange]) -> str:
    """Return a value with the changes made."""
    return apply(value, [Edit(*change) for change in changes])


def replace(
    text: str, node: Scalar, changes: Iterable[ValueChange], *, flow: bool = False
) -> list[Edit]:
    """Return the edits that make the changes inside a value, its quotes and line breaks kept.

    ``flow`` says that the value stands between ``[ ]`` or ``{ }``. A change that spans a line
    break puts the break at a blank of the new words. When the value would not read back as
    meant, one edit rewrites it on one line.
    """
    value = node.text or ""
    todo = [
        trimmed(value, change)
        for change in changes
        if value[change.start : change.end] != change.text
    ]
    if not todo:
        return []
    meant = changed(value, todo)
    found = characters(text, node)
    if found:
        edits = [_in_source(text, node, found, change) for change in todo]
        if _reads_as(text, node, edits, meant, flow=flow):
            return edits
    return [rewrite(text, node, meant, flow=flow)]


def rewrite(text: str, node: Scalar, value: str, *, flow: bool = False) -> Edit:
    """Return the edit that writes a whole value anew on one line; quotes where it had quotes."""
    new = written(value)
    if flow and not new.startswith(("'", '"')) and re.search(r"[,?\[\]{}]", new):
        new = (
            f'"{new}"' if "\\" not in new and '"' not in new else "'" + new.replace("'", "''") + "'"
        )
    if style(text, node) == '"' and new == value and "\\" not in value and '"' not in value:
        new = f'"{value}"'
    start, end = content_start(text, node), content_end(text, node)
    return Edit(start, max(start, end), new)


def blank(text: str, key: Scalar, node: Scalar) -> list[Edit]:
    """Return the edits that leave a key without a value: ``so: 05  # chú thích`` → ``so.

    # chú thích``.
    """
    if node.text is None:
        return []
    colon, end = _value_span(text, key, node)
    if colon < node.start.index < content_start(text, node) < end:
        return [Edit(content_start(text, node), end, "")]  # an anchor stays: others may repeat it
    return [Edit(colon, end, "" if text[end : end + 1] in ("", " ", "\r", "\n") else " ")]


def fill(text: str, key: Scalar, node: Scalar, value: str, *, flow: bool = False) -> list[Edit]:
    """Return the edits that give a key this value, whether it had one or none."""
    if node.text == value:
        return []
    new = rewrite(text, node, value, flow=flow)
    if node.text is not None and node.start.index > key.start.index:
        return [new]
    return [Edit(*_value_span(text, key, node), f" {new.text}")]


def add_key(
    text: str, key: Scalar, node: Scalar, name: str, value: str, *, flow: bool = False
) -> Edit:
    """Return the edit that puts ``name: value`` behind a key and its one-line value."""
    if flow:
        _, at = _value_span(text, key, node)
        return Edit(at, at, f", {name}: {rewrite(text, node, value, flow=True).text}")
    at, newline = line_end(text, _value_span(text, key, node)[1]), newline_of(text)
    return Edit(at, at, f"{newline}{' ' * key.start.column}{name}: {written(value)}")


def _value_span(text: str, key: Scalar, node: Scalar) -> tuple[int, int]:
    """The span from behind a key's colon to the end of its value; an alias is a value too."""
    colon = text.index(":", key.end.index) + 1
    if node.start.index > key.start.index:
        return colon, max(colon, content_end(text, node))
    alias = _ALIAS.match(text, colon)
    return colon, alias.end() if alias else colon


def trimmed(value: str, change: ValueChange) -> ValueChange:
    """Return the change without the characters both words begin and end with."""
    start, end, new = change
    while new and start < end and value[start] == new[0]:
        start, new = start + 1, new[1:]
    while new and start < end and value[end - 1] == new[-1]:
        end, new = end - 1, new[:-1]
    return ValueChange(start, end, new)


def _in_source(text: str, node: Scalar, found: list[Char], change: ValueChange) -> Edit:
    """Return the edit of the source that makes a change of the value."""
    start = found[change.start][1] if change.start < len(found) else found[-1][2]
    end = found[change.end - 1][2] if change.end > change.start else start
    sign = style(text, node)
    new = _escaped(change.text, sign)
    gone = found[change.start : change.end]
    hard = [text[a:b] for char, a, b in gone if char == "\n"]
    if sign == "|" and hard:
        new = new.replace("\n", hard[0])  # the break and the indentation of the block
    folded = [text[a:b] for char, a, b in gone if char == " " and b - a > 1]
    return Edit(start, end, _broken(new, folded))


def _escaped(words: str, sign: str) -> str:
    """Return words as they stand between the quotation marks of a value."""
    if sign == '"':
        return words.replace("\\", "\\\\").replace('"', '\\"')
    return words.replace("'", "''") if sign == "'" else words


def _broken(words: str, folded: list[str]) -> str:
    """Return words that go on in a new line where they did, if they have a blank to break at."""
    gaps = [at.start() for at in re.finditer(r" (?![-–])", words)]
    if not folded or not gaps:
        return words
    at = gaps[len(gaps) // (len(folded) + 1)]
    return words[:at] + folded[0] + words[at + 1 :]


def _reads_as(text: str, node: Scalar, edits: list[Edit], meant: str, *, flow: bool) -> bool:
    """Return True when the edited value, read alone, is the value meant."""
    ordered = sorted(edits)
    if any(edit.end > two.start for edit, two in pairwise(ordered)):
        raise ValueError(f"changes overlap at {ordered[0].start}")
    start, end = content_start(text, node), node.end.index
    source = apply(text[start:end], [Edit(a - start, b - start, new) for a, b, new in edits])
    got = _read_alone(source, flow=flow)
    return isinstance(got, Scalar) and got.text == meant and got.quoted == node.quoted


def _read_alone(source: str, *, flow: bool) -> Node | None:
    """Return the one value a piece of source says; None when it says none or several."""
    try:
        root = parse(f"k: [{source}\n ]" if flow else f"k: {source}")
    except KehoachError:
        return None
    got = root.get("k") if isinstance(root, Mapping) else None
    if flow and isinstance(got, Sequence):
        return got.items[0] if len(got.items) == 1 else None
    return got
