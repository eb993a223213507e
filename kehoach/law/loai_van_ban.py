"""Kinds of documents and their abbreviations (Phụ lục III, Mục I)."""

from __future__ import annotations

from functools import cache

from kehoach.law.book import book
from kehoach.named import NamedTuple
from kehoach.text.letters import fold

KE_HOACH = "Kế hoạch"
QUYET_DINH = "Quyết định"
CONG_VAN = "Công văn"
_HIEN_PHAP = "Hiến pháp"


class Loai(NamedTuple):
    """A kind of paper as a file is known by it."""

    ten: str
    """``Kế hoạch``."""
    tieu_de: str = ""
    """Printed in capitals above the subject; empty for a công văn, which has no title."""
    ky_hieu: str = ""
    """First part of its symbol: ``KH``; empty for what has none."""
    co_dieu: bool = False
    """True for a paper in articles."""
    quy_pham: bool = False
    """True for legislation: not judged by Nghị định 30/2020/NĐ-CP."""


@cache
def nhan_ra() -> dict[str, Loai]:
    """Return every kind a file is known as, by name; legislation is named, and left alone."""
    found = {ten: _loai(ten) for ten in (*viet_tat(), *book("loai-van-ban")["khong_ghi_so"])}
    return {**found, CONG_VAN: Loai(CONG_VAN)}


def _loai(ten: str) -> Loai:
    known = book("loai-van-ban")["nhan_ra"]
    return Loai(
        ten,
        ten.upper(),
        viet_tat().get(ten, ""),
        co_dieu=ten in known["co_dieu"],
        quy_pham=ten in known["quy_pham"],
    )


@cache
def co_tieu_de() -> tuple[Loai, ...]:
    """Return the kinds that stand in capitals above their subject, the longer title first."""
    titled = [loai for loai in nhan_ra().values() if loai.tieu_de]
    return tuple(sorted(titled, key=lambda loai: len(loai.tieu_de), reverse=True))


@cache
def theo_ky_hieu() -> dict[str, Loai]:
    """Return the kinds by the first part of their symbol, in capitals: ``{"KH": …, "QĐ": …}``."""
    return {loai.ky_hieu.upper(): loai for loai in reversed(nhan_ra().values()) if loai.ky_hieu}


@cache
def viet_tat() -> dict[str, str]:
    """Return kind → abbreviation, administrative kinds first, then legislation."""
    found = book("loai-van-ban")
    return {**found["hanh_chinh"], **found["quy_pham"]}


def ky_hieu_lien_tich() -> str:
    """Return what the symbol of a joint plan may begin with for KH: practice, not the decree."""
    return str(book("loai-van-ban")["ky_hieu_lien_tich"])


@cache
def luat() -> str:
    """Return the kinds of laws that are cited by name, as the alternatives of a pattern."""
    return "|".join(loai for loai in khong_ghi_so() if loai != _HIEN_PHAP)


@cache
def cac_loai() -> tuple[str, ...]:
    """Return every kind of document that may be cited."""
    found = book("loai-van-ban")
    return (*viet_tat(), *found["khong_viet_tat"], *found["khong_ghi_so"], *found["khac"])


@cache
def _folded() -> dict[str, str]:
    return {fold(loai): loai for loai in reversed(cac_loai())}


def viet_dung(loai: str) -> str | None:
    """Return the kind as data/ spells it, capitals and tone marks aside; None for no kind."""
    return _folded().get(fold(loai))


@cache
def khong_ghi_so() -> tuple[str, ...]:
    """Return the kinds cited by name alone: Hiến pháp, Bộ luật, Luật, Pháp lệnh (khoản 6.a)."""
    return tuple(book("loai-van-ban")["khong_ghi_so"])


@cache
def dan_trich_yeu() -> str:
    """Return the words that lead to the title of a cited paper, as the branches of a pattern."""
    return "|".join(sorted(book("loai-van-ban")["dan_trich_yeu"], key=len, reverse=True))


@cache
def tieu_de_dang() -> frozenset[str]:
    """Return, in small letters, what a paper of the Đảng or the Đoàn has for a Quốc hiệu."""
    return frozenset(title.casefold() for title in book("loai-van-ban")["nhan_ra"]["dang"])


@cache
def khong_hoi(loai: str) -> frozenset[str]:
    """Return the codes of the rules not asked of a kind of paper; none for a plan or no kind."""
    if loai in ("", KE_HOACH):
        return frozenset()
    asked = book("loai-van-ban")["quy_tac"]
    found = {*asked["chi_ke_hoach"], *asked["khong_hoi"].get(loai, ())}
    return frozenset(found | {*(asked["co_dieu"] if nhan_ra()[loai].co_dieu else ())})


@cache
def khong_hoi_kem_theo() -> frozenset[str]:
    """Return the codes of the rules that are not asked of a paper another paper issues."""
    return frozenset(book("loai-van-ban")["quy_tac"]["kem_theo"])
