"""What renaming brings about: one unit with two lists of duties, a unit told to work with itself."""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING

from kehoach.clone.worklist import Kind
from kehoach.text.letters import one_line

if TYPE_CHECKING:
    from kehoach.clone.leaf import Leaf, Path
    from kehoach.clone.sheet import Sheet


def doubled(sheet: Sheet) -> None:
    """Ask about units that became one and the same."""
    names: dict[Path, Leaf] = {}
    first: dict[tuple[Path, str], Leaf] = {}
    for leaf in sheet.leaves:
        if not leaf.prose:
            continue
        if leaf.path[-1] in ("don_vi", "chu_tri"):
            names[leaf.path[:-1]] = leaf
        parent = _list_of(leaf)
        if parent is not None:
            before = first.setdefault((parent, sheet.value(leaf)), leaf)
            if before is not leaf and (sheet.renamed(leaf) or sheet.renamed(before)):
                sheet.tell(Kind.CAN_QUYET, "CL56", f"“{sheet.value(leaf)}” nay đứng hai lần (hai đơn vị cũ thành một)",
                           "gộp hai mục thành một", leaf=leaf)  # fmt: skip
    for leaf in sheet.leaves:
        if leaf.prose and sheet.renamed(leaf):
            _twice_in_one(sheet, leaf)
            _itself(sheet, leaf, names)


def _list_of(leaf: Leaf) -> Path | None:
    """Return the list a unit's name is an item of; None for other words."""
    if leaf.path[-1] == "don_vi" and leaf.part == "to_chuc_thuc_hien":
        return leaf.path[:-2]
    if leaf.part == "noi_nhan" or (len(leaf.path) > 1 and leaf.path[-2] in ("phoi_hop", "chu_tri")):
        return leaf.path[:-1]
    return None


def _twice_in_one(sheet: Sheet, leaf: Leaf) -> None:
    """Ask about ``Văn hóa - Xã hội, Văn hóa - Xã hội, Kinh tế``."""
    parts = [part.strip() for part in re.split(r"[,;:]|\bvà\b", sheet.value(leaf))]
    counts = Counter(part for part in parts if " " in part)
    twice = next((part for part, count in counts.items() if count > 1), None)
    if twice and _list_of(leaf) is not None:
        sheet.tell(
            Kind.CAN_QUYET, "CL56", f"“{twice}” nay đứng hai lần (hai đơn vị cũ thành một)", "bỏ bớt một", leaf=leaf
        )


def _itself(sheet: Sheet, leaf: Leaf, names: dict[Path, Leaf]) -> None:
    """Ask about a duty in which a unit meets its own name."""
    owner = next((names[leaf.path[:n]] for n in range(len(leaf.path) - 1, 0, -1) if leaf.path[:n] in names), None)
    if owner is None or owner is leaf or leaf.path[-1] in ("don_vi", "chu_tri"):
        return
    name, before = sheet.value(owner), one_line(owner.view)
    if sheet.value(leaf).count(name) > one_line(leaf.view).casefold().count(before.casefold()):
        sheet.tell(Kind.CAN_QUYET, "CL57", f"việc của {name} nay nhắc đến chính đơn vị ấy (trước là hai đơn vị)",
                   "viết lại câu này", leaf=leaf)  # fmt: skip
