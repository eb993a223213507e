"""Where in a plan a person types, by the indentation alone: half a line is no YAML yet."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from kehoach.named import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kehoach.lsp.buffer import Buffer

_LINE = re.compile(r"(?P<indent> *)(?P<dashes>(?:- +|-$)*)(?P<words>.*)", re.DOTALL)
_KEY = re.compile(r"(?P<key>[A-Za-z_][\w-]{0,80}):(?:[ ]+(?P<value>.*))?$", re.DOTALL)
_BLOCK = re.compile(r"[|>][+-]?\d?[+-]?")
_BRACKET = re.compile(r"[\[,](?P<words>[^\[\],{}]*)$")
_FARTHEST = 20_000
"""Lines looked at above."""
_WIDEST = 2_000
"""Letters of a line looked at; a longer one is no place to choose words in."""


class Cursor(NamedTuple):
    """A place where words are typed."""

    path: tuple[str, ...]
    """The keys it stands under, the outermost first; the key of its own line is ``key``."""
    key: str
    """The key whose value is typed; empty for a key, or an item of a list."""
    words: str
    """What is typed so far."""
    start: int
    """Characters of the line before the words."""
    beside: frozenset[str]
    """Keys of the same group."""
    listed: bool = False
    """True where the words are in brackets: a comma ends them."""
    indent: int = 0
    """Column the group stands at."""


class _Row(NamedTuple):
    """A line that says something."""

    dash: int
    """Column of its first dash, -1 where it has none."""
    inner: int
    """Column of its last dash, -1 where it has none."""
    column: int
    """Column of its words."""
    key: str
    value: str


def cursor_at(buffer: Buffer, line: int, column: int) -> Cursor | None:
    """Return where a person types; None in a comment, a block of text, or a line too long."""
    typed = buffer.line(line)[:column]
    if len(typed) > _WIDEST or typed.lstrip().startswith("#"):
        return None
    row = _row(typed)
    above = _above(buffer, line, row)
    if above is None:
        return None
    path, beside = above
    beside = beside | _beneath(buffer, line, row.column)
    if not row.key:
        return Cursor(path, "", typed[row.column :], row.column, beside, indent=row.column)
    bracket = _BRACKET.search(row.value) if row.value.startswith("[") else None
    words = (bracket["words"] if bracket else row.value).lstrip()
    start = len(typed) - len(words)
    return Cursor(path, row.key, words, start, beside, bool(bracket), row.column)


def _row(text: str) -> _Row:
    found = _LINE.match(text)
    assert found is not None  # noqa: S101 - it matches any line
    indent, dashes = len(found["indent"]), found["dashes"]
    column = indent + len(dashes)
    key = _KEY.match(found["words"])
    return _Row(
        indent if dashes else -1,
        indent + dashes.rstrip().rfind("-") if dashes else -1,
        column,
        key["key"] if key else "",
        (key["value"] or "") if key else "",
    )


def _above(buffer: Buffer, line: int, row: _Row) -> tuple[tuple[str, ...], frozenset[str]] | None:
    """Return the keys above a line, and those beside it; None inside a block of text."""
    climb = _Climb(row)
    for other in _rows(buffer, line):
        if not climb.past(other):
            return None
        if climb.done:
            break
    return tuple(reversed(climb.path)), frozenset(climb.beside)


class _Climb:
    """The way up from a line: the group it stands in, then the one that holds this, and on."""

    def __init__(self, row: _Row) -> None:
        self.path: list[str] = []
        self.beside: set[str] = set()
        self._in_list = row.dash >= 0
        self._column = row.dash if self._in_list else row.column
        self._own = not self._in_list

    @property
    def done(self) -> bool:
        """Return True at the margin, where nothing above holds it any more."""
        return self._column <= 0 and not self._in_list and not self._own

    def past(self, row: _Row) -> bool:
        """Go past a line above; return False where it says that all below it is a block of text."""
        if _is_parent(row, self._column, in_list=self._in_list):
            self.path.append(row.key)
            self._own = False
            self._column, self._in_list = row.column, False
            self._begin(row)
            return not _BLOCK.fullmatch(row.value.strip())
        if not self._in_list and row.column == self._column and row.key:
            if self._own:
                self.beside.add(row.key)
            self._begin(row)
        return True

    def _begin(self, row: _Row) -> None:
        """Leave a group at the dash it begins with: above it are other items of the same list."""
        if row.dash >= 0:
            self._column, self._in_list, self._own = row.dash, True, False


def _is_parent(row: _Row, column: int, *, in_list: bool) -> bool:
    """Return True for a line whose key holds what stands at a column."""
    if not row.key or (row.value.strip() and not _BLOCK.fullmatch(row.value.strip())):
        return False
    return row.column <= column if in_list else row.column < column


def _rows(buffer: Buffer, line: int) -> Iterator[_Row]:
    """Yield the lines above that say something, the nearest first."""
    for number in range(line - 1, max(-1, line - 1 - _FARTHEST), -1):
        text = buffer.line(number)[:_WIDEST].rstrip()
        bare = text.lstrip()
        if bare and not bare.startswith("#"):
            yield _row(text.partition(" #")[0].rstrip())


def _beneath(buffer: Buffer, line: int, column: int) -> frozenset[str]:
    """Return the keys of the same group below a line."""
    found: set[str] = set()
    for number in range(line + 1, min(buffer.lines, line + 1 + _FARTHEST)):
        text = buffer.line(number)[:_WIDEST].rstrip()
        if not text.strip() or text.lstrip().startswith("#"):
            continue
        row = _row(text)
        if row.column < column or (row.dash >= 0 and row.dash < column):
            break
        if row.column == column and row.key:
            found.add(row.key)
    return frozenset(found)
