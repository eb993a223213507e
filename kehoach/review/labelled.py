"""A file that was read as subjects of review: one for each paper in it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kehoach.document.extract.recognise import recognise
from kehoach.document.label import label
from kehoach.plan.partial import partial
from kehoach.review.profile import EMPTY, Profile
from kehoach.review.subject import Subject

if TYPE_CHECKING:
    from kehoach.document.block import Document


def subject_of(document: Document, profile: Profile = EMPTY) -> Subject:
    """Return a document that was read as a subject of review: its roles, and the plan it says as far as it does."""
    document = label(document)
    found = recognise(document, find_lost=False)
    return Subject(document, partial(found.raw), profile, places=found.places)
