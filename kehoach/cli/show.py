"""Problems in the terminal and as JSON."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import click

from kehoach.problem import Problem, Severity

if TYPE_CHECKING:
    from collections.abc import Iterable

COLOURS = {Severity.ERROR: "red", Severity.WARNING: "yellow", Severity.HINT: "cyan"}
"""How much a problem matters → its colour."""


def complain(problems: Iterable[Problem]) -> None:
    """Print problems to standard error, each with its place, code, word and cure."""
    for problem in problems:
        place = click.style(str(problem.place), bold=True)
        word = click.style(problem.severity.value, fg=COLOURS[problem.severity])
        start = f"{place}  {problem.code} {word}  " if str(problem.place) else f"{problem.code} {word}  "
        click.echo(start + problem.message, err=True)
        if problem.hint:
            click.echo(f"    → {problem.hint}", err=True)


def as_json(problem: Problem) -> dict[str, Any]:
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


def print_json(value: Any) -> None:
    """Print a value as JSON, Vietnamese letters as they are."""
    click.echo(json.dumps(value, ensure_ascii=False, indent=2))
