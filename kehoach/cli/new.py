"""``kehoach new``."""

from __future__ import annotations

import re
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

import click

from kehoach.cli.apart import check_apart
from kehoach.cli.new_office import fitting, kind_of_office, with_office
from kehoach.cli.office import check_name, chosen, chosen_office, named_office, tell_topics
from kehoach.cli.own_office import named, office_of, profile_option
from kehoach.cli.show import answered, ask, complain, give, say
from kehoach.cli.word_files import check_spec_name
from kehoach.output import check_free, write_bytes
from kehoach.problem import command

if TYPE_CHECKING:
    from kehoach.plan.skeleton_lines import Answers
    from kehoach.problem import KehoachError

_ASKED = (
    ("co_quan", "Tên đầy đủ của cơ quan ban hành"),
    ("co_quan_chu_quan", "Cơ quan chủ quản (ví dụ UBND tỉnh Điện Biên)"),
    ("ky_hieu", "Ký hiệu (ví dụ KH-SXD)"),
    ("nam", "Năm của kế hoạch"),
    ("trich_yeu", "Trích yếu (nội dung in dưới chữ KẾ HOẠCH)"),
    ("chuc_vu", "Chức vụ người ký"),
    ("ho_ten", "Họ tên người ký"),
)
_NO_CHU_QUAN = ("xa", "huyen", "tinh", "bo", "hdnd")
"""Levels and kinds without a chủ quản."""
_WHICH = "?"
"""What asks for the list of topics."""


@click.command(
    options_metavar="[TÙY CHỌN]",
    epilog="\b\nVí dụ:\n  kehoach new xa\n"
    "  kehoach new xa --chu-de chuyen-doi-so --nam 2026 -o cds-2026.yaml\n"
    '  kehoach new --co-quan "Ủy ban nhân dân phường Hạc Thành" --chu-de giam-ngheo --nam 2026\n'
    "  kehoach new xa --theo ke-hoach-cua-so.docx --nam 2026\n  kehoach new so --interactive",
)
@click.argument("cap", metavar="CẤP", required=False)
@click.option(
    "--chu-de", "chu_de", metavar="CHỦ-ĐỀ", help='Chủ đề; ghi --chu-de "?" để xem các chủ đề.'
)
@click.option(
    "-o",
    "--output",
    default="ke-hoach.yaml",
    metavar="TỆP.yaml",
    show_default=True,
    help="Tệp tạo ra; - là in ra màn hình.",
)
@click.option("--nam", metavar="NĂM", help="Năm của kế hoạch.")
@click.option("--co-quan", metavar="TÊN", help="Tên đầy đủ của cơ quan ban hành.")
@click.option("--chu-quan", metavar="TÊN", help="Cơ quan chủ quản, như UBND tỉnh Điện Biên.")
@click.option("--trich-yeu", metavar="CHỮ", help="Trích yếu.")
@click.option(
    "--theo", metavar="TỆP", help="Kế hoạch cấp trên (YAML, Word, PDF): lấy căn cứ, việc được giao."
)
@click.option("--quyet-dinh", is_flag=True, help="Kế hoạch ban hành kèm theo quyết định.")
@profile_option
@click.option("-i", "--interactive", is_flag=True, help="Hỏi vài điều rồi điền sẵn.")
@click.option("--force", is_flag=True, help="Ghi đè tệp đã có.")
def new(
    *, cap: str | None, chu_de: str | None, output: str, nam: str | None, co_quan: str | None,
    chu_quan: str | None, trich_yeu: str | None, theo: str | None, quyet_dinh: bool,
    profile: str | None, interactive: bool, force: bool,
) -> None:  # fmt: skip
    """Tạo một tệp kế hoạch mẫu, có lời dặn ở từng chỗ, để điền rồi in ra Word.

    CẤP là xa, huyen, so, tinh, bo, hoặc loại cơ quan: truong, phong, trung_tam, chi_cuc,
    ban_chi_dao, hdnd. Có --co-quan, hoặc có hồ sơ cơ quan (co-quan.yaml), thì không cần ghi CẤP khi
    tên cơ quan đã nói rõ. Tên, địa danh, ký hiệu, nơi nhận, người ký của hồ sơ được ghi luôn vào
    tệp mới.
    """
    from kehoach.plan.skeleton import topics  # noqa: PLC0415 - only this command
    from kehoach.plan.skeleton_lines import Answers  # noqa: PLC0415 - only this command

    if chu_de == _WHICH:
        tell_topics(cap or named_office(co_quan, chu_quan))
        return
    check_spec_name(output)
    check_apart(theo, named(profile), output)
    folder = Path() if output == "-" else Path(output).parent
    office = fitting(office_of(folder, profile), cap, co_quan)
    cap = cap or kind_of_office(office, co_quan)
    cap = chosen_office(cap, co_quan, chu_quan, interactive=interactive)
    about = topics(cap)
    chu_de = chosen("--chu-de", chu_de or _asked_topic(about, interactive=interactive), about)
    if output != "-":
        check_free(Path(output), force=force)
    given = Answers(co_quan, chu_quan, trich_yeu=trich_yeu, nam=_year(nam))
    answers = with_office(given, office, partial(_ask, cap=cap) if interactive else None)
    text = _text(cap, chu_de, answers, theo, quyet_dinh=quyet_dinh)
    if output == "-":
        give(text)
    else:
        _keep(text, output, force=force)


