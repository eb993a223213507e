"""References ``[[33/QĐ-TTg]]`` in the texts of a spec, checked before anything is composed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kehoach.plain import raw_map
from kehoach.plan.inline import REFERENCE
from kehoach.plan.reading import Fault, Path

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kehoach.plain import Raw, RawValue


def unknown_references(raw: Raw) -> list[Fault]:
    """Return a fault for each reference to a document the spec does not describe."""
    bases = raw_map(raw.get("ban_hanh")).get("can_cu")
    known = {
        str(item["so"]).strip()
        for listed in (raw.get("can_cu"), raw.get("vien_dan"), bases)
        for item in map(raw_map, _listed(listed))
        if item.get("so")
    }
    cure = (
        "ghi văn bản này từng phần (loai, so, ngay, co_quan, trich_yeu) trong can_cu hoặc "
        "vien_dan; "
        "muốn in hai dấu ngoặc thì viết \\[["
    )
    return [
        Fault(path, "KH14", f"không có văn bản số {name} trong can_cu hay vien_dan", cure)
        for path, text in _texts(raw, ())
        for name in REFERENCE.findall(text)
        if name.strip() not in known
    ]


def _listed(value: RawValue) -> list[RawValue]:
    return value if isinstance(value, list) else [value]


def _texts(value: RawValue, path: Path) -> Iterator[tuple[Path, str]]:
    if isinstance(value, str):
        if "[[" in value:
            yield path, value
    elif isinstance(value, dict):
        for key, below in value.items():
            yield from _texts(below, (*path, key))
    elif isinstance(value, list):
        for number, below in enumerate(value):
            yield from _texts(below, (*path, number))
