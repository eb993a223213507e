"""Words of one kind in a row, no comma between them."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from kehoach.law import chinh_ta
from kehoach.law.book import either
from kehoach.review.checks.wording.series import series
from kehoach.review.kinds import Pattern
from kehoach.review.ways.use import own
from kehoach.review.words import hits, like, phrases
from kehoach.text.letters import LOWER
from kehoach.text.sought import Sought

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kehoach.review.facts.spoken import Hit
    from kehoach.review.finding import Finding
    from kehoach.review.rule import Checks
    from kehoach.review.subject import Subject

_TOLD = "thiếu dấu phẩy giữa các từ cùng loại"
_NEAR = 20
"""Letters looked at for the word behind: no word of the list is longer."""


def comma_missing(subject: Subject) -> Iterator[Finding]:
    """Yield a hint for each phrase of the list, at its first place: ``trình tự thủ tục``."""
    rows = series(subject)
    right = {**rows.right, **chinh_ta.dau_phay()} if rows.right else chinh_ta.dau_phay()
    found: dict[str, list[Hit]] = {}
    for hit, wrong in _longest(subject, tuple(right)):
        if own(hit) and not _is_right(hit, wrong, rows.names):
            found.setdefault(wrong, []).append(hit)
    for wrong, all_hits in found.items():
        first = all_hits[0]
        times = f" ({len(all_hits)} lần)" if len(all_hits) > 1 else ""
        cure = f'viết "{like(first.words, right[wrong])}"'
        yield first.finding(f"{_TOLD}{times}", cure, quote=first.words)
    yield from _repeated(subject)


def _is_right(hit: Hit, wrong: str, names: frozenset[str]) -> bool:
    """Return True in a name, and beside words with which a phrase needs no comma."""
    if (wrong not in names and _of_a_name(hit)) or _followed(hit, wrong):
        return True
    return any(_led(hit, words) for words in chinh_ta.dau_phay_tru_truoc(wrong))


def _repeated(subject: Subject) -> Iterator[Finding]:
    """Yield a hint for two words of one kind that open alike: ``rõ người rõ việc``."""
    for hit in hits(subject, _twice()):
        first, text, again, other = hit.words.split()
        if first.casefold() == again and text != other and own(hit):
            cure = f'viết "{first} {text}, {again} {other}"'
            yield hit.finding(_TOLD, cure, quote=hit.words)


@cache
def _twice() -> Sought:
    """Return the pattern of an opening word, a word, an opening word and a word."""
    openings = "|".join(chinh_ta.dau_phay_lap())
    word = rf"[{LOWER}]{{1,7}}"
    return Sought(rf"(?<![^\W\d_])(?i:{openings}) {word} (?:{openings}) {word}(?![^\W\d_])")


def _longest(subject: Subject, wrong: tuple[str, ...]) -> Iterator[tuple[Hit, str]]:
    """Yield the phrases found, in the order of the list, none inside another one."""
    found = sorted(phrases(subject, wrong, fold=True), key=lambda pair: -len(pair[1]))
    taken: set[tuple[int, object, int]] = set()
    for hit, phrase in found:
        words = {(hit.block.number, hit.cell, at) for at in range(hit.start, hit.end)}
        if taken.isdisjoint(words):
            taken |= words
            yield hit, phrase


def _of_a_name(hit: Hit) -> bool:
    """Return True for a capital inside a sentence: a name is written as its owner does."""
    if hit.text[max(0, hit.start - _NEAR) : hit.end + _NEAR].isupper():
        return False  # a heading in capitals
    return hit.words[0].isupper() and hit.text[: hit.start].rstrip()[-1:].isalpha()


def _led(hit: Hit, words: str) -> bool:
    """Return True right behind some words."""
    return hit.text[: hit.start].rstrip().casefold().endswith(words)


def _followed(hit: Hit, wrong: str) -> bool:
    """Return True before a word with which the words need no comma."""
    behind = f"{hit.text[hit.end : hit.end + _NEAR].casefold()} "
    only = chinh_ta.dau_phay_chi_truoc(wrong)
    if only and not any(behind.startswith(f" {word} ") for word in only):
        return True
    return any(behind.startswith(f" {word}") for word in chinh_ta.dau_phay_tru_sau(wrong))


CHECKS: Checks = {
    "VP70": comma_missing,
    "VP82": Pattern(
        Sought(
            r"(?<=Hội nghị )lần thứ [^\W_]{1,6}(?: [^\W\d_]{1,5})?, Ban Chấp hành (?=Trung ương)",
            ", Ban Chấp hành Trung ương",
        ),
        "dấu phẩy ngăn đôi tên hội nghị của Ban Chấp hành Trung ương",
        "bỏ dấu phẩy",
        lambda words: words.replace(",", ""),
    ),
    "VP92": Pattern(
        Sought(
            lambda: (
                rf"(?<=[{LOWER}\d)] )(?:{either('cau-van', 'noi_voi_so')}):"
                r"(?= \d[\d.,]{0,14}(?<![.,])(?:%| [^\W\d_]|[;,.]?$))"
            ),
            mark=r": \d",
        ),
        "dấu hai chấm giữa động từ và con số",
        "bỏ dấu hai chấm",
        lambda words: words.rstrip(":"),
    ),
}
