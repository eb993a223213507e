"""A noun of one syllable with a capital behind what counts or tells a kind: ``14 Thôn``."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from kehoach.law import cap_tieng
from kehoach.law.book import any_of, book
from kehoach.review.checks.wording import inside
from kehoach.review.checks.wording.common_words import goes_on, heads
from kehoach.review.facts.passages import HIDDEN, without_quotations
from kehoach.review.words import hits
from kehoach.text.letters import LOWER, UPPER
from kehoach.text.slips.clauses import plain
from kehoach.text.sought import Sought
from kehoach.text.syllable import possible

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kehoach.review.facts.spoken import Hit
    from kehoach.review.subject import Subject

_MANY = 200
"""Papers a syllable stands in, at least: a name of one syllable stands in fewer."""


@cache
def _counted() -> Sought:
    """Return a word that counts, or a number, and one syllable with a capital behind it."""
    held = book("soat-noi-dung")
    several, numbers = (any_of(held[key]) for key in ("tu_dem", "so_bang_chu"))
    # the capital first: small words stand everywhere
    noun = rf"[{UPPER}][{LOWER}]{{0,6}}(?![\w/:-])(?! - )(?! [{UPPER}\d“])"
    ends = "".join(sorted({word[-1] for word in (*held["tu_dem"], *held["so_bang_chu"])}))
    return Sought(
        rf"(?<!\w)(?:(?i:{several})|{numbers}) {noun}|(?<![\d.,/])\d{{1,3}} {noun}",
        mark=rf"[{UPPER}](?<=[{ends}\d] [{UPPER}])",
    )


def counted(subject: Subject) -> Iterator[Hit]:
    """Yield where a noun of one syllable that is counted has a capital."""
    for hit in hits(subject, _counted()):
        word = hit.words.rpartition(" ")[2]
        noun = hit._replace(start=hit.end - len(word))
        if without_quotations(hit.text)[noun.start] == HIDDEN or not _is_noun(word, noun):
            continue
        if not hit.words[0].isdigit() or inside.least(inside.before(noun)) is not None:
            yield noun if hit.words[0].isdigit() else hit


def _is_noun(word: str, noun: Hit) -> bool:
    """Return True for a common syllable that is neither the head of a name nor of a word of two."""
    small = word.lower()
    if goes_on(word, noun.text, noun.end):
        return False
    held = book("soat-noi-dung")
    if word not in held["nhieu_don_vi"] and plain(small) in heads():
        return small in held["dem_duoc"] and noun.text[: noun.start].rstrip()[-1:].isdigit()
    if word in held["nhieu_don_vi"]:
        return True
    counts = cap_tieng.bang_dem()
    return counts.papers(counts.number(plain(small))) >= _MANY


@cache
def _of_life() -> Sought:
    """Return a word that leads to a kind of animal, plant or illness, and it with a capital."""
    held = book("soat-noi-dung")
    before = any_of(held["truoc_ten_loai"])
    names = any_of(held["ten_loai_rieng"])
    kind = rf"(?!(?:{names})(?!\w))[{UPPER}][{LOWER}]{{1,6}}(?![\w/-])(?! [{UPPER}“])"
    ends = "".join(sorted({word[-1] for word in held["truoc_ten_loai"]}))
    return Sought(
        rf"(?<!\w)(?:{before}) {kind}", mark=rf"[{UPPER}](?<=[{ends}] [{UPPER}])[{LOWER}]"
    )


def kinds_of_life(subject: Subject) -> Iterator[Hit]:
    """Yield where the kind of an animal, a plant or an illness has a capital: ``đàn Hươu``."""
    for hit in hits(subject, _of_life()):
        name = hit.words.rpartition(" ")[2]
        kind = hit._replace(start=hit.end - len(name))
        if without_quotations(hit.text)[kind.start] != HIDDEN and possible(name.lower()):
            yield kind
