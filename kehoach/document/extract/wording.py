"""The words of a line as a plan writes them: bold and italic parts marked, white space single."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kehoach.document.label.runs import between
from kehoach.plan.inline import Run, marked
from kehoach.text.letters import clean, one_line

if TYPE_CHECKING:
    from kehoach.document.label.line import Line


def in_lines(text: str) -> str:
    """Return a text with white space single, broken where the file breaks it."""
    if "\n" not in text:
        return one_line(text)
    return "\n".join(map(one_line, text.split("\n"))).strip("\n")


def clean_text(line: Line) -> str:
    """Return the words of a line without weight, slant and underline, marks of our own escaped."""
    if any(run.note or run.vi_tri or run.lien_ket for run in line.runs):
        runs = (run._replace(dam=False, nghieng=False, gach_chan=False) for run in line.runs)
        return in_lines(marked(tuple(runs)))
    text = in_lines("".join(run.text for run in line.runs))
    return marked((Run(clean(text)),))


def words(line: Line) -> str:
    """Return the words of a line with bold and italic parts marked.

    A line that is bold or italic from end to end and has a label is so by its kind.
    """
    runs = line.runs if line.label is None else _without_look_of_all(line.runs)
    return in_lines(marked(runs))


def _without_look_of_all(runs: tuple[Run, ...]) -> tuple[Run, ...]:
    """Return runs not bold where all of them are, not slanted where all of them are."""
    letters = [run for run in runs if run.text.strip()]
    if all(run.dam for run in letters):
        runs = tuple(run._replace(dam=False) for run in runs)
    if all(run.nghieng for run in letters):
        runs = tuple(run._replace(nghieng=False) for run in runs)
    return runs


def words_of_name(line: Line) -> str:
    """Return the name of a table: bold all through by its style."""
    bold = line.dam
    runs = tuple(run._replace(dam=False) for run in line.runs) if bold else line.runs
    return in_lines(marked(runs))


def closed(line: Line) -> Line:
    """Return a last line with a full stop for its ``./.``"""
    text = line.text.rstrip()
    if line.table is not None or not text.endswith(("./.", "/.")):
        return line
    kept = text[: text.rindex("/")].rstrip(" .;,") + "."
    whole = "".join(run.text for run in line.runs)
    slash = whole.rindex("/")
    stop = between(line.runs, slash, slash + 1)[0]._replace(text=".")
    before = between(line.runs, 0, len(whole[:slash].rstrip(" .;,")))
    calls = tuple(run for run in between(line.runs, slash, len(whole)) if run.note)
    if before and before[-1][1:] == stop[1:]:
        before, stop = before[:-1], before[-1]._replace(text=before[-1].text + ".")
    return line._replace(text=kept, runs=(*before, stop, *calls))
