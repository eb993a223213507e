"""Gạch chéo giữa hai từ chỉ cách chữ một bên.

Viết liền cả hai bên: "phương pháp/cách tiếp cận".

Sai (trang):
    doan: Áp dụng các phương pháp/ cách tiếp cận mới.
Sai (trang):
    doan: Mỗi năm /lần báo cáo.
Đúng (trang):
    doan: Áp dụng các phương pháp/cách tiếp cận mới, 02 lần/năm, báo cáo kết quả./.
Đúng (trang):
    doan: Phương pháp / cách tiếp cận; số      /KH-UBND.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from kehoach.problem import Severity
from kehoach.review.rule import PAGE
from kehoach.review.words import SOAT, hits
from kehoach.text.letters import LOWER
from kehoach.text.sought import Sought

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kehoach.review.finding import Finding
    from kehoach.review.subject import Subject

CODE = "VP17"
NAME = "cách chữ quanh gạch chéo"
SEVERITY = Severity.WARNING
BASIS = SOAT
KIND = PAGE

_WRONG = Sought(rf"(?<=[{LOWER}])(?:/ (?=[{LOWER}])| /(?=[{LOWER}]))", "/ ", " /")


def check(subject: Subject) -> Iterator[Finding]:
    """Yield a finding for each place the pattern stands."""
    for hit in hits(subject, _WRONG):
        yield hit.finding("gạch chéo chỉ cách chữ một bên", "viết liền cả hai bên gạch chéo", fixed="/")
