"""A question with many places: all of them on the worklist, a comment where each is to be read."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kehoach.clone.worklist import CarriedOutcome
from kehoach.named import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Hashable

    from kehoach.clone.leaf import Leaf
    from kehoach.clone.sheet import Sheet


class Question(NamedTuple):
    """What is asked; the same words at several places are one question."""

    code: str
    message: str
    cure: str


COUNT = Question("CL22", "chỉ tiêu, số lượng viết trong lời văn", "ghi số của năm mới")
"""Asked of running text and of words in cells."""


class Questions:
    """The questions put on a sheet, and which of them bear their comment already."""

    def __init__(self, sheet: Sheet) -> None:
        self.sheet = sheet
        self._marked: set[tuple[str, Hashable]] = set()

    def put(
        self, question: Question, leaf: Leaf, at: int, end: int, *, series: Hashable = None
    ) -> None:
        """Ask at a place; of those with the same ``series`` (a table) the first bears a comment.

        One that was answered before is none: the first that is still asked bears it.
        """
        mark = series is None or (question.code, series) not in self._marked
        message, cure = question.message, question.cure
        self.sheet.ask(question.code, message, cure, leaf=leaf, at=at, end=end, mark=mark)
        if self.sheet.remarks[-1].kind is CarriedOutcome.CAN_QUYET:
            self._marked.add((question.code, series))
