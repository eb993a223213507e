"""Một văn bản dùng lẫn hai cách bỏ dấu: "hòa" và "hoà", "thủy" và "thuỷ".

Cách nào cũng đúng, nhưng viết lẫn thì tìm chữ không ra. Tên riêng viết hoa không tính.

Sai (trang):
    doan: Công tác hòa giải ở cơ sở, văn hóa công sở.
    doan: Đời sống văn hoá ở khu dân cư.
Đúng (trang):
    doan: Công tác hòa giải ở cơ sở, văn hóa công sở.
Đúng (trang):
    doan: Công tác hoà giải tại xã Hòa Xá.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from kehoach.problem import Severity
from kehoach.review.rule import PAGE
from kehoach.review.words import hits
from kehoach.text import syllable
from kehoach.text.sought import Sought

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kehoach.review.finding import Finding
    from kehoach.review.subject import Subject

CODE = "VP06"
NAME = "lẫn hai cách bỏ dấu"
SEVERITY = Severity.HINT
BASIS = ""
KIND = PAGE

_LONGEST = 6
"""Letters of a syllable."""


def check(subject: Subject) -> Iterator[Finding]:
    """Yield one hint at the first word of the school used less."""
    found: dict[str, dict[str, int]] = {"cũ": {}, "mới": {}}
    for word, count in subject.vocabulary.items():
        school = syllable.school(word) if word.islower() and len(word) <= _LONGEST else None
        if school:
            found[school][word] = count
    if not found["cũ"] or not found["mới"]:
        return
    less, more = sorted(found, key=lambda one: sum(found[one].values()))
    word, other = next(iter(found[less])), next(iter(found[more]))
    cure = f'chọn một cách; phần lớn văn bản này viết như "{other}"'
    for hit in hits(subject, Sought(rf"\b{word}\b", word), loose=True):
        yield hit.finding("hai cách bỏ dấu dùng lẫn trong một văn bản", cure, quote=hit.words)
        return
