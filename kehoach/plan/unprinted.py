"""Words of an item that only a made table prints, in a plan without such a table."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kehoach.plan.content import HOLDERS
from kehoach.plan.figured import KhoanChi
from kehoach.plan.plan import items_of
from kehoach.plan.reading import Fault
from kehoach.plan.table import BangLap
from kehoach.plan.table.in_text import BangTrongBai

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kehoach.plain import Raw, RawValue
    from kehoach.plan.content import Item
    from kehoach.plan.plan import Plan
    from kehoach.plan.reading import Path
    from kehoach.plan.table import AnyBang

_TABLES = {"chi_tieu": "chi_tieu", "nhiem_vu": "nhiem_vu", "khoan_chi": "kinh_phi"}
"""Key of an item → the table it is a row of; where an item has two, the first decides."""
_NOTE, _OWN = "ghi_chu", "cot_rieng"


def unprinted(raw: Raw, plan: Plan) -> list[Fault]:
    """Return what no table of the plan prints: notes of items, cells of columns of their own."""
    columns = _printed(plan)
    out: list[Fault] = []
    for path, item in _items(raw, ()):
        table = next(name for key, name in _TABLES.items() if key in item)
        out += _of_item(item, path, table, columns.get(table, frozenset()))
    return out


def _of_item(
    item: Raw,
    path: Path,
    table: str,
    held: frozenset[str],
) -> Iterator[Fault]:
    """Yield what of an item no column ``held`` by a table prints."""
    if item.get(_NOTE) is not None and _NOTE not in held:
        yield _fault((*path, _NOTE), f"thêm bảng `bang: {table}` có cột {_NOTE}")
    own = item.get(_OWN)
    for title in own if isinstance(own, dict) else ():
        if title not in held:
            yield _fault((*path, _OWN, title), f"ghi “{title}” vào cot của `bang: {table}`")


def _fault(path: Path, cure: str) -> Fault:
    return Fault(path, "KH33", "không bảng nào in chữ này", f"{cure}, hoặc viết vào lời văn")


def _items(value: RawValue, path: Path) -> Iterator[tuple[Path, Raw]]:
    """Yield each item of a raw plan that has words for a table alone."""
    if isinstance(value, dict):
        if any(key in value for key in _TABLES) and (_NOTE in value or _OWN in value):
            yield path, value
        for key, below in value.items():
            yield from _items(below, (*path, key))
    elif isinstance(value, list):
        for number, below in enumerate(value):
            yield from _items(below, (*path, number))


def _printed(plan: Plan) -> dict[str, frozenset[str]]:
    """Return the columns of the made tables of a plan, by what they are made from."""
    out: dict[str, frozenset[str]] = {}
    for bang in _tables(plan):
        if isinstance(bang, str):
            out[bang] = out.get(bang, frozenset()) | {_NOTE}
        elif isinstance(bang, BangLap):
            chosen = {cot.khoa for cot in bang.cot} or {_NOTE}
            out[bang.lap_tu] = out.get(bang.lap_tu, frozenset()) | chosen
    if "kinh_phi" in out and not items_of(plan, KhoanChi):  # it is made from the tasks then
        out["nhiem_vu"] = out.get("nhiem_vu", frozenset()) | out["kinh_phi"]
    return out


def _tables(plan: Plan) -> Iterator[AnyBang]:
    """Yield every table of a plan, those of annexes too."""
    todo: list[Item] = [item for muc in plan.muc for item in muc.noi_dung]
    todo += [item for annex in plan.phu_luc for item in annex.noi_dung]
    while todo:
        item = todo.pop()
        if isinstance(item, BangTrongBai):
            yield item.bang
        elif isinstance(item, HOLDERS):
            todo.extend(item.noi_dung)
    yield from (annex.bang for annex in plan.phu_luc if annex.bang is not None)
