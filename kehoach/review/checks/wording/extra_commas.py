"""A comma between words that belong together."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from kehoach.law.book import any_in, any_of, book
from kehoach.review.ways.use import own
from kehoach.review.words import hits, word_before
from kehoach.text.letters import LOWER, UPPER
from kehoach.text.sought import Sought

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kehoach.review.facts.spoken import Hit
    from kehoach.review.finding import Finding
    from kehoach.review.rule import Checks
    from kehoach.review.subject import Subject

_HEAD = r"(?:(?<=^)|(?<=[.;] ))"
_FAR = 200
"""Letters looked at for a second comma."""
_BEFORE_BRACKET = Sought(r"(?<=[^\W_]),(?= ?\))", ",)", ", )")


@cache
def _leads_on() -> Sought:
    """Return a comma behind a word that something must follow at once."""
    held = book("cau-van")
    words = (*held["cho_tiep"], *held["cho_tiep_tru"])
    before_noun = any_of(held["cho_tiep_tru"])
    noun = rf"(?= (?:{any_in('cau-van', 'sau_cho_tiep')})(?!\w))"
    return Sought(
        rf"(?<![^\W_])(?:(?:{any_in('cau-van', 'cho_tiep')}),(?= [^\W_])|(?:{before_noun}),{noun})",
        *(f" {word}, " for word in words),
    )


@cache
def _agency() -> Sought:
    """Return an agency at the head of a sentence, a comma, and its own verb."""
    name = rf"(?: (?:-|(?:{any_in('cau-van', 'trong_ten')})(?!\w)|[{UPPER}][{LOWER}]*)){{0,8}}"
    verbs = book("cau-van")["sau_chu_ngu"]
    agency = rf"(?=[{UPPER}]){_HEAD}(?:{any_in('cau-van', 'chu_ngu_mo_cau')}){name}"
    return Sought(rf"{agency}, (?:{any_of(verbs)})(?!\w)", *(f", {verb}" for verb in verbs))


@cache
def _work() -> Sought:
    """Return what is done, at the head of a sentence, a comma, and the verb of the sentence."""
    verbs = book("cau-van")["sau_viec"]
    work = rf"(?=[{UPPER}]){_HEAD}(?:{any_in('cau-van', 'viec_chu_ngu')})(?: [^\W\d_]+){{1,8}}?"
    return Sought(rf"{work}, (?:{any_of(verbs)})(?= [^\W\d_])", *(f", {verb} " for verb in verbs))


def comma_between(subject: Subject) -> Iterator[Finding]:
    """Yield a hint for a comma between subject and verb, or behind a word that leads on."""
    for hit in hits(subject, _leads_on()):
        if own(hit) and word_before(hit) not in _apart(hit.words[:-1].casefold()):
            message = "dấu phẩy ngắt chữ này với lời phải theo ngay sau nó"
            yield hit.finding(message, f'viết "{hit.words[:-1]}"', quote=hit.words)
    for sought in (_agency(), _work()):
        for hit in hits(subject, sought):
            if own(hit) and not _lists_more(hit):
                right = hit.words.replace(", ", " ")
                message = "dấu phẩy giữa chủ ngữ và động từ"
                yield hit.finding(message, f'viết "{right}"', quote=hit.words)
    for hit in hits(subject, _BEFORE_BRACKET):
        yield hit.finding("dấu phẩy trước dấu đóng ngoặc", "bỏ dấu phẩy", fixed="")


def _apart(word: str) -> list[str]:
    """Return what makes one word with a word behind it: ``hiện tại``."""
    found: list[str] = book("cau-van")["cho_tiep_tru"].get(word, [])
    return found


def _lists_more(hit: Hit) -> bool:
    """Return True where a further comma before the end may make the words between an aside."""
    behind = hit.text[hit.end : hit.end + _FAR]
    return hit.words.endswith((" được", " đã")) and ", đã" in behind


CHECKS: Checks = {"VP84": comma_between}
