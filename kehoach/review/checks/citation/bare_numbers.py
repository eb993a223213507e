"""Papers called by their kind and a bare number: ``QĐ 20``, ``Nghị định 131 của Chính phủ``."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kehoach.law.book import book, either
from kehoach.problem import Severity
from kehoach.review.finding import at
from kehoach.review.ways.use import matches
from kehoach.text.sought import Sought

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kehoach.review.finding import Finding
    from kehoach.review.subject import Subject

_BY_LETTERS = Sought(
    r"(?<![\w-])(?P<loai>QĐ|NĐ|CV) (?P<so>\d{1,5}(?:/(?:19|20)\d\d)?)(?![\d/\w]| ?[-–/%])",
    "QĐ ",
    "NĐ ",
    "CV ",
)
_AGREED = Sought(
    r"(?:tắt|gọi|là)(?: là)?:? [“\"]?((?:QĐ|NĐ|CV) \d{1,5}(?:/\d{4})?)", "QĐ ", "NĐ ", "CV "
)
_OF_AGENCY = Sought(
    lambda: (
        rf"(?<!\w)(?P<loai>{either('vien-dan', 'goi_so_tran')})"
        rf" (?P<so>\d{{1,4}})(?= của (?i:{either('vien-dan', 'noi_ban_hanh')}|bch))"
    ),
    " của ",
)
_CALLED = Sought(
    lambda: (
        r"(?:tắt|gọi|là)(?: là)?:? [“\"]?"
        rf"((?:{either('vien-dan', 'goi_so_tran')}) \d{{1,4}})"
    ),
    "tắt",
    "gọi",
)

_WHOLE = Sought(r"(?<!\d)(\d{1,4})[-/]\w", "-", "/")


def called_by_letters(subject: Subject) -> Iterator[Finding]:
    """Yield a finding for each ``QĐ 20`` that no bracket of the paper has agreed on."""
    texts = subject.texts(_BY_LETTERS)
    agreed = {found[1] for found in _AGREED.finditer(subject.words)} if texts else set()
    for block, text, cell in texts:
        for found in _BY_LETTERS.finditer(text):
            if found[0] not in agreed:
                kind = book("vien-dan")["goi_tat"][found["loai"]]
                cure = f'viết "{kind} số {found["so"]}" và ký hiệu, như lần viện dẫn đầu'
                message = 'thiếu chữ "số", tên loại viết tắt, không có ký hiệu'
                yield at(block, found[0], message, cure, Severity.WARNING, cell=cell)


def called_by_number(subject: Subject) -> Iterator[Finding]:
    """Yield a hint for each ``Nghị quyết 33 của …`` whose whole number the paper says nowhere."""
    uses = list(matches(subject, _OF_AGENCY))
    if not uses:
        return
    whole = {number[1] for number in _WHOLE.finditer(subject.words)}
    agreed = {short[1] for short in _CALLED.finditer(subject.words)}
    for hit, found in uses:
        if found["so"] not in whole and hit.words not in agreed:
            message = 'thiếu chữ "số" và ký hiệu của văn bản'
            cure = f'viết "{found["loai"]} số {found["so"]}", ký hiệu, ngày ban hành'
            yield hit.finding(message, cure, Severity.HINT, hit.words)
