"""A comparison as plain values with stable English keys."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, Any

from kehoach.compare.fold import KEYS
from kehoach.compare.wording import State

if TYPE_CHECKING:
    from kehoach.compare.change import Change, Compared, Folded, Said
    from kehoach.compare.wording import Piece


def as_values(found: Compared) -> dict[str, Any]:
    """Return a comparison for programs; ``same`` is what the exit code 0 says."""
    return {
        "old": found.old,
        "new": found.new,
        "same": found.same,
        "from_year": found.from_year,
        "to_year": found.to_year,
        "changes": [_change(one) for one in found.changes],
        "folded": _folds(found.folded),
        "not_compared": list(found.uncompared),
    }


def _change(one: Change) -> dict[str, Any]:
    return {
        "kind": one.kind.name.lower(),
        "weight": one.weight.name.lower(),
        "part": one.part,
        "what": one.what,
        "field": one.field or None,
        "name": one.name or None,
        "old": _said(one.old),
        "new": _said(one.new),
        "words": [_piece(piece) for piece in one.pieces],
        "inside": one.inside,
    }


def _said(one: Said) -> dict[str, Any] | None:
    """Return what a side says and where; None for a side that does not have it."""
    if one.place.file == "" and not one.words:
        return None
    place = one.place
    return {
        "words": one.words,
        "file": place.file,
        "line": place.line or None,
        "column": place.column or None,
        "path": place.path or None,
    }


def _piece(one: Piece) -> dict[str, Any]:
    fold = {"fold": KEYS[one.fold]} if one.state is State.FOLDED and one.fold else {}
    return {"state": one.state.value, "old": one.old, "new": one.new, **fold}


def _folds(folded: tuple[Folded, ...]) -> dict[str, list[dict[str, Any]]]:
    out: dict[str, list[dict[str, Any]]] = defaultdict(list)
    for one in folded:
        out[KEYS[one.fold]].append({"old": _said(one.old), "new": _said(one.new)})
    return dict(out)
