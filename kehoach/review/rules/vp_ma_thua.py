"""Mã đánh dấu của trang web hay của Markdown còn sót trong văn bản.

Chép từ trang web hoặc công cụ soạn thảo khác thường để lại "&nbsp;", "**", "<br>".

Sai (trang):
    doan: Các đơn vị&nbsp;thực hiện Kế hoạch.
Sai (trang):
    doan: Thực hiện **nghiêm túc Kế hoạch.
Sai (trang):
    doan: Thời gian: tháng 9<br>Địa điểm: hội trường.
Đúng (trang):
    doan: Tỷ lệ < 95% và > 80%; chú thích (**); công ty A & B.
Đúng (trang):
    doan: Giá trị 5 * 3; * Ghi chú: số liệu tạm tính.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from kehoach.problem import Severity
from kehoach.review.rule import PAGE
from kehoach.review.words import SOAT, hits
from kehoach.text.sought import Sought

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kehoach.review.finding import Finding
    from kehoach.review.subject import Subject

CODE = "VP22"
NAME = "mã đánh dấu còn sót"
SEVERITY = Severity.ERROR
BASIS = SOAT
KIND = PAGE

_WRONG = Sought(
    r"&(?:nbsp|amp|lt|gt|quot|#\d{2,5});"
    r"|</?(?:br|b|i|u|p|div|span|strong|em|td|tr|li|ul|a)(?: [^<>\n]{0,80})?/?>"
    r"|(?<![(*\w])\*\*(?=[^\s*)])|(?<=[^\s*(])\*\*(?![\w*)])|\[[^\[\]\n]{1,80}\]\((?:https?|mailto):",
    "&",
    "<",
    "**",
    "](",
)


def check(subject: Subject) -> Iterator[Finding]:
    """Yield a finding for each place the pattern stands."""
    for hit in hits(subject, _WRONG, loose=True):
        yield hit.finding("mã đánh dấu còn sót trong văn bản", "bỏ mã này")
