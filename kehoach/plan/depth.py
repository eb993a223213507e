"""How deep numbering may go."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from kehoach.plan.content import HOLDERS, DonVi, Khoan, NhiemVu, TieuDe
from kehoach.plan.numbering import DanhSo, of_annex, of_section
from kehoach.plan.reading import Wrong, all_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from kehoach.plan.content import Item
    from kehoach.plan.known import Known
    from kehoach.plan.reading import Path

NUMBERED = (TieuDe, Khoan, NhiemVu, DonVi)
_TOLD = "đánh số quá sâu: không còn cấp nào dưới cấp này"
_CURE = "dùng gạch đầu dòng, hoặc danh_so: thap_phan, hon_hop, hoặc chia lại đề mục"


def scheme_of_section(own: DanhSo | None, known: Known) -> DanhSo | None:
    """Return the scheme of a section as it is. Raises Wrong KH18 where it counts as it cannot."""
    whole = _of_plan(known)
    if whole is not None:
        of_section(own, whole)
    return own


def scheme_of_annex(own: DanhSo | None, known: Known) -> DanhSo | None:
    """Return the scheme of a phụ lục as it is. Raises Wrong KH18 where it counts as it cannot."""
    whole = _of_plan(known)
    if whole is not None:
        of_annex(own, whole)
    return own


def shallow(items: tuple[Item, ...], known: Known, *, annex: bool = False) -> tuple[Item, ...]:
    """Return the items of a section as they are; None among them is one that is wrong itself.

    Raises Wrong KH11 for each item numbered too deep. Nothing is asked where the scheme is wrong.
    """
    whole = _of_plan(known)
    if whole is not None and "danh_so" in known:
        scheme = known.of("danh_so", DanhSo) or whole
        deep = _too_deep(items, scheme.levels, annex=annex)
        all_of([Wrong("KH11", _TOLD, _CURE, path) for path in deep])
    return items


def _of_plan(known: Known) -> DanhSo | None:
    return known.above.of("danh_so", DanhSo) if known.above is not None else None


def _too_deep(items: Sequence[Any], levels: int, *, annex: bool = False) -> Iterator[Path]:
    """Yield the path of each item numbered deeper than that many levels, not of those below it.

    In a phụ lục the outer headings are mục themselves and take no level.
    """
    for number, item in enumerate(items):
        mine = isinstance(item, NUMBERED) and not (annex and isinstance(item, TieuDe))
        if mine and not levels:
            yield (number,)
        elif isinstance(item, HOLDERS):
            for path in _too_deep(item.noi_dung, levels - mine):
                yield (number, "noi_dung", *path)
