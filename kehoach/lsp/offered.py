"""Words to choose from where a person types: keys, agencies, units, căn cứ."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kehoach.named import NamedTuple
from kehoach.plan.choices import BASIS, ISSUER, OF_KEY, UNIT, options
from kehoach.spec.scalar import scalar
from kehoach.spec.writer import flow

if TYPE_CHECKING:
    from pathlib import Path

    from kehoach.lsp.cursor import Cursor
    from kehoach.lsp.keys import Key, Keys
    from kehoach.plan.choices import Option, Stock

_MEASURES = "chi_tieu"
"""Beside this key ``don_vi`` is the measure of a figure."""


class Offer(NamedTuple):
    """One thing to choose."""

    label: str
    text: str
    """What is written in place of the words typed so far."""
    note: str = ""
    is_key: bool = False


def offers(cursor: Cursor, keys: Keys, stock: Stock, folder: Path) -> list[Offer]:
    """Return what may be meant, the likeliest first; ``folder`` is where the office's plans lie."""
    if cursor.key:
        return [*_choices(cursor, keys), *_known(cursor, stock, folder)]
    found = _known(cursor, stock, folder)
    return [*found, *_keys(cursor, keys)]


def kind_at(cursor: Cursor) -> str:
    """Return what completes the words at a place; empty where nothing does."""
    key = cursor.key or (cursor.path[-1] if cursor.path else "")
    if key == "ten" and cursor.path[-1:] == ("noi_nhan",):
        return UNIT
    if key == "don_vi" and _MEASURES in cursor.beside:
        return ""
    kind = OF_KEY.get(key, "")
    return "" if kind == BASIS and cursor.key and not cursor.listed else kind


def _known(cursor: Cursor, stock: Stock, folder: Path) -> list[Offer]:
    kind = kind_at(cursor)
    if not kind:
        return []
    found = options(kind, cursor.words.strip().strip("\"'"), folder, stock)
    return [_offer(option, cursor, kind) for option in found]


def _offer(option: Option, cursor: Cursor, kind: str) -> Offer:
    text = scalar(option.value)
    if cursor.listed:
        text = (flow([option.value]) or text)[1:-1]
    note = option.note or {ISSUER: "cơ quan", UNIT: "đơn vị", BASIS: "căn cứ"}[kind]
    return Offer(option.value, text, note)


def _choices(cursor: Cursor, keys: Keys) -> list[Offer]:
    """Return the few words a key may have."""
    found = keys.find((*cursor.path, cursor.key), cursor.beside)
    if found is None:
        return []
    begun = cursor.words.strip()
    return [
        Offer(word, scalar(word), found.meaning) for word in found.choices if word.startswith(begun)
    ]


def _keys(cursor: Cursor, keys: Keys) -> list[Offer]:
    """Return the keys that may stand here and do not yet."""
    begun = cursor.words.strip()
    known = keys.at(cursor.path, cursor.beside)
    return [
        Offer(key.name, _written(key, cursor.indent), key.meaning, is_key=True)
        for key in known
        if key.name not in cursor.beside and key.name.startswith(begun)
    ]


def _written(key: Key, indent: int) -> str:
    """Return a key as it is begun: what holds a list or keys goes on in the next line."""
    return f"{key.name}:\n{' ' * (indent + 2)}" if key.nested else f"{key.name}: "
