"""Money, quantities and the number of a document: values that keep how they were written."""

from __future__ import annotations

import re
from decimal import Decimal

from kehoach.text.sought import Sought
from kehoach.text.spoken import POWERS, SCALES
from kehoach.value import value

MONEY_UNITS = {"đồng": 0, "nghìn đồng": 3, "triệu đồng": 6, "tỷ đồng": 9}
"""Unit of a table of amounts → its power of ten, in đồng."""
_MONEY = Sought(
    rf"(?P<so>\d[\d.,\s]*)(?:(?P<bac>{SCALES})\s*)?(?:đồng|đ|vnđ|vnd)?\.?",
    flags=re.IGNORECASE,
)
_ENGLISH = re.compile(r"\d{1,18}\.\d{1,2}").fullmatch
_DECIMAL = re.compile(r"\d{1,3}(?:\.\d{3}){1,6}(?:,\d{1,9})?|\d{1,18}(?:,\d{1,9})?").fullmatch
_FIGURE = Sought(r"\d{1,3}(?:\.\d{3})+(?:,\d+)?|\d+\.\d{1,2}(?!\d)|\d+(?:,\d+)?")


def thousands(number: int) -> str:
    """Return 25000000 as ``25.000.000``."""
    return f"{number:,}".replace(",", ".")


def decimal(text: str) -> Decimal | None:
    """Return ``1.250,5`` as 1250.5 (dot for thousands, comma for decimals), or None.

    ``85.5`` is read as 85.5: one or two digits after a single dot are no thousands.
    """
    text = text.strip().replace(" ", "").replace("\xa0", "")
    if _ENGLISH(text):
        text = text.replace(".", ",")
    if not _DECIMAL(text):
        return None
    return Decimal(text.replace(".", "").replace(",", "."))


def figure_words(value: Decimal, places: int | None = None) -> str:
    """Return 1250.5 as ``1.250,5``: dots for thousands, a comma and ``places`` digits behind it.

    Without ``places`` as many digits as the value has.
    """
    if places is None:
        places = max(-int(value.as_tuple().exponent), 0)
    whole, _, rest = f"{value:,.{places}f}".partition(".")
    return whole.replace(",", ".") + (f",{rest}" if rest else "")


def in_unit(dong: int, unit: str) -> str:
    """Return 12500000 đồng in ``triệu đồng`` as ``12,5``: exact, no digit more than it needs."""
    power = MONEY_UNITS[unit]
    whole, rest = divmod(dong, 10**power)
    digits = f"{rest:0{power}d}".rstrip("0") if rest else ""
    return thousands(whole) + (f",{digits}" if digits else "")


@value(beside=("viet",))
class Tien:
    """An amount of money in đồng; equal when the amounts are equal."""

    dong: int
    viet: str = ""

    def __str__(self) -> str:
        """Return the author's words when they name the unit, else ``25.000.000 đồng``."""
        named = re.search(rf"đồng|{SCALES}", self.viet, re.IGNORECASE)
        return self.viet if named else f"{thousands(self.dong)} đồng"


def parse_money(text: str) -> Tien:
    """Return the amount in ``25000000``, ``25.000.000 đồng`` or ``1,5 tỷ đồng``.

    Raises ValueError, in Vietnamese, for anything else.
    """
    found = _MONEY.fullmatch(text.strip())
    number = decimal(found["so"]) if found else None
    if found is None or number is None:
        raise ValueError("không phải số tiền")
    bac = found["bac"]
    dong = number * 10 ** POWERS[bac.casefold()] if bac else number
    if dong != dong.to_integral_value():
        raise ValueError("số tiền lẻ dưới một đồng")
    return Tien(int(dong), text.strip())


@value(beside=("gia_tri",))
class SoLieu:
    """A figure as the author wrote it (``85``, ``trên 85``, ``94,8``) and its value."""

    viet: str
    gia_tri: Decimal | None = None

    def __str__(self) -> str:
        """Return the author's words."""
        return self.viet


def parse_figure(text: str) -> SoLieu:
    """Return the figure in the text; its value is None when it names no or several numbers."""
    text = text.strip()
    found = _FIGURE.findall(text)
    return SoLieu(text, decimal(found[0]) if len(found) == 1 else None)


@value(beside=("viet",))
class SoVanBan:
    """The number of a document; ``5``, ``05`` and ``0005`` are the same number."""

    so: int
    duoi: str = ""
    """Letter after the number (``12a``), if any."""
    viet: str = ""
    """Its digits as they were typed; empty for a number that was counted."""

    def __str__(self) -> str:
        """Return the number with a leading 0 below 10 (Phụ lục I, Mục II, khoản 3.c).

        More leading zeros are printed as they were typed (``0124``, ``0027``): offices that fill up
        to four digits do so on all their papers, and the decree does not forbid it.
        """
        counted = f"{self.so:02d}"
        return f"{self.viet if len(self.viet) > len(counted) else counted}{self.duoi}"


def parse_number(text: str) -> SoVanBan:
    """Return ``05``, ``5``, ``0125`` or ``12a`` as a document number. Raises ValueError."""
    found = re.fullmatch(r"(\d{1,6})([a-zđ]?)", text.strip())
    if not found or int(found[1]) == 0:
        raise ValueError("không phải số của văn bản")
    return SoVanBan(int(found[1]), found[2], found[1])
