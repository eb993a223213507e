"""Scalar types of the plan: text in, typed value out, Vietnamese error when it cannot be."""

from __future__ import annotations

from collections.abc import Callable
from typing import Annotated, Any, TypeVar

from pydantic_core import CoreSchema, PydanticCustomError, core_schema

from kehoach.text import dates, numbers
from kehoach.text.letters import clean
from kehoach.text.marks import strip_end, with_end

T = TypeVar("T")

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


class ScalarType:
    """Marks a type as read from text by one function.

    Ready-made core and JSON schemas: pydantic's own way through function signatures costs a
    third of a cold start.
    """

    __slots__ = ("_core", "_json")

    def __init__(self, read: Callable[[Any], Any], *kinds: str, **json: Any) -> None:
        self._core = core_schema.no_info_plain_validator_function(read)
        self._json = {"type": [*(kinds or ("string", "number", "boolean"))], **json}

    def __get_pydantic_core_schema__(self, source: Any, handler: Any) -> CoreSchema:  # noqa: ARG002 - pydantic's signature
        return self._core

    def __get_pydantic_json_schema__(self, core: Any, handler: Any) -> dict[str, Any]:  # noqa: ARG002 - same
        return {**self._json}


class _Listed:
    """Marks a tuple of texts: one alone may be written without a list."""

    __slots__ = ("_core", "_json")

    def __init__(self, read: Callable[[Any], Any], then: Callable[[tuple[str, ...]], tuple[str, ...]] | None = None) -> None:
        item = core_schema.no_info_plain_validator_function(read)
        inner: CoreSchema = core_schema.tuple_variable_schema(item)
        if then is not None:
            inner = core_schema.no_info_after_validator_function(then, inner)
        self._core = core_schema.no_info_before_validator_function(listed, inner)
        self._json = {"type": ["array", "string"], "items": {"type": ["string", "number", "boolean"]}}

    def __get_pydantic_core_schema__(self, source: Any, handler: Any) -> CoreSchema:  # noqa: ARG002 - pydantic's signature
        return self._core

    def __get_pydantic_json_schema__(self, core: Any, handler: Any) -> dict[str, Any]:  # noqa: ARG002 - same
        return {**self._json}


def _parsed(parse: Callable[[str], T], code: str, hint: str, kind: type[T]) -> Callable[[Any], T]:
    def validate(value: Any) -> T:
        if isinstance(value, kind):
            return value
        text = _text(value)
        try:
            return parse(text)
        except ValueError as error:
            raise wrong(code, f'{error}: "{text}"', hint) from error

    return validate


_read_date = _parsed(
    dates.parse, "KH05", "viết ngày/tháng/năm như 05/9/2026; phần chưa biết để trống như /9/2026", dates.Ngay
)


def _date(value: Any) -> dates.Ngay:
    return dates.Ngay() if value is None else _read_date(value)


def listed(value: Any) -> Any:
    """Return a single value as a list of one."""
    return [value] if isinstance(value, str | dict) else value


def unmarked(value: Any) -> str:
    return strip_end(_text(value))


def _opening(texts: tuple[str, ...]) -> tuple[str, ...]:
    """Drop the colon the composer writes after the last opening paragraph; end the others."""
    return (*(with_end(text, ".") for text in texts[:-1]), *(text.rstrip(":").rstrip() for text in texts[-1:]))


def _closing(texts: tuple[str, ...]) -> tuple[str, ...]:
    """Drop the ``./.`` the composer writes after the last closing paragraph; end the others."""
    last = (strip_end(text.removesuffix("./."), ".") for text in texts[-1:])
    return (*(with_end(text, ".") for text in texts[:-1]), *last)


Chu = Annotated[str, ScalarType(_text)]
"""A text, cleaned and trimmed, never empty."""

ChuKhongDau = Annotated[str, ScalarType(unmarked)]
"""A text whose final ``;`` or ``.`` is written by the composer."""

DanhSachChu = Annotated[tuple[str, ...], _Listed(unmarked)]
"""Several texts; one alone may be written without a list."""

MoDau = Annotated[tuple[str, ...], _Listed(_text, _opening)]
KetThuc = Annotated[tuple[str, ...], _Listed(_text, _closing)]

NgayThang = Annotated[dates.Ngay, ScalarType(_date, "string", "number", "null")]
SoTien = Annotated[
    numbers.Tien,
    ScalarType(_parsed(numbers.parse_money, "KH06", "viết 25000000, 25.000.000 đồng hoặc 25 triệu đồng", numbers.Tien)),
]
SoLieu = Annotated[
    numbers.SoLieu,
    ScalarType(_parsed(numbers.parse_figure, "KH06", "viết số như 85, 94,8 hoặc trên 85", numbers.SoLieu)),
]
SoVanBan = Annotated[
    numbers.SoVanBan,
    ScalarType(
        _parsed(numbers.parse_number, "KH06", "viết số như 05 hoặc 141; chưa có số thì để trống", numbers.SoVanBan)
    ),
]
