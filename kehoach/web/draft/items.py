"""Fields and lists of the form: what is written, with the path of every value.

What the form has no fields for is shown as the YAML it is, and nothing here touches it.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from kehoach.named import NamedTuple
from kehoach.plan.partial import BLANK
from kehoach.spec.writer import entry
from kehoach.web.draft import kinds as asked
from kehoach.web.draft.grid import Grid, grid_of
from kehoach.web.draft.kinds import Ask, ItemKind

if TYPE_CHECKING:
    from collections.abc import Iterable

    from kehoach.plain import Raw
    from kehoach.spec.step import Path

_TABLE = ("cot", "hang")
"""Keys of an item its grid shows."""
_ONLY_YAML = "Phần chỉ sửa được ở thẻ YAML"


class Field(NamedTuple):
    """A value that can be typed."""

    path: str
    """As JSON."""
    ask: Ask
    value: str


class Item(NamedTuple):
    """An item of a list."""

    path: str
    title: str
    fields: tuple[Field, ...]
    below: Listing | None
    grid: Grid | None
    rest: str
    """What the form has no fields for, as YAML."""
    first: bool
    last: bool


class Listing(NamedTuple):
    """A list, and what may be added to it."""

    path: str
    items: tuple[Item, ...]
    adds: tuple[tuple[str, str], ...]
    """Name of a kind and what a new one holds, as JSON."""


def typed(value: Any) -> bool:
    """Return True for a value a field can hold."""
    return value is None or isinstance(value, str)


def shown(value: Any) -> str:
    """Return a value as a field shows it: a blank to fill in is an empty field."""
    if isinstance(value, list):
        return "\n".join(map(str, value))
    return "" if value in (None, BLANK) else str(value)


def as_path(*steps: str | int) -> str:
    """Return a path as the page sends it back."""
    return json.dumps(steps, ensure_ascii=False)


def field(holder: Raw, path: Path, ask: Ask) -> Field:
    """Return the field of a key; ``path`` is that of what holds it."""
    value = holder.get(ask.key)
    if ask.form == "ds" and isinstance(value, str):
        value = [value]
    return Field(as_path(*path, ask.key), ask, shown(value))


def as_yaml(values: Raw) -> str:
    """Return keys and values as the YAML they are."""
    return "\n".join(line for key, item in values.items() for line in entry(key, item, ""))


def without(values: Raw, keys: Iterable[str]) -> Raw:
    """Return keys and values but those of some keys."""
    left_out = set(keys)
    return {key: value for key, value in values.items() if key not in left_out}


def as_json(value: Any) -> str:
    """Return a value as the page sends it back."""
    return json.dumps(value, ensure_ascii=False)


def listing(items: list[Any], path: Path, kinds: tuple[ItemKind, ...], section: str) -> Listing:
    """Return a list of the section ``section``; ``kinds`` are what may be added."""
    made = tuple(
        _item(item, (*path, at), kinds, section, ends=(at == 0, at == len(items) - 1))
        for at, item in enumerate(items)
    )
    return Listing(as_path(*path), made, tuple((k.name, as_json(k.new)) for k in kinds))


def _item(
    item: Any, path: Path, kinds: tuple[ItemKind, ...], section: str, *, ends: tuple[bool, bool]
) -> Item:
    where = as_path(*path)
    if typed(item):
        complete = {"can_cu": "can-cu", "noi_nhan": "don-vi"}.get(section, "")
        ask = Ask("", kinds[0].name if not kinds[0].key else "Ý", "doan", complete)
        words = Field(where, ask, shown(item))
        return Item(where, ask.label, (words,), None, None, "", *ends)
    kind = _kind(item, kinds) if isinstance(item, dict) else None
    if kind is None:
        return Item(where, _ONLY_YAML, (), None, None, as_yaml({"-": item}), *ends)
    return _of_kind(item, path, kind, section, ends)


def _of_kind(
    record: Raw, path: Path, kind: ItemKind, section: str, ends: tuple[bool, bool]
) -> Item:
    where, grid = as_path(*path), grid_of(record, path)
    if grid:  # its table is given, not made from another part, and nothing stands below it
        kind = _given(kind)
    asks = [ask for ask in kind.asks if _fits(record.get(ask.key), ask)]
    below = _below(record, path, kind, section)
    own = [*(ask.key for ask in asks), *(_TABLE * bool(grid)), *(("noi_dung",) * bool(below))]
    fields = tuple(field(record, path, ask) for ask in asks)
    return Item(where, kind.name, fields, below, grid, as_yaml(without(record, own)), *ends)


def _given(kind: ItemKind) -> ItemKind:
    """Return a kind of item as it is asked about where a table is given in it."""
    asks = tuple(ask for ask in kind.asks if ask.key != "bang")
    return kind._replace(asks=asks, holds=False)


def _below(record: Raw, path: Path, kind: ItemKind, section: str) -> Listing | None:
    """Return the items below an item; None where there can be none, or a text stands there."""
    held = record.get("noi_dung")
    if not isinstance(held, list) and not (kind.holds and held is None):
        return None
    return listing(held or [], (*path, "noi_dung"), asked.kinds_for(section), section)


def _kind(record: Raw, kinds: tuple[ItemKind, ...]) -> ItemKind | None:
    own = [kind for kind in kinds if kind in (asked.BASIS, asked.RECIPIENT, asked.ANNEX)]
    return next((kind for kind in (*own, *asked.KINDS) if kind.key in record), None)


def _fits(value: Any, ask: Ask) -> bool:
    if ask.form == "ds":
        return typed(value) or (isinstance(value, list) and all(map(typed, value)))
    if ask.form == "chon":
        return value is None or value in {choice for choice, _ in ask.choices}
    return typed(value)
