"""``kehoach import``."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

import click

from kehoach.cli.apart import check_apart
from kehoach.cli.many import many_options
from kehoach.cli.named_files import several
from kehoach.cli.show import complain, give, print_json
from kehoach.cli.with_pictures import write_with_pictures
from kehoach.cli.word_files import check_spec_name
from kehoach.output import check_free

if TYPE_CHECKING:
    from kehoach.cli.many import How
    from kehoach.intake.draft import Imported


@click.command(
    "import",
    options_metavar="[TÙY CHỌN]",
    epilog="\b\nVí dụ:\n  kehoach import ke-hoach-2025.docx\n"
    "  kehoach import ke-hoach-2025.pdf -o ke-hoach-2025.yaml\n"
    "  kehoach import nam-cu/ -o nam-cu-yaml\n  kehoach import ke-hoach-2025.doc -o - | less",
)
@click.argument("files", metavar="TỆP…", nargs=-1, required=True)
@click.option(
    "-o",
    "--output",
    metavar="ĐƯỜNG-DẪN",
    help="Tệp tạo ra (hoặc thư mục khi có nhiều tệp); không ghi thì thay đuôi bằng .yaml; "
    "- là màn hình.",
)
@click.option("--force", is_flag=True, help="Ghi đè tệp đã có.")
@click.option(
    "--json", "json_", is_flag=True, help="In kết quả dạng JSON cho chương trình khác đọc."
)
@many_options
def import_(
    *, files: tuple[str, ...], output: str | None, force: bool, json_: bool,
    manner: How,
) -> int:  # fmt: skip
    """Đọc kế hoạch đã có (.docx, .doc, .odt, .pdf, .txt, .md) thành tệp YAML để sửa và in lại.

    TỆP là thư mục thì đọc mọi tệp trong ấy. Chỗ nào chưa chắc thì có dòng "cần xem" trong tệp YAML
    và một dòng trong báo cáo; không chữ nào của tệp bị bỏ mà không báo. Tệp đọc vào không bị sửa.
    """
    if several(files):
        from kehoach.cli.import_many import import_many  # noqa: PLC0415 - not for one file

        return import_many(files, output, manner, force=force, json_=json_)
    (file,) = files
    return _import_alone(file, output, force=force, json_=json_)


def _beside(file: str) -> str:
    """Return where a draft goes when nobody says: beside its file, or where that came from."""
    if file == "-":
        return file
    stem, _ = os.path.splitext(file)  # noqa: PTH122 - any text, ``.`` too
    return f"{stem}.yaml"


def _import_alone(file: str, output: str | None, *, force: bool, json_: bool) -> int:
    """Read one file, write its draft, say what became of it. Raises KehoachError."""
    from kehoach.cli.import_shown import plain, tell  # noqa: PLC0415 - only this command
    from kehoach.intake.draft import import_file  # noqa: PLC0415 - only this command

    _check_not_spec(file)
    output = _beside(file) if output is None else output
    check_spec_name(output)
    check_apart(file, output)
    if output != "-":
        check_free(Path(output), force=force)
    found = import_file(file)
    if output != "-":
        from kehoach.profile.beside import with_schema  # noqa: PLC0415 - only this command

        text = with_schema(found.text, Path(output).parent)
        write_with_pictures(output, text.encode(), found.pictures, force=force)
    elif found.pictures:
        found = _without_pictures(found, file)
    if json_:
        print_json(plain(found, file, output))
    elif output == "-":
        complain(found.report)
        complain(problem.at(output) for problem in found.missing)
        give(found.text)
    else:
        tell(found, file, output)
    return 0


def _without_pictures(found: Imported, file: str) -> Imported:
    """Return what was read with a remark: nothing can be written beside standard output."""
    from kehoach.intake.pictured import left_out  # noqa: PLC0415 - few files have pictures

    return found._replace(report=(*found.report, left_out(file, found.pictures)))


def _check_not_spec(file: str) -> None:
    """Raise KehoachError TE07 for a plan that is YAML already: as text it comes out garbled."""
    from kehoach.intake.draft import is_spec  # noqa: PLC0415 - only this command

    if file != "-" and is_spec(file):
        from kehoach.cli.import_shown import already_plan  # noqa: PLC0415 - a refusal

        raise already_plan(file)
