"""The files named on a command line: the sign ``-`` after ``--json``, owner files among many."""

from __future__ import annotations

from itertools import pairwise

import click

from kehoach.cli.show import say

_OUT = ("--json", "-")


class JsonCommand(click.Command):
    """A command of many files whose ``--json`` takes no value: ``--json -`` is standard output."""

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """Leave out a ``-`` right after ``--json`` when other files are named.

        With no other file it stays: ``kehoach check --json -`` reads standard input.
        """
        pairs = list(pairwise(args))
        rest = super().parse_args(ctx, args)
        for name, value in ctx.params.items():
            if isinstance(value, tuple) and len(value) > 1 and "-" in value and _OUT in pairs:
                kept = list(value)
                kept.remove("-")
                ctx.params[name] = tuple(kept)
        return rest


def without_locks(files: tuple[str, ...]) -> tuple[str, ...]:
    """Return the files without owner files of Word, each told; one named alone stays.

    ``kehoach check *`` meets ``~$ke-hoach.docx`` wherever a colleague has the plan open.
    """
    if len(files) == 1:
        return files
    from kehoach.intake.lock import is_lock_name  # noqa: PLC0415 - a room of readers

    kept = tuple(path for path in files if not is_lock_name(path))
    if not kept:
        return files
    for path in files:
        if path not in kept:
            say(f"{path}: tệp khóa của Word, bỏ qua.", err=True)
    return kept
