"""Lines of the terminal broken between words, never inside ``ke-hoach.yaml`` or ``--co-quan``."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from collections.abc import Iterable

_HELD = "\N{NON-BREAKING HYPHEN}"
"""Stands for a hyphen while lines are broken: a name cut there is no longer one to copy."""


def wrapped(text: str, width: int, start: str, indent: str) -> str:
    """Return the text in lines of at most ``width`` columns, a longer word on a line of its own."""
    return click.wrap_text(text.replace("-", _HELD), width, start, indent).replace(_HELD, "-")


class HelpPage(click.HelpFormatter):
    """A page of help whose names of files, options and commands stay whole."""

    def write_usage(self, prog: str, args: str = "", prefix: str | None = None) -> None:
        """Add the line of how the command is called."""
        super().write_usage(prog, args.replace("-", _HELD), prefix)

    def write_text(self, text: str) -> None:
        """Add paragraphs of text."""
        super().write_text(text.replace("-", _HELD))

    def write_dl(
        self, rows: Iterable[tuple[str, str]], col_max: int = 30, col_spacing: int = 2
    ) -> None:
        """Add names in one column, what is said of each in the other."""
        held = [(name, said.replace("-", _HELD)) for name, said in rows]
        super().write_dl(held, col_max, col_spacing)

    def getvalue(self) -> str:
        """Return the page, its hyphens put back."""
        return super().getvalue().replace(_HELD, "-")
