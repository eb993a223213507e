"""``kehoach clone``."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING

import click

from kehoach.cli.apart import check_apart
from kehoach.cli.clone_made import Asked, in_a_spec, in_a_word_file
from kehoach.cli.many import How, many_options
from kehoach.cli.named_files import several
from kehoach.cli.own_office import found_offices, named, profile_option
from kehoach.clone.answers import read_answers
from kehoach.output import check_free

if TYPE_CHECKING:
    from typing import Unpack

    from kehoach.clone.answers import Answers
    from kehoach.clone.clone import Results
    from kehoach.clone.target import CloneGiven, CloneNames
    from kehoach.profile import Profile

_PAGES = (".doc", ".docm", ".dotx", ".dotm", ".odt", ".rtf", ".pdf", ".txt", ".md")


@click.command(
    options_metavar="[TÙY CHỌN]",
    epilog="\b\nVí dụ:\n  kehoach clone ke-hoach-2025.yaml --nam 2026\n"
    "  kehoach clone ke-hoach-2025.docx --nam 2026\n"
    '  kehoach clone huyen-2024.yaml --nam 2026 --cap xa --co-quan "Ủy ban nhân dân xã Mường Ảng"\n'
    "  kehoach clone cu.yaml --nam 2026 -o moi.yaml --worklist viec.txt\n"
    "  kehoach clone cu.docx --nam 2026 -o moi.docx\n"
    "  kehoach clone nam-2025/*.yaml --nam 2026 -o nam-2026\n"
    "  kehoach clone --resume moi.yaml",
)
@click.argument("specs", metavar="TỆP…", nargs=-1, required=True)
@click.option("--nam", type=int, metavar="NĂM", help="Năm của kế hoạch mới (bắt buộc).")
@click.option(
    "--tu-nam", type=int, metavar="NĂM", help="Năm của kế hoạch cũ, khi tệp không cho biết."
)
@click.option("--cap", metavar="CẤP", help="Cấp mới: xa, so, tinh, bo; không ghi thì giữ cấp cũ.")
@click.option("--co-quan", metavar="TÊN", help="Tên đầy đủ của cơ quan ban hành mới.")
@click.option("--co-quan-chu-quan", metavar="TÊN", help="Cơ quan chủ quản mới.")
@click.option(
    "--dia-danh", metavar="TÊN", help="Địa danh mới; không ghi thì suy ra từ tên cơ quan."
)
@click.option("--ky-hieu", metavar="CHỮ", help="Ký hiệu mới, ví dụ KH-UBND.")
@click.option("--chuc-vu", metavar="TÊN", help="Chức vụ người ký mới.")
@click.option("--ho-ten", metavar="TÊN", help="Họ tên người ký mới.")
@profile_option
@click.option(
    "-o", "--output", metavar="TỆP",
    help="Tệp kế hoạch mới: .yaml, hoặc .docx để giữ nguyên tệp Word cũ; - là đầu ra chuẩn; "
    "nhiều tệp thì là một thư mục.",
)  # fmt: skip
@click.option("--accept", is_flag=True, help="Với -o .docx: sửa thẳng, không để vết theo dõi.")
@click.option(
    "--worklist", metavar="TỆP.txt", help="Ghi danh sách việc ra tệp (.json thì ghi dạng JSON)."
)
@click.option(
    "--decisions", metavar="TỆP.json",
    help="Tệp quyết định: khóa của việc (--worklist .json) → chữ phải ghi, null là giữ như cũ.",
)  # fmt: skip
@click.option(
    "--results", metavar="TỆP.xlsx",
    help="Bảng theo dõi (kehoach tasks): kết quả chỉ tiêu thành nam_truoc của kế hoạch mới.",
)  # fmt: skip
@click.option("--resume", is_flag=True, help="Chỉ xem tệp mới còn chỗ nào phải quyết định.")
@click.option("--force", is_flag=True, help="Ghi đè tệp đã có.")
@click.option("--json", "json_", is_flag=True, help="In danh sách việc dạng JSON.")
@many_options
def clone(
    *, specs: tuple[str, ...], output: str | None, accept: bool, worklist: str | None, resume: bool,
    force: bool, json_: bool, decisions: str | None, results: str | None, profile: str | None,
    manner: How, **asked: Unpack[CloneNames],
) -> int:  # fmt: skip
    """Chép kế hoạch năm cũ sang năm mới, kèm danh sách việc còn phải quyết định.

    TỆP là tệp YAML, hoặc tệp Word, PDF, văn bản của kế hoạch cũ; là thư mục thì chép mọi kế hoạch
    trong ấy. Năm, thời hạn, tên cơ quan đã đổi được sửa tại chỗ; chú thích, thứ tự, cách dòng trong
    tệp YAML giữ nguyên. Chỗ nào không chắc thì không sửa mà hỏi. Phần chưa ai đọc lại có chú thích
    `# chưa rà`; rà xong thì xóa chú thích ấy.
    `--resume` kể những chỗ còn phải quyết định của tệp mới (YAML hoặc .docx); còn chỗ nào thì mã
    kết thúc là 1.

    Với -o .docx, tệp mới là chính tệp Word cũ: chỗ chắc chắn là sửa đổi theo dõi (Track Changes),
    chỗ phải quyết định là ghi chú (comment) ngay tại chữ ấy; từ chối hết thì được lại tệp cũ.
    """
    of_one: dict[str, object] = {"--accept": accept, "--worklist": worklist}
    of_one |= {"--decisions": decisions, "--results": results}
    if several(specs):
        of_one["--resume"] = resume
        return _many(specs, output, of_one, asked, profile, manner, force=force, json_=json_)
    (spec,) = specs
    if resume:
        others = {"-o": output, **of_one, **_options(asked), "--profile": profile}
        return _resumed(spec, others, json_=json_)
    _check_year(asked["nam"])
    target = _target(spec, output, asked["nam"])
    in_word = target.casefold().endswith(".docx")
    _check_ending(target)
    _fitting(in_word=in_word, accept=accept, results=results)
    _check_free(target, worklist, force=force)
    check_apart(spec, target, worklist, named(profile), results)
    decided, reached = _decided(decisions), _reached(results, spec)
    office = found_offices((target,), profile)[target].profile
    given: CloneGiven = {**asked, "answers": decided, "profile": office}
    wanted = Asked(spec, target, worklist, given, reached, force=force, json=json_)
    if in_word:
        in_a_word_file(wanted, accept=accept)
    else:
        in_a_spec(wanted)
    return 0


def _many(
    specs: tuple[str, ...], folder: str | None, of_one: dict[str, object], asked: CloneNames,
    profile: str | None, manner: How, *, force: bool, json_: bool,
) -> int:  # fmt: skip
    """Carry many plans to the new year, each to a spec of its own."""
    from kehoach.cli.clone_many import check_alone, clone_many  # noqa: PLC0415 - not for one plan

    _check_year(asked["nam"])
    check_alone(of_one)

    def name_of(spec: str) -> str:
        return Path(_target(spec, None, asked["nam"])).name

    def profiles(targets: list[str]) -> dict[str, Profile]:
        return {
            target: office_file.profile
            for target, office_file in found_offices(targets, profile).items()
        }

    return clone_many(specs, folder, asked, name_of, profiles, manner, force=force, json_=json_)


def _check_free(*paths: str | None, force: bool) -> None:
    """Raise KehoachError TE03 for a file that is there already."""
    for path in paths:
        if path and path != "-":
            check_free(Path(path), force=force)


def _fitting(*, in_word: bool, accept: bool, results: str | None) -> None:
    """Raise click.UsageError for an option the new file has no use of."""
    if accept and not in_word:
        raise click.UsageError("--accept chỉ dùng khi -o là tệp .docx")
    if results and in_word:
        raise click.UsageError("--results chỉ dùng khi kế hoạch mới là tệp .yaml: ghi -o moi.yaml")


def _decided(decisions: str | None) -> Answers:
    """Return what people decided, by the file that says it."""
    return read_answers(decisions) if decisions else {}


def _reached(results: str | None, spec: str) -> Results:
    """Return what was reached, by the file that says it."""
    if not results:
        return {}
    from kehoach.cli.clone_results import read_results  # noqa: PLC0415 - only then

    return read_results(results, spec)


def _check_year(nam: int | None) -> None:
    """Raise click.UsageError for a command without a year, which --resume alone may lack."""
    if nam is None:
        raise click.UsageError("thiếu --nam: ghi năm của kế hoạch mới, ví dụ --nam 2026")


def _check_ending(target: str) -> None:
    """Raise click.UsageError for the name of a page that is not written: it would hold YAML."""
    if target.casefold().endswith(_PAGES):
        raise click.UsageError(f"không ghi được {target}: ghi -o và tên tệp .docx hoặc .yaml")


def _options(asked: CloneNames) -> dict[str, object]:
    return {f"--{name.replace('_', '-')}": value for name, value in asked.items()}


def _resumed(spec: str, given: dict[str, object], *, json_: bool) -> int:
    """Print what is still open in a clone; return 1 while something is."""
    from kehoach.cli.resume import check_alone, resume  # noqa: PLC0415 - only then

    check_alone(given)
    return resume(spec, json_=json_)


def _target(spec: str, output: str | None, nam: int) -> str:
    """Return where the new plan goes: beside the old one, its year in place of the old one's."""
    if output:
        return output
    if spec == "-":
        return "-"
    bare = re.sub(r"[-_ ](?:19|20)\d\d$", "", Path(spec).stem)
    return str(Path(spec).parent / f"{bare}-{nam}.yaml")
