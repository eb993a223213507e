"""``kehoach windows``."""

from __future__ import annotations

import os
import sys
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

import click

from kehoach.cli.show import say
from kehoach.named import NamedTuple
from kehoach.output import check_free
from kehoach.windows.registry import own_registry
from kehoach.windows.verbs import VERBS

if TYPE_CHECKING:
    from kehoach.windows.installed import Installation
    from kehoach.windows.registry import Registry
    from kehoach.windows.wheel import Wheel

_KEYS = tuple(verb.key for verb in VERBS)


class System(NamedTuple):
    """The user's Windows."""

    registry: Registry
    folder: Path
    """Where Send-to entries lie."""


@click.command(
    options_metavar="[TÙY CHỌN]",
    epilog="\b\nVí dụ:\n  kehoach windows --show\n"
    "  kehoach windows --install\n  kehoach windows --remove\n"
    "  kehoach windows --portable kehoach-win --python python-3.12.10-embed-amd64.zip\n"
    "  kehoach windows --portable kehoach-win --python python.zip --sha256 MÃ --wheels goi",
)
@click.argument("files", metavar="[TỆP…]", nargs=-1)
@click.option("--install", is_flag=True, help="Đặt mục bấm chuột phải cho .docx và mục Gửi tới.")
@click.option("--remove", is_flag=True, help="Gỡ hết những gì --install đã đặt.")
@click.option("--show", is_flag=True, help="Chỉ in ra những gì --install sẽ ghi.")
@click.option(
    "--verb", type=click.Choice(_KEYS), metavar="VIỆC",
    help=f"Làm một việc với TỆP, hỏi đáp ngay trong cửa sổ: {', '.join(_KEYS)}.",
)  # fmt: skip
@click.option("--dropped", is_flag=True, hidden=True)
@click.option("--portable", metavar="THƯ-MỤC", help="Lập thư mục chạy trên Windows không cần cài.")
@click.option("--python", metavar="TỆP.zip", help="Bản Python nhúng tải từ python.org.")
@click.option("--sha256", metavar="MÃ", help="Mã băm SHA-256 mà tệp Python phải có.")
@click.option("--wheels", metavar="THƯ-MỤC", help="Thư mục các gói .whl đủ dùng; không thì tải.")
def windows(
    *,
    files: tuple[str, ...],
    install: bool,
    remove: bool,
    show: bool,
    verb: str | None,
    dropped: bool,
    portable: str | None,
    python: str | None,
    sha256: str | None,
    wheels: str | None,
) -> int:
    """Đặt mục bấm chuột phải và Gửi tới cho Windows, hoặc lập thư mục chạy không cần cài.

    Các mục là của riêng người dùng đang đăng nhập, không cần quyền quản trị: "Kiểm tra thể thức",
    "Chép sang năm mới", "So với bản khác". Mỗi mục ghi một bản mới cạnh tệp rồi mở ra; tệp gốc
    không bị sửa. Không phải Windows thì --install chỉ in ra những gì sẽ ghi.
    """
    asked = [bool(other) for other in (install, remove, show, verb, portable)]
    if sum(asked) != 1:
        message = "ghi đúng một trong --install, --remove, --show, --verb, --portable"
        raise click.UsageError(message)
    if verb:
        return _verb(verb, files, dropped=dropped)
    if files:
        raise click.UsageError("chỉ --verb nhận tên tệp")
    if portable:
        return _portable(Path(portable), python, sha256, wheels)
    if remove:
        return _remove()
    return _show_or_install(install=install)


def own_system() -> System | None:
    """Return the user's Windows; None on another system, or without a Send-to folder."""
    from kehoach.windows.installed import send_to_folder  # noqa: PLC0415 - only these options

    registry = own_registry()
    if registry is None:
        return None
    folder = send_to_folder(registry, os.environ.get("APPDATA"))
    return System(registry, folder) if folder is not None else None


