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
_UNTIL = Sought(
    r"(?<=đến năm \d{4}, )(?:định hướng|tầm nhìn) năm(?= \d{4})", "hướng năm", "nhìn năm"
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
    yield from _without_with(subject)
    yield from _between_words(subject)


def _without_with(subject: Subject) -> Iterator[Finding]:
    """Yield a hint for ``phối hợp`` with no word between it and an agency."""
    for hit in hits(subject, _with()):
        if own(hit):
            verb, agency = hit.words[:8], hit.words[9:]
            cure = f'viết "{verb} với {agency}"'
            yield hit.finding('thiếu chữ "với" sau "phối hợp"', cure, quote=hit.words)


def _between_words(subject: Subject) -> Iterator[Finding]:
    """Yield a hint where the words on both sides tell which one was left out."""
    for sought, missing, behind in _around():
        for hit in hits(subject, sought):
            words = hit.words.split(" ")
            right = " ".join((*words[:-behind], missing, *words[-behind:]))
            yield hit.finding(_MISSING, f'viết "{right}"', quote=hit.words)


def _around() -> tuple[tuple[Sought, str, int], ...]:
    """Return what tells of a word left out, the word, and how many words stand behind it."""
    return (_NO_YEAR, "năm", 1), (_UNTIL, "đến", 1), (_digital(), "đổi", 1), (_turning(), "về", 2)


def _words(name: str) -> str:
    return "|".join(book("chinh-ta")["roi_chu"][name])


@cache
def _digital() -> Sought:
    """Return ``chuyển số`` for ``chuyển đổi số``: no money and no data are handed over."""
    before, behind = _words("truoc_chuyen_so"), _words("sau_chuyen_so")
    return Sought(
        rf"(?<!\w)(?i:{before}) chuyển số(?= (?:{behind})(?!\w)| ?[,.;:”)]|$)", "chuyển số"
    )


@cache
def _turning() -> Sought:
    """Return ``chuyển biến mạnh mẽ nhận thức``: what turns is led to by ``về``."""
    degree, what = _words("muc_chuyen_bien"), _words("sau_chuyen_bien")
    words = rf"chuyển biến (?:{degree})(?:, (?:{degree}))? (?:{what})(?!\w)"
    return Sought(words, "chuyển biến ")


@cache
def _with() -> Sought:
    """Return ``phối hợp`` as a verb, with no word between it and an agency."""
    verb = r"(?:(?<=^)|(?<=[,;.:] )|(?<=^[-+–] )|(?<= và )|(?<= sẽ ))[Pp]hối hợp"
    return Sought(rf"{verb} (?:{any_of(book('cau-van')['sau_phoi_hop'])})(?!\w)", "hối hợp ")


CHECKS: Checks = {"VP42": another_syllable, "VP43": left_out}
