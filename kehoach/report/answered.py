"""Remarks of an earlier check that people answered or resolved: they stay, said only once."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kehoach.address import WHOLE, Part
from kehoach.named import NamedTuple
from kehoach.word.comments import Program, holds, read

if TYPE_CHECKING:
    from collections.abc import Iterable

    from kehoach.word.comments import Comment, Seen


class Answered(NamedTuple):
    """What is left to be said beside the remarks that stay."""

    remarks: list[Comment]
    """Those to write: nothing in them is said by one that stays."""
    ids: dict[str, str]
    """The remarks that stay, as ``comments.write`` takes them."""
    threads: int
    """How many stay because a person replied."""


def answered(content: bytes, file: str, remarks: Iterable[Comment]) -> Answered:
    """Return which earlier remarks stay, and the new ones that are left.

    One a person replied to stays whatever is found now: the reply would lose what it speaks of.
    One a person marked as resolved stays as long as the same is found at its place.
    """
    listed = list(remarks)
    if not holds(content, Program.CHECK):
        return Answered(listed, {}, 0)
    seen = read(content, file)
    spoken = {met.answers for met in seen}
    new = _ByText(listed)
    ids: dict[str, str] = {}
    threads = 0
    for met in seen:
        replied = met.number in spoken
        if met.program is not Program.CHECK or not (met.done or replied):
            continue
        again = new.take(met)
        if again or replied:
            ids[met.number] = ""
        threads += replied
    return Answered(new.left(), ids, threads)


class _ByText:
    """New remarks, to be taken out one by one."""

    def __init__(self, listed: list[Comment]) -> None:
        self._listed = dict(enumerate(listed))
        self._numbers: dict[str, list[int]] = {}
        for number, comment in self._listed.items():
            self._numbers.setdefault(comment.text, []).append(number)

    def take(self, seen: Seen) -> bool:
        """Take out the remark that says again what an earlier one says there; False for none."""
        said = self._numbers.get(seen.text, [])
        here = [number for number in said if self._listed[number].at.origin == seen.origin]
        # what is said of the whole file, of a header or a note stands at some other paragraph
        afar = [number for number in said if _is_afar(self._listed[number])]
        for number in (here or afar)[:1]:
            said.remove(number)
            del self._listed[number]
        return bool(here or afar)

    def left(self) -> list[Comment]:
        """Return the remarks nobody took out, in their order."""
        return list(self._listed.values())


def _is_afar(comment: Comment) -> bool:
    return comment.at.origin == WHOLE or isinstance(comment.at.origin, Part)
