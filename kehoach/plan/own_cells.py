"""Cells of a task for columns of the author's own in the table made from the tasks."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from kehoach.plan.kinds import CHU, CHU_KHONG_DAU
from kehoach.plan.part import FieldKind, PlanPart, field
from kehoach.plan.reading import Wrong

if TYPE_CHECKING:
    from kehoach.plan.reading import Path, Reading

GHI_CHU = "Ghi chú, chỉ in ở cột ghi chú của bảng lập tự động."


class ORieng(PlanPart):
    """Ô của một cột riêng."""

    ten: str = field(CHU, "Tiêu đề cột.")
    o: str = field(CHU_KHONG_DAU, "Chữ của ô.")


def _read(value: Any, reading: Reading, path: Path) -> tuple[ORieng, ...]:
    if isinstance(value, tuple):
        return value
    if not isinstance(value, dict):
        cure = "viết tiêu đề cột và chữ của ô: cot_rieng: {Đối tượng: 60 giáo viên}"
        raise Wrong("KH03", "`cot_rieng` phải là một nhóm khóa", cure)
    out: list[ORieng] = []
    for name, words in value.items():
        if words is not None:
            cell = reading.part(ORieng, {"ten": name, "o": words}, (*path, name))
            out += [cell] if cell is not None else []
    return tuple(out)


COT_RIENG = FieldKind(_read, {"type": "object", "additionalProperties": CHU.json})
"""Title of a column → the words of the cell."""
