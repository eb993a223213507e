"""``kehoach template``."""

from __future__ import annotations

from pathlib import Path

import click

from kehoach import shelf
from kehoach.cli.show import say
from kehoach.cli.word_files import word_name
from kehoach.output import check_free, write_bytes, write_standard
from kehoach.problem import command


class _Tags(click.Command):
    """A command whose help lists the tags of a template."""

    def format_epilog(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write the tags, then the examples."""
        from kehoach.word.contract import FIELDS, example  # noqa: PLC0415 - only for the help

        with formatter.section("Các thẻ của mẫu"):
            needed = {True: " (bắt buộc)", False: ""}
            rows = [(example(field), field.meaning + needed[field.required]) for field in FIELDS]
            formatter.write_dl(rows)
        super().format_epilog(ctx, formatter)


@click.command(
    cls=_Tags,
    options_metavar="[TÙY CHỌN]",
    epilog="\b\nVí dụ:\n  kehoach template xa -o mau-co-quan.docx\n"
    "  kehoach render ke-hoach.yaml --template mau-co-quan.docx",
)
@click.argument("cap", metavar="CẤP")
@click.option("-o", "--output", metavar="MẪU.docx", help="Tệp tạo ra; - là đầu ra chuẩn.")
@click.option("--force", is_flag=True, help="Ghi đè tệp đã có.")
def template(*, cap: str, output: str | None, force: bool) -> None:
    """Chép mẫu Word có sẵn của một cấp để cơ quan sửa thành mẫu riêng.

    CẤP là xa, huyen, so, tinh hoặc bo. Mở mẫu bằng Word, sửa kiểu chữ, thêm chữ, thêm logo; giữ
    các thẻ ở chỗ cần in. Không ghi -o thì tệp tạo ra là mau-CẤP.docx.
    """
    _check_level(cap)
    target = word_name("-o", output or f"mau-{cap}.docx")
    content = (shelf.templates() / f"{cap}.docx").read_bytes()
    if target == "-":
        write_standard(content)
        return
    check_free(Path(target), force=force)
    write_bytes(target, content, force=force)
    after = command("render", "ke-hoach.yaml", "--template", target)
    say(f"Đã tạo {target}. Sửa bằng Word, rồi: {after}")


def _check_level(cap: str) -> None:
    """Stop at what no shipped template is for; an office is told the level whose it takes."""
    from kehoach.plan.skeleton_office import (  # noqa: PLC0415 - only this command
        level_of_office,
        levels,
        offices,
    )

    if cap in levels():
        return
    message = f'CẤP không nhận "{cap}"; chọn một trong: {", ".join(levels())}'
    if cap in offices():
        level = level_of_office(cap)
        message = f"mẫu có theo cấp; {offices()[cap]} thường dùng mẫu cấp {level}: "
        message += command("template", level)
    raise click.UsageError(message)
