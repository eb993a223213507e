"""A number that is another paper's: its digits in another order, or no kind of paper before it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kehoach.document.block import Role
from kehoach.law import so_ky_hieu, vien_dan
from kehoach.law.book import either
from kehoach.review.facts.citing import QUIET, finding_of
from kehoach.review.finding import at
from kehoach.text.letters import fold
from kehoach.text.sought import Sought

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kehoach.review.facts.citing import Cited
    from kehoach.review.finding import Finding
    from kehoach.review.rule import Checks
    from kehoach.review.subject import Subject

_TITLE = 6
"""Words of a title that two papers of one day hardly share."""
_LED = Sought(r"\W*(?:về việc |về |ve viec |ve )?")
_ALONE = Sought(lambda: rf"(?<!\w)(?:{either('vien-dan', 'truoc_so_tro')}) số (?=\d)", " số ")
"""A word behind which a paper must be called by its kind."""


def one_paper_two_numbers(subject: Subject) -> Iterator[Finding]:
    """Yield a finding at each citation with the digits of the first one in another order."""
    seen: dict[tuple[object, ...], Cited] = {}
    for citation in subject.facts.citations:
        digits, stroke, symbol = (citation.parsed.so or "").partition("/")
        title = _title_of(citation)
        if not stroke or citation.parsed.ngay is None or not title:
            continue
        same = (
            citation.parsed.loai,
            symbol,
            citation.parsed.ngay,
            title,
            tuple(sorted(digits)),
        )
        first = seen.setdefault(same, citation)
        if first.parsed.so != citation.parsed.so:
            message = f"chỗ khác ghi số của văn bản này là {first.parsed.so}"
            yield finding_of(citation, message, "tra văn bản gốc, ghi một số", citation.head)


def _title_of(citation: Cited) -> str:
    """Return the first words of the title, what leads to it left out; nothing of a short one."""
    words = fold(citation.text[citation.parsed.end :][: 20 * _TITLE])
    led = _LED.match(words)
    said = words[led.end() if led else 0 :].split()[:_TITLE]
    return " ".join(said) if len(said) == _TITLE else ""


def number_without_kind(subject: Subject) -> Iterator[Finding]:
    """Yield a finding for each number that only ``là số``, ``theo số`` leads to."""
    for block, text, cell in subject.texts(_ALONE):
        led = {found.end(): found.start() for found in _ALONE.finditer(text)}
        if not led or block.role in QUIET or block.role is Role.SO_KY_HIEU:
            continue
        for number in so_ky_hieu.doc(text):
            kind = vien_dan.loai_cua(vien_dan.doc_so(number.so).loai)
            if number.start in led and kind:
                start = led[number.start]
                words = text[start : number.end]
                before = words.partition(" số ")[0]
                cure = f'viết "{before} {kind} số {number.so}"'
                message = "số, ký hiệu không có tên loại văn bản đứng trước"
                yield at(block, words, message, cure, cell=cell, start=start)


CHECKS: Checks = {"CC40": one_paper_two_numbers, "CC41": number_without_kind}
