"""``kehoach lsp``."""

from __future__ import annotations

import os
import sys
from contextlib import redirect_stdout

import click


@click.command(
    options_metavar="[TÙY CHỌN]",
    epilog="\b\nVí dụ:\n  kehoach lsp\n\nCách nối với trình soạn thảo: docs/trinh-soan-thao.md",
)
@click.option("--stdio", is_flag=True, help="Nói qua đầu vào, đầu ra chuẩn; luôn luôn như vậy.")
def lsp(*, stdio: bool) -> int:  # noqa: ARG001 - editors say it of every server
    """Phục vụ trình soạn thảo (Language Server Protocol): báo lỗi ngay khi gõ, gợi ý, sửa nhanh.

    Lệnh này do trình soạn thảo chạy (VS Code, Neovim, Emacs …), không phải để gõ tay: nó đọc câu
    hỏi ở đầu vào chuẩn, trả lời ở đầu ra chuẩn cho đến khi trình soạn thảo đóng.
    """
    if sys.stdin is None or sys.stdout is None:
        raise click.UsageError("lệnh này cần đầu vào và đầu ra chuẩn: trình soạn thảo gọi nó")
    _check_parts()
    from kehoach.lsp.server import serve  # noqa: PLC0415 - a server for this command only

    sys.stdout.flush()
    wire = os.fdopen(os.dup(sys.stdout.fileno()), "wb")  # its own: pygls closes what it wrote to
    with redirect_stdout(sys.stderr):  # what prints by mistake is no message of the protocol
        serve(_version(), sys.stdin.buffer, wire)
    return 0


def _version() -> str:
    from importlib.metadata import PackageNotFoundError, version  # noqa: PLC0415 - only here

    try:
        return version("kehoach")
    except PackageNotFoundError:  # a plain checkout
        return "0"


def _check_parts() -> None:
    """Raise click.UsageError when what the server stands on is not installed."""
    from importlib.util import find_spec  # noqa: PLC0415 - only this command

    if find_spec("pygls") is None:
        cure = 'cài thêm bằng: pip install "kehoach[lsp]"'
        raise click.UsageError(f"phục vụ trình soạn thảo cần pygls, chưa có trên máy; {cure}")
