"""``kehoach import``."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from kehoach.cli.apart import check_apart
from kehoach.cli.show import as_json, complain, give, print_json, say
from kehoach.cli.with_pictures import write_with_pictures
from kehoach.output import check_free
from kehoach.problem import Place, command, fault

if TYPE_CHECKING:
    from kehoach.intake.draft import Imported


@click.command(
    "import",
    options_metavar="[TÙY CHỌN]",
    epilog="\b\nVí dụ:\n  kehoach import ke-hoach-2025.docx\n  kehoach import ke-hoach-2025.pdf -o ke-hoach-2025.yaml\n"
    "  kehoach import ke-hoach-2025.doc -o - | less",
)
@click.argument("file", metavar="TỆP")
@click.option(
    "-o", "--output", metavar="TỆP.yaml", help="Tệp tạo ra; không ghi thì thay đuôi bằng .yaml; - là màn hình."
)
@click.option("--force", is_flag=True, help="Ghi đè tệp đã có.")
@click.option("--json", "json_", is_flag=True, help="In kết quả dạng JSON cho chương trình khác đọc.")
def import_(file: str, output: str | None, force: bool, json_: bool) -> None:
    """Đọc kế hoạch đã có (.docx, .doc, .odt, .pdf, .txt, .md) thành tệp YAML để sửa và in lại.

    Chỗ nào chưa chắc thì có dòng "cần xem" trong tệp YAML và một dòng trong báo cáo; không chữ nào
    của tệp bị bỏ mà không báo. Tệp đọc vào không bị sửa.
    """
    from kehoach.intake.draft import LOOK, import_file  # noqa: PLC0415 - only this command

    _check_not_spec(file)
    if output is None:
        output = "-" if file == "-" else f"{os.path.splitext(file)[0]}.yaml"  # noqa: PTH122 - any text, ``.`` too
    check_apart(file, output)
    if output != "-":
        check_free(Path(output), force=force)
    found = import_file(file)
    if output != "-":
        write_with_pictures(output, found.text.encode(), found.pictures, force=force)
    elif found.pictures:
        found = _without_pictures(found, file)
    if json_:
        _print_json(found, file, output)
        return
    complain(found.report)
    complain(one.at(output) for one in found.missing)
    if output == "-":
        give(found.text)
        return
    left = _what_is_left(found, found.text.count(f"# {LOOK}"))
    say(f"Đã đọc {file} thành {output}: {left}.")


def _what_is_left(found: Imported, count: int) -> str:
    """Say how many places of a draft are to be looked at and filled in, and what lies beside it."""
    told = f"{count} chỗ cần xem, đã ghi trong tệp" if count else "không có chỗ nào phải xem lại"
    more = f"; còn {len(found.missing)} chỗ phải điền mới in được" if found.missing else ""
    shown = ", ".join(one.name for one in found.pictures)
    beside = f"; hình ghi cạnh tệp: {shown}" if shown else ""
    return f"{told}{more}{beside}"


def _print_json(found: Imported, file: str, output: str) -> None:
    report = [as_json(one) for one in found.report]
    missing = [as_json(one.at(output)) for one in found.missing]
    told = {"spec": _plain(found), "report": report, "missing": missing}
    print_json({"file": file, "output": output, **told})


def _plain(found: Imported) -> dict[str, Any]:
    """Return the draft as plain values, its pictures by their names."""
    if not found.pictures:
        return found.raw
    from kehoach.intake.pictured import with_names  # noqa: PLC0415 - few files have pictures

    raw: dict[str, Any] = with_names(found.raw)
    return raw


def _without_pictures(found: Imported, file: str) -> Imported:
    """Return what was read with a remark: nothing can be written beside standard output."""
    from kehoach.intake.pictured import left_out  # noqa: PLC0415 - few files have pictures

    return found._replace(report=(*found.report, left_out(file, found.pictures)))


def _check_not_spec(file: str) -> None:
    """Raise KehoachError TE07 for a plan that is YAML already: as text it comes out garbled."""
    from kehoach.intake.draft import is_spec  # noqa: PLC0415 - only this command

    if file != "-" and is_spec(file):
        printed, copied = command("render", file), command("clone", file, "--nam", "NĂM")
        cure = f"in ra Word: {printed}; chép sang năm mới: {copied}"
        raise fault("TE07", "tệp này đã là kế hoạch YAML", cure, Place(file))
