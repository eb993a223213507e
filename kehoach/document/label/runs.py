"""Runs of a stretch of a text: what bold and italic letters and calls of notes it holds."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kehoach.document.block import Run


def between(runs: tuple[Run, ...], start: int, end: int) -> tuple[Run, ...]:
    """Return the runs of a stretch of the text; a note goes with the letter before its call."""
    if start == 0 and len(runs) == 1 and 0 < len(runs[0].text) <= end:  # nearly every paragraph
        return runs
    out, at = [], 0
    for run in runs:
        if run.note and (start < at <= end or at == start == 0):
            out.append(run)
        text = run.text[max(start - at, 0) : max(end - at, 0)]
        if text:
            out.append(run if len(text) == len(run.text) else run.saying(text))
        at += len(run.text)
    return tuple(out)


def drop(runs: tuple[Run, ...], letters: int) -> tuple[Run, ...]:
    """Return runs without their first letters, counted on the text with single spaces."""
    whole = "".join(run.text for run in runs)
    at = len(whole) - len(whole.lstrip())
    seen = 0
    while seen < letters and at < len(whole):
        if whole[at].isspace():
            while at < len(whole) and whole[at].isspace():
                at += 1
        else:
            at += 1
        seen += 1
    while at < len(whole) and whole[at].isspace():
        at += 1
    return (*_calls_before(runs, at), *between(runs, at, len(whole))) if at else runs


def _calls_before(runs: tuple[Run, ...], offset: int) -> Iterator[Run]:
    """Yield the notes called up to an offset: a label loses its letters, not its note."""
    at = 0
    for run in runs:
        if run.note and at <= offset:
            yield run
        at += len(run.text)
