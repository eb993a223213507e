"""``kehoach check``."""

from __future__ import annotations

import gc
import json
from pathlib import Path
from typing import TYPE_CHECKING

import click

from kehoach.cli.apart import check_apart
from kehoach.cli.show import complain, print_json
from kehoach.output import check_free, write_bytes
from kehoach.problem import KehoachError, Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kehoach.review.drafted import Examined
    from kehoach.review.profile import Profile

_MANY = (2_000, 10, 10)
"""When garbage is looked for while many files are read: early, so that a long run takes no more memory."""


@click.command(
    options_metavar="[TÙY CHỌN]",
    epilog="\b\nVí dụ:\n  kehoach check ke-hoach.yaml\n  kehoach check ke-hoach.docx --html ket-qua.html\n"
    '  kehoach check *.docx --ignore TT05="cơ quan quen dùng"\n  kehoach explain TT07',
)
@click.argument("files", metavar="TỆP…", nargs=-1, required=True)
@click.option("--ignore", metavar="MÃ[=LÝ-DO]", multiple=True, help="Không báo lỗi của mã này; ghi nhiều lần được.")
@click.option("--profile", metavar="TỆP.yaml", help="Hồ sơ cơ quan: chữ viết tắt, ký hiệu, điều chấp nhận.")
@click.option("--json", "json_", is_flag=True, help="In kết quả dạng JSON.")
@click.option("--sarif", metavar="TỆP", help="Ghi kết quả dạng SARIF 2.1.0.")
@click.option("--html", metavar="TỆP", help="Ghi kết quả ra một trang HTML để in hoặc gửi.")
@click.option("--annotate", metavar="TỆP.docx", help="Ghi bản sao của tệp .docx có lời ghi chú tại chỗ sai.")
@click.option("--fix", metavar="TỆP", help="Ghi bản sao đã sửa những lỗi máy móc, chắc chắn; in ra chỗ đã sửa.")
@click.option("--preview", is_flag=True, help="Cho xem những gì --fix sẽ sửa, không ghi tệp nào.")
@click.option("--force", is_flag=True, help="Ghi đè tệp kết quả đã có.")
def check(
    files: tuple[str, ...], ignore: tuple[str, ...], profile: str | None, json_: bool, sarif: str | None,
    html: str | None, annotate: str | None, fix: str | None, preview: bool, force: bool,
) -> int:  # fmt: skip
    """Kiểm tra kế hoạch trước khi trình ký: thể thức, căn cứ, số liệu, thời hạn, nơi nhận, chính tả.

    TỆP là tệp YAML, hoặc .docx, .doc, .pdf, văn bản. Mỗi lỗi có chỗ, mã, cách sửa; `kehoach explain
    MÃ` nói vì sao và theo điều nào. Tệp kiểm tra không bị sửa. Trong YAML, ghi `# bỏ qua TT07: lý
    do` cuối dòng để không báo lỗi ấy ở chỗ ấy.
    """
    if (annotate or fix or preview) and len(files) != 1:
        raise click.UsageError("--annotate, --fix, --preview chỉ dùng khi kiểm tra một tệp")
    outputs = (sarif, html, annotate, fix)
    for path in files:
        check_apart(path, profile, *outputs)
    for out in outputs:
        if out:
            check_free(Path(out), force=force)
    from kehoach.review.profile import EMPTY, load_profile  # noqa: PLC0415 - only this command

    office = load_profile(profile) if profile else EMPTY
    wanted = tuple((code.strip().upper(), reason.strip()) for code, _, reason in (one.partition("=") for one in ignore))
    keep = bool(json_ or sarif or html or annotate or fix or preview)
    kept, bad = _gathered(files, office, wanted, quiet=json_, keep=keep)
    _write(kept, sarif, html, annotate, force=force)
    if (fix or preview) and kept:
        _repair(kept[0], fix, force=force)
    if json_:
        from kehoach.review.report.plain import as_values  # noqa: PLC0415

        print_json({"files": [as_values(one) for one in kept]})
    return 1 if bad else 0


def _gathered(
    files: tuple[str, ...], office: Profile, wanted: tuple[tuple[str, str], ...], *, quiet: bool, keep: bool
) -> tuple[list[Examined], int]:
    """Review the files one after the other; return those a report needs, and how many are not clean."""
    kept: list[Examined] = []
    bad = 0
    for one in _examined(files, office, wanted):
        if one is None:
            bad += 1
            continue
        bad += any(problem.severity is not Severity.HINT for problem in one.review.problems)
        if keep:
            kept.append(one)
        if not quiet:
            _tell(one, many=len(files) > 1)
    return kept, bad


def _examined(
    files: tuple[str, ...], office: Profile, wanted: tuple[tuple[str, str], ...]
) -> Iterator[Examined | None]:
    """Yield each file's review; None for one that cannot be read, whose problems are told."""
    from kehoach.review.examine import examine  # noqa: PLC0415

    if len(files) > 1:
        gc.set_threshold(*_MANY)
    for path in files:
        try:
            yield examine(path, office, wanted)
        except KehoachError as error:
            complain(error.problems)
            yield None


def _tell(one: Examined, *, many: bool) -> None:
    from kehoach.review.report.plain import summary, unchecked  # noqa: PLC0415

    complain([*one.notices, *one.review.problems])
    silenced = f"; đã bỏ qua {len(one.review.silenced)} chỗ có ghi lý do" if one.review.silenced else ""
    click.echo(f"{one.file}: {summary(one.review.problems)}{silenced}.")
    if not many:
        for line in unchecked(one):
            click.echo(f"Chưa kiểm tra: {line}")


def _write(kept: list[Examined], sarif: str | None, html: str | None, annotate: str | None, *, force: bool) -> None:
    if sarif:
        from kehoach.review.report.sarif import sarif as made  # noqa: PLC0415

        text = json.dumps(made(kept, _version()), ensure_ascii=False, indent=2) + "\n"
        write_bytes(sarif, text.encode(), force=force)
    if html:
        from kehoach.review.report.html import page  # noqa: PLC0415

        write_bytes(html, page(kept).encode(), force=force)
    if annotate and kept:
        from kehoach.review.report.comments import annotated  # noqa: PLC0415

        write_bytes(annotate, annotated(kept[0]), force=force)


def _repair(examined: Examined, fix: str | None, *, force: bool) -> None:
    """Show what is repaired; write the copy when a name is given."""
    from kehoach.review.repair import repaired  # noqa: PLC0415

    found = repaired(examined)
    if found.diff:
        click.echo(found.diff)
    left = f"; {len(found.left)} chỗ phải sửa tay vì không chắc chỉ sửa đúng chỗ ấy" if found.left else ""
    made = len(found.made) + found.recoded
    if fix is None:
        click.echo(f"Sẽ sửa {made} chỗ{left}. Ghi ra tệp bằng --fix TỆP.")
        return
    write_bytes(fix, found.content, force=force)
    click.echo(f"Đã ghi {fix}, sửa {made} chỗ{left}.")


def _version() -> str:
    from importlib.metadata import PackageNotFoundError, version  # noqa: PLC0415

    try:
        return version("kehoach")
    except PackageNotFoundError:  # a plain checkout
        return "0"
