"""The rows of a table below its heading: cells with their merges, groups, numbers, totals."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from kehoach.document.compose.given import Groups
from kehoach.document.extract.cells import cell_text, covers
from kehoach.named import NamedTuple
from kehoach.plan.inline import marked, runs
from kehoach.plan.known import Known
from kehoach.plan.reading import Wrong
from kehoach.plan.table import Nhom, is_numbered
from kehoach.plan.table.fit import as_given
from kehoach.plan.table.merged import spans
from kehoach.plan.table.total import total_fits, usual_total
from kehoach.text.cell import ABOVE, LEFT, as_cell, merges
from kehoach.text.letters import fold, one_line
from kehoach.text.numbering import from_roman

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kehoach.document.block import Row
    from kehoach.plain import RawValue
    from kehoach.plan.table import Cot

    _Body = list[str] | dict[str, str]

_LEAST_OF_GROUPS = 3
"""Columns of a table whose groups are numbered: number, name and something to fill in."""
_TOTAL = re.compile(r"(?:tong|cong)\b").match


class Listed(NamedTuple):
    """The rows of a table as a plan has them."""

    hang: list[RawValue]
    tong: RawValue = None
    merged: bool = True
    """False where cells are merged as no plan can say: their words stand in the first of them."""


class _Group(NamedTuple):
    """A row that opens a group."""

    number: str
    nhom: Nhom


def listed(rows: Sequence[Row], columns: tuple[Cot, ...], wide: int) -> Listed:
    """The rows below the heading: groups, rows without the numbers the plan counts, totals."""
    cells = [_signed(row, wide) for row in rows]
    numbered = is_numbered(columns)
    groups = _groups(rows, cells, numbered=numbered)
    merged = _can_merge(cells, groups)
    if not merged:
        cells = [_parted(row) for row in cells]
    total = _total(rows, cells, groups, columns)
    last = len(cells) - (total is not None)
    body: list[_Body] = [_raw(groups[at].nhom) if at in groups else cells[at] for at in range(last)]
    if numbered:
        body = _without_numbers(body)
    return Listed([_written(row, columns, wide) for row in body], total, merged)


def _parted(row: list[str]) -> list[str]:
    return ["" if cell in (LEFT, ABOVE) else cell for cell in row]


def _written(row: _Body, columns: tuple[Cot, ...], wide: int) -> RawValue:
    """Return a row as its author writes it; groups, and rows without their number, stay."""
    if isinstance(row, dict):
        return {**row}
    return as_given(columns, tuple(row)) if len(row) == wide else [*row]


def _signed(row: Row, wide: int) -> list[str]:
    """Return the cells of a row, one a column, merges by their signs."""
    out: list[str] = []
    for cell in row.cells:
        out.append(as_cell(cell_text(cell)) if cell.rows else ABOVE)
        out += [LEFT] * (cell.span - 1)
    return (out + [""] * wide)[:wide]


def _can_merge(cells: list[list[str]], groups: dict[int, _Group]) -> bool:
    if not any(map(merges, cells)):
        return True
    try:
        spans([None if at in groups else row for at, row in enumerate(cells)])
    except Wrong:
        return False
    return True


def _raw(group: Nhom) -> dict[str, str]:
    return {"nhom": group.nhom, **({"bac": str(group.bac)} if group.bac > 1 else {})}


def _groups(rows: Sequence[Row], cells: list[list[str]], *, numbered: bool) -> dict[int, _Group]:
    """Return the rows that open a group, by place; none where their numbers would be others.

    Which groups stand inside others is told by their looks, else by their numbers.
    """
    pairs = enumerate(zip(rows, cells, strict=True))
    found = {at: group for at, pair in pairs if (group := _group(*pair, numbered=numbered))}
    if not numbered:
        return found
    return next((record for record in (found, _by_letters(found)) if _counts_alike(record)), {})


def _by_letters(found: dict[int, _Group]) -> dict[int, _Group]:
    """Return the groups, those without a letter inside the ones with one."""
    letters = {at for at, group in found.items() if re.fullmatch(r"[A-H]", group.number)}
    return (
        {at: _inside(group, inner=at not in letters) for at, group in found.items()}
        if letters
        else found
    )


def _counts_alike(found: dict[int, _Group]) -> bool:
    """Return True where the plan would number the groups as the file does."""
    groups = Groups([group.nhom for group in found.values()], numbered=True)
    return all(groups.number(group.nhom.bac) == group.number for group in found.values())


def _inside(group: _Group, *, inner: bool) -> _Group:
    return group._replace(nhom=group.nhom.replace(bac=2 if inner else 1))


def _group(row: Row, cells: list[str], *, numbered: bool) -> _Group | None:
    """Return the group a row opens: a Roman number and a name, the other cells empty."""
    if numbered:
        number = cells[0].replace("*", "").strip().rstrip(".")
        counts = bool(from_roman(number) or re.fullmatch(r"[A-Z]", number))
        return _named(number, cells[1]) if counts and _is_number_and_name(cells) else None
    return _named("", cells[0]) if covers(row) and cells[0].strip() else None


def _is_number_and_name(cells: list[str]) -> bool:
    """Return True for a row of three cells or more, two of them filled: the first two."""
    rest = all(cell in ("", LEFT) for cell in cells[2:])
    return len(cells) >= _LEAST_OF_GROUPS and rest and cells[1] not in ("", LEFT, ABOVE)


def _named(number: str, cell: str) -> _Group:
    """A group by its name, which is printed bold; one that is slanted too is inside another."""
    held = runs(cell)
    words = [run for run in held if run.text.strip()]
    inner = all(run.dam and run.nghieng for run in words)
    bare = [run._replace(dam=False, nghieng=run.nghieng and not inner) for run in held]
    return _Group(number, Nhom(nhom=one_line(marked(tuple(bare))), bac=2 if inner else 1))


def _without_numbers(rows: list[_Body]) -> list[_Body]:
    """Return rows without their number where the plan would count the same."""
    out: list[_Body] = []
    count = 0
    for row in rows:
        if isinstance(row, dict):
            count = 0
            out.append(row)
        elif row[0] == ABOVE:
            out.append(row)
        else:
            count += 1
            if row[0].strip().rstrip(".") != str(count) or row[1:2] == [LEFT]:
                return rows
            out.append(row[1:])
    return out


def _total(
    rows: Sequence[Row],
    cells: list[list[str]],
    groups: dict[int, _Group],
    columns: tuple[Cot, ...],
) -> RawValue:
    """Return the row of totals: ``true`` where the plan prints the same, None for an ordinary row.

    Only a bold last row is one: the plan prints it so.
    """
    if not rows or len(rows) - 1 in groups or not _is_bold(cells[-1]):
        return None
    row = [cell.replace("**", "") for cell in cells[-1]]
    if not _names_total(row):
        return None
    above = [groups[at].nhom if at in groups else tuple(item) for at, item in enumerate(cells[:-1])]
    if usual_total(columns, above) == tuple(row):
        return "true"
    try:
        total_fits(tuple(row), Known({"cot": columns, "hang": tuple(above)}))
    except Wrong:
        return None
    return [*row]


def _names_total(row: list[str]) -> bool:
    """Return True where the first words of a row are ``Tổng cộng``; no cell goes on from above."""
    named = next((cell for cell in row if cell not in ("", LEFT, ABOVE)), "")
    return _TOTAL(fold(named)) is not None and ABOVE not in row


def _is_bold(cells: list[str]) -> bool:
    held = [run for cell in cells if cell not in (LEFT, ABOVE) for run in runs(cell)]
    words = [run for run in held if run.text.strip()]
    return bool(words) and all(run.dam for run in words)
