"""Who approved the old plan: agency, post and name stay, and are asked about."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kehoach.clone.header import pairs
from kehoach.clone.worklist import Kind
from kehoach.plan.approval import KEY
from kehoach.spec.node import Mapping, Scalar

if TYPE_CHECKING:
    from kehoach.clone.sheet import Sheet


def approver(sheet: Sheet) -> None:
    """Ask who approves the new plan; nothing without ``phe_duyet``."""
    for key, node in pairs(sheet.root):
        if key.text == KEY and isinstance(node, Mapping):
            values = (value.text for _, value in node.items if isinstance(value, Scalar))
            who = ", ".join(filter(None, values))
            told = f"người phê duyệt giữ như kế hoạch cũ ({who}); người ấy có thể đã thay"
            cure = "kiểm tra cơ quan, chức vụ, họ tên"
            sheet.tell(Kind.CAN_QUYET, "CL20", told, cure, node=node)
