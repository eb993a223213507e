"""The progress of a tracker in words and tables: for the terminal, and as a page of Word.

Sentences give numbers that stand in the tracker and judge nothing.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from kehoach.document.block import Block, Cell, Document, Role, Row, Section, Table
from kehoach.document.needs import measured
from kehoach.plan.run import Run
from kehoach.tasks.progress import NAMES
from kehoach.text.dates import Ngay

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from datetime import date

    from kehoach.tasks.progress import Progress, WorkCounts

TITLE = "TIẾN ĐỘ THỰC HIỆN KẾ HOẠCH"
_LATE = "Việc quá hạn"
_AIMS = "Kết quả thực hiện chỉ tiêu"
_BY_LEAD = "Tiến độ theo đơn vị chủ trì"


def sentences(found: Progress) -> Iterator[str]:
    """Yield what a report of the year may say, one sentence each."""
    total = found.total
    day = _words(found.ngay)
    if not total.tong:
        yield f"Tính đến ngày {day}, bảng theo dõi không có việc nào."
        return
    parts = [f"{getattr(total, key)} việc {_lower(name)}" for key, name in _shown(total)]
    yield f"Tính đến ngày {day}, tổng số {total.tong} việc, trong đó: {'; '.join(parts)}."
    yield f"Tỷ lệ hoàn thành: {_share(total.xong, total.tong)}%."
    if found.undated:
        yield f"{found.undated} việc chưa hoàn thành không có ngày hạn nên không tính quá hạn."
    if found.aims:
        left = f"; {found.aims_open} chỉ tiêu chưa ghi kết quả" if found.aims_open else ""
        yield f"Có {len(found.aims)} chỉ tiêu đã ghi kết quả{left}."


def page(found: Progress, cap: str = "") -> Document:
    """Return the progress as a document: sentences, the table by lead, overdue work, targets."""
    blocks = [Block(Role.TEN_LOAI, _runs(TITLE))]
    if found.plans:
        blocks.append(Block(Role.TRICH_YEU, _runs("; ".join(found.plans))))
    blocks += [Block(Role.DOAN, _runs(line)) for line in sentences(found)]
    if found.by_lead:
        blocks += _table(_BY_LEAD, by_lead(found), numbers=1, last=True)
    if found.late:
        blocks += _table(_LATE, late_rows(found))
    if found.aims:
        blocks += _table(_AIMS, aim_rows(found), numbers=2)
    return Document((Section(tuple(blocks)),), cap or "xa", "Tiến độ thực hiện kế hoạch")


def by_lead(found: Progress) -> list[list[str]]:
    """Return the rows of the table by lead: headings, who leads, sums; no column of nothing."""
    shown = _shown(found.total)
    head = ["Đơn vị chủ trì", "Tổng số", *(name for _, name in shown)]
    rows = [[lead, *_figures(counts, shown)] for lead, counts in found.by_lead]
    return [head, *rows, ["Cộng", *_figures(found.total, shown)]]


def late_rows(found: Progress) -> list[list[str]]:
    """Return the rows of the table of overdue work, headings first."""
    head = ["Việc", "Chủ trì", "Hạn", "Số ngày quá hạn", "Tiến độ đã ghi"]
    late = (
        [item.viec, item.chu_tri, _words(item.han), str((found.ngay - item.han).days), item.tien_do]
        for item in found.late
    )
    return [head, *late]


def aim_rows(found: Progress) -> list[list[str]]:
    """Return the rows of the table of targets, headings first."""
    return [["Chỉ tiêu", "Đơn vị tính", "Chỉ tiêu giao", "Kết quả"], *map(list, found.aims)]


def _shown(total: WorkCounts) -> list[tuple[str, str]]:
    """Return the counts a report shows; work is seldom stopped, and then it says so."""
    return [(key, name) for key, name in NAMES.items() if key != "tam_dung" or total.tam_dung]


def _figures(counts: WorkCounts, shown: Sequence[tuple[str, str]]) -> list[str]:
    return [str(counts.tong), *(str(getattr(counts, key)) for key, _ in shown)]


def _table(
    name: str, rows: list[list[str]], *, numbers: int | None = None, last: bool = False
) -> list[Block]:
    """Return a table with its name above; from column ``numbers`` on it holds figures."""
    head, *body = rows
    made = [Row(tuple(Cell(_runs(item), "giua") for item in head), tieu_de=True)]
    for at, cells in enumerate(body):
        figures = len(cells) if numbers is None else numbers
        aligned = (
            Cell(_runs(item), "phai" if n >= figures else "trai") for n, item in enumerate(cells)
        )
        made.append(Row(tuple(aligned), tong=last and at == len(body) - 1))
    table = measured(Table((None,) * len(head), tuple(made)))
    return [Block(Role.TEN_BANG, _runs(name)), Block(Role.BANG, table=table)]


def _runs(words: str) -> tuple[Run, ...]:
    return (Run(words),)


def _words(day: date) -> str:
    return Ngay(day.day, day.month, day.year).ngan()


def _share(part: int, whole: int) -> str:
    """Return a share of a hundred to one decimal, with a comma: ``66,7``; 100 without any."""
    tenths = (part * 2000 + whole) // (whole * 2)
    return str(tenths // 10) if tenths % 10 == 0 else f"{tenths // 10},{tenths % 10}"


def _lower(name: str) -> str:
    return name[:1].lower() + name[1:]