def _keep(text: str, output: str, *, force: bool) -> None:
    """Write the new plan, the schema named where one stands beside the office's profile."""
    from kehoach.profile.beside import with_schema  # noqa: PLC0415 - only this command

    write_bytes(output, with_schema(text, Path(output).parent).encode(), force=force)
    say(f"Đã tạo {output}. Điền vào các chỗ ……, rồi chạy: {command('render', output)}")


def _text(cap: str, chu_de: str, answers: Answers, theo: str | None, *, quyet_dinh: bool) -> str:
    """Return the text of the new plan."""
    from kehoach.plan.skeleton import skeleton  # noqa: PLC0415 - only this command
    from kehoach.plan.skeleton_decision import issued  # noqa: PLC0415 - only this command

    if not theo:
        begun = skeleton(cap, chu_de, answers)
        return issued(begun) if quyet_dinh else begun
    upper = _from_upper(theo, cap, answers)
    return issued(upper) if quyet_dinh else upper


def _asked_topic(known: dict[str, str], *, interactive: bool) -> str:
    """Return the topic a person chooses by number or name; the usual one where nobody is asked."""
    usual = next(iter(known))
    if not (interactive or answered()):
        return usual
    listed = list(known)
    for number, name in enumerate(listed, 1):
        say(f"{number:3}  {known[name]}", err=True)
    chosen = ask("Chủ đề (số hoặc tên)", default="1")
    return (
        listed[int(chosen) - 1] if chosen.isdecimal() and 0 < int(chosen) <= len(listed) else chosen
    )


def _year(nam: str | None) -> str | None:
    """Return the year. Raises click.UsageError for what is none."""
    if nam is not None and not re.fullmatch(r"[12]\d{3}", nam):
        raise click.UsageError(f'--nam "{nam}" không phải một năm; ghi như --nam 2027')
    return nam


def _no_plan(path: str) -> KehoachError:
    from kehoach.problem import Place, fault  # noqa: PLC0415 - a refusal

    message = "tệp này không đọc được như một kế hoạch: không thấy cơ quan ban hành hoặc các phần"
    cure = "chọn đúng tệp kế hoạch cấp trên, hoặc chạy kehoach import rồi bổ sung tệp YAML"
    return fault("CL06", message, cure, Place(path))


def _from_upper(path: str, cap: str, answers: Answers) -> str:
    """Return the start of a plan for the plan of an upper level, and say what was found."""
    from kehoach.clone.upper import start  # noqa: PLC0415 - only with --theo
    from kehoach.intake.draft import import_file, is_spec  # noqa: PLC0415 - only this command
    from kehoach.law.book import book  # noqa: PLC0415 - only this command
    from kehoach.plan import open_spec  # noqa: PLC0415 - only this command
    from kehoach.plan.plan import section_keys  # noqa: PLC0415 - only this command
    from kehoach.spec.writer import write  # noqa: PLC0415 - only this command

    if is_spec(path):
        draft = open_spec(path)
        upper = draft.root.plain()
    else:  # a file that was read may have gaps
        found = import_file(path)
        complain(found.report)
        upper = found.raw
        if not upper.get("co_quan") or not section_keys(upper):
            raise _no_plan(path)
    assert isinstance(upper, dict)  # noqa: S101 - both are mappings
    if cap not in book("khung")["cap"]:
        raise click.UsageError("--theo chỉ dùng với CẤP xa, huyen, so, tinh, bo")
    made = start(upper, cap, answers, book("khung")["cap"][cap])
    say(f"{path}: {len(made.viec)} việc giao cho cấp này.", err=True)
    head = ("Lập theo kế hoạch cấp trên. Điền vào các chỗ …….",)
    return write(made.raw, made.comments, head)


def _ask(answers: Answers, cap: str, known: tuple[str, ...]) -> Answers:
    """Ask for what is not known yet; an empty answer leaves the blank."""
    for name, question in _ASKED:
        needed = (
            name not in ("co_quan_chu_quan", "ky_hieu")
            or cap not in _NO_CHU_QUAN
            or (name == "ky_hieu" and cap == "bo")
        )
        if needed and name not in known and getattr(answers, name) is None:
            said = ask(question)
            answers = answers.with_text(name, said or None)
            check_name(cap, answers.co_quan, answers.co_quan_chu_quan)
    return answers
