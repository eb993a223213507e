"""``kehoach batch``: many plans from one, a row a unit."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import click

from kehoach.cli.many import many_options, workers
from kehoach.cli.own_office import offices_of, profile_option, tell_offices, template_of
from kehoach.cli.show import as_json, print_json

if TYPE_CHECKING:
    from kehoach.batch.result import Batch
    from kehoach.cli.many import How
    from kehoach.plain import Json
    from kehoach.profile import OfficeFile


@click.command(
    options_metavar="[TÙY CHỌN]",
    epilog="\b\nVí dụ:\n  kehoach batch goc.yaml --table xa.xlsx -o ke-hoach-xa\n"
    '  kehoach batch goc.yaml --table xa.csv -o ke-hoach-xa --units "Quảng Ngãi" --check',
)
@click.argument("base", metavar="GỐC.yaml")
@click.option(
    "--table", metavar="BẢNG.xlsx|.csv", required=True,
    help="Bảng, mỗi đơn vị một hàng; tên cột là khóa của kế hoạch (co_quan, ky.ho_ten, "
    "chi_tieu.MÃ.gia_tri) hay chỗ trống ${ten} trong lời văn.",
)  # fmt: skip
@click.option("-o", "--output", metavar="THƯ-MỤC", required=True, help="Nơi ghi các tệp .docx.")
@click.option("--trang", metavar="TÊN", help="Trang của tệp Excel; không ghi thì trang có chữ.")
@click.option("--vung", metavar="A3:F99", help="Vùng của trang, hàng đầu là tên cột.")
@click.option(
    "--units", metavar="TỈNH",
    help="Tỉnh, thành phố mà mọi đơn vị cấp xã phải có trong bảng: thiếu đơn vị nào thì báo.",
)  # fmt: skip
@click.option(
    "--name", metavar="MẪU-TÊN", default="{ma}-{ten}", show_default=True,
    help="Tên tệp, tên cột trong ngoặc nhọn.",
)  # fmt: skip
@click.option("--template", metavar="MẪU.docx", help="Mẫu Word của cơ quan cho mọi tệp.")
@profile_option
@click.option("--check", is_flag=True, help="Kiểm tra nội dung từng kế hoạch, lập bảng tổng hợp.")
@click.option("--pdf", is_flag=True, help="Thêm bản PDF (PDF/A) cạnh mỗi tệp; cần LibreOffice.")
@click.option("--force", is_flag=True, help="Ghi đè cả tệp đã bị sửa sau khi in.")
@click.option("--keep-going", is_flag=True, help="Hàng có lỗi thì bỏ lại, vẫn in các hàng khác.")
@many_options
@click.option("--json", "json_", is_flag=True, help="In kết quả dạng JSON.")
def batch(
    *, base: str, table: str, output: str, profile: str | None, template: str | None,
    json_: bool, manner: How, **choices: Any,
) -> int:  # fmt: skip
    """In một kế hoạch cho nhiều đơn vị: kế hoạch gốc và một bảng, mỗi hàng một đơn vị.

    Cả bảng được kiểm tra trước khi ghi tệp nào. Chạy lại thì chỉ in phần đã đổi; dừng giữa chừng
    thì chạy lại cùng lệnh để làm tiếp. Bản kê của lần in là manifest.json trong thư mục.
    """
    from kehoach.batch.asked import BatchChoices  # noqa: PLC0415 - a batch alone needs it
    from kehoach.cli.batch_shown import made, tell, written  # noqa: PLC0415 - only this command

    office = _office(base, profile)
    asked = BatchChoices(template=template_of(office, template), office=office, **choices)
    with workers(manner) as given:
        found = made(base, table, output, asked._replace(**given))
    summaries = written(found, base) if asked.check else []
    if json_:
        print_json({**_plain(found), "summaries": summaries})
    else:
        tell(found, asked, summaries)
    return 1 if found.stopped or any(row.problems for row in found.rows) else 0


def _office(base: str, profile: str | None) -> OfficeFile:
    """Return whose plan the base is, and say which office was found."""
    found = offices_of([base], profile)
    tell_offices(found.values(), profile)
    return found[base]


def _plain(found: Batch) -> dict[str, Json]:
    """Return a batch as plain values with stable English keys."""
    rows = []
    for row in found.rows:
        lists = {"problems": row.problems, "findings": row.findings}
        out = {name: [*map(as_json, listed)] for name, listed in lists.items()}
        rows.append(row._asdict() | out)
    counts = {name: found.count(name) for name in ("made", "unchanged", "kept", "failed")}
    return {
        "folder": found.folder, "total": found.total, **counts, "units": found.units,
        "rows": rows, "notices": [*map(as_json, found.notices)],
        "unchecked": [*found.unchecked],
        "stopped": as_json(found.stopped) if found.stopped else None,
    }  # fmt: skip
