"""Plan → Document: everything the decree lets a program decide is decided here.

Numbering, padding, end marks, TM./KT. lines, the Kèm theo line, the task table. Pure: no files, no
clock. Each block knows the path in the plan it was made from.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from kehoach.document.block import Document, Section
from kehoach.document.compose.annex import annexes
from kehoach.document.compose.approval import approval
from kehoach.document.compose.body import Body
from kehoach.document.compose.cited import Cited
from kehoach.document.compose.ending import closed, recipients_and_signers
from kehoach.document.compose.header import header
from kehoach.document.compose.notes import with_notes
from kehoach.document.compose.opening import opening

if TYPE_CHECKING:
    from kehoach.document.compose.again import Made
    from kehoach.plan import Plan


def compose(plan: Plan, made: Made | None = None) -> Document:
    """Return the plan as a document, the decision that issues it before it as a paper of its own.

    ``made`` is what was composed last, of a plan that may share parts with this one: their blocks
    are the same objects again. Raises KehoachError KH14 for a reference to nothing.
    """
    if plan.ban_hanh is not None:
        from kehoach.document.compose.issued import with_decision  # noqa: PLC0415 - seldom

        return with_decision(plan)
    cited = Cited(plan)
    body = Body(plan, cited)
    if made is not None:
        from kehoach.document.compose.again import AgainBody  # noqa: PLC0415 - a batch has one

        body = AgainBody(plan, cited, made)
    text = [*opening(plan, cited), *body.sections()]
    ending = (*recipients_and_signers(plan), *approval(plan.phe_duyet))
    main = (*header(plan), *closed(plan.ket_thuc, text, cited), *ending)
    title = f"Kế hoạch {plan.trich_yeu}".replace("\n", " ")
    document = Document((Section(main), *annexes(plan, body)), plan.cap, title)
    return with_notes(document, plan, cited)
