"""An approval: a small file beside a plan's file that says what was approved, by whom and when.

Nothing is signed and no clock is read: it guards against a change by mistake, not by malice.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import kehoach
from kehoach.clone.word.left import in_docx
from kehoach.compare.approval.marks import issued, of_bytes, of_paragraphs, of_words
from kehoach.compare.approval.refusals import refusal
from kehoach.compare.approval.rules import mark_of_rules
from kehoach.compare.approval.written import ENDING, Approval, Waiver
from kehoach.document.block import Role
from kehoach.intake import LIMIT
from kehoach.intake.draft import holds_spec
from kehoach.intake.labelled import read
from kehoach.output import read_bytes
from kehoach.plan import open_spec
from kehoach.problem import KehoachError, Place, Severity
from kehoach.profile import EMPTY, Profile
from kehoach.review.outcome import review
from kehoach.spec import LIMITS
from kehoach.text import dates
from kehoach.text.letters import one_line

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from kehoach.document.block import Document
    from kehoach.problem import Problem

__all__ = ["ENDING", "Approval", "Waiver", "approve"]

_LONGEST = 200
_FRAME = frozenset((
    Role.QUOC_HIEU, Role.CO_QUAN_BAN_HANH, Role.SO_KY_HIEU, Role.DIA_DANH_NGAY, Role.TEN_LOAI,
    Role.CHUC_VU, Role.HO_TEN, Role.NOI_NHAN, Role.PHU_LUC,
))  # fmt: skip
"""Parts of which every paper, and an annex in a file of its own, has one: an article has none."""
_KEYS = {Severity.ERROR: "loi", Severity.WARNING: "canh_bao", Severity.HINT: "goi_y"}


def approve(
    file: str | Path,
    by: str,
    date: str,
    *,
    spec: str | Path | None = None,
    profile: Profile = EMPTY,
    ignore: Mapping[str, str] | None = None,
) -> Approval:
    """Return the approval of a file: marks of its bytes and words, and what the check finds in it.

    ``by`` and ``date`` (``05/12/2026``) are as the caller gives them: no clock is read. ``spec`` is
    the plan it was printed from. ``profile`` and ``ignore`` are as for ``review``; what they put
    aside is kept with its reasons. Nothing is written: ``text`` is what its file holds. What a
    clone left open in the file, or its reader told, forbids nothing: it is in ``notices``.

    Raises KehoachError: SS72 and SS73 for the date and the name, SS74 for a spec, SS75 for a file
    that is no paper at all; those of ``read``, ``review`` and ``load``.
    """
    name, day = _checked(by, date)
    path = str(file)
    content = read_bytes(path, LIMIT)
    document = _paper(path, content)
    found = review(document, profile=profile, ignore=ignore)
    return Approval(
        Path(path).name,
        name,
        day,
        of_bytes(content),
        of_words(document),
        kehoach.__version__,
        mark_of_rules(),
        _counts(found.problems),
        of_paragraphs(document),
        tuple(one_line(unit.words) for unit in issued(document)),
        "" if spec is None else _of_spec(str(spec)),
        tuple(_waiver(silenced.problem, silenced.reason) for silenced in found.silenced),
        notices=(*found.notices, *(question.problem() for question in in_docx(content, path))),
    )


def _checked(by: str, date: str) -> tuple[str, str]:
    """Return who and when in one form. Raises KehoachError SS72, SS73, both at once."""
    errors: list[Problem] = []
    if not by.strip() or len(by) > _LONGEST or len(by.split("\n")) > 1:
        errors += refusal("SS73", Place()).problems
    try:
        day = dates.parse(date)
    except ValueError:
        day = dates.Ngay()
    if not day.whole:
        errors += refusal("SS72", Place(), date).problems
    if errors:
        raise KehoachError(errors)
    return one_line(by), day.ngan()


def _paper(path: str, content: bytes) -> Document:
    """Return a file as it is read. Raises KehoachError SS74, SS75 for one that is no paper."""
    if holds_spec(path, content):
        raise refusal("SS74", Place(path))
    document = read(path, content)
    if not any(block.role in _FRAME for block in document.blocks()):
        raise refusal("SS75", Place(path))
    return document


def _of_spec(name: str) -> str:
    """Return the mark of a plan. Raises KehoachError as ``load`` does: another file is no plan."""
    content = read_bytes(name, LIMITS.bytes)
    open_spec(name, content)
    return of_bytes(content)


def _counts(problems: Iterable[Problem]) -> dict[str, int]:
    severities = [problem.severity for problem in problems]
    return {key: severities.count(severity) for severity, key in _KEYS.items()}


def _waiver(problem: Problem, reason: str) -> Waiver:
    return Waiver(problem.code, problem.place.path or str(problem.place.line or ""), reason)
