"""Words of one kind in a row, no comma between them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kehoach.law import chinh_ta
from kehoach.review.ways.use import own
from kehoach.review.words import like, phrases

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kehoach.review.facts.spoken import Hit
    from kehoach.review.finding import Finding
    from kehoach.review.rule import Checks
    from kehoach.review.subject import Subject

_NEAR = 20
"""Letters looked at for the word behind: no word of the list is longer."""


def comma_missing(subject: Subject) -> Iterator[Finding]:
    """Yield a hint for each phrase of the list, at its first place: ``trình tự thủ tục``."""
    right = chinh_ta.dau_phay()
    found: dict[str, list[Hit]] = {}
    for hit, wrong in _longest(subject, tuple(right)):
        if own(hit) and not _of_a_name(hit) and not _followed(hit, wrong):
            found.setdefault(wrong, []).append(hit)
    for wrong, all_hits in found.items():
        first = all_hits[0]
        times = f" ({len(all_hits)} lần)" if len(all_hits) > 1 else ""
        cure = f'viết "{like(first.words, right[wrong])}"'
        yield first.finding(f"thiếu dấu phẩy giữa các từ cùng loại{times}", cure, quote=first.words)


def _longest(subject: Subject, wrong: tuple[str, ...]) -> Iterator[tuple[Hit, str]]:
    """Yield the phrases found, in the order of the list, none inside another one."""
    found = sorted(phrases(subject, wrong, fold=True), key=lambda one: -len(one[1]))
    taken: set[tuple[int, object, int]] = set()
    for hit, phrase in found:
        words = {(hit.block.number, hit.cell, at) for at in range(hit.start, hit.end)}
        if taken.isdisjoint(words):
            taken |= words
            yield hit, phrase


def _of_a_name(hit: Hit) -> bool:
    """Return True for a capital inside a sentence: a name is written as its owner does."""
    return hit.words[0].isupper() and hit.text[: hit.start].rstrip()[-1:].isalpha()


def _followed(hit: Hit, wrong: str) -> bool:
    """Return True before a word with which the words need no comma."""
    behind = hit.text[hit.end : hit.end + _NEAR].casefold()
    return any(behind.startswith(f" {word}") for word in chinh_ta.dau_phay_tru_sau(wrong))


CHECKS: Checks = {"VP70": comma_missing}
