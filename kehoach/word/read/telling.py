"""Turns what was met in a paragraph into notices, with what relations point to, and places."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kehoach.plan.inline import Status
from kehoach.word.read.drawing import texts_of, words_of_chart

if TYPE_CHECKING:
    from collections.abc import Iterable

    from kehoach.word.read.maker import Maker

NOTICED_AS = {
    Status.DELETED: "sua_doi",
    Status.STRUCK: "gach",
    Status.HIDDEN: "chu_an",
    Status.PLACEHOLDER: "cho_trong",
    Status.UNMERGED: "chua_tron",
}
"""Words of which state are told, and as what."""
_MARGINS = ("đầu trang", "chân trang")


def tell(maker: Maker, noticed: Iterable[tuple[str, str]], place: str) -> None:
    """Record what was met at a place; a relation is told as what it points to."""
    for kind, words in noticed:
        if kind == "nhung":
            maker.notes.add(kind, maker.opened.target(words, maker.part), place)
        elif kind in _LINKED:
            maker.notes.add(kind, _linked(maker, kind, words), place)
        elif kind == "chu_hinh" and place.startswith(_MARGINS):
            maker.notes.add("chu_chim", words, place)
        else:
            maker.notes.add(kind, words, place)


def _linked(maker: Maker, kind: str, relation: str) -> str:
    """Return the words of a diagram or a chart; each is read once."""
    part = maker.opened.by_id(relation, maker.part)
    if part is None:
        return ""
    if part not in maker.linked:
        root = maker.opened.tree(part)
        maker.linked[part] = " / ".join(_LINKED[kind](root))
    return maker.linked[part]


_LINKED = {"so_do": texts_of, "bieu_do": words_of_chart}
