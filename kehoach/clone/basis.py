"""The documents a plan stands on or speaks of, each with its place."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from kehoach.clone.worklist import Kind
from kehoach.law import citation, loai_van_ban
from kehoach.plan.ban_hanh import KEY
from kehoach.plan.parts import CanCu, VanBan, in_full
from kehoach.spec.node import Mapping, Node, Sequence
from kehoach.text.letters import one_line

if TYPE_CHECKING:
    from kehoach.clone.sheet import Sheet
    from kehoach.plan.plan import Plan
    from kehoach.text.dates import Ngay


class Basis(NamedTuple):
    """A document the plan stands on or speaks of."""

    node: Node
    loai: str
    so: str | None
    ngay: Ngay | None
    trich_yeu: str
    goi: str
    """What it is called in a message."""
    la_can_cu: bool
    """False for one that is only spoken of in the text."""
    at: int = 0
    leaf: int | None = None
    """Number of the leaf and offset in it, for one in running text."""


def listed(root: Node, plan: Plan) -> list[Basis]:
    """Return the căn cứ and the cited documents of the spec's own lists."""
    out = []
    paper = root.get(KEY) if isinstance(root, Mapping) else None
    issued = plan.ban_hanh.can_cu if plan.ban_hanh is not None else ()
    lists = (
        (root, "can_cu", plan.can_cu),
        (paper, "can_cu", issued),
        (root, "vien_dan", plan.vien_dan),
    )
    for holder, name, parts in lists:
        node = holder.get(name) if isinstance(holder, Mapping) else None
        nodes = node.items if isinstance(node, Sequence) else (node,) if node is not None else ()
        out += [_basis(one, at, name == "can_cu") for one, at in zip(parts, nodes, strict=False)]
    return out


def in_text(sheet: Sheet) -> list[Basis]:
    """Return the numbered documents of the running text; one by number and text, however often."""
    out: dict[tuple[str | None, int], Basis] = {}
    for number, leaf in enumerate(sheet.leaves):
        if leaf.prose:
            for one in citation.find(leaf.view):
                goi = f"{one.loai} {one.so}"
                out[one.so, number] = Basis(
                    leaf.node, one.loai, one.so, one.ngay, "", goi, leaf.part == "mo_dau", one.start, number
                )
    return list(out.values())


def tell(sheet: Sheet, one: Basis, code: str, message: str, cure: str, *, nguon: str = "") -> None:
    """Put a question about a document on the worklist."""
    words = f"{one.goi}: {message}"
    if one.leaf is None:
        sheet.tell(Kind.CAN_QUYET, code, words, cure, node=one.node, nguon=nguon)
    else:
        sheet.tell(Kind.CAN_QUYET, code, words, cure, leaf=sheet.leaves[one.leaf], at=one.at, nguon=nguon)


def short(text: str) -> str:
    """Return the first words of a text, enough to know it by."""
    text = one_line(text)
    return text if len(text) <= 60 else f"{text[:60].rsplit(' ', 1)[0]} …"  # noqa: PLR2004 - one line of a terminal


def _basis(one: VanBan | CanCu | str, node: Node, la_can_cu: bool) -> Basis:
    if isinstance(one, str):
        cited = next(citation.find(one), None)
        if cited is None:
            return Basis(node, "", None, None, one, short(one), la_can_cu)
        return Basis(node, cited.loai, cited.so, cited.ngay, one[cited.end :], f"{cited.loai} {cited.so}", la_can_cu)
    named = one.loai in loai_van_ban.khong_ghi_so()
    goi = f"{one.loai} {one.trich_yeu}" if named else f"{one.loai} {one.so}" if one.so else short(in_full(one))
    return Basis(node, one.loai, one.so, one.ngay if one.ngay.whole else None, one.trich_yeu, goi, la_can_cu)
