"""``kehoach publish``."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

import click

from kehoach.cli.apart import check_apart
from kehoach.cli.known_office import known_offices
from kehoach.cli.own_office import named, profile_option, tell_template, template_of
from kehoach.cli.show import complain
from kehoach.named import NamedTuple
from kehoach.output import check_free, not_written, write_all
from kehoach.problem import KehoachError

if TYPE_CHECKING:
    from kehoach.problem import Problem
    from kehoach.publish import Published, Unsaid

_PRIORITY = click.IntRange(0, 9)
_COPIES = click.IntRange(0, 999)


class Asked(NamedTuple):
    """What the user asked for."""

    folder: str
    source: str | None
    template: str | None
    profile: str | None
    register: str | None
    pdf: bool
    edxml: bool
    anyway: bool
    force: bool


@click.command(
    options_metavar="[TÙY CHỌN]",
    epilog="\b\nVí dụ:\n  kehoach publish ke-hoach.yaml -o phat-hanh\n"
    "  kehoach publish ke-hoach.yaml --from ke-hoach.pdf -o phat-hanh\n"
    "  kehoach publish ke-hoach.yaml -o phat-hanh --register so-dang-ky-2026.csv",
)
@click.argument("spec", metavar="KẾ-HOẠCH.yaml")
@click.option("-o", "--output", metavar="THƯ-MỤC", help="Nơi ghi; không ghi thì cạnh kế hoạch.")
@click.option("--from", "source", metavar="TỆP", help="Tệp .docx, .pdf đã in từ kế hoạch.")
@click.option("--template", metavar="MẪU.docx", help="Mẫu Word của cơ quan.")
@profile_option
@click.option("--pdf/--no-pdf", default=True, help="Làm PDF (mặc định) hay không: thiếu số trang.")
@click.option("--register", metavar="SỔ.csv", help="Ghi thêm một dòng vào sổ đăng ký này.")
@click.option("--ho-so", default="", metavar="SỐ", help="Số và ký hiệu hồ sơ (FileNotation).")
@click.option("--so-ban", type=_COPIES, metavar="SỐ", help="Số lượng bản (IssuedAmount).")
@click.option("--han-tra-loi", metavar="NGÀY", help="Hạn trả lời văn bản (DueDate).")
@click.option("--ghi-chu", default="", metavar="CHỮ", help="Ghi chú (Description).")
@click.option("--priority", type=_PRIORITY, metavar="SỐ", help="Mức độ khẩn, theo số của Hệ thống.")
@click.option("--edxml-chua-thu", is_flag=True, help="Thêm phần đầu edXML; chưa trục nào thử.")
@click.option("--anyway", is_flag=True, help="Phát hành dù còn lỗi, còn chỗ phải quyết định.")
@click.option("--force", is_flag=True, help="Ghi đè tệp đã có; tệp đã ký thì không.")
@click.option("--json", "json_", is_flag=True, help="In kết quả dạng JSON.")
def publish(
    *, spec: str, output: str | None, source: str | None, template: str | None, profile: str | None,
    pdf: bool, register: str | None, ho_so: str, so_ban: int | None, han_tra_loi: str | None,
    ghi_chu: str, priority: int | None, edxml_chua_thu: bool, anyway: bool, force: bool,
    json_: bool,
) -> int:  # fmt: skip
    """Phát hành kế hoạch: PDF, dữ liệu đặc tả, dòng sổ đăng ký văn bản đi. Không ký số.

    Dữ liệu đặc tả theo Phụ lục VI Nghị định 30/2020/NĐ-CP, ghi cả JSON và XML, lấy từ chính kế
    hoạch nên đúng như chữ in ra. Dòng sổ theo Phụ lục IV, ghi ra tệp .csv riêng, hoặc thêm vào sổ
    ghi ở --register. Kế hoạch kèm quyết định thì dữ liệu là của quyết định. Kế hoạch còn lỗi, còn
    chỗ phải quyết định, còn là dự thảo thì không phát hành, trừ khi có --anyway. Có --from thì chữ
    của tệp phải đúng kế hoạch. Mã kết thúc: 0 đã ghi, 1 chưa ghi vì có lỗi, 2 gõ lệnh sai.
    """
    unsaid = _unsaid(ho_so, ghi_chu, priority, so_ban, han_tra_loi)
    folder = output or os.path.dirname(spec)  # noqa: PTH120 - any text
    asked = Asked(folder, source, template, profile, register, pdf, edxml_chua_thu, anyway, force)
    _check(spec, asked)
    from kehoach.cli.publish_shown import refused, tell  # noqa: PLC0415 - only this command

    try:
        found, files = _written(spec, unsaid, asked)
    except KehoachError as error:
        if json_:
            refused(spec, error.problems)
        complain(sorted(error.problems, key=_of_the_whole))
        return 1
    tell(found, files, register, json_=json_)
    return 0


def _of_the_whole(problem: Problem) -> bool:
    """Return True for what is said of a file as a whole: it stands behind its places."""
    return not problem.place.line


def _check(spec: str, asked: Asked) -> None:
    """Raise click.UsageError for options that do not go together."""
    if "-" in (spec, asked.source, asked.register, asked.folder):
        raise click.UsageError("publish đọc, ghi các tệp có tên; lưu đầu vào chuẩn thành tệp trước")
    if not spec.casefold().endswith((".yaml", ".yml")):
        raise click.UsageError(f"{spec}: publish nhận kế hoạch YAML; tệp đã in ra ghi ở --from")
    if asked.source and not asked.pdf:
        raise click.UsageError("--from là tệp để lấy PDF, không đi cùng --no-pdf")
    check_apart(spec, asked.source, asked.template, named(asked.profile), asked.register)


def _unsaid(
    ho_so: str, ghi_chu: str, priority: int | None, so_ban: int | None, han_tra_loi: str | None,
) -> Unsaid:  # fmt: skip
    """Return what no plan says. Raises click.UsageError for what is no day or no line of text."""
    from kehoach.publish import Unsaid  # noqa: PLC0415 - only this command
    from kehoach.text.dates import parse  # noqa: PLC0415 - not for --help

    for option, words in (("--ho-so", ho_so), ("--ghi-chu", ghi_chu)):
        if not words.isprintable():
            raise click.UsageError(f"{option}: chỉ ghi một dòng chữ, không có ký tự điều khiển")
    due = ""
    if han_tra_loi is not None:
        try:
            day = parse(han_tra_loi)
        except ValueError as error:
            raise click.UsageError(f"--han-tra-loi {han_tra_loi}: {error}") from error
        if not day.whole:
            raise click.UsageError("--han-tra-loi: ghi đủ ngày, tháng, năm như 30/6/2026")
        due = f"{day.nam:04d}-{day.thang:02d}-{day.ngay:02d}"
    return Unsaid(ho_so.strip(), ghi_chu.strip(), priority, so_ban, due)


def _written(spec: str, unsaid: Unsaid, asked: Asked) -> tuple[Published, list[str]]:
    """Issue a plan and write its files, the register last; return it and their names."""
    from kehoach.publish import publish as issue  # noqa: PLC0415 - only this command
    from kehoach.publish import registered  # noqa: PLC0415 - as above

    office = known_offices((spec,), asked.profile)[spec]
    tell_template(office, asked.template)
    found = issue(
        spec, template=template_of(office, asked.template), source=asked.source, unsaid=unsaid,
        profile=office.profile, anyway=asked.anyway, pdf=asked.pdf, edxml=asked.edxml,
    )  # fmt: skip
    wanted = found.files if asked.register else (*found.files, found.line)
    files = [(str(Path(asked.folder, file.base)), file.content) for file in wanted]
    names = [name for name, _ in files]
    check_apart(spec, asked.source, asked.template, asked.register, *names)
    for name in names:
        check_free(Path(name), force=asked.force)
    longer = [(asked.register, registered(found, asked.register))] if asked.register else []
    _make(asked.folder)
    # all or none: the names were free a moment ago, and the register is meant to be replaced
    write_all([*files, *longer], force=asked.force or bool(longer))
    return found, names


def _make(folder: str) -> None:
    """Make the folder unless it is there. Raises KehoachError TE04."""
    try:
        os.makedirs(folder or ".", exist_ok=True)  # noqa: PTH103 - any text
    except (OSError, ValueError) as error:
        raise not_written(folder, error) from error
