"""Looks taken again and again until Ctrl-C."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from collections.abc import Callable

    from kehoach.watch.quiet import Quiet, Saved


class Answering(Protocol):
    """What is done about what the looks find."""

    def answer(self, saved: Saved) -> bool:
        """Answer a saving; False asks for another try at the next look."""

    def held(self, path: str) -> None:
        """Say that another program holds a file."""

    def lost(self, *, now: bool) -> None:
        """Say that the folder cannot be looked into, or can be again."""


def follow(
    quiet: Quiet,
    answering: Answering,
    *,
    every: float,
    sleep: Callable[[float], None] = time.sleep,
) -> None:
    """Look each ``every`` seconds and answer what was saved; Ctrl-C ends it without an error."""
    lost = False
    try:
        while True:
            sleep(every)
            lost = step(quiet, answering, lost=lost)
    except KeyboardInterrupt:
        return


def step(quiet: Quiet, answering: Answering, *, lost: bool = False) -> bool:
    """Take one look and answer what it found; return True while the folder is lost."""
    found = quiet.look()
    if found.lost != lost:
        answering.lost(now=found.lost)
    for path in found.held:
        answering.held(path)
    for saved in found.saved:
        if answering.answer(saved):
            quiet.done(saved)
    return found.lost
