"""A comparison as plain values with stable English keys."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from kehoach.compare.fold import KEYS
from kehoach.compare.wording import State

if TYPE_CHECKING:
    from kehoach.compare.change import Change, Compared, Folded, Said
    from kehoach.compare.wording import Piece
    from kehoach.plain import Json


def as_values(found: Compared) -> dict[str, Json]:
    """Return a comparison for programs; ``same`` is what the exit code 0 says."""
    return {
        "old": found.old,
        "new": found.new,
        "same": found.same,
        "from_year": found.from_year,
        "to_year": found.to_year,
        "changes": [_change(change) for change in found.changes],
        "folded": _folds(found.folded),
        "not_compared": list(found.uncompared),
    }


def _change(change: Change) -> dict[str, Json]:
    return {
        "kind": change.kind.name.lower(),
        "weight": change.weight.name.lower(),
        "part": change.part,
        "what": change.what,
        "field": change.field or None,
        "name": change.name or None,
        "old": _said(change.old),
        "new": _said(change.new),
        "words": [_piece(piece) for piece in change.pieces],
        "inside": change.inside,
    }


def _said(said: Said) -> dict[str, Json] | None:
    """Return what a side says and where; None for a side that does not have it."""
    if said.place.file == "" and not said.words:
        return None
    place = said.place
    return {
        "words": said.words,
        "file": place.file,
        "line": place.line or None,
        "column": place.column or None,
        "path": place.path or None,
    }


def _piece(piece: Piece) -> dict[str, Json]:
    fold = {"fold": KEYS[piece.fold]} if piece.state is State.FOLDED and piece.fold else {}
    return {"state": piece.state.value, "old": piece.old, "new": piece.new, **fold}


def _folds(folded: tuple[Folded, ...]) -> dict[str, list[dict[str, Json]]]:
    out: dict[str, list[dict[str, Json]]] = defaultdict(list)
    for fold in folded:
        out[KEYS[fold.fold]].append({"old": _said(fold.old), "new": _said(fold.new)})
    return dict(out)
