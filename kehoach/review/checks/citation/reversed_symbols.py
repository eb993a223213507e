"""Symbols of cited papers whose halves stand the other way round."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kehoach.law import loai_van_ban, vien_dan
from kehoach.law.book import book
from kehoach.review.facts.citing import finding_of
from kehoach.text.letters import fold
from kehoach.text.sought import Sought

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kehoach.review.facts.citing import Cited
    from kehoach.review.finding import Finding
    from kehoach.review.rule import Checks
    from kehoach.review.subject import Subject

_HALVES = Sought(
    r"(?P<so>\d{1,5}[a-z]?(?:/(?:19|20)\d\d)?/)(?P<dau>[^\W\d_&]+)-(?P<cuoi>[^\W\d_]+)"
)
"""A number of the State whose symbol has two halves."""
_SINCE = 2005
"""Before Thông tư liên tịch 55/2005/TTLT-BNV-VPCP the agency stood first: ``1895/BYT-QĐ``."""
_OF_ROOM = Sought(r"PGD(?:&?ĐT)?")


def symbol_reversed(subject: Subject) -> Iterator[Finding]:
    """Yield a finding for a symbol with its agency before its kind, or its unit before the agency.

    ``15/UBND-QĐ``; ``812/GDTH-SGDĐT`` of a Sở Giáo dục và Đào tạo.
    """
    for citation in subject.facts.citations:
        halves = _HALVES.fullmatch(citation.parsed.so or "")
        day = citation.parsed.ngay
        if halves is None or (day and day.nam and day.nam < _SINCE):
            continue
        first, last = halves["dau"], halves["cuoi"]
        if _kind_last(citation, first, last):
            message = "ký hiệu ghi tên cơ quan trước chữ viết tắt tên loại"
        elif _agency_last(citation, first, last):
            message = "ký hiệu công văn ghi đơn vị soạn thảo trước tên cơ quan"
        else:
            continue
        cure = f'viết "{halves["so"]}{last}-{first}" nếu văn bản gốc ghi thế'
        yield finding_of(citation, message, cure, citation.head)


def _kind_last(citation: Cited, first: str, last: str) -> bool:
    """Return True for the letters of the citation's own kind behind a known agency's."""
    own = loai_van_ban.viet_tat().get(citation.parsed.loai)
    return own == last and vien_dan.biet(first)


def _agency_last(citation: Cited, first: str, last: str) -> bool:
    """Return True for a công văn whose issuer's own letters stand last, behind a unit's."""
    if citation.parsed.loai != loai_van_ban.CONG_VAN or _is_first(first):
        return False
    name = citation.parsed.co_quan or ""
    if vien_dan.biet(last) and last not in book("vien-dan")["khong_la_so"]:
        return vien_dan.co_quan_cua(name) == last
    of_so = vien_dan.la_cua_so(last) and fold(name).startswith("so ")
    return of_so or (_OF_ROOM.fullmatch(last) is not None and fold(name).startswith("phong "))


def _is_first(letters: str) -> bool:
    """Return True for what may stand first in the symbol of a công văn: an agency, a kind."""
    joint = letters in book("vien-dan")["dau_lien_nganh"]
    kind = vien_dan.loai_cua(letters) is not None or letters == "CV"
    known = vien_dan.biet(letters) or vien_dan.la_cua_so(letters)
    return joint or kind or known or _OF_ROOM.fullmatch(letters) is not None


CHECKS: Checks = {"CC42": symbol_reversed}
