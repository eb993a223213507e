"""A calendar of ours read back: which event is which, and what it said."""

from __future__ import annotations

import re
from datetime import date
from typing import TYPE_CHECKING

from kehoach.named import NamedTuple
from kehoach.output import read_bytes
from kehoach.plan.identity import Thing, key_of
from kehoach.plan.pairing import paired
from kehoach.problem import Place
from kehoach.tasks.faults import refuse

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from pathlib import Path

PRODUCT = "-//kehoach//theo doi viec//VI"
"""Who made a calendar: only one of ours is read back."""
LARGEST = 20_000_000
_FOLD = re.compile(r"\r?\n[ \t]")
_PAIR = re.compile(r"\\(.)")
_MONTHS = re.compile(r"\d{8}").fullmatch
_ALARM = re.compile(r"-P(\d{1,4})D").fullmatch


class Event(NamedTuple):
    """A deadline in a calendar."""

    uid: str
    sequence: int
    """How often it was changed."""
    summary: str
    words: str
    day: date
    alarm: int
    """Days before it the alarm rings; 0 for none."""
    cancelled: bool = False


def read_events(path: str | Path, content: bytes | None = None) -> tuple[Event, ...]:
    """Return the events of a calendar this program made.

    Raises KehoachError TE01, TE02; VC07 for any other file.
    """
    content = read_bytes(path, LARGEST) if content is None else content
    text = _FOLD.sub("", content.decode("utf-8-sig", errors="replace"))
    if f"PRODID:{PRODUCT}" not in text.splitlines()[:10]:
        raise refuse("VC07", Place(str(path)), what="không phải lịch của kehoach")
    return tuple(_events(text))


def _events(text: str) -> Iterator[Event]:
    """Yield the events that are whole; an alarm inside one has its days told of it."""
    held: dict[str, str] | None = None
    alarm = False
    for line in text.splitlines():
        name, _, value = line.partition(":")
        name = name.partition(";")[0]
        if line == "BEGIN:VEVENT":
            held, alarm = {}, False
        elif line in ("BEGIN:VALARM", "END:VALARM"):
            alarm = line == "BEGIN:VALARM"
        elif line == "END:VEVENT" and held is not None:
            yield from _event(held)
            held = None
        elif held is not None and (not alarm or name == "TRIGGER"):
            held[name] = value


def _event(held: Mapping[str, str]) -> Iterator[Event]:
    day, number = held.get("DTSTART", ""), held.get("SEQUENCE", "0")
    if not held.get("UID") or not _MONTHS(day) or not number.isdecimal():
        return
    try:
        start = date(int(day[:4]), int(day[4:6]), int(day[6:]))
    except ValueError:
        return
    alarm = _ALARM(held.get("TRIGGER", ""))
    said = (_plain(held.get("SUMMARY", "")), _plain(held.get("DESCRIPTION", "")))
    days, gone = int(alarm[1]) if alarm else 0, held.get("STATUS") == "CANCELLED"
    yield Event(held["UID"], int(number), *said, start, days, gone)


def _plain(value: str) -> str:
    return _PAIR.sub(lambda found: "\n" if found[1] in "nN" else found[1], value)


def paired_uids(new: Sequence[Event], old: Sequence[Event]) -> dict[str, str]:
    """Return the UID of a new event → that of the old event it is, for tasks that were reworded."""
    had, have = {event.uid for event in old}, {event.uid for event in new}
    left = [event for event in old if event.uid not in have]
    free = [event for event in new if event.uid not in had]
    pairs = paired(_things(left), _things(free)).pairs
    return {free[pair.new.order].uid: left[pair.old.order].uid for pair in pairs}


def _things(events: Sequence[Event]) -> list[Thing]:
    """Return events as parts of a plan that are paired by their words."""
    words = [event.words.partition("\n")[0] for event in events]
    return [
        Thing("nhiem_vu", said, None, str(at), key_of(said), (), (), at, -1)
        for at, said in enumerate(words)
    ]
