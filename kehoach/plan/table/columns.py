"""Columns of a table."""

from __future__ import annotations

from typing import Any

from kehoach.plan.kinds import CHU, choice, scalar
from kehoach.plan.part import Part, field
from kehoach.plan.reading import Path, Reading, Wrong
from kehoach.text.letters import fold
from kehoach.text.numbers import decimal

STT = {"stt", "tt", "so tt", "so thu tu"}
"""Folded headings of the column that numbers the rows."""
_MOST = 20
"""Columns a page can hold."""


def _share(value: Any) -> float:
    found = decimal(value) if isinstance(value, str) else None
    if found is None or not 0 < found <= 100:  # noqa: PLR2004 - a share of 100
        raise Wrong("KH06", f'bề rộng không nhận giá trị "{value}"', "ghi một số từ 1 đến 100")
    return float(found)


class Cot(Part):
    """Một cột của bảng."""

    ten: str = field(CHU, "Tiêu đề cột.")
    rong: float | None = field(
        scalar(_share, "number", "string"),
        "Phần chiều rộng so với các cột khác; không ghi thì tự tính.",
        default=None,
    )
    canh: str | None = field(
        choice("trai", "giua", "phai"),
        "Canh chữ trong cột; không ghi thì tự chọn.",
        default=None,
    )


def read_cot(value: Any, reading: Reading, path: Path) -> Cot | None:
    """Return a column; a text alone is its heading."""
    return reading.part(Cot, {"ten": value} if isinstance(value, str) else value, path)


def columns_fit(columns: tuple[Cot, ...], _known: dict[str, Any]) -> tuple[Cot, ...]:
    """Return the columns as they are. Raises Wrong KH08 where a page cannot hold them."""
    if not 0 < len(columns) <= _MOST:
        raise Wrong("KH08", f"bảng có {len(columns)} cột", f"ghi từ 1 đến {_MOST} cột")
    return columns


def is_numbered(columns: tuple[Cot, ...]) -> bool:
    """Return True when the first column numbers the rows."""
    return fold(columns[0].ten).rstrip(".") in STT
