"""The findings of a batch by unit, those every unit has apart: they are the base's own."""

from __future__ import annotations

from collections import Counter
from datetime import date
from html import escape
from typing import TYPE_CHECKING

from kehoach.named import NamedTuple
from kehoach.problem import Severity
from kehoach.report.html import LEGEND, framed, heads
from kehoach.report.plain import counts, summary
from kehoach.sheet.page import SheetColumn, SheetLine, SheetPage

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from kehoach.batch.result import Batch, RowResult
    from kehoach.problem import Problem
    from kehoach.sheet.page import Cell

HTML, EXCEL = "tong-hop.html", "tong-hop.xlsx"
"""Names of the summaries in the folder of a batch; each review writes them anew."""
_MOST_TOLD = 500
"""Units whose findings are told in full on the page; the manifest has all."""
_CREATED = date(2020, 3, 5)
"""Day in the properties of the workbook: that of the decree, no clock is read."""
_RESULTS = {
    "made": "in mới",
    "unchanged": "giữ nguyên",
    "kept": "giữ tệp đã sửa",
    "failed": "chưa in được",
}


class Unit(NamedTuple):
    """A row and what the review found in it alone."""

    row: RowResult
    own: tuple[Problem, ...]

    @property
    def codes(self) -> str:
        """Return the codes found, each once with how often: ``TT07, VP10 ×2``."""
        found = Counter(problem.code for problem in self.own)
        return ", ".join(f"{code} ×{many}" if many > 1 else code for code, many in found.items())


class Summary(NamedTuple):
    """A batch by unit."""

    common: tuple[Problem, ...]
    """What every unit has: findings of the base itself."""
    units: tuple[Unit, ...]

    @property
    def with_own(self) -> int:
        """Return how many units have findings of their own."""
        return sum(bool(unit.own) for unit in self.units)


def summarised(found: Batch) -> Summary:
    """Return the findings of each row beyond those all have; of one row alone all are its own."""
    reviewed = [row for row in found.rows if not row.problems]
    shared = Counter(map(_key, reviewed[0].findings)) if len(reviewed) > 1 else Counter()
    for row in reviewed[1:]:
        shared &= Counter(map(_key, row.findings))
    common = _taken(reviewed[0].findings, shared)[0] if reviewed else []
    units = (Unit(row, tuple(_taken(row.findings, shared)[1])) for row in found.rows)
    return Summary(tuple(common), tuple(units))


def _key(problem: Problem) -> tuple[str, int]:
    """Return what makes a finding of two units the same: its code and its line of the base."""
    return problem.code, problem.place.line


def _taken(
    problems: Iterable[Problem], shared: Counter[tuple[str, int]]
) -> tuple[list[Problem], list[Problem]]:
    """Return the problems that are shared, and the others."""
    left = Counter(shared)
    both: tuple[list[Problem], list[Problem]] = ([], [])
    for problem in problems:
        key = _key(problem)
        both[not left[key]].append(problem)
        left[key] -= left[key] > 0
    return both


def page(found: Batch, title: str) -> str:
    """Return the summary as a page: a line a unit, then what was found."""
    made = summarised(found)
    return framed(escape(title), _body(made, found, title))


def _body(made: Summary, found: Batch, title: str) -> Iterator[str]:
    yield f"<h1>{escape(title)}</h1>"
    yield f"<p>{len(found.rows)} đơn vị, {made.with_own} đơn vị có phát hiện riêng.</p>"
    yield f"<p>{LEGEND}</p>"
    yield from (f"<p>Chưa kiểm tra {escape(line)}.</p>" for line in found.unchecked)
    yield f"<h2>Có ở mọi đơn vị: {summary(made.common)}</h2>"
    yield "<p>Sửa một lần trong kế hoạch gốc rồi in lại.</p>" if made.common else ""
    yield from map(_finding, made.common)
    yield "<h2>Từng đơn vị, ngoài các điều có ở mọi đơn vị</h2>"
    yield heads("Hàng", "Đơn vị").replace("</tr>", "<th>Mã</th><th>Tệp</th></tr>", 1)
    yield from map(_line, made.units)
    yield "</tbody></table>"
    units = [unit for unit in made.units if unit.own or unit.row.problems]
    for unit in units[:_MOST_TOLD]:
        yield f'<h3 id="h{unit.row.row}">{escape(_name(unit.row))}</h3>'
        yield from map(_finding, (*unit.row.problems, *unit.own))
    if len(units) > _MOST_TOLD:
        yield f"<p>Và {len(units) - _MOST_TOLD} đơn vị nữa, xem manifest.json.</p>"


def _line(unit: Unit) -> str:
    row = unit.row
    name = escape(_name(row))
    linked = f'<a href="#h{row.row}">{name}</a>' if unit.own or row.problems else name
    figures = "".join(f"<td>{many or ''}</td>" for many in counts(unit.own).values())
    what = escape(unit.codes) if not row.problems else _RESULTS[row.result]
    behind = f"<th>{what}</th><th>{escape(row.file)}</th>"
    return f"<tr><td>{row.row}</td><th>{linked}</th>{figures}{behind}</tr>"


def _finding(problem: Problem) -> str:
    look = {Severity.ERROR: "loi", Severity.WARNING: "canh-bao", Severity.HINT: "goi-y"}
    hint = f"<p>→ {escape(problem.hint)}</p>" if problem.hint else ""
    head = f'<b class="{look[problem.severity]}">{problem.code} {problem.severity.value}</b>'
    place = escape(str(problem.place))
    return (
        f'<div class="muc {look[problem.severity]}"><p>{head} {escape(problem.message)}</p>'
        f"{hint}<p>{place}</p></div>"
    )


def _name(row: RowResult) -> str:
    return row.ten or row.ma or row.file


def workbook(found: Batch, title: str) -> bytes:
    """Return the summary as .xlsx, a row a unit. Raises KehoachError BT20 without XlsxWriter."""
    from kehoach.sheet.made import workbook as written  # noqa: PLC0415 - an extra

    made = summarised(found)
    figures = tuple(SheetColumn(severity.value.capitalize(), 10, "phai") for severity in Severity)
    columns = (
        SheetColumn("Hàng", 7, "phai"), SheetColumn("Mã", 10), SheetColumn("Đơn vị", 30),
        SheetColumn("Kết quả", 16), *figures, SheetColumn("Mã quy tắc", 34), SheetColumn("Tệp", 40),
    )  # fmt: skip
    rows: tuple[tuple[Cell, ...], ...] = tuple(
        (unit.row.row, unit.row.ma, _name(unit.row), _RESULTS[unit.row.result],
         *counts(unit.own).values(), unit.codes, unit.row.file)
        for unit in made.units
    )  # fmt: skip
    more = f"Có ở mọi đơn vị, không tính trong bảng: {summary(made.common)}"
    lines = (SheetLine(title, dam=True, lon=True), SheetLine(more))
    common = tuple((p.code, p.severity.value, p.message, str(p.place)) for p in made.common)
    shared = (
        SheetColumn("Mã", 10),
        SheetColumn("Mức", 12),
        SheetColumn("Phát hiện", 70),
        SheetColumn("Chỗ", 30),
    )
    pages = [SheetPage("Từng đơn vị", columns, rows, lines, giu=3)]
    pages.append(
        SheetPage("Có ở mọi đơn vị", shared, common, (SheetLine("Của kế hoạch gốc", dam=True),))
    )
    return written(pages, title, _CREATED)
