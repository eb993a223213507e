"""``kehoach explain``."""

from __future__ import annotations

import click

from kehoach.cli.show import say


@click.command(
    options_metavar="[TÙY CHỌN]", epilog="\b\nVí dụ:\n  kehoach explain TT07\n  kehoach explain all"
)
@click.argument("code", metavar="MÃ")
def explain(code: str) -> None:
    """Giải thích một quy tắc kiểm tra: vì sao, theo điều nào, thế nào là sai, là đúng.

    MÃ là mã chương trình in ra, như TT07; ghi all để xem danh sách quy tắc. Mã của câu báo khác
    (KH, TN, CL …) thì kể những câu in dưới mã ấy.
    """
    if code.casefold() == "all":
        _list()
        return
    from kehoach.report.answer import answer  # noqa: PLC0415 - only this command

    message = answer(code)
    if not message:
        raise click.UsageError(_unknown(code))
    say(message, nl=False)


def _list() -> None:
    """Print every rule by family."""
    from kehoach.report.plain import FAMILIES  # noqa: PLC0415 - only this command
    from kehoach.review.catalogue import rules  # noqa: PLC0415 - only this command

    for family, name in FAMILIES.items():
        listed = [rule for rule in rules() if rule.code.startswith(family)]
        if listed:
            say(f"{name.capitalize()}")
        for rule in listed:
            say(f"  {rule.code}  {rule.severity.value:9}  {rule.name}")


def _unknown(code: str) -> str:
    """Return why a code cannot be explained."""
    from kehoach.report.answer import NOTICES  # noqa: PLC0415 - only this command
    from kehoach.report.plain import FAMILIES  # noqa: PLC0415 - only this command

    known = ", ".join([*FAMILIES, *NOTICES])
    message = f'không có mã "{code}"; các mã bắt đầu bằng {known}'
    return f"{message}; xem danh sách quy tắc: kehoach explain all"
