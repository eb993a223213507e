"""The level of the issuer of a paper against the symbol: committees of the Party, rooms."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from kehoach.law import vien_dan
from kehoach.law.book import book
from kehoach.text.letters import fold
from kehoach.text.sought import Sought

if TYPE_CHECKING:
    from kehoach.review.facts.citing import Cited


_NEAR = 60
"""Letters of a name: ``Ban Chấp hành Đảng bộ tỉnh``; other papers may follow it."""


@cache
def _names() -> Sought:
    return Sought(rf"(?<!\w)(?:{'|'.join(book('vien-dan')['ky_hieu_cap_uy'])})(?!\w)")


@cache
def _letters() -> frozenset[str]:
    """Return the letters of all committees that are known."""
    known = book("vien-dan")["ky_hieu_cap_uy"].values()
    return frozenset(letters for group in known for letters in group)


def of_another(citation: Cited) -> bool:
    """Return True for a number of one level and a name of another: of the Party, or of a room."""
    return _of_another_committee(citation) or _of_a_room(citation)


def _of_a_room(citation: Cited) -> bool:
    """Return True for the symbol of a sở, first in a number of the State, and a room's name."""
    name = fold(citation.parsed.co_quan or "")
    code = vien_dan.doc_so(citation.parsed.so or "").co_quan
    return name.startswith("phong ") and " so " not in name and vien_dan.la_cua_so(code)


def _of_another_committee(citation: Cited) -> bool:
    """Return True for a number of one level of the Party and a name of another, or of the State."""
    symbol = vien_dan.doc_so(citation.parsed.so or "")
    name = citation.parsed.co_quan or ""
    if not symbol.dang or symbol.co_quan not in _letters() or not name:
        return False
    first = _names().search(fold(name)[:_NEAR])
    if first is not None:
        return symbol.co_quan not in book("vien-dan")["ky_hieu_cap_uy"][first[0]]
    return vien_dan.co_quan_cua(name) in book("vien-dan")["khong_la_so"]
