"""A word joined with itself: ``nhà trường và nhà trường``, ``tổ chức và tổ chức``."""

from __future__ import annotations

from functools import cache
from operator import and_, eq
from typing import TYPE_CHECKING

from kehoach.law.book import book
from kehoach.review.words import hits, word_after, word_before
from kehoach.text.letters import LOWER
from kehoach.text.sought import Sought

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kehoach.review.finding import Finding
    from kehoach.review.subject import Subject

_BETWEEN = ("và", "hoặc", "hay", "với", "cùng")
_JOINED = Sought(
    rf"\b([{LOWER}]{{1,7}} [{LOWER}]{{1,7}}) (?:{'|'.join(_BETWEEN)}) \1\b",
    *(f" {word} " for word in _BETWEEN),
)


def joined_twice(subject: Subject) -> Iterator[Finding]:
    """Yield a hint for a word of two syllables on both sides of ``và``."""
    if not _any(subject.said):
        return
    for hit in hits(subject, _JOINED):
        once = " ".join(hit.words.split()[:2])
        if (
            word_before(hit) in _before()
            or _names(hit.text, hit.end)
            or word_after(hit) in _after()
        ):
            continue
        cure = f'xem có thừa một lần "{once}" không'
        yield hit.finding("một từ nối với chính nó", cure, quote=hit.words)


def _any(said: list[str]) -> bool:
    """Return True where two words are said again with one word between: hardly in any paper."""
    again = list(map(eq, said, said[3:]))
    return any(map(and_, again, again[1:]))


def _names(text: str, end: int) -> bool:
    """Return True before a name or a number, which tells the second from the first."""
    behind = text[end : end + 3].lstrip(' “"(')
    return bool(behind) and (behind[0].isupper() or behind[0].isdigit())


@cache
def _before() -> frozenset[str]:
    return frozenset(book("chinh-ta")["lap"]["noi_sau"])


@cache
def _after() -> frozenset[str]:
    return frozenset(book("chinh-ta")["lap"]["noi_truoc"])
