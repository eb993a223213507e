"""Signs of an annex: its label or name, and the line that says what it belongs to.

The decree has ``Phụ lục I`` and ``(Kèm theo …)`` (Phụ lục I, Phần I, Mục III, khoản 1); offices
write ``Biểu số 01``, ``DANH MỤC …``, ``(Đính kèm …)`` as well. The words are in data/bo-cuc.yaml.
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from kehoach.document.label.case import in_capitals
from kehoach.law import bo_cuc
from kehoach.text.letters import fold

if TYPE_CHECKING:
    from kehoach.document.label.line import Line

_NUMBER = r"[ivxl]{1,6}|\d{1,3}(?:[./-]?[a-z])?(?:-\w{1,10})?|[a-h]"
_LONGEST = 200


@cache
def title() -> re.Pattern[str]:
    """Return what finds an annex's label, number and name: ``Phụ lục I``, ``Biểu số 01: …``."""
    names = "|".join(re.escape(name) for name in bo_cuc.phu_luc().ten)
    return re.compile(
        rf"(?P<loai>{names})(?:\s(?:số\s)?(?P<so>{_NUMBER}))?"
        r"\s{0,9}(?:[:.–-]\s{0,9}(?P<ten>.{1,300}))?",
        re.IGNORECASE,
    )


def names_annex(line: Line) -> bool:
    """Return True for a line that is an annex's label, with a name in capitals or without one."""
    found = _label_in(line)
    if found is None:
        return False
    set_apart = line.giua or line.new_page or not line.known_look
    if fold(found["loai"]) == fold(bo_cuc.phu_luc().ten[0]):
        return set_apart or in_capitals(line.text)
    return set_apart and found["so"] is not None


def _label_in(line: Line) -> re.Match[str] | None:
    """Return the label a line consists of, and the name behind it that must be in capitals."""
    if line.table is not None or line.label is not None or len(line.text) > _LONGEST:
        return None
    found = title().fullmatch(line.text.strip("*"))
    if found is None or not found["ten"] or in_capitals(found["ten"]):
        return found
    return None


def may_name(text: str) -> bool:
    """Return True for the name in capitals of a list behind a paper: ``DANH MỤC …``."""
    return in_capitals(text) and fold(text).startswith(_names())


def is_attachment(folded: str) -> bool:
    """Return True for ``(Kèm theo …)`` and what offices write in its place."""
    if len(folded) > _LONGEST * 2 or not folded.startswith("("):
        return False
    return folded[1:].lstrip().startswith(_attached())


@cache
def _names() -> tuple[str, ...]:
    return tuple(map(fold, bo_cuc.phu_luc().ten_khong_so))


@cache
def _attached() -> tuple[str, ...]:
    return tuple(fold(words) for words in bo_cuc.phu_luc().kem_theo)
