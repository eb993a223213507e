"""What the plain values of a plan say, as words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kehoach.law import bo_cuc
from kehoach.plain import raw_map
from kehoach.plan.content import ITEMS
from kehoach.plan.inline import plain
from kehoach.plan.partial import BLANK

if TYPE_CHECKING:
    from kehoach.plain import Raw, RawValue

MADE = "lay_tu"
"""Key of content that is taken from the tasks."""
_UNSAID = ("ngat_trang", "rong", "canh", "lap_tieu_de", "trang", "vung")
"""Keys that say how a thing looks, and nothing."""


def made_in(value: RawValue) -> Raw:
    """Return what the content of a thing is taken from, as a field of the thing."""
    taken = [raw_map(item)[MADE] for item in listed(value) if MADE in raw_map(item)]
    return {MADE: taken} if taken else {}


def is_scalar(value: RawValue) -> bool:
    """Return True for a value that holds no others."""
    return value is None or isinstance(value, str | int | float)


def listed(value: RawValue) -> tuple[RawValue, ...]:
    """Return a list as it is, a lone value as a list of it, nothing as none."""
    if value is None:
        return ()
    return tuple(value) if isinstance(value, list | tuple) else (value,)


def as_section(value: RawValue) -> Raw:
    """Return the value of a section's key as a mapping, whatever its author wrote."""
    if not isinstance(value, dict):
        return {"noi_dung": value}
    lone = not {"noi_dung", "tieu_de", "phan"} & {*value} and {*ITEMS} & {*value}
    return {"noi_dung": [value]} if lone else value


def cited(held: Raw) -> str:
    """Return the parts of a căn cứ as one line, in the order they are printed."""
    opening = str(held.get("tu_dan") or bo_cuc.tu_dan()[0])
    number = f"số {held['so']}" if held.get("so") else ""
    day = f"ngày {str(held['ngay']).removeprefix('ngày ')}" if held.get("ngay") else ""
    of = f"của {held['co_quan']}" if held.get("co_quan") else ""
    title = str(held.get("trich_yeu") or "")
    rest = [number, day, of, title] if number or of else [title, day]
    return " ".join(filter(None, [opening, str(held["loai"]), *rest]))


def opened(words: str) -> str:
    """Return a căn cứ with the word it is printed behind."""
    opening, _ = bo_cuc.tach_tu_dan(words)
    return words if opening or not words else f"{bo_cuc.tu_dan()[0]} {words}"


def recipient(held: Raw) -> str:
    """Return a recipient with its note as one line."""
    note = held.get("ghi_chu")
    return f"{held['ten']} ({note})" if note else str(held["ten"])


def fields(held: Raw) -> tuple[tuple[str, str], ...]:
    """Return fields that say something as words; of a group of cells each by its name."""
    out: list[tuple[str, str]] = []
    for key, value in held.items():
        if isinstance(value, dict):
            out += [(f"{key} / {name}", str(item)) for name, item in value.items()]
        elif key not in _UNSAID:
            words = "; ".join(map(str, listed(value) if value else ()))
            out.append((key, "" if words == BLANK else plain(words).strip()))
    return tuple((key, words) for key, words in out if words)
