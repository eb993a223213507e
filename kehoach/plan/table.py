"""Tables of a plan: given as columns and rows, or made from the tasks."""

from typing import Annotated, Any, Literal

from pydantic import BeforeValidator, Discriminator, Field, Tag, ValidationInfo, field_validator

from kehoach.plan.part import Part
from kehoach.plan.values import Chu, wrong
from kehoach.text.letters import clean, fold, is_clean

STT = {"stt", "tt", "so tt", "so thu tu"}
"""Folded headings of the column that numbers the rows."""

Canh = Literal["trai", "giua", "phai"]


class Cot(Part):
    """Một cột của bảng."""

    ten: Chu = Field(description="Tiêu đề cột.")
    rong: float | None = Field(None, gt=0, le=100, description="Phần chiều rộng so với các cột khác; không ghi thì tự tính.")
    canh: Canh | None = Field(None, description="Canh chữ trong cột; không ghi thì tự chọn.")


class Nhom(Part):
    """Dòng chia nhóm, đánh số La Mã."""

    nhom: Chu = Field(description="Tên nhóm.")


def _cot(value: Any) -> Any:
    return {"ten": value} if isinstance(value, str) else value


def _hang(value: Any) -> Any:
    if isinstance(value, list | tuple):
        try:
            if is_clean("".join(value)):  # one look at the row instead of one at each cell
                return tuple([cell.strip() for cell in value])
        except TypeError:  # an empty cell, or no text at all
            pass
        return tuple([_cell(cell) for cell in value])
    if isinstance(value, Nhom | dict):
        return value
    raise wrong("KH03", "mỗi hàng là một danh sách ô", 'viết [ô 1, "ô 2 có dấu phẩy, trong ngoặc kép", ô 3]')


def _cell(value: Any) -> str:
    if value is None:
        return ""
    if not isinstance(value, str):
        raise wrong("KH03", "ô của bảng phải là chữ", "ô có dấu hai chấm hoặc ngoặc thì đặt trong ngoặc kép")
    return clean(value).strip()


def _hang_tag(value: Any) -> str:
    return "<Nhom>" if isinstance(value, Nhom | dict) else "<Hang>"


Hang = Annotated[
    Annotated[Nhom, Tag("<Nhom>")] | Annotated[tuple[str, ...], Tag("<Hang>")],
    Discriminator(_hang_tag),
    BeforeValidator(_hang),
]


class Bang(Part):
    """Bảng ghi sẵn: các cột và các hàng."""

    cot: tuple[Annotated[Cot, BeforeValidator(_cot)], ...] = Field(
        min_length=1, max_length=20, description="Tiêu đề các cột."
    )
    hang: tuple[Hang, ...] = Field(
        (), description="Các hàng; mỗi hàng là danh sách ô. Bảng có cột STT thì không cần ghi số thứ tự."
    )

    @field_validator("hang")
    @classmethod
    def _fits(cls, rows: tuple[Any, ...], info: ValidationInfo) -> tuple[Any, ...]:
        """Number the rows where the author left the number out, and refuse rows that do not fit."""
        if "cot" not in info.data:
            return rows
        columns: tuple[Cot, ...] = info.data["cot"]
        numbered = fold(columns[0].ten).rstrip(".") in STT
        count, out = 0, []
        for place, row in enumerate(rows):
            if isinstance(row, Nhom):
                count = 0
            elif numbered and len(row) == len(columns) - 1:
                count += 1
                row = (str(count), *row)  # noqa: PLW2901 - the row as it will be printed
            elif len(row) != len(columns):
                raise wrong("KH09", f"hàng có {len(row)} ô, bảng có {len(columns)} cột",
                            "thêm hoặc bớt ô; ô có dấu phẩy thì đặt trong ngoặc kép, ô trống ghi \"\"", (place,))  # fmt: skip
            else:
                count += 1
            out.append(row)
        return tuple(out)

    @property
    def numbered(self) -> bool:
        """Return True when the first column numbers the rows."""
        return fold(self.cot[0].ten).rstrip(".") in STT


def _bang_tag(value: Any) -> str:
    return "<ten>" if isinstance(value, str) else "<Bang>"


BangHoacTen = Annotated[
    Annotated[Literal["nhiem_vu"], Tag("<ten>")] | Annotated[Bang, Tag("<Bang>")], Discriminator(_bang_tag)
]
"""A table given, or the name of the list it is made from."""


def gather_table(raw: Any) -> Any:
    """Return a mapping whose bare ``cot`` and ``hang`` are put under ``bang``."""
    if isinstance(raw, dict) and "bang" not in raw and ("cot" in raw or "hang" in raw):
        rest = {key: value for key, value in raw.items() if key not in ("cot", "hang")}
        return {**rest, "bang": {key: raw[key] for key in ("cot", "hang") if key in raw}}
    return raw
