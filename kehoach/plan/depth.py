"""How deep numbering may go."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from kehoach.plan.content import HOLDERS, DonVi, Khoan, NhiemVu, TieuDe
from kehoach.plan.parts import PhuLuc
from kehoach.plan.reading import Wrong

if TYPE_CHECKING:
    from collections.abc import Iterable

LEVELS = {"chu": 2, "thap_phan": 3}
"""Numbered levels below a mục: ``1. a)``, or ``1. 1.1. 1.1.1.``"""

NUMBERED = (TieuDe, Khoan, NhiemVu, DonVi)


def shallow(parts: tuple[Any, ...], known: dict[str, Any]) -> tuple[Any, ...]:
    """Return the sections or phụ lục as they are. Raises Wrong KH11 where numbering goes too deep."""
    for place, one in enumerate(parts):
        path = too_deep(one.noi_dung, LEVELS[known.get("danh_so", "chu")], annex=isinstance(one, PhuLuc))
        if path:
            start: tuple[str | int, ...] = (place,) if isinstance(one, PhuLuc) else (one.khoa,)
            cure = "dùng gạch đầu dòng, hoặc danh_so: thap_phan, hoặc chia lại đề mục"
            raise Wrong("KH11", "đánh số quá sâu: không còn cấp nào dưới cấp này", cure, (*start, *path))
    return parts


def too_deep(items: Iterable[Any], levels: int, *, annex: bool = False) -> tuple[str | int, ...] | None:
    """Return the path of the first item numbered deeper than that many levels, or None.

    In a phụ lục the outer headings are mục themselves and take no level.
    """

    def search(below: Iterable[Any], level: int) -> tuple[str | int, ...] | None:
        for number, item in enumerate(below):
            inner = level + isinstance(item, NUMBERED)
            if annex and below is items and isinstance(item, TieuDe):
                inner = level
            if inner > levels:
                return ("noi_dung", number)
            found = search(item.noi_dung, inner) if isinstance(item, HOLDERS) else None
            if found:
                return ("noi_dung", number, *found)
        return None

    return search(items, 0)
