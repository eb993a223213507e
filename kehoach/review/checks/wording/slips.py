"""Words that exist and are hardly what was meant: another syllable, or one left out."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from kehoach.law.book import any_of, book, either
from kehoach.review.checks.wording.pieces import letters_of, split_words
from kehoach.review.ways.use import own
from kehoach.review.words import hits
from kehoach.text.slips.found import Of
from kehoach.text.sought import Sought

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kehoach.review.finding import Finding
    from kehoach.review.rule import Checks
    from kehoach.review.subject import Subject


_MISSING = "chỗ này có thể thiếu một chữ"
_NO_VERB = Sought(
    lambda: (
        r"(?<=(?:xây dựng|ban hành) )Kế hoạch "
        rf"(?:{either('chinh-ta', 'ke_hoach_thuc_hien')})(?= [^\W\d_])(?! công tác)"
    ),
    "Kế hoạch ",
)
"""A plan of a programme: the word for what the plan does with it is left out."""
_NO_YEAR = Sought(
    lambda: (
        rf"(?<!\w)(?i:{either('chinh-ta', 'truoc_den_nam')}) đến 20[2-9]\d"
        rf"(?=[:,;.)](?!\d)|$| (?:{either('chinh-ta', 'sau_den_nam')})(?!\w))"
    ),
    " đến 20",
)


def another_syllable(subject: Subject) -> Iterator[Finding]:
    """Yield a finding for a syllable between neighbours that nearly always have another one.

    A syllable that Vietnamese has not is VP04's.
    """
    slips = [
        slip for slip in subject.facts.slips if slip.slip.of is Of.SWAPPED and slip.slip.possible
    ]
    pieces = (
        {place for hit in split_words(subject) for place in letters_of(hit)} if slips else set()
    )
    for found in slips:
        if letters_of(found.hit).isdisjoint(pieces):  # a syllable in pieces is VP04's
            yield found.finding("chữ có thể viết nhầm")


def left_out(subject: Subject) -> Iterator[Finding]:
    """Yield a hint between two syllables that hardly ever touch: one is likely missing."""
    for found in subject.facts.slips:
        if found.slip.of is Of.MISSING:
            yield found.finding(_MISSING)
    for hit in hits(subject, _NO_VERB):
        cure = f'viết "Kế hoạch thực hiện {hit.words.removeprefix("Kế hoạch ")}"'
        yield hit.finding(_MISSING, cure, quote=hit.words)
    for hit in hits(subject, _NO_YEAR):
        before, _, year = hit.words.rpartition(" ")
        yield hit.finding(_MISSING, f'viết "{before} năm {year}"', quote=hit.words)
    for hit in hits(subject, _with()):
        if own(hit):
            verb, agency = hit.words[:8], hit.words[9:]
            cure = f'viết "{verb} với {agency}"'
            yield hit.finding('thiếu chữ "với" sau "phối hợp"', cure, quote=hit.words)


@cache
def _with() -> Sought:
    """Return ``phối hợp`` as a verb, with no word between it and an agency."""
    verb = r"(?:(?<=^)|(?<=[,;.:] )|(?<=^[-+–] )|(?<= và )|(?<= sẽ ))[Pp]hối hợp"
    return Sought(rf"{verb} (?:{any_of(book('cau-van')['sau_phoi_hop'])})(?!\w)", "hối hợp ")


CHECKS: Checks = {"VP42": another_syllable, "VP43": left_out}
