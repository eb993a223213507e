"""Plain values of a plan → records, each with its heading and its identity."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kehoach.compare.entry import PLAN, Entry
from kehoach.compare.entry import entries as things_of
from kehoach.compare.grid import ComparedTable, grid_of
from kehoach.compare.half import name_of
from kehoach.library.parts import HEAD, NUMBER, ROW, part_of
from kehoach.library.record import Record
from kehoach.library.values import value_at
from kehoach.plan.identity import EXPENSE, things
from kehoach.plan.table.lines import rows_of
from kehoach.text.letters import one_line

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from kehoach.address import PlanPath
    from kehoach.plain import Raw

_HEADINGS = ("muc", "tieu_de", "don_vi", "phu_luc")
UNSAID = frozenset(
    {"cap", "danh_so", "huong", "loai_co_quan", "tach_tep", "hinh", "lay_tu", "bang", "tong"}
)
"""Fields that say how a thing is made, and nothing a person looks for."""
BETWEEN = " › "
"""Stands between the headings a part stands under."""


def records_of(raw: Raw) -> Iterator[Record]:
    """Yield the records of a plan in order, without their places in the file; values may be any."""
    found = things_of(raw)
    codes = {thing.path: thing.code for thing in things(raw)}
    for entry in found:
        heading = _heading(found, entry.above)
        if entry.what == PLAN:
            yield from _heads(raw, entry)
        elif entry.what == ROW:
            yield from _table(raw, entry, heading, codes)
        elif entry.words or entry.fields:
            yield _record(entry, heading, codes.get(entry.path, ""))


def _record(entry: Entry, heading: str, code: str) -> Record:
    phan = part_of(entry.what, str(entry.path[0]) if entry.path else "")
    return Record(phan, one_line(name_of(entry)), _said(entry), heading, path=entry.path, code=code)


def _said(entry: Entry) -> tuple[tuple[str, str], ...]:
    return tuple((key, one_line(words)) for key, words in entry.fields if key not in UNSAID)


def _heads(raw: Raw, entry: Entry) -> Iterator[Record]:
    """Yield the record of the plan as a whole, none where it says nothing."""
    head = _head(raw, entry)
    if head.said.strip():
        yield head


def _head(raw: Raw, entry: Entry) -> Record:
    """Return the record of the plan as a whole: its title, who issued it, its number and day."""
    issuing = raw.get("ban_hanh")
    given = {**issuing, **raw} if isinstance(issuing, dict) else raw
    parts = [str(given[key]) for key in ("so", "ky_hieu") if given.get(key)]
    fields = {key: words for key, words in _said(entry) if key not in (HEAD, "so", "ky_hieu")}
    number = ("/".join(parts),) if parts else ()
    title = one_line(str(raw.get(HEAD) or ""))
    return Record(
        HEAD, title, (*((NUMBER, words) for words in number), *fields.items()), path=(HEAD,)
    )


def _heading(found: Sequence[Entry], above: int) -> str:
    """Return the headings over a thing, the outermost first."""
    out: list[str] = []
    while above >= 0:
        if found[above].what in _HEADINGS and found[above].words:
            out.append(one_line(found[above].words))
        above = found[above].above
    return BETWEEN.join(reversed(out))


def _table(
    raw: Raw,
    entry: Entry,
    heading: str,
    codes: dict[PlanPath, str],
) -> Iterator[Record]:
    """Yield a table's name and heads, then its rows; rows of the money section have identities."""
    grid = entry.grid or _typed(raw, entry.path) or ComparedTable((), ())
    columns = " | ".join(grid.columns)
    said = (*((("cot", columns),) if columns else ()), *_said(entry))
    if entry.words or said:
        yield Record(ROW, one_line(entry.words), said, heading, path=entry.path)
    yield from _rows(grid, Record(ROW, "", (), heading, path=entry.path), codes)


def _rows(grid: ComparedTable, table: Record, codes: dict[PlanPath, str]) -> Iterator[Record]:
    for number, row in enumerate(grid.rows):
        words = " | ".join(cell for cell in row if cell)
        path = (*table.path, "hang", number)
        code = codes.get(path, "")
        if words:
            phan = EXPENSE if code else ROW
            yield table._replace(phan=phan, words=words, path=path, code=code)


def _typed(raw: Raw, path: PlanPath) -> ComparedTable | None:
    """Return a table whose rows are a block of lines."""
    held = value_at(raw, path)
    if not isinstance(held, dict):
        return None
    inner = held.get("bang")
    held = {**held, **inner} if isinstance(inner, dict) else held
    rows = held.get("hang")
    return grid_of({**held, "hang": rows_of(rows)}) if isinstance(rows, str) else None
