"""The values of a line of the body one by one, as an import would write them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kehoach.clone.word.names import Detail
from kehoach.named import NamedTuple
from kehoach.plain import raw_text
from kehoach.text.marks import strip_end

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kehoach.clone.word.names import Named
    from kehoach.clone.word.standing import Standing

_PRINTED = (
    ("chi_tieu", "gia_tri", "don_vi", "nam_truoc", "nguon"),
    ("khoan_chi", "so_tien", "nguon"),
)
"""The fields of a target and of an expense in the order they are printed."""
_FIGURES = ("gia_tri", "nam_truoc", "so_tien")


class Value(NamedTuple):
    """A value of a line."""

    field: str
    standing: Standing
    figure: bool = False


def values(named: Named, standing: Standing) -> Iterator[Value]:
    """Yield the values of a line: a target's by field, the value alone of a task's field."""
    if isinstance(named.item, Detail):
        yield from _detail(named.item, standing)
    elif isinstance(named.item, dict) and (fields := _fields(named.item)):
        yield from _printed(fields, named.item, standing)
    else:
        yield Value(named.field, standing)


def _fields(item: dict[str, object]) -> tuple[str, ...]:
    return next((fields for fields in _PRINTED if fields[0] in item), ())


def _printed(
    fields: tuple[str, ...],
    item: dict[str, object],
    standing: Standing,
) -> Iterator[Value]:
    """Yield the fields of an item where they stand in its line, one behind another."""
    at = 0
    for name in fields:
        value = str(item.get(name) or "")
        start = standing.words.find(value, at) if value else -1
        if start >= 0:
            at = start + len(value)
            yield Value(name, standing.part(start, at), name in _FIGURES)


def _detail(item: Detail, standing: Standing) -> Iterator[Value]:
    """Yield what stands behind ``Chủ trì:``, each agency by itself where there are several."""
    at = standing.words.find(":") + 1
    for value in item.value if isinstance(item.value, list) else [item.value]:
        words = strip_end(raw_text(value))
        start = standing.words.find(words, at)
        if start >= 0:
            at = start + len(words)
            yield Value(item.name, standing.part(start, at))
