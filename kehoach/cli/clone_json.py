"""The worklist of a clone as plain values with stable English keys."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from kehoach.clone.worklist import Cloned, ClonedWord, Item, Part
    from kehoach.problem import Place


def as_json(made: Cloned | ClonedWord) -> dict[str, Any]:
    """Return the worklist; a place of a Word file has words (``path``) in place of line, column."""
    return {
        "from_year": made.nam_cu,
        "to_year": made.nam,
        "issuer": made.co_quan,
        "parts": [_part(one) for one in made.phan],
        "items": [_item(one) for one in made.worklist],
    }


def _part(one: Part) -> dict[str, str]:
    title = {"title": one.ten} if one.ten else {}
    return {"key": one.khoa, "state": one.kind.name.lower(), **title}


def _item(one: Item) -> dict[str, Any]:
    return {
        "kind": one.kind.name.lower(),
        "code": one.code,
        "message": one.message,
        "hint": one.cure,
        "choices": list(one.choices),
        "source": one.nguon,
        "file": one.place.file,
        **_place(one.place),
        **({"words": one.chu, "heading": one.muc} if not one.place.line else {}),
        "old": {"file": one.old.file, **_place(one.old)},
        "also": [_place(more) for more in one.cho_khac],
    }


def _place(place: Place) -> dict[str, Any]:
    if not place.line:
        return {"path": place.path}
    return {"line": place.line, "column": place.column}
