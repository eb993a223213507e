"""Notes of a Markdown text: ``[^1]`` where one is called, ``[^1]: …`` where its words stand."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from kehoach.address import TextLine
from kehoach.document.block import Block, Role
from kehoach.intake.markdown import runs

if TYPE_CHECKING:
    from collections.abc import Sequence

_NOTE = re.compile(r" {0,3}\[\^(\w{1,20})\]:[ \t]+(?=\S)")
_GOES_ON = re.compile(r"(?: {4}|\t)\s*(?=\S)")
_CALL = re.compile(r"(?<!\\)\[\^(\w{1,20})\]")


def taken_out(lines: Sequence[str]) -> tuple[list[str], list[Block]]:
    """Return the lines with those of notes blank, and the notes, each name as its label.

    A mark whose note is not in the text calls nothing: it gets a backslash and stays as it is.
    """
    out: list[str] = []
    notes: list[Block] = []
    words: list[str] | None = None
    for number, line in enumerate(lines, 1):
        found = _NOTE.match(line)
        more = _GOES_ON.match(line) if words is not None else None
        if found:
            words = [line[found.end() :]]
            notes.append(_note(found[1], words, number))
        elif more and words is not None:
            words.append(line[more.end() :])
            notes[-1] = notes[-1]._replace(text=runs(" ".join(words)))
        else:
            words = None
        out.append(line if words is None else "")
    known = {note.label for note in notes}
    return [_with_calls(line, known) if "[^" in line else line for line in out], notes


def _note(name: str, words: list[str], line: int) -> Block:
    return Block(Role.CHU_THICH, runs(" ".join(words)), name, origin=TextLine(line))


def _with_calls(line: str, known: set[str]) -> str:
    return _CALL.sub(lambda call: call[0] if call[1] in known else f"\\{call[0]}", line)
