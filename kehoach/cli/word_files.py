"""The Word files of one spec: one mostly, or the decision and the plan it issues apart."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

import click

from kehoach.cli.apart import check_apart
from kehoach.output import check_free, write_bytes, write_standard
from kehoach.plan.left import in_spec
from kehoach.problem import Place, fault

if TYPE_CHECKING:
    from kehoach.document.block import Document
    from kehoach.plan import Draft
    from kehoach.plan.left import Open

_DECISION = "quyet-dinh"
"""What the name of the decision's file ends in."""


class WordFile(NamedTuple):
    """A file to be written."""

    name: str
    """Path, or ``-`` for standard output."""
    content: bytes


def word_files(draft: Draft, target: str, template: str | None) -> list[WordFile]:
    """Return the .docx of a plan; with ``tach_tep`` that of its decision before it.

    What the spec leaves open stands in them as comments. Raises KehoachError: TE08 for two files
    on standard output, what compose and the writer raise.
    """
    from kehoach.document.compose import compose  # noqa: PLC0415 - only the command that needs it
    from kehoach.word.write import render  # noqa: PLC0415

    plan, document = draft.plan, compose(draft.plan)
    left = in_spec(draft.text, draft.root, draft.file)
    if plan.ban_hanh is None or plan.ban_hanh.tach_tep is None:
        content = render(document, template)
        return [WordFile(target, _commented(content, document, draft, left))]
    from kehoach.document.papers import each_alone  # noqa: PLC0415 - few plans have a decision

    if target == "-":
        told = "quyết định và kế hoạch là hai tệp, đầu ra chuẩn chỉ nhận một"
        cure = "ghi -o và tên tệp, hoặc bỏ tach_tep dưới ban_hanh"
        raise fault("TE08", told, cure, Place())
    decision, own = (
        _commented(render(one, template), one, draft, left, inside=inside)
        for one, inside in zip(each_alone(document), (True, False), strict=True)
    )
    return [WordFile(decision_name(target), decision), WordFile(target, own)]


def _commented(
    content: bytes, document: Document, draft: Draft, left: tuple[Open, ...],
    *, inside: bool | None = None,
) -> bytes:  # fmt: skip
    """Return a file with what is open in it; ``inside`` the decision, or beside it, where apart."""
    if not left:
        return content
    # few specs leave something open
    from kehoach.clone.word.printed_open import with_comments  # noqa: PLC0415

    return with_comments(content, document, draft, left, inside=inside)


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
