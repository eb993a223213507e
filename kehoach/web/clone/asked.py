"""What a clone on the desk is of: the old file, the new year, what was answered so far."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Literal

from kehoach.clone.answers import read_answers
from kehoach.clone.target import OPEN_TO_ANSWERS, EndedIssuerError
from kehoach.intake.draft import holds_spec
from kehoach.intake.kind import FileKind, sniff
from kehoach.intake.last_year import clone
from kehoach.intake.last_year_word import clone_docx
from kehoach.named import NamedTuple
from kehoach.problem import KehoachError, fault
from kehoach.profile import EMPTY
from kehoach.web.desk import CARD

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from kehoach.clone.target import CloneNames
    from kehoach.clone.worklist import Cloned, ClonedWord
    from kehoach.profile import Profile
    from kehoach.web.desk import Desk
    from kehoach.web.visit import Kept

_Name = Literal["cap", "co_quan", "co_quan_chu_quan", "dia_danh", "ky_hieu", "chuc_vu"]
GIVEN, ANSWERS = "yeu-cau.json", "quyet-dinh.json"
OWN = frozenset({GIVEN, ANSWERS, CARD})
"""Names of files of ours in the folder of a work: an old file of such a name gets another."""
NO_YEAR = "TW20"
"""Code of a year that was not given, or is none."""
_LAST_YEAR = 2100
NAMES: tuple[_Name, ...] = (
    "cap", "co_quan", "co_quan_chu_quan", "dia_danh", "ky_hieu", "chuc_vu"
)  # fmt: skip
"""What may change beside the year, as ``kehoach clone`` has it."""


class Carried(NamedTuple):
    """A clone that was begun."""

    desk: Desk
    number: str
    name: str
    """Of the old file, as the user knows it."""
    given: CloneNames
    """The year and what else changes, as ``clone`` takes them."""
    profile: Profile = EMPTY
    """The office's own: it gives who signs in the new year."""

    @property
    def source(self) -> Path:
        """Return the copy of the old file on the desk."""
        return self.desk.path(self.number, self.name)

    @property
    def in_word(self) -> bool:
        """Return True for a Word file, which stays one."""
        content = self.desk.read(self.number, self.name)
        if holds_spec(self.name, content):
            return False
        return sniff(content, self.name) is FileKind.DOCX

    @property
    def answers(self) -> dict[str, str | None]:
        """Return what was answered so far."""
        if not self.desk.has(self.number, ANSWERS):
            return {}
        return dict(read_answers(self.desk.path(self.number, ANSWERS)))

    def word(self, *, accept: bool = False, answered: bool = True) -> ClonedWord:
        """Return the new Word file. Raises KehoachError as ``clone_docx`` does."""
        answers = self.answers if answered else {}
        return clone_docx(
            self.source, accept=accept, answers=answers, profile=self.profile, **self.given
        )

    def spec(self, *, answered: bool = True) -> Cloned:
        """Return the new plan as YAML. Raises KehoachError as ``clone`` does."""
        answers = self.answers if answered else {}
        return clone(self.source, answers=answers, profile=self.profile, **self.given)


def begin_with(desk: Desk, kept: Kept) -> str:
    """Put an old file on the desk and return the number of its work. Raises KehoachError TE04."""
    name = f"_{kept.name}" if kept.name.casefold() in OWN else kept.name
    work = desk.begin("chep", f"Chép {name}")
    desk.save(work.number, name, kept.path.read_bytes())
    desk.save(work.number, GIVEN, given_as_bytes(name, {}))
    return work.number


def given_as_bytes(name: str, given: Mapping[str, object]) -> bytes:
    """Return what ``begun`` reads: the file's name, the year and what else changes."""
    return json.dumps({"ten": name, "cho": given}, ensure_ascii=False).encode()


def begun(desk: Desk, number: str, profile: Profile = EMPTY) -> Carried:
    """Return a clone on the desk. Raises KehoachError TW05 where there is none."""
    desk.find(number)
    try:
        raw = json.loads(desk.read(number, GIVEN))
        given: CloneNames = raw["cho"]
        return Carried(desk, number, str(raw["ten"]), given, profile)
    except (ValueError, KeyError, TypeError) as error:
        message = "việc này không còn đọc được"
        raise fault("TW05", message, "xóa việc ở trang đầu rồi chép lại") from error


def given_of(fields: Mapping[str, str]) -> CloneNames:
    """Return what a form asks for, as ``clone`` takes it. Raises KehoachError TW20 for no year."""
    year, before = (_year(fields.get(name, "")) for name in ("nam", "tu_nam"))
    if year is None:
        raise fault(NO_YEAR, "chưa ghi năm của kế hoạch mới", "ghi năm, ví dụ 2027")
    given: CloneNames = {"nam": year}
    if before:
        given["tu_nam"] = before
    for name in NAMES:
        if words := fields.get(name, "").strip():
            given[name] = words
    if (chosen := fields.get("co_quan_chon", "").strip()) and "co_quan" not in given:
        given["co_quan"] = chosen
    return given


def _year(words: str) -> int | None:
    """Return a year; None for nothing. Raises KehoachError TW20 for what is no year."""
    words = words.strip()
    if not words:
        return None
    if not (words.isascii() and words.isdigit() and len(words) == len(str(_LAST_YEAR))):
        raise fault(NO_YEAR, f'"{words[:20]}" không phải một năm', "ghi bốn chữ số, ví dụ 2027")
    return int(words)


def trial(carried: Carried, *, answered: bool = True) -> ClonedWord | Cloned:
    """Return the clone as it stands, or as nobody answered it.

    Raises KehoachError as ``clone`` and ``clone_docx`` do.
    """
    return carried.word(answered=answered) if carried.in_word else carried.spec(answered=answered)


def may_follow(error: BaseException | None) -> tuple[str, ...]:
    """Return the offices that may follow an ended one; nothing for an error of another kind."""
    while error is not None:
        if isinstance(error, EndedIssuerError):
            return error.names
        error = error.__cause__
    return ()


def needs_more(error: KehoachError) -> bool:
    """Return True for what another answer puts right: a year, or the name of the new issuer."""
    return any(problem.code in (*OPEN_TO_ANSWERS, NO_YEAR) for problem in error.problems)
