"""``kehoach completion``: the Tab key of a shell fills in commands, options and file names."""

from __future__ import annotations

import os
from pathlib import Path, PurePath
from typing import TYPE_CHECKING

import click
from click.shell_completion import CompletionItem, ShellComplete, get_completion_class

from kehoach.cli.show import give, say
from kehoach.output import write_bytes, write_standard

if TYPE_CHECKING:
    from collections.abc import Mapping

VARIABLE = "_KEHOACH_COMPLETE"
"""What the script of a shell sets when it asks: ``bash_complete``."""
SHELLS = ("bash", "zsh", "fish", "powershell")
_AFTER = {
    "bash": "Mở cửa sổ lệnh mới là dùng được (máy cần gói bash-completion).",
    "zsh": "Thêm vào ~/.zshrc nếu chưa có: fpath+=~/.zfunc; autoload -Uz compinit; compinit",
    "fish": "Mở cửa sổ lệnh mới là dùng được.",
    "powershell": "Thêm dòng này vào tệp mà lệnh $PROFILE chỉ ra: . ~/.kehoach-completion.ps1",
}
"""What is left to a person: files of his own are not changed."""


@click.command(
    options_metavar="[TÙY CHỌN]",
    epilog='\b\nVí dụ:\n  kehoach completion --install\n  eval "$(kehoach completion bash)"',
)
@click.argument(
    "shell",
    metavar="[bash|zsh|fish|powershell]",
    required=False,
    type=click.Choice(SHELLS),
)
@click.option("--install", is_flag=True, help="Ghi vào nơi trình dòng lệnh tìm, không chỉ in ra.")
@click.option("--force", is_flag=True, help="Với --install: ghi đè tệp đã có.")
def completion(*, shell: str | None, install: bool, force: bool) -> None:
    """In (hoặc đặt) đoạn lệnh để phím Tab gợi ý lệnh, tùy chọn và tên tệp.

    Không ghi tên thì theo trình dòng lệnh đang dùng. --install chỉ ghi một tệp riêng của kehoach;
    việc còn lại, nếu có, được in ra.
    """
    shell = shell or _current(os.environ)
    text = _script(shell)
    if not install:
        give(text)
        return
    target = _target(shell, Path.home(), os.environ)
    target.parent.mkdir(parents=True, exist_ok=True)
    write_bytes(str(target), text.encode(), force=force)
    say(f"Đã ghi {target}. {_AFTER[shell]}")


def answer(group: click.Group, asked: str) -> int:
    """Answer the script of a shell on standard output; return 1 for a shell that is not known.

    ``asked`` is the value of ``VARIABLE``. Where a command expects what only its user knows, files
    of the folder are offered.
    """
    kind = get_completion_class(asked.partition("_")[0])
    if kind is None or not asked.endswith("_complete"):
        return 1
    shell = kind(group, {}, "kehoach", VARIABLE)
    words, incomplete = shell.get_completion_args()
    found = shell.get_completions(words, incomplete) or [CompletionItem(incomplete, type="file")]
    write_standard("".join(f"{shell.format_completion(item)}\n" for item in found).encode())
    return 0


def _script(shell: str) -> str:
    """Return the script of a shell as click has it. Raises UsageError for one this click lacks."""
    kind = get_completion_class(shell)
    if kind is None:
        raise click.UsageError(f"bản click trên máy chưa biết {shell}: pip install -U click")
    empty = click.Group("kehoach")
    return ShellComplete.source(kind(empty, {}, "kehoach", VARIABLE))


def _current(known: Mapping[str, str]) -> str:
    """Return the shell of this user. Raises UsageError where the system does not tell it."""
    if "PSModulePath" in known and "SHELL" not in known:
        return "powershell"
    name = PurePath(known.get("SHELL", "")).name
    if name not in SHELLS:
        raise click.UsageError(f"chưa rõ trình dòng lệnh; ghi một trong: {', '.join(SHELLS)}")
    return name


def _target(shell: str, home: Path, known: Mapping[str, str]) -> Path:
    """Return where a shell looks for the completions of its user."""
    data = Path(known.get("XDG_DATA_HOME") or home / ".local" / "share")
    settings = Path(known.get("XDG_CONFIG_HOME") or home / ".config")
    return {
        "bash": data / "bash-completion" / "completions" / "kehoach",
        "zsh": home / ".zfunc" / "_kehoach",
        "fish": settings / "fish" / "completions" / "kehoach.fish",
        "powershell": home / ".kehoach-completion.ps1",
    }[shell]
