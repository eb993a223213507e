"""The papers of a plan, printed and read again as any file is."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from kehoach.compare.units import units, words
from kehoach.document.compose import compose
from kehoach.document.papers import each_alone
from kehoach.intake.labelled import read
from kehoach.named import NamedTuple
from kehoach.plan.likeness import likeness
from kehoach.word.write import render

if TYPE_CHECKING:
    from kehoach.document.block import Document
    from kehoach.plan import Plan


class Printed(NamedTuple):
    """A paper of a plan."""

    content: bytes
    document: Document
    """As it is read from those bytes."""
    composed: Document
    """As it was made of the plan."""
    inside: bool | None = None
    """True for a decision in a file apart, False for its plan, None for all in one file."""


def nearest(plan: Plan, template: str | None, document: Document) -> Printed:
    """Return the paper of a plan that a document is most like; most plans print one."""
    found = [_printed(paper, template, inside=inside) for paper, inside in _papers(plan)]
    if len(found) == 1:
        return found[0]
    said = _bag(document)
    return max(found, key=lambda printed: likeness(_bag(printed.document), said))


def _papers(plan: Plan) -> list[tuple[Document, bool | None]]:
    document = compose(plan)
    if plan.ban_hanh is None or plan.ban_hanh.tach_tep is None:
        return [(document, None)]
    decision, own = each_alone(document)
    return [(decision, True), (own, False)]


def _printed(document: Document, template: str | None, *, inside: bool | None) -> Printed:
    content = render(document, template)
    return Printed(content, read("ke-hoach.docx", content), document, inside)


def _bag(document: Document) -> Counter[str]:
    return Counter(word.text for word in words(units(document)))
