"""``kehoach diff``."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

import click

from kehoach.cli.apart import check_apart
from kehoach.cli.many import many_options
from kehoach.cli.show import as_json, complain, print_json, say
from kehoach.cli.word_files import word_name
from kehoach.named import NamedTuple
from kehoach.output import check_free, write_all, write_standard
from kehoach.problem import KehoachError

if TYPE_CHECKING:
    from kehoach.cli.many import How
    from kehoach.compare.change import Compared
    from kehoach.compare.redline import Redline

_FOLDS = (
    "nam",
    "khoang-trang",
    "dau",
    "bo-dau",
    "hoa-thuong",
    "so",
    "viet-tat",
    "co-quan",
    "thu-tu",
)
"""Names of the kinds of difference, as ``compare.fold.KEYS`` has them."""
_TROUBLE = 2
"""Exit code for a file that cannot be read or written: 1 says that there are changes."""


class _Asked(NamedTuple):
    """What is to be written."""

    html: str | None
    redline: str | None
    template: str | None
    looks: bool
    force: bool

    @property
    def files(self) -> list[str]:
        """Return the names that were given."""
        return [name for name in (self.html, self.redline) if name]


@click.command(
    options_metavar="[TÙY CHỌN]",
    epilog="\b\nVí dụ:\n  kehoach diff ke-hoach-2025.docx ke-hoach-2026.docx\n"
    "  kehoach diff ban-trinh.yaml ban-ky.pdf --html so-sanh.html\n"
    "  kehoach diff du-thao.docx ban-trinh.docx --redline vach-sua.docx\n"
    "  kehoach diff nam-2025/ nam-2026/ --html so-sanh/\n"
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
@click.option("--redline", metavar="TỆP.docx", help="Ghi bản mới ra Word, có vạch sửa từ bản cũ.")
@click.option("--looks", is_flag=True, help="Vạch cả cách trình bày đã đổi, khi có --redline.")
@click.option("--template", metavar="MẪU.docx", help="Mẫu Word để in tệp YAML, khi có --redline.")
@click.option("--force", is_flag=True, help="Ghi đè tệp kết quả đã có.")
@many_options
def diff(
    *,
    old: str,
    new: str,
    every: bool,
    unfold: tuple[str, ...],
    json_: bool,
    html: str | None,
    redline: str | None,
    looks: bool,
    template: str | None,
    force: bool,
    manner: How,
) -> int:
    """So hai bản kế hoạch: nội dung trước, lời văn sau.

    CŨ, MỚI là tệp YAML, hoặc .docx, .doc, .odt, .pdf, văn bản; - là đầu vào chuẩn; là hai thư mục
    thì so từng cặp tệp cùng tên, kể tệp không có cặp. Chỗ chỉ khác
    cách viết được gấp lại và đếm: chuyển năm (so với bản cũ chép sang năm mới), khoảng trắng, dấu
    gạch, dấu ngoặc kép, dấu cuối dòng, kiểu bỏ dấu, chữ hoa, cách viết số, viết tắt, tên cơ quan
    sau sắp xếp, số thứ tự. Bản vạch sửa (--redline) so từng chữ, không gấp gì: chấp nhận hết là
    bản mới, bỏ hết là chữ của bản cũ, với --looks thì cả cách trình bày; MỚI phải là .docx hoặc
    YAML. Hai tệp không bị sửa. Mã kết thúc: 0 không đổi nội dung, 1 có thay đổi, 2 gõ lệnh sai,
    không đọc hay không ghi được.
    """
    if _folders(old, new):
        from kehoach.cli.diff_many import Wanted, diff_many  # noqa: PLC0415 - only for folders

        wanted = Wanted(html, redline, template, looks, unfold, every, json_, force)
        return diff_many(old, new, wanted, manner)
    asked = _Asked(html, _named(redline, old, new), template, looks, force)
    try:
        _check(old, new, asked, json_=json_)
        found, drawn = _compared(old, new, unfold), _drawn(old, new, asked)
        _write(asked, found, drawn)
    except KehoachError as error:
        complain(error.problems)
        return _TROUBLE
    _tell(found, every=every, json_=json_, quiet="-" in asked.files)
    _tell_drawn(asked, drawn, found)
    return 0 if found.same else 1


def _folders(old: str, new: str) -> bool:
    """Return True for two folders. Raises click.UsageError for a folder and a file."""
    found = [os.path.isdir(name) for name in (old, new)]  # noqa: PTH112 - a name too long is none
    if any(found) and not all(found):
        raise click.UsageError("so hai tệp hoặc hai thư mục, không so một tệp với một thư mục")
    return all(found)


def _named(redline: str | None, old: str, new: str) -> str | None:
    """Return the name of the redline; None when none is asked for. Its files are read once more."""
    if not redline:
        return None
    if "-" in (old, new):
        raise click.UsageError("--redline đọc hai tệp có tên; lưu đầu vào chuẩn thành tệp trước")
    return word_name("--redline", redline)


def _check(old: str, new: str, asked: _Asked, *, json_: bool) -> None:
    """Raise for what cannot be read or written as it was asked."""
    if asked.looks and asked.redline is None:
        raise click.UsageError("--looks vạch cách trình bày vào tệp Word; thêm --redline TỆP.docx")
    if old == new == "-":
        raise click.UsageError("đầu vào chuẩn chỉ đọc được một lần")
    if asked.template and not asked.redline:
        raise click.UsageError("--template là mẫu để in tệp YAML khi có --redline; thêm --redline")
    if asked.files.count("-") + json_ > 1:
        raise click.UsageError("chỉ một kết quả in ra đầu ra chuẩn được")
    for text in (old, new, asked.template):
        check_apart(text, *asked.files)
    for name in asked.files:
        if name != "-":
            check_free(Path(name), force=asked.force)


def _compared(old: str, new: str, unfold: tuple[str, ...]) -> Compared:
    from kehoach.compare.compare import diff as compare  # noqa: PLC0415 - only when it is asked
    from kehoach.compare.fold import KEYS  # noqa: PLC0415 - only this command

    shown = {kind for kind, name in KEYS.items() if name in unfold}
    return compare(old, new).unfolded(shown)


def _page(found: Compared) -> bytes:
    from kehoach.compare.report.html import page  # noqa: PLC0415 - only with --html

    return page(found).encode()


def _drawn(old: str, new: str, asked: _Asked) -> Redline | None:
    if asked.redline is None:
        return None
    from kehoach.compare.redline import redline  # noqa: PLC0415 - only with --redline

    return redline(old, new, template=asked.template, looks=asked.looks)


def _write(asked: _Asked, found: Compared, drawn: Redline | None) -> None:
    """Write what was asked for, all or nothing."""
    files = [(asked.html, _page(found))] if asked.html else []
    files += [(asked.redline, drawn.content)] if asked.redline and drawn else []
    write_all([file for file in files if file[0] != "-"], force=asked.force)
    for name, content in files:
        if name == "-":
            write_standard(content)


def _tell_drawn(asked: _Asked, drawn: Redline | None, found: Compared) -> None:
    """Say where the tracked changes are, and what they do not show or reading did not tell yet."""
    if drawn is None:
        return
    complain(problem for problem in dict.fromkeys(drawn.report) if problem not in found.notices)
    if asked.redline != "-":
        looks = f" và {drawn.looks} thay đổi cách trình bày" if asked.looks else ""
        say(f"Đã ghi {drawn.changes} vạch sửa{looks} vào {asked.redline}", err=True)


def _tell(found: Compared, *, every: bool, json_: bool, quiet: bool) -> None:
    if json_:
        from kehoach.compare.report.plain import as_values  # noqa: PLC0415 - only with --json

        print_json({**as_values(found), "notices": [as_json(problem) for problem in found.notices]})
    elif not quiet:
        from kehoach.cli.changes import tell  # noqa: PLC0415 - only this command

        tell(found, every=every)
