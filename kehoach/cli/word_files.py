"""The Word files of one spec: one mostly, or the decision and the plan it issues apart."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

import click

from kehoach.cli.apart import check_apart
from kehoach.output import check_free, write_bytes, write_standard
from kehoach.problem import Place, fault

if TYPE_CHECKING:
    from kehoach.plan import Plan

_DECISION = "quyet-dinh"
"""What the name of the decision's file ends in."""


class WordFile(NamedTuple):
    """A file to be written."""

    name: str
    """Path, or ``-`` for standard output."""
    content: bytes


def word_files(plan: Plan, target: str, template: str | None) -> list[WordFile]:
    """Return the .docx of a plan; with ``tach_tep`` that of its decision before it.

    Raises KehoachError: TE08 for two files on standard output, what compose and the writer raise.
    """
    from kehoach.document.compose import compose  # noqa: PLC0415 - only the command that needs it
    from kehoach.word.write import render  # noqa: PLC0415

    document = compose(plan)
    if plan.ban_hanh is None or plan.ban_hanh.tach_tep is None:
        return [WordFile(target, render(document, template))]
    from kehoach.document.papers import each_alone  # noqa: PLC0415 - few plans have a decision

    if target == "-":
        told = "quyết định và kế hoạch là hai tệp, đầu ra chuẩn chỉ nhận một"
        cure = "ghi -o và tên tệp, hoặc bỏ tach_tep dưới ban_hanh"
        raise fault("TE08", told, cure, Place())
    decision, own = (render(one, template) for one in each_alone(document))
    return [WordFile(decision_name(target), decision), WordFile(target, own)]


def decision_name(target: str) -> str:
    """Return the name of the decision's file: ``ke-hoach.docx`` → ``ke-hoach-quyet-dinh.docx``."""
    stem, ending = os.path.splitext(target)  # noqa: PTH122 - any text
    return f"{stem}-{_DECISION}{ending}"


def word_name(option: str, name: str) -> str:
    """Return the name of a .docx; ``-``, or without any ending, it promises nothing and stays.

    Raises click.UsageError for another ending: the bytes would belie it.
    """
    stem, ending = os.path.splitext(name)  # noqa: PTH122 - any text
    if not ending or ending.casefold() == ".docx":
        return name
    other = "mở bằng Word rồi chọn “Lưu thành” (Save As) nếu cần kiểu khác"
    told = f"{option} {name}: chỉ ghi được tệp .docx; ghi {option} {stem}.docx; {other}"
    raise click.UsageError(told)


def check_names(spec: str, template: str | None, names: list[str], *, force: bool) -> None:
    """Raise for a file that may not be written: one that was read, or one that is there already."""
    for name in (one for one in names if one != "-"):
        check_apart(spec, name)
        check_apart(template, name)
        check_free(Path(name), force=force)


def write_files(files: list[WordFile], *, force: bool) -> None:
    """Write the files, each whole or not at all."""
    for one in files:
        if one.name == "-":
            write_standard(one.content)
        else:
            write_bytes(one.name, one.content, force=force)
