"""Problems in the terminal and as JSON; the one place where words reach the terminal.

What is printed may come from anywhere: a key of a spec, a name of a file, a paragraph. Signs that
steer a terminal (ISO/IEC 6429: C0, DEL, C1) or turn the direction of writing (Unicode UAX #9) are
shown as signs to be seen, so no file can recolour, retitle or rewrite what the user reads.
"""

from __future__ import annotations

import json
import re
import sys
from typing import TYPE_CHECKING, Any

import click

from kehoach.output import write_standard
from kehoach.problem import Problem, Severity
from kehoach.text.steering import STEERING, visible

if TYPE_CHECKING:
    from collections.abc import Iterable

    from kehoach.plain import Json

COLOURS = {Severity.ERROR: "red", Severity.WARNING: "yellow", Severity.HINT: "cyan"}
"""How much a problem matters → its colour."""


_OURS = re.compile(r"(\x1b\[(?:[0124]|3[1236])m)")
"""Colours and weights ``styled`` writes."""


def styled(text: str, **look: Any) -> str:
    """Return a text for ``say`` in a colour or weight of ours, its own steering signs shown."""
    return click.style(visible(text), **look)


def say(text: str = "", *, err: bool = False, nl: bool = True) -> None:
    """Print a text, steering signs shown, looks of ``styled`` kept.

    To standard error with ``err``.
    """
    parts = _OURS.split(text)
    click.echo(
        "".join(part if place % 2 else visible(part) for place, part in enumerate(parts)),
        err=err,
        nl=nl,
    )


def ask(words: str, *, default: str | None = "", shown: bool = False) -> str:
    """Return what a person answers, spaces round it gone; asked again where there is no default.

    Raises click.Abort where nobody can answer: the input has ended, the input or output is closed.
    """
    if sys.stdin is None or sys.stdout is None:
        raise click.Abort
    return str(click.prompt(words, default=default, show_default=shown)).strip()


def seen() -> bool:
    """Return True when what is printed appears in a terminal; False when the output is closed."""
    return sys.stdout is not None and sys.stdout.isatty()


def answered() -> bool:
    """Return True when a person can answer; False when the input is a file, a pipe or closed."""
    return sys.stdin is not None and sys.stdin.isatty()


def give(text: str) -> None:
    """Print what a file would hold.

    Byte for byte into a pipe or a file, steering signs shown in a terminal.
    """
    if seen():
        say(text, nl=False)
    else:
        write_standard(text.encode())


def complain(problems: Iterable[Problem]) -> None:
    """Print problems to standard error, each with its place, code, word and cure."""
    for problem in problems:
        place = styled(str(problem.place), bold=True)
        word = styled(problem.severity.value, fg=COLOURS[problem.severity])
        start = (
            f"{place}  {problem.code} {word}  "
            if str(problem.place)
            else f"{problem.code} {word}  "
        )
        say(start + visible(problem.message), err=True)
        if problem.hint:
            say(f"    → {visible(problem.hint)}", err=True)


def as_json(problem: Problem) -> dict[str, Json]:
    """Return a problem as plain values with stable English keys."""
    place = problem.place
    return {
        "code": problem.code,
        "severity": problem.severity.name.lower(),
        "message": problem.message,
        "hint": problem.hint,
        "file": place.file,
        "line": place.line or None,
        "column": place.column or None,
        "path": place.path or None,
    }


def print_json(value: object, *, err: bool = False) -> None:
    """Print a value as JSON: Vietnamese letters as they are, steering signs as JSON escapes."""
    say(json_text(value), err=err)


def json_text(value: object) -> str:
    """Return a value as JSON that no terminal is steered by; it reads back as the same value."""
    written = json.dumps(value, ensure_ascii=False, indent=2)
    return STEERING.sub(lambda found: f"\\u{ord(found[0]):04x}", written)
