"""A file that was read, under review: each of its papers by itself, as what it is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kehoach.document.extract.recognise import recognise
from kehoach.document.label.whole import label
from kehoach.document.papers import alone
from kehoach.named import NamedTuple
from kehoach.plan.partial import partial
from kehoach.profile import EMPTY
from kehoach.review.judge import Review, in_file, judge, together
from kehoach.review.subject import Subject

if TYPE_CHECKING:
    from collections.abc import Iterable

    from kehoach.document.block import Document
    from kehoach.review.customs import Customs
    from kehoach.review.rule import Rule


class Reviewed(NamedTuple):
    """A labelled file and what was found in its papers."""

    subject: Subject
    """The whole file."""
    papers: tuple[Subject, ...]
    """Each paper in it; of one paper the whole file."""
    review: Review


def subject_of(document: Document, profile: Customs = EMPTY) -> Subject:
    """Return a document that was read as a subject: its roles, and as much of a plan as it says."""
    document = label(document)
    alone_in_file = len(document.papers) == 1
    found = recognise(document, find_lost=False, alone=alone_in_file, looks=False)
    return Subject(document, partial(found.raw, found.plan), profile, places=found.places)


def _each(document: Document, profile: Customs) -> tuple[Subject, ...]:
    """Return the papers of a labelled file; one that another issues knows the one before it."""
    out: list[Subject] = []
    for paper in document.papers:
        own = subject_of(alone(document, paper), profile)
        if paper.kem_theo and out:
            own.issued_by = out[-1]
        out.append(own)
    return tuple(out)


def review_of(
    document: Document,
    file: str,
    profile: Customs = EMPTY,
    only: Iterable[Rule] | None = None,
) -> Reviewed:
    """Return the review of a document that was read, each of its papers judged as the kind it is.

    ``file`` is its name for the places of the findings; ``only`` some rules, else every one.
    """
    subject = subject_of(document, profile)
    papers = subject.document.papers
    if len(papers) < 2:  # noqa: PLR2004 - one paper is the whole file
        return Reviewed(subject, (subject,), judge(subject, in_file(subject, file), only))
    subjects = _each(subject.document, profile)
    wanted = None if only is None else tuple(only)
    reviews = [judge(own, in_file(own, file), wanted) for own in subjects]
    return Reviewed(subject, subjects, together(reviews))
