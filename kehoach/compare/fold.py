"""Kinds of difference that say nothing new: each is folded away, counted, and listed on request."""

from __future__ import annotations

import unicodedata
from enum import StrEnum

from kehoach.text.syllable import TONES

_QUOTES = dict.fromkeys("“”„‟«»", '"') | dict.fromkeys("‘’‚‛`´", "'")
_MARKS = str.maketrans(_QUOTES | dict.fromkeys("–—−‑‐‒", "-"))


class Fold(StrEnum):
    """A kind of difference in writing; the value is how a user reads it."""

    YEAR = "chuyển sang năm mới"
    SPACES = "khoảng trắng"
    MARKS = "dấu gạch, dấu ngoặc kép, dấu cuối dòng"
    TONE = "kiểu bỏ dấu (òa, oà)"
    CASE = "chữ hoa, chữ thường"
    NUMBER = "cách viết số, ngày, tiền"
    ABBREVIATION = "viết tắt, viết đủ"
    AGENCY = "tên cơ quan sau sắp xếp"
    ORDER = "số thứ tự, dấu đầu dòng"


KEYS = {
    Fold.YEAR: "nam",
    Fold.SPACES: "khoang-trang",
    Fold.MARKS: "dau",
    Fold.TONE: "bo-dau",
    Fold.CASE: "hoa-thuong",
    Fold.NUMBER: "so",
    Fold.ABBREVIATION: "viet-tat",
    Fold.AGENCY: "co-quan",
    Fold.ORDER: "thu-tu",
}
"""Fold → its name on the command line and in JSON."""


def marks(text: str) -> str:
    """Return the text with one sign for all dashes and one for all quotation marks."""
    return text.translate(_MARKS)


def tone(text: str) -> str:
    """Return each word with its tone behind its letters: ``hòa`` and ``hoà`` become one."""
    if text.isascii():
        return text
    letters: list[str] = []
    tones: list[str] = []
    for sign in unicodedata.normalize("NFD", text):
        (tones if sign in TONES else letters).append(sign)
    return unicodedata.normalize("NFC", "".join(letters)) + "".join(tones)


def fold_of(old: str, new: str) -> Fold | None:
    """Return the first kind of difference that two writings of one word are, None for the same.

    Both are known to mean the same; the kinds are tried in order, each on top of those before.
    """
    if old == new:
        return None
    for kind, plain in _STEPS:
        old, new = plain(old), plain(new)
        if old == new:
            return kind
    if any(sign.isdigit() for sign in old) and any(sign.isdigit() for sign in new):
        return Fold.NUMBER
    return Fold.ABBREVIATION


_STEPS = (
    (Fold.SPACES, lambda text: "".join(text.split())),
    (Fold.MARKS, marks),
    (Fold.TONE, tone),
    (Fold.CASE, str.casefold),
)
"""How a writing is made plain, one kind of difference after the other."""
