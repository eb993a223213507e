"""The register of documents often cited in plans: still in force, amended, replaced, or run out.

Source: data/hieu-luc.yaml, each entry with its own. A document that is not in the register is not
said to be in force or not: None.
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from kehoach.law.book import book
from kehoach.named import NamedTuple
from kehoach.text import dates
from kehoach.text.letters import clean, fold, one_line
from kehoach.text.sought import Sought

if TYPE_CHECKING:
    from typing import TypedDict

    from kehoach.text.dates import Ngay

    class _Record(TypedDict, total=False):
        """A document in data/hieu-luc.yaml."""

        loai: str
        so: str
        ngay: str | None
        co_quan: str
        trich_yeu: str
        tinh_trang: str
        boi: list[str]
        tu_ngay: str | None
        nguon: str | None
        tin_cay: str
        noi_dung: str
        ghi_chu: str


TINH_TRANG = ("con_hieu_luc", "het_hieu_luc", "sua_doi", "het_giai_doan", "chua_ro")
_MARKS = Sought(r"[“”\"'‘’,.;:]")


class VanBanLuat(NamedTuple):
    """A document of the register."""

    loai: str
    so: str
    ngay: Ngay | None
    """Day of signing; None where it was not established."""
    co_quan: str
    trich_yeu: str
    """The title as issued (for a law its name); empty where its exact words were not read."""
    tinh_trang: str
    """``con_hieu_luc``, ``het_hieu_luc``, ``sua_doi`` (in force), ``het_giai_doan``, ``chua_ro``"""
    boi: tuple[str, ...]
    """Numbers of what replaced or amended it."""
    tu_ngay: Ngay | None
    """Since when it stands so; None where that day was not established."""
    nguon: str
    tin_cay: str
    """A: read word for word; B: one good source; C: not established, no ground for a fault."""
    ghi_chu: str = ""
    """What it is about, in our own words, where trich_yeu is empty; what else must be known."""


@cache
def so_hieu_luc() -> tuple[VanBanLuat, ...]:
    """Return every document of the register."""
    return tuple(_van_ban(item) for item in book("hieu-luc")["van_ban"])


def tra(so: str, ngay: Ngay | None = None) -> VanBanLuat | None:
    """Return the document of a number (``72/2025/QH15``), the word ``số`` and spaces aside.

    None for an unknown one.

    A number without a year (``33/QĐ-TTg``) is given again every year: with the day of the citation,
    a document of another year is not returned.
    """
    return _cung_nam(_theo_so().get(_chuan_so(so)), ngay)


def tra_ten(loai: str, ten: str) -> VanBanLuat | None:
    """Return the document called by its name: ``Luật`` ``Lưu trữ``, ``Đề án`` ``33``.

    Of several of one name the one in force; capitals, quotation marks and commas do not matter. A
    year at the end (``… năm 2015``) asks for the one of that year.
    """
    named = _theo_ten().get(_khoa_ten(loai, ten))
    if named:
        return named[0]
    year = re.fullmatch(r"(.+?),? (?:năm )?((?:19|20)\d\d)", one_line(ten))
    same = _theo_ten().get(_khoa_ten(loai, year[1]), ()) if year else ()
    return next(
        (van_ban_luat for van_ban_luat in same if year and f"/{year[2]}/" in van_ban_luat.so), None
    )


def viet_nham(so: str, ngay: Ngay | None = None) -> VanBanLuat | None:
    """Return the document a wrong number (``72/2025/QH16``) was met for, of the year of the day."""
    return _cung_nam(_theo_so_sai().get(_chuan_so(so)), ngay)


def _cung_nam(van_ban_luat: VanBanLuat | None, ngay: Ngay | None) -> VanBanLuat | None:
    if (
        van_ban_luat is None
        or ngay is None
        or van_ban_luat.ngay is None
        or None in (ngay.nam, van_ban_luat.ngay.nam)
    ):
        return van_ban_luat
    has_year = f"/{van_ban_luat.ngay.nam}/" in van_ban_luat.so
    return van_ban_luat if has_year or ngay.nam == van_ban_luat.ngay.nam else None


@cache
def _theo_so_sai() -> dict[str, VanBanLuat]:
    pairs = zip(book("hieu-luc")["van_ban"], so_hieu_luc(), strict=True)
    return {
        _chuan_so(so): van_ban_luat
        for raw, van_ban_luat in pairs
        for so in raw.get("viet_nham", ())
    }


@cache
def _theo_so() -> dict[str, VanBanLuat]:
    return {_chuan_so(van_ban_luat.so): van_ban_luat for van_ban_luat in so_hieu_luc()}


@cache
def _theo_ten() -> dict[tuple[str, str], tuple[VanBanLuat, ...]]:
    found: dict[tuple[str, str], tuple[VanBanLuat, ...]] = {}
    for raw, van_ban_luat in zip(book("hieu-luc")["van_ban"], so_hieu_luc(), strict=True):
        called = dict(raw.get("ten", {}))
        if van_ban_luat.loai in book("loai-van-ban")["khong_ghi_so"]:
            called[van_ban_luat.loai] = [van_ban_luat.trich_yeu]
        for loai, names in called.items():
            for ten in names:
                key = _khoa_ten(loai, ten)
                found[key] = tuple(
                    sorted(
                        (*found.get(key, ()), van_ban_luat),
                        key=lambda x: TINH_TRANG.index(x.tinh_trang),
                    )
                )
    return found


def _van_ban(record: _Record) -> VanBanLuat:
    return VanBanLuat(
        loai=record["loai"],
        so=record["so"],
        ngay=_ngay(record.get("ngay")),
        co_quan=record["co_quan"],
        trich_yeu=record.get("trich_yeu", ""),
        tinh_trang=record["tinh_trang"],
        boi=tuple(record.get("boi", ())),
        tu_ngay=_ngay(record.get("tu_ngay")),
        nguon=record["nguon"] or "",
        tin_cay=record["tin_cay"],
        ghi_chu="; ".join(filter(None, (record.get("noi_dung"), record.get("ghi_chu")))),
    )


def _ngay(words: str | None) -> Ngay | None:
    return dates.parse(words) if words else None


def _chuan_so(so: str) -> str:
    return re.sub(r"\s", "", re.sub(r"^số\b", "", clean(so).strip().casefold()))


def _khoa_ten(loai: str, ten: str) -> tuple[str, str]:
    """Return a key: the accents of the name count, the place of the tone is left to ``clean``."""
    return fold(one_line(loai)), one_line(_MARKS.sub(" ", clean(ten).casefold())).replace(
        " - ", "-"
    )
