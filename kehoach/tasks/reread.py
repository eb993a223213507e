"""A tracker people worked in → what each row says, by the headings of its columns."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kehoach.named import NamedTuple
from kehoach.problem import Place
from kehoach.sheet.typed import typed_sheets
from kehoach.tasks.columns import CHI_TIEU, GOC, KEYS, KHONG_CON, PLAN_ROW, VIEC
from kehoach.tasks.faults import problem, refuse
from kehoach.tasks.old_row import OldRow, realigned
from kehoach.text.letters import fold, one_line

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from pathlib import Path

    from kehoach.problem import Problem
    from kehoach.sheet.typed import TypedCell, TypedSheet

_DEEPEST = 60
"""Rows in which the headings of a table are looked for: people put lines above it."""
_MOST_TOLD = 20
"""Cells told one by one."""
_HEADS = {
    VIEC: frozenset({"viec", "trang_thai"}),
    KHONG_CON: frozenset({"viec", "trang_thai"}),
    CHI_TIEU: frozenset({"chi_tieu", "ket_qua"}),
    GOC: frozenset({"ma", "viec"}),
}
"""Sheet → columns without which it is not that sheet."""
_NAMELESS = "(cột không tên)"


class Old(NamedTuple):
    """A tracker that is read back."""

    file: str
    rows: tuple[OldRow, ...]
    gone: tuple[OldRow, ...]
    """Rows of the sheet of work that had left the plan."""
    aims: tuple[OldRow, ...]
    own: tuple[str, ...]
    """Headings of the clerk's own columns, in their order."""
    origins: Mapping[str, Mapping[str, str]]
    """Identity → what the plan said when the tracker was issued; empty where that sheet is gone."""
    plans: Mapping[str, str]
    """Identity of a plan → its name."""
    others: tuple[str, ...]
    """Sheets people added."""
    with_ids: bool
    problems: tuple[Problem, ...]


class Table(NamedTuple):
    """A sheet's table: its rows, and the clerk's own headings."""

    rows: tuple[OldRow, ...] = ()
    own: tuple[str, ...] = ()
    keys: frozenset[str] = frozenset()
    problems: tuple[Problem, ...] = ()

    @property
    def identified(self) -> bool:
        """Return True where the hidden column of identities is still there."""
        return any(row.id for row in self.rows)


def reread(path: str | Path, content: bytes | None = None) -> Old:
    """Return what a tracker says now; rows are in no order that matters, columns neither.

    Raises KehoachError TE01, TE02, BT04 to BT07 for a file that is no .xlsx, VC18 for one without
    the sheet of tasks.
    """
    sheets = typed_sheets(path, content)
    tables, others = _tables(sheets)
    main = tables.get(VIEC)
    if main is None:
        raise refuse("VC18", Place(str(path)), what=VIEC)
    gone, aims, origin = (tables.get(name, Table()) for name in (KHONG_CON, CHI_TIEU, GOC))
    named = dict.fromkeys((*main.own, *gone.own, *aims.own))
    notices = (*main.problems, *gone.problems, *aims.problems)
    origins, place = _origins(origin), Place(str(path))
    main_rows, aim_rows = realigned(main.rows, origins), realigned(aims.rows, origins)
    lost = main_rows.moved + aim_rows.moved
    notices += (problem("VC21", place, what=lost),) if lost else ()
    return Old(
        str(path), main_rows.rows, gone.rows, aim_rows.rows, tuple(named), origins,
        _plans(origin), others, main.identified, notices,
    )  # fmt: skip


def _tables(sheets: Sequence[TypedSheet]) -> tuple[dict[str, Table], tuple[str, ...]]:
    """Return the tables of our sheets by our names, and the sheets people added."""
    ours = _ours(sheets)
    found = ((name, _table(sheet, name)) for name, sheet in ours.items())
    tables = {name: table for name, table in found if table.keys}
    known = {sheet.name for sheet in ours.values()}
    return tables, tuple(sheet.name for sheet in sheets if sheet.name not in known)


def _ours(sheets: Sequence[TypedSheet]) -> dict[str, TypedSheet]:
    """Return our sheets; one of tasks somebody gave another name is known by its headings."""
    out = {sheet.name: sheet for sheet in sheets if sheet.name in _HEADS}
    free = (sheet for sheet in sheets if sheet.name not in _HEADS)
    renamed = next((sheet for sheet in free if _table(sheet, VIEC).keys), None)
    return out if renamed is None else {VIEC: renamed, **out}


def _origins(origin: Table) -> dict[str, Mapping[str, str]]:
    return {row.id: row.values for row in origin.rows if row.id}


def _plans(origin: Table) -> dict[str, str]:
    return {row.id: row.values.get("viec", "") for row in origin.rows if _is_plan(row)}


def _is_plan(row: OldRow) -> bool:
    return row.values.get("loai") == PLAN_ROW


def _table(sheet: TypedSheet, name: str) -> Table:
    """Return a sheet's table; nothing where no row holds its headings."""
    rows = sheet.rows
    at = _head_row(rows, name)
    if not at:
        return Table()
    titles = _titles(rows, at)
    below = [(number, cells) for number, cells in rows.items() if number > at]
    found = (_row(sheet, number, cells, titles) for number, cells in below)
    kept = tuple(row for row in found if row.said)
    own = tuple(title for title in titles.values() if title not in KEYS.values())
    notices = tuple(_not_kept(sheet, below))[:_MOST_TOLD]
    return Table(kept, own, frozenset(titles.values()), notices)


def _head_row(rows: Mapping[int, Mapping[int, TypedCell]], name: str) -> int:
    """Return the row of the headings of a sheet, 0 for none."""
    first = ((row, cells) for row, cells in rows.items() if row <= _DEEPEST)
    return next((row for row, cells in first if _is_head(cells, name)), 0)


def _is_head(cells: Mapping[int, TypedCell], name: str) -> bool:
    return {_key(entry.words) for entry in cells.values()} >= _HEADS[name]


def _key(words: str) -> str:
    """Return the key of a heading, itself where it is the clerk's own."""
    said = one_line(words)
    return KEYS.get(fold(said), said)


def _titles(rows: Mapping[int, Mapping[int, TypedCell]], at: int) -> dict[int, str]:
    """Return column → key or own heading, no two the same; a column without one has a number."""
    used = sorted({column for number, cells in rows.items() if number >= at for column in cells})
    out: dict[int, str] = {}
    for column in used:
        cell = rows[at].get(column)
        name = _key(cell.words) if cell else _NAMELESS
        title, count = name, 2
        while title in out.values():
            title, count = f"{name} ({count})", count + 1
        out[column] = title
    return out


def _row(
    sheet: TypedSheet, number: int, cells: Mapping[int, TypedCell], titles: Mapping[int, str]
) -> OldRow:
    said = {titles[column]: cell.words for column, cell in cells.items()}
    known = {name: words for name, words in said.items() if name in KEYS.values()}
    own = {name: words for name, words in said.items() if name not in known}
    code = known.pop("ma", "").strip()
    known.pop("stt", None)
    return OldRow(code, known, own, sheet.at(number, min(cells)))


def _not_kept(
    sheet: TypedSheet, rows: Sequence[tuple[int, Mapping[int, TypedCell]]]
) -> Iterator[Problem]:
    """Yield the cells that are not kept as they are: formulas, and what nobody can read."""
    for row, cells in rows:
        for column, cell in cells.items():
            if cell.unsure:
                at = sheet.at(row, column)
                yield problem("VC15", at, what=cell.unsure, chu=cell.words[:60])
            elif cell.formula:
                yield problem("VC10", sheet.at(row, column), what=cell.words[:60])
