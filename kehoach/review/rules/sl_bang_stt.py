"""Cột số thứ tự của bảng nhảy số hoặc trùng số.

Đánh lại từ 1 ở mỗi nhóm là đúng.

Sai (tệp):
    kinh_phi:
      - cot: [STT, Nội dung, Ghi chú]
        hang: [["1", Tập huấn, a], ["2", In tài liệu, b], ["4", Kiểm tra, c]]
Đúng (tệp):
    kinh_phi:
      - cot: [STT, Nội dung, Ghi chú]
        hang: [["1", Tập huấn, a], ["2", In tài liệu, b], {nhom: Nhóm hai}, ["1", Kiểm tra, c]]
Đúng (tệp):
    kinh_phi:
      - cot: [TT, Nội dung, Ghi chú]
        hang: [["01", Tập huấn, a], ["02", In tài liệu, b], ["", Chi khác, c], ["03", Kiểm tra, c]]
Đúng (tệp):
    kinh_phi:
      - cot: [STT, Nội dung, Ghi chú]
        hang: [["5", Tập huấn tiếp bảng trên, a], ["6", In tài liệu, b]]
Đúng (tệp):
    kinh_phi:
      - cot: [STT, Nội dung, Ghi chú]
        hang: [["1", Tập huấn, a], ["2", In tài liệu, b], ["3.1", Kiểm tra, c], ["4", Tổng kết, d]]
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from kehoach.address import Position
from kehoach.problem import Severity
from kehoach.review.finding import at
from kehoach.review.rule import PAGE
from kehoach.text.sought import Sought

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kehoach.review.finding import Finding
    from kehoach.review.subject import Subject

CODE = "SL05"
NAME = "số thứ tự trong bảng"
SEVERITY = Severity.WARNING
BASIS = "Điều 12, khoản 1"
KIND = PAGE

_BELOW = Sought(r"(\d{1,3})\.\d")
"""A number of the second level: 3.1 stands below 3, whose own row may be a title."""


def check(subject: Subject) -> Iterator[Finding]:
    """Yield a finding at the first row of a table whose number does not follow the one before."""
    for grid in subject.facts.grids:
        if not grid.numbered:
            continue
        before = 0
        for line in grid.body:
            told = line.cells[0].strip(" .)")
            below = _BELOW.match(told)
            before = max(before, int(below[1])) if below else before
            if not told.isdigit() or len(told) > 4:  # noqa: PLR2004 - more is a number of something
                continue
            if (before and int(told) not in (before + 1, 1)) or (int(told) == before == 1):
                place = Position(line.number, 1)
                yield at(
                    grid.block, line.cells[0], f"số thứ tự không nối tiếp số {before}", f"ghi {before + 1}", cell=place
                )
                break
            before = int(told)
