"""Findings that are told in the line of another one of their code, with its other places."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kehoach.review.catalogue import IN_ONE_LINE, OF_ONE_CAUSE
from kehoach.review.drafted import Examined

if TYPE_CHECKING:
    from kehoach.problem import Place
    from kehoach.review.drafted import Unread
    from kehoach.review.judge import Judged

_NAMED = 4
"""Other places a line names; who wants them all asks for ``--all``."""


def leaders(found: tuple[Judged, ...]) -> list[int]:
    """Return for each finding the number of the one whose line tells it; its own for most.

    One line has what is small and repeats (``IN_ONE_LINE``), what one cause makes wrong
    (``OF_ONE_CAUSE``), and what is wrong in the same words with the same cure: a word misspelt five
    times is one slip.
    """
    first: dict[tuple[str, ...], int] = {}
    return [first.setdefault(_kind(judged, at), at) for at, judged in enumerate(found)]


def _kind(judged: Judged, number: int) -> tuple[str, ...]:
    """Return what findings of one line have in common; a finding without words stands alone."""
    code, severity, quote = judged.rule.code, judged.problem.severity.value, judged.finding.quote
    if code in IN_ONE_LINE:
        return (code, severity)
    if code in OF_ONE_CAUSE:
        return (code, severity, judged.finding.message)
    alone = "" if quote else str(number)
    return (code, severity, quote, judged.problem.message, judged.problem.hint, alone)


def folded(found: Examined | Unread) -> Examined | Unread:
    """Return a review in lines; a file that could not be read as it is."""
    return in_lines(found) if isinstance(found, Examined) else found


def in_lines(examined: Examined) -> Examined:
    """Return a review with one finding for each line; it knows the places of the others.

    The others stay counted, in ``Review.folded``.
    """
    found = examined.review.judged
    lead = leaders(found)
    places: dict[int, list[Place]] = {}
    beside = []
    for judged, at in zip(found, lead, strict=True):
        if at in places:
            places[at].append(judged.problem.place)
            beside.append(judged)
        else:
            places[at] = []
    kept = tuple(found[at]._replace(beside=tuple(others)) for at, others in places.items())
    return examined._replace(review=examined.review._replace(judged=kept, folded=tuple(beside)))


def more(judged: Judged) -> str:
    """Return what a line says of the other places it stands for; nothing for one place."""
    count = len(judged.beside)
    if not count:
        return ""
    if judged.rule.code in IN_ONE_LINE:
        return f" (và {count} chỗ khác, kể đủ khi có --all)"
    named = ", ".join(dict.fromkeys(map(_place, judged.beside[:_NAMED])))
    rest = f" và {count - _NAMED} chỗ nữa" if count > _NAMED else ""
    return f" (còn ở {named}{rest})"


def _place(place: Place) -> str:
    return place.path or f"dòng {place.line}"
