"""Quốc hiệu, Tiêu ngữ and the names of the agencies above the title."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from kehoach.document.block import Role
from kehoach.law import co_quan, the_thuc
from kehoach.law.dia_danh import tach_don_vi
from kehoach.problem import Severity
from kehoach.review.blocks import text_of
from kehoach.review.finding import at
from kehoach.review.head import line, unless_complete, unread, unseen
from kehoach.text.letters import UPPER
from kehoach.text.sought import Sought

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kehoach.law.co_quan import LoaiCoQuan
    from kehoach.review.finding import Finding, Unseen
    from kehoach.review.rule import Checks
    from kehoach.review.subject import Subject


_PARENTS = r"uy ban|ubnd|\bbo\b|\bso\b"
"""What the name of a parent agency nobody recognised holds, folded."""
_LOST = 2
"""Letters or spaces lost or doubled in Quốc hiệu; a line cut in two is shorter by far."""
_AND = Sought(r"(?<![A-ZĐ])[A-ZĐ]{1,12}&[A-ZĐ]{1,12}")


def wrong_quoc_hieu(subject: Subject) -> Iterator[Finding]:
    """Yield a finding where the words differ; more than the words on the line is left alone.

    ``HOÀ`` is a style of placing the tone, the Government's own papers have it: no other word.
    """
    right = the_thuc.chu("quoc_hieu")
    for block in subject.of(Role.QUOC_HIEU):
        words = line(block)
        if words.replace("OÀ", "ÒA") != right and _no_more_than(words, right):
            message = "quốc hiệu viết chưa đúng"
            yield at(block, text_of(block).strip(), message, f'viết "{right}"', repair=right)


def _no_more_than(words: str, right: str) -> bool:
    """Return True for a line as long as it should be, a letter or a space more or less."""
    near = abs(len(words) - len(right)) <= _LOST
    return near and len(words.split()) <= len(right.split())


def wrong_tieu_ngu(subject: Subject) -> Iterator[Finding]:
    """Yield a finding where the words or the hyphens differ from the decree's."""
    right = the_thuc.chu("tieu_ngu")
    for block in subject.of(Role.TIEU_NGU):
        words = line(block).rstrip("|-_ ")
        if words != right:
            weight = Severity.HINT if re.sub("[–—]", "-", words) == right else None
            certain = words == line(block) and _letters(words) == _letters(right)
            # a line drawn with hyphens behind the words is left to a person
            repair = right if certain else None
            message, cure = "tiêu ngữ viết chưa đúng", f'viết "{right}"'
            yield at(block, text_of(block).strip(), message, cure, weight, repair)


def _letters(words: str) -> str:
    return "".join(filter(str.isalpha, words.casefold()))


def parent_agency(subject: Subject) -> Iterator[Finding | Unseen]:
    """Yield a finding for a parent agency that must not stand there, or is missing."""
    own, parent = subject.of(Role.CO_QUAN_BAN_HANH), subject.of(Role.CO_QUAN_CHU_QUAN)
    agency = _agency(subject) if own else None
    if agency is None:
        return
    if not parent:
        if agency.chu_quan != "bat_buoc":
            return
        if unread(subject.facts.top, _PARENTS):
            yield unseen("ở phần đầu", "tên cơ quan chủ quản")
        else:
            message, cure = "thiếu tên cơ quan chủ quản ở dòng trên", "ghi tên cơ quan chủ quản"
            yield at(own[0], line(own[0]), message, cure, unless_complete(subject, Severity.HINT))
    elif agency.chu_quan == "khong":
        message = f"{agency.bat_dau.lower()} không ghi cơ quan chủ quản"
        yield at(parent[0], line(parent[0]), message, "bỏ dòng này")
    elif _nameless(co_quan.viet_day_du(line(parent[-1]))):
        message = "tên cơ quan chủ quản thiếu tên địa phương"
        yield at(parent[-1], line(parent[-1]), message, "ghi đủ, ví dụ UBND TỈNH ĐIỆN BIÊN")


def _agency(subject: Subject) -> LoaiCoQuan | None:
    """Return the kind of the issuer; None for a joint plan, where practice differs."""
    if len(subject.facts.agencies) > 1:
        return None
    return co_quan.loai_co_quan(co_quan.viet_day_du(subject.facts.issuer))


def _nameless(name: str) -> bool:
    """Return True for a people's committee of no place: ``ỦY BAN NHÂN DÂN TỈNH``."""
    agency = co_quan.loai_co_quan(name)
    rest = co_quan.phan_rieng(name, agency).lower() if agency and agency.hai_dong else "x"
    return not tach_don_vi(rest + " x")[1].removesuffix("x").strip()


@cache
def _school() -> re.Pattern[str]:
    """Return what finds a kind of school in letters few people know: ``TRƯỜNG MN``."""
    kinds = "|".join(co_quan.loai_truong())
    return re.compile(rf"TRƯỜNG (?P<loai>{kinds})(?= [{UPPER}\d])")


def short_name_of_issuer(subject: Subject) -> Iterator[Finding]:
    """Yield a finding for an issuer's name that begins with an abbreviation or holds an ``&``.

    The kind of a school in letters is told with less weight.
    """
    weight = None if subject.complete or subject.of(Role.QUOC_HIEU) else Severity.HINT
    message = "tên cơ quan ban hành viết tắt"
    for block in subject.of(Role.CO_QUAN_BAN_HANH):
        words = line(block)
        full, joined = co_quan.viet_day_du(words), _AND.search(words)
        if full != words:
            yield at(block, words.split()[0], message, f'viết "{full.upper()}"', weight)
        elif joined and not _several(words):
            yield at(block, joined[0], message, "ghi tên đầy đủ", weight)
        elif school := _school().match(words):
            cure = f'viết "TRƯỜNG {co_quan.loai_truong()[school["loai"]].upper()}"'
            yield at(block, school[0], message, cure, weight or Severity.WARNING)


def _several(words: str) -> bool:
    """Return True when the line names two agencies: the first, the parent, may be abbreviated."""
    return any(f" {loai.bat_dau.upper()} " in words for loai in co_quan.cac_loai())


CHECKS: Checks = {
    "TT08": wrong_quoc_hieu,
    "TT09": wrong_tieu_ngu,
    "TT18": parent_agency,
    "TT50": short_name_of_issuer,
}
