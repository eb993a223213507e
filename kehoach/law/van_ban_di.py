"""An outgoing paper as data: the fields of its metadata, the columns of the register.

Source: Nghị định 30/2020/NĐ-CP, Phụ lục VI, Phần II, Mục I; Phụ lục IV, Mục I.
"""

from __future__ import annotations

from enum import StrEnum
from functools import cache
from typing import TYPE_CHECKING

from kehoach.law.book import book
from kehoach.named import NamedTuple

if TYPE_CHECKING:
    from typing import TypedDict

    class _Record(TypedDict, total=False):
        """A field in data/van-ban-di.yaml."""

        stt: str
        ten: str
        ma: str
        kieu: str
        dai: str
        he_thong: str
        nhieu: str


_BOOK = "van-ban-di"


class KieuTruong(StrEnum):
    """The type of a field."""

    CHU = "chu"
    SO = "so"
    NGAY = "ngay"
    NHOM = "nhom"


class Truong(NamedTuple):
    """A field of the metadata."""

    stt: str
    """Its number in the decree's table: ``13.2``."""
    ten: str
    ma: str
    """Its English name: ``OrganName``."""
    kieu: KieuTruong
    dai: int = 0
    """Letters or digits it has room for; 0 for a group."""
    he_thong: bool = False
    """True where the System fills it in by itself."""
    nhieu: bool = False
    """True for a group a paper may have several of."""
    con: tuple[Truong, ...] = ()
    """The fields of a group."""


@cache
def dac_ta() -> tuple[Truong, ...]:
    """Return the fields in the order of the decree, those of a group inside it."""
    found = [_field(field) for field in book(_BOOK)["dac_ta"]]
    return tuple(
        field._replace(con=tuple(inner for inner in found if inner.stt.startswith(f"{field.stt}.")))
        for field in found
        if "." not in field.stt
    )


def _field(raw: _Record) -> Truong:
    return Truong(
        raw["stt"],
        raw["ten"],
        raw["ma"],
        KieuTruong(raw["kieu"]),
        int(raw.get("dai", 0)),
        he_thong="he_thong" in raw,
        nhieu="nhieu" in raw,
    )


def ngon_ngu() -> str:
    """Return the language of every paper this program writes."""
    return str(book(_BOOK)["ngon_ngu"])


@cache
def so_dang_ky() -> tuple[str, ...]:
    """Return the columns of the register of outgoing papers, from the left."""
    return tuple(book(_BOOK)["so_dang_ky"])
