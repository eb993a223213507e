"""The State and the Party in small letters, where what stands before says that they are meant."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kehoach.law.book import either, either_case
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
