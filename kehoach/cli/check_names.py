"""What ``kehoach check`` may write: which options go together, under which names."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from kehoach.cli.apart import check_apart
from kehoach.cli.word_files import word_name
from kehoach.output import check_free
from kehoach.problem import Severity

if TYPE_CHECKING:
    from kehoach.review.drafted import Examined, Unread


def possible(files: tuple[str, ...], outputs: tuple[str | None, ...], *, single: bool) -> None:
    """Raise click.UsageError for options that do not go together.

    ``single``: a copy of one file is asked for.
    """
    if single and (len(files) != 1 or Path(files[0]).is_dir()):
        raise click.UsageError("--annotate, --fix, --preview chỉ dùng khi kiểm tra một tệp")
    if files.count("-") > 1:
        raise click.UsageError("đầu vào chuẩn chỉ đọc được một lần")
    if outputs.count("-") > 1:
        raise click.UsageError("chỉ một kết quả in ra đầu ra chuẩn được")


def whole_for_fix(severity: Severity, *, asked: bool) -> None:
    """Raise click.UsageError where a repair is asked for with less than all severities.

    A repair reads its copy again and mends what it then finds, of whatever severity.
    """
    if asked and severity is not Severity.HINT:
        message = "--fix, --preview sửa mọi chỗ chắc chắn, không theo mức"
        raise click.UsageError(f"{message}; bỏ --severity, hoặc chạy hai lần")


def free_names(
    files: tuple[str, ...],
    profile: str | None,
    outputs: tuple[str | None, ...],
    *,
    force: bool,
) -> None:
    """Raise for a result that may not be written: over a file read, or one that is there."""
    _, _, annotate, fix = outputs
    if annotate:
        word_name("--annotate", annotate)
    if fix and files[0].casefold().endswith(".docx"):
        word_name("--fix", fix)
    for path in files:
        check_apart(path, profile, *outputs)
    for out in outputs:
        if out and out != "-":
            check_free(Path(out), force=force)


def fitting_name(examined: Examined | Unread, fix: str | None) -> None:
    """Raise click.UsageError for a copy whose name belies it: a spec's or that of a .docx.

    Names alone do not tell: standard input has none.
    """
    from kehoach.review.drafted import Unread  # noqa: PLC0415 - only this command

    if fix in (None, "-") or isinstance(examined, Unread):
        return
    if examined.draft is None and examined.content[:2] == b"PK":
        word_name("--fix", fix)
    elif examined.draft is not None and fix.casefold().endswith(".docx"):
        message = "tệp kiểm tra là YAML nên bản đã sửa cũng là YAML"
        raise click.UsageError(f"--fix {fix}: {message}; ghi --fix {fix[:-5]}.yaml")
