"""Words before a signer's name and title (Phụ lục I, Phần I, Mục II, khoản 7)."""

from __future__ import annotations

import re
from functools import cache

from kehoach.law.book import book
from kehoach.text.letters import UPPER, fold, one_line


@cache
def mau_hoc_vi() -> re.Pattern[str]:
    """Return a pattern for academic titles at the start of a name; group 1 is what must go."""
    words = "|".join(map(re.escape, book("nguoi-ky")["hoc_vi"]))
    return re.compile(rf"((?:(?:{words})(?:\.\s*|\s+))+)(?=\w)")


@cache
def kieu_dang() -> dict[str, str]:
    """Return the Party's way of writing an authority → the decree's (``T/M`` → ``TM.``)."""
    return dict(book("nguoi-ky")["kieu_dang"])


def duoc_ghi_hoc_vi(co_quan: str) -> bool:
    """Return True for an agency of a sector that may decide otherwise about academic titles."""
    return _starts(co_quan, "nganh_rieng")


def khong_chia_don_vi(co_quan: str) -> bool:
    """Return True for an agency too small to have a drafting unit."""
    return _starts(co_quan, "tu_soan_thao")


def ngoai_hanh_chinh(tap_the: str) -> bool:
    """Return True for a collective of the Party or a mass organisation, which writes ``T/M``."""
    return _starts(tap_the + " ", "ngoai_hanh_chinh")


@cache
def mau_ho_ten() -> re.Pattern[str]:
    """Return the pattern of a person's full name: a family name and one to four more words.

    Only the common family names are known: an unknown one is no name.
    """
    words = "|".join(book("nguoi-ky")["ho"])
    return re.compile(rf"(?:{words})(?:\s[{UPPER}][^\W\d_]{{0,10}}){{1,4}}(?!\w)")


def _starts(co_quan: str, key: str) -> bool:
    text = f"{fold(one_line(co_quan))} "
    return any(text.startswith(fold(begun) + " ") for begun in book("nguoi-ky")[key])
