"""Words that join clauses, no comma beside them."""

from __future__ import annotations

from functools import cache
from itertools import chain
from typing import TYPE_CHECKING

from kehoach.law import chinh_ta
from kehoach.review.checks.wording.outcomes import outcomes
from kehoach.review.ways.use import own
from kehoach.review.words import hits
from kehoach.text.letters import LOWER
from kehoach.text.sought import Sought

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kehoach.review.facts.spoken import Hit
    from kehoach.review.finding import Finding
    from kehoach.review.rule import Checks
    from kehoach.review.subject import Subject

_AT_ONCE = Sought(rf"(?<![^\W\d_])[{LOWER}]{{2,7}} đồng thời(?= )", " đồng thời ")
_NEAR = 20
"""Letters looked at for the words behind."""


def comma_beside_connection(subject: Subject) -> Iterator[Finding]:
    """Yield a hint for a word that joins clauses without the comma behind or before it."""
    for hit in hits(subject, _opening()):
        if own(hit):
            words = hit.words.rstrip()
            cure = f'viết "{words}, …"'
            yield hit.finding("thiếu dấu phẩy sau lời nối mở câu", cure, quote=words)
    seen: set[tuple[int, object, int]] = set()
    for hit, more in chain(_joined(subject), ((hit, "") for hit in outcomes(subject))):
        place = hit.block.number, hit.cell, hit.start
        if place not in seen and own(hit):
            seen.add(place)
            before, _, words = hit.words.partition(" ")
            cure = f'viết "{before}, {words}"{more}'
            yield hit.finding("thiếu dấu phẩy trước lời nối", cure, quote=hit.words)


def _joined(subject: Subject) -> Iterator[tuple[Hit, str]]:
    """Yield a word of the lists between two clauses, the word before it, and a second cure."""
    apart = frozenset(chinh_ta.tu("loi_noi", "tru_truoc"))
    for hit in hits(subject, _joining()):
        if hit.words.partition(" ")[0].casefold() not in apart:
            yield hit, ", hoặc tách thành hai câu"
    for hit in hits(subject, _AT_ONCE):
        if hit.words.partition(" ")[0] not in _held_apart() and _opens_a_task(hit):
            yield hit, ""


@cache
def _held_apart() -> frozenset[str]:
    """Return the words behind which ``đồng thời`` says how, and joins no clauses."""
    return frozenset((*chinh_ta.tu("loi_noi", "tru_truoc"), *chinh_ta.tu("loi_noi", "cung_luc")))


def _opens_a_task(hit: Hit) -> bool:
    """Return True before words that begin a task: ``đồng thời đẩy mạnh``."""
    behind = hit.text[hit.end : hit.end + _NEAR].split()
    return any(" ".join(behind[:count]) in _tasks() for count in (1, 2))


@cache
def _tasks() -> frozenset[str]:
    return frozenset(chinh_ta.mo_dau_viec())


@cache
def _opening() -> Sought:
    """Return the pattern of such a word at the head of a sentence, another word right behind."""
    openings = chinh_ta.tu("loi_noi", "mo_cau")
    but = "|".join(chinh_ta.tu("loi_noi", "tru_sau"))
    words = "|".join(openings)
    return Sought(rf"(?:(?<=^)|(?<=[.?!] ))(?:{words}) (?!(?:{but})\b)(?=[^\W\d_])", *openings)


@cache
def _joining() -> Sought:
    """Return the pattern of such a word inside a sentence, and the word before it."""
    joining = chinh_ta.tu("loi_noi", "giua_cau")
    return Sought(rf"(?<![^\W\d_])[{LOWER}]{{1,7}} (?:{'|'.join(joining)})(?= )", *joining)


CHECKS: Checks = {"VP75": comma_beside_connection}
