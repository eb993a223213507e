"""``kehoach check``."""

from __future__ import annotations

import gc
from contextlib import closing
from typing import TYPE_CHECKING, NamedTuple

import click

from kehoach.cli.check_names import fitting_name, free_names, possible, whole_for_fix
from kehoach.cli.check_reports import Reports, Wanted
from kehoach.cli.check_written import repair, write_annotated
from kehoach.cli.file_lines import tell_left_out, tell_line
from kehoach.cli.folders import listed
from kehoach.cli.listed import JsonCommand, without_locks
from kehoach.cli.severity import AskedSeverity
from kehoach.problem import KehoachError, Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kehoach.cli.folders import NotOpened
    from kehoach.review.drafted import Examined, Unread
    from kehoach.review.profile import Profile

_MANY = (2_000, 10, 10)
"""When garbage is looked for while many files are read: early, so that a long run takes no more memory."""


@click.command(
    cls=JsonCommand,
    options_metavar="[TÙY CHỌN]",
    epilog="\b\nVí dụ:\n  kehoach check ke-hoach.yaml\n  kehoach check ke-hoach.docx --html ket-qua.html\n"
    '  kehoach check *.docx --ignore TT05="cơ quan quen dùng"\n  kehoach explain TT07',
)
@click.argument("files", metavar="TỆP…", nargs=-1, required=True)
@click.option("--ignore", metavar="MÃ[=LÝ-DO]", multiple=True, help="Không báo mã này; ghi nhiều lần được.")
@click.option("--profile", metavar="TỆP.yaml", help="Hồ sơ cơ quan: chữ viết tắt, ký hiệu, điều chấp nhận.")
@click.option(
    "--severity", metavar="MỨC", type=AskedSeverity(), default=Severity.HINT,
    help='Chỉ kể mức này và mức nặng hơn: lỗi, "cảnh báo" hoặc "gợi ý".',
)  # fmt: skip
@click.option(
    "--pages", is_flag=True,
    help="Nêu số trang của chỗ sai (.docx, .doc, .odt: cần LibreOffice, thêm vài giây mỗi tệp).",
)  # fmt: skip
@click.option("--all", "whole", is_flag=True, help="Kể từng chỗ của cả những mã nhỏ thường gộp một dòng.")
@click.option("--json", "json_", is_flag=True, help="In kết quả dạng JSON.")
@click.option("--sarif", metavar="TỆP", help="Ghi kết quả dạng SARIF 2.1.0.")
@click.option("--html", metavar="TỆP", help="Ghi kết quả ra một trang HTML để in hoặc gửi.")
@click.option("--annotate", metavar="TỆP.docx", help="Ghi bản sao .docx của tệp Word có lời ghi chú tại chỗ sai.")
@click.option("--fix", metavar="TỆP", help="Ghi bản sao đã sửa những lỗi máy móc, chắc chắn; in ra chỗ đã sửa.")
@click.option("--preview", is_flag=True, help="Cho xem những gì --fix sẽ sửa, không ghi tệp nào.")
@click.option("--force", is_flag=True, help="Ghi đè tệp kết quả đã có.")
def check(
    files: tuple[str, ...], ignore: tuple[str, ...], profile: str | None, severity: Severity,
    pages: bool, whole: bool, json_: bool,
    sarif: str | None, html: str | None, annotate: str | None, fix: str | None, preview: bool, force: bool,
) -> int:  # fmt: skip
    """Kiểm tra kế hoạch trước khi trình ký: thể thức, căn cứ, số liệu, thời hạn, nơi nhận, chính tả.

    TỆP là tệp YAML, hoặc .docx, .doc, .pdf, văn bản; là thư mục thì mỗi tệp trong ấy in một dòng.
    Mỗi lỗi có chỗ, mã, cách sửa; `kehoach explain MÃ` nói vì sao và theo điều nào. Tệp kiểm tra
    không bị sửa. Trong YAML, ghi `# bỏ qua TT07: lý do` cuối dòng để không báo lỗi ấy ở chỗ ấy. Ghi
    - thay tên tệp là đầu vào, đầu ra chuẩn. Mã kết thúc 1: kể ra lỗi, cảnh báo, hoặc có tệp không
    đọc được.
    """
    files = without_locks(files)
    outputs = (sarif, html, annotate, fix)
    possible(files, (*outputs, "-" if json_ else None), one=any((annotate, fix, preview)))
    whole_for_fix(severity, asked=bool(fix or preview))
    named = listed(files, (profile,))
    free_names(named.paths, profile, outputs, force=force)
    from kehoach.review.profile import EMPTY, load_profile  # noqa: PLC0415 - only this command

    wanted = _ignored(ignore)
    office = load_profile(profile) if profile else EMPTY
    quiet = json_ or "-" in outputs
    tell_left_out(named.left)
    found = _paged(_examined(named.files, office, wanted, word=annotate is not None), asked=pages)
    with closing(Reports(Wanted(json_, sarif, html, whole))) as reports:
        manner = Manner(severity, whole, named.many, quiet, bool(named.left), named.unopened)
        last, clean = _gathered(found, manner, reports)
        fitting_name(last, fix)
        reports.write(named.left, force=force)
        if annotate:
            write_annotated(last, severity, annotate, force=force)
        if fix or preview:
            repair(last, fix, quiet=quiet, force=force)
        reports.print_json(named.left)
    return 0 if clean else 1


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


def _ignored(asked: tuple[str, ...]) -> tuple[tuple[str, str], ...]:
    """Return the codes of ``MÃ=LÝ-DO`` with their reasons. Raises click.UsageError for a code of no rule."""
    from kehoach.review.silence import is_known  # noqa: PLC0415

    told = [(code.strip().upper(), reason.strip()) for code, _, reason in (one.partition("=") for one in asked)]
    strange = [code for code, _ in told if not is_known(code)]
    if strange:
        named = ", ".join(one or "không tên" for one in strange)
        raise click.UsageError(f"--ignore: không có quy tắc {named}; xem danh sách: kehoach explain all")
    return tuple(told)


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
    for one in found:
        shown = graded(one, manner.lowest)
        tally.add(shown)
        reports.add(shown)
        if manner.lines and not manner.quiet:
            tell_line(shown)
        elif not manner.quiet or isinstance(one, Unread):
            tell(shown if manner.whole else folded(shown), many=manner.many)
    if manner.many and not manner.quiet:
        tally.tell(manner.unopened)
    return one, tally.clean


def _examined(
    files: tuple[str | NotOpened, ...], office: Profile, wanted: tuple[tuple[str, str], ...], *, word: bool
) -> Iterator[Examined | Unread]:
    """Yield each file's review, or why it cannot be read."""
    from kehoach.review.drafted import Unread  # noqa: PLC0415
    from kehoach.review.examine import examine  # noqa: PLC0415

    if len(files) > 1:
        gc.set_threshold(*_MANY)
    for path in files:
        if not isinstance(path, str):
            yield Unread(*path)
            continue
        try:
            yield examine(path, office, wanted, word=word)
        except KehoachError as error:
            yield Unread(path, error.problems)


def _paged(found: Iterator[Examined | Unread], *, asked: bool) -> Iterator[Examined | Unread]:
    """Return the reviews, with the pages of their files where that was asked for."""
    if not asked:
        return found
    from kehoach.cli.paged import paged  # noqa: PLC0415 - starts LibreOffice

    return paged(found)
