"""A figure of the bench beside its bound, and how a script of this folder gives its own.

A script has a function ``rows``::

    def rows() -> list[Row]:
        return [
            least("viết .docx, docxtpl chia cho kehoach", 36.1, 35, "lần"),
            most("viết .docx, kehoach chia cho sàn", 1.4, 1.5, "lần"),
            shown("bộ nhớ cao nhất của một lần viết", 31.0, "MB"),
        ]

    if __name__ == "__main__":
        tell(rows())

and its name in ``SCRIPTS`` of bench/all.py, which calls it in a process of its own and writes all
of them to bench/results.md. What it prints on the way is its own matter. A row's name is Vietnamese
and says what is divided by what. Times are CPU times (bench/timed.py), medians of pairs run in
turn; ``note`` says what else was seen (the ratio of the minima, the range over many files). What
cannot be measured on this machine (no LibreOffice) is ``missing(name, bound, why)``, never left
out.
"""

from __future__ import annotations

import operator
from enum import StrEnum
from typing import NamedTuple


class Sense(StrEnum):
    """On which side of its bound a figure should be."""

    MOST = "≤"
    LEAST = "≥"


class Row(NamedTuple):
    """A figure, and the bound it is held to where there is one; all JSON."""

    name: str
    value: float | None
    """None where it could not be measured: ``note`` says why."""
    unit: str = ""
    sense: str = ""
    bound: float | None = None
    note: str = ""

    @property
    def met(self) -> bool | None:
        """Return whether the bound is kept; None where there is no bound or no figure."""
        if self.value is None or self.bound is None:
            return None
        within = operator.le if self.sense == Sense.MOST else operator.ge
        return bool(within(self.value, self.bound))

    @property
    def verdict(self) -> str:
        """Return the word of the last column."""
        if self.value is None:
            return "không đo được"
        return {None: "", True: "đạt", False: "CHƯA ĐẠT"}[self.met]

    @property
    def figure(self) -> str:
        """Return the value as it is printed."""
        return "-" if self.value is None else f"{number(self.value)} {self.unit}".strip()

    @property
    def limit(self) -> str:
        """Return the bound as it is printed."""
        return "" if self.bound is None else f"{self.sense} {number(self.bound)}"


def most(name: str, value: float, bound: float, unit: str = "", note: str = "") -> Row:
    """Return a figure that should be at most ``bound``."""
    return Row(name, value, unit, Sense.MOST.value, bound, note)


def least(name: str, value: float, bound: float, unit: str = "", note: str = "") -> Row:
    """Return a figure that should be at least ``bound``."""
    return Row(name, value, unit, Sense.LEAST.value, bound, note)


def shown(name: str, value: float, unit: str = "", note: str = "") -> Row:
    """Return a figure with no bound."""
    return Row(name, value, unit, note=note)


def missing(name: str, why: str) -> Row:
    """Return a row that could not be measured here."""
    return Row(name, None, note=why)


def number(value: float) -> str:
    """Return a figure in Vietnamese: three digits that count, a comma before decimals."""
    places = 0 if abs(value) >= 100 else 1 if abs(value) >= 10 else 2  # noqa: PLR2004 - digits
    text = f"{value:,.{places}f}".replace(",", "\0").replace(".", ",").replace("\0", ".")
    return text.rstrip("0").rstrip(",") if "," in text else text


def tell(rows: list[Row]) -> None:
    """Print rows, each beside its bound."""
    wide = max((len(row.name) for row in rows), default=0)
    for row in rows:
        print(
            f"  {row.name:<{wide}} {row.figure:>12} {row.limit:>9}  {row.verdict:<9}"
            + (f" ({row.note})" if row.note else "")
        )
