"""Detect the task table and the duties of agencies, which a plan derives from its tasks.

Each is put back only when the plan then prints the very same words.
"""

from __future__ import annotations

from copy import deepcopy
from functools import cached_property
from typing import TYPE_CHECKING

from kehoach.document.compose import compose
from kehoach.document.compose.made import IN_DONG
from kehoach.document.compose.tasks import Duties
from kehoach.document.extract.items import as_given
from kehoach.law import bo_cuc
from kehoach.plain import raw_list, raw_map, raw_text
from kehoach.plan import make
from kehoach.plan.inline import notes_called, without_notes
from kehoach.plan.plan import section_keys
from kehoach.problem import KehoachError
from kehoach.text.letters import fold
from kehoach.text.marks import strip_end

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kehoach.document.block import Block, Run
    from kehoach.plain import Raw, RawValue
    from kehoach.plan import Plan

    _Cells = list[list[tuple[tuple[Run, ...], int]]]


class Printing:
    """What a raw plan comes to: the plan, and what it prints; each is made when first asked for."""

    def __init__(self, raw: Raw) -> None:
        self.raw = raw

    @cached_property
    def plan(self) -> Plan | None:
        """Return the plan, None when the raw one is none yet."""
        try:
            return make(self.raw)
        except KehoachError:
            return None

    @property
    def made(self) -> Plan | None:
        """Return the plan where it was asked for before."""
        return vars(self).get("plan")

    @cached_property
    def blocks(self) -> list[tuple[str, _Cells]] | None:
        """Return the words of each block with those of its cells, None when it is no plan yet."""
        if self.plan is None:
            return None
        try:
            document = compose(self.plan)
        except KehoachError:
            return None
        return [(block.words, _cells(block)) for block in (*document.blocks(), *document.chu_thich)]

    @property
    def words(self) -> str | None:
        """Return every word the plan prints, None when it is no plan yet."""
        if self.blocks is None:
            return None
        cells = [text for _, rows in self.blocks for row in rows for text, _ in row]
        tables = " ".join("".join(run.text for run in text) for text in cells)
        return " ".join([words for words, _ in self.blocks] + [tables])

    def same_as(self, other: Printing) -> bool:
        """Return True where both are plans that print the very same."""
        return self.blocks is not None and self.blocks == other.blocks


def put_back(raw: Raw) -> Printing:
    """Return the raw plan with its tasks, its task table and its duties derived again."""
    given = Printing(raw)
    with_table = map(Printing, _with_task_tables(raw))
    held = next((made for made in with_table if made.same_as(given)), given)
    with_duties = _with_duties(held)
    return with_duties if with_duties is not None and with_duties.same_as(held) else held


def _with_task_tables(raw: Raw) -> Iterator[Raw]:
    """Yield copies for each annex that can be the task table: the usual one, then its columns."""
    for number, annex in enumerate(map(raw_map, raw_list(raw.get("phu_luc")))):
        columns = _task_columns(annex)
        if columns is None:
            continue
        for chosen in ([], columns[1:]):
            made = _with_tasks(raw, annex, columns)
            if made is not None:
                annexes = [*raw_list(made["phu_luc"])]
                annexes[number] = _made_annex(annex, chosen)
                yield {**made, "phu_luc": annexes}


def _made_annex(annex: Raw, chosen: list[str]) -> Raw:
    """Return an annex whose table is made from the tasks, with these columns or the usual ones."""
    kept = {key: value for key, value in annex.items() if key not in ("cot", "hang", "tong")}
    totals = {"tong": "true"} if "tong" in annex else {}
    columns: Raw = {"cot": [*chosen]} if chosen else {}
    return {**kept, "bang": "nhiem_vu", **columns, **totals}


def _cells(block: Block) -> _Cells:
    """Return the words and the width of each cell, row by row; nothing for what is no table."""
    rows = block.table.rows if block.table else ()
    return [[(cell.text, cell.span) for cell in row.cells] for row in rows]


def _with_tasks(raw: Raw, annex: Raw, columns: list[str]) -> Raw | None:
    """Return a copy whose numbered texts that stand in the table's rows are tasks."""
    made = deepcopy(raw)
    waiting = _task_rows(columns, annex)
    for item in _items(made):
        words = raw_text(item.get("khoan") or item.get("nhiem_vu"))
        if waiting and words and _same_task(words, waiting[0]["nhiem_vu"]):
            _become_task(item, waiting.pop(0), raw_text(annex.get("don_vi_tinh")))
    return None if waiting else made


