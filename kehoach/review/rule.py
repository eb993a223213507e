"""A rule: one fault under one code; its page tells people, the registry tells the program."""

from __future__ import annotations

from enum import StrEnum
from functools import cache
from importlib import import_module
from typing import TYPE_CHECKING

from kehoach.named import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping
    from datetime import date

    from kehoach.problem import Severity
    from kehoach.review.finding import Finding, Unseen
    from kehoach.review.subject import Subject

    Check = Callable[[Subject], Iterator[Finding | Unseen]]
    """What looks for one fault in a subject; it says so where it cannot see."""
    Checks = Mapping[str, Check]
    """Code → its check: every module of checks has one, named CHECKS."""

PLAN, PAGE, LOOK = "plan", "page", "look"
"""What a rule judges: the plan's meaning, the words on the page, or its look (files only)."""
FAMILIES = ("TT", "BC", "CC", "ND", "SL", "TG", "TC", "VP")
"""First letters of the codes, in the order rules are listed."""
_DECREE = "Nghị định 30/2020/NĐ-CP"
_PRACTICE = "thực tế soạn thảo"


class Ground(StrEnum):
    """What kind of basis a rule has; the value is the word a user reads."""

    LUAT = "luật"
    """An article of the decree, or of a law, says it."""
    HUONG_DAN = "hướng dẫn"
    """A guide or a standard says it; no article does."""
    THUC_TE = "thực tế"
    """Nobody wrote it down: arithmetic, the calendar, spelling, how plans are drafted."""


class Form(StrEnum):
    """Whose form a paper has; the value is the word in the pages."""

    HANH_CHINH = "hanh_chinh"
    """Administrative papers, which the decree is about."""
    QUY_PHAM = "quy_pham"
    """Legislation: its form is laid down elsewhere."""
    DANG = "dang"
    """Papers of the Đảng and the Đoàn: they have a form of their own."""


class Basis(NamedTuple):
    """One thing a rule rests on."""

    ground: Ground
    text: str
    """The article, as the decree counts; or in a few Vietnamese words what is known."""


class Rule(NamedTuple):
    """What the registry knows of a rule."""

    code: str
    """Family (TT BC CC ND SL TG TC VP) and number; never used again for another fault."""
    name: str
    """The fault in a few Vietnamese words."""
    severity: Severity
    kind: str
    """PLAN, PAGE or LOOK."""
    basis: tuple[Basis, ...]
    since: date | None
    """The day from which papers owe it; None when they always did."""
    of: frozenset[Form]
    """The papers it is asked of."""
    module: str
    """Where its check is, below ``kehoach.review.checks``; imported when it is first asked."""
    fix: bool = False
    """True where ``--fix`` makes what the rule says to write or to set, unseen by a person.

    So it is where the paper says the same after as before, in every reading: spaces, marks, letter
    codes, accents, the capitals, fixed words and zeros the decree lays down, looks it lays down, a
    slip with one reading. Never a digit or a letter of the number of a cited paper or of its date,
    the name of a person, a choice between two cures: those are told, and a person writes them.
    """

    @property
    def check(self) -> Check:
        """Return what looks for the fault in a subject."""
        return _checks(self.module)[self.code]

    @property
    def law(self) -> str:
        """Return the articles of the decree it rests on; empty when no article says it."""
        return "; ".join(basis.text for basis in self.basis if basis.ground is Ground.LUAT)

    @property
    def reason(self) -> str:
        """Return in Vietnamese what it rests on: articles of the decree, a guide, or practice."""
        messages = [f"{_DECREE}, {self.law}"] if self.law else []
        messages += [basis.text for basis in self.basis if basis.ground is Ground.HUONG_DAN]
        return "; ".join(messages) or self.practice

    @property
    def practice(self) -> str:
        """Return what is known without an article; empty when an article says it."""
        known = "; ".join(basis.text for basis in self.basis if basis.ground is Ground.THUC_TE)
        return known if known in ("", _PRACTICE) else f"{_PRACTICE} ({known})"


@cache
def _checks(module: str) -> Checks:
    """Return the checks of a module, imported when it is first asked."""
    checks: Checks = import_module(f"kehoach.review.checks.{module}").CHECKS
    return checks


class Retired(NamedTuple):
    """A code no rule has any more: it is never given again."""

    code: str
    name: str
    """The fault it stood for."""
    instead: str
    """In Vietnamese, for people: which code tells it now, or why none does."""
