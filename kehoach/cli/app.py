"""The command ``kehoach``: commands loaded when called, every error ended in words.

Exit codes: 0 clean, 1 faults found, 2 wrong usage, 3 our bug, 130 stopped by Ctrl-C. An answer
nobody read to its end is 1 and silent: 0 would call a file clean that was not told of.
"""

from __future__ import annotations

import builtins
import os
import sys
from importlib import import_module
from io import StringIO
from keyword import iskeyword

import click

from kehoach.cli.show import complain, say
from kehoach.cli.vietnamese import speak_vietnamese
from kehoach.output import flush_standard, silence
from kehoach.problem import KehoachError
from kehoach.refused import system_fault

COMMANDS = {
    "new": "Tạo tệp kế hoạch mẫu (YAML) theo cấp và chủ đề.",
    "clone": "Chép kế hoạch năm cũ sang năm mới, kèm danh sách việc phải quyết định.",
    "render": "In tệp kế hoạch ra Word (.docx).",
    "batch": "In một kế hoạch cho nhiều đơn vị: kế hoạch gốc và một bảng, mỗi hàng một đơn vị.",
    "import": "Đọc kế hoạch đã có (.docx, .doc, .pdf, văn bản) thành tệp YAML.",
    "check": "Kiểm tra kế hoạch (YAML, Word, PDF, văn bản) trước khi trình ký.",
    "diff": "So hai bản kế hoạch: đổi gì về nội dung, về lời văn.",
    "verify": "Tệp Word, PDF còn đúng kế hoạch đã in ra nó, hay đã bị sửa tay.",
    "approve": "Ghi tệp duyệt cạnh một tệp: ai duyệt, ngày nào, bản nào.",
    "publish": "Phát hành: PDF, dữ liệu đặc tả, dòng sổ đăng ký văn bản đi.",
    "watch": "Theo dõi một thư mục: kế hoạch nào được lưu thì soát ngay.",
    "tasks": "Lập bảng theo dõi việc (.xlsx), lịch (.ics) từ kế hoạch; tổng hợp tiến độ.",
    "library": "Tìm trong kho kế hoạch đã có: căn cứ, nhiệm vụ, chỉ tiêu, qua các năm.",
    "windows": "Đặt mục bấm chuột phải cho Windows, hoặc lập thư mục chạy không cần cài.",
    "explain": "Giải thích một quy tắc kiểm tra.",
    "template": "Chép mẫu Word có sẵn để cơ quan sửa thành mẫu riêng.",
    "fragment": "Chèn một mảnh (đoạn dùng lại) của cơ quan vào kế hoạch.",
    "profile": "Xem, lập hồ sơ cơ quan (co-quan.yaml): giá trị nào lấy từ đâu.",
    "schema": "In lược đồ JSON để trình soạn thảo gợi ý khóa.",
    "mcp": "Cho trợ lý AI trên máy này đọc, kiểm tra kế hoạch của một thư mục (MCP).",
    "open": "Mở trang làm việc trong trình duyệt, cho người không dùng dòng lệnh.",
    "bug-report": "Lập bản sao đã thay tên người, số riêng của một tệp, để gửi khi báo lỗi.",
    "lsp": "Phục vụ trình soạn thảo (VS Code …): báo lỗi ngay khi gõ, gợi ý, sửa nhanh.",
    "completion": "Đặt phím Tab gợi ý lệnh, tùy chọn, tên tệp trong cửa sổ lệnh.",
}


