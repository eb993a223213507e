"""A file beside its approval: the same bytes, the same words, or changed and where."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

import kehoach
from kehoach.compare.align import steps
from kehoach.compare.approval.marks import (
    issued,
    keeps,
    of_bytes,
    of_paragraphs,
    of_words,
    paragraphs,
)
from kehoach.compare.approval.written import ENDING, read
from kehoach.compare.verify.found import AsApproved, Difference, Verdict
from kehoach.problem import Place
from kehoach.text.letters import one_line

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kehoach.compare.align import Step
    from kehoach.compare.approval.written import Approval
    from kehoach.compare.units import Unit
    from kehoach.document.block import Document


def held(file: str, content: bytes, document: Document, spec: bytes | None) -> AsApproved | None:
    """Return what became of a file since it was approved; None when no approval lies beside it.

    ``spec`` is the plan it is compared with. Raises KehoachError for an approval that is none.
    """
    name = file + ENDING
    if not os.path.lexists(name):  # a folder of that name is told when it is read
        return None
    approval = read(name)
    verdict, changed = _compared(approval, content, document, file)
    other = spec is not None and approval.ke_hoach not in ("", of_bytes(spec))
    return AsApproved(name, approval, verdict, changed, _other_rules(approval), other)


def _compared(
    approval: Approval,
    content: bytes,
    document: Document,
    file: str,
) -> tuple[Verdict, tuple[Difference, ...]]:
    """Return the verdict, and what is not as it was approved."""
    if approval.byte == of_bytes(content):
        return Verdict.SAME_BYTES, ()
    figures = tuple(_renumbered(approval, document, file))
    if approval.chu == of_words(document):
        return (Verdict.WORDS_CHANGED if figures else Verdict.SAME_WORDS), figures
    return Verdict.WORDS_CHANGED, (*_changed(approval, document, file), *figures)


def _renumbered(
    approval: Approval,
    document: Document,
    file: str,
) -> Iterator[Difference]:
    """Yield the lines of number and date that lost a figure they were approved with."""
    for before, unit in zip(approval.so_ngay, issued(document), strict=False):
        if not keeps(before, unit.words):
            place, after = unit.block.origin.place(file), one_line(unit.words)
            yield Difference(place, unit.heading, "chữ", before, after)


def _changed(approval: Approval, document: Document, file: str) -> Iterator[Difference]:
    """Yield the paragraphs that are not as they were approved."""
    found = paragraphs(document)
    for step in steps(approval.doan, of_paragraphs(document)):
        if not step.same:
            yield _step(step, found, file)


def _step(step: Step, found: list[Unit], file: str) -> Difference:
    here = [found[number] for number in step.new]
    near = here or found[step.new.start : step.new.start + 1] or found[-1:]
    place = near[0].block.origin.place(file) if near else Place(file)
    heading = near[0].heading if near else ""
    before = f"{len(step.old)} đoạn khi duyệt" if step.old else ""
    return Difference(place, heading, "đoạn", before, "\n".join(unit.words for unit in here))


def _other_rules(approval: Approval) -> str:
    from kehoach.compare.approval.rules import mark_of_rules  # noqa: PLC0415 - every rule is loaded

    if (approval.phien_ban, approval.quy_tac) == (kehoach.__version__, mark_of_rules()):
        return ""
    return approval.phien_ban
