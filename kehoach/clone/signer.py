"""The signers of a paper: kept, each asked about, for another may sign a year on."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kehoach.clone.header import pairs
from kehoach.clone.worklist import Kind
from kehoach.spec import edit
from kehoach.spec.characters import in_flow
from kehoach.spec.node import Mapping, Node, Scalar, Sequence

if TYPE_CHECKING:
    from kehoach.clone.places import Move
    from kehoach.clone.sheet import Sheet
    from kehoach.clone.target import Target


def signer(sheet: Sheet, paper: Node, target: Target, move: Move) -> None:
    """Keep each signer of a paper, flagged; give the title the user named to the issuer's own."""
    for key, node in pairs(paper):
        if key.text == "ky":
            several = node.items if isinstance(node, Sequence) else (node,)
            for one in several:
                if isinstance(one, Mapping):
                    _signer(sheet, one, target, move)


def _signer(sheet: Sheet, node: Mapping, target: Target, move: Move) -> None:
    values = {name.text: (name, value) for name, value in node.items if isinstance(value, Scalar)}
    own = "co_quan" not in values  # else an agency of a joint plan signs
    if own and target.chuc_vu and "chuc_vu" in values:
        name, value = values["chuc_vu"]
        flow = in_flow(sheet.text, node)
        sheet.edits(*edit.fill(sheet.text, name, value, target.chuc_vu, flow=flow))
        told = f"chuc_vu: {value.text} → {target.chuc_vu}"
        sheet.tell(Kind.CO_HOC, "CL15", told, node=value)
    who = ", ".join(value.text for _, value in values.values() if value.text)
    why = "người ký có thể đã thay"
    if own and move.cu.ten != move.moi.ten:
        why = f"cơ quan ban hành nay là {move.moi.ten}"
    told = f"người ký giữ như kế hoạch cũ ({who}); {why}"
    sheet.tell(Kind.CAN_QUYET, "CL20", told, "kiểm tra chức vụ, họ tên", node=node)
