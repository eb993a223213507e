"""Cùng một văn bản mà tên trong ngoặc kép ghi khác nhau.

Sai (trang):
    can_cu: Căn cứ Quyết định số 33/QĐ-TTg ngày 08/01/2019 phê duyệt Đề án “Bồi dưỡng nhà giáo mầm non”;
    doan: Theo Quyết định số 33/QĐ-TTg phê duyệt Đề án “Bồi dưỡng giáo viên mầm non”.
Đúng (trang):
    can_cu: Căn cứ Quyết định số 33/QĐ-TTg ngày 08/01/2019 phê duyệt Đề án “Bồi dưỡng nhà giáo mầm non”;
    doan: Theo Quyết định số 33/QĐ-TTg phê duyệt Đề án “Bồi dưỡng Nhà giáo, mầm non”.
Đúng (trang):
    can_cu: Căn cứ Quyết định số 33/QĐ-TTg ngày 08/01/2019 phê duyệt Đề án “Bồi dưỡng nhà giáo mầm non”;
    doan: Theo Quyết định số 33/QĐ-TTg, xã tổ chức cuộc thi “Cô giáo giỏi”.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from kehoach.problem import Severity
from kehoach.review.citing import told
from kehoach.review.rule import PAGE
from kehoach.text.letters import fold
from kehoach.text.sought import Sought

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kehoach.review.finding import Finding
    from kehoach.review.subject import Subject

CODE = "CC14"
NAME = "một văn bản hai tên"
SEVERITY = Severity.WARNING
BASIS = "Phụ lục I, Phần I, Mục II, khoản 6.b"
KIND = PAGE

_TITLE = Sought(
    r"[^;.,“”]{0,200}?\b(?:về|phê duyệt|ban hành)\b[^;.,“”]{0,80}?(Đề án|Kế hoạch|Chương trình)\s+“([^“”]{10,300})”"
)
_MARKS = Sought(r"[\W_]+")


def check(subject: Subject) -> Iterator[Finding]:
    """Yield a finding at each citation whose quoted title is another than that of the first."""
    seen: dict[tuple[str, str], str] = {}
    for one in subject.facts.citations:
        found = _TITLE.match(one.after)
        if not found:
            continue
        key = (one.one.so or "", found[1])
        first = seen.setdefault(key, found[2])
        if _MARKS.sub(" ", fold(first)) != _MARKS.sub(" ", fold(found[2])):
            yield told(one, f'chỗ khác ghi tên là "{first}"', "tra văn bản gốc, ghi một tên", found[2])
