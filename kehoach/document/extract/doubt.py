"""What the recogniser tells besides the plan: where a person should look."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kehoach.address import WHOLE, Address, PlanPath
from kehoach.document.extract.table import words_in
from kehoach.named import NamedTuple
from kehoach.problem import Problem, Severity

if TYPE_CHECKING:
    from collections.abc import Mapping

    from kehoach.document.block import Block
    from kehoach.document.label.line import Line
    from kehoach.plain import Raw
    from kehoach.plan import Plan

_LONGEST = 70
LOST = "TN76"
"""Code of words that stand neither in the draft nor in a remark."""
OTHER_TITLE = "TN60"
"""Code of a paper whose title is not that of its kind: it may be no plan."""


class Doubt(NamedTuple):
    """A remark at a place of the draft and of the file it came from."""

    path: PlanPath
    """Where in the draft; empty for its head."""
    code: str
    message: str
    origin: Address = WHOLE
    severity: Severity = Severity.WARNING

    @property
    def lost(self) -> bool:
        """Return True for words of the file that stand neither in the draft nor in a remark."""
        return self.code == LOST

    @property
    def other_title(self) -> bool:
        """Return True where the paper's title is not that of its kind: it may be no plan."""
        return self.code == OTHER_TITLE

    def problem(self, file: str) -> Problem:
        """Return the remark as a problem of the file that was read."""
        return Problem(self.origin.place(file), self.code, self.message, "", self.severity)


class Recognised(NamedTuple):
    """A document as a raw plan (what a YAML file would hold) and what is doubtful in it."""

    raw: Raw
    doubts: tuple[Doubt, ...]
    places: Mapping[PlanPath, Block]
    """Where in the plan made of it → the block of the file that says it."""
    plan: Plan | None = None
    """The plan it makes; None where something is missing yet, or nobody made it."""


class Doubts:
    """Collects remarks."""

    def __init__(self) -> None:
        self.found: list[Doubt] = []
        self.anew: list[str] = []
        """Texts of the file that the plan prints again by itself."""
        self.breaks: set[int] = set()
        """Numbers of the blocks a page begins with, as the draft says."""

    def place(self, code: str, message: str, origin: Address) -> None:
        """Add a remark on the draft as a whole at a place of the file."""
        self.found.append(Doubt((), code, message, origin))

    def add(self, code: str, message: str, path: PlanPath = (), line: Line | None = None) -> None:
        """Add a remark at a place of the draft; ``line`` is where in the file it came from."""
        self.found.append(Doubt(path, code, message, line.block.origin if line else WHOLE))

    def unplaced(self, line: Line, path: PlanPath = ()) -> None:
        """Add the words of a line that found no place."""
        if line.block.hinh is not None:
            return  # told with every other picture that is left out
        what = f"bảng: {words_in(line.table)}" if line.table else f'"{line.whole}"'
        self.add("TN70", f"chưa xếp được vào đâu: {what}", path, line)


def quoted(text: str) -> str:
    """Return the first words of a text in quotes."""
    return f'"{text}"' if len(text) <= _LONGEST else f'"{text[:_LONGEST].rsplit(" ", 1)[0]} …"'
