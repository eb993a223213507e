"""Câu dẫn vào bảng nêu một tổng kinh phí, bảng ngay dưới cộng lại được số khác.

Chỉ xét câu đứng liền trên bảng, kết thúc bằng dấu hai chấm, và cột có ghi đơn vị tiền. Số trong
câu trùng một ô nào của bảng, hoặc chỉ nói khoảng chừng, thì không báo.

Sai (tệp):
    kinh_phi:
      - doan: "Tổng kinh phí thực hiện Kế hoạch là 580 triệu đồng, gồm:"
      - cot: [STT, Nội dung chi, Số tiền (triệu đồng)]
        hang: [[Mua sách, "393"], [Mua kệ, "200"], ["", Tổng cộng, "593"]]
Sai (tệp):
    kinh_phi:
      - doan: "Tổng kinh phí: 25.000.000 đồng, cụ thể như sau:"
      - ten: Dự toán
        don_vi_tinh: triệu đồng
        cot: [STT, Nội dung chi, Kinh phí]
        hang: [[Tập huấn, "20,5"], [In tài liệu, "5"]]
Đúng (tệp):
    kinh_phi:
      - doan: "Tổng kinh phí thực hiện Kế hoạch là 593 triệu đồng, gồm:"
      - cot: [STT, Nội dung chi, Số tiền (triệu đồng)]
        hang: [[Mua sách, "393"], [Mua kệ, "200"]]
Đúng (tệp):
    kinh_phi:
      - doan: "Tổng kinh phí dự kiến khoảng 600 triệu đồng, gồm:"
      - cot: [STT, Nội dung chi, Số tiền (triệu đồng)]
        hang: [[Mua sách, "393"], [Mua kệ, "200"]]
Đúng (tệp):
    kinh_phi:
      - doan: "Tổng kinh phí là 393 triệu đồng, phân bổ như sau:"
      - cot: [STT, Đơn vị, Tỉnh (triệu đồng), Xã (triệu đồng)]
        hang: [[Thôn Đông, "100", "93"], [Thôn Tây, "150", "50"]]
Đúng (tệp):
    kinh_phi:
      - doan: "Tổng kinh phí cả giai đoạn là 900 triệu đồng. Năm 2026 bố trí như sau:"
      - cot: [STT, Nội dung chi, Số tiền (triệu đồng)]
        hang: [[Mua sách, "393"], [Mua kệ, "200"]]
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from kehoach.document.block import Role
from kehoach.problem import Severity
from kehoach.review import counts
from kehoach.review.blocks import BODY, text_of
from kehoach.review.finding import at
from kehoach.review.money_columns import money_columns
from kehoach.review.rule import PAGE
from kehoach.text import numbers
from kehoach.text.sought import Sought

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from kehoach.document.block import Block
    from kehoach.review.finding import Finding
    from kehoach.review.money_columns import MoneyColumn
    from kehoach.review.subject import Subject

CODE = "SL14"
NAME = "tổng trong câu khác bảng"
SEVERITY = Severity.WARNING
BASIS = "Điều 12, khoản 1"
KIND = PAGE

_TOTAL = Sought(
    r"tổng (?:kinh phí|dự toán|số tiền|cộng)[^.;]{0,80}?(?=\d)",
    "tổng ",
    flags=re.IGNORECASE,
)
_ABOUT = re.compile(
    r"\b(?:khoảng|ước|không quá|tối đa|tối thiểu|giai đoạn|(?:trên|hơn|gần)(?= \d))\b",
    re.IGNORECASE,
)
"""Words of an amount that is not exact, or of other years than the table's."""
_NEAR = 40
"""Letters an amount may take."""


def check(subject: Subject) -> Iterator[Finding]:
    """Yield a finding for each total told right above a table whose money adds up to another."""
    found = {grid.block.number: grid for grid in subject.facts.grids if not grid.grouped}
    for number, block in enumerate(subject.blocks):
        grid = found.get(block.number)
        if grid is None:
            continue
        above, unit = _above(subject.blocks, number)
        told = _told(above) if above is not None else None
        if above is not None and told is not None:
            yield from _compared(above, told, list(money_columns(grid, unit)))


def _compared(
    above: Block,
    told: counts.Amount,
    columns: list[MoneyColumn],
) -> Iterator[Finding]:
    """Yield a finding where no column comes to what the sentence says."""
    if columns and not _says(columns, told.dong):
        summed = numbers.thousands(int(columns[0].total))
        said = numbers.thousands(told.dong)
        words = f"bảng ngay dưới cộng được {summed} đồng, câu này ghi {said} đồng"
        quote = text_of(above)[told.start : told.end]
        yield at(above, quote, words, "sửa số trong câu hoặc trong bảng")


def _above(blocks: Sequence[Block], number: int) -> tuple[Block | None, str]:
    """Return the sentence right above a table, its name aside, and the unit told between them."""
    unit = ""
    for block in reversed(blocks[:number]):
        if block.role is Role.DON_VI_TINH:
            unit = text_of(block)
        elif block.role is not Role.TEN_BANG:
            return (block if block.role in BODY else None), unit
    return None, unit


def _told(block: Block) -> counts.Amount | None:
    """Return the one exact total a sentence announces a table with."""
    text = text_of(block)
    if not text.rstrip().endswith(":"):
        return None
    found = list(_TOTAL.finditer(text))
    if len(found) != 1 or _ABOUT.search(text) or re.search(r"[.;]\s", text[found[0].end() :]):
        return None
    start = found[0].end()
    amount = next(counts.amounts(text[start : start + _NEAR]), None)
    if amount is None or amount.start:
        return None
    return amount._replace(start=start, end=start + amount.end)


def _says(columns: list[MoneyColumn], dong: int) -> bool:
    """Return True when a cell, the sum of a column, or of all columns, is the amount."""
    sums = [sum(column.cells) for column in columns]
    totals = [column.total for column in columns]
    cells = [cell for column in columns for cell in column.cells]
    return dong in (*cells, *totals, *sums, sum(totals), sum(sums))
