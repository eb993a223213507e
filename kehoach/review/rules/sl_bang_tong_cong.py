"""Dòng tổng cộng của bảng không bằng các dòng cộng lại.

Xét cột chỉ có số, bảng không chia nhóm; cột tỷ lệ, đơn giá, định mức, năm thì không cộng.

Sai (tệp):
    kinh_phi:
      - cot: [STT, Nội dung, Kinh phí]
        hang: [[Tập huấn, "20.000.000"], [In tài liệu, "5.000.000"], ["", Tổng cộng, "26.000.000"]]
Đúng (tệp):
    kinh_phi:
      - cot: [STT, Nội dung, Kinh phí]
        hang: [[Tập huấn, "20.000.000"], [In tài liệu, "5.000.000"], ["", Tổng cộng, "25.000.000"]]
Đúng (tệp):
    kinh_phi:
      - cot: [STT, Nội dung, Đơn giá, Tỷ lệ (%)]
        hang: [[Tập huấn, "20.000", "40"], [In tài liệu, "5.000", "70"], ["", Tổng cộng, "9.000", "55"]]
Đúng (tệp):
    kinh_phi:
      - cot: [STT, Nội dung, Kinh phí]
        hang: [["1", Tập huấn, "20"], ["", "Trong đó: báo cáo viên", "8"], ["2", In, "5"], ["", Tổng cộng, "25"]]
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from kehoach.address import Position
from kehoach.problem import Severity
from kehoach.review import counts, grids
from kehoach.review.finding import at
from kehoach.review.rule import PAGE
from kehoach.text.letters import fold
from kehoach.text.sought import Sought

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kehoach.review.finding import Finding
    from kehoach.review.subject import Subject

CODE = "SL04"
NAME = "dòng tổng cộng sai"
SEVERITY = Severity.ERROR
BASIS = "Điều 12, khoản 1"
KIND = PAGE

_NOT_ADDED = Sought(
    r"%|ty le|don gia|dinh muc|\bnam\b|ghi chu|thoi gian|he so|binh quan|nang suat|\bmuc|\bgia\b|\bngay\b|diem|xep|stt"
)


def check(subject: Subject) -> Iterator[Finding]:
    """Yield a finding for each column whose last row, of totals, is not the sum of the rows above."""
    for grid in subject.facts.grids:
        totals = [line for line in grid.body if line.total]
        if len(totals) != 1 or grid.body[-1] is not totals[0] or grid.grouped or any(map(_adds, grid.body[:-1])):
            continue
        for column in range(1, len(totals[0].cells)):
            total = grids.figure(totals[0].cells[column])
            cells = [line.cells[column] for line in grid.body[:-1]]
            values = [grids.figure(cell) for cell in cells if cell not in ("", "-", "–")]
            known = [value for value in values if value is not None]
            if total is None or len(known) < 2 or None in values or _NOT_ADDED.search(grid.head(column)):  # noqa: PLR2004
                continue
            slack = sum(counts.unit(one) for one in known if counts.unit(one) < 1)
            if abs(sum(known) - total) > slack:
                right = f"{sum(known):,}".replace(",", " ").replace(".", ",").replace(" ", ".")
                told = f"dòng tổng cộng không bằng các dòng trên cộng lại ({right})"
                place = Position(totals[0].number, column + 1)
                yield at(grid.block, totals[0].cells[column], told, "tính lại cột này", cell=place)


def _adds(line: grids.Line) -> bool:
    """Return True for a row that may add up the rows above it, or is part of the row above."""
    return any(
        re.match(r"(?:tong|cong|luy ke|trong do|gom|bao gom)\b|[-+*]\s?\D", fold(cell)) for cell in line.cells[:3]
    )
