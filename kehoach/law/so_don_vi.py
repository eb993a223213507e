"""The lists of administrative units as data/ keeps them, read once and as little as needed.

data/don-vi-hanh-chinh.tsv: today's units, dated changes, other names.
data/don-vi-hanh-chinh-cu.tsv: the units on 30/6/2025 and their successors; the 10.040 lines of
communes stay text until asked for.
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from kehoach import shelf
from kehoach.named import NamedTuple
from kehoach.text import dates
from kehoach.text.sought import Sought

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kehoach.text.dates import Ngay

MOI = "don-vi-hanh-chinh.tsv"
CU = "don-vi-hanh-chinh-cu.tsv"
_KHOI = Sought(r"^( ?)([^ #\t][^\t\n]*)(?:\t(.*))?\n((?:  .*\n)*)", flags=re.MULTILINE)
"""A tỉnh or a huyện with the lines of its communes."""
_TEN_XA = Sought(r"^  (?:xã|phường|thị trấn|đặc khu) ([^\t]+)", flags=re.MULTILINE)


class DonViHanhChinh(NamedTuple):
    """An administrative unit; its kind is the newest known to data/, unless a day was given."""

    ma: str
    loai: str
    """xã, phường, đặc khu; tỉnh, thành phố."""
    ten: str
    """Name without its kind: ``Minh Long``."""
    tinh: str
    """Code of the tỉnh; empty for a tỉnh."""

    @property
    def day_du(self) -> str:
        """Return ``xã Minh Long``."""
        return f"{self.loai} {self.ten}"


class Doi(NamedTuple):
    """A change of kind."""

    loai: str
    tu_ngay: Ngay
    loai_cu: str


class HomNay(NamedTuple):
    """Today: units by code, changes of kind by code, other names."""

    don_vi: dict[str, DonViHanhChinh]
    doi: dict[str, Doi]
    khac: dict[str, str]


class XaCu(NamedTuple):
    """A commune as it was on 30/6/2025."""

    loai: str
    ten: str
    ke_thua: tuple[str, ...]


class HuyenCu(NamedTuple):
    """A huyện, quận, thị xã or thành phố thuộc tỉnh."""

    loai: str
    ten: str
    ke_thua: tuple[str, ...]
    """Successors of an island huyện that had no communes."""
    dong: str
    """The lines of its communes, taken apart only when asked for."""

    def xa(self) -> list[XaCu]:
        """Return its communes."""
        lines = (line.split("\t") for line in self.dong.splitlines())
        return [XaCu(*_tach(ten[2:]), tuple(ma.split())) for ten, ma in lines]

    def ten_xa(self) -> list[str]:
        """Return the bare names of its communes."""
        return _TEN_XA.findall(self.dong)


class TinhCu(NamedTuple):
    """A tỉnh of the 63."""

    ten: str
    moi: str
    huyen: list[HuyenCu]


@cache
def hom_nay() -> HomNay:
    """Return today's units."""
    out = HomNay({}, {}, {})
    for line in _lines(MOI):
        if line[0] == "@":
            ma, loai, ngay, *_ = line[1:].split("\t")
            out.doi[ma] = Doi(loai, dates.parse(ngay), "")
        elif line[0] == "=":
            khac, ten = line[1:].split("\t")
            out.khac[khac] = ten
        else:
            unit = DonViHanhChinh(*line.split("\t"))
            if doi := out.doi.get(unit.ma):
                out.doi[unit.ma] = doi._replace(loai_cu=unit.loai)
                unit = unit._replace(loai=doi.loai)
            out.don_vi[unit.ma] = unit
    return out


@cache
def truoc_day() -> tuple[tuple[TinhCu, ...], dict[str, str]]:
    """Return the old tỉnh with all they held, and their other names."""
    tinh: list[TinhCu] = []
    khac: dict[str, str] = {}
    for found in _KHOI.finditer((shelf.data() / CU).read_text(encoding="utf-8")):
        thut, ten, ma, dong = found.groups()
        if ten[0] == "=":
            khac[ten[1:]] = ma
        elif thut:
            tinh[-1].huyen.append(HuyenCu(*_tach(ten), tuple((ma or "").split()), dong))
        else:
            tinh.append(TinhCu(_tach(ten)[1], ma, []))
    return tuple(tinh), khac


def _lines(name: str) -> Iterator[str]:
    text = (shelf.data() / name).read_text(encoding="utf-8")
    return (line for line in text.splitlines() if line[0] != "#")


def _tach(ten: str) -> tuple[str, str]:
    """Return kind and name as data/ writes them: the kind is in small letters."""
    first, _, rest = ten.partition(" ")
    if first in {"thành", "thị"}:
        second, _, rest = rest.partition(" ")
        return f"{first} {second}", rest
    return first, rest
