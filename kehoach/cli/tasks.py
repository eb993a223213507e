"""``kehoach tasks``."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from kehoach.cli.apart import check_apart
from kehoach.named import NamedTuple

if TYPE_CHECKING:
    from datetime import date

_TRACKER, _CALENDAR, _WORD = ".xlsx", ".ics", ".docx"


class Asked(NamedTuple):
    """What a user asked for."""

    files: tuple[str, ...]
    outputs: tuple[str, ...]
    updates: tuple[str, ...]
    duties: bool
    points: bool
    alarm: int
    ngay: date | None
    force: bool
    json: bool


@click.command(
    options_metavar="[TÙY CHỌN]",
    epilog="\b\nVí dụ:\n  kehoach tasks ke-hoach.yaml -o viec.xlsx\n"
    "  kehoach tasks ke-hoach.docx -o viec.xlsx -o viec.ics\n"
    "  kehoach tasks ke-hoach.yaml --update viec.xlsx -o viec-moi.xlsx\n"
    "  kehoach tasks --report viec.xlsx --ngay 31/12/2026 -o tien-do.docx\n"
    "  kehoach clone ke-hoach-2026.yaml --nam 2027 --results viec.xlsx",
)
@click.argument("files", metavar="[TỆP]…", nargs=-1)
@click.option(
    "-o", "--output", "outputs", metavar="TỆP", multiple=True,
    help="Bảng theo dõi .xlsx, lịch .ics; với --report là .docx. Ghi nhiều lần được.",
)  # fmt: skip
@click.option(
    "--update", "updates", metavar="TỆP", multiple=True,
    help="Bảng .xlsx, lịch .ics lập lần trước: chữ đã ghi trong bảng được giữ.",
)  # fmt: skip
@click.option("--duties", is_flag=True, help="Thêm việc của từng đơn vị ở Tổ chức thực hiện.")
@click.option("--points", is_flag=True, help="Thêm các ý của phần nhiệm vụ, giải pháp.")
@click.option(
    "--alarm", metavar="SỐ", type=click.IntRange(0, 365), default=3, show_default=True,
    help="Lịch nhắc trước hạn mấy ngày; 0 là không nhắc.",
)  # fmt: skip
@click.option("--report", metavar="TỆP.xlsx", help="Tổng hợp tiến độ của bảng theo dõi.")
@click.option(
    "--ngay", metavar="NGÀY",
    help="Ngày lập bảng, lịch; với --report là ngày tính quá hạn (không ghi thì hôm nay).",
)  # fmt: skip
@click.option("--force", is_flag=True, help="Thay tệp đã có; chữ đã ghi trong bảng vẫn được giữ.")
@click.option("--json", "json_", is_flag=True, help="In kết quả dạng JSON.")
def tasks(
    *, files: tuple[str, ...], outputs: tuple[str, ...], updates: tuple[str, ...],
    report: str | None, ngay: str | None, force: bool, json_: bool, **asked: Any,
) -> int:  # fmt: skip
    """Lập bảng theo dõi việc (.xlsx), lịch nhắc hạn (.ics) từ kế hoạch; tổng hợp tiến độ.

    TỆP là kế hoạch YAML, hoặc .docx, .doc, .pdf. Bảng lấy các nhiệm vụ (nhiem_vu) và bảng nhiệm vụ
    gõ sẵn; kế hoạch không có thì lấy việc của từng đơn vị. Quý II/2026 có hạn 30/6/2026, tháng 3 có
    hạn ngày cuối tháng, thường xuyên thì không có hạn. Kế hoạch đổi thì lập lại với --update: trạng
    thái, ghi chú, cột tự thêm đi theo mã ẩn của việc dù hàng đã sắp lại; việc không còn trong kế
    hoạch sang trang riêng. --report đếm việc theo đơn vị chủ trì tính đến --ngay.
    """
    day = _day(ngay)
    if report is not None:
        _alone(files, updates, outputs)
        from kehoach.cli.tasks_report import reported  # noqa: PLC0415 - only then

        return reported(report, outputs[0] if outputs else None, day, force=force, json_=json_)
    _possible(files, outputs, updates)
    from kehoach.cli.tasks_made import made  # noqa: PLC0415 - only then

    return made(Asked(files, outputs, updates, ngay=day, force=force, json=json_, **asked))


def _day(words: str | None) -> date | None:
    """Return the day an option names. Raises click.UsageError for what is no whole day."""
    from kehoach.tasks.tracker import day_of  # noqa: PLC0415 - not for --help

    day = day_of(words) if words is not None else None
    if words is not None and day is None:
        raise click.UsageError(f"--ngay {words} không phải một ngày: ghi như --ngay 31/12/2026")
    return day


def _alone(files: tuple[str, ...], updates: tuple[str, ...], outputs: tuple[str, ...]) -> None:
    """Raise click.UsageError where --report stands beside what it does not take."""
    if files or updates:
        raise click.UsageError("--report chỉ đọc bảng theo dõi: bỏ tên kế hoạch, --update")
    if len(outputs) > 1 or any(_ending(path) != _WORD for path in outputs):
        raise click.UsageError("--report ghi một tệp .docx: -o tien-do.docx, hoặc bỏ -o để xem")


def _possible(files: tuple[str, ...], outputs: tuple[str, ...], updates: tuple[str, ...]) -> None:
    """Raise click.UsageError for what cannot be done, before a file is opened."""
    if not files:
        raise click.UsageError("ghi tên kế hoạch, ví dụ: kehoach tasks ke-hoach.yaml -o viec.xlsx")
    if files.count("-") > 1:
        raise click.UsageError("đầu vào chuẩn (-) chỉ đọc được một lần")
    if not outputs:
        raise click.UsageError("ghi -o và tên tệp .xlsx (bảng) hoặc .ics (lịch)")
    for name, paths in (("-o", outputs), ("--update", updates)):
        endings = [_ending(path) for path in paths]
        if any(ending not in (_TRACKER, _CALENDAR) for ending in endings):
            raise click.UsageError(f"{name} nhận tệp .xlsx (bảng) hoặc .ics (lịch)")
        if len(set(endings)) < len(endings):
            raise click.UsageError(f"{name}: mỗi loại .xlsx, .ics ghi một tệp")
    for path in files:
        check_apart(path, *outputs)


def _ending(path: str) -> str:
    return Path(path).suffix.casefold()
