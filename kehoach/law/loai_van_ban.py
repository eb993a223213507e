"""Kinds of documents and their abbreviations (Phụ lục III, Mục I)."""

from __future__ import annotations

from functools import cache

from kehoach.law.book import book
from kehoach.text.letters import fold

KE_HOACH = "Kế hoạch"


@cache
def viet_tat() -> dict[str, str]:
    """Return kind → abbreviation, administrative kinds first, then legislation."""
    found = book("loai-van-ban")
    return {**found["hanh_chinh"], **found["quy_pham"]}


@cache
def cac_loai() -> tuple[str, ...]:
    """Return every kind of document that may be cited."""
    found = book("loai-van-ban")
    return (*viet_tat(), *found["khong_viet_tat"], *found["khong_ghi_so"], *found["khac"])


@cache
def _folded() -> dict[str, str]:
    return {fold(one): one for one in reversed(cac_loai())}


def viet_dung(loai: str) -> str | None:
    """Return the kind as data/ spells it, capitals and tone marks aside; None for no kind at all."""
    return _folded().get(fold(loai))


@cache
def khong_ghi_so() -> tuple[str, ...]:
    """Return the kinds cited by name alone: Hiến pháp, Bộ luật, Luật, Pháp lệnh (khoản 6.a)."""
    return tuple(book("loai-van-ban")["khong_ghi_so"])
