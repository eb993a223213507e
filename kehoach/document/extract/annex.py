"""Phụ lục out of their labelled lines: name and content; the number and the Kèm theo line are printed anew."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from kehoach.document.block import Role
from kehoach.document.extract.body import EMPTY, Level
from kehoach.document.extract.doubt import quoted
from kehoach.document.extract.nested import nested
from kehoach.document.extract.wording import closed
from kehoach.law import bo_cuc
from kehoach.text.letters import fold, one_line

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kehoach.document.extract.body import Body
    from kehoach.document.extract.doubt import Doubts
    from kehoach.document.label.line import Line

_HEAD = (Role.PHU_LUC, Role.TEN_PHU_LUC, Role.KEM_THEO)


def annex(lines: Sequence[Line], number: int, body: Body, doubts: Doubts, *, ngang: bool) -> dict[str, Any]:
    """Return one phụ lục; what its head says beside its name is told where it will not be printed again."""
    path = ("phu_luc", number)
    name = [line.text for line in lines if line.block.role is Role.TEN_PHU_LUC]
    _tell_head(lines, number, doubts)
    raw: dict[str, Any] = {}
    if name:
        raw["ten"] = one_line(" ".join(name))
    if ngang:
        raw["huong"] = "ngang"
    rest = [line for line in lines if line.block.role not in _HEAD]
    rest = [*rest[:-1], *(closed(line) for line in rest[-1:])]
    body.places[path] = lines[0].block
    here = (*path, "noi_dung")
    listed = body.content(nested(rest), here, here, Level(annex=True))
    if listed and isinstance(listed[-1], dict) and "cot" in listed[-1] and "ten" not in listed[-1]:
        raw |= {"noi_dung": listed[:-1]} if listed[:-1] else {}
        raw |= listed[-1]
    elif listed:
        raw["noi_dung"] = listed
    else:
        doubts.add("TN71", "phụ lục không có nội dung", path, lines[0])
        raw["noi_dung"] = [EMPTY]
    return raw


def _tell_head(lines: Sequence[Line], number: int, doubts: Doubts) -> None:
    """Keep what is printed anew, and tell a label or a Kèm theo line that will come out in other words."""
    path = ("phu_luc", number)
    usual = bo_cuc.phu_luc()
    for line in lines:
        if line.block.role is Role.PHU_LUC:
            doubts.anew.append(line.text)
            if not line.folded.startswith(fold(usual.ten[0])):
                what = f'tên gọi "{line.text}" sẽ in là "{usual.ten[0]}"'
                doubts.add("TN72", what, path, line)
    attached = [line for line in lines if line.block.role is Role.KEM_THEO]
    doubts.anew += [line.text for line in attached]
    if attached and not fold(attached[0].text.lstrip("( ")).startswith(fold(usual.kem_theo[0])):
        text = " ".join(line.text for line in attached)
        what = f'dòng kèm theo của tệp khác dòng sẽ in "({usual.kem_theo[0]} Kế hoạch số …)": {quoted(text)}'
        doubts.add("TN72", what, path, attached[0])
