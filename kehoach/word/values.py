"""What stands behind the tags of a template: words with their runs, rules, finished XML."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kehoach.document.measure import longest_line
from kehoach.word.xml import run, runs

if TYPE_CHECKING:
    from kehoach.plan.inline import Run


class FieldText(str):
    """The text of a field, a plain string for filters, that knows its bold and italic runs."""

    __slots__ = ("runs",)
    runs: tuple[Run, ...]

    @classmethod
    def of(cls, parts: tuple[Run, ...]) -> FieldText:
        """Return the text of runs."""
        text = cls("".join([part.text for part in parts]))
        text.runs = parts
        return text


class Xml(str):
    """Finished XML: a template puts it in as it is."""

    __slots__ = ()

    def __html__(self) -> str:
        """Return it as it is, to whoever escapes what is put in."""
        return self


class Drawn:
    """What is drawn in the width it is given."""

    __slots__ = ()

    def paragraph(self, room: int) -> str:
        """Return it as a paragraph, ``room`` twips wide."""
        raise NotImplementedError


if TYPE_CHECKING:
    Fields = dict[str, str | Drawn | list[FieldText]]
    """Name of a field → its words, what is drawn there, or a list of lines."""


class StrokeBelow(Drawn):
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
        line = longest_line(self.text, room / 20, self.size, self.weight)
        side = round((room - line * self.share * 20) / 2)
        style = f'<w:pStyle w:val="{self.style}"/>'
        return f'<w:p><w:pPr>{style}<w:ind w:left="{side}" w:right="{side}"/></w:pPr></w:p>'


def as_runs(value: object, properties: str) -> str:
    """Return a field as runs of the properties the tag had in the template."""
    if isinstance(value, FieldText):
        return runs(value.runs, properties)
    return run(str(value), properties)


def drawn(value: object, room: int) -> str:
    """Return a rule or a framed mark drawn in ``room`` twips; nothing where there is none."""
    return value.paragraph(room) if isinstance(value, Drawn) else ""
