"""``kehoach diff``."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from kehoach.cli.apart import check_apart
from kehoach.cli.show import as_json, complain, print_json
from kehoach.output import check_free, write_bytes, write_standard
from kehoach.problem import KehoachError

if TYPE_CHECKING:
    from kehoach.compare.change import Compared

_FOLDS = ("nam", "khoang-trang", "dau", "bo-dau", "hoa-thuong", "so", "viet-tat", "co-quan")
_TROUBLE = 2
"""Exit code for a file that cannot be read, as ``diff`` has it: 1 says that there are changes."""


@click.command(
    options_metavar="[TÙY CHỌN]",
    epilog="\b\nVí dụ:\n  kehoach diff ke-hoach-2025.docx ke-hoach-2026.docx\n"
    "  kehoach diff ban-trinh.yaml ban-ky.pdf --html so-sanh.html\n"
    "  kehoach diff cu.yaml moi.yaml --all\n"
    "  kehoach diff cu.yaml moi.yaml --unfold viet-tat --unfold nam",
)
@click.argument("old", metavar="CŨ")
@click.argument("new", metavar="MỚI")
@click.option("--all", "every", is_flag=True, help="Kể cả từng chỗ khác nhau đã gấp lại.")
@click.option(
    "--unfold", multiple=True, metavar="LOẠI", type=click.Choice(_FOLDS),
    help=f"Coi loại khác biệt này là thay đổi; ghi nhiều lần được: {', '.join(_FOLDS)}.",
)  # fmt: skip
@click.option("--json", "json_", is_flag=True, help="In kết quả dạng JSON.")
@click.option("--html", metavar="TỆP", help="Ghi kết quả ra một trang HTML, hai bản cạnh nhau.")
@click.option("--force", is_flag=True, help="Ghi đè tệp kết quả đã có.")
def diff(
    old: str,
    new: str,
    every: bool,
    unfold: tuple[str, ...],
    json_: bool,
    html: str | None,
    force: bool,
) -> int:
    """So hai bản kế hoạch: nội dung trước, lời văn sau.

    CŨ, MỚI là tệp YAML, hoặc .docx, .doc, .odt, .pdf, văn bản; - là đầu vào chuẩn. Chỗ chỉ khác
    cách viết được gấp lại và đếm: chuyển năm (so với bản cũ chép sang năm mới), khoảng trắng, dấu
    gạch, dấu ngoặc kép, dấu cuối dòng, kiểu bỏ dấu, chữ hoa, cách viết số, viết tắt, tên cơ quan
    sau sắp xếp. Hai tệp không bị sửa. Mã kết thúc: 0 không đổi nội dung, 1 có thay đổi, 2 gõ lệnh
    sai hoặc không đọc được tệp.
    """
    if old == new == "-":
        raise click.UsageError("đầu vào chuẩn chỉ đọc được một lần")
    if json_ and html == "-":
        raise click.UsageError("chỉ một kết quả in ra đầu ra chuẩn được")
    for read in (old, new):
        check_apart(read, html)
    if html and html != "-":
        check_free(Path(html), force=force)
    try:
        found = _compared(old, new, unfold)
    except KehoachError as error:
        complain(error.problems)
        return _TROUBLE
    if html:
        _write(html, found, force=force)
    _tell(found, every=every, json_=json_, quiet=html == "-")
    return 0 if found.same else 1


def _compared(old: str, new: str, unfold: tuple[str, ...]) -> Compared:
    from kehoach.compare.compare import diff as compare  # noqa: PLC0415 - only when it is asked
    from kehoach.compare.fold import KEYS  # noqa: PLC0415

    shown = {kind for kind, name in KEYS.items() if name in unfold}
    return compare(old, new).unfolded(shown)


def _write(html: str, found: Compared, *, force: bool) -> None:
    from kehoach.compare.report.html import page  # noqa: PLC0415 - only with --html

    content = page(found).encode()
    if html == "-":
        write_standard(content)
    else:
        write_bytes(html, content, force=force)


def _tell(found: Compared, *, every: bool, json_: bool, quiet: bool) -> None:
    if json_:
        from kehoach.compare.report.plain import as_values  # noqa: PLC0415 - only with --json

        print_json({**as_values(found), "notices": [as_json(one) for one in found.notices]})
    elif not quiet:
        from kehoach.cli.changes import tell  # noqa: PLC0415

        tell(found, every=every)
