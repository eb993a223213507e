"""What can be said about a file: a problem at a place.

A typo in YAML, a missing căn cứ, a wrong margin and an unreadable template are all the same type,
so they are collected in one list and shown by one printer.
"""

from __future__ import annotations

import re
from enum import StrEnum
from typing import TYPE_CHECKING

from kehoach.named import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping


_SAFE = re.compile(r"[\w./\\:=+-]+")
"""A word no shell splits or reads signs in."""


class Severity(StrEnum):
    """How much a problem matters; the value is the Vietnamese word a user sees."""

    ERROR = "lỗi"
    WARNING = "cảnh báo"
    HINT = "gợi ý"


class Place(NamedTuple):
    """Where a problem stands: a line and column of a text file, or an address inside a .docx."""

    file: str = ""
    """Name of the file as the user wrote it; empty for a value that came from no file."""
    line: int = 0
    """First line is 1; 0 when the file has no lines (a .docx)."""
    column: int = 0
    """First column is 1, counted in Unicode characters."""
    path: str = ""
    """Page-free address such as ``đoạn 12`` or ``bảng 2, dòng 3, ô 1``, or a key of the spec."""

    def __str__(self) -> str:
        """Return ``file:line:column``, or ``file: path`` where there are no lines."""
        if self.line:
            return f"{self.file or '-'}:{self.line}:{self.column}"
        if self.path:
            return f"{self.file}: {self.path}" if self.file else self.path
        return self.file


class Problem(NamedTuple):
    """One thing that is wrong, in Vietnamese, with its cure."""

    place: Place
    code: str
    """Family and number (``TT07``); never reused for another fault."""
    message: str
    """What is wrong, one sentence without a final full stop."""
    hint: str = ""
    """What to do about it; empty when the message already says it."""
    severity: Severity = Severity.ERROR

    def at(self, file: str) -> Problem:
        """Return the same problem with the file's name filled in."""
        return self._replace(place=self.place._replace(file=file))


class ProblemKind(NamedTuple):
    """A kind of problem in a catalogue: its sentence, its cure, how much it matters.

    Both texts may have blanks, ``{tep}``.
    """

    message: str
    hint: str = ""
    severity: Severity = Severity.ERROR

    def problem(self, code: str, place: Place, parts: dict[str, object]) -> Problem:
        """Return the problem at a place, its blanks filled in."""
        message, hint = self.message.format(**parts), self.hint.format(**parts)
        return Problem(place, code, message, hint, self.severity)


class Catalogue(NamedTuple):
    """The kinds of problems of a room, and how they become problems."""

    kinds: Mapping[str, ProblemKind]
    """By their codes."""

    def problem(self, code: str, place: Place, /, **parts: object) -> Problem:
        """Return the problem of that code at a place, its blanks filled in."""
        return self.kinds[code].problem(code, place, parts)

    def refuse(self, code: str, place: Place, /, **parts: object) -> KehoachError:
        """Return the error of one problem, to be raised."""
        return KehoachError([self.problem(code, place, **parts)])


class KehoachError(Exception):
    """The work could not be done; carries every problem found, sorted by place."""

    def __init__(self, problems: Iterable[Problem]) -> None:
        self.problems = tuple(sorted(problems, key=lambda p: (p.place, p.code, p.message)))
        super().__init__("\n".join(f"{p.place}  {p.code}  {p.message}" for p in self.problems))

    def __reduce__(self) -> tuple[type[KehoachError], tuple[tuple[Problem, ...]]]:
        """Return how it is made again in another process, its problems and places with it."""
        return type(self), (self.problems,)


def fault(code: str, message: str, hint: str = "", place: Place | None = None) -> KehoachError:
    """Return an error of one problem, for the places where nothing more can be found out."""
    return KehoachError([Problem(place or Place(), code, message, hint)])


def command(*words: str) -> str:
    """A command of ours as it can be typed: a name with blanks or signs of a shell in quotes.

    Double quotes: cmd, PowerShell and sh all take them.
    """
    return " ".join(word if _SAFE.fullmatch(word) else f'"{word}"' for word in ("kehoach", *words))
