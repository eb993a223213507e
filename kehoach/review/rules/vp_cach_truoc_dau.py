"""Dấu cách đứng trước dấu phẩy, chấm phẩy, hai chấm, dấu chấm, dấu đóng ngoặc.

Dấu câu viết liền chữ đứng trước; cách ra thì dấu có thể rơi xuống đầu dòng sau.

Sai (trang):
    doan: Tuyên truyền , vận động nhân dân tham gia.
Sai (trang):
    doan: Các trường mầm non (công lập ) thực hiện.
Đúng (trang):
    doan: Tuyên truyền, vận động nhân dân tham gia … và báo cáo ./.
Đúng (trang):
    doan: Tỷ lệ 1 : 200; số ...... , ngày ...... ; tệp .docx.
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

CODE = "VP13"
NAME = "dấu cách trước dấu câu"
SEVERITY = Severity.WARNING
BASIS = SOAT
KIND = PAGE

_WRONG = Sought(r"(?<=[^\W\d_]) +(?:[,;)”]|\.(?![\w./…])|:(?=\s+[^\W\d_]|$))", " ,", " ;", " )", " ”", " .", " :")


def check(subject: Subject) -> Iterator[Finding]:
    """Yield a finding for each place the pattern stands."""
    for hit in hits(subject, _WRONG):
        yield hit.finding("dấu cách đứng trước dấu câu", "viết dấu câu liền chữ trước", fixed=hit.words.lstrip())
