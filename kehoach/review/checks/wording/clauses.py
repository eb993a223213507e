"""Where the main clause begins behind what opens a sentence: purpose, time, condition, ground."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from kehoach.law.book import any_in, book
from kehoach.review.checks.wording import acting
from kehoach.review.checks.wording.known_words import WORD, begun, does, held, last_words
from kehoach.review.checks.wording.seams import HEAD, goes_on, parted, quoted, sentence_end
from kehoach.review.ways.use import matches, own
from kehoach.review.words import hits
from kehoach.text.sought import Sought

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from kehoach.review.facts.spoken import Hit
    from kehoach.review.subject import Subject

    Seam = Callable[[str, Hit, int], tuple[int, int, int] | None]
    """Text, opening, end of the sentence → the words before the main clause, its place, its end."""

_NEAR = 40
"""Letters looked at before the main clause."""
_SHOWN = 2
"""Words shown before it."""


@cache
def _condition() -> Sought:
    """Return what says a condition behind a comma."""
    return Sought(rf"(?<=, )(?:{any_in('cau-van', 'loi_mo_giua')})(?= )", ", nếu ", ", khi ")


def unparted(subject: Subject) -> Iterator[tuple[Hit, int]]:
    """Yield words on both sides of where a main clause begins without a comma, and the place."""
    yield from _at_times(subject)
    yield from _main_clauses(subject)


def _main_clauses(subject: Subject) -> Iterator[tuple[Hit, int]]:
    """Yield the last word of an opening with the subject behind it, once a sentence."""
    told: set[tuple[int, int]] = set()
    for hit, seam in _openings(subject):
        end = sentence_end(hit.text, hit.end)
        if hit.cell is None and not end.then and (hit.block.number, end.until) not in told:
            found = seam(hit.text, hit, end.until)
            if found and own(hit):
                told.add((hit.block.number, end.until))
                yield hit._replace(start=found[0], end=found[2]), found[1] - found[0]


def _openings(subject: Subject) -> Iterator[tuple[Hit, Seam]]:
    """Yield what opens a sentence, and what finds its main clause: the surer one first."""
    for hit in hits(subject, acting.first_word()):
        for end, seam in (
            (held(hit.text, hit.start, begun(("loi_mo",))), _unparted),
            (acting.opened(hit), acting.seam),
        ):
            if end and hit.text[end : end + 1] == " ":
                yield hit._replace(end=end), seam
    for hit in hits(subject, _condition()):
        yield hit, _unparted


def _unparted(text: str, hit: Hit, until: int) -> tuple[int, int, int] | None:
    """Return the words before a main clause without a comma, where it begins, its first words."""
    start = hit.end
    for at, behind in _main(text, start, until):
        before = text[start:at]
        if parted(before):
            return None
        near = text[max(0, at - _NEAR) : at]
        alone = not before.strip() or goes_on(near)
        if not alone and not quoted(text, at):
            first = last_words(text, start, at, _SHOWN)
            plain = not _main_is_later(text, behind, until, before)
            return (first, at, behind) if plain else None
    return None


def _main(text: str, start: int, until: int) -> Iterator[tuple[int, int]]:
    """Yield the subject of a main clause with its verb, or a verb that needs none."""
    for found in WORD.finditer(text, start, until):
        at = found.start()
        if acting.may_begin(text, at, "_)”"):
            end = held(text, at, begun(("chu_ngu",)))
            if end and does(text, end, until, "vi_ngu"):
                yield at, end
                continue
            end = held(text, at, begun(("ve_khong_chu_ngu",)))
            if end:
                yield at, end


def _main_is_later(text: str, start: int, until: int, before: str) -> bool:
    """Return True where another clause behind a comma is the main one."""
    opens, at = begun(("chu_ngu", "ve_khong_chu_ngu", "ve_sau")), text.find(", ", start, until)
    while at >= 0:
        if held(text, at + 2, opens):
            return True
        at = text.find(", ", at + 2, until)
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
