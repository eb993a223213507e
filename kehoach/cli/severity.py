"""The option ``--severity``: this severity and the graver ones."""

from __future__ import annotations

import click

from kehoach.problem import Severity
from kehoach.text.letters import fold


class AskedSeverity(click.ParamType[Severity]):
    """A severity by its Vietnamese word, accents and hyphens as the user's keyboard gives them."""

    name = "mức"

    def convert(
        self,
        value: object,
        param: click.Parameter | None,
        ctx: click.Context | None,
    ) -> Severity:
        """Return the severity of a word; raises click.BadParameter for any other word."""
        if isinstance(value, Severity):
            return value
        asked = " ".join(fold(str(value)).replace("-", " ").split())
        found = {fold(severity.value): severity for severity in Severity}.get(asked)
        if found is not None:
            return found
        known = ", ".join(f'"{severity.value}"' for severity in Severity)
        message = f'không có mức "{value}"; các mức: {known}'
        raise click.BadParameter(message, ctx, param)
