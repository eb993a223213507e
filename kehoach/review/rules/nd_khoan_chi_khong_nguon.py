"""Khoản chi không nói lấy từ nguồn nào.

Sai (tệp):
    kinh_phi:
      - {khoan_chi: Tập huấn, so_tien: 20000000}
Đúng (tệp):
    kinh_phi:
      - {khoan_chi: Tập huấn, so_tien: 20000000, nguon: ngân sách xã}
Đúng (tệp):
    kinh_phi:
      - doan: "Ngân sách xã bảo đảm các khoản sau:"
      - {khoan_chi: Tập huấn, so_tien: 20000000}
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from kehoach.problem import Severity
from kehoach.review import typed
from kehoach.review.finding import in_plan
from kehoach.review.rule import PLAN
from kehoach.text.letters import fold

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kehoach.review.finding import Finding
    from kehoach.review.subject import Subject

CODE = "ND07"
NAME = "khoản chi không có nguồn"
SEVERITY = Severity.WARNING
BASIS = "Điều 12, khoản 1"
KIND = PLAN


def check(subject: Subject) -> Iterator[Finding]:
    """Yield a finding for each expense without a source in a section that speaks of none."""
    for path, item in subject.facts.expenses:
        said = " ".join(fold(text) for _, text in typed.texts(subject.facts.items, str(path[0])))
        if item.nguon is None and "nguon" not in said and "ngan sach" not in said:
            yield in_plan(path, "khoản chi chưa ghi nguồn kinh phí", "ghi nguồn (nguon)", typed.short(item.khoan_chi))
