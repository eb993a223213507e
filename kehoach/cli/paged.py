"""The files of a run with their pages, where they were asked for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kehoach.intake.printed import unavailable
from kehoach.report.laid import unknown, with_pages
from kehoach.review.drafted import Examined

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kehoach.review.drafted import Unread


def paged(found: Iterator[Examined | Unread]) -> Iterator[Examined | Unread]:
    """Yield each review with the pages of its file; where none can have any, the first says so."""
    missing = unavailable()
    if missing is None:
        yield from (with_pages(one) if isinstance(one, Examined) else one for one in found)
        return
    told = False
    for one in found:
        if told or not isinstance(one, Examined):
            yield one
        else:
            told = True
            yield one._replace(notices=(*one.notices, unknown(missing)))