class _Commands(click.Group):
    """A group that imports a command's module only when the command is called."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002 - click's signature
        return list(COMMANDS)

    def get_command(
        self,
        ctx: click.Context,  # noqa: ARG002 - click calls it so
        cmd_name: str,
    ) -> click.Command | None:
        if cmd_name not in COMMANDS:
            return None
        taken = iskeyword(cmd_name) or hasattr(builtins, cmd_name)
        name = f"{cmd_name}_" if taken else cmd_name.replace("-", "_")
        command = getattr(import_module(f"kehoach.cli.{name}"), name)
        assert isinstance(command, click.Command)  # noqa: S101 - our own module
        return command

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """Find the command; refuse a value left empty, as ``"$file"`` is before it is set.

        Read on, it would name the folder one stands in.
        """
        found = super().resolve_command(ctx, args)
        name, command, _ = found
        if "" in args and command is not None:
            before = args[args.index("") - 1]
            raise click.UsageError(
                f'Giá trị sau "{before}" để trống. Trong tệp lệnh thì xem biến ở chỗ ấy đã có giá '
                "trị chưa.", click.Context(command, parent=ctx, info_name=name)
            )  # fmt: skip
        return found

    def format_commands(
        self,
        ctx: click.Context,  # noqa: ARG002 - click calls it so
        formatter: click.HelpFormatter,
    ) -> None:
        with formatter.section("Lệnh"):
            formatter.write_dl(list(COMMANDS.items()))


@click.group(
    cls=_Commands,
    options_metavar="[TÙY CHỌN]",
    subcommand_metavar="LỆNH …",
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
    epilog="Hướng dẫn từng lệnh: kehoach LỆNH --help. Mã kết thúc: 0 không lỗi, 1 có lỗi "
    "trong tệp, "
    "2 gõ lệnh sai, 3 lỗi của chương trình.",
)
@click.version_option(
    None,
    "--version",
    package_name="kehoach",
    message="kehoach %(version)s",
    help="In số phiên bản.",
)
def kehoach() -> None:
    """Soạn KẾ HOẠCH đúng thể thức Nghị định 30/2020/NĐ-CP từ một tệp YAML.

    Bắt đầu: kehoach new xa, điền vào tệp ke-hoach.yaml, rồi kehoach render ke-hoach.yaml.
    """


def main(arguments: list[str] | None = None) -> int:
    """Run the command line and return the exit code; nothing escapes as a traceback."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8", errors="replace")  # Windows consoles ask otherwise
    try:
        return _ended(arguments)
    except OSError:  # nobody reads on, as behind ``| head``, or standard error is full too
        silence(sys.stdout)
        silence(sys.stderr)
        return 1


def _ended(arguments: list[str] | None) -> int:
    """Run the command line; tell what stopped it and return the exit code."""
    try:
        code = _run(arguments)
        flush_standard()
    except KehoachError as error:
        complain(error.problems)
        return 1
    except BrokenPipeError:
        raise
    except (OSError, MemoryError) as error:
        complain(system_fault(error).problems)
        silence(sys.stdout)
        return 1
    except (click.Abort, KeyboardInterrupt):
        say("Đã dừng.", err=True)
        return 130
    except Exception as error:  # noqa: BLE001 - the one place where our own bugs end
        return _our_bug(error)
    return code


def _run(arguments: list[str] | None) -> int:
    """Run the command line; wrong usage is told with its code."""
    speak_vietnamese()
    if asked := os.environ.get("_KEHOACH_COMPLETE"):
        from kehoach.cli.completion import answer  # noqa: PLC0415 - only where a shell asks

        return answer(kehoach, asked)
    try:
        code = kehoach.main(arguments, prog_name="kehoach", standalone_mode=False)
    except SystemExit as error:  # click's own way out of a pipe nobody reads
        raise BrokenPipeError from error
    except click.ClickException as error:
        page = StringIO()
        error.show(page)
        say(page.getvalue(), err=True, nl=False)
        return error.exit_code
    return code if isinstance(code, int) else 0


def _our_bug(error: Exception) -> int:
    """Keep the traceback in a file the user can send, and say so."""
    from kehoach.crash import kept_traceback  # noqa: PLC0415 - only when something went wrong

    log = kept_traceback(error)
    where = f"; chi tiết ở {log}, xin gửi kèm khi báo lỗi" if log else ""
    say(f"Lỗi của chương trình kehoach, không phải của tệp bạn viết{where}.", err=True)
    return 3
