"""Whether a file is still what its plan gives, or was changed by hand since."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from kehoach.clone.word.left import in_docx
from kehoach.clone.word.printed_open import with_comments
from kehoach.compare.approval.refusals import refusal
from kehoach.compare.units import units
from kehoach.compare.verify.found import AsApproved, Difference, Verdict, Verified
from kehoach.compare.verify.held import held
from kehoach.compare.verify.looks import looks, pages
from kehoach.compare.verify.printed import Printed, nearest
from kehoach.compare.verify.shown import Side, shown
from kehoach.compare.verify.wording import wording
from kehoach.document.source import SourceKind
from kehoach.intake import LIMIT
from kehoach.intake.labelled import read
from kehoach.output import read_bytes
from kehoach.plan import open_spec
from kehoach.plan.left import in_spec
from kehoach.problem import Place
from kehoach.spec import LIMITS
from kehoach.word.read.kinds import QUESTIONS

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from kehoach.document.block import Document
    from kehoach.plan.left import Open

__all__ = ["AsApproved", "Difference", "Verdict", "Verified", "verify"]

_DOCX = b"[Content_Types].xml"
"""A name every .docx holds. An .odt or .doc says the same looks otherwise: there words alone."""


def verify(
    spec: str | Path | None,
    file: str | Path,
    *,
    template: str | Path | None = None,
) -> Verified:
    """Return whether a file is what its plan gives; ``template`` is the one it was printed with.

    ``file`` is the .docx, saved again by any program, or a PDF of it, signed or not. What is read
    from it is compared with what is read from the plan printed anew: words one by one, blanks left
    out; of a .docx the looks too (not of an .odt or .doc). What the plan leaves blank of its
    number, its date and the line ``Kèm theo``, signature and seal are filled in when a paper is
    issued: they are listed apart. Of a plan with a decision in a file of its own, the paper is
    taken that the file is most like. An approval beside the file (``approve``) is compared as well;
    with one ``spec`` may be None. Nothing is written, no clock is read.

    Raises KehoachError: SS70 with neither spec nor approval, SS71 for a broken approval; those of
    ``load``, of ``read``, and of the writer for the template.
    """
    name = str(file)
    content = read_bytes(name, LIMIT)
    document = read(name, content)
    problems = (
        problem for problem in document.notices if problem.code != QUESTIONS
    )  # each is told as CL80
    document = document._replace(notices=tuple(problems))
    plan = None if spec is None else read_bytes(str(spec), LIMITS.bytes)
    approved = held(name, content, document, plan)
    if spec is None or plan is None:
        if approved is None:
            raise refusal("SS70", Place(name))
        left = tuple(question.problem() for question in _open(content, name))
        return _approved_alone(approved, document, name)._replace(left_open=left)
    draft = open_spec(str(spec), plan)
    printed = nearest(draft.plan, None if template is None else str(template), document)
    asked = in_spec(draft.text, draft.root, draft.file)
    made = with_comments(printed.content, printed.composed, draft, asked, inside=printed.inside)
    printed = printed._replace(content=made)
    asked = _together(asked, _open(content, name))
    left = tuple(question.problem() for question in asked)
    return _verified(printed, document, content, name)._replace(left_open=left, held=approved)


def _together(plan: Iterable[Open], file: Iterable[Open]) -> tuple[Open, ...]:
    """Return what is open in the plan, and in the file beyond that: ``render`` writes it there."""
    asked = [*plan]
    known = Counter(
        code for question in asked if not question.unread for code in question.codes or ("",)
    )
    more = []
    for question in file:
        code = "".join(question.codes)
        known[code] -= 1
        if known[code] < 0:
            more.append(question)
    return (*asked, *more)


def _open(content: bytes, name: str) -> tuple[Open, ...]:
    """Return what a clone left open in the comments of a .docx."""
    return in_docx(content, name) if content.startswith(b"PK") else ()


def _approved_alone(approved: AsApproved, document: Document, name: str) -> Verified:
    unseen = ("kế hoạch YAML", "khoảng trắng", "hình thức", "hình", "đầu trang, chân trang")
    found = Verified(name, approved.verdict, (), (), (), unseen, document.notices)
    return found._replace(held=approved, compared=False)


def _verified(printed: Printed, document: Document, content: bytes, name: str) -> Verified:
    ours, theirs = units(printed.document), units(document)
    said = wording(ours, theirs, name)
    changes, filled = list(said.changed), list(said.filled)
    looked: list[Difference] = []
    is_docx = document.source.kind is SourceKind.WORD and _DOCX in content
    if is_docx:
        looked = [*pages(printed.document, document, name), *looks(ours, theirs, name)]
        pictures = shown(Side(ours, printed.content), Side(theirs, content), name)
        changes += pictures.changed
        filled += pictures.filled
    verdict = _verdict(changes, looked, same=content == printed.content)
    unseen = _unseen(document.source.kind, is_docx=is_docx)
    words, later, seen = tuple(changes), tuple(filled), tuple(looked)
    return Verified(name, verdict, words, later, seen, unseen, document.notices)


def _verdict(changes: list[Difference], looked: list[Difference], *, same: bool) -> Verdict:
    if same:
        return Verdict.SAME_BYTES
    if changes:
        return Verdict.WORDS_CHANGED
    return Verdict.LOOKS_CHANGED if looked else Verdict.SAME_WORDS


def _unseen(kind: SourceKind, *, is_docx: bool) -> tuple[str, ...]:
    if is_docx:
        part = "phông, cỡ chữ của vài chữ trong đoạn"
        return ("khoảng trắng", "số trang", "bề rộng cột của bảng", "hình vẽ gì", "màu chữ", part)
    unseen = ("khoảng trắng", "hình thức (phông, cỡ chữ, lề)", "hình")
    return (*unseen, "số trang") if kind is SourceKind.WORD else (*unseen, "đầu trang, chân trang")