def _task_rows(columns: list[str], annex: Raw) -> list[dict[str, str]]:
    """Return the rows of a task table by field; a number that counts by itself is not there."""
    listed = [row for row in raw_list(annex.get("hang")) if isinstance(row, list)]
    rows = [[*map(raw_text, row)] for row in listed]
    named = columns[len(columns) - len(rows[0]) :] if rows else columns
    return [dict(zip(named, row, strict=True)) for row in rows if len(row) == len(named)]


def _same_task(khoan: str, cell: str) -> bool:
    """Return True when a cell says what a numbered text says, the calls of its notes aside."""
    return fold(strip_end(without_notes(khoan))) == fold(cell)


def _task_columns(annex: Raw) -> list[str] | None:
    """Return the field of each column when the table is headed as the task table is."""
    unit = raw_text(annex.get("don_vi_tinh"))
    names = {fold(_heading(cot.tieu_de, unit)): cot.khoa for cot in bo_cuc.cot_lap("nhiem_vu")}
    heads = (cot["ten"] if isinstance(cot, dict) else cot for cot in raw_list(annex.get("cot")))
    titles = [fold(raw_text(head)) for head in heads]
    if not titles or any(title not in names for title in titles):
        return None
    columns = [names[title] for title in titles]
    return columns if columns[:2] == ["stt", "nhiem_vu"] else None


def _heading(title: str, unit: str) -> str:
    """Return a heading of the task table as it is printed below a unit of its own."""
    return title.removesuffix(IN_DONG) if unit else title


def _items(raw: Raw) -> Iterator[Raw]:
    """Yield every item of the sections that has keys, in order."""

    def walk(items: RawValue) -> Iterator[Raw]:
        for item in items if isinstance(items, list) else ():
            if isinstance(item, dict):
                yield item
                yield from walk(item.get("noi_dung"))

    for key in section_keys(raw):
        value = raw[key]
        yield from walk(value.get("noi_dung") if isinstance(value, dict) else value)


def _become_task(item: Raw, row: dict[str, str], unit: str) -> None:
    """Make a numbered text the task a row of the table says; amounts are in the table's unit.

    A task that says some of its details below itself keeps them: the table has no column for those.
    """
    below = item.pop("noi_dung", None)
    words = raw_text(item.pop("khoan", item.get("nhiem_vu")))
    out = {name: value for name, value in item.items() if name != "nhiem_vu"}
    item.clear()
    item["nhiem_vu"] = strip_end(words) if notes_called(words) else row["nhiem_vu"]
    item.update(out)
    for name in (*bo_cuc.chi_tiet_nhiem_vu(), "ghi_chu"):
        if row.get(name):
            item[name] = as_given(name, row[name])
    if unit and row.get("kinh_phi"):
        item["kinh_phi"] = f"{item['kinh_phi']} {unit}"
    if below:
        item["noi_dung"] = below


def _with_duties(given: Printing) -> Printing | None:
    """Return a copy whose agencies take their duties from the tasks, None when none does."""
    section = given.raw.get("to_chuc_thuc_hien")
    if not isinstance(section, list) or not _has_tasks(given.raw) or given.plan is None:
        return None
    made, duties, changed = deepcopy(given.raw), Duties(given.plan), False
    for item in map(raw_map, raw_list(made["to_chuc_thuc_hien"])):
        taken = _taken_duties(item, duties)
        if taken:
            item["noi_dung"] = [{"lay_tu": "nhiem_vu"}, *raw_list(item["noi_dung"])[taken:]]
            changed = True
    return Printing(made) if changed else None


def _has_tasks(raw: Raw) -> bool:
    """Return True where an item is a task: without one no duty is derived."""
    return any("nhiem_vu" in item for item in _items(raw))


def _taken_duties(item: Raw, duties: Duties) -> int:
    """Return how many lines below an agency are its duties by the tasks; 0 unless all are there."""
    listed = [*raw_list(item.get("noi_dung"))]
    if "don_vi" not in item or not listed:
        return 0
    agency = without_notes(raw_text(item["don_vi"]))
    count = len(duties.of(agency))
    mark = ";" if len(listed) > count and isinstance(listed[count], str) else "."
    return count if listed[:count] == duties.of(agency, mark) else 0
