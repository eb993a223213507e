"""Không có dòng "KẾ HOẠCH", hoặc dưới dòng ấy không có trích yếu nội dung.

Sai (trang):
    quoc_hieu: CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
    ten_loai: KẾ HOẠCH
    mo_dau: Ủy ban nhân dân xã ban hành Kế hoạch như sau:
Đúng (trang):
    quoc_hieu: CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
    ten_loai: KẾ HOẠCH
    trich_yeu: Tập huấn công tác văn thư năm 2026
Đúng (trang):
    quoc_hieu: CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
    chua_ro: KẾ HOẠCH TẬP HUẤN CÔNG TÁC VĂN THƯ
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from kehoach.document.block import Role
from kehoach.law import loai_van_ban
from kehoach.problem import Severity
from kehoach.review.blocks import HEAD
from kehoach.review.finding import Finding
from kehoach.review.head import line, unless_complete, unread
from kehoach.review.rule import PAGE
from kehoach.text.letters import fold

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kehoach.review.subject import Subject

CODE = "TT02"
NAME = "thiếu tên loại hoặc trích yếu"
SEVERITY = Severity.ERROR
BASIS = "Phụ lục I, Phần I, Mục II, khoản 5"
KIND = PAGE

_FIRST = 25
"""Paragraphs among which a title stands."""


def check(subject: Subject) -> Iterator[Finding]:
    """Yield a finding where a head has no title or no subject; a title of another form is left alone."""
    if not subject.has_head or _named(subject):
        return
    first = (subject.of(Role.TEN_LOAI) or subject.of(*HEAD))[0]
    for role, name in ((Role.TEN_LOAI, _title(subject)), (Role.TRICH_YEU, "trích yếu nội dung")):
        if not subject.of(role):
            yield Finding(
                f"thiếu {name}",
                f"thêm {name}",
                first,
                severity=unless_complete(subject, Severity.HINT),
            )
            return  # without the title the line below it cannot be told


def _title(subject: Subject) -> str:
    """Return the title that is missing: that of the kind its symbol names, else of a plan."""
    kind = subject.paper.loai if subject.paper else ""
    return f"tên loại {(kind or loai_van_ban.KE_HOACH).upper()}"


def _named(subject: Subject) -> bool:
    """Return True when the title stands there in another form, on one line with the subject, say."""
    titled = any(
        fold(line(block)).startswith("ke hoach") for block in subject.main[:_FIRST] if block.role is not Role.TEN_LOAI
    )
    return titled or unread(subject, "ke hoach")
