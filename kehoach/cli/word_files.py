"""Names of the Word files the command line writes, and the writing of them."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

import click

from kehoach.cli.apart import check_apart
from kehoach.output import check_free, write_bytes, write_standard
from kehoach.problem import Place, command, fault

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kehoach.report.word_files import WordFile


_READ_FIRST = (".docx", ".docm", ".dotx", ".dotm", ".doc", ".odt", ".rtf", ".pdf", ".txt", ".md")
"""Endings of files that hold a plan as a page and not as a spec."""


def word_name(option: str, name: str, others: str = "") -> str:
    """Return the name of a .docx; ``-``, or without any ending, it promises nothing and stays.

    Raises click.UsageError for another ending: the bytes would belie it; ``others`` says which are
    taken beside.
    """
    stem, ending = os.path.splitext(name)  # noqa: PTH122 - any text
    if not ending or ending.casefold() == ".docx":
        return name
    other = "mở bằng Word rồi chọn “Lưu thành” (Save As) nếu cần kiểu khác"
    message = f"{option} {name}: chỉ ghi được tệp .docx{others}; ghi {option} {stem}.docx; {other}"
    raise click.UsageError(message)


def check_spec(spec: str) -> None:
    """Raise KehoachError TE07 for what ``kehoach import`` reads first: Word, PDF, text."""
    if os.path.splitext(spec)[1].casefold() in _READ_FIRST:  # noqa: PTH122 - any text
        cure = f"đọc tệp ấy thành YAML trước: {command('import', spec)}, rồi in tệp YAML"
        raise fault("TE07", "tệp này không phải kế hoạch YAML", cure, Place(spec))


def check_spec_name(output: str) -> None:
    """Raise click.UsageError for the name of a page: no command takes it for the spec it holds."""
    stem, ending = os.path.splitext(output)  # noqa: PTH122 - any text
    if ending.casefold() in _READ_FIRST:
        raise click.UsageError(f"-o {output}: tệp ghi ra là kế hoạch YAML; ghi -o {stem}.yaml")


def check_names(spec: str, template: str | None, names: list[str], *, force: bool) -> None:
    """Raise for a file that may not be written: one that was read, or one that is there already."""
    for name in (text for text in names if text != "-"):
        check_apart(spec, name)
        check_apart(template, name)
        check_free(Path(name), force=force)


def check_room(files: Sequence[WordFile], target: str) -> None:
    """Raise KehoachError TE08 for two files on standard output."""
    if target == "-" and len(files) > 1:
        message = "quyết định và kế hoạch là hai tệp, đầu ra chuẩn chỉ nhận một"
        cure = "ghi -o và tên tệp, hoặc bỏ tach_tep dưới ban_hanh"
        raise fault("TE08", message, cure, Place())


def write_files(files: Sequence[WordFile], *, force: bool) -> None:
    """Write the files, each whole or not at all."""
    for word_file in files:
        if word_file.name == "-":
            write_standard(word_file.content)
        else:
            write_bytes(word_file.name, word_file.content, force=force)
