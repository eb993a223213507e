"""Tỷ lệ phần trăm không đúng với số lượng.

Tính lại từ số lượng và tổng; chấp nhận sai số nửa đơn vị của chữ số cuối đã ghi. Chỉ xét khi tổng rõ ràng: ghi dạng
277/461, hoặc các phần cộng lại đúng bằng tổng; số bình quân ghi sau hai số lượng thì lệch quá một đơn vị cuối mới báo.

Sai (trang):
    doan: Có 461 người được xếp loại: Tốt 99 người (21,47%); Khá 277 người (60,09%); Đạt 85 người (18,44%).
Sai (trang):
    doan: Toàn xã có 45/60 hộ, đạt 80%.
Sai (trang):
    gach_cong: + | Khối 11: 4 lớp, 142 học sinh (bình quân 35,0 học sinh/lớp).
Đúng (trang):
    gach_cong: + | Khối 7: 9 lớp, 377 học sinh (bình quân 41,9 HS/lớp); 53 lớp với 2.143 em (bình quân 40 em/lớp).
Đúng (trang):
    doan: Có 74 người được xếp loại. Trong đó: Tốt 25 người (33,78%); Khá 48 người (64,86%); Đạt 01 người (1,35%).
Đúng (trang):
    doan: Giáo viên: 461 người, trong đó cao đẳng trở lên là 437 người, tỷ lệ 94,8%, trung cấp: 24 người, tỷ lệ 5,2%.
Đúng (trang):
    doan: Đến tháng 9/2025 toàn xã đạt 85%; quý 3/2025 đạt 25%. Tính đến 5/6 đạt 45%; xếp thứ 3/10 huyện, đạt 90%.
"""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from kehoach.problem import Severity
from kehoach.review import counts
from kehoach.review.finding import at
from kehoach.review.rule import PAGE

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kehoach.review.finding import Finding
    from kehoach.review.subject import Subject

CODE = "SL02"
NAME = "tỷ lệ phần trăm sai"
SEVERITY = Severity.ERROR
BASIS = "Điều 12, khoản 1"
KIND = PAGE


def check(subject: Subject) -> Iterator[Finding]:
    """Yield a finding for each share its count does not give; a hint where it was only rounded more than the others."""
    for block, text, cell in subject.texts():
        for mean, part in counts.averages(text):
            if part.share is not None and abs(mean - part.share) > counts.unit(part.share):
                quote, told = text[part.start : part.end], f"bình quân là {mean:.2f}".replace(".", ",")
                yield at(block, quote, told, "sửa số bình quân hoặc số lượng", Severity.WARNING, cell=cell)
        if "%" not in text:
            continue
        for one in _wrong(text):
            total, part, severity = one
            right = f"{counts.exact(part.n, total):.2f}".replace(".", ",")
            told = f"{part.n}/{total} là {right}%"
            quote = text[part.start : part.end]
            yield at(block, quote, told, "sửa tỷ lệ hoặc số lượng", severity, cell=cell)


def _wrong(text: str) -> Iterator[tuple[int, counts.Part, Severity | None]]:
    for total, part in counts.fractions(text):
        if not part.fits(total):
            yield total, part, _cut_off(part, total)
    for whole in counts.wholes(text):
        if len(whole.parts) < 2 or whole.sum != whole.total:  # noqa: PLR2004 - a lone part tells no whole
            continue
        finest = min(counts.unit(part.share) for part in whole.parts if part.share is not None)
        for part in whole.parts:
            if not part.fits(whole.total):
                yield whole.total, part, _cut_off(part, whole.total)
            elif part.share is not None and abs(counts.exact(part.n, whole.total) - part.share) > finest / 2:
                yield whole.total, part, Severity.HINT


def _cut_off(part: counts.Part, total: int) -> Severity | None:
    """Return a lower severity for a rough share whose last digit was cut off, not rounded: 66,6 of 66,67."""
    assert part.share is not None  # noqa: S101 - asked of parts with a share only
    one = counts.unit(part.share)
    rough = one >= Decimal("0.1")
    return Severity.WARNING if rough and 0 <= counts.exact(part.n, total) - part.share < one else None
