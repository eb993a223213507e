"""``kehoach check``."""

from __future__ import annotations

import gc
from contextlib import closing, contextmanager
from typing import TYPE_CHECKING, Any

import click

from kehoach.cli.check_names import fitting_name, free_names, possible, whole_for_fix
from kehoach.cli.check_reports import Reports, Wanted
from kehoach.cli.check_written import repair, write_annotated
from kehoach.cli.file_lines import tell_left_out, tell_line
from kehoach.cli.folders import listed
from kehoach.cli.ignored import ignored
from kehoach.cli.known_office import known_offices
from kehoach.cli.listed import JsonCommand, without_locks
from kehoach.cli.many import Bugs, How, many_options, working
from kehoach.cli.own_office import named as named_office
from kehoach.cli.own_office import profile_option
from kehoach.cli.severity import AskedSeverity
from kehoach.named import NamedTuple
from kehoach.problem import KehoachError, Severity

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from kehoach.batch.work_check import CheckJob
    from kehoach.cli.folders import NotOpened
    from kehoach.profile import OfficeFile
    from kehoach.review.drafted import Examined, Unread

_MANY = (2_000, 10, 10)
"""When garbage is looked for while many files are read.

Early, so that a long run takes no more memory.
"""


@click.command(
    cls=JsonCommand,
    options_metavar="[TÙY CHỌN]",
    epilog="\b\nVí dụ:\n  kehoach check ke-hoach.yaml\n"
    "  kehoach check ke-hoach.docx --html ket-qua.html\n"
    '  kehoach check *.docx --ignore TT05="cơ quan quen dùng"\n  kehoach explain TT07',
)
@click.argument("files", metavar="TỆP…", nargs=-1, required=True)
@click.option(
    "--ignore", metavar="MÃ[=LÝ-DO]", multiple=True, help="Không báo mã này; ghi nhiều lần được."
)
@profile_option
@click.option(
    "--severity", metavar="MỨC", type=AskedSeverity(), default=Severity.HINT,
    help='Chỉ kể mức này và mức nặng hơn: lỗi, "cảnh báo" hoặc "gợi ý".',
)  # fmt: skip
@click.option(
    "--today", is_flag=True,
    help="Văn bản ghi ngày trước 05/3/2020 cũng soát theo Nghị định số 30/2020/NĐ-CP, như bản "
    "soạn hôm nay.",
)  # fmt: skip
@click.option(
    "--pages", is_flag=True,
    help="Nêu số trang của chỗ sai (.docx, .doc, .odt: cần LibreOffice, thêm vài giây mỗi tệp).",
)  # fmt: skip
@click.option(
    "--all", "whole", is_flag=True, help="Kể từng chỗ của cả những mã nhỏ thường gộp một dòng."
)
@click.option("--json", "json_", is_flag=True, help="In kết quả dạng JSON.")
@click.option("--sarif", metavar="TỆP", help="Ghi kết quả dạng SARIF 2.1.0.")
@click.option("--html", metavar="TỆP", help="Ghi kết quả ra một trang HTML để in hoặc gửi.")
@click.option(
    "--annotate",
    metavar="TỆP.docx",
    help="Ghi bản sao .docx của tệp Word có lời ghi chú tại chỗ sai.",
)
@click.option(
    "--fix",
    metavar="TỆP",
    help="Ghi bản sao đã sửa những lỗi máy móc, chắc chắn; in ra chỗ đã sửa.",
)
@click.option("--preview", is_flag=True, help="Cho xem những gì --fix sẽ sửa, không ghi tệp nào.")
@click.option("--force", is_flag=True, help="Ghi đè tệp kết quả đã có.")
@many_options
def check(
    *, files: tuple[str, ...], ignore: tuple[str, ...], profile: str | None, severity: Severity,
    today: bool, pages: bool, whole: bool, json_: bool, manner: How,
    sarif: str | None, html: str | None, annotate: str | None, fix: str | None,
    preview: bool, force: bool,
) -> int:  # fmt: skip
    """Kiểm tra kế hoạch trước khi trình ký.

    Thể thức, căn cứ, số liệu, thời hạn, nơi nhận, chính tả.

    TỆP là tệp YAML, hoặc .docx, .doc, .pdf, văn bản; là thư mục thì mỗi tệp trong ấy in một dòng.
    Mỗi lỗi có chỗ, mã, cách sửa; `kehoach explain MÃ` nói vì sao và theo điều nào. Tệp kiểm tra
    không bị sửa. Trong YAML, ghi `# bỏ qua TT07: lý do` cuối dòng để không báo lỗi ấy ở chỗ ấy. Ghi
    - thay tên tệp là đầu vào, đầu ra chuẩn. Mã kết thúc 1: kể ra lỗi, cảnh báo, hoặc có tệp không
    đọc được.
    """
    files = without_locks(files)
    outputs = (sarif, html, annotate, fix)
    possible(files, (*outputs, "-" if json_ else None), single=any((annotate, fix, preview)))
    whole_for_fix(severity, asked=bool(fix or preview))
    named = listed(files, (profile,))
    free_names(named.paths, named_office(profile), outputs, force=force)
    asked = {"wanted": ignored(ignore), "word": annotate is not None, "whole": pages}
    offices = _offices(named.paths, profile, today=today)
    quiet = json_ or "-" in outputs
    tell_left_out(named.left)
    bugs = Bugs()
    jobs = [_job(path, offices, **asked) for path in named.files]
    found = _paged(_examined(jobs, manner.here(named.paths), bugs), asked=pages)
    with closing(Reports(Wanted(json_, sarif, html, whole))) as reports:
        shown = Manner(severity, whole, named.many, quiet, bool(named.left), named.unopened)
        last, clean = _gathered(found, shown, reports)
        fitting_name(last, fix)
        reports.write(named.left, force=force)
        if annotate:
            write_annotated(last, severity, annotate, force=force)
        if fix or preview:
            repair(last, fix, quiet=quiet, force=force)
        reports.print_json(named.left)
    return bugs.code(0 if clean else 1)


