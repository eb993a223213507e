"""Phụ lục out of their labelled lines: name and content; number and Kèm theo are printed anew."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kehoach.document.block import Role
from kehoach.document.extract.body import EMPTY, raw_scheme
from kehoach.document.extract.doubt import quoted
from kehoach.document.extract.level import Level
from kehoach.document.extract.nested import nested
from kehoach.document.extract.schemes import scheme_of_annex
from kehoach.document.extract.wording import clean_text, closed
from kehoach.law import bo_cuc
from kehoach.text.letters import fold
from kehoach.text.scheme import DanhSo

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kehoach.document.extract.body import Body
    from kehoach.document.extract.doubt import Doubts
    from kehoach.document.label.line import Line
    from kehoach.plain import Raw, RawValue

_HEAD = (Role.PHU_LUC, Role.TEN_PHU_LUC, Role.KEM_THEO)


def annex(
    lines: Sequence[Line],
    number: int,
    body: Body,
    doubts: Doubts,
    *,
    ngang: bool,
) -> Raw:
    """Return a phụ lục; what its head says that will not be printed again is told."""
    path = ("phu_luc", number)
    _tell_head(lines, number, doubts)
    raw = _named(lines)
    if ngang:
        raw["huong"] = "ngang"
    rest = [line for line in lines if line.block.role not in _HEAD]
    rest = [*rest[:-1], *map(closed, rest[-1:])]
    body.ngang = ngang
    body.places[path] = lines[0].block
    here = (*path, "noi_dung")
    nodes = nested(rest)
    scheme = scheme_of_annex(nodes, body.danh_so)
    if scheme != DanhSo(body.danh_so.cap):
        raw["danh_so"] = raw_scheme(scheme)
    listed = body.content(nodes, here, here, Level("", (0,), scheme, annex=True))
    body.renumbered.tell(path)
    if not listed:
        doubts.add("TN71", "phụ lục không có nội dung", path, lines[0])
        listed = [EMPTY]
    return {**raw, **_content(listed)}


def _named(lines: Sequence[Line]) -> Raw:
    """Return the field of an annex's name, its paragraphs joined; none without a name."""
    name = [clean_text(line) for line in lines if line.block.role is Role.TEN_PHU_LUC]
    return {"ten": " ".join(name)} if name else {}


def _content(listed: list[RawValue]) -> Raw:
    """Return items as fields of an annex: a last table without a name is the annex's own."""
    *before, last = listed
    if not isinstance(last, dict) or "cot" not in last or "ten" in last:
        return {"noi_dung": listed}
    return {"noi_dung": before, **last} if before else last


def _tell_head(lines: Sequence[Line], number: int, doubts: Doubts) -> None:
    """Keep what is printed anew; tell a label or a Kèm theo line that comes out otherwise."""
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
        text = quoted(" ".join(line.text for line in attached))
        printed = f'"({usual.kem_theo[0]} Kế hoạch số …)"'
        what = f"dòng kèm theo của tệp khác dòng sẽ in {printed}: {text}"
        doubts.add("TN72", what, path, attached[0])
