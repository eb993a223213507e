"""A plan with the decision that issues it: two papers in one document.

Source: Nghị định 30/2020/NĐ-CP, Phụ lục III, Mẫu 1.3.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from kehoach.document.block import Document, Paper, Section
from kehoach.document.compose.annex import annexes
from kehoach.document.compose.body import Body
from kehoach.document.compose.cited import Cited
from kehoach.document.compose.decision import decision_blocks, issued_header
from kehoach.document.compose.ending import closed
from kehoach.document.compose.notes import with_notes
from kehoach.document.compose.opening import opening
from kehoach.document.numbered import numbered
from kehoach.law import loai_van_ban
from kehoach.plan.decision import Decision

if TYPE_CHECKING:
    from kehoach.plan import Plan


def with_decision(plan: Plan) -> Document:
    """Return the decision, then the plan and its annexes, as papers of one document.

    The plan must have ``ban_hanh``. Raises KehoachError KH14 for a reference to nothing.
    """
    assert plan.ban_hanh is not None  # noqa: S101 - asked by the caller
    decision = Decision(plan, plan.ban_hanh)
    first = decision_blocks(decision, plan)
    cited = Cited(plan)
    body = Body(plan, cited)
    text = [*opening(plan, cited), *body.sections()]
    main = (*issued_header(plan, decision), *closed(plan.ket_thuc, text, cited))
    sections = (Section(first), Section(main), *annexes(plan, body))
    title = f"{plan.ban_hanh.loai} {decision.trich_yeu}".replace("\n", " ")
    document = with_notes(Document(sections, plan.cap, title), plan, cited)
    whole = sum(len(section.blocks) for section in sections)
    return numbered(document._replace(papers=_papers(len(first), whole)))


def _papers(decision: int, whole: int) -> tuple[Paper, Paper]:
    """Return the two papers by how many blocks the first has and both have."""
    return (
        Paper(loai_van_ban.QUYET_DINH, range(1, decision + 1)),
        Paper(loai_van_ban.KE_HOACH, range(decision + 1, whole + 1), kem_theo=True),
    )
