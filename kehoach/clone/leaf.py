"""The values of a spec one by one, each with its path, ready to be searched."""

from __future__ import annotations

import re
import unicodedata
from typing import TYPE_CHECKING, NamedTuple

from kehoach.law import bo_cuc
from kehoach.plan.ban_hanh import KEY
from kehoach.plan.table.lines import rows_of
from kehoach.spec.characters import in_flow
from kehoach.spec.node import Mapping, Node, Scalar, Sequence

if TYPE_CHECKING:
    from collections.abc import Iterator

Path = tuple[str | int, ...]

_FIGURE = re.compile(r"[\d.,\s%]+").fullmatch
_BLANKS = str.maketrans("\n\t\xa0", "   ")
_BASES = ("can_cu", "vien_dan")
_MACHINE = {
    "cap", "danh_so", "co_quan", "co_quan_chu_quan", "dia_danh", "so", "ky_hieu", "ngay", "ky", "luu",
    "phe_duyet",
    "loai", "tham_quyen", "tach_tep",
    "do_khan", "luu_hanh", "du_thao",
}  # fmt: skip
_LISTED = {"ky", "luu", "phe_duyet"}
"""Keys of these that are parts of a worklist all the same."""
_FIGURES = {
    "gia_tri",
    "nam_truoc",
    "so_tien",
    "kinh_phi",
    "huong",
    "lay_tu",
    "ngat_trang",
    "bang",
    "canh",
    "rong",
    "tep",
    "trang",
    "vung",
    "hinh",
}


class Leaf(NamedTuple):
    """A value, and the words it is searched by: composed letters, every blank a space."""

    path: Path
    key: Scalar | None
    """The key it stands under; None for an item of a list."""
    node: Scalar
    flow: bool
    view: str
    at: tuple[int, ...] | None
    """Offset in the view → offset in the value; None when they are the same."""

    def in_value(self, offset: int) -> int:
        """Return an offset of the view as one of the value."""
        return self.at[offset] if self.at else offset

    @property
    def field(self) -> str:
        """Return the nearest key above: ``thoi_han``, ``noi_dung``."""
        return next((str(step) for step in reversed(self.path) if isinstance(step, str)), "")

    @property
    def within(self) -> Path:
        """Return its path in its paper: below ``ban_hanh`` the decision has the keys of a plan."""
        return self.path[1:] if self.path[0] == KEY and len(self.path) > 1 else self.path

    @property
    def prose(self) -> bool:
        """Return True for words of the paper's own: no căn cứ, no symbol, no figure."""
        return not self.basis and self.within[0] not in _MACHINE and not self.figure

    @property
    def joint(self) -> bool:
        """Return True for an agency that issues the plan beside the first: a signer names it."""
        return self.within[0] == "ky" and self.path[-1] == "co_quan"

    @property
    def figure(self) -> bool:
        """Return True for a number or a word the machine reads."""
        return len(self.path) > 1 and self.path[-1] in _FIGURES

    @property
    def holds_figures_of_table(self) -> bool:
        """Return True for a cell of a table that is a figure, and for a block of rows with one."""
        if not {"hang", "tong"} & set(self.path):
            return False
        if self.path[-1] not in ("hang", "tong"):
            return _FIGURE(self.view) is not None
        rows = rows_of(self.node.text or "")
        return any(_FIGURE(cell) for row in rows if isinstance(row, list) for cell in row if cell)

    @property
    def basis(self) -> bool:
        """Return True inside a căn cứ or a cited document."""
        return self.within[0] in _BASES

    @property
    def part(self) -> str:
        """Return the key at the top of its paper: ``to_chuc_thuc_hien``."""
        return str(self.within[0])


def leaves(text: str, root: Node) -> Iterator[Leaf]:
    """Yield the values that are not blank, in the order of the file; what an anchor repeats comes once."""
    seen: set[int] = set()
    for one in _walk(text, root, (), None, flow=False):
        if one.node.start.index not in seen:
            seen.add(one.node.start.index)
            yield one


def _walk(text: str, node: Node, path: Path, key: Scalar | None, *, flow: bool) -> Iterator[Leaf]:
    flow = flow or in_flow(text, node)
    if isinstance(node, Scalar):
        if node.text is not None and path:
            yield Leaf(path, key, node, flow, *_view(node.text))
    elif isinstance(node, Sequence):
        for number, item in enumerate(node.items):
            yield from _walk(text, item, (*path, number), None, flow=flow)
    else:
        named = _is_row(path, node)
        for name, value in node.items:
            if named and name.text:
                yield Leaf((*path, name.text), None, name, flow, *_view(name.text))
            yield from _walk(text, value, (*path, name.text or ""), name, flow=flow)


def _is_row(path: Path, node: Mapping) -> bool:
    """Return True for a row given by the names of its columns: they change as the columns do."""
    if len(path) > 1 and path[-2] == "hang" and isinstance(path[-1], int):
        return node.get("nhom") is None
    return path[-1:] == ("tong",)


def _view(value: str) -> tuple[str, tuple[int, ...] | None]:
    if unicodedata.is_normalized("NFC", value):
        return value.translate(_BLANKS), None
    starts = [n for n, sign in enumerate(value) if n == 0 or not unicodedata.combining(sign)]
    parts = [unicodedata.normalize("NFC", value[a:b]) for a, b in zip(starts, [*starts[1:], len(value)], strict=True)]
    at = [start for start, part in zip(starts, parts, strict=True) for _ in part]
    return "".join(parts).translate(_BLANKS), (*at, len(value))


def top_parts(root: Node) -> Iterator[tuple[Scalar, Node]]:
    """Yield the keys of the plan whose words are carried over, with their values."""
    if isinstance(root, Mapping):
        for key, value in root.items:
            name = key.text or ""
            section = name in bo_cuc.cac_phan() or name.startswith(bo_cuc.RIENG)
            carried = section or name not in _MACHINE - _LISTED
            if carried and (not isinstance(value, Scalar) or value.text is not None):
                yield key, value


def first_scalar(node: Node) -> Scalar | None:
    """Return the first value written in a node."""
    found: Node | None = node
    while isinstance(found, Mapping | Sequence):
        if isinstance(found, Mapping):
            found = next((value for _, value in found.items), None)
        else:
            found = next(iter(found.items), None)
    return found
