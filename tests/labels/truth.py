"""The roles that people gave to the lines of real files, and how a labelled document compares with them."""

from __future__ import annotations

import re
import unicodedata
from collections import defaultdict, deque
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from kehoach.document.block import Block, Document, Row, Table

FOLDER = Path(__file__).parent
NO_COMPONENT = "khac"
_NOT_KNOWN = frozenset({"chua_ro", NO_COMPONENT, ""})
_COMPARED = 24
"""Letters of a line that are compared: a table keeps 40, of which about ten are blanks."""


class Label(NamedTuple):
    """What a person says a line is."""

    number: int
    """Where it stands among the lines of its file, from 1."""
    place: str
    """Its address in the file: ``đoạn 12``."""
    roles: tuple[str, ...]
    """Roles that are right, the best one first."""
    words: str
    """How it begins, its number or mark included."""

    def agrees(self, role: str) -> bool:
        """Return True when the role is one of the right ones; no component has no role to be given."""
        return role in self.roles or (NO_COMPONENT in self.roles and role in _NOT_KNOWN)


class Truth(NamedTuple):
    """The labels of one file."""

    file: str
    """Its path below ../shared."""
    sha256: str
    held: bool
    """True when nothing may be tuned to it."""
    labels: tuple[Label, ...]


class Compared(NamedTuple):
    """The labels of one file beside the roles it was given."""

    truth: Truth
    misses: tuple[tuple[Label, str], ...]
    """Each label that does not agree, and the role found; ``""`` for a line that was not found."""

    @property
    def equal(self) -> int:
        """Return how many lines have a right role."""
        return len(self.truth.labels) - len(self.misses)


def truths() -> list[Truth]:
    """Return the labels of every file, in the order of the tables' names."""
    return [_truth(path) for path in sorted(FOLDER.glob("*.tsv"))]


def _truth(path: Path) -> Truth:
    head, _, *rows = path.read_text(encoding="utf-8").splitlines()
    _, file, sha256, kind = head.split()
    labels = []
    for row in rows:
        number, place, roles, words = row.split("\t")
        labels.append(Label(int(number), place, tuple(roles.split("|")), words))
    return Truth(file, sha256, {"held": True, "open": False}[kind], tuple(labels))


def compare(truth: Truth, document: Document) -> Compared:
    """Return the labels of a file beside the roles of its document, whatever the order of its lines."""
    waiting: dict[str, deque[str]] = defaultdict(deque)
    for words, role in _lines(document):
        waiting[_key(words)].append(role)
    misses = []
    for label in truth.labels:
        found = waiting[_key(label.words)]
        role = found.popleft() if found else ""
        if not label.agrees(role):
            misses.append((label, role))
    return Compared(truth, tuple(misses))


def _lines(document: Document) -> Iterator[tuple[str, str]]:
    """Yield the words and the role of every line, tables that only set paragraphs side by side opened."""
    for section in document.sections:
        yield from _of(section.blocks)


def _of(blocks: Iterable[Block]) -> Iterator[tuple[str, str]]:
    for block in blocks:
        if block.table is None:
            yield from ((line, str(block.role)) for line in block.words.split("\n") if line.strip())
        else:
            yield from _of_table(block.table, str(block.role))


def _of_table(table: Table, role: str) -> Iterator[tuple[str, str]]:
    inner = [block for row in table.rows for cell in row.cells for block in cell.blocks]
    if role in _NOT_KNOWN and any(str(one.role) not in _NOT_KNOWN for one in inner):
        yield from _of(inner)
    else:
        yield " ".join(_cells(table.rows[:2])), role


def _cells(rows: Iterable[Row]) -> Iterator[str]:
    for row in rows:
        yield from ("".join(run.text for run in cell.text) for cell in row.cells)


def _key(words: str) -> str:
    """Return the start of a line for comparing, without its white space."""
    return re.sub(r"\s+", "", unicodedata.normalize("NFC", words))[:_COMPARED]
