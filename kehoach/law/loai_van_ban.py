"""Kinds of documents and their abbreviations (Phụ lục III, Mục I)."""

from __future__ import annotations

from functools import cache

from kehoach.law.book import book

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
def khong_ghi_so() -> tuple[str, ...]:
    """Return the kinds cited by name alone: Hiến pháp, Bộ luật, Luật, Pháp lệnh (khoản 6.a)."""
    return tuple(book("loai-van-ban")["khong_ghi_so"])
