"""Tables of a plan: given as columns and rows, or made from the tasks."""

from __future__ import annotations

from typing import Any

from kehoach.plan.kinds import CHU, choice, many, part, scalar
from kehoach.plan.part import Kind, Part, field
from kehoach.plan.reading import Path, Reading, Wrong
from kehoach.text.letters import clean, fold, is_clean
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
        scalar(_share, "number", "string"), "Phần chiều rộng so với các cột khác; không ghi thì tự tính.", default=None
    )
    canh: str | None = field(choice("trai", "giua", "phai"), "Canh chữ trong cột; không ghi thì tự chọn.", default=None)


class Nhom(Part):
    """Dòng chia nhóm, đánh số La Mã."""

    nhom: str = field(CHU, "Tên nhóm.")


def _read_cot(value: Any, reading: Reading, path: Path) -> Cot | None:
    return reading.part(Cot, {"ten": value} if isinstance(value, str) else value, path)


def _read_hang(value: Any, reading: Reading, path: Path) -> tuple[str, ...] | Nhom | None:
    if isinstance(value, list | tuple):
        try:
            if is_clean("".join(value)):  # one look at the row instead of one at each cell
                return tuple([cell.strip() for cell in value])
        except TypeError:  # an empty cell, or no text at all
            pass
        return tuple([_cell(cell) for cell in value])
    if isinstance(value, Nhom | dict):
        return reading.part(Nhom, value, path)
    raise Wrong("KH03", "mỗi hàng là một danh sách ô", 'viết [ô 1, "ô 2 có dấu phẩy, trong ngoặc kép", ô 3]')


def _cell(value: Any) -> str:
    if value is None:
        return ""
    if not isinstance(value, str):
        raise Wrong("KH03", "ô của bảng phải là chữ", "ô có dấu hai chấm hoặc ngoặc thì đặt trong ngoặc kép")
    return clean(value).strip()


def _columns(columns: tuple[Cot, ...], _known: dict[str, Any]) -> tuple[Cot, ...]:
    if not 0 < len(columns) <= _MOST:
        raise Wrong("KH08", f"bảng có {len(columns)} cột", f"ghi từ 1 đến {_MOST} cột")
    return columns


def _fits(rows: tuple[Any, ...], known: dict[str, Any]) -> tuple[Any, ...]:
    """Number the rows where the author left the number out, and refuse rows that do not fit."""
    if "cot" not in known:
        return rows
    columns: tuple[Cot, ...] = known["cot"]
    numbered = is_numbered(columns)
    count, out = 0, []
    for place, row in enumerate(rows):
        if isinstance(row, Nhom):
            count = 0
        elif numbered and len(row) == len(columns) - 1:
            count += 1
            row = (str(count), *row)  # noqa: PLW2901 - the row as it will be printed
        elif len(row) != len(columns):
            raise Wrong("KH09", f"hàng có {len(row)} ô, bảng có {len(columns)} cột",
                        'thêm hoặc bớt ô; ô có dấu phẩy thì đặt trong ngoặc kép, ô trống ghi ""', (place,))  # fmt: skip
        else:
            count += 1
        out.append(row)
    return tuple(out)


def is_numbered(columns: tuple[Cot, ...]) -> bool:
    """Return True when the first column numbers the rows."""
    return fold(columns[0].ten).rstrip(".") in STT


class Bang(Part):
    """Bảng ghi sẵn: các cột và các hàng."""

    cot: tuple[Cot, ...] = field(many(Kind(_read_cot, {"$ref": "#/$defs/Cot"})), "Tiêu đề các cột.", check=_columns)
    hang: tuple[tuple[str, ...] | Nhom, ...] = field(
        many(Kind(_read_hang, {"$ref": "#/$defs/Nhom"})),
        "Các hàng; mỗi hàng là danh sách ô. Bảng có cột STT thì không cần ghi số thứ tự.",
        default=(), check=_fits,
    )  # fmt: skip

    @property
    def numbered(self) -> bool:
        """Return True when the first column numbers the rows."""
        return is_numbered(self.cot)


def _read_bang(value: Any, reading: Reading, path: Path) -> Bang | str | None:
    if isinstance(value, str):
        return str(_FROM_TASKS.read(value, reading, path))
    return reading.part(Bang, value, path)


_FROM_TASKS = choice("nhiem_vu")
BANG = Kind(_read_bang, {"anyOf": [_FROM_TASKS.json, part(Bang).json]})
"""A table given, or the name of the list it is made from."""


def gather_table(raw: dict[str, Any]) -> dict[str, Any]:
    """Return a mapping whose bare ``cot`` and ``hang`` are put under ``bang``."""
    if "bang" in raw or not ("cot" in raw or "hang" in raw):
        return raw
    rest = {key: value for key, value in raw.items() if key not in ("cot", "hang")}
    return {**rest, "bang": {key: raw[key] for key in ("cot", "hang") if key in raw}}
