"""A word that the grammar around demands and that is not there: ``so cùng kỳ``, ``liên quan việc``.

No count is asked: each frame is of a closed class of words, in ``data/cau-van.yaml``.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from kehoach.law.book import any_of, book
from kehoach.named import NamedTuple
from kehoach.review.facts.spoken import Hit
from kehoach.review.ways.use import own
from kehoach.review.words import hits
from kehoach.text.letters import LOWER, UPPER
from kehoach.text.sought import Sought

if TYPE_CHECKING:
    import re
    from collections.abc import Iterator

    from kehoach.review.finding import Finding
    from kehoach.review.rule import Checks
    from kehoach.review.subject import Subject

_BEFORE = 30
"""Letters looked at before a head for a word that makes it another: ``bên liên quan``."""
_BEHIND = 90
"""Letters looked at behind a citation for its title."""
_MARK = Sought(r"[,;.:()“”\"]")
_ARTICLES_OF = Sought(rf"một số điều của (?P<sau>[{UPPER}]?[{LOWER}]+)", "một số điều của ")
_ARTICLES = Sought(r"một số điều (?:Luật|Bộ luật|Pháp lệnh|Nghị định|Thông tư)(?!\w)", "số điều ")


def left_out(subject: Subject) -> Iterator[Finding]:
    """Yield a hint wherever a frame lacks the word it demands."""
    yield from _prepositions(subject)
    yield from _articles(subject)
    yield from _singled_out(subject)
    yield from _titles(subject)


class _Frame(NamedTuple):
    """A head, the word it demands before its object, and how objects begin."""

    sought: Sought
    demanded: str
    never_behind: tuple[str, ...]
    """Words behind which the head is a noun or another word."""


def _either_case(heads: list[str]) -> list[str]:
    return [way for head in heads for way in (head, head[0].upper() + head[1:])]


@cache
def _frames() -> tuple[_Frame, ...]:
    return tuple(
        _Frame(
            Sought(
                rf"(?<![^\W_])(?P<tu>{any_of(_either_case(row['tu']))})"
                rf" (?P<sau>{any_of(row['sau'])})(?!\w)",
                *(f"{head} " for head in _either_case(row["tu"])),
            ),
            row["chu"],
            tuple(row["tru"]),
        )
        for row in book("cau-van")["can_gioi_tu"]
    )


def _prepositions(subject: Subject) -> Iterator[Finding]:
    """Yield a hint for a word whose object follows without its preposition."""
    for frame in _frames():
        for hit in hits(subject, frame.sought):
            before = hit.text[max(0, hit.start - _BEFORE) : hit.start].rstrip().casefold()
            if not before.endswith(frame.never_behind) and own(hit):
                found = frame.sought.match(hit.text, hit.start)
                yield from _lacks(hit, found, frame.demanded)


def _lacks(hit: Hit, found: re.Match[str] | None, demanded: str) -> Iterator[Finding]:
    if found is not None:
        cure = f'viết "{found["tu"]} {demanded} {found["sau"]}"'
        yield hit.finding(f'thiếu chữ "{demanded}"', cure, quote=hit.words)


def _articles(subject: Subject) -> Iterator[Finding]:
    """Yield a hint for ``một số điều Luật …``, and for ``một số điều của`` a name without kind."""
    for hit in hits(subject, _ARTICLES):
        cure = f'viết "{hit.words.replace("điều ", "điều của ")}"'
        yield hit.finding('thiếu chữ "của"', cure, quote=hit.words)
    for hit in hits(subject, _ARTICLES_OF):
        last = hit.words.rsplit(" ", 1)[-1]
        kinds = book("cau-van")["so_dieu_cua"]
        if last[0].isupper() and not hit.text.startswith(tuple(kinds), hit.end - len(last)):
            cure = f'viết "một số điều của Luật {last}"'
            yield hit.finding('thiếu chữ "Luật"', cure, quote=hit.words)


@cache
def _single() -> Sought:
    words = book("cau-van")
    return Sought(
        rf"(?:(?<=[,;(] )|(?<=trong đó )|(?<=Trong đó ))(?P<tu>{any_of(words['dan_ra_la'])})"
        rf" (?P<sau>{any_of(words['sau_dan_ra'])})(?!\w)",
        *(f"{word} " for word in words["dan_ra_la"]),
    )


def _singled_out(subject: Subject) -> Iterator[Finding]:
    """Yield a hint for ``, đặc biệt các thôn``: one thing of many is led in by ``là``."""
    sought = _single()
    for hit in hits(subject, sought):
        yield from _lacks(hit, sought.match(hit.text, hit.start), "là")


@cache
def _kind() -> Sought:
    kinds = any_of(book("cau-van")["dan_thieu_ve"])
    return Sought(rf"(?<= )(?:{kinds}) (?!và Đầu|số |này|trên|được|[–-])[^\W\d_]+")


@cache
def _led_in() -> Sought:
    """Return what leads to a title, or joins the kind to what stands right before it."""
    words = book("cau-van")
    anywhere, last = any_of(words["dan_du_chu"]), any_of(words["lien_truoc_loai"])
    return Sought(rf"(?<!\w)(?i:{anywhere})(?!\w)|(?<!\w)(?:{last}) ?$")


def _titles(subject: Subject) -> Iterator[Finding]:
    """Yield a hint for a cited paper whose title follows its date or its agency at once."""
    for cited in subject.facts.citations:
        day = cited.parsed.ngay_viet
        if day is None:
            continue
        behind = _MARK.pattern.split(cited.text[day.end : day.end + _BEHIND], maxsplit=1)[0]
        found = _kind().pattern.search(behind)
        if found is not None and not _led_in().pattern.search(behind[: found.start()]):
            words = found[0]
            start = day.end + found.start()
            hit = Hit(cited.block, cited.text, cited.cell, start, start + len(words))
            yield hit.finding('thiếu chữ "về" trước trích yếu', f'viết "về {words}"', quote=words)


CHECKS: Checks = {"VP91": left_out}
