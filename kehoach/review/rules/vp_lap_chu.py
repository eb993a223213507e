"""Một từ, hay hai từ, viết hai lần liền nhau.

Tiếng Việt có nhiều từ láy và nhiều chỗ hai từ kề nhau có chung một chữ ("hành vi vi phạm"), nên đây chỉ là
gợi ý xem lại.

Sai (trang):
    doan: Các đơn vị báo cáo kết quả quả thực hiện về Ủy ban nhân dân xã.
Sai (trang):
    doan: Phòng Kinh tế phối hợp phối hợp với Công an xã.
Đúng (trang):
    doan: Xử lý hành vi vi phạm; viễn thông thông suốt; triển khai song song.
Đúng (trang):
    doan: Nhà trường trường kỳ phấn đấu, luôn luôn đổi mới.
"""

from __future__ import annotations

import re
from itertools import compress
from operator import and_, eq
from typing import TYPE_CHECKING

from kehoach.law import chinh_ta
from kehoach.problem import Severity
from kehoach.review.rule import PAGE
from kehoach.review.words import LOWER, hits

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kehoach.review.finding import Finding
    from kehoach.review.subject import Subject

CODE = "VP02"
NAME = "lặp chữ"
SEVERITY = Severity.HINT
BASIS = ""
KIND = PAGE

_WRONG = re.compile(rf"\b([{LOWER}]{{2,7}}(?: [{LOWER}]{{2,7}})?) \1\b")


def _doubled(said: list[str], known: set[str]) -> bool:
    """Return True when a word that is not known, or two words in a row stand twice."""
    second = list(map(eq, said, said[2:]))
    return not known.issuperset(compress(said, map(eq, said, said[1:]))) or any(map(and_, second, second[1:]))


def check(subject: Subject) -> Iterator[Finding]:
    """Yield a hint for a word or two words that stand twice and are no known pair."""
    known = {*chinh_ta.tu("lap", "chac"), *chinh_ta.tu("lap", "ngo")}
    allowed = set(chinh_ta.tu("lap", "dung"))
    if not _doubled(subject.said, known | {one.split()[0] for one in allowed}):
        return
    for hit in hits(subject, _WRONG):
        once = " ".join(hit.words.split())[: (len(" ".join(hit.words.split())) - 1) // 2]
        if once not in known and f"{once} {once}" not in allowed:
            yield hit.finding("chữ viết hai lần liền nhau", f'xem có thừa một chữ "{once}" không', quote=hit.words)
