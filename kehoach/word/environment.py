"""The one Jinja environment: sandboxed, escaping, strict about names it does not know."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from jinja2 import StrictUndefined
from jinja2.sandbox import ImmutableSandboxedEnvironment
from markupsafe import Markup

from kehoach.document.measure import longest_line
from kehoach.word.xml import run, runs

if TYPE_CHECKING:
    from kehoach.plan.inline import Run


class Text(str):
    """The text of a field, a plain string for filters, that knows its bold and italic runs."""

    __slots__ = ("runs",)
    runs: tuple[Run, ...]

    @classmethod
    def of(cls, parts: tuple[Run, ...]) -> Text:
        """Return the text of runs."""
        text = cls("".join(part.text for part in parts))
        text.runs = parts
        return text


def _chay(value: Any, properties: str) -> Markup:
    """Return a field as runs of the properties the tag had in the template."""
    if isinstance(value, Text):
        return Markup(runs(value.runs, properties))  # noqa: S704 - runs() escapes
    return Markup(run(str(value), properties))  # noqa: S704 - run() escapes


class Rule:
    """A rule to be drawn under a line: the line, its look and the share of its length."""

    __slots__ = ("share", "size", "style", "text", "weight")

    def __init__(self, text: str, size: float, weight: str, share: float, style: str) -> None:
        self.text = text
        self.size = size
        self.weight = weight
        self.share = share
        self.style = style

    def paragraph(self, room: int) -> str:
        """Return the rule as the top border of a narrow paragraph, centred in ``room`` twips."""
        length = longest_line(self.text, room / 20, self.size, self.weight) * self.share * 20
        side = round((room - length) / 2)
        return f'<w:p><w:pPr><w:pStyle w:val="{self.style}"/><w:ind w:left="{side}" w:right="{side}"/></w:pPr></w:p>'


def _ve(value: Any, room: int) -> Markup:
    """Return a rule or a framed mark drawn in ``room`` twips; nothing where there is none."""
    return Markup(value.paragraph(room) if value else "")  # noqa: S704 - our words and numbers only


ENVIRONMENT = ImmutableSandboxedEnvironment(autoescape=True, undefined=StrictUndefined, keep_trailing_newline=True)
ENVIRONMENT.globals.clear()
ENVIRONMENT.filters |= {"chay": _chay, "ve": _ve}
