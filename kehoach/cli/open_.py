"""``kehoach open``."""

from __future__ import annotations

from pathlib import Path

import click

from kehoach.cli.show import say


@click.command(
    "open",
    options_metavar="[TÙY CHỌN]",
    epilog="\b\nVí dụ:\n  kehoach open\n  kehoach open D:/ke-hoach",
)
@click.argument("folder", metavar="[THƯ-MỤC]", default=".", type=click.Path(path_type=Path))
@click.option("--port", metavar="SỐ", type=click.IntRange(0, 65535), default=0,
              help="Cổng của máy này; không ghi thì chọn cổng trống.")  # fmt: skip
@click.option("--no-browser", is_flag=True, help="Chỉ in địa chỉ, không mở trình duyệt.")
def open_(*, folder: Path, port: int, no_browser: bool) -> int:
    """Mở trang làm việc trong trình duyệt: soạn, chép năm mới, kiểm tra, so sánh, tìm kế hoạch.

    Trang chạy ngay trên máy này, không cần mạng; máy khác không vào được. THƯ-MỤC là nơi cơ quan để
    kế hoạch; không ghi thì là thư mục đang đứng. Tệp thả vào trang không bị sửa, bản chép của nó
    được xóa khi thoát. Bấm "Thoát" trên trang, hoặc Ctrl-C ở đây, để dừng.
    """
    _check_parts()
    from kehoach.web.serve import serve, show  # noqa: PLC0415 - a server for this command only

    if not folder.is_dir():
        raise click.UsageError(f"không có thư mục {folder}")

    def opened(url: str) -> None:
        say(f"Trang làm việc đang mở ở {url}")
        say("Bấm Thoát trên trang, hoặc Ctrl-C ở đây, để dừng.")
        if not no_browser and not show(url):
            say("Không mở được trình duyệt: chép địa chỉ trên vào trình duyệt.", err=True)

    serve(folder.resolve(), port, opened)
    say("Đã thoát; các tệp tạm đã xóa.")
    return 0


def _check_parts() -> None:
    """Raise click.UsageError when what the page stands on is not installed."""
    from importlib.util import find_spec  # noqa: PLC0415 - only this command

    missing = [name for name in ("starlette", "uvicorn") if find_spec(name) is None]
    if missing:
        cure = 'cài thêm bằng: pip install "kehoach[web]"'
        named = " và ".join(missing)
        raise click.UsageError(f"trang làm việc cần {named}, chưa có trên máy; {cure}")
