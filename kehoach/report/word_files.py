"""The Word files of one spec: one mostly, or the decision and the plan it issues apart."""

from __future__ import annotations

import os
from functools import partial
from typing import TYPE_CHECKING

from kehoach.document.compose import compose
from kehoach.named import NamedTuple
from kehoach.plan.left import in_spec
from kehoach.word.write import Writer, to_bytes

if TYPE_CHECKING:
    from kehoach.document.block import Document
    from kehoach.plan import Draft
    from kehoach.plan.left import Open

_DECISION = "quyet-dinh"
"""What the name of the decision's file ends in."""


class Series:
    """Files of many plans that are mostly the same, in one template; it belongs to one thread."""

    def __init__(self, template: str | None) -> None:
        from kehoach.document.compose.again import Made  # noqa: PLC0415 - one plan alone needs none

        self.writer = Writer(template)
        self.made = Made()


class WordFile(NamedTuple):
    """A file to be written."""

    name: str
    """Path, or ``-`` for standard output."""
    content: bytes


def in_two(draft: Draft) -> bool:
    """Return True when the decision that issues a plan is a file of its own."""
    return draft.plan.ban_hanh is not None and draft.plan.ban_hanh.tach_tep is not None


def word_files(
    draft: Draft, target: str, template: str | None, series: Series | None = None,
) -> list[WordFile]:  # fmt: skip
    """Return the .docx of a plan; with ``tach_tep`` that of its decision before it.

    What the spec leaves open stands in them as comments; a ``series`` remembers what was written
    before of a plan that is mostly the same. Raises KehoachError: what compose and the
    writer raise.
    """
    document = compose(draft.plan, series.made if series else None)
    write = series.writer.to_bytes if series else partial(to_bytes, template=template)
    left = in_spec(draft.text, draft.root, draft.file)
    if not in_two(draft):
        content = write(document)
        return [WordFile(target, _commented(content, document, draft, left))]
    from kehoach.document.papers import each_alone  # noqa: PLC0415 - few plans have a decision

    decision, own = (
        _commented(write(paper), paper, draft, left, inside=inside)
        for paper, inside in zip(each_alone(document), (True, False), strict=True)
    )
    return [WordFile(decision_name(target), decision), WordFile(target, own)]


def _commented(
    content: bytes, document: Document, draft: Draft, left: tuple[Open, ...],
    *, inside: bool | None = None,
) -> bytes:  # fmt: skip
    """Return a file with what is open in it; ``inside`` the decision, or beside it, where apart."""
    if not left:
        return content
    from kehoach.clone.word.printed_open import with_comments  # noqa: PLC0415 - few leave any

    return with_comments(content, document, draft, left, inside=inside)


def decision_name(target: str) -> str:
    """Return the name of the decision's file: ``ke-hoach.docx`` → ``ke-hoach-quyet-dinh.docx``."""
    stem, ending = os.path.splitext(target)  # noqa: PTH122 - any text
    return f"{stem}-{_DECISION}{ending}"
