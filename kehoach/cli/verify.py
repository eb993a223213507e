"""``kehoach verify``."""

from __future__ import annotations

import unicodedata
from pathlib import Path
from typing import TYPE_CHECKING

import click

import kehoach
from kehoach.cli.own_office import found_offices, profile_option, tell_template, template_of
from kehoach.cli.show import complain, print_json, say, styled
from kehoach.cli.verify_signed import as_values as signed_values
from kehoach.cli.verify_signed import seen
from kehoach.cli.verify_signed import tell as tell_signed
from kehoach.cli.verify_values import as_values
from kehoach.plan.left import counted
from kehoach.problem import KehoachError, Severity
from kehoach.text.letters import one_line, shortened, upper_first

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kehoach.cli.verify_signed import Seen
    from kehoach.compare.verify import AsApproved, Difference, Verified
    from kehoach.problem import Problem

_TROUBLE = 2
"""Exit code for what cannot be read or judged: 1 says that the file was changed, 0 that not."""
_SHOWN = 300
"""Letters of a change that are shown, some lines of a terminal: another text would fill pages."""


@click.command(
    options_metavar="[TÙY CHỌN]",
    epilog="\b\nVí dụ:\n  kehoach verify ke-hoach.yaml ke-hoach.docx\n"
    "  kehoach verify ke-hoach.yaml ban-ky.pdf\n"
    "  kehoach verify ke-hoach.yaml ban-in.docx --template mau-co-quan.docx\n"
    "  kehoach verify ban-ky.pdf --trust ca.pem",
)
@click.argument("files", metavar="[KẾ-HOẠCH.yaml] TỆP", nargs=-1, required=True)
@click.option("--template", metavar="MẪU.docx", help="Mẫu Word đã dùng khi in tệp.")
@profile_option
@click.option(
    "--trust", metavar="CA.pem", multiple=True,
    help="Chứng thư gốc tin cậy, để kiểm tra chữ ký số của PDF; ghi nhiều lần được.",
)  # fmt: skip
@click.option("--strict", is_flag=True, help="Còn chỗ phải quyết định thì mã kết thúc cũng là 1.")
@click.option("--json", "json_", is_flag=True, help="In kết quả dạng JSON.")
def verify(
    *, files: tuple[str, ...], template: str | None, profile: str | None, trust: tuple[str, ...],
    strict: bool, json_: bool,
) -> int:  # fmt: skip
    """Xem tệp Word, PDF còn đúng kế hoạch đã in ra nó, hay đã bị sửa tay.

    TỆP là .docx đã in từ KẾ-HOẠCH.yaml (Word, LibreOffice lưu lại cũng được), hoặc PDF của nó, đã
    ký hay chưa. Chữ so trước, từng chữ; .docx thì so cả hình thức. Số, ngày mà KẾ-HOẠCH.yaml để
    trống (cả ở dòng "Kèm theo"), ảnh chữ ký và con dấu là chỗ điền khi ban hành, kể riêng; số, ngày
    đã ghi mà tệp khác đi là bị sửa. PDF đã ký số thì xem từng chữ ký: còn nguyên vẹn không, ai ký,
    lúc nào, bao trùm gì (không lên mạng; cần gói kehoach[ky]); chỉ ghi PDF thì chỉ xem chữ ký. Cạnh
    TỆP có tệp duyệt (kehoach approve) thì so cả với bản đã duyệt; khi ấy không cần KẾ-HOẠCH.yaml.
    Chỗ còn phải quyết định sau khi chép sang năm mới thì báo. Mã kết thúc: 0 không bị sửa, 1 đã bị
    sửa, 2 gõ lệnh sai, không đọc được tệp hoặc chưa kiểm tra được chữ ký số của tệp.
    """
    spec, file = _asked(files, template)
    looked = None
    try:
        looked = seen(file, trust)
        found = _compared(spec, file, _template(spec, template, profile), looked)
    except KehoachError as error:
        if looked is not None and looked.any and not json_:
            tell_signed(looked)  # a scan has no words to compare, but signatures
        complain(error.problems)
        return _TROUBLE
    _tell_all(found, looked, json_=json_)
    if _is_changed(found, strict=strict) or (looked is not None and looked.broken):
        return 1
    return _TROUBLE if looked is not None and looked.unchecked else 0


def _is_changed(found: Verified | None, *, strict: bool) -> bool:
    return found is not None and (found.changed or bool(strict and found.left_open))


