"""What renaming brings about.

One unit with two lists of duties, a unit told to work with itself.
"""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING

from kehoach.text.letters import one_line

if TYPE_CHECKING:
    from collections.abc import Hashable

    from kehoach.clone.leaf import Leaf
    from kehoach.clone.sheet import Sheet


def doubled(sheet: Sheet) -> None:
    """Ask about units that became one and the same."""
    first: dict[tuple[Hashable, str], Leaf] = {}
    for leaf in sheet.leaves:
        if leaf.prose and leaf.fellows is not None:
            before = first.setdefault((leaf.fellows, sheet.value(leaf)), leaf)
            if before is not leaf and (sheet.renamed(leaf) or sheet.renamed(before)):
                message = f"“{sheet.value(leaf)}” nay đứng hai lần (hai đơn vị cũ thành một)"
                sheet.ask("CL56", message, "gộp hai mục thành một", leaf=leaf)
    for leaf in sheet.leaves:
        if leaf.prose and sheet.renamed(leaf):
            _twice_in_one(sheet, leaf)
            _itself(sheet, leaf)


def _twice_in_one(sheet: Sheet, leaf: Leaf) -> None:
    """Ask about ``Văn hóa - Xã hội, Văn hóa - Xã hội, Kinh tế``."""
    parts = [part.strip() for part in re.split(r"[,;:]|\bvà\b", sheet.value(leaf))]
    counts = Counter(part for part in parts if " " in part)
    twice = next((part for part, count in counts.items() if count > 1), None)
    if twice and leaf.fellows is not None:
        message = f"“{twice}” nay đứng hai lần (hai đơn vị cũ thành một)"
        sheet.ask("CL56", message, "bỏ bớt một", leaf=leaf)


def _itself(sheet: Sheet, leaf: Leaf) -> None:
    """Ask about a duty in which a unit meets its own name."""
    if leaf.owner is None:
        return
    name, before = sheet.value(leaf.owner), one_line(leaf.owner.view)
    if sheet.value(leaf).count(name) > one_line(leaf.view).casefold().count(before.casefold()):
        message = f"việc của {name} nay nhắc đến chính đơn vị ấy (trước là hai đơn vị)"
        sheet.ask("CL57", message, "viết lại câu này", leaf=leaf)
