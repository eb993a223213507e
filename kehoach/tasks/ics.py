"""Deadlines as a calendar (RFC 5545): one all-day event a task, the same one when issued anew."""

from __future__ import annotations

import re
from datetime import timedelta
from typing import TYPE_CHECKING

from kehoach.named import NamedTuple
from kehoach.tasks.days_off import day_off
from kehoach.tasks.ics_read import PRODUCT, Event, paired_uids
from kehoach.text.letters import one_line, shortened

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from datetime import date

    from kehoach.tasks.task import Listed, Task

ALARM_DAYS = 3
"""Days before the deadline the alarm rings where nobody says another number."""
_OCTETS = 75
"""Octets of a line without its end (RFC 5545, 3.1)."""
_CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f\x7f]")
_SUMMARY = 200
"""Letters of a title; the whole task stands in the description."""


class Calendar(NamedTuple):
    """A calendar that is written."""

    content: bytes
    events: int
    changed: int
    """Events that are not as they were in the calendar before; 0 where there was none."""
    cancelled: int
    """Events of tasks that are gone, or have no day any more."""


def calendar(
    plans: Sequence[Listed], stamp: date, *, alarm: int = ALARM_DAYS, before: Sequence[Event] = ()
) -> Calendar:
    """Return the .ics of the tasks that have a day; the same of everything gives the same bytes.

    An event keeps the UID and the SEQUENCE it has in ``before``, the events of the calendar issued
    last; one that changed has its SEQUENCE raised, one whose task is gone is cancelled. ``stamp``
    is the day of issue: no clock is read. A deadline on a day nobody works is told, never moved.
    """
    new = [_event(plan, task, alarm) for plan in plans for task in plan.tasks if task.han.day]
    events, gone = _issued(new, before)
    was = {event.uid: event.sequence for event in before}
    changed = sum(event.sequence > was.get(event.uid, event.sequence) for event in events)
    lines = [line for event in (*events, *gone) for line in _lines(event, stamp)]
    whole = (*_opening(plans), *lines, "END:VCALENDAR")
    content = "".join(f"{folded}\r\n" for line in whole for folded in _folded(line))
    return Calendar(content.encode(), len(events), changed, len(gone))


def _issued(new: Sequence[Event], before: Sequence[Event]) -> tuple[list[Event], list[Event]]:
    """Return the events as they are issued now, and those of the calendar before that are gone."""
    uids, old = paired_uids(new, before), {event.uid: event for event in before}
    events = [_numbered(event._replace(uid=uids.get(event.uid, event.uid)), old) for event in new]
    here = {event.uid for event in events}
    return events, [_cancelled(event) for event in before if event.uid not in here]


def _event(plan: Listed, task: Task, alarm: int) -> Event:
    day = task.han.day
    assert day is not None  # noqa: S101 - only those with a day are events
    off = day_off(day)
    said = (
        ("", task.viec),
        ("Chủ trì: ", task.chu_tri),
        ("Phối hợp: ", task.phoi_hop),
        ("Thời hạn: ", task.han.words),
        ("Hạn rơi vào ", off),
        ("Sản phẩm: ", task.san_pham),
        ("", plan.head.ten),
    )
    words = "\n".join(f"{name}{one_line(value)}" for name, value in said if value)
    lead = f" ({task.chu_tri})" if task.chu_tri else ""
    title = f"Hạn: {shortened(task.viec, _SUMMARY)}{lead}"
    return Event(f"{task.code}.{plan.head.code}@kehoach", 0, title, words, day, alarm)


def _numbered(event: Event, old: dict[str, Event]) -> Event:
    """Return an event with its number: raised where it is not what it was."""
    was = old.get(event.uid)
    if was is None:
        return event
    same = was._replace(sequence=0) == event
    return event._replace(sequence=was.sequence if same else was.sequence + 1)


def _cancelled(event: Event) -> Event:
    return event if event.cancelled else event._replace(cancelled=True, sequence=event.sequence + 1)


def _opening(plans: Sequence[Listed]) -> Iterator[str]:
    names = "; ".join(dict.fromkeys(plan.head.ten for plan in plans))
    yield "BEGIN:VCALENDAR"
    yield "VERSION:2.0"
    yield f"PRODID:{PRODUCT}"
    yield "CALSCALE:GREGORIAN"
    yield "METHOD:PUBLISH"
    yield f"X-WR-CALNAME:{_escaped(shortened(f'Việc theo {names}', _SUMMARY))}"


def _lines(event: Event, stamp: date) -> Iterator[str]:
    yield "BEGIN:VEVENT"
    yield f"UID:{event.uid}"
    yield f"DTSTAMP:{stamp:%Y%m%d}T000000Z"
    yield f"SEQUENCE:{event.sequence}"
    yield f"SUMMARY:{_escaped(event.summary)}"
    yield f"DTSTART;VALUE=DATE:{event.day:%Y%m%d}"
    yield f"DTEND;VALUE=DATE:{event.day + timedelta(days=1):%Y%m%d}"  # the day behind it: exclusive
    yield f"DESCRIPTION:{_escaped(event.words)}"
    yield f"STATUS:{'CANCELLED' if event.cancelled else 'CONFIRMED'}"
    yield "TRANSP:TRANSPARENT"
    if event.alarm and not event.cancelled:
        yield "BEGIN:VALARM"
        yield "ACTION:DISPLAY"
        yield f"DESCRIPTION:{_escaped(event.summary)}"
        yield f"TRIGGER:-P{event.alarm}D"
        yield "END:VALARM"
    yield "END:VEVENT"


def _escaped(words: str) -> str:
    r"""Return a text as a value (RFC 5545, 3.3.11): ``\``, ``;``, ``,`` and breaks escaped."""
    for sign, written in (("\\", "\\\\"), (";", "\\;"), (",", "\\,"), ("\n", "\\n")):
        words = words.replace(sign, written)
    return _CONTROL.sub("", words)


def _folded(line: str) -> Iterator[str]:
    """Yield a line in pieces of at most 75 octets, each behind the first begun with a space."""
    start, room, size = 0, _OCTETS, 0
    for at, letter in enumerate(line):
        octets = len(letter.encode())
        if size + octets > room:
            yield (" " if start else "") + line[start:at]
            start, room, size = at, _OCTETS - 1, 0
        size += octets
    yield (" " if start else "") + line[start:]
