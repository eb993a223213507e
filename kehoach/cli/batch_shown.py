"""A batch on the screen: how far it is, what is wrong, and in the last lines what came of it."""

from __future__ import annotations

import time
from pathlib import Path
from typing import TYPE_CHECKING

from kehoach.cli.library_progress import spoken
from kehoach.cli.show import complain, say
from kehoach.output import write_bytes
from kehoach.problem import KehoachError
from kehoach.text.letters import shortened
from kehoach.text.numbers import thousands

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kehoach.batch.asked import BatchChoices
    from kehoach.batch.result import Batch, RowResult

_FIRST, _EVERY = 2.0, 5.0
"""Seconds until the first word, and between two: a quick run says nothing."""
_ENOUGH = 5
"""Plans from which the rest can be estimated: the first waits for all rules to be read."""
_MOST_SHOWN = 20
"""Rows whose faults are told in full; the manifest has all."""
_LONGEST = 300
"""Letters of the names of units with findings."""
_MOST_NAMED = 10
"""Rows named in the last line."""


class _Progress:
    """How far a batch is, said on standard error."""

    def __init__(self) -> None:
        self._begun = time.monotonic()
        self._said = self._begun - _EVERY + _FIRST
        self.done = 0

    def __call__(self, done: int, total: int) -> None:
        """Say how far it is, with an estimate of what is left, now and then."""
        self.done, now = done, time.monotonic()
        if now - self._said >= _EVERY and _ENOUGH < done < total:
            self._said = now
            left = (now - self._begun) * (total - done) / done
            count = f"{thousands(done)}/{thousands(total)} kế hoạch"
            say(f"Đã in {count}, còn khoảng {spoken(left)}.", err=True)


def made(base: str, table: str, folder: str, asked: BatchChoices) -> Batch:
    """Run a batch, saying how far it is. Raises KehoachError; then nothing was written."""
    from kehoach.batch.run import run  # noqa: PLC0415 - the whole road of a plan

    progress = _Progress()
    try:
        return run(base, table, folder, asked._replace(progress=progress))
    except KeyboardInterrupt:
        done = thousands(progress.done)
        again = "chạy lại cùng lệnh thì làm tiếp từ đây"
        say(f"Dừng sau {done} kế hoạch; việc đã làm được giữ, {again}.", err=True)
        raise


def written(found: Batch, base: str) -> list[str]:
    """Write the summary by unit, as a page and, where XlsxWriter is there, as .xlsx.

    Return the names of the files written; why one was not is told.
    """
    from kehoach.batch import summary  # noqa: PLC0415 - only with --check

    title = f"Kiểm tra {len(found.rows)} kế hoạch in từ {Path(base).name}"
    out = []
    for name, make in ((summary.HTML, _page), (summary.EXCEL, summary.workbook)):
        path = Path(found.folder) / name
        try:
            write_bytes(path, make(found, title), force=True)
            out.append(str(path))
        except KehoachError as error:
            complain(error.problems)
    return out


def _page(found: Batch, title: str) -> bytes:
    from kehoach.batch.summary import page  # noqa: PLC0415 - only with --check

    return page(found, title).encode()


def tell(found: Batch, asked: BatchChoices, summaries: Sequence[str] = ()) -> None:
    """Say what became of a batch: faults first, the sums in the last lines."""
    complain(found.notices)
    failed = [row for row in found.rows if row.problems]
    _faults(failed)
    _keep_traces(found)
    if found.stopped is not None:
        complain([found.stopped])
    lines = [*(_reviewed(found, summaries) if asked.check else ()), *_sums(found, asked, failed)]
    for line in lines:
        say(line, err=bool(failed or found.stopped))


def _reviewed(found: Batch, summaries: Sequence[str]) -> list[str]:
    """Return what the reviews found in a few lines, and where the whole is."""
    from kehoach.batch.summary import summarised  # noqa: PLC0415 - only with --check
    from kehoach.report.plain import summary  # noqa: PLC0415 - only a batch that is checked

    made = summarised(found)
    own = [problem for unit in made.units for problem in unit.own]
    named = ", ".join(unit.row.ten or unit.row.file for unit in made.units if unit.own)
    out = [f"Kiểm tra nội dung, có ở mọi đơn vị: {summary(made.common)}."]
    more = f", ở {made.with_own} đơn vị: {shortened(named, _LONGEST)}" if own else ""
    out.append(f"Riêng từng đơn vị: {summary(own)}{more}.")
    out += [f"Chưa kiểm tra {line}." for line in found.unchecked]
    return [*out, f"Bảng tổng hợp: {', '.join(summaries)}."] if summaries else out


def _faults(failed: Sequence[RowResult]) -> None:
    """Tell why rows have no new file, of many only the first in full."""
    for row in failed[:_MOST_SHOWN]:
        say(f"Hàng {row.row}, {row.ten or row.file}:", err=True)
        complain(row.problems)
    if len(failed) > _MOST_SHOWN:
        say(f"… và {len(failed) - _MOST_SHOWN} hàng nữa, xem manifest.json.", err=True)


def _sums(found: Batch, asked: BatchChoices, failed: Sequence[RowResult]) -> list[str]:
    """Return the last lines: the units, how many files, which rows have none."""
    left = found.total - len(found.rows)
    counts = {
        "in mới": found.count("made"),
        "giữ nguyên": found.count("unchanged"),
        "chưa in được": len(failed) or None,
        "chưa tới lượt": left or None,
    }
    messages = (f"{word} {thousands(many)}" for word, many in counts.items() if many is not None)
    out = [*_units(found, asked), f"{found.folder}: {', '.join(messages)}."]
    if left:
        out.append("Sửa xong thì chạy lại cùng lệnh: phần đã in được giữ.")
    if failed:
        out.append(f"Chưa in được: {_named(failed)}.")
    return out


def _units(found: Batch, asked: BatchChoices) -> list[str]:
    """Return how many rows are of units of the list, and what was not looked at."""
    if found.units is None:
        return []
    rows = f"Bảng: {found.units}/{found.total} hàng là đơn vị trong danh mục"
    if asked.units:
        from kehoach.batch.units import tinh_named  # noqa: PLC0415 - known by now

        return [f"{rows}, đủ mọi đơn vị của {tinh_named(asked.units).day_du}."]
    return [f"{rows}; đủ hay thiếu đơn vị thì chưa xem (--units TỈNH)."]


def _named(failed: Sequence[RowResult]) -> str:
    names = ", ".join(f"hàng {row.row} ({row.ten or row.file})" for row in failed[:_MOST_NAMED])
    more = f" và {len(failed) - _MOST_NAMED} hàng nữa" if len(failed) > _MOST_NAMED else ""
    return names + more


def _keep_traces(found: Batch) -> None:
    """Keep what a bug of ours left in a file the user can send, and say where."""
    if found.traces:
        from kehoach.crash import kept_text  # noqa: PLC0415 - only when something went wrong

        log = kept_text("\n".join(found.traces))
        where = f"; chi tiết ở {log}, xin gửi kèm khi báo lỗi" if log else ""
        say(f"Lỗi của chương trình kehoach, không phải của tệp bạn viết{where}.", err=True)
