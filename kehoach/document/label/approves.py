"""Words of the heading above who approves a plan: ``PHÊ DUYỆT CỦA …``, ``HIỆU TRƯỞNG DUYỆT``."""

from __future__ import annotations

import re
from functools import cache

from kehoach.document.label import case, signer
from kehoach.law import bo_cuc
from kehoach.text.letters import fold

_LONGEST = 120
"""Letters of the longest line of such a heading, an agency's full name in it."""
_LEADERS = {"ban giam hieu", "bgh", "lanh dao", "lanh dao don vi", "cap tren"}
"""Who approves where the heading has no ``của``."""


@cache
def _pattern() -> re.Pattern[str]:
    usual = bo_cuc.phe_duyet()
    words = "|".join(map(fold, usual.nhan))
    cua = fold(usual.cua)
    return re.compile(
        rf"(?:{words})(?:\s{{1,3}}{cua}(?P<ai>\s.{{1,100}})?|\s{{1,3}}(?P<chuc_vu>.{{1,60}}))?"
        rf"|(?P<truoc>\S.{{1,50}})\s(?:{words})"
    )


def heads(words: str, *, cell: bool = False) -> bool:
    """Return True for the words of such a heading; in a cell they need not be capitals."""
    text = words.rstrip(" :")
    if not text or len(text) > _LONGEST:
        return False
    capitals = case.in_capitals(text)
    found = _pattern().fullmatch(fold(text)) if capitals or cell else None
    if found is None:
        return False
    if found["truoc"]:
        return capitals
    named = found["chuc_vu"]
    return not named or named in _LEADERS or signer.is_title(text[-len(named) :])


def begins(words: str) -> bool:
    """Return True for capitals that begin as such a heading does, whatever they go on with.

    That is enough only where nothing else stands: below the text, beside a signature.
    """
    if len(words) > _LONGEST or not case.in_capitals(words):
        return False
    folded = f"{fold(words)} "
    return any(folded.startswith(f"{fold(text)} ") for text in bo_cuc.phe_duyet().nhan)