def _compared(
    spec: str | None, file: str, template: str | None, looked: Seen | None
) -> Verified | None:
    """Return the file beside its plan and approval; None for a signed PDF without either."""
    from kehoach.compare.approval import ENDING  # noqa: PLC0415 - only this command
    from kehoach.compare.verify import verify as compare  # noqa: PLC0415 - only this command
    from kehoach.intake.faults import SIGNED  # noqa: PLC0415 - as above

    if spec is None and looked is not None and looked.any and not Path(file + ENDING).exists():
        return None
    found = compare(spec, file, template=template)
    if looked is None or looked.signed is None:
        return found
    return found._replace(
        notices=tuple(problem for problem in found.notices if problem.code != SIGNED)
    )


def _tell_all(found: Verified | None, looked: Seen | None, *, json_: bool) -> None:
    if json_:
        values = {"file": looked.file if looked else ""} if found is None else as_values(found)
        print_json({**values, "signatures": signed_values(looked)})
        return
    if found is not None:
        _tell(found)
        _tell_open(found.left_open)
    tell_signed(looked)
    if found is None:
        say("Chưa so chữ với kế hoạch: ghi thêm tệp YAML trước tên tệp PDF để so.")


def _template(spec: str | None, asked: str | None, profile: str | None) -> str | None:
    """Return the template the file was printed with: as ``render`` takes it, and says so."""
    if spec is None:
        return asked
    office = found_offices((spec,), profile)[spec]
    tell_template(office, asked)
    return template_of(office, asked)


def _asked(files: tuple[str, ...], template: str | None) -> tuple[str | None, str]:
    """Return the plan (or None) and its file. Raises click.UsageError for any other asking."""
    if len(files) > 2:  # noqa: PLR2004 - a plan and its file
        raise click.UsageError("verify đối chiếu một tệp với một kế hoạch")
    if "-" in files:
        raise click.UsageError("verify đọc các tệp có tên; lưu đầu vào chuẩn thành tệp trước")
    *plan, file = files
    if plan and _is_spec(file) and not _is_spec(plan[0]):
        plan, file = [file], plan[0]  # named the other way round: it is clear which is which
    if _is_spec(file):
        raise click.UsageError(f"{file}: tệp ghi sau cùng phải là tệp Word, PDF đã in ra")
    if template and not plan:
        raise click.UsageError("--template là mẫu đã dùng khi in kế hoạch; ghi cả tệp YAML")
    return (plan[0] if plan else None), file


def _is_spec(name: str) -> bool:
    return name.casefold().endswith((".yaml", ".yml"))


def _tell_open(left: Sequence[Problem]) -> None:
    complain(left)
    count = counted(problem.code for problem in left)
    if count:
        say(f"{upper_first(count.summary)}.")


def _tell(found: Verified) -> None:
    """Print what was changed, what was filled in, what was not compared."""
    complain(problem for problem in found.notices if problem.severity is not Severity.HINT)
    if found.held is not None:
        _tell_held(found.held, found.file)
    if found.held is None or found.compared:
        say(f"{styled(found.file, bold=True)} so với kế hoạch: {found.verdict.value}.")
    _listed("Đã bị sửa", found.changes)
    _listed("Hình thức đã đổi", found.looks)
    _listed("Điền khi ban hành, không tính là sửa", found.filled)
    say(f"Không so: {', '.join(found.unseen)}.")


def _tell_held(held: AsApproved, file: str) -> None:
    """Print what became of a file since it was approved."""
    approval = held.approval
    who = f"{approval.nguoi_duyet} duyệt ngày {approval.ngay_duyet}"
    say(f"{styled(file, bold=True)} so với bản {who}: {held.verdict.value}.")
    if unicodedata.normalize("NFC", Path(file).name) != approval.tep:
        say(f"  Khi duyệt, tệp tên là {approval.tep}.")
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
    for difference in differences:
        say(
            f"  {styled(difference.place.path or str(difference.place), bold=True)}  "
            f"{_said(difference)}"
        )
        if difference.heading:
            say(f"      trong “{difference.heading}”")


def _said(difference: Difference) -> str:
    what = "" if difference.what == "chữ" else f"{difference.what}: "
    if not difference.before and not difference.after:
        return what.removesuffix(": ")
    before, after = _quoted(difference.before), _quoted(difference.after)
    if not difference.before:
        return f"{what}thêm {after}"
    if not difference.after:
        return f"{what}bỏ {before}"
    return f"{what}{before} → {after}"


def _quoted(text: str) -> str:
    """Return words for the terminal: on one line, a long text cut and told how long it is."""
    words = one_line(text)
    more = f" ({len(words.split())} chữ, xem đủ: --json)" if len(words) > _SHOWN else ""
    return f"“{shortened(words, _SHOWN)}”{more}"
