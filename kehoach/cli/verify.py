"""``kehoach verify``."""

from __future__ import annotations

import unicodedata
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

import kehoach
from kehoach.cli.show import as_json, complain, print_json, say, styled
from kehoach.plan.left import counted
from kehoach.problem import KehoachError, Severity
from kehoach.text.letters import one_line, shortened, upper_first

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kehoach.compare.verify import Difference, Held, Verified
    from kehoach.problem import Problem

_TROUBLE = 2
"""Exit code for a file that cannot be read: 1 says that it was changed."""
_SHOWN = 300
"""Letters of a change that are shown, some lines of a terminal: another text would fill pages."""


@click.command(
    options_metavar="[TÙY CHỌN]",
    epilog="\b\nVí dụ:\n  kehoach verify ke-hoach.yaml ke-hoach.docx\n"
    "  kehoach verify ke-hoach.yaml ban-ky.pdf\n"
    "  kehoach verify ke-hoach.yaml ban-in.docx --template mau-co-quan.docx\n"
    "  kehoach verify ban-in.docx",
)
@click.argument("files", metavar="[KẾ-HOẠCH.yaml] TỆP", nargs=-1, required=True)
@click.option("--template", metavar="MẪU.docx", help="Mẫu Word đã dùng khi in tệp.")
@click.option("--strict", is_flag=True, help="Còn chỗ phải quyết định thì mã kết thúc cũng là 1.")
@click.option("--json", "json_", is_flag=True, help="In kết quả dạng JSON.")
def verify(files: tuple[str, ...], template: str | None, strict: bool, json_: bool) -> int:
    """Xem tệp Word, PDF còn đúng kế hoạch đã in ra nó, hay đã bị sửa tay.

    TỆP là .docx đã in từ KẾ-HOẠCH.yaml (Word, LibreOffice lưu lại cũng được), hoặc PDF của nó, đã
    ký hay chưa. Chữ so trước, từng chữ; .docx thì so cả hình thức. Số, ngày mà KẾ-HOẠCH.yaml để
    trống (cả ở dòng "Kèm theo"), ảnh chữ ký và con dấu là chỗ điền khi ban hành, kể riêng; số, ngày
    đã ghi mà tệp khác đi là bị sửa. Cạnh TỆP có tệp duyệt (kehoach approve) thì so cả với bản đã
    duyệt; khi ấy không cần KẾ-HOẠCH.yaml. Chỗ còn phải quyết định sau khi chép sang năm mới thì
    báo. Mã kết thúc: 0 không bị sửa, 1 đã bị sửa, 2 gõ lệnh sai hoặc không đọc được tệp.
    """
    from kehoach.compare.verify import verify as compare  # noqa: PLC0415 - only this command

    spec, file = _asked(files, template)
    try:
        found = compare(spec, file, template=template)
    except KehoachError as error:
        complain(error.problems)
        return _TROUBLE
    if json_:
        print_json(_as_values(found))
    else:
        _tell(found)
        _tell_open(found.left_open)
    return 1 if found.changed or (strict and found.left_open) else 0


def _asked(files: tuple[str, ...], template: str | None) -> tuple[str | None, str]:
    """Return the plan (or None) and its file. Raises click.UsageError for any other asking."""
    if len(files) > 2:  # noqa: PLR2004 - a plan and its file
        raise click.UsageError("verify đối chiếu một tệp với một kế hoạch")
    if "-" in files:
        raise click.UsageError("verify đọc các tệp có tên; lưu đầu vào chuẩn thành tệp trước")
    *plan, file = files
    if file.lower().endswith((".yaml", ".yml")):
        raise click.UsageError(f"{file}: tệp ghi sau cùng phải là tệp Word, PDF đã in ra")
    if template and not plan:
        raise click.UsageError("--template là mẫu đã dùng khi in kế hoạch; ghi cả tệp YAML")
    return (plan[0] if plan else None), file


def _tell_open(left: Sequence[Problem]) -> None:
    complain(left)
    count = counted(one.code for one in left)
    if count:
        say(f"{upper_first(count.told)}.")


def _tell(found: Verified) -> None:
    """Print what was changed, what was filled in, what was not compared."""
    complain(one for one in found.notices if one.severity is not Severity.HINT)
    if found.held is not None:
        _tell_held(found.held, found.file)
    if found.held is None or found.compared:
        say(f"{styled(found.file, bold=True)} so với kế hoạch: {found.verdict.value}.")
    _listed("Đã bị sửa", found.changes)
    _listed("Hình thức đã đổi", found.looks)
    _listed("Điền khi ban hành, không tính là sửa", found.filled)
    say(f"Không so: {', '.join(found.unseen)}.")


def _tell_held(held: Held, file: str) -> None:
    """Print what became of a file since it was approved."""
    one = held.approval
    who = f"{one.nguoi_duyet} duyệt ngày {one.ngay_duyet}"
    say(f"{styled(file, bold=True)} so với bản {who}: {held.verdict.value}.")
    if unicodedata.normalize("NFC", Path(file).name) != one.tep:
        say(f"  Khi duyệt, tệp tên là {one.tep}.")
    if held.other_rules:
        versions = f"khi duyệt: kehoach {held.other_rules}, nay: {kehoach.__version__}"
        say(f"  Bộ quy tắc khi duyệt khác nay ({versions}); nên chạy lại kehoach check.")
    if held.other_spec:
        say("  Kế hoạch YAML không còn là bản đã đưa ra khi duyệt.")
    _listed("Đoạn không như khi duyệt", held.changed)


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
    before, after = _quoted(one.before), _quoted(one.after)
    if not one.before:
        return f"{what}thêm {after}"
    if not one.after:
        return f"{what}bỏ {before}"
    return f"{what}{before} → {after}"


def _quoted(text: str) -> str:
    """Return words for the terminal: on one line, a long text cut and told how long it is."""
    words = one_line(text)
    more = f" ({len(words.split())} chữ, xem đủ: --json)" if len(words) > _SHOWN else ""
    return f"“{shortened(words, _SHOWN)}”{more}"


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
        "open": counted(one.code for one in found.left_open)._asdict(),
        "still_open": [as_json(one) for one in found.left_open],
        "approval": None if found.held is None else _approval(found.held),
    }


def _approval(held: Held) -> dict[str, Any]:
    return {
        "file": held.file,
        "by": held.approval.nguoi_duyet,
        "date": held.approval.ngay_duyet,
        "verdict": held.verdict.name.lower(),
        "changes": [_one(each) for each in held.changed],
        "other_rules": held.other_rules or None,
        "other_spec": held.other_spec,
    }


def _one(one: Difference) -> dict[str, Any]:
    place = {"line": one.place.line or None, "path": one.place.path or None}
    return {**place, "heading": one.heading, "what": one.what, "old": one.before, "new": one.after}
