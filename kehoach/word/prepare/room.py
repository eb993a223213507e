"""How wide a paragraph of a template may be: its cell's width, or the page's."""

from __future__ import annotations

from typing import Any

from kehoach.word.read.lines import cell_margins
from kehoach.word.read.measure import twips
from kehoach.word.read.style import N


def room_at(element: Any, page: int) -> int:
    """Return the width in twips a paragraph has; ``page`` is that of the text."""
    cell = next(element.iterancestors(N + "tc"), None)
    table = None if cell is None else next(cell.iterancestors(N + "tbl"), None)
    if cell is None or table is None:
        return page
    width = cell.find(f"{N}tcPr/{N}tcW")
    whole = None
    if width is not None and width.get(N + "type") in (None, "dxa"):
        whole = twips(width.get(N + "w"))
    room = (whole or page // 2) - cell_margins(table)
    return max(round(room), 0)
