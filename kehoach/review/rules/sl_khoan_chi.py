"""Các khoản chi cộng lại không bằng tổng kinh phí đã nêu.

Sai (tệp):
    kinh_phi:
      - doan: "Tổng kinh phí thực hiện Kế hoạch là 90.000.000 đồng, gồm:"
      - {khoan_chi: Tập huấn, so_tien: 20000000, nguon: ngân sách xã}
      - {khoan_chi: Chỉnh lý tài liệu, so_tien: 60 triệu đồng, nguon: ngân sách xã}
Đúng (tệp):
    kinh_phi:
      - doan: "Tổng kinh phí thực hiện Kế hoạch là 80.000.000 đồng, gồm:"
      - {khoan_chi: Tập huấn, so_tien: 20000000, nguon: ngân sách xã}
      - {khoan_chi: Chỉnh lý tài liệu, so_tien: 60 triệu đồng, nguon: ngân sách xã}
Đúng (tệp):
    kinh_phi:
      - doan: "Tổng kinh phí thực hiện Kế hoạch là 90.000.000 đồng, gồm:"
      - {khoan_chi: Tập huấn, so_tien: 20000000, nguon: ngân sách xã}
      - {khoan_chi: Chỉnh lý tài liệu, nguon: ngân sách xã}
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from kehoach.problem import Severity
from kehoach.review import counts, typed
from kehoach.review.finding import in_plan
from kehoach.review.rule import PLAN
from kehoach.text import numbers
from kehoach.text.sought import Sought

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kehoach.review.finding import Finding
    from kehoach.review.subject import Subject

CODE = "SL08"
NAME = "khoản chi khác tổng kinh phí"
SEVERITY = Severity.ERROR
BASIS = "Điều 12, khoản 1"
KIND = PLAN

_TOTAL = Sought(r"tổng (?:kinh phí|dự toán|số tiền|cộng)[^.;]{0,80}?(?=\d)", "tổng ", flags=re.IGNORECASE)


def check(subject: Subject) -> Iterator[Finding]:
    """Yield a finding for each section whose expenses, all of them told, do not add up to its total."""
    for muc in subject.plan.muc if subject.plan is not None else ():
        spent = [item.so_tien for path, item in subject.facts.expenses if path[0] == muc.khoa]
        known = [money.dong for money in spent if money is not None]
        if len(known) < 2 or len(known) != len(spent):  # noqa: PLR2004
            continue
        totals = [(path, amount) for path, text in typed.texts(subject.facts.items, muc.khoa) for amount in _told(text)]
        if len(totals) == 1 and totals[0][1] != sum(known):
            path, amount = totals[0]
            told = (
                f"các khoản chi cộng lại bằng {numbers.thousands(sum(known))} đồng, "
                f"tổng kinh phí nêu {numbers.thousands(amount)} đồng"
            )
            yield in_plan(path, told, "tính lại tổng hoặc các khoản")


def _told(text: str) -> Iterator[int]:
    for found in _TOTAL.finditer(text):
        amount = next(counts.amounts(text[found.end() : found.end() + 40]), None)
        if amount is not None and not amount.start:
            yield amount.dong
