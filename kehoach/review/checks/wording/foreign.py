"""Foreign words and signs in Vietnamese sentences."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from kehoach.law import chinh_ta
from kehoach.review.ways.use import own
from kehoach.review.words import hits
from kehoach.text.sought import Sought

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kehoach.review.facts.spoken import Hit
    from kehoach.review.finding import Finding
    from kehoach.review.rule import Checks
    from kehoach.review.subject import Subject


_AND = Sought(r"(?<![^\W\d_])[^\W\d_]+ & [^\W\d_]+", " & ")
_COMPANY = ("công ty", "tập đoàn", "doanh nghiệp", "hãng", "ngân hàng")
"""Their names are written as their owners do."""
_LETTERS = 4
"""An abbreviation of one word of a name is no longer."""
_NEAR = 60
"""Letters looked back for a company."""


def ampersand(subject: Subject) -> Iterator[Finding]:
    """Yield a hint for each ``&`` between Vietnamese words."""
    for hit in hits(subject, _AND):
        before = hit.text[max(0, hit.start - _NEAR) : hit.end].casefold()
        named = any(text in before for text in _COMPANY) or _abbreviated(hit)
        if not hit.words.isascii() and not named and own(hit):
            right = hit.words.replace(" & ", " và ")
            yield hit.finding('dấu "&" trong câu tiếng Việt', f'viết "{right}"', quote=hit.words)


def _abbreviated(hit: Hit) -> bool:
    """Return True for the letters of a name: ``GD & ĐT``."""
    first, _, second = hit.words.partition(" & ")
    return any(text.isupper() and len(text) <= _LETTERS for text in (first, second))


def foreign_word(subject: Subject) -> Iterator[Finding]:
    """Yield a hint at the first place of each foreign word that has a Vietnamese one."""
    right = chinh_ta.tieng_nuoc_ngoai()
    for word, all_hits in _by_word(subject, tuple(right)).items():
        times = f" ({len(all_hits)} lần)" if len(all_hits) > 1 else ""
        cure = f'viết "{right[word]}"'
        yield all_hits[0].finding(f"từ nước ngoài có từ tiếng Việt{times}", cure, quote=word)


def foreign_name(subject: Subject) -> Iterator[Finding]:
    """Yield a finding at the first place of each foreign name in small letters."""
    right = {name.lower(): name for name in chinh_ta.ten_nuoc_ngoai()}
    for word, all_hits in _by_word(subject, tuple(right)).items():
        first = all_hits[0]
        message, cure = "tên riêng nước ngoài viết thường", f'viết "{right[word]}"'
        yield first.finding(message, cure, quote=first.words)


def _by_word(subject: Subject, words: tuple[str, ...]) -> dict[str, list[Hit]]:
    """Return each word in small letters → where it stands in a Vietnamese sentence."""
    found: dict[str, list[Hit]] = {}
    for hit in hits(subject, _words(words)):
        if own(hit) and _in_vietnamese(hit):
            found.setdefault(hit.words, []).append(hit)
    return found


@cache
def _words(words: tuple[str, ...]) -> Sought:
    return Sought(rf"(?<![\w.@/#-])(?:{'|'.join(words)})(?![\w@/-]|\.\w)", *words)


def _in_vietnamese(hit: Hit) -> bool:
    """Return True where the words before and behind are Vietnamese, or one is and no other is."""
    before = hit.text[: hit.start].split()[-2:]
    behind = hit.text[hit.end :].split()[:2]
    return not " ".join((*before, *behind)).isascii()


CHECKS: Checks = {"VP76": ampersand, "VP77": foreign_word, "VP78": foreign_name}
