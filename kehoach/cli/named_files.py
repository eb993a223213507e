"""Files many others are made of: those named, those of folders, and the names of what is made."""

from __future__ import annotations

import os
from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING

import click

from kehoach.cli.apart import check_apart
from kehoach.cli.folders import NotOpened, listed
from kehoach.cli.listed import without_locks
from kehoach.cli.show import say
from kehoach.named import NamedTuple
from kehoach.output import check_free
from kehoach.problem import KehoachError

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from kehoach.problem import Problem


class Wanted(NamedTuple):
    """A file, and what is to be made of it."""

    file: str
    target: str = ""
    problems: tuple[Problem, ...] = ()
    """Why nothing can be made, where that is known before the work."""


def several(named: tuple[str, ...]) -> bool:
    """Return True for a command line of more than one file; a folder may hold any number."""
    return len(named) > 1 or os.path.isdir(named[0])  # noqa: PTH112 - a name too long is no folder


def wanted_of(
    named: tuple[str, ...],
    folder: str | None,
    name_of: Callable[[str], str],
    fits: Callable[[str], bool],
    *,
    force: bool,
) -> list[Wanted]:
    """Return the files of a command line with their targets, folders opened.

    ``name_of`` gives the name of what is made of a file; it lies in ``folder``, or beside the file.
    Files of folders that do not fit are left out and counted. Raises click.UsageError for two that
    would be made into one, and for a target that is a file that is read.
    """
    if folder is not None and not os.path.isdir(folder):  # noqa: PTH112 - as above
        raise click.UsageError("có nhiều tệp thì -o phải là một thư mục đã có")
    found = listed(without_locks(named), ())
    for left in found.left:
        for reason, count in left.reasons:
            say(f"{left.folder}: không đọc {count} {reason}.", err=True)
    files = [file for file in found.files if _kept(file, named, fits)]
    _tell_unfit(len(found.files) - len(files))
    if "-" in named:
        raise click.UsageError("đầu vào chuẩn chỉ đọc một mình, không cùng tệp khác")
    return _with_targets(files, folder, name_of, force=force)


def _kept(text: str | NotOpened, named: tuple[str, ...], fits: Callable[[str], bool]) -> bool:
    return not isinstance(text, str) or text in named or fits(text)


def _tell_unfit(count: int) -> None:
    if count:
        say(f"Bỏ qua {count} tệp trong thư mục không phải loại tệp lệnh này đọc.", err=True)


def _with_targets(
    files: Iterable[str | NotOpened],
    folder: str | None,
    name_of: Callable[[str], str],
    *,
    force: bool,
) -> list[Wanted]:
    out = []
    for file in files:
        if isinstance(file, str):
            name = name_of(file)
            target = str(Path(file).parent / name) if folder is None else str(Path(folder) / name)
            out.append(_free(file, target, force=force))
        else:
            out.append(Wanted(file.path, problems=file.problems))
    times = Counter(wanted.target for wanted in out if wanted.target)
    twice = next((target for target, count in times.items() if count > 1), None)
    if twice:
        message = f"hai tệp cùng ghi ra {twice}; làm riêng từng tệp hoặc đổi tên"
        raise click.UsageError(message)
    return out


def _free(file: str, target: str, *, force: bool) -> Wanted:
    """Return what is to be made of a file; a target that is there already is a problem of it."""
    check_apart(file, target)
    try:
        check_free(Path(target), force=force)
    except KehoachError as error:
        return Wanted(file, target, error.problems)
    return Wanted(file, target)
