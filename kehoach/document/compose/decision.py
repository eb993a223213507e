"""The decision that issues a plan, and what the plan has in place of a number of its own.

Source: Nghị định 30/2020/NĐ-CP, Phụ lục III, Mẫu 1.3.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from kehoach.document.block import Block, Role, Run
from kehoach.document.compose.body import Body
from kehoach.document.compose.cited import Cited
from kehoach.document.compose.ending import end_with_sign, recipients, signature
from kehoach.document.compose.header import (
    issuer,
    marks,
    motto,
    number_and_symbol,
    number_line,
    place_and_date,
    title,
)
from kehoach.document.compose.level import Level
from kehoach.document.compose.opening import bases
from kehoach.law import loai_van_ban
from kehoach.plan.ban_hanh import KEY
from kehoach.plan.inline import runs
from kehoach.text.dates import Ngay
from kehoach.text.scheme import CHU

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kehoach.address import PlanPath
    from kehoach.plan import Plan
    from kehoach.plan.ban_hanh import BanHanh
    from kehoach.plan.decision import Decision

_ABOVE = (KEY,)
_FOLLOWS = {
    "co_quan": "co_quan",
    "co_quan_chu_quan": "co_quan_chu_quan",
    "tham_quyen": "co_quan",
    "trich_yeu": "trich_yeu",
}
"""Field of a decision → the field of its plan it follows from when its author gives none."""


def decision_blocks(decision: Decision, plan: Plan) -> tuple[Block, ...]:
    """Return the decision in reading order: head, who decides, căn cứ, articles, signer."""
    given = decision.given
    cited = Cited(plan.replace(can_cu=given.can_cu))
    blocks = (
        *issuer(decision.co_quan_chu_quan, decision.co_quan, above=_ABOVE),
        number_line(given.so, decision.ky_hieu, _ABOVE),
        *marks(plan.do_khan, plan.luu_hanh, plan.du_thao),
        *motto(),
        place_and_date(decision.dia_danh, given.ngay, _ABOVE),
        *title(given.loai, decision.trich_yeu, _ABOVE),
        _line(Role.THAM_QUYEN, decision.tham_quyen.upper(), (KEY, "tham_quyen")),
        *bases(given.can_cu, cited, _ABOVE),
        _line(Role.THAM_QUYEN, f"{given.loai.upper()}:", (KEY, "dieu")),
        *end_with_sign(list(_articles(decision, plan, cited))),
        *recipients(given.noi_nhan, given.luu, _ABOVE),
        *signature(given.ky, decision.loai, _ABOVE),
    )
    return tuple(block._replace(path=_written(block.path, given)) for block in blocks)


def _written(path: PlanPath, given: BanHanh) -> PlanPath:
    """Return where the author wrote what a block says: in the plan, for what follows from it."""
    _, name = path if len(path) == len((KEY, "trich_yeu")) else ("", "")
    source = _FOLLOWS.get(str(name))
    return path if source is None or getattr(given, str(name)) is not None else (source,)


def _articles(decision: Decision, plan: Plan, cited: Cited) -> Iterator[Block]:
    """Yield the articles; the word and the number are bold, as Phụ lục I, khoản 6.đ has them."""
    added = len(decision.dieu) - len(decision.given.dieu)
    body = Body(plan, cited)
    for number, dieu in enumerate(decision.dieu, 1):
        at = number - 1 - added
        path: PlanPath = (KEY, "dieu", at) if at >= 0 else ("trich_yeu",)
        words = runs(dieu.dieu) if at < 0 else cited.runs(dieu.dieu, path)
        name = Run(f"Điều {number}.", dam=True)
        yield Block(Role.DIEU, (name, Run(" "), *words), level=1, path=path)
        # khoản and điểm, whatever the plan counts by
        yield from body.items(dieu.noi_dung, Level((number,), CHU), (*path, "noi_dung"))


def issued_header(plan: Plan, decision: Decision) -> list[Block]:
    """Return the head of the plan itself: no number, no date, but the decision it comes with."""
    return [
        *issuer(plan.co_quan_chu_quan, plan.co_quan),
        *motto(),
        *title(loai_van_ban.KE_HOACH, plan.trich_yeu),
        _line(Role.KEM_THEO, attached_to_decision(decision), _ABOVE),
    ]


def attached_to_decision(decision: Decision) -> str:
    """Return the Kèm theo line of the plan, and of its annexes: the plan has no number to name.

    In a file of its own the electronic form leaves number and date to the system (Mẫu 1.3, ghi chú
    2): they are room to write in.
    """
    given = decision.given
    so, ngay = (None, Ngay()) if given.tach_tep else (given.so, given.ngay)
    number = number_and_symbol(so, decision.ky_hieu)
    return f"(Kèm theo {given.loai} số{number} {ngay.dai()} của {decision.nguoi_ban_hanh})"


def _line(role: Role, text: str, path: PlanPath) -> Block:
    return Block(role, (Run(text),), path=path)
