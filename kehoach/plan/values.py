"""Scalar types of the plan: text in, typed value out, Vietnamese error when it cannot be."""

from __future__ import annotations

from collections.abc import Callable
from typing import Annotated, Any, TypeVar

from pydantic import AfterValidator, BeforeValidator, Field, GetPydanticSchema
from pydantic_core import PydanticCustomError, core_schema

from kehoach.text import dates, numbers
from kehoach.text.letters import clean
from kehoach.text.marks import strip_end

T = TypeVar("T")

_SCALAR = {"type": ["string", "number", "boolean"]}


def wrong(code: str, message: str, hint: str = "", path: tuple[str | int, ...] = ()) -> PydanticCustomError:
    """Return an error of the plan: a problem code, what is wrong, the cure, where below the field."""
    return PydanticCustomError(
        code, "{thong_bao}", {"thong_bao": message, "cach_sua": hint, "path": path}  # type: ignore[arg-type]  # pydantic wants a literal here, codes are ours
    )


def _text(value: Any) -> str:
    """Return the cleaned text of a scalar; what YAML would call a number or a bool was text before."""
    if not isinstance(value, str):
        kind = {dict: "một nhóm khóa", list: "một danh sách", tuple: "một danh sách", type(None): "để trống"}
        raise wrong("KH03", f"cần một dòng chữ, ở đây là {kind.get(type(value), 'giá trị khác')}",
                    "viết giá trị trên cùng dòng, sau dấu hai chấm; có dấu hai chấm trong lời văn thì đặt trong ngoặc kép")  # fmt: skip
    text = clean(value).strip()
    if not text:
        raise wrong("KH03", "cần một dòng chữ, ở đây để trống", "điền giá trị hoặc bỏ khóa này")
    return text


def _parsed(parse: Callable[[str], T], code: str, hint: str, kind: type[T]) -> Callable[[Any], T]:
    def validate(value: Any) -> T:
        if isinstance(value, kind):
            return value
        text = _text(value)
        try:
            return parse(text)
        except ValueError as error:
            raise wrong(code, f"{error}: \"{text}\"", hint) from error

    return validate


def _scalar_schema(check: Callable[[Any], Any]) -> GetPydanticSchema:
    """Return a type that runs ``check`` and whose JSON Schema admits what an editor takes for it."""
    return GetPydanticSchema(
        lambda _type, _handler: core_schema.no_info_plain_validator_function(
            check, json_schema_input_schema=core_schema.str_schema()
        )
    )


def _date(value: Any) -> dates.Ngay:
    return dates.Ngay() if value is None else _read_date(value)


_read_date = _parsed(dates.parse, "KH05", "viết ngày/tháng/năm như 05/9/2026; phần chưa biết để trống như /9/2026", dates.Ngay)


def listed(value: Any) -> Any:
    """Return a single value as a list of one."""
    return [value] if isinstance(value, str | dict) else value


def _unmarked(value: str) -> str:
    return strip_end(value)


Chu = Annotated[str, BeforeValidator(_text), Field(json_schema_extra=_SCALAR)]
"""A text, cleaned and trimmed, never empty."""

ChuKhongDau = Annotated[Chu, AfterValidator(_unmarked)]
"""A text whose final ``;`` or ``.`` is written by the composer."""

DanhSachChu = Annotated[
    tuple[ChuKhongDau, ...],
    BeforeValidator(listed),
    Field(json_schema_extra={"type": ["array", "string"]}),
]
"""Several texts; one alone may be written without a list."""

CacDoan = Annotated[
    tuple[Chu, ...], BeforeValidator(listed), Field(json_schema_extra={"type": ["array", "string"]})
]
"""Paragraphs; one alone may be written without a list."""

NgayThang = Annotated[dates.Ngay, _scalar_schema(_date), Field(json_schema_extra={"type": ["string", "number", "null"]})]
SoTien = Annotated[
    numbers.Tien,
    _scalar_schema(_parsed(numbers.parse_money, "KH06", "viết 25000000, 25.000.000 đồng hoặc 25 triệu đồng", numbers.Tien)),
    Field(json_schema_extra=_SCALAR),
]
SoLieu = Annotated[
    numbers.SoLieu,
    _scalar_schema(_parsed(numbers.parse_figure, "KH06", "viết số như 85, 94,8 hoặc trên 85", numbers.SoLieu)),
    Field(json_schema_extra=_SCALAR),
]
SoVanBan = Annotated[
    numbers.SoVanBan,
    _scalar_schema(_parsed(numbers.parse_number, "KH06", "viết số như 05 hoặc 141; chưa có số thì để trống", numbers.SoVanBan)),
    Field(json_schema_extra=_SCALAR),
]
