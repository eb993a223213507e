"""The leaves of a YAML spec: its values one by one, each knowing where it stands in the source."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kehoach.clone.spec_cells import Heads, cells, head_of, heads, named
from kehoach.clone.spec_leaf import SpecLeaf, view_of
from kehoach.law import bo_cuc
from kehoach.named import NamedTuple
from kehoach.plan.ban_hanh import KEY
from kehoach.spec.characters import in_flow
from kehoach.spec.node import Mapping, Node, Scalar, Sequence

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kehoach.address import PlanPath

_BLANK = ("cap", "co_quan", "co_quan_chu_quan", "dia_danh", "ky_hieu", "chuc_vu", "ho_ten")
"""Keys that give a leaf even where they are left blank: the new plan may fill them."""
_UNITS = ("don_vi", "chu_tri")
_TITLES = ("tieu_de", "ten", "nhom", "don_vi", "nhiem_vu", "khoan", "dieu", "chi_tieu")
"""Keys whose words stand above what else is in their item."""
_HEADINGS = ("tieu_de", "ten", "nhom", "cot")
_TABLED = {"hang", "tong", "cot"}
_CODES = frozenset({"ma", "theo", "cho"})
"""Keys that say which thing it is, or which it carries out: no words, whatever year is in them."""
_FIGURES = {
    "gia_tri", "nam_truoc", "so_tien", "kinh_phi", "huong", "lay_tu", "ngat_trang", "bang", "canh",
    "rong", "tep", "trang", "vung", "hinh",
}  # fmt: skip


class _Way(NamedTuple):
    """Where the walk through a spec is, and what it has passed."""

    path: PlanPath = ()
    key: Scalar | None = None
    flow: bool = False
    above: tuple[str, ...] = ()
    owner: SpecLeaf | None = None
    columns: Heads = ()
    table: PlanPath | None = None

    def to(self, step: str | int, key: Scalar | None) -> _Way:
        """Return the way one step on."""
        return self._replace(path=(*self.path, step), key=key)

    @property
    def within(self) -> PlanPath:
        """Return the path in its paper: below ``ban_hanh`` the decision has a plan's keys."""
        deeper = self.path[0] == KEY and len(self.path) > 1
        return self.path[1:] if deeper else self.path

    @property
    def field(self) -> str:
        """Return the nearest key."""
        return next((text for text in reversed(self.path) if isinstance(text, str)), "")


def leaves(text: str, root: Node) -> tuple[SpecLeaf, ...]:
    """Return the leaves of a spec in the order of the file; what an anchor repeats comes once."""
    out: dict[int, SpecLeaf] = {}
    for leaf in _walk(text, root, _Way()):
        out.setdefault(leaf.start + leaf.base, leaf)
    return tuple(out.values())


def _walk(text: str, node: Node, way: _Way) -> Iterator[SpecLeaf]:
    way = way._replace(flow=way.flow or in_flow(text, node))
    if isinstance(node, Scalar):
        yield from _of_value(node, way)
    elif isinstance(node, Sequence):
        yield from _of_list(text, node, way)
    else:
        yield from _of_mapping(text, node, way)


def _of_value(node: Scalar, way: _Way) -> Iterator[SpecLeaf]:
    if not way.path or (way.path[-1] in _CODES and "hang" not in way.path):
        return
    if node.text is None:
        if way.field in _BLANK and way.key is not None:
            yield _leaf(node, way, "")
    elif way.path[-1] in ("hang", "tong"):
        for cell_span in cells(node.text, way.columns):
            cell = way._replace(above=(*cell_span.above, *way.above))
            words = node.text[cell_span.start : cell_span.end]
            yield _leaf(node, cell, words, base=cell_span.start, heading=cell_span.group)
    else:
        yield _leaf(node, way, node.text)


def _of_list(text: str, node: Sequence, way: _Way) -> Iterator[SpecLeaf]:
    row = bool(way.columns) and way.field in ("hang", "tong") and way.path[-1] != "hang"
    for number, item in enumerate(node.items):
        head = head_of(way.columns, number, len(node.items)) if row else ()
        yield from _walk(text, item, way.to(number, None)._replace(above=(*head, *way.above)))


def _of_mapping(text: str, node: Mapping, way: _Way) -> Iterator[SpecLeaf]:
    row, title = _is_row(way.path, node), _title(node)
    units = {leaf.name: leaf for leaf in _units(node, way)}
    owner = [way.owner, *units.values()][-1]
    inside = way._replace(owner=owner)
    if columns := heads(node.get("cot")):
        inside = inside._replace(columns=columns, table=way.table or way.path)
    for key, value in node.items:
        name = key.text or ""
        above = way.above if key is title else (*_title_words(node, title, name, way), *way.above)
        if name in units:
            yield units[name]
            continue
        if row and name:
            yield _leaf(key, way.to(name, None), name, heading=True)
            above = (*named(name), *way.above)
        yield from _walk(text, value, inside.to(name, key)._replace(above=above))


def _is_row(path: PlanPath, node: Mapping) -> bool:
    """Return True for a row given by the names of its columns: they change as the columns do."""
    if len(path) > 1 and path[-2] == "hang" and isinstance(path[-1], int):
        return node.get("nhom") is None
    return path[-1:] == ("tong",)


def _units(node: Mapping, way: _Way) -> Iterator[SpecLeaf]:
    """Yield the names of the units whose item a mapping is."""
    for key, value in node.items:
        if key.text in _UNITS and isinstance(value, Scalar) and value.text is not None and way.path:
            leaf = _leaf(value, way._replace(owner=None).to(key.text, key), value.text)
            if leaf.prose:
                yield leaf


def _title(node: Mapping) -> Scalar | None:
    """Return the key whose words stand above what else a mapping holds."""
    keys = {key.text: key for key, value in node.items if isinstance(value, Scalar) and value.text}
    return next((keys[name] for name in _TITLES if name in keys), None)


def _title_words(node: Mapping, title: Scalar | None, name: str, way: _Way) -> tuple[str, ...]:
    """Return the words right above a key; of a well-known section its usual title."""
    if title is not None and way.path:
        value = node.get(title.text or "")
        return (value.text or "",) if isinstance(value, Scalar) else ()
    known = bo_cuc.cac_phan().get(name)
    return () if way.path or known is None else (known.tieu_de,)


def _leaf(node: Scalar, way: _Way, words: str, *, base: int = 0, heading: bool = False) -> SpecLeaf:
    """Return the leaf of a value, or of some words of it from ``base`` on."""
    view, at = view_of(words)
    path, field = way.within, way.field
    title = field in _HEADINGS or (field == "don_vi" and path[0] == "to_chuc_thuc_hien")
    start = node.start.index if node.text is not None or way.key is None else way.key.start.index
    return SpecLeaf(
        view=view, part=str(path[0]), field=field, name=field, decision=len(path) < len(way.path),
        figure=len(path) > 1 and path[-1] in _FIGURES,
        in_table=bool(_TABLED.intersection(path)), table=way.table,
        heading=heading or title, above=way.above, owner=way.owner, fellows=_fellows(path),
        node=node, key=way.key, flow=way.flow, at=at, base=base, start=start,
    )  # fmt: skip


def _fellows(path: PlanPath) -> PlanPath | None:
    """Return the list a unit's name is an item of; None for other words."""
    if path[-1] == "don_vi" and path[0] == "to_chuc_thuc_hien":
        return path[:-2]
    if path[0] == "noi_nhan" or (len(path) > 1 and path[-2] in ("phoi_hop", "chu_tri")):
        return path[:-1]
    return None
