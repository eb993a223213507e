"""Comments of a file: what is written, what is read, and who said it."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING

from kehoach.named import NamedTuple
from kehoach.word.revise.edits import AUTHOR

if TYPE_CHECKING:
    from kehoach.address import Address
    from kehoach.word.traced import Spot


class Program(StrEnum):
    """Which part of kehoach a comment is of: its initials. Each replaces only its own."""

    CHECK = "kh"
    CLONE = "kh-chep"


class Comment(NamedTuple):
    """What is said of some words of a file."""

    at: Spot
    """Empty words for the whole paragraph; the whole file for a comment on all of it."""
    text: str
    """The comment, lines apart."""


class Seen(NamedTuple):
    """A comment as a file holds it."""

    number: str
    """Its id."""
    author: str
    initials: str
    text: str
    """Its paragraphs, lines apart."""
    origin: Address
    """Where the paragraph of its words stands; the whole file where nothing is known of that."""
    paragraph: int
    """``Block.paragraph``; 0 where nothing is known."""
    words: str
    """The words it speaks of, in the first paragraph it reaches into, at most 300 letters."""
    done: bool
    """True when a person marked it as resolved."""
    answers: str
    """The id of the comment it replies to; empty for none."""

    @property
    def program(self) -> Program | None:
        """Return which part of kehoach wrote it; None for a person's."""
        return program_of(self.author, self.initials)


def program_of(author: str, initials: str) -> Program | None:
    """Return which part of kehoach signs so; None for a person."""
    mine = author == AUTHOR and initials in set(Program)
    return Program(initials) if mine else None
