"""Kinds of values: text in, typed value out, Vietnamese error when it cannot be."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, TypeVar, Unpack

from kehoach.plan.part import FieldKind, PlanPart
from kehoach.plan.reading import Fault, Path, Reading, Wrong
from kehoach.text import dates, numbers
from kehoach.text.letters import clean, fold, shortened
from kehoach.text.marks import split_calls, strip_end, with_end

if TYPE_CHECKING:
    from collections.abc import Callable

    from kehoach.plan.part import JsonSchema

T = TypeVar("T")

_TYPES = ["string", "number", "boolean"]
"""What an editor takes a scalar for; we read every one of them as the text it was written as."""
_LONGEST = 300
"""Letters of a date, a number or an amount; no pattern is tried on a longer value."""
BETWEEN = "; "
"""Stands between agencies in print: their names have commas (Sở Văn hóa, Thể thao và Du lịch)."""
_DAY = re.compile(r"(?:ngày )?[0-9]{1,2}/[0-9]{1,2}/[0-9]{4}", re.IGNORECASE).fullmatch
_LEAST_BARE = 1000
"""Đồng; no coin is smaller, and people who write 20 or 150 mean millions."""


def scalar(read: Callable[[Any], Any], *types: str, **json: Unpack[JsonSchema]) -> FieldKind:
    """Return a kind read from one value by one function."""
    told: JsonSchema = {"type": [*(types or _TYPES)], **json}
    return FieldKind(lambda value, _reading, _path: read(value), told)


_YES, _NO = ("true", "co", "yes"), ("false", "khong", "no")
"""Folded words of yes and no."""
_FORMS = {
    dict: "là một nhóm khóa",
    list: "là một danh sách",
    tuple: "là một danh sách",
    type(None): "để trống",
}
_ON_ONE_LINE = (
    "viết giá trị trên cùng dòng, sau dấu hai chấm; có dấu hai chấm trong lời văn "
    "thì đặt trong ngoặc kép"
)


def text(value: Any) -> str:
    """Return the cleaned text of a scalar. Raises Wrong KH03 for anything else."""
    if not isinstance(value, str):
        form = _FORMS.get(type(value), "là giá trị khác")
        raise Wrong("KH03", f"cần một dòng chữ, ở đây {form}", _ON_ONE_LINE)
    found = clean(value).strip()
    if not found:
        raise Wrong("KH03", "cần một dòng chữ, ở đây để trống", "điền giá trị hoặc bỏ khóa này")
    return found


def unmarked(value: Any) -> str:
    """Return the text without the ``;`` or ``.`` the composer writes."""
    return strip_end(text(value))


def parsed(
    parse: Callable[[str], T], code: str, hint: str, kind: type[T], *types: str
) -> FieldKind:
    """Return a kind read by a parser that raises ValueError in Vietnamese."""

    def read(value: Any) -> T:
        if isinstance(value, kind):
            return value
        found = text(value)
        shown = shortened(found)
        if len(found) > _LONGEST:
            raise Wrong(
                code, f'giá trị dài {len(found)} chữ, nhiều nhất là {_LONGEST}: "{shown}"', hint
            )
        try:
            return parse(found)
        except ValueError as error:
            raise Wrong(code, f'{error}: "{shown}"', hint) from error

    return scalar(read, *types)


def texts(
    read: Callable[[Any], str], then: Callable[[tuple[str, ...]], tuple[str, ...]] | None = None
) -> FieldKind:
    """Return a kind of several texts; one alone may be written without a list."""
    kind = scalar(read)

    def read_all(value: Any, reading: Reading, path: Path) -> tuple[str, ...]:
        start = len(reading.faults)
        found = reading.items(kind, [value] if isinstance(value, str) else value, path)
        return then(found) if then and len(reading.faults) == start else found

    return FieldKind(read_all, {"type": ["array", "string"], "items": kind.json})


def many(kind: FieldKind) -> FieldKind:
    """Return a kind of a list; one item alone may be written without a list."""
    return FieldKind(
        lambda value, reading, path: reading.items(
            kind, [value] if isinstance(value, str | dict) else value, path
        ),
        {"type": "array", "items": kind.json},
    )


def part(cls: type[PlanPart]) -> FieldKind:
    """Return the kind of a mapping read into a part."""
    told: JsonSchema = {"$ref": f"#/$defs/{cls.__name__}"}
    return FieldKind(lambda value, reading, path: reading.part(cls, value, path), told)


def choice(*values: str) -> FieldKind:
    """Return a kind of a few words."""

    def read(value: Any) -> str:
        found = text(value)
        if found in values:
            return found
        from kehoach.plan.suggest import meant  # noqa: PLC0415 - only when something is wrong

        cure = f"{meant(found, values)}chọn một trong: {', '.join(values)}"
        raise Wrong("KH04", f'không nhận giá trị "{found}"', cure)

    return FieldKind(lambda value, _reading, _path: read(value), {"enum": [*values]})


def _opening(found: tuple[str, ...]) -> tuple[str, ...]:
    """Drop the colon the composer writes after the last opening paragraph; end the others."""
    return (
        *(with_end(word, ".") for word in found[:-1]),
        *(strip_end(word, ":") for word in found[-1:]),
    )


def _closing(found: tuple[str, ...]) -> tuple[str, ...]:
    """Drop the ``./.`` the composer writes after the last closing paragraph; end the others."""
    return (
        *(with_end(word, ".") for word in found[:-1]),
        *(_unsigned(word) for word in found[-1:]),
    )


def _unsigned(text: str) -> str:
    bare, calls = split_calls(text.rstrip())
    return strip_end(bare.removesuffix("./."), ".") + calls


def _day_or_words(value: Any) -> str:
    """Return a deadline as it is written; a day must be one of the calendar. Raises Wrong KH05."""
    found = unmarked(value)
    if _DAY(found):
        try:
            dates.parse(found)
        except ValueError as error:
            cure = "ghi một ngày có thật, hoặc viết bằng chữ như Quý III/2026"
            raise Wrong("KH05", f'{error}: "{found}"', cure) from error
    return found


def _joint(value: Any, reading: Reading, path: Path) -> str | None:
    """Return one agency, or several that lead together, as the words that are printed: ``A; B``."""
    if not isinstance(value, list | tuple):
        return unmarked(value)
    return BETWEEN.join(filter(None, CAC_CHU.read(value, reading, path))) or None


def _named_unit(text: str) -> bool:
    return any(sign.isalpha() for sign in text)


def _asked(kind: FieldKind) -> FieldKind:
    """Return the kind of an amount that asks about a bare number too small to be đồng: ``20``."""

    def read(value: Any, reading: Reading, path: Path) -> numbers.Tien:
        found: numbers.Tien = kind.read(value, reading, path)
        if found.dong < _LEAST_BARE and not _named_unit(found.viet):
            message = f"số tiền {found.viet} không ghi đơn vị nên in là “{found}”"
            cure = f"ghi {found.viet} triệu đồng; hoặc ghi rõ {found.viet} đồng nếu đúng là như vậy"
            reading.notices.append(Fault(path, "KH26", message, cure))
        return found

    return FieldKind(read, kind.json)


def yes_or_no(words: str) -> bool | None:
    """Return what ``có`` or ``false`` says, however it is typed; None for other words."""
    said = fold(words).strip(" .")
    return said in _YES if said in (*_YES, *_NO) else None


def _yes(value: Any) -> bool:
    if isinstance(value, bool):
        return value
    words = text(value)
    found = yes_or_no(words)
    if found is None:
        raise Wrong("KH04", f'không nhận giá trị "{words.lower()}"', "ghi true hoặc false")
    return found


CO_KHONG = scalar(_yes, "boolean")
"""``true`` or ``false``."""

CHU = scalar(text)
"""A text, cleaned and trimmed, never empty."""

CHU_KHONG_DAU = scalar(unmarked)
"""A text whose final ``;`` or ``.`` is written by the composer."""

CAC_CHU = texts(unmarked)

HAN = scalar(_day_or_words)
"""A deadline: a day, or any words (``Quý III/2026``, ``Thường xuyên``)."""

CHU_TRI = FieldKind(_joint, CAC_CHU.json)
"""The agency that leads, or a list of those that lead together."""
MO_DAU = texts(text, _opening)
KET_THUC = texts(text, _closing)

NGAY = parsed(dates.parse, "KH05",
"viết ngày/tháng/năm như 05/9/2026; phần chưa biết để trống như /9/2026",
              dates.Ngay, "string", "number")  # fmt: skip
_MONEY = "viết 25000000, 25.000.000 đồng hoặc 25 triệu đồng"
TIEN = _asked(parsed(numbers.parse_money, "KH06", _MONEY, numbers.Tien))
SO_LIEU = parsed(numbers.parse_figure, "KH06", "viết số như 85, 94,8 hoặc trên 85", numbers.SoLieu)
SO_VAN_BAN = parsed(
    numbers.parse_number,
    "KH06",
    "viết số như 05 hoặc 141; chưa có số thì để trống",
    numbers.SoVanBan,
)
