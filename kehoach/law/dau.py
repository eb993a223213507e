"""Marks of a paper as data: mức độ khẩn, phạm vi lưu hành, and those of state secrets.

Source: Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục III, khoản 2. Sizes in mm.
"""

from __future__ import annotations

from functools import cache

from kehoach.law.book import book
from kehoach.named import NamedTuple
from kehoach.text.letters import fold


class Khung(NamedTuple):
    """A mark in its frame."""

    ten: str
    """How a plan names it: ``hỏa tốc``."""
    chu: str
    """The words in the frame."""
    rong: float
    cao: float
    mau: str = ""
    """Colour of letters and frame as RRGGBB; empty for black."""
    tu_mep: tuple[float, ...] = ()
    """From the left and the upper edge of the paper; empty where it stands in its column."""


@cache
def do_khan() -> dict[str, Khung]:
    """Return the degrees of urgency by name (khoản 2.b)."""
    return _khung("do_khan")


@cache
def luu_hanh() -> dict[str, Khung]:
    """Return what may be said of who may read the paper, by name (khoản 2.c)."""
    return _khung("luu_hanh")


def find(known: dict[str, Khung], words: str) -> Khung | None:
    """Return the mark some words name, however they are spelt: ``HOẢ TỐC``, ``hoa_toc``."""
    folded = fold(words.replace("_", " ")).strip(' ."')
    return next((khung for ten, khung in known.items() if fold(ten) == folded), None)


def is_secret(words: str) -> bool:
    """Return True for words that are a mark of state secrets (khoản 2.a)."""
    return fold(words.replace("_", " ")).strip(' ().:"“”*') in _secret()


@cache
def _secret() -> frozenset[str]:
    return frozenset(map(fold, book("the-thuc")["dau"]["mat"]))


def _khung(name: str) -> dict[str, Khung]:
    raw = book("the-thuc")["dau"][name]
    edges = tuple(float(item) for item in raw.get("tu_mep", ()))
    high, colour = float(raw["cao"]), raw.get("mau", "")
    out = {}
    for ten, record in raw["muc"].items():
        out[ten] = Khung(ten, record["chu"], float(record["rong"]), high, colour, edges)
    return out
