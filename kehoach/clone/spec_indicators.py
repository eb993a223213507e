"""What only a spec can carry on: last year's target becomes ``nam_truoc``, the new one is blank."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING

from kehoach.clone.decisions import Remark
from kehoach.clone.spec_leaf import SpecLeaf, spot
from kehoach.clone.worklist import CarriedOutcome
from kehoach.named import NamedTuple
from kehoach.spec import edit
from kehoach.spec.characters import in_flow
from kehoach.spec.node import Mapping, Node, Scalar, Sequence

if TYPE_CHECKING:
    from collections.abc import Iterator
    from collections.abc import Mapping as Values

    from kehoach.spec.edit import Edit

    Fields = Values[str | None, tuple[Scalar, Scalar]]
    """Key of a target → the key and its value as they are written."""

_MET = "nam_truoc đang là chỉ tiêu giao năm trước, chưa phải số đạt được"
_REACHED = "nam_truoc là kết quả ghi ở bảng theo dõi; giá trị của năm mới để trống"
_OLDER = "chỉ tiêu của kế hoạch cũ để trống; nam_truoc giữ số cũ hơn"


class Carried(NamedTuple):
    """Edits of the source, and what they are told as."""

    edits: tuple[Edit, ...]
    remarks: tuple[Remark, ...]


NOTHING = Carried((), ())
NO_RESULTS: Values[int, str] = MappingProxyType({})


def indicators(text: str, root: Node, reached: Values[int, str] = NO_RESULTS) -> Carried:
    """Turn each target into ``nam_truoc`` and leave the new value blank, wherever it stands.

    ``reached`` is what was reached, by where in the source the target begins: that, and not what
    was planned, is last year's value then.
    """
    edits: list[Edit] = []
    remarks: list[Remark] = []
    seen: set[int] = set()
    for part, below in root.items if isinstance(root, Mapping) else ():
        for node in _mappings(below, seen):
            found = _indicator(text, node, part.text or "", reached.get(node.start.index))
            edits += found.edits
            remarks += found.remarks
    return Carried(tuple(edits), tuple(remarks))


def _mappings(node: Node, seen: set[int]) -> Iterator[Mapping]:
    """Yield the mappings at and below a node; what an anchor repeats comes once."""
    if isinstance(node, Scalar) or node.start.index in seen:
        return
    seen.add(node.start.index)
    if isinstance(node, Mapping):
        yield node
    below = node.items if isinstance(node, Sequence) else [value for _, value in node.items]
    for item in below:
        yield from _mappings(item, seen)


def _indicator(text: str, node: Mapping, part: str, reached: str | None) -> Carried:
    values = {key.text: (key, value) for key, value in node.items if isinstance(value, Scalar)}
    if "chi_tieu" not in values or "gia_tri" not in values:
        return NOTHING
    key, value = values["gia_tri"]
    leaf, before = spot(key, part=part), reached or value.text
    if before is None:
        cure = "điền gia_tri, và nam_truoc theo số đạt được"
        return Carried((), (Remark(CarriedOutcome.CAN_QUYET, "CL21", _OLDER, cure, "", leaf),))
    made = f"gia_tri: {value.text or ''} → để trống; nam_truoc: {before}"
    edits = (*edit.blank(text, key, value), *_last_year(text, node, values, before))
    return Carried(
        edits, (Remark(CarriedOutcome.CO_HOC, "CL14", made, "", "", leaf), _left(leaf, reached))
    )


def _left(leaf: SpecLeaf, reached: str | None) -> Remark:
    """Return what a person must still decide of a target."""
    if reached is not None:
        return Remark(CarriedOutcome.CAN_QUYET, "CL65", _REACHED, "điền gia_tri mới", "", leaf)
    cure = "thay bằng số đạt được, rồi điền gia_tri mới"
    return Remark(CarriedOutcome.CAN_QUYET, "CL21", _MET, cure, "", leaf)


def _last_year(text: str, node: Mapping, values: Fields, before: str) -> list[Edit]:
    """Return the edits that give a target its value of last year."""
    flow = in_flow(text, node)
    if "nam_truoc" in values:
        return list(edit.fill(text, *values["nam_truoc"], before, flow=flow))
    return [edit.add_key(text, *values["gia_tri"], "nam_truoc", before, flow=flow)]
