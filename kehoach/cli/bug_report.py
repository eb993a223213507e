"""``kehoach bug-report``."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from kehoach.cli.show import say
from kehoach.output import check_free, write_all

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kehoach.disguise.copied import Copy

_EXTRAS = {
    "web": ("starlette", "uvicorn"),
    "import": ("pypdfium2",),
    "excel": ("openpyxl",),
    "xlsx": ("openpyxl", "xlsxwriter"),
    "dask": ("distributed",),
    "ky": ("pyhanko",),
    "lsp": ("pygls",),
}
"""Extra → what must be there for it."""


@click.command(
    "bug-report",
    options_metavar="[TÙY CHỌN]",
    epilog="\b\nVí dụ:\n  kehoach bug-report ke-hoach.docx --preview\n"
    "  kehoach bug-report ke-hoach.docx -o loi-muc-luc",
)
@click.argument("file", metavar="TỆP")
@click.option("-o", "--output", metavar="TÊN", default="bao-loi", show_default=True,
              help="Tên của hai tệp ghi ra, không có đuôi.")  # fmt: skip
@click.option("--units", is_flag=True, help="Thay cả tên xã, phường, huyện, tỉnh.")
@click.option("--preview", is_flag=True, help="Chỉ cho xem những gì sẽ thay, không ghi tệp nào.")
def bug_report(file: str, output: str, *, units: bool, preview: bool) -> int:
    """Lập bản sao của TỆP để gửi kèm khi báo lỗi: tên người và số riêng đã thay, lỗi thì còn.

    Ghi hai tệp: bản sao (YAML, .docx; tệp loại khác thì là .txt ghi chữ và vai từng dòng) và một
    bản kê .txt: phiên bản, máy, mã báo. Tên người, điện thoại, thư, địa chỉ nhà, số giấy tờ được
    thay bằng chữ cùng dài, cùng hoa, cùng thanh. TỆP không bị sửa; không có gì được gửi đi đâu. Máy
    không nhận ra mọi điều riêng: đọc lại cả hai tệp trước khi gửi.
    """
    from kehoach.disguise.copied import copied  # noqa: PLC0415 - this command only
    from kehoach.intake.draft import content_of  # noqa: PLC0415 - only this command

    if file == "-" or output == "-":
        raise click.UsageError("lệnh này cần tên tệp, không dùng - cho đầu vào, đầu ra chuẩn")
    made = copied(file, content_of(file), agencies=units)
    text = "".join(f"{line}\n" for line in _sheet(made))
    names = f"{output}{made.ending}", f"{output}-ke.txt"
    _show(made, text, names)
    if preview:
        say("Chưa ghi tệp nào (--preview).")
        return 0
    for name in names:
        check_free(Path(name), force=False, instead="chọn tên khác bằng -o")
    write_all([(names[0], made.content), (names[1], text.encode())])
    say(f"Đã ghi {names[0]}, {names[1]}.")
    say("ĐỌC LẠI CẢ HAI TỆP TRƯỚC KHI GỬI: nội dung kế hoạch vẫn nguyên, và máy có thể sót tên.")
    return 0


def _show(made: Copy, text: str, names: tuple[str, str]) -> None:
    """Tell what stands for what, and what the files will hold."""
    say(f"Thay {len(made.replaced)} chi tiết riêng (chỉ in ở đây, không ghi vào tệp nào):")
    for replaced in made.replaced:
        say(f"  {replaced.kind.value}: {replaced.old} → {replaced.new}")
    say(f"{names[0]}: bản sao, {len(made.content)} byte.")
    say(f"{names[1]}:")
    say("".join(f"  {line}\n" for line in text.splitlines()), nl=False)


def _sheet(made: Copy) -> Iterator[str]:
    """Yield the lines that go with the copy: nothing of them is from the user's own words."""
    import platform  # noqa: PLC0415 - this command only
    from importlib.util import find_spec  # noqa: PLC0415 - only this command

    from kehoach import __version__  # noqa: PLC0415 - only this command

    def there(names: tuple[str, ...]) -> bool:
        return all(find_spec(name) is not None for name in names)

    held = [extra for extra, names in _EXTRAS.items() if there(names)]
    yield f"kehoach {__version__}"
    yield f"Python {platform.python_version()} ({platform.python_implementation()})"
    yield f"Hệ điều hành: {platform.system()} {platform.release()}, {platform.machine()}"
    yield f"Phần thêm có trên máy: {', '.join(held) or 'không có'}"
    yield f"Số chi tiết đã thay: {len(made.replaced)}"
    if not made.compared:
        yield "Mã báo: không so, vì bản sao chỉ ghi chữ và vai từng dòng của tệp."
        return
    listed = ", ".join(f"{code} ({count})" for code, count in made.codes)
    yield f"Mã báo trên bản sao: {listed or 'không có'}"
    if not made.changed:
        yield "Thay xong, mã báo và số chỗ vẫn như trên tệp gốc."
    for code, before, after in made.changed:
        yield f"Việc thay làm đổi: {code} từ {before} thành {after} chỗ."
