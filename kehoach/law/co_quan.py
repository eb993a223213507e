"""Agencies that issue plans: how they are named, who signs, what their symbol is."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from kehoach.law.book import book
from kehoach.named import NamedTuple
from kehoach.text.letters import fold, one_line

if TYPE_CHECKING:
    from collections.abc import Iterator

_LONGEST_SPOKEN = 4
"""Letters of the longest abbreviation used inside a text: UBND; a longer one is for symbols."""


class LoaiCoQuan(NamedTuple):
    """A kind of agency (Điều 13 NĐ 30/2020: collective or single-head)."""

    ma: str
    """Its name in a spec: ``truong``."""
    bat_dau: str
    truong: str
    pho: tuple[str, ...]
    chu_quan: str
    """``khong``, ``bat_buoc`` or ``tuy``: whether the parent agency stands above the name."""
    tap_the: str | None = None
    """Name written after ``TM.``; None where the head alone decides."""
    hai_dong: bool = False
    cap: tuple[str, ...] = ()


@cache
def cac_loai() -> tuple[LoaiCoQuan, ...]:
    """Return every kind of agency of data/co-quan.yaml, the more specific name first."""
    return tuple(
        LoaiCoQuan(
            ma=kind["ma"],
            bat_dau=kind["bat_dau"],
            truong=kind["truong"],
            pho=tuple(kind["pho"]),
            chu_quan=kind["chu_quan"],
            tap_the=kind.get("tap_the"),
            hai_dong=kind.get("hai_dong") == "co",
            cap=tuple(kind.get("cap", ())),
        )
        for kind in book("co-quan")["loai"]
    )


def loai_co_quan(ten: str) -> LoaiCoQuan | None:
    """Return the kind of agency a full name belongs to, or None for a kind we do not know."""
    folded = fold(ten)
    return next((loai for loai in cac_loai() if _starts(folded, fold(loai.bat_dau))), None)


def loai_cua(ten: str, ma: str | None) -> LoaiCoQuan | None:
    """Return the kind the author names, else the kind the agency's name tells, else None."""
    return next((loai for loai in cac_loai() if loai.ma == ma), None) if ma else loai_co_quan(ten)


def la_so(ten: str) -> bool:
    """Return True for the name of a sở."""
    return _starts(fold(ten), "so")


def cua_dang(ten: str) -> bool:
    """Return True for an agency of the Đảng: its papers are not under Nghị định 30/2020/NĐ-CP."""
    folded = fold(one_line(ten))
    return any(_starts(folded, fold(start)) for start in book("co-quan")["cua_dang"])


def noi_tiep(truoc: str, sau: str) -> bool:
    """Return True when the second text goes on with the name the first begins, after a comma.

    ``Sở Văn hóa`` and ``Thể thao và Du lịch``: the words of data/co-quan.yaml are no agency alone.
    """
    words = fold(sau)
    goes_on = any(_starts(words, fold(tu)) for tu in book("co-quan")["noi_tiep_ten"])
    return goes_on and any(
        _starts(fold(truoc), fold(tu)) for tu in book("co-quan")["ten_co_dau_phay"]
    )


def sau_gach_noi(chu: str) -> bool:
    """Return True for words that go on with an agency's name behind a dash: ``Xã hội``."""
    return any(_starts(fold(chu), fold(tu)) for tu in book("co-quan")["sau_gach_noi"])


def viet_day_du(ten: str) -> str:
    """Return the agency's name with a leading abbreviation spelt out (UBND, HĐND).

    The issuing agency's name may not be abbreviated (Phụ lục I, Mục II, khoản 2.a).
    """
    ten = one_line(ten)
    first, _, rest = ten.partition(" ")
    for day_du, viet_tat in book("co-quan")["viet_tat"].items():
        if first == viet_tat:
            return f"{day_du} {rest}".strip()
    return ten


@cache
def loai_truong() -> dict[str, str]:
    """Return the letters of a kind of school that are no part of its name → its kind in full."""
    return dict(book("co-quan")["viet_tat_truong"])


def viet_gon(ten: str) -> str:
    """Return the name as it is called inside a text: ``UBND xã Minh Long``; other names stay."""
    for day_du, ngan in book("co-quan")["viet_tat"].items():
        if len(ngan) <= _LONGEST_SPOKEN and ten.startswith(f"{day_du} ") and loai_co_quan(ten):
            return f"{ngan}{ten[len(day_du) :]}"
    return ten


def viet_tat(ten: str) -> str | None:
    """Return the symbol of an agency (``UBND``, ``SGDĐT``), or None when data/ has none."""
    folded = fold(ten)
    for day_du, ngan in book("co-quan")["viet_tat"].items():
        if _starts(folded, fold(day_du)):
            return str(ngan)
    return None


def phan_rieng(ten: str, loai: LoaiCoQuan) -> str:
    """Return what follows the kind in an agency's name: ``xã Minh Long``."""
    return ten[len(loai.bat_dau) :].strip()


def _starts(name: str, start: str) -> bool:
    return name == start or name.startswith(start + " ")


def _titles(loai: LoaiCoQuan) -> Iterator[str]:
    yield loai.truong
    yield from loai.pho


def cac_chuc_vu(loai: LoaiCoQuan) -> tuple[str, ...]:
    """Return the titles that may sign for the agency, the head first."""
    return tuple(_titles(loai))


def nguoi_dung_dau(ten: str) -> str | None:
    """Return the agency whose head a name is (``Chủ tịch Ủy ban nhân dân xã …``), or None."""
    for loai in cac_loai():
        if not _starts(fold(ten), fold(loai.truong)):
            continue
        rest = viet_day_du(one_line(ten)[len(loai.truong) :])
        if loai_co_quan(rest) == loai:
            return rest
    return None


def nguoi_quyet_dinh(ten: str, ma: str | None = None) -> str:
    """Return who an agency's decisions are of: the collective by its name, else the head.

    Source: Phụ lục III, Mẫu 1.3, ghi chú 6. ``Sở Nội vụ`` → ``Giám đốc Sở Nội vụ``; a
    word the title ends and the name begins with is said once (``Trưởng Phòng Kinh tế``). ``ma`` is
    the kind of agency where its name does not tell it.
    """
    loai = loai_cua(ten, ma)
    if loai is None or loai.tap_the:
        return ten
    title = loai.truong.split()
    name = ten.split()
    for shared in range(min(len(title), len(name)), 0, -1):
        # tone marks count: Hiệu trưởng Trường A says two words
        if [w.casefold() for w in title[-shared:]] == [w.casefold() for w in name[:shared]]:
            return " ".join([*title[:-shared], *name])
    return f"{loai.truong} {ten}"


@cache
def _not_agencies() -> tuple[str, ...]:
    return tuple(fold(words) for words in book("co-quan")["khong_la_don_vi"])


def co_the_la_don_vi(text: str) -> bool:
    """Return False for a heading that surely names no agency: ``Kinh phí thực hiện``."""
    folded = fold(one_line(text))
    return not any(_starts(folded, words) for words in _not_agencies())


@cache
def nguoi_ban_hanh() -> tuple[str, ...]:
    """Return what else the line above the căn cứ of a decision may begin with."""
    return tuple(book("co-quan")["nguoi_ban_hanh"])
