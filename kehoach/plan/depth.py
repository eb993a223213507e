"""How deep numbering may go."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from kehoach.plan.content import HOLDERS, DonVi, Khoan, NhiemVu, TieuDe

if TYPE_CHECKING:
    from collections.abc import Iterable

LEVELS = {"chu": 2, "thap_phan": 3}
"""Numbered levels below a mục: ``1. a)``, or ``1. 1.1. 1.1.1.``"""

NUMBERED = (TieuDe, Khoan, NhiemVu, DonVi)


def too_deep(items: Iterable[Any], danh_so: str, *, annex: bool = False) -> tuple[str | int, ...] | None:
    """Return the path of the first item numbered deeper than the family goes, or None.

    In a phụ lục the outer headings are mục themselves and take no level.
    """

    def search(below: Iterable[Any], level: int) -> tuple[str | int, ...] | None:
        for number, item in enumerate(below):
            inner = level + isinstance(item, NUMBERED)
            if annex and below is items and isinstance(item, TieuDe):
                inner = level
            if inner > LEVELS[danh_so]:
                return ("noi_dung", number)
            found = search(item.noi_dung, inner) if isinstance(item, HOLDERS) else None
            if found:
                return ("noi_dung", number, *found)
        return None

    return search(items, 0)
