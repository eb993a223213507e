"""The proof of a redline: read again with its changes rejected, it says what the old file says."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from kehoach import intake
from kehoach.compare.align import steps
from kehoach.compare.redline.flow import lines_of, stories
from kehoach.compare.redline.label import typed_mark
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


def proved(both: Pairing, content: bytes, file: str) -> Proof:
    """Return what is not as the old file has it once all changes are rejected."""
    rejected = {story.name: story for story in stories(intake.read(file, reject(content, file)))}
    body, *others = both.pairs
    said = {name: _lines(story) for name, story in rejected.items()}
    wanted = ((pair.new.name, _lines(pair.old)) for pair in others)
    unlike = tuple(name for name, lines in wanted if lines not in said.values())
    return Proof(_first(_lines(body.old), said[""]), unlike)


def _first(wanted: list[str], found: list[str]) -> str:
    for step in steps(wanted, found):
        if not step.same:
            return wanted[step.old.start] if step.old else found[step.new.start]
    return ""


def _lines(story: Story) -> list[str]:
    """Return the words of a text by lines: numbers left out that Word may write, blanks alike."""
    out = []
    for line in lines_of(story.items):
        for words in line.words.split("\n"):
            said = " ".join(words.removeprefix(typed_mark(words)).split())
            out += [said] if said else []
    return out
