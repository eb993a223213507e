"""Labelled blocks out of lines: what every part of the labeller makes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kehoach.document.block import Run
from kehoach.document.label.runs import drop

if TYPE_CHECKING:
    from kehoach.document.block import Block, Role
    from kehoach.document.label.line import Line


def block_of(line: Line, role: Role, level: int = 0) -> Block:
    """Return a line as a block of the file with its role and the line's number."""
    if line.table is not None:
        return line.block._replace(role=role, level=level, number=line.number)
    label = line.label.shown if line.label else ""
    source = line.block
    return source._replace(role=role, text=line.runs, label=label, level=level, number=line.number)


def cut(line: Line, at: int) -> tuple[Line, Line]:
    """Return a line as two: up to a letter of its words, and from it on, ends trimmed."""
    text = line.text
    rest = drop(line.runs, at)
    below = line.block._replace(ngat_trang=False)
    behind = line._replace(text=text[at:].strip(), label=None, runs=rest, block=below)
    before = text[:at].strip()
    kept = _first(line, len(before))
    return line._replace(text=before, runs=kept), behind


def with_text(line: Line, text: str) -> Line:
    """Return a line with other words of one weight; which runs they came from is lost."""
    bold = line.dam
    return line._replace(text=text, runs=(Run(text, bold),))


def without_dash(rest: Line, line: Line) -> Line:
    """Return the next recipient of a line with the dash it has in the text as its label."""
    text = rest.text.lstrip("-– ")
    return with_text(rest, text)._replace(label=line.label)


def _first(line: Line, letters: int) -> tuple[Run, ...]:
    """Return the runs of the first letters of a line, counted on its words with single spaces."""
    rest = sum(len(run.text) for run in drop(line.runs, letters))
    whole = sum(len(run.text) for run in line.runs)
    out: list[Run] = []
    left = whole - rest
    for run in line.runs:
        if left > 0:
            out.append(run._replace(text=run.text[:left]))
        left -= len(run.text)
    return tuple(out)
