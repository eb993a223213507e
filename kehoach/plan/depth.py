"""How deep numbering may go."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from kehoach.plan.content import HOLDERS, DonVi, Khoan, NhiemVu, TieuDe
from kehoach.plan.numbering import CHU, of_annex, of_section
from kehoach.plan.parts import PhuLuc
from kehoach.plan.reading import Wrong

if TYPE_CHECKING:
    from collections.abc import Iterable

    from kehoach.plan.numbering import DanhSo
    from kehoach.plan.section import Muc

NUMBERED = (TieuDe, Khoan, NhiemVu, DonVi)
_CURE = "dùng gạch đầu dòng, hoặc danh_so: thap_phan, hon_hop, hoặc chia lại đề mục"


def shallow(parts: tuple[Any, ...], known: dict[str, Any]) -> tuple[Any, ...]:
    """Return the sections or phụ lục as they are.

    Raises Wrong KH11 where numbering goes too deep, KH18 where one counts as it cannot.
    """
    whole = known.get("danh_so", CHU)
    for place, one in enumerate(parts):
        start: tuple[str | int, ...] = (place,) if isinstance(one, PhuLuc) else (one.khoa,)
        scheme = _scheme(one, whole, start)
        path = too_deep(one.noi_dung, scheme.levels, annex=isinstance(one, PhuLuc))
        if path:
            raise Wrong("KH11", "đánh số quá sâu: không còn cấp nào dưới cấp này", _CURE, (*start, *path))
    return parts


def _scheme(one: Muc | PhuLuc, whole: DanhSo, start: tuple[str | int, ...]) -> DanhSo:
    """Return how a section or a phụ lục is numbered. Raises Wrong KH18 at its own danh_so."""
    try:
        return of_annex(one.danh_so, whole) if isinstance(one, PhuLuc) else of_section(one.danh_so, whole)
    except Wrong as wrong:
        raise wrong.below(*start, "danh_so") from wrong


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
