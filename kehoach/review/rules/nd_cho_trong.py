"""Chỗ trống, chữ giữ chỗ còn sót trong bài.

Chỗ để trống của số, ngày, tháng trước khi ký là đúng; mẫu biểu ở phụ lục để chỗ điền cũng đúng.

Sai (trang):
    doan: Kinh phí thực hiện: ……… đồng.
Sai (trang):
    gach_dau_dong: Giao {{ don_vi }} chủ trì; [tên đơn vị] phối hợp.
Đúng (trang):
    so_ky_hieu: Số: ……/KH-UBND
    dia_danh_ngay: Minh Long, ngày ….. tháng ….. năm 2026
    gach_dau_dong: Tuyên truyền trên cổng thông tin, trang mạng xã hội...
Đúng (trang):
    phu_luc: Phụ lục
    doan: Tên đơn vị: ………………………; số liệu [1], [[33/QĐ-TTg]]
Đúng (trang):
    doan: Nghị quyết Đại hội đại biểu Đảng bộ xã lần thứ XXX, Kỳ họp thứ XXXI.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from kehoach.address import Position
from kehoach.document.block import Role, Status
from kehoach.problem import Severity
from kehoach.review.blocks import text_of
from kehoach.review.finding import at
from kehoach.review.rule import PAGE
from kehoach.text.sought import Sought

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kehoach.document.block import Run
    from kehoach.review.finding import Finding
    from kehoach.review.subject import Subject

CODE = "ND08"
NAME = "chỗ trống còn sót"
SEVERITY = Severity.WARNING
BASIS = "Điều 12, khoản 1"
KIND = PAGE

_DOTS = Sought(r"(?<![.…_])[.…_]*(?:\.{5}|…{2}|_{4}|….{0,1}…)[.…_]*", "…", ".....", "____")
_HELD = Sought(
    r"\{\{[^{}\n]{0,40}\}\}|(?<!\w)(?:x{3,8}|Xx{2,7}|X{4,8})(?!\w)|[Ll]orem ipsum|\[(?:\.{2,9}|…{1,9})\]"
    r"|\[\s?(?i:tên|số|ngày|đơn vị|điền|ghi|nêu)(?!\w)[^\]\n]{0,40}\]|<\s?(?i:tên|điền|ghi|nêu)(?!\w)[^<>\n]{1,40}>",
    "{{",
    "[",
    "<",
    "xx",
    "XXXX",
    "orem ipsum",
)
_CURE = "điền vào, hoặc bỏ"
_UNFILLED = (Status.PLACEHOLDER, Status.UNMERGED)
"""An empty control's invitation, or the name of a merge field: the file says so itself."""
_LEFT_BLANK = (Role.SO_KY_HIEU, Role.DIA_DANH_NGAY, Role.KEM_THEO, Role.CHUA_RO, Role.HO_TEN)


def check(subject: Subject) -> Iterator[Finding]:
    """Yield the first blank and the first held place of each paragraph."""
    unfilled = list(_unfilled(subject))
    yield from unfilled
    told = {one.block.number for one in unfilled if one.block}
    may = {block.number for sought in (_HELD, _DOTS) for block, _, _ in subject.texts(sought)}
    for block in subject.main if may else ():
        if block.number not in may or block.number in told or block.role in _LEFT_BLANK:
            continue
        if block.table is not None:
            continue
        text = text_of(block)
        found = _HELD.search(text) or _DOTS.search(text)
        if found:
            yield at(block, found[0], "còn chỗ trống chưa điền", _CURE)


def _unfilled(subject: Subject) -> Iterator[Finding]:
    """Yield the first words of each paragraph or cell that a file itself calls unfilled."""
    for block in subject.blocks:
        if words := _held_in(block.text):
            yield at(block, words, "chỗ điền chưa được điền", _CURE)
        for down, row in enumerate(block.table.rows if block.table else (), 1):
            for across, cell in enumerate(row.cells, 1):
                words = next(filter(None, (_held_in(inner.text) for inner in cell.blocks)), "")
                if words:
                    position = Position(down, across)
                    yield at(block, words, "chỗ điền chưa được điền", _CURE, cell=position)


def _held_in(runs: tuple[Run, ...]) -> str:
    held = (run.text.strip() for run in runs if run.status in _UNFILLED)
    return next(filter(None, held), "")
