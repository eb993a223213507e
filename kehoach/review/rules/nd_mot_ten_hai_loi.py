"""Một đề án, chương trình trong ngoặc kép có hai tên trong cùng văn bản.

Hai tên mở đầu và kết thúc như nhau, chỉ khác vài chữ ở giữa: một tên là chép sai.

Sai (trang):
    trich_yeu: Thực hiện Đề án “Đào tạo, bồi dưỡng nhà giáo và cán bộ quản lý các trường mầm non giai đoạn 2018-2025”
    can_cu: Phê duyệt Đề án “Đào tạo, bồi dưỡng nhà giáo và cán bộ quản lý giáo dục mầm non giai đoạn 2018-2025”
Đúng (trang):
    trich_yeu: Thực hiện Đề án “Đào tạo, bồi dưỡng nhà giáo và cán bộ quản lý giáo dục mầm non giai đoạn 2018-2025”
    can_cu: Phê duyệt Đề án “Đào tạo, bồi dưỡng nhà giáo và cán bộ quản lý giáo dục mầm non giai đoạn 2018-2025”
Đúng (trang):
    trich_yeu: Phong trào “Toàn dân đoàn kết xây dựng đời sống văn hóa ở khu dân cư” năm 2026
    can_cu: Phong trào “Toàn dân đoàn kết xây dựng nông thôn mới, đô thị văn minh” năm 2026
"""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING

from kehoach.document.block import Role
from kehoach.problem import Severity
from kehoach.review.finding import at
from kehoach.review.rule import PAGE
from kehoach.text.sought import Sought

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kehoach.document.block import Block
    from kehoach.review.finding import Finding
    from kehoach.review.subject import Subject

CODE = "ND11"
NAME = "một tên viết hai lối"
SEVERITY = Severity.WARNING
BASIS = "Điều 12, khoản 1"
KIND = PAGE

_QUOTED = Sought(r"“([^“”]{20,300})”")
_LEAST, _SAME, _MOST_DIFFERENT = 8, 4, 4
"""Words a name needs, words alike at each end, words that may differ."""


def check(subject: Subject) -> Iterator[Finding]:
    """Yield a finding for each use of the name that is rarer, or that stands in no căn cứ."""
    uses: dict[str, list[tuple[Block, str]]] = {}
    for block, text, _ in subject.texts():
        for found in _QUOTED.finditer(text):
            if len(found[1].split()) >= _LEAST:
                uses.setdefault(_words(found[1]), []).append((block, found[0]))
    names = sorted(uses, key=lambda name: (any(b.role is Role.CAN_CU for b, _ in uses[name]), len(uses[name])))
    for number, name in enumerate(names[:50]):
        other = next((one for one in reversed(names[number + 1 :][:50]) if _one_name(name, one)), None)
        if other is not None:
            block, quote = uses[name][0]
            right = uses[other][0][1]
            yield at(block, quote, "tên này viết khác ở chỗ khác trong bài", f"xem có phải {right}")


def _one_name(one: str, other: str) -> bool:
    a, b = one.split(), other.split()
    if a == b or a[:_SAME] != b[:_SAME] or a[-_SAME:] != b[-_SAME:]:
        return False
    shared = sum((Counter(a) & Counter(b)).values())
    return max(len(a), len(b)) - shared <= _MOST_DIFFERENT


def _words(name: str) -> str:
    """Return the words of a name without marks and without what stands in brackets."""
    return " ".join(re.findall(r"\w+", re.sub(r"\([^()]*\)", "", name.casefold())))
