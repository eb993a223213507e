"""Các tỷ lệ của một cơ cấu cộng lại không bằng 100%.

Chỉ xét khi câu văn nói "cơ cấu", "tỷ trọng", nêu từ ba tỷ lệ và tổng chỉ lệch vài phần trăm: lệch nhiều là chưa kể hết.
Chấp nhận sai số làm tròn nửa đơn vị của chữ số cuối cho mỗi tỷ lệ.

Sai (trang):
    gach_dau_dong: Cơ cấu kinh tế: nông nghiệp chiếm 30%, công nghiệp - xây dựng chiếm 35%, dịch vụ chiếm 38%.
Đúng (trang):
    gach_dau_dong: Cơ cấu kinh tế: công nghiệp 55,08% (tăng 2,78%); dịch vụ 28,16%; nông nghiệp 8,19%; thuế 8,57%.
Đúng (trang):
    gach_dau_dong: Cơ cấu lao động: nông nghiệp 33,3%, công nghiệp 33,3%, dịch vụ 33,3%.
Đúng (trang):
    gach_dau_dong: Cơ cấu giống: lúa lai 40%, lúa thuần 35%, trên 20% lúa chất lượng cao.
"""

from __future__ import annotations

import re
from decimal import Decimal
from typing import TYPE_CHECKING

from kehoach.problem import Severity
from kehoach.review import counts
from kehoach.review.finding import at
from kehoach.review.rule import PAGE
from kehoach.text import numbers
from kehoach.text.sought import Sought

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kehoach.review.finding import Finding
    from kehoach.review.subject import Subject

CODE = "SL13"
NAME = "cơ cấu không đủ 100%"
SEVERITY = Severity.WARNING
BASIS = "Điều 12, khoản 1"
KIND = PAGE

_STRUCTURE = Sought(
    r"(?:cơ cấu|tỷ trọng|tỉ trọng)[^.;:%]{0,80}:(?P<phan>(?:[^.]|\.(?=\d)){10,400})",
    "cơ cấu",
    "tỷ trọng",
    "tỉ trọng",
    flags=re.IGNORECASE,
)
_SHARE = Sought(r"(?<![\d.,])\d{1,3}(?:,\d{1,2})? ?%")
_ROUGH = Sought(r"(?<!\w)(?:trên|dưới|khoảng|ít nhất|tối thiểu|trở lên|tăng|giảm|so với|hơn|gần|từ|trong đó)(?!\w)")
_FEWEST, _FAR = 3, 3


def check(subject: Subject) -> Iterator[Finding]:
    """Yield a finding for each structure whose shares, all exact, miss the whole by a little."""
    for block, text, cell in subject.texts(_STRUCTURE):
        for found in _STRUCTURE.finditer(counts.without_brackets(text)):
            shares = [numbers.decimal(one.rstrip(" %")) for one in _SHARE.findall(found["phan"])]
            known = [one for one in shares if one is not None]
            if len(known) < _FEWEST or _ROUGH.search(found["phan"]):
                continue
            total, slack = sum(known, Decimal(0)), sum((counts.unit(one) for one in known), Decimal(0)) / 2
            if slack < abs(total - 100) <= _FAR:
                told = f"các tỷ lệ của cơ cấu cộng lại bằng {total}%".replace(".", ",")
                quote = text[found.start() : found.end()].strip()
                yield at(block, quote, told, "tính lại các tỷ lệ cho đủ 100%", cell=cell)
