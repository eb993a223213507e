"""The State, the Party and the people in small letters, where they are what is meant."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kehoach.law.book import book, either, either_case
from kehoach.review.facts.passages import HIDDEN, own_words
from kehoach.review.words import hits
from kehoach.text.sought import Sought

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kehoach.review.facts.spoken import Hit
    from kehoach.review.subject import Subject

_STATE = Sought(
    lambda: rf"(?<!\w)(?:{either_case('soat-noi-dung', 'truoc_nha_nuoc')}) nhà nước(?!\w)",
    " nhà nước",
)
"""The State, not what is of it (``ngân sách nhà nước``)."""
_PARTY = Sought(
    lambda: (
        rf"(?<!\w)(?:{either_case('soat-noi-dung', 'truoc_dang')}) đảng(?!\w)"
        rf"(?! (?:{either('soat-noi-dung', 'sau_dang')}))"
    ),
    " đảng",
)


def state_and_party(subject: Subject) -> Iterator[tuple[Hit, str, str]]:
    """Yield each of their names in small letters, the right one, and the article."""
    for sought, small, basis in ((_STATE, "nhà nước", "V.1"), (_PARTY, "đảng", "V.4")):
        for hit in hits(subject, sought):
            yield hit._replace(start=hit.end - len(small)), small.capitalize(), basis


_PEOPLE = Sought(r"(?<=[\w,] )nhân dân(?!\w)", "nhân dân")
_NEAR = 16
"""Letters looked at before and behind ``nhân dân``."""


def people(subject: Subject) -> Iterator[Hit]:
    """Yield ``nhân dân`` in small letters where it is the people, no part of a name or a term.

    Of names (Ủy ban nhân dân, Nghệ sĩ nhân dân) and terms (an ninh nhân dân) the list tells.
    """
    terms, others = (frozenset(book("hai-loi")[key]) for key in ("truoc_nhan_dan", "sau_nhan_dan"))
    for hit in hits(subject, _PEOPLE):
        before = hit.text[max(0, hit.start - _NEAR) : hit.start].casefold().split()
        behind = hit.text[hit.end : hit.end + _NEAR].split()
        foreign = bool(behind) and hit.text[hit.end] == " " and behind[0].rstrip(".,;:)") in others
        own = own_words(hit.text)[hit.start] != HIDDEN
        if own and not foreign and before and before[-1].strip(",(") not in terms:
            yield hit
