"""The worklist of a clone as plain values with stable English keys."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kehoach.clone.answers import key_of

if TYPE_CHECKING:
    from kehoach.clone.worklist import CarriedPart, Cloned, ClonedWord, Item
    from kehoach.plain import Json
    from kehoach.problem import Place


def as_json(made: Cloned | ClonedWord) -> dict[str, Json]:
    """Return the worklist; a place of a Word file has words (``path``) in place of line, column."""
    return {
        "from_year": made.nam_cu,
        "to_year": made.nam,
        "issuer": made.co_quan,
        "parts": [_part(part) for part in made.phan],
        "items": [_item(item, made.writable) for item in made.worklist],
    }


def _part(part: CarriedPart) -> dict[str, str]:
    title = {"title": part.ten} if part.ten else {}
    return {"key": part.khoa, "state": part.kind.name.lower(), **title}


def _item(item: Item, writable: frozenset[str]) -> dict[str, Json]:
    return {
        "kind": item.kind.name.lower(),
        "key": key_of(item),
        "code": item.code,
        "message": item.message,
        "hint": item.cure,
        "choices": list(item.choices),
        "writable": key_of(item) in writable,
        "source": item.nguon,
        "file": item.place.file,
        **_place(item.place),
        **({"words": item.chu, "heading": item.muc} if not item.place.line else {}),
        "old": {"file": item.old.file, **_place(item.old)},
        "also": [_place(more) for more in item.cho_khac],
    }


def _place(place: Place) -> dict[str, Json]:
    if not place.line:
        return {"path": place.path}
    return {"line": place.line, "column": place.column}
