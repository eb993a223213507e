"""``kehoach verify``."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import click

from kehoach.cli.show import as_json, complain, print_json, say, styled
from kehoach.plan.left import counted
from kehoach.problem import KehoachError, Severity
from kehoach.text.letters import upper_first

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kehoach.compare.verify import Difference, Verified
    from kehoach.problem import Problem

_TROUBLE = 2
"""Exit code for a file that cannot be read: 1 says that it was changed."""


@click.command(
    options_metavar="[TÙY CHỌN]",
    epilog="\b\nVí dụ:\n  kehoach verify ke-hoach.yaml ke-hoach.docx\n"
    "  kehoach verify ke-hoach.yaml ban-ky.pdf\n"
    "  kehoach verify ke-hoach.yaml ban-in.docx --template mau-co-quan.docx",
)
@click.argument("spec", metavar="KẾ-HOẠCH.yaml")
@click.argument("file", metavar="TỆP")
@click.option("--template", metavar="MẪU.docx", help="Mẫu Word đã dùng khi in tệp.")
@click.option("--strict", is_flag=True, help="Còn chỗ phải quyết định thì mã kết thúc cũng là 1.")
@click.option("--json", "json_", is_flag=True, help="In kết quả dạng JSON.")
def verify(spec: str, file: str, template: str | None, strict: bool, json_: bool) -> int:
    """Xem tệp Word, PDF còn đúng kế hoạch đã in ra nó, hay đã bị sửa tay.

    TỆP là .docx đã in từ KẾ-HOẠCH.yaml (Word, LibreOffice lưu lại cũng được), hoặc PDF của nó, đã
    ký hay chưa. Chữ so trước, từng chữ; .docx thì so cả hình thức. Số, ngày, chỗ trống của dòng
    "Kèm theo", ảnh chữ ký và con dấu là chỗ điền khi ban hành, kể riêng. Chỗ còn phải quyết định
    sau khi chép sang năm mới thì báo. Mã kết thúc: 0 không bị sửa, 1 đã bị sửa, 2 gõ lệnh sai hoặc
    không đọc được tệp.
    """
    from kehoach.compare.verify import verify as compare  # noqa: PLC0415 - only this command

    if "-" in (spec, file):
        raise click.UsageError("verify đọc hai tệp có tên; lưu đầu vào chuẩn thành tệp trước")
    try:
        found = compare(spec, file, template=template)
        left = _left_open(spec, file)
    except KehoachError as error:
        complain(error.problems)
        return _TROUBLE
    if json_:
        count = counted(one.code for one in left)
        listed = {"open": count._asdict(), "still_open": [as_json(one) for one in left]}
        print_json({**_as_values(found), **listed})
    else:
        _tell(found)
        _tell_open(left)
    return 1 if found.changed or (strict and left) else 0


def _left_open(*files: str) -> list[Problem]:
    """Return what a clone left open in files that can hold it."""
    from kehoach.intake.left_open import still_open  # noqa: PLC0415 - only this command

    held = (one for one in files if one.casefold().endswith((".yaml", ".yml", ".docx")))
    return [one.problem() for file in held for one in still_open(file)]


def _tell_open(left: list[Problem]) -> None:
    complain(left)
    count = counted(one.code for one in left)
    if count:
        say(f"{upper_first(count.told)}.")


def _tell(found: Verified) -> None:
    """Print what was changed, what was filled in, what was not compared."""
    complain(one for one in found.notices if one.severity is not Severity.HINT)
    say(f"{styled(found.file, bold=True)}: {found.verdict.value}.")
    _listed("Đã bị sửa", found.changes)
    _listed("Hình thức đã đổi", found.looks)
    _listed("Điền khi ban hành, không tính là sửa", found.filled)
    say(f"Không so: {', '.join(found.unseen)}.")


def _listed(title: str, differences: Sequence[Difference]) -> None:
    if not differences:
        return
    say(styled(f"{title}: {len(differences)}", underline=True))
    for one in differences:
        say(f"  {styled(one.place.path or str(one.place), bold=True)}  {_said(one)}")
        if one.heading:
            say(f"      trong “{one.heading}”")


def _said(one: Difference) -> str:
    what = "" if one.what == "chữ" else f"{one.what}: "
    if not one.before and not one.after:
        return what.removesuffix(": ")
    if not one.before:
        return f"{what}thêm “{one.after}”"
    if not one.after:
        return f"{what}bỏ “{one.before}”"
    return f"{what}“{one.before}” → “{one.after}”"


def _as_values(found: Verified) -> dict[str, Any]:
    """Return the result as plain values with stable English keys."""
    return {
        "file": found.file,
        "verdict": found.verdict.name.lower(),
        "changed": found.changed,
        "changes": [_one(each) for each in found.changes],
        "looks": [_one(each) for each in found.looks],
        "filled": [_one(each) for each in found.filled],
        "not_compared": [*found.unseen],
        "notices": [as_json(one) for one in found.notices],
    }


def _one(one: Difference) -> dict[str, Any]:
    place = {"line": one.place.line or None, "path": one.place.path or None}
    return {**place, "heading": one.heading, "what": one.what, "old": one.before, "new": one.after}
