"""Thể thức as data: page, paragraph, rules and components of Phụ lục I, with the house's choices.

Units: sizes and paragraph spacing in pt, page and indents in mm, line spacing in lines.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from kehoach.law.book import book
from kehoach.named import NamedTuple
from kehoach.text import dates

if TYPE_CHECKING:
    from typing import TypedDict

    class _MucRecord(TypedDict, total=False):
        """A measure in data/the-thuc.yaml."""

        luat: list[str]
        dung: str
        can_cu: str

    class _KieuRecord(TypedDict, total=False):
        """A style in data/the-thuc.yaml."""

        ten: str
        dung: str
        co: list[str]
        kieu: str | None
        canh: str
        truoc: str
        sau: str
        lui: str
        giu: str
        muc_luc: str
        can_cu: str
        chu: str


class Muc(NamedTuple):
    """A measure: what the decree allows, and what our templates use."""

    luat: tuple[float, ...]
    dung: float
    can_cu: str = ""


class Trang(NamedTuple):
    """The page."""

    rong: float
    cao: float
    le: dict[str, Muc]
    """Margins by side: tren, duoi, trai, phai."""
    dau_trang: float
    bang_tieu_de: tuple[float, ...]
    bang_ky: tuple[float, ...]
    can_cu: str


class LeO(NamedTuple):
    """Room in mm between a line of a table and the words in its cells."""

    thuong: float
    hep: float
    """Where the words do not fit otherwise."""


class Kieu(NamedTuple):
    """How a component looks: its Word style."""

    ten: str
    """Name shown in Word."""
    dung: float
    co: tuple[float, float] | None
    """Sizes the decree allows; None where it says nothing."""
    dam: bool
    nghieng: bool
    in_hoa: bool
    canh: str
    truoc: float = 0
    sau: float = 0
    lui: bool = False
    giu: bool = False
    muc_luc: int = 0
    can_cu: str = ""
    chu: str = ""


@cache
def trang() -> Trang:
    """Return the page."""
    record = book("the-thuc")["trang"]
    return Trang(
        float(record["rong"]), float(record["cao"]), {side: _muc(raw) for side,
        raw in record["le"].items()},
        float(record["dau_trang"]), _floats(record["bang_tieu_de"]), _floats(record["bang_ky"]),
        record["can_cu"],
    )  # fmt: skip


@cache
def doan_van() -> dict[str, Muc]:
    """Return lui_dau_dong (mm), giua_doan (pt) and gian_dong (lines) of the body."""
    held: dict[str, _MucRecord | str] = book("the-thuc")["doan_van"]
    return {name: _muc(raw) for name, raw in held.items() if not isinstance(raw, str)}


@cache
def duong_ke() -> dict[str, Muc]:
    """Return the rules drawn under a line, as shares of the line's length."""
    return {name: _muc(raw) for name, raw in book("the-thuc")["duong_ke"].items()}


@cache
def le_o() -> LeO:
    """Return the margins of the cells of a table; the decree leaves them open."""
    record = book("the-thuc")["bang"]
    return LeO(float(record["le_o"]), float(record["le_o_hep"]))


@cache
def co_quen_dung(cho: str) -> tuple[float, float]:
    """Return the sizes in use where the decree says nothing: ``phu_luc`` or ``bang``."""
    least, most = _floats(book("the-thuc")["co_quen_dung"][cho])
    return least, most


@cache
def hieu_luc_tu() -> dates.Ngay:
    """Return the day the decree on the form of documents came into force."""
    return dates.parse(book("the-thuc")["hieu_luc_tu"])


@cache
def thanh_phan() -> dict[str, Kieu]:
    """Return the look of each component by role, those the decree leaves open included."""
    found = book("the-thuc")
    return {
        name: _kieu(raw)
        for part in ("thanh_phan", "kieu_khac")
        for name, raw in found[part].items()
    }


@cache
def chu_thich() -> Kieu:
    """Return the look of notes at the foot of the page; the decree says nothing of them."""
    return _kieu(book("the-thuc")["chu_thich"])


def chu(role: str) -> str:
    """Return the fixed words of a component (quốc hiệu, tiêu ngữ)."""
    return str(book("the-thuc")["thanh_phan"][role]["chu"])


def phong_chu() -> str:
    """Return the font the decree asks for."""
    return str(book("the-thuc")["phong_chu"])


@cache
def thay_the(phong: str) -> bool:
    """Return True for a font a machine puts in place of the decree's when it prints a PDF.

    Not the author's choice.
    """
    plain = phong.replace(" ", "").casefold()
    ours = phong_chu().replace(" ", "").casefold()
    others = (item.replace(" ", "").casefold() for item in book("the-thuc")["phong_thay_the"])
    return not plain.startswith(ours) and plain.startswith(tuple(others))


def _floats(raw: list[str]) -> tuple[float, ...]:
    return tuple(float(text) for text in raw)


def _muc(raw: _MucRecord) -> Muc:
    return Muc(_floats(raw["luat"]), float(raw["dung"]), raw.get("can_cu", ""))


def _kieu(raw: _KieuRecord) -> Kieu:
    sizes = _floats(raw["co"]) if "co" in raw else None
    marks = raw["kieu"] or ""
    return Kieu(
        ten=raw["ten"], dung=float(raw["dung"]), co=(sizes[0], sizes[1]) if sizes else None,
        dam="d" in marks, nghieng="n" in marks, in_hoa="h" in marks, canh=raw["canh"],
        truoc=float(raw.get("truoc", 0)), sau=float(raw.get("sau", 0)), lui=raw.get("lui") == "co",
        giu=raw.get("giu") == "co", muc_luc=int(raw.get("muc_luc", 0)), can_cu=raw.get("can_cu",
        ""),
        chu=raw.get("chu", ""),
    )  # fmt: skip
