"""Wordy phrases, and a short one of another place."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kehoach.law import chinh_ta
from kehoach.law.book import either
from kehoach.review.kinds import Pattern
from kehoach.review.words import hits, like, phrases
from kehoach.text.sought import Sought

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kehoach.review.finding import Finding
    from kehoach.review.rule import Checks
    from kehoach.review.subject import Subject


_TWICE_OPPOSED = Sought(
    r"(?:^|(?<=[.;] ))(?:Mặc dù|Tuy(?! nhiên)) [^.;]{5,250}?, tuy nhiên(?!\w)", ", tuy nhiên"
)
"""``Mặc dù …, tuy nhiên``: two words for one turn."""


def wordy(subject: Subject) -> Iterator[Finding]:
    """Yield a hint for each wordy phrase of the list."""
    plain = chinh_ta.thua()
    for hit, wrong in phrases(subject, tuple(plain), fold=True):
        shorter = like(hit.words, plain[wrong])
        yield hit.finding("lời viết thừa", f'viết "{shorter}"', quote=hit.words)
    for hit in hits(subject, _TWICE_OPPOSED):
        first = "mặc dù" if hit.words.startswith("Mặc") else "tuy"
        message, cure = f'đã có "{first}" thì thừa "tuy nhiên"', 'viết "nhưng" thay "tuy nhiên"'
        yield hit.finding(message, cure, quote=hit.words[-len("tuy nhiên") :])


CHECKS: Checks = {
    "VP35": wordy,
    "VP85": Pattern(
        Sought(
            lambda: (
                rf"viết tắt là:?(?: [“\"]?(?i:{either('hai-loi', 'goi_lai')})(?=[”\"]?[),.;])"
                rf"|(?= [“\"]?(?:{either('vien-dan', 'loai_cua_dang')}) (?:số )?\d))"
            ),
            "viết tắt là",
        ),
        "tên gọi này không phải chữ viết tắt",
        'viết "gọi tắt là"',
        lambda words: words.replace("viết tắt là", "gọi tắt là"),
    ),
    "VP80": Pattern(
        Sought(r"(?<=[\w),.;] )V/v(?= [^\W\d_])", "V/v "),
        'chữ "V/v" trong câu',
        'viết "về việc"',
        lambda _: "về việc",
    ),
}
