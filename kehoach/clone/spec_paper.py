"""A YAML spec as the paper the rules look at."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kehoach.clone.basis import Basis, of_fields, of_line
from kehoach.clone.leaf import UNLISTED
from kehoach.clone.paper import Issued, Paper, PaperPart, Signer, lich_su
from kehoach.clone.spec_leaf import spot
from kehoach.clone.spec_leaves import leaves
from kehoach.clone.target import tinh_of
from kehoach.law import bo_cuc, loai_van_ban
from kehoach.plan.approval import KEY as PHE_DUYET
from kehoach.plan.ban_hanh import KEY
from kehoach.plan.build import place_of
from kehoach.plan.decision import decision_of
from kehoach.plan.signers import cac_co_quan
from kehoach.spec.node import Mapping, Node, Scalar, Sequence

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kehoach.clone.leaf import Leaf
    from kehoach.clone.spec_leaf import SpecLeaf
    from kehoach.plan.build import Draft
    from kehoach.plan.plan import Plan


def paper_of(old: Draft) -> Paper:
    """Return a spec's leaves, and what is known of its plan."""
    plan, found = old.plan, leaves(old.text, old.root)
    titles = ((muc.khoa, muc.tieu_de or "") for muc in plan.muc)
    return Paper(
        leaves=found,
        cap=plan.cap,
        co_quan=plan.co_quan,
        place=place_of(old.root, ("co_quan",), old.file),
        ngay=plan.ngay,
        ngay_quyet_dinh=plan.ban_hanh.ngay if plan.ban_hanh is not None else None,
        trich_yeu=plan.trich_yeu,
        mo_dau=plan.mo_dau,
        lich_su=lich_su(titles),
        tinh=tinh_of(old.text),
        lien_tich=len(cac_co_quan(plan)) > 1,
        ban_hanh=_issued(plan),
        can_cu=tuple(_listed(old.root, plan)),
        parts=tuple(_parts(old.root)),
        signers=tuple(_signers(old.root, found)),
        approvers=tuple(_approvers(old.root)),
        spots=tuple(_spots(old.root)),
    )


def _issued(plan: Plan) -> Issued:
    decision = decision_of(plan)
    loai = loai_van_ban.KE_HOACH if decision is None else loai_van_ban.QUYET_DINH
    chosen = plan if decision is None else decision.as_plan(plan)
    return Issued(
        loai,
        str(chosen.so or ""),
        chosen.ky_hieu or "",
        chosen.ngay,
        chosen.co_quan,
        chosen.trich_yeu,
    )


def _listed(root: Node, plan: Plan) -> Iterator[Basis]:
    """Yield the căn cứ and the cited documents of the spec's own lists."""
    decision = plan.ban_hanh
    lists = (
        (root, "can_cu", plan.can_cu),
        (_under(root, KEY), "can_cu", decision.can_cu if decision is not None else ()),
        (root, "vien_dan", plan.vien_dan),
    )
    for holder, name, parts in lists:
        node = _under(holder, name)
        nodes = node.items if isinstance(node, Sequence) else (node,) if node is not None else ()
        for part, at in zip(parts, nodes, strict=False):
            leaf = spot(at, part=name, decision=holder is not root)
            listed = name == "can_cu"
            if isinstance(part, str):
                yield of_line(part, leaf, la_can_cu=listed)
            else:
                yield of_fields(part, leaf, la_can_cu=listed)


def _parts(root: Node) -> Iterator[PaperPart]:
    for key, _ in top_parts(root):
        name = key.text or ""
        yield PaperPart(name, "", spot(key, part=name))


def top_parts(root: Node) -> Iterator[tuple[Scalar, Node]]:
    """Yield the keys of the plan whose words are carried over, with their values."""
    for key, value in _pairs(root):
        name = key.text or ""
        section = name in bo_cuc.cac_phan() or name.startswith(bo_cuc.RIENG)
        carried = section or name not in UNLISTED
        if carried and (not isinstance(value, Scalar) or value.text is not None):
            yield key, value


def _signers(root: Node, found: tuple[SpecLeaf, ...]) -> Iterator[Signer]:
    said = {leaf.node.start.index: leaf for leaf in found if leaf.field in ("chuc_vu", "ho_ten")}
    for paper, decision in ((root, False), (_under(root, KEY), True)):
        node = _under(paper, "ky")
        for item in node.items if isinstance(node, Sequence) else (node,):
            if isinstance(item, Mapping):
                yield _signer(item, said, decision=decision)


def _signer(node: Mapping, said: dict[int, SpecLeaf], *, decision: bool) -> Signer:
    post, name = (_said(node, key, said) for key in ("chuc_vu", "ho_ten"))
    at = spot(node, part="ky", decision=decision)
    return Signer(at, post, name, _who(node), joint=node.get("co_quan") is not None)


def _said(node: Mapping, key: str, said: dict[int, SpecLeaf]) -> Leaf | None:
    value = node.get(key)
    return said.get(value.start.index) if value is not None else None


def _approvers(root: Node) -> Iterator[Signer]:
    node = _under(root, PHE_DUYET)
    if isinstance(node, Mapping):
        yield Signer(spot(node, part=PHE_DUYET), None, None, _who(node), joint=False)


def _who(node: Mapping) -> str:
    values = (value.text for _, value in node.items if isinstance(value, Scalar))
    return ", ".join(filter(None, values))


def _spots(root: Node) -> Iterator[tuple[str, Leaf]]:
    for key, value in _pairs(root):
        yield key.text or "", spot(value, part=key.text or "")
    for key, value in _pairs(_under(root, KEY)):
        yield f"{KEY}.{key.text}", spot(value, part=key.text or "", decision=True)


def _under(node: Node | None, name: str) -> Node | None:
    return node.get(name) if isinstance(node, Mapping) else None


def _pairs(node: Node | None) -> Iterator[tuple[Scalar, Node]]:
    if isinstance(node, Mapping):
        yield from node.items
