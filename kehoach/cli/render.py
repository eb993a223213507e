"""``kehoach render``."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

import click

from kehoach.cli.listed import JsonCommand
from kehoach.cli.rendered import tell
from kehoach.cli.show import as_json, print_json, say
from kehoach.cli.watch import watch_files
from kehoach.cli.word_files import WordFile, check_names, word_files, word_name, write_files
from kehoach.plan.left import STILL_OPEN, counted, left_open
from kehoach.problem import KehoachError, Place, Problem, Severity, command, fault

if TYPE_CHECKING:
    from collections.abc import Iterable

    from kehoach.plan import Draft

_LOOKS = "hình thức (phông, cỡ chữ, lề)"
"""What a review of a spec cannot see, in every report of it."""
_READ_FIRST = (".docx", ".docm", ".dotx", ".dotm", ".doc", ".odt", ".rtf", ".pdf", ".txt", ".md")
"""Endings of files that hold a plan as a page and not as a spec."""


class Asked(NamedTuple):
    """What the user asked of every file."""

    template: str | None
    force: bool
    strict: bool
    check: bool


@click.command(
    cls=JsonCommand,
    options_metavar="[TÙY CHỌN]",
    epilog="\b\nVí dụ:\n  kehoach render ke-hoach.yaml\n  kehoach render *.yaml -o thu-muc\n"
    "  kehoach render ke-hoach.yaml --template mau-co-quan.docx -o ban-in.docx",
)
@click.argument("specs", metavar="TỆP.yaml…", nargs=-1, required=True)
@click.option(
    "-o", "--output", metavar="ĐƯỜNG-DẪN", help="Tệp .docx (hoặc thư mục khi có nhiều tệp); - là đầu ra chuẩn."
)
@click.option("--template", metavar="MẪU.docx", help="Mẫu Word của cơ quan; không ghi thì dùng mẫu có sẵn của cấp.")
@click.option("--force", is_flag=True, help="Ghi đè tệp .docx đã có.")
@click.option("--watch", is_flag=True, help="In lại mỗi khi lưu tệp YAML, bảng tính hay ảnh cạnh nó.")
@click.option("--check/--no-check", default=True, help="In xong thì kiểm tra nội dung (mặc định), hoặc không.")
@click.option("--strict", is_flag=True, help="Kiểm tra trước; còn lỗi thì không in.")
@click.option("--json", "json_", is_flag=True, help="In kết quả dạng JSON.")
def render(
    specs: tuple[str, ...], output: str | None, template: str | None, force: bool, watch: bool, check: bool,
    strict: bool, json_: bool,
) -> int:  # fmt: skip
    """In các tệp kế hoạch YAML ra Word (.docx) đúng thể thức, rồi kiểm tra nội dung.

    Tệp .docx mang tên tệp YAML, nằm cùng thư mục, trừ khi có -o. Tệp đã có không bị ghi đè. Ghi
    một dấu - thay tên tệp để đọc YAML từ đầu vào chuẩn.
    """
    targets = _targets(specs, output)
    asked = Asked(template, force, strict, check)
    results = [_one(spec, target, asked) for spec, target in _counted(specs, targets, json_)]
    if json_:
        lists = {"problems", "notes", "template"}
        listed = [
            {key: [as_json(p) for p in held] if key in lists else held for key, held in one.items()} for one in results
        ]
        print_json({"files": listed})
    else:
        tell(results)
    if watch:
        again = asked._replace(force=True)  # the files written by this run may be replaced
        watch_files(specs, lambda number: tell([_one(specs[number], targets[number], again)]))
    return 1 if any(result["problems"] for result in results) else 0


def _targets(specs: tuple[str, ...], output: str | None) -> list[str]:
    """Return the .docx of each spec; a folder when there are several or ``output`` is one."""
    if output is None:
        return ["-" if spec == "-" else f"{os.path.splitext(spec)[0]}.docx" for spec in specs]  # noqa: PTH122 - any text
    folder = os.path.isdir(output)  # noqa: PTH112 - a name too long is no folder, not an error
    if len(specs) == 1 and not folder:
        return [word_name("-o", output)]
    if not folder:
        raise click.UsageError("có nhiều tệp thì -o phải là một thư mục đã có")
    names = [f"{'ke-hoach' if spec == '-' else Path(spec).stem}.docx" for spec in specs]
    twice = next((name for name in names if names.count(name) > 1), None)
    if twice:
        raise click.UsageError(f"hai tệp cùng in ra {twice}; in riêng từng tệp hoặc đổi tên")
    return [str(Path(output) / name) for name in names]


def _counted(specs: tuple[str, ...], targets: list[str], json_: bool) -> Iterable[tuple[str, str]]:
    """Yield spec and target, saying how far we are when there is more than one."""
    for number, (spec, target) in enumerate(zip(specs, targets, strict=True), 1):
        if len(specs) > 1 and not json_:
            say(f"[{number}/{len(specs)}] {spec}", err=True)
        yield spec, target


def _one(spec: str, target: str, asked: Asked) -> dict[str, Any]:
    """Render one file; return what became of it, problems included."""
    problems: tuple[Problem, ...] = ()
    notes: list[Problem] = []
    unasked: list[str] = []
    told: dict[str, list[Problem]] = {}
    others: list[str] = []
    stopped = False
    try:
        _check_spec(spec)
        check_names(spec, asked.template, [target], force=asked.force)
        draft, files = _files(spec, target, asked)
        told = _of_template(asked.template)
        notes, unasked = before = _review(draft) if asked.strict else ([], [])
        problems = _stopping(notes)
        stopped = bool(problems)
        if stopped:
            notes = [note for note in notes if note not in problems]
        else:
            write_files(files, force=asked.force)
            others = [one.name for one in files if one.name != target]
            notes, unasked = before if asked.strict else _behind(draft, asked)
    except KehoachError as error:
        problems = error.problems
    left = counted(one.code for one in (*problems, *notes))._asdict()
    return {
        "spec": spec, "docx": None if problems else target, "problems": [*problems],
        "stopped": stopped, "checked": asked.check or asked.strict, "notes": notes,
        "unchecked": [_LOOKS, *unasked], **told, "open": left, **({"others": others} if others else {}),
    }  # fmt: skip


def _stopping(notes: Iterable[Problem]) -> tuple[Problem, ...]:
    """Return what keeps a strict run from writing: errors, and what a clone left open."""
    return tuple(one for one in notes if one.severity is Severity.ERROR or one.code in STILL_OPEN)


def _behind(draft: Draft, asked: Asked) -> tuple[list[Problem], list[str]]:
    """Return what is told of a file that was written: what a clone left open, asked for or not."""
    return _review(draft) if asked.check else ([*left_open(draft)], [])


def _check_spec(spec: str) -> None:
    """Raise KehoachError TE07 for a file that is read with ``kehoach import`` first: Word, PDF, text."""
    if os.path.splitext(spec)[1].casefold() in _READ_FIRST:  # noqa: PTH122 - any text
        cure = f"đọc tệp ấy thành YAML trước: {command('import', spec)}, rồi in tệp YAML"
        raise fault("TE07", "tệp này không phải kế hoạch YAML", cure, Place(spec))


def _files(spec: str, target: str, asked: Asked) -> tuple[Draft, list[WordFile]]:
    """Return what was read, and its Word files, none written yet. Raises KehoachError."""
    from kehoach.plan import open_spec  # noqa: PLC0415 - only the command that needs it

    draft = open_spec(spec)
    files = word_files(draft, target, asked.template)
    check_names(spec, asked.template, [one.name for one in files], force=asked.force)
    return draft, files


def _of_template(template: str | None) -> dict[str, list[Problem]]:
    """Return what a user should know of the template, if anything; it was opened a moment ago."""
    if template is None:
        return {}
    from kehoach.word.template import open_template  # noqa: PLC0415 - loaded already

    notices = open_template(template).notices
    return {"template": [*notices]} if notices else {}


def _review(draft: Draft) -> tuple[list[Problem], list[str]]:
    """Return what the review says of a spec, gravest first, and what it could not ask."""
    from kehoach.report.graded import by_severity  # noqa: PLC0415 - only a checked render
    from kehoach.report.plain import unchecked  # noqa: PLC0415
    from kehoach.review.catalogue import wording  # noqa: PLC0415 - its rules are many: not before the file is written
    from kehoach.review.drafted import of_draft  # noqa: PLC0415

    found = of_draft(draft, only=wording())
    judged = [one.problem for grade in by_severity(found.review) for one in grade.judged]
    return [*found.notices, *judged], unchecked(found)
