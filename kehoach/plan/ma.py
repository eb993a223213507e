"""The code an author gives a part of a plan: it fixes what part it is, and is never printed."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from kehoach.plan.kinds import text
from kehoach.plan.part import FieldKind, PlanPart, field
from kehoach.plan.reading import Fault, Wrong
from kehoach.text.letters import shortened

if TYPE_CHECKING:
    from kehoach.plan.reading import Path, Reading

_PATTERN = "[A-Za-z0-9][A-Za-z0-9._-]{0,39}"
"""No blank, comma or semicolon: ``theo`` names several codes in one value."""
_FORM = re.compile(_PATTERN)


def _read(value: Any, reading: Reading, path: Path) -> str:
    """Return a code; one a part before has is told as KH44. Raises Wrong KH43 for what is none."""
    found = text(value)
    if not _FORM.fullmatch(found):
        message = f'mã không dùng được: "{shortened(found)}"'
        raise Wrong(
            "KH43",
            message,
            "dùng chữ không dấu, số, dấu chấm, gạch nối, nhiều nhất 40 chữ: ma: tap-huan",
        )
    if reading.codes.setdefault(found, path) != path:
        cure = f"mỗi phần của kế hoạch một mã: đổi ở đây, ví dụ ma: {found[:37]}-2, hoặc bỏ"
        reading.faults.append(Fault(path, "KH44", f'mã "{found}" đã dùng cho một phần khác', cure))
    return found


MA = FieldKind(_read, {"type": ["string", "number", "boolean"], "pattern": f"^{_PATTERN}$"})
"""A code of ASCII letters, digits, ``.``, ``_`` and ``-``; one part of a plan has it."""


class Coded(PlanPart):
    """A part of a plan its author may give a code."""

    ma: str | None = field(
        MA, default=None, vi_du=("tap-huan",),
        mo_ta="Mã do người soạn đặt, mỗi phần một mã; không in ra. "
        "Có mã thì sửa lời, chuyển chỗ vẫn nhận ra là phần ấy.",
    )  # fmt: skip

    def __init_subclass__(cls) -> None:
        """Let the code stand behind the part's first field, its words, and before what is below."""
        super().__init_subclass__()
        first, *others = (name for name in cls.FIELDS if name != "ma")
        cls.FIELDS = {name: cls.FIELDS[name] for name in (first, "ma", *others)}
