"""Columns of a table; a column may hold columns, so that the heading has several levels."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from kehoach.plan.kinds import CHU, choice, many, scalar
from kehoach.plan.part import FieldKind, PlanPart, field
from kehoach.plan.reading import Path, Reading, Wrong, all_of
from kehoach.text.letters import fold
from kehoach.text.numbers import decimal

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kehoach.plan.known import Known

STT = {"stt", "tt", "so tt", "so thu tu"}
"""Folded headings of the column that numbers the rows."""
BETWEEN = " / "
"""Stands between the names of a path of columns: ``Kinh phí / Tỉnh``."""
_MOST = 20
"""Columns a page can hold."""
NAMELESS = ""
"""Heading of a column whose own is wrong; no plan that stands has one."""
DEEPEST = 3
"""Levels a heading may have."""


def _share(value: Any) -> float:
    found = decimal(value) if isinstance(value, str) else None
    if found is None or not 0 < found <= 100:  # noqa: PLR2004 - a share of 100
        raise Wrong("KH06", f'bề rộng không nhận giá trị "{value}"', "ghi một số từ 1 đến 100")
    return float(found)


SHARE = scalar(_share, "number", "string")
ALIGN = choice("trai", "giua", "phai")


def read_cot(value: Any, reading: Reading, path: Path) -> Cot | None:
    """Return a column; a text alone is its heading. A wrong one is known by its name alone."""
    raw = {"ten": value} if isinstance(value, str) else value
    return reading.part(Cot, raw, path) or _in_name(raw)


def _in_name(raw: Any) -> Cot:
    """Return what a wrong column is called and what stands below it: rows are counted by it."""
    if not isinstance(raw, dict):
        return Cot(ten=raw if isinstance(raw, str) else NAMELESS, rong=None, canh=None, cot=())
    named, below = raw.get("ten"), raw.get("cot")
    held = below if isinstance(below, list | tuple) else ()
    name = named if isinstance(named, str) else NAMELESS
    return Cot(ten=name, rong=None, canh=None, cot=tuple(map(_in_name, held)))


_COLUMNS = many(FieldKind(read_cot, {"$ref": "#/$defs/Cot"}))


def _read_columns(value: Any, reading: Reading, path: Path) -> tuple[Cot, ...]:
    found = _COLUMNS.read(value, reading, path)
    return tuple([_in_name(None) if item is None else item for item in found])


COT = FieldKind(_read_columns, _COLUMNS.json)
"""Columns side by side."""


def _of_its_own(columns: tuple[Cot, ...], known: Known) -> tuple[Cot, ...]:
    """Return the columns below one; a heading above columns has no width or alignment."""
    if columns and (known.get("rong") or known.get("canh")):
        message = "cột có cột con thì không ghi rong, canh"
        raise Wrong("KH08", message, "ghi rong, canh ở từng cột con")
    return columns


class Cot(PlanPart):
    """Một cột của bảng; có `cot` thì là tiêu đề chung của các cột con."""

    ten: str = field(CHU, "Tiêu đề cột.")
    rong: float | None = field(
        SHARE,
        "Phần trăm bề ngang bảng (ghi ở mọi cột thì là tỷ lệ giữa các cột); không ghi thì tự tính.",
        default=None,
    )
    canh: str | None = field(
        ALIGN,
        "Canh chữ trong cột; không ghi thì tự chọn.",
        default=None,
    )
    cot: tuple[Cot, ...] = field(COT, "Các cột con.", default=(), check=_of_its_own, loose=True)


def columns_fit(columns: tuple[Cot, ...], _known: Known) -> tuple[Cot, ...]:
    """Return the columns as they are. Raises Wrong KH08 where a page cannot hold them."""
    wrong: list[Wrong] = []
    if levels(columns) > DEEPEST:
        message = f"tiêu đề bảng có {levels(columns)} tầng"
        wrong.append(Wrong("KH08", message, f"ghi nhiều nhất {DEEPEST} tầng cột"))
    count = len(leaves(columns))
    if not 0 < count <= _MOST:
        wrong.append(Wrong("KH08", f"bảng có {count} cột", f"ghi từ 1 đến {_MOST} cột"))
    all_of(wrong)
    return columns


def levels(columns: tuple[Cot, ...]) -> int:
    """Return how many rows their headings take."""
    return 1 + max((levels(cot.cot) for cot in columns if cot.cot), default=0)


def leaves(columns: tuple[Cot, ...]) -> tuple[Cot, ...]:
    """Return the columns that hold cells, from left to right."""
    if not any(cot.cot for cot in columns):
        return columns
    return tuple(leaf for cot in columns for leaf in (leaves(cot.cot) if cot.cot else (cot,)))


def paths(columns: tuple[Cot, ...]) -> list[str]:
    """Return the name of each column that holds cells: ``Kinh phí / Tỉnh`` under a heading."""
    return list(_paths(columns, ""))


def _paths(columns: tuple[Cot, ...], above: str) -> Iterator[str]:
    for cot in columns:
        if cot.cot:
            yield from _paths(cot.cot, f"{above}{cot.ten}{BETWEEN}")
        else:
            yield above + cot.ten


def is_numbered(columns: tuple[Cot, ...]) -> bool:
    """Return True when the first column numbers the rows."""
    return not columns[0].cot and fold(columns[0].ten).rstrip(".") in STT
