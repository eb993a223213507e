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

from itertools import compress, pairwise
from operator import and_, eq
from typing import TYPE_CHECKING

from kehoach.law import chinh_ta
from kehoach.problem import Severity
from kehoach.review.rule import PAGE
from kehoach.review.words import hits
from kehoach.text.letters import LOWER
from kehoach.text.sought import Sought

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kehoach.review.finding import Finding
    from kehoach.review.subject import Subject

CODE = "VP02"
NAME = "lặp chữ"
SEVERITY = Severity.HINT
BASIS = ""
KIND = PAGE

_WRONG = Sought(rf"\b([{LOWER}]{{2,7}}(?: [{LOWER}]{{2,7}})?) \1\b")


def _doubled(said: list[str]) -> set[str]:
    """Return the words, and the two words in a row, that are said twice: ``a a`` or ``a b a b``."""
    once = set(compress(said, map(eq, said, said[1:])))
    second = list(map(eq, said, said[2:]))
    pairs = set(compress(pairwise(said), map(and_, second, second[1:])))
    return {f"{one} {one}" for one in once} | {f"{one} {other} {one} {other}" for one, other in pairs}


def check(subject: Subject) -> Iterator[Finding]:
    """Yield a hint for a word or two words that stand twice and are no known pair."""
    known = {*chinh_ta.tu("lap", "chac"), *chinh_ta.tu("lap", "ngo")}
    allowed = set(chinh_ta.tu("lap", "dung"))
    if not any(one in subject.words for one in _doubled(subject.said) if one not in allowed):
        return
    for hit in hits(subject, _WRONG):
        once = " ".join(hit.words.split())[: (len(" ".join(hit.words.split())) - 1) // 2]
        if once in chinh_ta.tu("lap", "truoc_so") and hit.text[hit.end :].lstrip()[:1].isdigit():
            continue
        if once not in known and f"{once} {once}" not in allowed:
            yield hit.finding("chữ viết hai lần liền nhau", f'xem có thừa một chữ "{once}" không', quote=hit.words)
