"""The files of a run with their pages, where they were asked for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kehoach.intake.printed import unavailable
from kehoach.office import Office, convert
from kehoach.report.laid import unknown, with_pages
from kehoach.review.drafted import Examined

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kehoach.review.drafted import Unread


def paged(found: Iterator[Examined | Unread]) -> Iterator[Examined | Unread]:
    """Yield each review with the pages of its file; where none can have any, the first says so."""
    missing = unavailable()
    if missing is None:
        yield from _with_pages(found)
        return
    shown = False
    for examined in found:
        if shown or not isinstance(examined, Examined):
            yield examined
        else:
            shown = True
            yield examined._replace(notices=(*examined.notices, unknown(missing)))


def _with_pages(found: Iterator[Examined | Unread]) -> Iterator[Examined | Unread]:
    """Yield each review with its pages; from the second file on LibreOffice goes on running."""
    with Office() as office:
        lay_out = convert
        for place in found:
            yield (with_pages(place, lay_out) if isinstance(place, Examined) else place)
            lay_out = office.convert
