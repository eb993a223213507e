"""``kehoach approve``."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from kehoach.cli.apart import check_apart
from kehoach.cli.known_office import known_offices
from kehoach.cli.own_office import named, profile_option
from kehoach.cli.show import as_json, complain, print_json, say
from kehoach.output import check_free, write_bytes
from kehoach.plan.left import counted
from kehoach.problem import KehoachError, Severity
from kehoach.text.letters import upper_first

if TYPE_CHECKING:
    from kehoach.compare.approval import Approval

_AGAIN = "xem bản đã duyệt bằng kehoach verify"
"""What can be done in place of approving once more."""
_TROUBLE = 2
"""Exit code for a file that cannot be read or written, as ``diff`` and ``verify`` have it."""


@click.command(
    options_metavar="[TÙY CHỌN]",
    epilog='\b\nVí dụ:\n  kehoach approve ke-hoach.docx --by "Nguyễn Văn An" --date 05/12/2026\n'
    "  kehoach approve ke-hoach.docx --spec ke-hoach.yaml --by An --date 05/12/2026",
)
@click.argument("file", metavar="TỆP")
@click.option("--by", metavar="TÊN", help="Ai duyệt (bắt buộc).")
@click.option("--date", metavar="NGÀY", help="Duyệt ngày nào, như 05/12/2026 (bắt buộc).")
@click.option("--spec", metavar="KẾ-HOẠCH.yaml", help="Kế hoạch đã in ra tệp.")
@click.option("--ignore", metavar="MÃ=LÝ-DO", multiple=True, help="Chấp nhận mã này, vì sao.")
@profile_option
@click.option("--force", is_flag=True, help="Duyệt lại, thay tệp duyệt đã có.")
@click.option("--json", "json_", is_flag=True, help="In kết quả dạng JSON.")
def approve(
    *,
    file: str,
    by: str | None,
    date: str | None,
    spec: str | None,
    ignore: tuple[str, ...],
    profile: str | None,
    force: bool,
    json_: bool,
) -> int:
    """Ghi tệp duyệt TỆP.duyet.yaml cạnh TỆP: ai duyệt, ngày nào, đúng bản nào.

    Tệp duyệt giữ dấu (SHA-256) của từng byte, của chữ, của kế hoạch YAML, phiên bản chương trình và
    bộ quy tắc, số lỗi kiểm tra thấy, những mã được bỏ qua kèm lý do. kehoach verify đối chiếu lại.
    Đây không phải chữ ký số; chương trình không xem đồng hồ nên ngày phải ghi ra. Còn chỗ phải
    quyết định, còn sửa đổi theo dõi thì vẫn ghi và báo. Mã kết thúc: 0 đã ghi, 2 gõ lệnh sai, không
    đọc hay không ghi được.
    """
    if by is None or date is None:
        raise click.UsageError('ghi cả --by và --date, như --by "Nguyễn Văn An" --date 05/12/2026')
    if "-" in (file, spec):
        raise click.UsageError("approve đọc tệp có tên; lưu đầu vào chuẩn thành tệp trước")
    from kehoach.compare.approval import ENDING  # noqa: PLC0415 - only this command

    target = file + ENDING
    check_apart(file, spec, named(profile), target)
    reasons = _reasons(ignore)
    try:
        check_free(Path(target), force=force, instead=_AGAIN)
        made = _made(file, by, date, spec, reasons, profile)
        write_bytes(target, made.text.encode(), force=force)
    except KehoachError as error:
        complain(error.problems)
        return _TROUBLE
    _tell(made, target, json_=json_)
    return 0


def _reasons(asked: tuple[str, ...]) -> dict[str, str]:
    """Return the codes with their reasons. Raises click.UsageError for one without."""
    out = {code: reason for code, _, reason in (option.partition("=") for option in asked)}
    if bare := [code for code, reason in out.items() if not reason.strip()]:
        example = f"--ignore {bare[0]}=đã thống nhất"
        raise click.UsageError(f"--ignore {bare[0]}: ghi cả lý do, như {example}")
    return out


def _made(
    file: str,
    by: str,
    date: str,
    spec: str | None,
    ignore: dict[str, str],
    profile: str | None,
) -> Approval:
    from kehoach.compare.approval import approve as make  # noqa: PLC0415 - only this command

    office = known_offices((file,), profile)[file]
    return make(file, by, date, spec=spec, profile=office.profile, ignore=ignore)


def _tell(made: Approval, target: str, *, json_: bool) -> None:
    found = made.ket_qua
    if json_:
        counts = {"error": found["loi"], "warning": found["canh_bao"], "hint": found["goi_y"]}
        waived = [{"code": waiver.ma, "reason": waiver.ly_do} for waiver in made.bo_qua]
        who = {"by": made.nguoi_duyet, "date": made.ngay_duyet}
        notices = [as_json(problem) for problem in made.notices]
        print_json({"file": target, **who, "found": counts, "waived": waived, "notices": notices})
        return
    complain(problem for problem in made.notices if problem.severity is not Severity.HINT)
    say(f"Đã ghi {target}: {made.nguoi_duyet} duyệt ngày {made.ngay_duyet}.")
    message = f"{found['loi']} lỗi, {found['canh_bao']} cảnh báo, {found['goi_y']} gợi ý"
    say(f"Kiểm tra khi duyệt: {message}; bỏ qua {len(made.bo_qua)} chỗ có lý do.")
    if left := counted(problem.code for problem in made.notices):
        say(f"{upper_first(left.summary)}.")
