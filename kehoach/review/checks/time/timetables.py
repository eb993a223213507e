"""Times in the rows of a table against the time the table is about, and the day of issue."""

from __future__ import annotations

import datetime as dt
from functools import cache
from itertools import groupby, takewhile
from typing import TYPE_CHECKING

from kehoach.law.book import book
from kehoach.problem import Severity
from kehoach.review.checks.time.deadlines import is_outside
from kehoach.review.facts.passages import is_past, own_words
from kehoach.review.finding import at
from kehoach.review.times import YEAR, months_named
from kehoach.text.letters import fold

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from kehoach.review.facts.timetables import Timed
    from kehoach.review.finding import Finding
    from kehoach.review.rule import Checks
    from kehoach.review.subject import Subject
    from kehoach.review.times import When

_NEAR = dt.timedelta(days=45)
"""What is prepared, or reported on, this near to a table's time belongs to it."""
_LOOSE = dt.timedelta(days=62)
"""A title names when the event is; its plan begins before and ends behind it."""
_LATE = dt.timedelta(days=31)
"""A plan is signed a while after its first steps were taken."""
_LONG_AGO = dt.timedelta(days=300)
"""First steps are taken in the months before a plan, not in the year before."""
_FEW = 2
_CURE = "xem lại ngày, tháng của hàng này"


def outside_of_table(subject: Subject) -> Iterator[Finding]:
    """Yield a finding for each row whose time lies outside the months its table names.

    A table most of whose rows lie outside is about something else. Where nothing near a table
    names months, those of the title count, far more loosely, else its years.
    """
    for about, rows in _by_time(subject):
        if about is None:
            yield from _outside_of_title(subject, rows)
        else:
            yield from _outside_of_name(about, rows)


def _outside_of_name(about: When, rows: list[Timed]) -> Iterator[Finding]:
    beside = [deadline for deadline in rows if _apart(deadline, about)]
    outside = [deadline for deadline in beside if _apart(deadline, about) > _slack(deadline)]
    for deadline in outside if len(outside) * 2 <= len(rows) else ():
        message = f"thời gian này ngoài thời gian ghi ở tên bảng, tên mục ({about.words})"
        yield at(deadline.block, deadline.words, message, _CURE, cell=deadline.cell)


def _outside_of_title(subject: Subject, rows: list[Timed]) -> Iterator[Finding]:
    months, years = _title_months(subject), subject.facts.period
    for deadline in rows:
        if (
            months is not None
            and _apart(deadline, months) > _LOOSE
            and not _is_beside(deadline.task)
        ):
            message = f"thời gian này ngoài thời gian ghi ở trích yếu ({months.words})"
            yield at(
                deadline.block, deadline.words, message, _CURE, Severity.HINT, cell=deadline.cell
            )
        elif years is not None and min(time.first.year for time in deadline.times) > years[1] + 1:
            message = f"thời gian này sau năm ghi ở trích yếu ({years[1]})"
            yield at(deadline.block, deadline.words, message, _CURE, cell=deadline.cell)


def _by_time(subject: Subject) -> Iterator[tuple[When | None, list[Timed]]]:
    """Yield the rows of each table, group by group, with the months that are named above them."""
    rows = _judged(subject)
    for (_, about), found in groupby(
        rows, key=lambda deadline: (deadline.block.number, deadline.about)
    ):
        yield about, list(found)


def _judged(subject: Subject) -> list[Timed]:
    """Return the rows with a time told closer than in years, those TG02 speaks of left out."""
    seen = _already_reported(subject)
    rows = (deadline for deadline in subject.facts.timed if deadline.words not in seen)
    return [deadline for deadline in rows if any(time.unit != YEAR for time in deadline.times)]


def _already_reported(subject: Subject) -> set[str]:
    """Return the deadlines of tasks that TG02 says lie outside the plan's years."""
    span = subject.facts.period
    deadlines = {task.thoi_han for _, task in subject.facts.tasks if task.thoi_han}
    return {deadline for deadline in deadlines if is_outside(deadline, span)} if span else set()


def _title_months(subject: Subject) -> When | None:
    """Return the months of the title; None for one that tells of what has been done."""
    title, years = subject.facts.title, subject.facts.period
    if not title or is_past(fold(title)):
        return None
    return months_named(own_words(title), years[0] if years else subject.facts.issued.nam)


def _apart(deadline: Timed, about: When) -> dt.timedelta:
    """Return how far a row lies from the time it should be in; zero inside."""
    first = min(time.first for time in deadline.times)
    return max(about.first - _last(deadline), first - about.last, dt.timedelta())


def _slack(deadline: Timed) -> dt.timedelta:
    """Return how far beside its table's time a row may lie: what is prepared, reported."""
    return _NEAR if _is_beside(deadline.task) else dt.timedelta()


def _is_beside(task: str) -> bool:
    """Return True for a task that is done before a plan begins, or behind its end."""
    words = f" {fold(task)} "
    return any(f" {text} " in words for text in _beside())


@cache
def _beside() -> tuple[str, ...]:
    return tuple(book("soat-noi-dung")["viec_truoc_sau"])


def over_at_issue(subject: Subject) -> Iterator[Finding]:
    """Yield a finding for each row whose time was over when the plan was issued.

    Of a table most of whose rows are over only the first is told, as a hint.
    """
    issued = _issued(subject)
    if issued is None or is_past(fold(subject.facts.title)):
        return
    for _, rows in groupby(_judged(subject), key=lambda deadline: deadline.block.number):
        yield from _over_in_table(list(rows), issued)


def _over_in_table(rows: list[Timed], issued: dt.date) -> Iterator[Finding]:
    over = [deadline for deadline in rows if _is_over(deadline, issued)]
    if len(over) * 2 <= len(rows):
        first = [
            deadline
            for deadline in takewhile(lambda deadline: _last(deadline) < issued, rows)
            if _is_over(deadline, issued)
        ]
        yield from _each_over(over, len(first), issued)
    elif len(rows) > _FEW:
        message = "phần lớn thời gian trong bảng đã qua khi ban hành kế hoạch"
        yield at(over[0].block, over[0].words, message, _CURE, Severity.HINT, cell=over[0].cell)


def _each_over(over: Iterable[Timed], first: int, issued: dt.date) -> Iterator[Finding]:
    """Yield the rows; the ``first`` of a table are a hint unless they are of another year: done."""
    message = "thời gian trong bảng đã qua khi ban hành kế hoạch"
    cure = "ghi thời gian sau ngày ban hành"
    lately = issued - _LONG_AGO
    for number, deadline in enumerate(over):
        done = number < first and _last(deadline) > lately
        weight = Severity.HINT if done else None
        yield at(deadline.block, deadline.words, message, cure, weight, cell=deadline.cell)


def _issued(subject: Subject) -> dt.date | None:
    """Return the day of issue, of a month alone its first; None where there is no such day."""
    signed = subject.facts.signed
    try:
        return dt.date(signed.nam or 0, signed.thang or 0, signed.ngay or 1)
    except ValueError:
        return None


def _last(deadline: Timed) -> dt.date:
    return max(time.last for time in deadline.times)


def _is_over(deadline: Timed, issued: dt.date) -> bool:
    return (
        _last(deadline) < issued - _LATE
        and not _is_beside(deadline.task)
        and "đã" not in deadline.words.split()
    )


CHECKS: Checks = {"TG15": outside_of_table, "TG16": over_at_issue}
