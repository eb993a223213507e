"""A rule: one fault, one module; its docstring is its page."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, NamedTuple

from kehoach.text.sought import Sought

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from types import ModuleType

    from kehoach.problem import Severity
    from kehoach.review.finding import Finding
    from kehoach.review.subject import Subject

SPECIMEN = Sought(r"^(Sai|Đúng) \((trang|tệp|dạng)\):\n((?:    .*(?:\n|\Z)|\n)+)", flags=re.MULTILINE)
"""A specimen on a rule's page: right or wrong, its form, its lines."""
PLAN, PAGE, LOOK = "plan", "page", "look"
"""What a rule judges: the plan's meaning, the words on the page, or how the page looks (files only)."""

_ANNEX = "Phụ lục"
"""How the basis begins where an annex of the decree is it; its articles hold of any document."""
_FORM = "TT"
"""The family of rules on thể thức."""


class Specimen(NamedTuple):
    """A few lines that show the fault, or how it is right."""

    wrong: bool
    form: str
    """``trang``: lines ``role: words``; ``tệp``: keys of a spec; ``dạng``: lines ``role: key=value …``."""
    text: str


class Rule(NamedTuple):
    """What the catalogue knows of a rule."""

    code: str
    """Family (TT BC CC ND SL TG TC VP) and number; never used again for another fault."""
    name: str
    """The fault in a few Vietnamese words."""
    severity: Severity
    basis: str
    """Article of the decree; empty for practice and style (then at most a hint)."""
    kind: str
    check: Callable[[Subject], Iterator[Finding]]
    page: str
    """Its whole explanation."""
    since_decree: bool = False
    """True for what the annexes of the decree lay down: older documents do not owe it."""
    of_state: bool = False
    """True for the form of state papers: those of the Đảng and the Đoàn have their own."""

    @property
    def specimens(self) -> tuple[Specimen, ...]:
        """Return the specimens of its page, in order."""
        return tuple(_specimens(self.page))


def rule_of(module: ModuleType) -> Rule:
    """Return the rule of a module with CODE, NAME, SEVERITY, BASIS, KIND, ``check`` and a docstring."""
    m: Any = module
    page = (module.__doc__ or "").strip() + "\n"
    since, of_state = m.BASIS.startswith(_ANNEX), m.CODE.startswith(_FORM)
    return Rule(m.CODE, m.NAME, m.SEVERITY, m.BASIS, m.KIND, m.check, page, since, of_state)


def _specimens(page: str) -> Iterator[Specimen]:
    for found in SPECIMEN.finditer(page):
        lines = found[3].rstrip("\n").split("\n")
        yield Specimen(found[1] == "Sai", found[2], "\n".join(line[4:] for line in lines) + "\n")
