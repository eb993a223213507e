"""Well-known sections of a plan: key, printed title, other titles seen for the same section."""

from __future__ import annotations

from functools import cache
from typing import NamedTuple

from kehoach.law.book import book

RIENG = "muc_"
"""A key that starts so is the author's own section and brings its own title."""


class Phan(NamedTuple):
    """A well-known section."""

    khoa: str
    tieu_de: str
    khac: tuple[str, ...]
    nghia: str
    """What belongs there, one Vietnamese sentence for the JSON Schema and the skeletons."""


@cache
def cac_phan() -> dict[str, Phan]:
    """Return the sections of data/bo-cuc.yaml by key, in their usual order."""
    return {
        khoa: Phan(khoa, one["tieu_de"], tuple(one["khac"]), one["nghia"])
        for khoa, one in book("bo-cuc")["phan"].items()
    }


@cache
def tu_dan() -> tuple[str, ...]:
    """Return the words a căn cứ line may open with; the first is the usual one."""
    return tuple(book("bo-cuc")["tu_dan"])


def tach_tu_dan(text: str) -> tuple[str, str]:
    """Return the opening words of a căn cứ line and the rest; no opening gives ``""``."""
    for word in sorted(tu_dan(), key=len, reverse=True):
        if text.startswith(word + " "):
            return word, text[len(word) :].strip()
    return "", text


class CotNhiemVu(NamedTuple):
    """A column of the task table."""

    khoa: str
    tieu_de: str
    canh: str
    rong: float
    khi_co: bool
    """True for a column printed only when some task fills it."""


@cache
def cot_nhiem_vu() -> tuple[CotNhiemVu, ...]:
    """Return the columns of the task table in order."""
    return tuple(
        CotNhiemVu(one["khoa"], one["tieu_de"], one["canh"], float(one["rong"]), one.get("khi_co") == "co")
        for one in book("bo-cuc")["bang_nhiem_vu"]
    )


@cache
def chi_tiet_nhiem_vu() -> dict[str, str]:
    """Return the field of a task → the words printed before it in the body."""
    return dict(book("bo-cuc")["chi_tiet_nhiem_vu"])
