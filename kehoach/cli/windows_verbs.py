"""What a clerk asked for with the mouse: a few questions, the ordinary command, its result."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

import click

from kehoach.cli.show import ask, complain, say
from kehoach.problem import KehoachError, Place, fault
from kehoach.watch.names import COMPARED, REVIEWED, answer_names
from kehoach.windows.verbs import CHECK, CLONE, COMPARE

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

_WORD = (".docx", ".doc")
_REDLINED = (".docx", ".yaml", ".yml")
"""Endings of the newer file whose comparison is a .docx with tracked changes."""
_YEARS = (1990, 2100)


def run(verb: str, files: Sequence[str]) -> int:
    """Do a verb with files and keep the window open to be read; return the exit code."""
    code = 1
    try:
        if not files:
            message = "không thấy tệp nào được chọn"
            raise fault("WD04", message, "chọn một tệp kế hoạch rồi làm lại", Place())
        code = _VERBS[verb](files)
    except KehoachError as error:
        complain(error.problems)
    except click.ClickException as error:
        say(f"Lỗi: {error.format_message()}", err=True)
    _asked("Nhấn Enter để đóng cửa sổ này", empty=True)
    return code


def _check(files: Sequence[str]) -> int:
    """Review each file; its copy with remarks, or its page, is opened."""
    codes = []
    for file in files:
        word = file.casefold().endswith(_WORD)
        out = _free(answer_names(file, None, REVIEWED, ".docx" if word else ".html"), file)
        codes.append(_run("check", "--annotate" if word else "--html", out, "--", file))
        _open(out)
    return max(codes)


def _clone(files: Sequence[str]) -> int:
    """Ask for the year; the copy with its questions as comments is opened."""
    codes = []
    for file in files:
        say(f"Chép {file} sang năm mới.")
        year = _year()
        new = _asked("Cơ quan ban hành mới, tên đầy đủ (không đổi thì Enter)", empty=True)
        ending = ".docx" if file.casefold().endswith(".docx") else ".yaml"
        out = _free(_of_year(file, year, ending), file)
        office = ("--co-quan", new) if new else ()
        codes.append(_run("clone", "--nam", year, *office, "-o", out, "--", file))
        _open(out)
    return max(codes)


def _compare(files: Sequence[str]) -> int:
    """Ask for the other file and which is the older; the comparison is opened."""
    first, *others = files
    other = others[0] if others else _other()
    say(f"1. {first}\n2. {other}")
    older = _asked("Bản nào cũ hơn, 1 hay 2", allowed=("1", "2"))
    old, new = (first, other) if older == "1" else (other, first)
    drawn = new.casefold().endswith(_REDLINED)
    out = _free(answer_names(new, None, COMPARED, ".docx" if drawn else ".html"), new)
    code = _run("diff", "--redline" if drawn else "--html", out, "--", old, new)
    _open(out)
    return code


_VERBS: dict[str, Callable[[Sequence[str]], int]] = {
    CHECK: _check,
    CLONE: _clone,
    COMPARE: _compare,
}


def _run(*words: str) -> int:
    """Run one of our commands; return its exit code. Raises as the command does."""
    from kehoach.cli.app import kehoach  # noqa: PLC0415 - it loads this module

    code = kehoach.main(list(words), prog_name="kehoach", standalone_mode=False)
    return code if isinstance(code, int) else 0


def _year() -> str:
    low, high = _YEARS
    while True:
        text = _asked("Năm của kế hoạch mới")
        if text.isascii() and text.isdigit() and low <= int(text) <= high:
            return text
        say(f"Ghi năm bằng bốn chữ số, từ {low} đến {high}.", err=True)


def _other() -> str:
    """Ask for a file: dragged into the window, its name comes in quotes."""
    while True:
        message = _asked("Kéo tệp kia vào cửa sổ này rồi nhấn Enter").strip().strip("\"'")
        if Path(message).is_file():
            return message
        say(f"Không có tệp {message}.", err=True)


def _asked(question: str, *, empty: bool = False, allowed: Sequence[str] = ()) -> str:
    """Return what the user typed; asked again until it is one of ``allowed``, or not empty."""
    while True:
        message = ask(question)
        if (message in allowed) if allowed else (message or empty):
            return message


def _of_year(file: str, year: str, ending: str) -> Iterator[str]:
    stem = Path(file).stem
    bare = stem[:-4].rstrip("-_ ") if stem[-4:].isdigit() and stem[-4:-2] in ("19", "20") else stem
    for number in range(1, 100):
        more = "" if number == 1 else f"-{number}"
        yield str(Path(file).with_name(f"{bare or stem}-{year}{more}{ending}"))


def _free(names: Iterator[str], file: str) -> str:
    """Return the first name nobody has. Raises KehoachError WD05."""
    found = next((name for name in names if not os.path.lexists(name)), None)
    if found is None:
        message = "cạnh tệp đã có quá nhiều kết quả cũ"
        raise fault("WD05", message, "xóa hoặc chuyển bớt rồi làm lại", Place(file))
    return found


def _open(path: str) -> None:
    """Open a result as a double click would; elsewhere say where it is."""
    if not Path(path).is_file():
        return
    start: Callable[[str], None] | None = getattr(os, "startfile", None)
    say(f"Kết quả: {path}")
    if start is not None:
        start(path)
