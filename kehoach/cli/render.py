"""``kehoach render``."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from kehoach.cli.listed import JsonCommand
from kehoach.cli.many import Bugs, How, many_options, working
from kehoach.cli.on_paper import OnPaper
from kehoach.cli.own_office import profile_option
from kehoach.cli.printed import Asked, Written, job_of, result, written
from kehoach.cli.rendered import tell
from kehoach.cli.show import print_json, say
from kehoach.cli.wished import targets, wished
from kehoach.named import NamedTuple
from kehoach.problem import KehoachError
from kehoach.profile.file import NO_OFFICE

if TYPE_CHECKING:
    from kehoach.cli.printed import Rendered


class _Many(NamedTuple):
    """How several files are printed."""

    how: How
    quiet: bool
    bugs: Bugs


@click.command(
    cls=JsonCommand,
    options_metavar="[TÙY CHỌN]",
    epilog="\b\nVí dụ:\n  kehoach render ke-hoach.yaml\n  kehoach render *.yaml -o thu-muc\n"
    "  kehoach render ke-hoach.yaml --template mau-co-quan.docx -o ban-in.docx\n"
    "  kehoach render ke-hoach.yaml --pdf",
)
@click.argument("specs", metavar="TỆP.yaml…", nargs=-1, required=True)
@click.option(
    "-o", "--output", metavar="ĐƯỜNG-DẪN",
    help="Tệp .docx, hoặc .pdf để chỉ có PDF (thư mục khi có nhiều tệp); - là đầu ra chuẩn.",
)  # fmt: skip
@click.option("--pdf", is_flag=True, help="Thêm bản PDF (PDF/A) cạnh tệp .docx; cần LibreOffice.")
@click.option("--png", is_flag=True, help="Thêm ảnh từng trang (TÊN-1.png …); cần LibreOffice.")
@click.option(
    "--template",
    metavar="MẪU.docx",
    help="Mẫu Word của cơ quan; không ghi thì dùng mẫu có sẵn của cấp.",
)
@profile_option
@click.option("--force", is_flag=True, help="Ghi đè tệp đã có.")
@click.option(
    "--watch", is_flag=True, help="In lại mỗi khi lưu tệp YAML, bảng tính hay ảnh cạnh nó."
)
@click.option(
    "--check/--no-check", default=True, help="In xong thì kiểm tra nội dung (mặc định), hoặc không."
)
@click.option("--strict", is_flag=True, help="Kiểm tra trước; còn lỗi thì không in.")
@click.option("--json", "json_", is_flag=True, help="In kết quả dạng JSON.")
@many_options
def render(
    *, specs: tuple[str, ...], output: str | None, pdf: bool, png: bool, template: str | None,
    profile: str | None, force: bool, watch: bool, check: bool, strict: bool, json_: bool,
    manner: How,
) -> int:  # fmt: skip
    """In các tệp kế hoạch YAML ra Word (.docx) đúng thể thức, rồi kiểm tra nội dung.

    Tệp .docx mang tên tệp YAML, nằm cùng thư mục, trừ khi có -o. Tệp đã có không bị ghi đè. Ghi
    một dấu - thay tên tệp để đọc YAML từ đầu vào chuẩn. Của hồ sơ cơ quan chỉ mẫu Word được dùng
    khi in: lời văn in ra là của riêng tệp YAML.
    """
    docx, wish = targets(specs, output), wished(specs, output, pdf=pdf, png=png)
    many = _Many(manner, quiet=json_, bugs=Bugs())
    with OnPaper(wish, many=len(specs) > 1 or watch) as paper:
        asked = Asked(paper, template, NO_OFFICE, force, strict, check).of_each(specs, profile)
        results = _results(specs, docx, asked, many)
        if json_:
            print_json({"files": [record.as_json() for record in results]})
        else:
            tell(results)
        if watch:
            _watch(specs, docx, asked)
    return many.bugs.code(1 if any(result.problems for result in results) else 0)


def _watch(specs: tuple[str, ...], docx: list[str], asked: dict[str, Asked]) -> None:
    """Print a file again whenever it is saved; what this run wrote may be replaced."""
    from kehoach.cli.watched_specs import watch_specs  # noqa: PLC0415 - few runs watch

    def again(number: int) -> None:
        spec = specs[number]
        tell([_render_file(spec, docx[number], asked[spec]._replace(force=True))])

    watch_specs(specs, again)


def _results(
    specs: tuple[str, ...], docx: list[str], asked: dict[str, Asked], many: _Many
) -> list[Rendered]:
    """Print the files; return what became of each, saying how far we are when there are several."""
    if len(specs) == 1:
        return [_render_file(specs[0], docx[0], asked[specs[0]])]
    from kehoach.batch.outcome import Failed  # noqa: PLC0415 - not for one file
    from kehoach.batch.work_render import printed  # noqa: PLC0415 - only this command

    jobs = [job_of(spec, target, asked[spec]) for spec, target in zip(specs, docx, strict=True)]
    done: list[Rendered] = []
    with working(printed, jobs, many.how.here(specs)) as results:
        for job, outcome in results:
            if not many.quiet:
                say(f"[{len(done) + 1}/{len(specs)}] {job.spec}", err=True)
            own = asked[job.spec]
            if isinstance(outcome, Failed):
                became = Written(problems=many.bugs.problems_of(outcome, job.spec))
            else:
                became = written(job, outcome.value, own)
            done.append(result(job, own, became))
    return done


def _render_file(spec: str, target: str, asked: Asked) -> Rendered:
    """Print one file; return what became of it, problems included."""
    from kehoach.batch.work_render import printed  # noqa: PLC0415 - only the command that needs it

    job = job_of(spec, target, asked)
    try:
        made = printed(job)
    except KehoachError as error:
        return result(job, asked, Written(problems=error.problems))
    return result(job, asked, written(job, made, asked))
