"""A căn cứ that names a kind of document and says no number."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kehoach.document.block import Role
from kehoach.law import loai_van_ban
from kehoach.law.book import book
from kehoach.problem import Severity
from kehoach.review.blocks import text_of
from kehoach.review.finding import at
from kehoach.text.letters import fold
from kehoach.text.sought import Sought

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kehoach.review.finding import Finding
    from kehoach.review.rule import Checks
    from kehoach.review.subject import Subject

_OPENS = Sought(
    r"(?:Căn cứ|Thực hiện|Theo)(?: vào)? (?:các )?(?P<loai>[^\W\d_]+(?: [^\W\d_]+){0,3})"
)
_HAS = Sought(
    r"\d\s{0,9}/\s{0,9}[^\W\d]|(?<![\d/])\d{1,5}\s{0,9}/\s{0,9}(?:19|20)\d\d(?!\d)"
    r"|\d-[A-ZĐ]+/|\bsố:? [\d….]|\bsố:?\s{0,9}/"
)
"""A number of a document: a day is none, a month and year are taken for one."""
_SEVERAL = Sought(r"[^\W\d_]+(?: [^\W\d_]+)? (?:các|những) ")
_ANOTHERS = Sought(r" ngày$| của (?!tôi|mình|nhà)[^\W\d_]+")
"""Words behind the kind that tell another's plan: its day, its agency."""
_OWN_NAME = (Role.MO_DAU, loai_van_ban.KE_HOACH)
"""The plan itself, named in its opening."""


def number_left_out(subject: Subject) -> Iterator[Finding]:
    """Yield a finding for a căn cứ that names a kind of document and no number."""
    cure = "ghi số, ký hiệu, ngày và cơ quan ban hành"
    for block in subject.of(Role.CAN_CU, Role.MO_DAU):
        text = text_of(block)
        found = _OPENS.match(text)
        kind = _kind(found["loai"]) if found else None
        if found is None or kind is None or _HAS.search(_own_words(text)):
            continue
        if _is_own(block.role, kind, found["loai"]) or _needs_no_number(kind):
            continue
        sure = block.role is Role.CAN_CU and kind in book("vien-dan")["luon_co_so"]
        message = f"căn cứ {kind} không có số, ký hiệu"
        yield at(block, found[0], message, cure, None if sure else Severity.HINT)


def _own_words(text: str) -> str:
    """Return what is said of the first paper of a line: to the semicolon, but of several papers."""
    several = _SEVERAL.match(text) is not None
    return text if several else text.partition(";")[0]


def _is_own(role: Role, kind: str, words: str) -> bool:
    """Return True for the plan itself, named in its opening; one of a day, of an agency is not."""
    return (role, kind) == _OWN_NAME and not _ANOTHERS.search(words)


def _needs_no_number(kind: str) -> bool:
    """Return True for a kind that is cited without a number, or mostly is."""
    data = book("vien-dan")
    known = kind in data["nen_co_so"] or kind in data["luon_co_so"]
    return not known or kind in loai_van_ban.khong_ghi_so()


def _kind(words: str) -> str | None:
    """Return the kind of document some words begin with."""
    parts = words.split()
    for length in range(len(parts), 0, -1):
        found = loai_van_ban.viet_dung(" ".join(parts[:length]))
        if found:
            return found if fold(found) == fold(" ".join(parts[:length])) else None
    return None


CHECKS: Checks = {"CC21": number_left_out}
