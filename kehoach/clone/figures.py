"""Figures carried as they are: what must be counted, aimed at or paid for anew.

One cause is one question with its places: the amounts of money, the figures in words, a table.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from kehoach.clone.aims import is_aim
from kehoach.clone.question import COUNT, Question, Questions
from kehoach.clone.table_figures import tables
from kehoach.clone.worklist import CarriedOutcome
from kehoach.law.so_lieu import Figure, LoaiConSo
from kehoach.law.so_lieu import figures as figures_in

if TYPE_CHECKING:
    from kehoach.clone.leaf import Leaf
    from kehoach.clone.own import Own
    from kehoach.clone.sheet import Sheet

_MONEY = Question("CL23", "số tiền của kế hoạch cũ", "ghi theo dự toán mới, hoặc để trống")
_STATE = Question("CL24", "số liệu thực trạng của kế hoạch cũ", "cập nhật số liệu")
_NO_FIGURES = ("thoi_han", "don_vi_tinh", "don_vi", "chu_tri", "phoi_hop", "mo_ta")
"""Fields that hold a time, a unit of measure, a name, what a picture shows: no figure is in one."""
_OF_YEAR = re.compile(r"(?<!\w)năm(?:\shọc)?\s\d{4}(?:\s?[-–]\s?\d{4})?(?!\w)", re.IGNORECASE)


def figures(sheet: Sheet, own: Own) -> None:
    """Ask about the figures of the plan: sums of money, rates and counts in words, tables."""
    asked = Questions(sheet)
    for leaf in sheet.leaves:
        if leaf.figure:
            _amount(asked, leaf)
        elif leaf.prose and not leaf.in_table and leaf.field not in _NO_FIGURES:
            _in_words(asked, leaf, own)
    tables(asked)


def _amount(asked: Questions, leaf: Leaf) -> None:
    """Ask about a sum of its own: a task's, or one of a list of expenses, which is marked once."""
    if leaf.field in ("so_tien", "kinh_phi"):
        listed = leaf.part if leaf.field == "so_tien" else None
        asked.put(_MONEY, leaf, 0, len(leaf.view), series=listed)


def _in_words(asked: Questions, leaf: Leaf, own: Own) -> None:
    """Ask about the figures of a text, one place a question; in what was, all of them at once."""
    found = list(figures_in(leaf.view))
    if leaf.part in own.lich_su:
        _put(asked, _STATE, leaf, found or _years(leaf))
        return
    counts = _of(found, LoaiConSo.TY_LE, LoaiConSo.SO_LUONG)
    _put(asked, _MONEY, leaf, _of(found, LoaiConSo.TIEN))
    _put(asked, COUNT, leaf, counts)
    whole = _of(found, LoaiConSo.TRON)
    if whole and not counts:
        _everything(asked, leaf, whole)


def _of(found: list[Figure], *kinds: LoaiConSo) -> list[Figure]:
    return [figure for figure in found if figure.loai in kinds]


def _years(leaf: Leaf) -> list[Figure]:
    """Return the years words of what was name: what they tell below stood so in that year."""
    return [Figure(*match.span(), LoaiConSo.SO_LUONG) for match in _OF_YEAR.finditer(leaf.view)]


def _put(asked: Questions, question: Question, leaf: Leaf, found: list[Figure]) -> None:
    if found:
        asked.put(question, leaf, found[0].start, found[-1].end)


def _everything(asked: Questions, leaf: Leaf, found: list[Figure]) -> None:
    """Keep what a duty of every year asks for; all aims of 100% bear one comment.

    ``100% văn bản được kiểm tra theo quy định`` is as true next year; ``phấn đấu 100%`` is asked
    about with the other figures in words, no line of its own.
    """
    at, end = found[0].start, found[-1].end
    if is_aim(leaf, at):
        asked.put(COUNT, leaf, at, end, series="100%")
        return
    message = "mức 100% giữ nguyên: việc phải làm hết, năm nào cũng vậy"
    asked.sheet.tell(CarriedOutcome.GIU_NGUYEN, "CL77", message, leaf=leaf, at=at, end=end)


def file_beside(sheet: Sheet, leaf: Leaf) -> None:
    """Ask about a file that holds what the old plan said: the rows of a table, a picture."""
    if leaf.figure and leaf.field == "tep":
        cure = "ghi tệp của năm mới, đặt cạnh kế hoạch mới"
        sheet.ask("CL24", "bảng lấy từ tệp của kế hoạch cũ", cure, leaf=leaf)
    elif leaf.figure and leaf.field == "hinh":
        cure = "xem hình còn đúng cho năm mới không; không còn thì thay tệp ảnh"
        sheet.ask("CL59", "hình của kế hoạch cũ", cure, leaf=leaf)
