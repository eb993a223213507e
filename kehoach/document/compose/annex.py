"""Phụ lục: numbered when there are two or more, each a section of its own.

Source: Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục III, khoản 1; Phụ lục III, Mẫu 2.1.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from kehoach.document.block import Block, Role, Run, Section
from kehoach.document.compose.decision import attached_to_decision
from kehoach.document.compose.ending import end_with_sign
from kehoach.document.compose.header import number_and_symbol
from kehoach.plan.decision import decision_of
from kehoach.plan.inline import plain
from kehoach.plan.signers import cac_co_quan, together
from kehoach.text.numbering import roman

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kehoach.document.compose.body import Body
    from kehoach.plan import Plan


def annexes(plan: Plan, body: Body) -> Iterator[Section]:
    """Yield each phụ lục: its label, name, Kèm theo line, content and table."""
    alone = len(plan.phu_luc) == 1
    for number, annex in enumerate(plan.phu_luc):
        label = "Phụ lục" if alone else f"Phụ lục {roman(number + 1)}"
        path = ("phu_luc", number)
        head = [Block(Role.PHU_LUC, (Run(label),), path=path)]
        if annex.ten:
            head.append(
                Block(Role.TEN_PHU_LUC, (Run(plain(annex.ten).upper()),), path=(*path, "ten"))
            )
        head.append(Block(Role.KEM_THEO, (Run(attached_to(plan)),), path=path))
        content = list(body.annex(annex, number))
        yield Section((*head, *end_with_sign(content)), annex.huong == "ngang", opens_annex=True)


def attached_to(plan: Plan) -> str:
    """Return the Kèm theo line; number and date not known yet are room to write them in.

    A plan that a decision issues has no number: its annexes name the decision (Mục III, khoản 1.c).
    """
    decision = decision_of(plan)
    if decision is not None:
        return attached_to_decision(decision)
    number = number_and_symbol(plan.so, plan.ky_hieu)
    return f"(Kèm theo Kế hoạch số{number} {plan.ngay.dai()} của {together(cac_co_quan(plan))})"
