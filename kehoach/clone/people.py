"""People last year's plan names: they stay, and each is asked about, for another may do it now."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from kehoach.clone.question import Question, Questions
from kehoach.law import nguoi_ky
from kehoach.text.letters import UPPER

if TYPE_CHECKING:
    from kehoach.clone.leaf import Leaf
    from kehoach.clone.sheet import Sheet

PERSON = Question(
    "CL29",
    "người nêu tên giữ như kế hoạch cũ; người ấy có thể đã thay",
    "kiểm tra họ tên, chức vụ",
)
_CALLED = re.compile(r"(?<!\w)(?:(?P<tat>[Đđ]/c)\.?|[Đđ]ồng chí|[Ôô]ng|[Bb]à)\s+(?=[^\W\d_])")
"""Words that call somebody; what follows may be a title."""
_GIVEN = re.compile(rf"[{UPPER}][^\W\d_]{{0,10}}(?=\s?[).,;:]|$)")
"""A given name alone, as recipients are told apart: ``PCT UBND tỉnh (Đ/c Phúc)``."""
_THEN_TITLE = re.compile(r"\s?(?:[,:;(]|[-–]\s)\s?\w")


def people(sheet: Sheet) -> None:
    """Ask about everybody the plan names, those in tables of figures left to the tables."""
    asked = Questions(sheet)
    for leaf in sheet.leaves:
        found = named(leaf) if leaf.prose and not leaf.heading and not leaf.in_table else None
        if found:
            asked.put(PERSON, leaf, *found)


def named(leaf: Leaf) -> tuple[int, int] | None:
    """Return where the first person of a text is named: called so, or at the head of an item."""
    for called in _CALLED.finditer(leaf.view):
        name = nguoi_ky.mau_ho_ten().match(leaf.view, called.end())
        if name is None and called["tat"]:
            name = _GIVEN.match(leaf.view, called.end())
        if name:
            return called.start(), name.end()
    return _leading(leaf)


def _leading(leaf: Leaf) -> tuple[int, int] | None:
    """Return where a cell or an item begins with a name: it is all of it, or a title follows."""
    start = len(leaf.view) - len(leaf.view.lstrip())
    name = nguoi_ky.mau_ho_ten().match(leaf.view, start)
    if name is None:
        return None
    rest = leaf.view[name.end() :].strip()
    whole = not rest and leaf.in_table
    return name.span() if whole or _THEN_TITLE.match(leaf.view, name.end()) else None