def _verb(verb: str, files: tuple[str, ...], *, dropped: bool) -> int:
    from kehoach.cli.windows_verbs import run  # noqa: PLC0415 - only this option

    if dropped:
        from kehoach.windows.dropped import dropped as named  # noqa: PLC0415 - only this command
        from kehoach.windows.scripts import LINE  # noqa: PLC0415 - only this command

        files = named(os.environ.get(LINE, ""))
    return run(verb, files)


def _show_or_install(*, install: bool) -> int:
    from kehoach.windows import installed  # noqa: PLC0415 - only these options

    made = installed.wanted(sys.executable)
    system = own_system()
    if not install or system is None:
        _show(made, str(system.folder) if system else r"%APPDATA%\Microsoft\Windows\SendTo")
        if install:
            say("Đây không phải Windows nên chưa ghi gì.", err=True)
        return 1 if install else 0
    installed.install(made, system.folder, system.registry)
    names = ", ".join(verb.title for verb in VERBS)
    counts = f"{len(made.files)} mục Gửi tới và {len(made.keys) // 2} mục bấm chuột phải"
    say(f"Đã đặt {counts}: {names}.")
    if made.left:
        say(f"{made.left}.", err=True)
    say("Trên Windows 11, chọn “Hiện thêm tùy chọn” (Shift+F10) để thấy mục bấm chuột phải.")
    say("Gỡ ra: kehoach windows --remove")
    return 0


def _show(made: Installation, folder: str) -> None:
    from kehoach.windows.installed import as_reg  # noqa: PLC0415 - as above

    for name, content in made.files:
        say(f"{folder}\\{name}:")
        say(content.decode().replace("\r\n", "\n"))
    say(as_reg(made).replace("\r\n", "\n") if made.keys else f"{made.left}.")


def _remove() -> int:
    from kehoach.windows import installed  # noqa: PLC0415 - only this option

    system = own_system()
    if system is None:
        say("Đây không phải Windows nên không có gì để gỡ.", err=True)
        return 1
    gone = installed.remove(system.folder, system.registry)
    say(f"Đã gỡ {len(gone.files)} mục Gửi tới, {len(gone.keys)} mục bấm chuột phải.")
    for key in gone.kept:
        say(f"Còn lại {key}: chương trình khác đã đặt thêm khóa bên trong.", err=True)
    return 0


def _portable(target: Path, python: str | None, sha256: str | None, wheels: str | None) -> int:
    """Make a portable folder; say what is in it. Raises KehoachError."""
    if python is None:
        raise click.UsageError("--portable cần --python TỆP.zip, bản Python nhúng của python.org")
    from kehoach.windows import portable as room  # noqa: PLC0415 - only this option
    from kehoach.windows.embedded import read_embedded  # noqa: PLC0415 - only this command

    check_free(target, force=False)
    found = read_embedded(python, sha256)
    made = room.portable(found, _wheels(wheels, found.version))
    room.write_portable(target, made)
    size = sum(map(len, made.files.values())) // 1_000_000
    say(f"Đã lập {target}: {len(made.files)} tệp, {size} MB; {room.LIST} kể đủ, kèm mã băm.")
    if not made.page:
        say("Không có Mo trang.cmd: thiếu trang cho văn thư hoặc gói nó cần.", err=True)
    for extra, names in made.unmet.items():
        say(f"Không có phần {extra} của kehoach: thiếu gói {', '.join(names)}.", err=True)
    say("Thư mục này chưa được thử trên Windows; xin thử trước khi phát.", err=True)
    return 0


def _wheels(folder: str | None, python: str) -> list[Wheel]:
    from kehoach.windows.wheel import read_wheel  # noqa: PLC0415 - as above

    if folder is not None:
        names = sorted(str(path) for path in Path(folder).glob("*.whl"))
        return [read_wheel(name, python) for name in names]
    from kehoach.windows.fetch import fetch  # noqa: PLC0415 - only without a folder of wheels

    with tempfile.TemporaryDirectory() as kept:
        say("Đang đóng gói kehoach và tải các gói cần (pip) …", err=True)
        fetch(Path(kept), python)
        return [read_wheel(str(path), python) for path in sorted(Path(kept).glob("*.whl"))]
