"""Content controls: whether one shows only its own invitation, and what an empty one was set to.

Source: ISO/IEC 29500-1, 17.5.2.
"""

from __future__ import annotations

from typing import Any

from kehoach.named import NamedTuple
from kehoach.word.read.drawing import texts_of
from kehoach.word.read.style import N, on

SETTINGS, CONTENT = N + "sdtPr", N + "sdtContent"
_LISTS = (N + "dropDownList", N + "comboBox")
_DATE = N + "date"


class Control(NamedTuple):
    """How a ``w:sdt`` is to be read."""

    empty: bool
    """True when it shows its placeholder: "Click or tap here to enter text."."""
    words: str
    """What was chosen in it, where its content holds no letters."""


def control_of(element: Any) -> Control:
    """Return how a content control is to be read."""
    settings = element.find(SETTINGS)
    if settings is None:
        return Control(empty=False, words="")
    showing = settings.find(N + "showingPlcHdr")
    empty = showing is not None and on(showing)
    chosen = "" if empty else _chosen(settings)
    if chosen:
        content = element.find(CONTENT)
        chosen = "" if content is not None and "".join(texts_of(content)).strip() else chosen
    return Control(empty, chosen)


def _chosen(settings: Any) -> str:
    """Return the entry or the day the settings remember; ``""`` when they remember none."""
    for setting in settings:
        if setting.tag in _LISTS:
            return _entry(setting, setting.get(N + "lastValue") or "")
        if setting.tag == _DATE:
            return _day(setting.get(N + "fullDate") or "")
    return ""


def _entry(listed: Any, value: str) -> str:
    """Return what a list shows for a value: its words, or the value itself."""
    for entry in listed.findall(N + "listItem") if value else ():
        if entry.get(N + "value") == value:
            return entry.get(N + "displayText") or value
    return value


def _day(written: str) -> str:
    """Return ``05/02/2026`` of ``2026-02-05T00:00:00Z``."""
    parts = written[:10].split("-")
    return "/".join(reversed(parts)) if len(parts) == 3 else ""  # noqa: PLR2004 - year, month, day
