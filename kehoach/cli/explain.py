"""``kehoach explain``."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from kehoach.cli.show import say

if TYPE_CHECKING:
    from kehoach.review.rule import Rule

NOTICES = {
    "YA": "cách viết tệp YAML",
    "KH": "nội dung của tệp kế hoạch",
    "BT": "bảng tính để bên cạnh kế hoạch",
    "HA": "hình để bên cạnh kế hoạch",
    "MA": "mẫu Word",
    "TE": "tệp đọc vào và tệp ghi ra",
    "RS": "việc đọc tệp có sẵn",
    "TN": "việc đọc tệp có sẵn",
    "CL": "việc chép sang năm mới",
    "SS": "việc so sánh hai tệp",
}
"""First letters of a code that is no rule of the review → what its notices are about."""


@click.command(options_metavar="[TÙY CHỌN]", epilog="\b\nVí dụ:\n  kehoach explain TT07\n  kehoach explain all")
@click.argument("code", metavar="MÃ")
def explain(code: str) -> None:
    """Giải thích một quy tắc kiểm tra: vì sao, theo điều nào, thế nào là sai, là đúng.

    MÃ là mã chương trình in ra, như TT07; ghi all để xem danh sách quy tắc. Mã của câu báo khác (KH,
    TN, CL …) thì kể những câu in dưới mã ấy.
    """
    if code.casefold() == "all":
        _list()
        return
    told = _rule(code) or _notice(code)
    if not told:
        raise click.UsageError(_unknown(code))
    say(told, nl=False)


def _list() -> None:
    """Print every rule by family."""
    from kehoach.report.plain import FAMILIES  # noqa: PLC0415
    from kehoach.review.catalogue import rules  # noqa: PLC0415 - only this command

    for family, name in FAMILIES.items():
        listed = [rule for rule in rules() if rule.code.startswith(family)]
        if listed:
            say(f"{name.capitalize()}")
        for rule in listed:
            say(f"  {rule.code}  {rule.severity.value:9}  {rule.name}")


def _rule(code: str) -> str:
    """Return the page of a rule; nothing for a code that is none."""
    from kehoach.report.explained import explained  # noqa: PLC0415
    from kehoach.review.catalogue import find  # noqa: PLC0415 - only this command

    found = find(code)
    if found is None:
        return _retired(code)
    head = f"{found.code}  {found.name} ({found.severity.value})\nCăn cứ: {found.reason}"
    return f"{head}{_mended(found)}\n\n{explained(found.code)}"


def _retired(code: str) -> str:
    """Return what became of a code no rule has any more; nothing for any other."""
    from kehoach.review.catalogue import retired  # noqa: PLC0415 - only this command

    gone = retired(code)
    return f"{gone.code}  {gone.name}: mã này không dùng nữa; {gone.instead}\n" if gone else ""


def _mended(rule: Rule) -> str:
    """Return the line on what ``--fix`` does for a rule; nothing where it does nothing."""
    if not rule.fix:
        return ""
    kinds = ".docx" if rule.kind == "look" else "YAML và .docx"
    how = "kehoach check TỆP --fix BẢN-SAO"
    return f"\nChỗ chắc chắn được sửa trong bản sao: {how} (tệp {kinds})"


def _unknown(code: str) -> str:
    """Return why a code cannot be explained."""
    from kehoach.report.plain import FAMILIES  # noqa: PLC0415 - only this command

    known = ", ".join([*FAMILIES, *NOTICES])
    told = f'không có mã "{code}"; các mã bắt đầu bằng {known}'
    return f"{told}; xem danh sách quy tắc: kehoach explain all"


def _notice(code: str) -> str:
    """Return what is to be said of a code that is no rule; nothing for what is no code."""
    from kehoach.report.explained import sentences  # noqa: PLC0415 - only this command

    known, said = code.upper(), sentences(code.upper())
    if not said:
        return ""
    lines = [
        f"{known}  câu báo về {NOTICES[known[:2]]}",
        "",
        "Máy nói:" if len(said) == 1 else "Máy nói một trong những câu này:",
        *(f"  - {one}" for one in said),
        "",
        "Dấu … là tên, số hoặc chữ của tệp. Đây không phải quy tắc kiểm tra nên không có trang",
        "giải thích riêng; câu báo in kèm mã đã ghi chỗ và cách chữa.",
    ]
    return "\n".join(lines) + "\n"
