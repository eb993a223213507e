"""Liệt kê bỏ lửng bằng "v.v." hoặc dấu ba chấm.

Kế hoạch giao việc cần kể đủ; bỏ lửng thì người thực hiện không biết còn gì. Chỗ chấm để điền không tính.

Sai (trang):
    doan: Đăng tải trên website của các cơ sở giáo dục...
Sai (trang):
    doan: Tuyên truyền qua loa, đài, v.v...
Đúng (trang):
    doan: Ngày...... tháng...... năm......; số … /KH-UBND.
Đúng (trang):
    doan: Tuyên truyền qua loa truyền thanh, trang thông tin điện tử.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from kehoach.problem import Severity
from kehoach.review.rule import PAGE
from kehoach.review.words import hits
from kehoach.text.letters import LOWER
from kehoach.text.sought import Sought

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kehoach.review.finding import Finding
    from kehoach.review.subject import Subject

CODE = "VP25"
NAME = "v.v. và dấu ba chấm"
SEVERITY = Severity.HINT
BASIS = ""
KIND = PAGE

_WRONG = Sought(
    rf"(?<=[{LOWER}])(?:,? ?v\.v[.…]*|,? ?(?:\.\.\.(?!\.)|…(?![.…]))(?= *(?:[;.,)”]|$)))", "v.v", "...", "…"
)


def check(subject: Subject) -> Iterator[Finding]:
    """Yield a finding for each place the pattern stands."""
    for hit in hits(subject, _WRONG):
        yield hit.finding("liệt kê bỏ lửng", 'kể đủ, hoặc viết "và các … khác"')
