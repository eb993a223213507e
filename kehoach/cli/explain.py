"""``kehoach explain``."""

from __future__ import annotations

import click

from kehoach.cli.show import say


@click.command(options_metavar="[TÙY CHỌN]", epilog="\b\nVí dụ:\n  kehoach explain TT07\n  kehoach explain all")
@click.argument("code", metavar="MÃ")
def explain(code: str) -> None:
    """Giải thích một quy tắc kiểm tra: vì sao, theo điều nào, thế nào là sai, là đúng.

    MÃ là mã in trong kết quả kiểm tra, như TT07; ghi all để xem danh sách.
    """
    from kehoach.review.catalogue import find, rules  # noqa: PLC0415 - only this command
    from kehoach.review.certain import LOOKS, WORDS  # noqa: PLC0415
    from kehoach.review.report.explained import explained  # noqa: PLC0415
    from kehoach.review.report.plain import FAMILIES  # noqa: PLC0415

    if code.casefold() == "all":
        for family, name in FAMILIES.items():
            listed = [rule for rule in rules() if rule.code.startswith(family)]
            if listed:
                say(f"{name.capitalize()}")
            for rule in listed:
                say(f"  {rule.code}  {rule.severity.value:9}  {rule.name}")
        return
    found = find(code)
    if found is None:
        known = ", ".join(FAMILIES)
        told = f'không có quy tắc "{code}"; chỉ giải thích các mã {known}, xem danh sách: kehoach explain all'
        raise click.UsageError(told)
    basis = f"Căn cứ: Nghị định 30/2020/NĐ-CP, {found.basis}" if found.basis else "Căn cứ: thực tế soạn thảo"
    kinds = "YAML và .docx" if found.code in WORDS else ".docx" if found.code in LOOKS else ""
    cure = f"\nChỗ chắc chắn được sửa trong bản sao: kehoach check TỆP --fix BẢN-SAO (tệp {kinds})" if kinds else ""
    say(f"{found.code}  {found.name} ({found.severity.value})\n{basis}{cure}\n\n{explained(found)}", nl=False)
