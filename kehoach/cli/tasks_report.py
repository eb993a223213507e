"""``kehoach tasks --report``: the progress of a tracker, shown and written."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from kehoach.cli.show import as_json, complain, print_json, say, styled
from kehoach.output import check_free, write_bytes
from kehoach.tasks.progress import NAMES, progress
from kehoach.tasks.report import by_lead, late_rows, page, sentences
from kehoach.tasks.reread import reread
from kehoach.text.dates import Ngay

if TYPE_CHECKING:
    from datetime import date

    from kehoach.plain import Json
    from kehoach.tasks.progress import Progress, WorkCounts


def reported(file: str, output: str | None, ngay: date | None, *, force: bool, json_: bool) -> int:
    """Tell how far a tracker is; write it as a page of Word where that is asked for.

    Without a day it is today's, which is told: the only place a clock is read.
    """
    if output is not None:
        check_free(Path(output), force=force)
    today = ngay is None
    day = datetime.now().astimezone().date() if ngay is None else ngay
    found = progress(reread(file), day)
    if output is not None:
        from kehoach.word.write import render  # noqa: PLC0415 - only for a .docx

        write_bytes(output, render(page(found)), force=force)
    if json_:
        print_json(_as_json(found, file, output))
        return 0
    complain(found.problems)
    _tell(found, today=today)
    if output is not None:
        say(f"Đã ghi {output}")
    return 0


def _tell(found: Progress, *, today: bool) -> None:
    if today:
        words = Ngay(found.ngay.day, found.ngay.month, found.ngay.year).ngan()
        say(f"Không ghi --ngay nên tính đến hôm nay, {words}.")
    for line in sentences(found):
        say(line)
    if found.by_lead:
        head, *rows = by_lead(found)
        say()
        say(styled(" | ".join(head), bold=True))
        for row in rows:
            say(" | ".join(row))
    if found.late:
        say()
        say(styled("Việc quá hạn", bold=True))
        for viec, lead, due, days, _ in late_rows(found)[1:]:
            say(f"- {viec}{f' ({lead})' if lead else ''}: hạn {due}, quá {days} ngày")


def _as_json(found: Progress, file: str, output: str | None) -> dict[str, Json]:
    late = [{**item._asdict(), "han": item.han.isoformat()} for item in found.late]
    aims = [dict(zip(("chi_tieu", "don_vi", "gia_tri", "ket_qua"), aim, strict=True))
            for aim in found.aims]  # fmt: skip
    return {
        "file": file,
        "output": output,
        "ngay": found.ngay.isoformat(),
        "ke_hoach": list(found.plans),
        "tong": _counts(found.total),
        "theo_chu_tri": [{"chu_tri": lead, **_counts(counts)} for lead, counts in found.by_lead],
        "qua_han": late,
        "khong_co_ngay": found.undated,
        "chi_tieu": aims,
        "loi_van": list(sentences(found)),
        "problems": [as_json(item) for item in found.problems],
    }


def _counts(counts: WorkCounts) -> dict[str, int]:
    return {"tong": counts.tong, **{key: getattr(counts, key) for key in NAMES}}
