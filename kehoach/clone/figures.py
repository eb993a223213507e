"""Figures carried as they are: targets and sums in words, amounts of money, cells, files beside."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from kehoach.clone.leaf import Leaf
    from kehoach.clone.own import Own
    from kehoach.clone.sheet import Sheet

_PERCENT = re.compile(
    r"(?<![\d.,])\d[\d.,]{0,20}\s?%"  # a share
    r"|(?<!\w)[Pp]hấn đấu(?!\w)|(?<!\w)ít nhất\s+\d"
)
_MONEY = re.compile(r"(?<![\d.,])\d[\d.,]{0,20}\s?(?:(?:triệu|tỷ|tỉ|nghìn|ngàn)\s)?đồng(?!\w)")


def figures(sheet: Sheet, leaf: Leaf, own: Own) -> None:
    """Ask about figures carried as they are: targets and sums in words, amounts of money."""
    if money := _money(leaf):
        cure = "ghi theo dự toán mới, hoặc để trống"
        sheet.ask("CL23", "số tiền của kế hoạch cũ", cure, leaf=leaf, at=money[0], end=money[1])
    elif not leaf.prose:
        return
    elif leaf.part in own.lich_su and re.search(r"\d", leaf.view):
        _ask(sheet, leaf, "CL24", "số liệu thực trạng của kế hoạch cũ")
    elif leaf.figure_in_table:
        _ask(sheet, leaf, "CL24", "số liệu trong bảng của kế hoạch cũ")
    elif found := _PERCENT.search(leaf.view):
        at, end = found.span()
        cure = "ghi mức của năm mới"
        sheet.ask("CL22", "chỉ tiêu viết trong lời văn", cure, leaf=leaf, at=at, end=end)


def _ask(sheet: Sheet, leaf: Leaf, code: str, told: str) -> None:
    sheet.ask(code, told, "cập nhật số liệu", leaf=leaf, end=len(leaf.view))


def _money(leaf: Leaf) -> tuple[int, int] | None:
    """Return where an amount of money stands in a leaf; None for none."""
    if leaf.figure:
        return (0, len(leaf.view)) if leaf.field in ("so_tien", "kinh_phi") else None
    found = _MONEY.search(leaf.view) if leaf.prose else None
    return found.span() if found else None


def file_beside(sheet: Sheet, leaf: Leaf) -> None:
    """Ask about a file that holds what the old plan said: the rows of a table, a picture."""
    if leaf.figure and leaf.field == "tep":
        cure = "ghi tệp của năm mới, đặt cạnh kế hoạch mới"
        sheet.ask("CL24", "bảng lấy từ tệp của kế hoạch cũ", cure, leaf=leaf)
    elif leaf.figure and leaf.field == "hinh":
        cure = "xem hình còn đúng cho năm mới không; không còn thì thay tệp ảnh"
        sheet.ask("CL59", "hình của kế hoạch cũ", cure, leaf=leaf)
