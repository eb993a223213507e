"""The tasks the upper level's plan gives to this level: found by whom a text speaks to."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from kehoach.law.book import book
from kehoach.named import NamedTuple
from kehoach.plain import raw_list, raw_map, raw_text
from kehoach.plan.inline import plain
from kehoach.plan.plan import section_keys
from kehoach.text.letters import fold
from kehoach.text.marks import strip_end
from kehoach.text.numbering import roman

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kehoach.plain import Raw, RawValue


_DEADLINE = re.compile(
    r"(?:trước|chậm nhất|đến hết|hoàn thành (?:trước|trong)|xong trước)\s+(?:ngày\s+)?"
    r"(?P<han>\d{1,2}/\d{1,2}(?:/\d{4})?|tháng \d{1,2}(?:/|\s+năm\s+)\d{4}"
    r"|[Qq]uý [IVX]+(?:/|\s+năm\s+)\d{4})"
)
_TEXTS = ("nhiem_vu", "khoan", "gach_dau_dong", "tieu_de", "don_vi", "doan", "chi_tieu")
_HEAD = 90
"""Letters of a text in which the agency that has to act is named."""


class Given(NamedTuple):
    """A task the upper plan gives to this level."""

    ma: str
    """Its code in the upper plan; its place where it has none."""
    viec: str
    thoi_han: str | None = None
    san_pham: str | None = None
    cho: str | None = None
    """Its place (``V.4.1``) where ``ma`` is a code."""


def given(upper: Raw, cap: str) -> Iterator[Given]:
    """Yield what the upper plan gives to agencies of a level, in its order."""
    for number, key in enumerate(section_keys(upper), 1):
        value = upper[key]
        yield from _walk(
            value.get("noi_dung") if isinstance(value, dict) else value,
            roman(number),
            cap,
            heard=False,
        )


def _walk(items: RawValue, place: str, cap: str, *, heard: bool) -> Iterator[Given]:
    """Yield the tasks below an agency of the level (``heard``), or named at the start of a text."""
    for number, (text, fields) in enumerate(_said(items), 1):
        here, below = f"{place}.{number}", fields.get("noi_dung")
        named = addressed(text, cap)
        own = heard or named or _assigned(fields, cap)
        only_names = bool(below) and named and not heard
        if own and not only_names:
            yield _given(fields, text, here)
        yield from _walk(below, here, cap, heard=named)


def _said(items: RawValue) -> Iterator[tuple[str, Raw]]:
    """Yield the words of each item that has some, and its fields."""
    for item in raw_list(items):
        fields = raw_map(item)
        text = item if isinstance(item, str) else _words(fields)
        if text:
            yield text, fields


def _given(fields: Raw, text: str, here: str) -> Given:
    """Return an item of the upper plan as a task; ``here`` is its place."""
    due, ma = (raw_text(fields.get(key)) for key in ("thoi_han", "ma"))
    made, place = raw_text(fields.get("san_pham")), here if ma else None
    return Given(ma or here, strip_end(plain(text)), due or _deadline(text), made or None, place)


def _words(item: Raw) -> str:
    return next((str(item[name]) for name in _TEXTS if item.get(name)), "")


def _assigned(item: Raw, cap: str) -> bool:
    """Return True for a task whose lead or partner is of the level."""
    given = (item.get(name) for name in ("chu_tri", "phoi_hop"))
    names = [name for text in given for name in (text, *raw_list(text))]
    return any(addressed(name, cap) for name in names if isinstance(name, str) and name)


def addressed(text: str, cap: str) -> bool:
    """Return True when a text begins with agencies of the level (``Các Sở GDĐT; …``)."""
    head = fold(plain(text))[:_HEAD].split(":")[0]
    head = re.sub(r"^(?:giao|de nghi|yeu cau)\s+", "", head)
    names = book("co-quan")["goi_cap_duoi"].get(cap, ())
    return any(re.match(rf"{re.escape(fold(name))}\b", head) for name in names)


def _deadline(text: str) -> str | None:
    found = _DEADLINE.search(text)
    return found["han"] if found else None
