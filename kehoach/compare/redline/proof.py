"""The proof of a redline: read again with its changes rejected, it says what the old file says."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kehoach import intake
from kehoach.compare.align import steps
from kehoach.compare.redline.flow import lines_of, stories
from kehoach.compare.redline.label import typed_mark
from kehoach.named import NamedTuple
from kehoach.word.revise import reject

if TYPE_CHECKING:
    from kehoach.compare.redline.flow import Story
    from kehoach.compare.redline.pairing import Pairing


class Proof(NamedTuple):
    """What a redline does not lead back to."""

    words: str
    """The first words of the body that are not the old ones; empty where all are."""
    others: tuple[str, ...]
    """The boxes, notes and margins that do not say the old words again.

    A note goes with the paragraph that calls it, so it is not there where that one came in.
    """


def proved(both: Pairing, content: bytes, file: str, *, lines: bool) -> Proof:
    """Return what is not as the old file has it once all changes are rejected.

    Without ``lines`` the old file does not say where its lines end: its words are compared.
    """
    said_by = _lines if lines else _words
    rejected = {story.name: story for story in stories(intake.read(file, reject(content, file)))}
    body, *others = both.pairs
    said = {name: said_by(story) for name, story in rejected.items()}
    wanted = ((pair.new.name, said_by(pair.old)) for pair in others)
    unlike = tuple(name for name, words in wanted if words not in said.values())
    return Proof(_first(said_by(body.old), said[""]), unlike)


def _first(wanted: list[str], found: list[str]) -> str:
    for step in steps(wanted, found):
        if not step.same:
            return wanted[step.old.start] if step.old else found[step.new.start]
    return ""


def _words(story: Story) -> list[str]:
    """Return the words of a text one by one, numbers Word writes among them."""
    return [word for line in lines_of(story.items) for word in line.said.split()]


def _lines(story: Story) -> list[str]:
    """Return a text by paragraphs: numbers left out that Word may write, blanks alike."""
    out = []
    for line in lines_of(story.items):
        said = " ".join(line.words.removeprefix(typed_mark(line.words)).split())
        out += [said] if said else []
    return out
