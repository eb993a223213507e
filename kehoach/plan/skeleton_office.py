"""The offices a new spec can be made for, levels and kinds, and what a name tells of them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kehoach.law.book import book
from kehoach.law.cap_ban_hanh import cap_ban_hanh
from kehoach.law.co_quan import LoaiCoQuan, loai_co_quan, viet_day_du
from kehoach.named import NamedTuple
from kehoach.plan import issuer
from kehoach.plan.known import Known
from kehoach.plan.reading import Wrong

if TYPE_CHECKING:
    from kehoach.plan.skeleton_lines import OfficeWords


def levels() -> list[str]:
    """Return the levels a skeleton can be made for."""
    return list(book("khung")["cap"])


def offices() -> dict[str, str]:
    """Return level or kind of office → its Vietnamese name, levels first."""
    return {name: office["ten"] for name, office in words_of().items()}


def words_of() -> dict[str, OfficeWords]:
    """Return level or kind of office → the words of data/khung.yaml for it."""
    return {**book("khung")["cap"], **book("khung")["loai"]}


def level_of_office(office: str) -> str:
    """Return the level a kind of office usually issues at; a level is its own."""
    return words_of()[office].get("cap", office)


def kind_of(ten: str | None) -> LoaiCoQuan | None:
    """Return the kind of agency a name tells, abbreviated or not; None where it tells none."""
    return loai_co_quan(viet_day_du(ten)) if ten else None


class Misfit(NamedTuple):
    """What an office and an issuer's name disagree about, and the cure, in Vietnamese."""

    message: str
    cure: str


def office_by_name(ten: str, chu_quan: str | None) -> str | None:
    """Return the kind of office or the level a name tells, None where it tells neither."""
    kind = kind_of(ten)
    if kind is not None and kind.ma in offices() and misfit(kind.ma, ten) is None:
        return kind.ma
    return cap_ban_hanh(ten, chu_quan or "")


def misfit(office: str | None, ten: str) -> Misfit | None:
    """Return what stands against a plan of that issuer, None where it can be the office's.

    Without an office only what no plan here may be of is told: an agency of the Đảng.
    """
    kind = kind_of(ten)
    known = Known() if office is None else Known(cap=level_of_office(office))
    if kind is None and office in book("khung")["loai"]:
        known["loai_co_quan"] = str(office)
    try:
        issuer.co_quan(ten, known)
    except Wrong as wrong:
        fault = wrong.fault(())
        return Misfit(fault.message, fault.hint)
    return None if office is None or kind is None else _other_words(office, ten, kind)


def _other_words(office: str, ten: str, kind: LoaiCoQuan) -> Misfit | None:
    """Return why an agency does not take the words of an office, None where it may.

    A level's words are those of its UBND, sở or bộ: an agency of one head that has words of its
    own (a school) does not take them. A collective body (HĐND, Ban Chỉ đạo) is formed at a level.
    """
    if kind.ma == office:
        return _other_level(office, ten)
    if office == "bo" and kind.chu_quan == "bat_buoc":
        message = f'"{ten}" có cơ quan chủ quản, mẫu cấp bộ không có dòng ấy'
        return Misfit(message, "ghi CẤP là so")
    if office in levels() and (kind.tap_the or kind.ma not in offices()):
        return None
    message = f'"{ten}" không phải tên một {offices()[office]}'
    return Misfit(message, "ghi CẤP khác, hoặc sửa tên cơ quan")


def _other_level(office: str, ten: str) -> Misfit | None:
    """Return what is wrong where a name tells another level than the words of its kind are for."""
    level = cap_ban_hanh(ten, "")
    if level in (None, level_of_office(office)):
        return None
    message = f'"{ten}" là {offices()[office]} của {offices()[level]}'
    return Misfit(message, f"ghi CẤP là {level}")