class Manner(NamedTuple):
    """How reviews are printed."""

    lowest: Severity
    whole: bool
    """True for every place in a line of its own."""
    many: bool
    quiet: bool
    lines: bool
    """True for a line a file: a folder was named."""
    unopened: int
    """Folders nothing is reviewed of: they are told among the files, but are none."""


def _gathered(
    found: Iterator[Examined | Unread],
    manner: Manner,
    reports: Reports,
) -> tuple[Examined | Unread, bool]:
    """Review the files one after the other; return the last review, and whether all are clean.

    Of any other nothing is kept but what the reports keep.
    """
    from kehoach.cli.findings import Tally, tell  # noqa: PLC0415 - only this command
    from kehoach.report.folded import folded  # noqa: PLC0415 - only this command
    from kehoach.report.graded import graded  # noqa: PLC0415 - only this command
    from kehoach.review.drafted import Unread  # noqa: PLC0415 - only this command

    tally = Tally()
    for pair in found:
        shown = graded(pair, manner.lowest)
        tally.add(shown)
        reports.add(shown)
        if manner.lines and not manner.quiet:
            tell_line(shown)
        elif not manner.quiet or isinstance(pair, Unread):
            tell(shown if manner.whole else folded(shown), many=manner.many)
    if manner.many and not manner.quiet:
        tally.tell(manner.unopened)
    return pair, tally.clean


def _offices(paths: Iterable[str], profile: str | None, *, today: bool) -> dict[str, OfficeFile]:
    """Return the office of each file; ``today``: it wants old papers judged as new ones."""
    offices = known_offices(paths, profile)
    if not today:
        return offices
    return {
        path: office._replace(profile=office.profile.replace(soat_ban_cu=True))
        for path, office in offices.items()
    }


def _job(file: str | NotOpened, offices: dict[str, OfficeFile], **asked: Any) -> CheckJob:
    """Return what is to be done with a file, or with a folder that was not opened."""
    from kehoach.batch.work_check import CheckJob  # noqa: PLC0415 - only this command

    if isinstance(file, str):
        return CheckJob(file, offices[file], **asked)
    return CheckJob(file.path, problems=file.problems)


def _examined(jobs: list[CheckJob], manner: How, bugs: Bugs) -> Iterator[Examined | Unread]:
    """Yield each file's review, or why it cannot be read."""
    from kehoach.batch.work_check import examined  # noqa: PLC0415 - only this command
    from kehoach.review.drafted import Unread  # noqa: PLC0415 - only this command

    if len(jobs) == 1:
        (job,) = jobs
        try:
            yield examined(job._replace(whole=True))
        except KehoachError as error:
            yield Unread(job.path, error.problems)
        return
    from kehoach.batch.outcome import Failed  # noqa: PLC0415 - not for one file

    with _garbage_looked_for_early(), working(examined, jobs, manner) as results:
        for job, outcome in results:
            if isinstance(outcome, Failed):
                yield Unread(job.path, bugs.problems_of(outcome, job.path))
            else:
                yield outcome.value


@contextmanager
def _garbage_looked_for_early() -> Iterator[None]:
    """Look for garbage as often as many files need, and as before when they are read."""
    before = gc.get_threshold()
    gc.set_threshold(*_MANY)
    try:
        yield
    finally:
        gc.set_threshold(*before)


def _paged(found: Iterator[Examined | Unread], *, asked: bool) -> Iterator[Examined | Unread]:
    """Return the reviews, with the pages of their files where that was asked for."""
    if not asked:
        return found
    from kehoach.cli.paged import paged  # noqa: PLC0415 - starts LibreOffice

    return paged(found)
