"""``kehoach profile``."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from kehoach.cli.own_office import named, office_of, profile_option
from kehoach.cli.profile_shown import as_values, tell_affected, tell_sources
from kehoach.cli.show import answered, ask, complain, print_json, say
from kehoach.output import check_free, write_bytes
from kehoach.problem import KehoachError

if TYPE_CHECKING:
    from kehoach.profile import OfficeFile

_MOST = 200
"""Plans looked at for what a change of the profile would do to them; a review takes 0.1 s."""


@click.command(
    options_metavar="[TÙY CHỌN]",
    epilog="\b\nVí dụ:\n  kehoach profile ke-hoach.yaml\n  kehoach profile --write",
)
@click.argument("plan", metavar="[KẾ-HOẠCH.yaml]", required=False)
@profile_option
@click.option("--template", metavar="MẪU.docx", help="Mẫu Word sẽ ghi khi in.")
@click.option("--write", is_flag=True, help="Hỏi vài điều rồi ghi hồ sơ cơ quan.")
@click.option("-o", "--output", metavar="TỆP.yaml", help="Với --write: tệp hồ sơ (co-quan.yaml).")
@click.option("--force", is_flag=True, help="Với --write: ghi đè tệp đã có.")
@click.option("--json", "json_", is_flag=True, help="In kết quả dạng JSON.")
def profile(
    *, plan: str | None, profile: str | None, template: str | None, write: bool, output: str | None,
    force: bool, json_: bool,
) -> None:  # fmt: skip
    """Xem giá trị nào của kế hoạch lấy từ đâu, hay lập hồ sơ cơ quan (--write).

    Thứ tự: ghi trong kế hoạch, rồi tùy chọn của lệnh, rồi hồ sơ cơ quan, rồi mặc định. Hồ sơ là tệp
    co-quan.yaml ở thư mục của kế hoạch hoặc thư mục trên nó, không vượt quá thư mục của người dùng.
    Không ghi KẾ-HOẠCH thì chỉ kể hồ sơ và những kế hoạch mà sửa hồ sơ sẽ đổi theo.
    """
    folder = Path(plan).parent if plan not in (None, "-") else Path()
    if write:
        _write(output or str(folder / "co-quan.yaml"), force=force)
        return
    if output or force:
        raise click.UsageError("-o và --force chỉ dùng với --write")
    _print(office_of(folder, profile), plan, template, json_=json_)


def _print(office: OfficeFile, plan: str | None, template: str | None, *, json_: bool) -> None:
    """Print where the values of a plan come from, and what a change of the profile would change."""
    from kehoach.plan import open_spec  # noqa: PLC0415 - not for --help
    from kehoach.profile.plans import plans_of  # noqa: PLC0415 - only this command
    from kehoach.profile.sources import sources  # noqa: PLC0415 - only this command
    from kehoach.review.affected import affected  # noqa: PLC0415 - only this command
    from kehoach.review.waivers import known  # noqa: PLC0415 - only this command

    known(office)
    found = sources(open_spec(plan), office, template) if plan else ()
    plans = plans_of(office) if office.file else ()
    done = affected(office, plans[:_MOST])
    left = max(0, len(plans) - _MOST)
    if json_:
        print_json(as_values(office, plan, found, done, left))
        return
    tell_sources(office, plan, found)
    if office.file:
        tell_affected(office, done, left)


def _write(target: str, *, force: bool) -> None:
    """Ask the questions of the first run and write the file."""
    from kehoach.profile.asking import profile_text  # noqa: PLC0415 - only with --write
    from kehoach.profile.beside import write_schemas  # noqa: PLC0415 - only this command
    from kehoach.profile.found import open_to_all  # noqa: PLC0415 - only this command
    from kehoach.profile.schema import ID  # noqa: PLC0415 - only this command

    if named(target) is None or target == "-":
        raise click.UsageError("-o phải là tên một tệp .yaml")
    check_free(Path(target), force=force)
    text = profile_text(_answers(), ID)
    write_bytes(target, text.encode(), force=force)
    write_schemas(Path(target).parent)
    say(f"Đã ghi {target}. Sửa bằng tay lúc nào cũng được; xem: kehoach profile")
    if open_to_all(Path(target).parent):
        say(
            "Thư mục này ai cũng để tệp được nên hồ sơ ở đây không tự được dùng: ghi --profile.",
            err=True,
        )


def _answers() -> dict[str, str]:
    """Return what a person answers by key; what cannot be is told and asked again, the rest stays.

    Answers that are piped are not asked again: raises KehoachError.
    """
    from kehoach.profile.asking import next_question, wrong  # noqa: PLC0415 - only with --write

    answers: dict[str, str] = {}
    while (asked := next_question(answers)) is not None:
        answers[asked.key] = _answer(asked)
        problems = wrong(answers)
        if problems and not answered():
            raise KehoachError(problems)
        if problems:
            complain(problems)
            del answers[asked.key]
    return answers


def _answer(asked: Any) -> str:
    """Return what a person answers; where answers are piped and have ended, the default."""
    try:
        shown = bool(asked.default)
        return ask(asked.words, default=asked.default, shown=shown)
    except click.Abort:
        if answered():
            raise
        return str(asked.default)
