"""``kehoach mcp``."""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import BinaryIO, cast

import click


@click.command(
    options_metavar="[TÙY CHỌN]",
    epilog="\b\nVí dụ (ghi trong cấu hình của trợ lý, không gõ tay):\n  kehoach mcp D:/ke-hoach",
)
@click.argument("folder", metavar="THƯ-MỤC", type=click.Path(path_type=Path))
def mcp(folder: Path) -> int:
    """Cho một trợ lý AI trên máy này đọc, kiểm tra, so sánh kế hoạch trong THƯ-MỤC (giao thức MCP).

    Chương trình trợ lý tự gọi lệnh này và nói chuyện qua đầu vào, đầu ra chuẩn. Nó chỉ thấy tệp
    trong THƯ-MỤC, chỉ ghi được tệp mới, không sửa và không ghi đè tệp nào; không dùng mạng. Chữ
    trong kế hoạch được gửi cho trợ lý ấy: trợ lý chuyển tiếp đi đâu là việc của nó. Cách đặt:
    docs/mcp.md.
    """
    from kehoach.mcp.folder import Folder  # noqa: PLC0415 - this command only
    from kehoach.mcp.serve import Server  # noqa: PLC0415 - only this command

    if not folder.is_dir():
        raise click.UsageError(f"không có thư mục {folder}")
    incoming, outgoing = _own_streams()
    Server(Folder(folder), incoming, outgoing).run()
    return 0


def _own_streams() -> tuple[BinaryIO, BinaryIO]:
    """Return standard input and output for the protocol alone.

    Whatever else is printed goes to standard error, and a program started from here finds an empty
    input: neither may speak into the protocol.
    """
    if sys.stdin is None or sys.stdout is None:
        raise click.UsageError("lệnh này cần đầu vào và đầu ra chuẩn: chương trình trợ lý gọi nó")
    incoming = os.fdopen(os.dup(sys.stdin.fileno()), "rb")
    outgoing = os.fdopen(os.dup(sys.stdout.fileno()), "wb")
    quiet = os.open(os.devnull, os.O_RDONLY)
    os.dup2(quiet, sys.stdin.fileno())
    os.close(quiet)
    nowhere = os.open(os.devnull, os.O_WRONLY) if sys.stderr is None else sys.stderr.fileno()
    os.dup2(nowhere, sys.stdout.fileno())
    return cast("BinaryIO", incoming), cast("BinaryIO", outgoing)
