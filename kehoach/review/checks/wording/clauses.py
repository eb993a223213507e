"""Where the main clause begins behind what opens a sentence: purpose, time, condition, ground."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from kehoach.law.book import any_in, book
from kehoach.review.checks.wording import acting
from kehoach.review.checks.wording.seams import HEAD, goes_on, parted, quoted, sentence_end
from kehoach.review.ways.use import matches, own
from kehoach.review.words import hits
from kehoach.text.sought import Sought

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kehoach.review.facts.spoken import Hit
    from kehoach.review.subject import Subject

_NEAR = 40
"""Letters looked at before the main clause."""
_SHOWN = 2
"""Words shown before it."""


@cache
def _opening() -> Sought:
    """Return what opens a sentence, or says a condition behind a comma."""
    held = book("cau-van")
    first = "".join(sorted({word[0] for word in held["loi_mo"]}))
    # the letter first: looking behind at every letter of a page is dear
    opening = rf"(?=[{first}]){HEAD}(?:{any_in('cau-van', 'loi_mo')})(?= )"
    inside = rf"(?<=, )(?:{any_in('cau-van', 'loi_mo_giua')})(?= )"
    return Sought(
        rf"{opening}|{inside}", ", nếu ", ", khi ", mark=rf"(?:{any_in('cau-van', 'dau_loi_mo')}) "
    )


@cache
def _main() -> re.Pattern[str]:
    """Return the subject of a main clause with its verb, or a verb that needs none."""
    subjects, verbs = any_in("cau-van", "chu_ngu"), any_in("cau-van", "vi_ngu")
    return re.compile(
        rf"(?<=[\w)”] )(?:(?:{subjects})(?=(?:,? [^\W\d_]+){{0,6}}? (?:{verbs})(?!\w))"
        rf"|(?:{any_in('cau-van', 've_khong_chu_ngu')})(?!\w))"
    )


@cache
def _later() -> re.Pattern[str]:
    """Return a main clause behind a comma."""
    opens = (any_in("cau-van", key) for key in ("chu_ngu", "ve_khong_chu_ngu", "ve_sau"))
    return re.compile(rf", (?:{'|'.join(opens)})")


def unparted(subject: Subject) -> Iterator[tuple[Hit, int]]:
    """Yield words on both sides of where a main clause begins without a comma, and the place."""
    yield from _at_times(subject)
    yield from _main_clauses(subject)


def _main_clauses(subject: Subject) -> Iterator[tuple[Hit, int]]:
    """Yield the last word of an opening with the subject behind it, once a sentence."""
    told: set[tuple[int, int]] = set()
    for sought, seam in ((_opening(), _unparted), (acting.opening(), acting.seam)):
        for hit in hits(subject, sought):
            end = sentence_end(hit.text, hit.end)
            if hit.cell is not None or (hit.block.number, end.until) in told or not own(hit):
                continue
            found = None if end.then else seam(hit.text, hit, end.until)
            if found:
                told.add((hit.block.number, end.until))
                yield hit._replace(start=found[0], end=found[2]), found[1] - found[0]


def _unparted(text: str, hit: Hit, until: int) -> tuple[int, int, int] | None:
    """Return the words before a main clause without a comma, where it begins, its first words."""
    start = hit.end
    for found in _main().finditer(text, start, until):
        before = text[start : found.start()]
        if parted(before):
            return None
        near = text[max(0, found.start() - _NEAR) : found.start()]
        alone = not before.strip() or goes_on(near)
        if not alone and not quoted(text, found.start()):
            words = before.split()[-_SHOWN:]
            first = text.rindex(words[0], start, found.start() - len(words[-1]))
            plain = not _main_is_later(text, found.end(), until, before)
            return (first, found.start(), found.end()) if plain else None
    return None


def _main_is_later(text: str, start: int, until: int, before: str) -> bool:
    """Return True where another clause behind a comma is the main one."""
    if _later().search(text, start, until):
        return True
    return before.rstrip().endswith(_owning()) and ", " in text[start:until]


@cache
def _owning() -> tuple[str, ...]:
    return tuple(f" {word}" for word in book("cau-van")["danh_tu_co_ve"])


@cache
def _time() -> Sought:
    """Return a time that opens a sentence, the main clause right behind it."""
    held = book("cau-van")
    first = "".join(sorted({word[0] for word in held["thoi_gian"]}))
    time = rf"(?=[{first}]){HEAD}(?:{any_in('cau-van', 'thoi_gian')})"
    known = rf"(?:{any_in('cau-van', 'sau_thoi_gian')})(?!\w)"
    # of some words and a verb the first are the subject
    none, verbs = any_in("cau-van", "khong_chu_ngu"), any_in("cau-van", "dang_da")
    said = rf"(?!(?:{none}) )(?:[^\W\d_]+ ){{2,6}}?(?:{verbs})(?!\w)"
    return Sought(rf"{time} (?P<main>{known}|{said})", *held["cuoi_thoi_gian"])


@cache
def _while() -> Sought:
    """Return ``Trong quá trình thực hiện nếu có``."""
    going = rf"(?:Trong q|Q)uá trình(?: (?:{any_in('cau-van', 'qua_trinh')})){{1,7}}"
    condition = rf"(?P<main>(?:nếu|khi) (?:{any_in('cau-van', 'sau_neu')})(?!\w))"
    return Sought(rf"{going} {condition}", "uá trình ")


def _at_times(subject: Subject) -> Iterator[tuple[Hit, int]]:
    """Yield a time, or what is being done, with the words behind it."""
    for sought in (_time(), _while()):
        for hit, found in matches(subject, sought):
            if hit.cell is None and own(hit):
                yield hit, found.start("main") - hit.start
