"""Các phần cộng lại không bằng tổng đã nêu.

Chỉ xét khi câu văn nói rõ các phần hợp thành tổng: sau chữ "gồm", hoặc các tỷ lệ đi kèm cộng đủ 100%. Các phần kể
trong ngoặc sau tổng mà cộng lại chênh một ít thì chỉ là cảnh báo.

Sai (trang):
    doan: Đoàn kiểm tra có 12 người, gồm: 05 người của Sở Nội vụ, 06 người của Sở Tài chính.
Sai (trang):
    doan: Có 461 người được xếp loại: Tốt 99 người (21,5%); Khá 277 người (60,1%); Đạt 95 người (18,4%).
Sai (trang):
    gach_dau_dong: - | Phấn đấu đạt 18 giải (Toán: 01, Vật lý: 01, Tin học: 01, Ngữ văn: 05, Lịch sử: 06, Hóa học: 05).
Đúng (trang):
    gach_dau_dong: - | Phấn đấu đạt 19 giải (Toán: 01, Vật lý: 01, Tin học: 01, Ngữ văn: 05, Lịch sử: 06, Hóa học: 05).
    gach_dau_dong: - | Tổ có 12 giáo viên (nam: 5, nữ: 7, dân tộc: 1).
    gach_dau_dong: - | Toàn xã có 3 trường (mầm non: 120, tiểu học: 300, trung học cơ sở: 200).
Đúng (trang):
    doan: Đoàn kiểm tra có 12 người, gồm: 05 người của Sở Nội vụ, 07 người của Sở Tài chính.
Đúng (trang):
    doan: Tổng số 535 người, trong đó cán bộ quản lý 74 người, đảng viên 400 người, nữ 500 người.
Đúng (trang):
    doan: Đoàn có 20 người, gồm 12 người của Sở (4 người lái xe, 8 người kiểm tra), 8 người của xã.
Đúng (trang):
    doan: Tổng đàn có 1.000 con, gồm 300 con trâu, 700 con bò, tăng 50 con so với năm 2024.
Đúng (trang):
    doan: Có 74 người, trong đó nữ 60 người, được xếp loại: Tốt 25 người (33,8%); Khá 49 người (66,2%).
"""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from kehoach.law.book import book
from kehoach.problem import Severity
from kehoach.review import counts
from kehoach.review.finding import at
from kehoach.review.rule import PAGE
from kehoach.text import numbers

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kehoach.address import Position
    from kehoach.document.block import Block
    from kehoach.review.finding import Finding
    from kehoach.review.subject import Subject

CODE = "SL01"
NAME = "tổng khác các phần cộng lại"
SEVERITY = Severity.ERROR
BASIS = "Điều 12, khoản 1"
KIND = PAGE

_WHOLE = 100
_NEAR = 2
"""How far parts in brackets may be from the total and still be meant to make it up."""


def check(subject: Subject) -> Iterator[Finding]:
    """Yield a finding for each total that is not the sum of the parts told to make it up."""
    for block, text, cell in subject.texts():
        if "gồm" not in text and "%" not in text and "(" not in text:
            continue
        yield from _in_brackets(block, text, cell)
        for one in (*counts.listed(text), *(one for one in counts.wholes(text) if _add_up(one))):
            if len(one.parts) > 1 and one.sum != one.total and one.sum not in one.before:
                added, total = numbers.thousands(one.sum), numbers.thousands(one.total)
                told = f"các phần cộng lại bằng {added}, không bằng tổng {total}"
                yield at(block, text[one.start : one.end], told, "tính lại tổng hoặc các phần", cell=cell)


def _in_brackets(block: Block, text: str, cell: Position | None) -> Iterator[Finding]:
    """Yield a warning where parts in brackets nearly make up the total before them; others are of another kind."""
    for one in counts.labelled(text):
        said = text[one.parts[0].start : one.parts[-1].end].casefold()
        if any(other in said for other in book("soat-noi-dung")["phan_chong_nhau"]):
            continue
        if 0 < abs(one.sum - one.total) <= max(_NEAR, one.total // 10):
            told = f"các phần trong ngoặc cộng lại bằng {numbers.thousands(one.sum)}, không bằng tổng"
            quote = text[one.start : one.end]
            yield at(block, quote, told, "tính lại tổng hoặc các phần", Severity.WARNING, cell=cell)


def _add_up(one: counts.Whole) -> bool:
    """Return True when the shares of the parts make up the whole."""
    shares = [part.share for part in one.parts if part.share is not None]
    slack = sum((counts.unit(share) for share in shares), Decimal(0)) / 2
    return abs(sum(shares, Decimal(0)) - _WHOLE) <= slack
