"""Topics of ``kehoach new``: what such plans hold, from data/khung/.

Numbers and papers are left blank.
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, Any

from kehoach import shelf
from kehoach.law.book import book
from kehoach.named import NamedTuple
from kehoach.plain import raw_list, raw_text

if TYPE_CHECKING:
    from kehoach.plain import Raw

USUAL = "chung"
"""The topic of a plan about anything."""
_XA = re.compile(r"(?<!tác )\bxã\b(?! hội)")
"""The commune in the name of an office: ``Công an xã``; not ``xã hội``, not ``hợp tác xã``."""


_THON = re.compile(r"(?<!nông )\b[Tt]hôn\b")
"""What a phường calls tổ dân phố; not ``nông thôn``."""


class Work(NamedTuple):
    """A task of a topic."""

    viec: str
    chu_tri: str = ""
    """The office that leads it; empty for the office that leads the plan."""


class Group(NamedTuple):
    """Tasks under a heading of their own; without one they stand under the section."""

    tieu_de: str
    viec: tuple[Work, ...]


class Topic(NamedTuple):
    """What a plan about something holds at a level."""

    ten: str
    trich_yeu: str
    don_vi: str
    """The office that leads the plan; empty for the usual one of the level."""
    luu: str
    """What stands for that office after ``Lưu: VT``; empty where it is not known."""
    can_cu: tuple[str, ...]
    muc_dich: tuple[str, ...]
    yeu_cau: tuple[str, ...]
    chi_tieu: tuple[tuple[str, str], ...]
    """Name and unit of each target."""
    nhiem_vu: tuple[Group, ...]
    bang: str
    """Sections of its own with their tables, as YAML; empty for a topic without."""
    noi_nhan: tuple[str, ...]
    """Recipients beside the usual ones of the level."""


def topics(cap: str, *, kind: bool = False) -> dict[str, str]:
    """Return topic → its Vietnamese name, those of a level in the order a clerk looks for them.

    ``kind`` is for an office with a name of its own (a school, a center): the topics of any office.
    """
    fitting = [name for name in _names() if _fits(book(f"khung/{name}"), cap, kind=kind)]
    return {name: book(f"khung/{name}")["ten"] for name in fitting}


def topic(name: str, cap: str, *, kind: bool = False) -> Topic:
    """Return a topic at a level, or for a kind of office there.

    Offices of a xã lead tasks of a xã only.
    """
    raw = book(f"khung/{name}")
    at_xa = cap == "xa" and not kind
    raw = {**raw, **raw.get("rieng", {}).get(cap, {})}
    targets = [tuple(part.strip() for part in target.split("|")) for target in raw["chi_tieu"]]
    return Topic(
        ten=raw["ten"],
        trich_yeu=raw["trich_yeu"],
        don_vi=raw.get("don_vi", {}).get(cap, ""),
        luu=raw.get("luu", {}).get(cap, ""),
        can_cu=tuple(raw.get("can_cu", ())),
        muc_dich=tuple(raw["muc_dich"]),
        yeu_cau=tuple(raw["yeu_cau"]),
        chi_tieu=tuple((name, unit) for name, unit in targets),
        nhiem_vu=tuple(_group(group, leads=at_xa) for group in raw["nhiem_vu"]),
        bang=raw.get("bang", ""),
        noi_nhan=tuple(raw.get("noi_nhan", ())) if at_xa else (),
    )


def localised(value: Any, unit: str) -> Any:
    """Texts, lists and mappings with the names of offices as a unit of another name has them.

    Source: Nghị định 150/2025/NĐ-CP, Điều 15: a phường has a Phòng Kinh tế, Hạ tầng và Đô thị.
    """
    if isinstance(value, str):
        return _localised(value, unit)
    if isinstance(value, dict):
        return {key: localised(below, unit) for key, below in value.items()}
    if isinstance(value, list):
        return [localised(below, unit) for below in value]
    if isinstance(value, tuple):
        parts = [localised(below, unit) for below in value]
        return type(value)(*parts) if hasattr(value, "_fields") else tuple(parts)
    return value


def _localised(text: str, unit: str) -> str:
    if unit == "phường":
        for usual, own in book("khung")["phuong"].items():
            text = text.replace(usual, own)
        text = _THON.sub(lambda found: f"{'T' if found[0] == 'Thôn' else 't'}ổ dân phố", text)
    return _XA.sub(unit, text)


@cache
def _names() -> tuple[str, ...]:
    found = sorted(path.stem for path in (shelf.data() / "khung").glob("*.yaml"))
    return (USUAL, *(name for name in found if name != USUAL))


def _fits(raw: Raw, cap: str, *, kind: bool) -> bool:
    if "cap" not in raw:
        return True
    return cap in raw_list(raw["cap"]) and not kind


def _group(raw: Raw, *, leads: bool) -> Group:
    texts = map(raw_text, raw_list(raw["viec"]))
    listed = [[part.strip() for part in text.split("|")] for text in texts]
    tasks = [Work(*parts) if leads else Work(parts[0]) for parts in listed]
    return Group(raw_text(raw.get("tieu_de")), tuple(tasks))
