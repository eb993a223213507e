"""Turns what was met in a paragraph into notices, with what relations point to, and places."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kehoach.plan.inline import Status
from kehoach.word.read.drawing import texts_of, words_of_chart

if TYPE_CHECKING:
    from collections.abc import Iterable

    from kehoach.word.read.maker import Maker

TOLD_OF = {
    Status.DELETED: "sua_doi",
    Status.STRUCK: "gach",
    Status.HIDDEN: "chu_an",
    Status.PLACEHOLDER: "cho_trong",
    Status.UNMERGED: "chua_tron",
}
"""Words of which state are told, and as what."""
_MARGINS = ("đầu trang", "chân trang")


def tell(maker: Maker, told: Iterable[tuple[str, str]], place: str) -> None:
    """Record what was met at a place; a relation is told as what it points to."""
    for kind, words in told:
        if kind in _LINKED:
            maker.notes.add(kind, _LINKED[kind](maker, words), place)
        elif kind == "chu_hinh" and place.startswith(_MARGINS):
            maker.notes.add("chu_chim", words, place)
        else:
            maker.notes.add(kind, words, place)


def _diagram(maker: Maker, relation: str) -> str:
    root = maker.opened.tree(maker.opened.by_id(relation, maker.part))
    return "" if root is None else " / ".join(texts_of(root))


def _chart(maker: Maker, relation: str) -> str:
    root = maker.opened.tree(maker.opened.by_id(relation, maker.part))
    return "" if root is None else " / ".join(words_of_chart(root))


def _file(maker: Maker, relation: str) -> str:
    return maker.opened.target(relation, maker.part)


_LINKED = {"so_do": _diagram, "bieu_do": _chart, "nhung": _file}
