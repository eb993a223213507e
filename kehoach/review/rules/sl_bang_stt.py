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
      - cot: [STT, Nội dung, Ghi chú]
        hang: [{nhom: Nhóm một}, [Tập huấn, a], {nhom: Nhóm hai}, [Kiểm tra, c], [Tổng kết, d]]
Đúng (tệp):
    kinh_phi:
      - cot: [STT, Nội dung, Ghi chú]
        hang: [[A, Nhóm một, ""], ["1", Tập huấn, a], [B, Nhóm hai, ""], ["1", Kiểm tra, c]]
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
from kehoach.text.numbering import from_roman
from kehoach.text.sought import Sought

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from kehoach.review.finding import Finding
    from kehoach.review.grids import Line
    from kehoach.review.subject import Subject

CODE = "SL05"
NAME = "số thứ tự trong bảng"
SEVERITY = Severity.WARNING
BASIS = "Điều 12, khoản 1"
KIND = PAGE

_LONGEST = 4
"""Digits a row's number may have: more is a number of something."""
_BELOW = Sought(r"(\d{1,3})\.\d")
"""A number of the second level: 3.1 stands below 3, whose own row may be a title."""


def check(subject: Subject) -> Iterator[Finding]:
    """Yield a finding at the first row of a table whose number does not follow the one before."""
    for grid in subject.facts.grids:
        found = _broken(grid.body) if grid.numbered else None
        if found is not None:
            line, before = found
            told = f"số thứ tự không nối tiếp số {before}"
            place = Position(line.number, 1)
            yield at(grid.block, line.cells[0], told, f"ghi {before + 1}", cell=place)


def _broken(lines: Iterable[Line]) -> tuple[Line, int] | None:
    """Return the first row that does not follow, and the number before it; None when all do."""
    before = 0
    for line in lines:
        told = line.cells[0].strip(" .)")
        if line.group or _opens_group(told):
            before = 0
            continue
        below = _BELOW.match(told)
        before = max(before, int(below[1])) if below else before
        if not told.isdigit() or len(told) > _LONGEST:
            continue
        if _jumps(int(told), before):
            return line, before
        before = int(told)
    return None


def _jumps(number: int, before: int) -> bool:
    """Return True for a number that neither goes on nor begins anew."""
    return number == 1 if before == 1 else bool(before) and number not in (before + 1, 1)


def _opens_group(number: str) -> bool:
    """Return True for a Roman number or a capital letter: rows are counted anew below it."""
    return bool(from_roman(number)) or (len(number) == 1 and number.isalpha() and number.isupper())
