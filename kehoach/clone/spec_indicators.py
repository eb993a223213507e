"""What only a spec can carry on: last year's target becomes ``nam_truoc``, the new one is blank."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from kehoach.clone.decisions import Remark
from kehoach.clone.spec_leaf import spot
from kehoach.clone.worklist import Kind
from kehoach.spec import edit
from kehoach.spec.characters import in_flow
from kehoach.spec.node import Mapping, Node, Scalar, Sequence

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kehoach.spec.edit import Edit

_MET = "nam_truoc đang là chỉ tiêu giao năm trước, chưa phải số đạt được"
_OLDER = "chỉ tiêu của kế hoạch cũ để trống; nam_truoc giữ số cũ hơn"


class Carried(NamedTuple):
    """Edits of the source, and what they are told as."""

    edits: tuple[Edit, ...]
    remarks: tuple[Remark, ...]


NOTHING = Carried((), ())


def indicators(text: str, root: Node) -> Carried:
    """Turn each target into ``nam_truoc`` and leave the new value blank, wherever it stands."""
    edits: list[Edit] = []
    remarks: list[Remark] = []
    seen: set[int] = set()
    for part, below in root.items if isinstance(root, Mapping) else ():
        for node in _mappings(below, seen):
            found = _indicator(text, node, part.text or "")
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
    for one in below:
        yield from _mappings(one, seen)


def _indicator(text: str, node: Mapping, part: str) -> Carried:
    values = {key.text: (key, value) for key, value in node.items if isinstance(value, Scalar)}
    if "chi_tieu" not in values or "gia_tri" not in values:
        return NOTHING
    key, value = values["gia_tri"]
    leaf = spot(key, part=part)
    if value.text is None:
        cure = "điền gia_tri, và nam_truoc theo số đạt được"
        return Carried((), (Remark(Kind.CAN_QUYET, "CL21", _OLDER, cure, "", leaf),))
    told = f"gia_tri: {value.text} → để trống; nam_truoc: {value.text}"
    cure = "thay bằng số đạt được, rồi điền gia_tri mới"
    flow = in_flow(text, node)
    if "nam_truoc" in values:
        kept = edit.fill(text, *values["nam_truoc"], value.text, flow=flow)
    else:
        kept = [edit.add_key(text, key, value, "nam_truoc", value.text, flow=flow)]
    remarks = (
        Remark(Kind.CO_HOC, "CL14", told, "", "", leaf),
        Remark(Kind.CAN_QUYET, "CL21", _MET, cure, "", leaf),
    )
    return Carried((*edit.blank(text, key, value), *kept), remarks)
