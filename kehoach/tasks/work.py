"""The kinds of work in a plan: tasks, rows of tables of tasks, duties of agencies, points."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from kehoach.named import NamedTuple
from kehoach.plan.content import HOLDERS, Doan, DonVi, Gach, Khoan, NhiemVu, TieuDe
from kehoach.plan.identity import code_of, free_code, key_of
from kehoach.plan.table.in_text import BangTrongBai
from kehoach.tasks.rows import TypedRow, task_rows, words
from kehoach.tasks.task import WorkKind
from kehoach.text.letters import fold
from kehoach.text.marks import strip_end

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from kehoach.address import PlanPath
    from kehoach.plan import Plan
    from kehoach.tasks.walked import Walked

_LED = " và "
"""Between several who lead one task."""
_AND = "; "
_SECTIONS = ("nhiem_vu", "nhiem_vu_giai_phap", "giai_phap", "noi_dung", "to_chuc_thuc_hien")
_OWN_TITLES = ("nhiem vu", "giai phap")
"""In the folded title of a section of the author's own: its points are work."""


class Work(NamedTuple):
    """A piece of work as the plan says it, its deadline still words."""

    code: str
    kind: WorkKind
    viec: str
    chu_tri: str
    phoi_hop: str
    thoi_han: str
    san_pham: str
    muc: str
    path: PlanPath


def worked(found: Sequence[Walked]) -> Iterator[Work]:
    """Yield the tasks of a plan; one that only opens a list of tasks is none.

    Who leads, and by when, that a task does not say is said by the task or the agency above it.
    """
    for node in found:
        task = node.item
        if not isinstance(task, NhiemVu) or _has(task, NhiemVu):
            continue
        lead = next(filter(None, map(_lead, (task, *node.above))), "")
        around = (above for above in (task, *node.above) if isinstance(above, NhiemVu))
        due = next((above.thoi_han for above in around if above.thoi_han), "")
        joins = _AND.join(map(words, task.phoi_hop))
        held = (lead, joins, words(due or ""), words(task.san_pham or ""))
        yield Work(
            node.thing.code, WorkKind.NHIEM_VU, node.thing.words, *held, node.muc, node.thing.path
        )


def duties(found: Sequence[Walked]) -> Iterator[Work]:
    """Yield what each agency is to do, as its own words say it; its tasks are tasks already."""
    taken: set[str] = {node.thing.code for node in found}
    met: dict[str, int] = {}
    for node in found:
        unit = next((above for above in node.above if isinstance(above, DonVi)), None)
        if unit is not None and _is_point(node):
            yield _point(node, WorkKind.PHAN_CONG, words(unit.don_vi))
        if isinstance(node.item, DonVi):
            yield from _paragraphs(node, taken, met)


def points(plan: Plan, found: Sequence[Walked]) -> Iterator[Work]:
    """Yield the points of the sections of tasks and measures that stand under no agency."""
    titles = {node.khoa: fold(words(node.tieu_de or "")) for node in plan.muc}
    for node in found:
        khoa = str(node.thing.path[0])
        own = any(title in titles.get(khoa, "") for title in _OWN_TITLES)
        apart = not any(isinstance(above, DonVi | NhiemVu) for above in node.above)
        if apart and (khoa in _SECTIONS or own) and _is_point(node):
            yield _point(node, WorkKind.DAU_VIEC, "")


def typed_tasks(plan: Plan, found: Sequence[Walked]) -> Iterator[Work]:
    """Yield the rows of the tables of tasks somebody typed: in the text, then in the annexes."""
    taken = {node.thing.code for node in found}
    said = {node.thing.key for node in found if isinstance(node.item, NhiemVu)}
    met: dict[str, int] = {}
    for bang, muc, path in _tables(plan):
        for row in task_rows(bang):
            key = key_of(row.viec)
            if key not in said:  # printed once more from the tasks themselves
                code = free_code(code_of("nhiem_vu", key), taken, met)
                yield _of_row(row, code, muc, (*path, "hang", row.number))


def _of_row(row: TypedRow, code: str, muc: str, path: PlanPath) -> Work:
    said = (_bare(row.viec), row.chu_tri, row.phoi_hop, row.thoi_han, row.san_pham)
    return Work(code, WorkKind.NHIEM_VU, *said, row.nhom or muc, path)


def _tables(plan: Plan) -> Iterator[tuple[object, str, PlanPath]]:
    """Yield the tables of a plan, each with the heading above it."""
    for muc in plan.muc:
        yield from _in(muc.noi_dung, words(muc.tieu_de or ""), (muc.khoa, "noi_dung"))
    for number, annex in enumerate(plan.phu_luc):
        path: PlanPath = ("phu_luc", number)
        yield from _in(annex.noi_dung, words(annex.ten or ""), (*path, "noi_dung"))
        yield annex.bang, words(annex.ten or ""), (*path, "bang")


def _in(items: Sequence[Any], muc: str, path: PlanPath) -> Iterator[tuple[object, str, PlanPath]]:
    for number, item in enumerate(items):
        here = (*path, number)
        if isinstance(item, BangTrongBai):
            yield item.bang, words(item.ten or "") or muc, (*here, "bang")
        elif isinstance(item, HOLDERS):
            title = words(item.tieu_de) if isinstance(item, TieuDe) else muc
            yield from _in(item.noi_dung, title, (*here, "noi_dung"))


def _paragraphs(node: Walked, taken: set[str], met: dict[str, int]) -> Iterator[Work]:
    """Yield the paragraphs of an agency; their words give them an identity."""
    lead = words(node.item.don_vi)
    for number, item in enumerate(node.item.noi_dung):
        if isinstance(item, Doan) and not item.doan.rstrip().endswith(":"):
            said = _bare(words(item.doan))
            code = free_code(code_of("doan", key_of(f"{lead} {said}")), taken, met)
            path = (*node.thing.path, "noi_dung", number)
            yield Work(code, WorkKind.PHAN_CONG, said, lead, "", "", "", node.muc, path)


def _point(node: Walked, kind: WorkKind, lead: str) -> Work:
    return Work(
        node.thing.code, kind, node.thing.words, lead, "", "", "", node.muc, node.thing.path
    )


def _is_point(node: Walked) -> bool:
    """Return True for a point that opens no list of points."""
    return isinstance(node.item, Gach | Khoan) and not _has(node.item, (Gach, Khoan, NhiemVu))


def _has(item: Any, kinds: type | tuple[type, ...]) -> bool:
    return any(isinstance(below, kinds) for below in item.noi_dung)


def _lead(item: Any) -> str:
    """Return who leads by the word of a task or of the agency it stands under."""
    if isinstance(item, NhiemVu):
        return _LED.join(map(words, item.cac_chu_tri))
    return words(item.don_vi) if isinstance(item, DonVi) else ""


def _bare(text: str) -> str:
    return strip_end(text, ";,.:")
