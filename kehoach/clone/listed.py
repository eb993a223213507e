"""The worklist as lines, for the terminal and for a text file."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kehoach.clone.worklist import CarriedOutcome

if TYPE_CHECKING:
    from kehoach.clone.worklist import Cloned, ClonedWord, Item
    from kehoach.problem import Place

_MOST_PLACES = 12
"""Places of one item shown as text; JSON has them all."""


def as_text(cloned: Cloned | ClonedWord) -> str:
    """Return the worklist as lines for the terminal and for a text file."""
    out = [f"Kế hoạch năm {cloned.nam_cu} → năm {cloned.nam}, {cloned.co_quan}", "", "CÁC PHẦN"]
    out += [f"  {part.ten or part.khoa}: {part.kind.value}" for part in cloned.phan]
    for kind in CarriedOutcome:
        found = [item for item in cloned.worklist if item.kind is kind]
        if found:
            out += ["", f"{kind.value.upper()}: {len(found)} việc"]
            out += [line for item in found for line in _lines(item)]
    return "\n".join(out) + "\n"


def _lines(item: Item) -> list[str]:
    where = ", ".join([_spot(item.place), *map(_spot, item.cho_khac[:_MOST_PLACES])])
    if len(item.cho_khac) > _MOST_PLACES:
        where += f" và {len(item.cho_khac) - _MOST_PLACES} chỗ nữa"
    if (item.old.line, item.old.column) != (item.place.line, item.place.column):
        where += f" (cũ {_spot(item.old)})"
    out = [f"  {where}  {item.code}  {item.message}"]
    if item.chu:
        out.append(f"      ở “{item.chu}”" + f" ({item.muc})" * bool(item.muc))
    if item.cure:
        out.append(f"      → {item.cure}")
    out += [f"        - {choice}" for choice in item.choices]
    if item.nguon:
        out.append(f"      nguồn: {item.nguon}")
    return out


def _spot(place: Place) -> str:
    return f"{place.line}:{place.column}" if place.line else place.path or "cả tệp"
