"""``kehoach clone``."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from kehoach.cli.apart import check_apart
from kehoach.cli.show import complain, give, json_text, print_json, say, visible
from kehoach.cli.with_pictures import write_with_pictures
from kehoach.output import check_free, write_all
from kehoach.problem import Place, Problem, Severity

if TYPE_CHECKING:
    from kehoach.clone import Cloned, Item


@click.command(
    options_metavar="[TÙY CHỌN]",
    epilog="\b\nVí dụ:\n  kehoach clone ke-hoach-2025.yaml --nam 2026\n  kehoach clone ke-hoach-2025.docx --nam 2026\n"
    '  kehoach clone huyen-2024.yaml --nam 2026 --cap xa --co-quan "Ủy ban nhân dân xã Mường Ảng"\n'
    "  kehoach clone cu.yaml --nam 2026 -o moi.yaml --worklist viec.txt\n"
    "  kehoach clone --resume moi.yaml",
)
@click.argument("spec", metavar="TỆP")
@click.option("--nam", type=int, metavar="NĂM", help="Năm của kế hoạch mới (bắt buộc).")
@click.option("--tu-nam", type=int, metavar="NĂM", help="Năm của kế hoạch cũ, khi tệp không cho biết.")
@click.option("--cap", metavar="CẤP", help="Cấp mới: xa, so, tinh, bo; không ghi thì giữ cấp cũ.")
@click.option("--co-quan", metavar="TÊN", help="Tên đầy đủ của cơ quan ban hành mới.")
@click.option("--co-quan-chu-quan", metavar="TÊN", help="Cơ quan chủ quản mới.")
@click.option("--dia-danh", metavar="TÊN", help="Địa danh mới; không ghi thì suy ra từ tên cơ quan.")
@click.option("--ky-hieu", metavar="CHỮ", help="Ký hiệu mới, ví dụ KH-UBND.")
@click.option("--chuc-vu", metavar="TÊN", help="Chức vụ người ký mới.")
@click.option("-o", "--output", metavar="TỆP.yaml", help="Tệp kế hoạch mới; - là đầu ra chuẩn.")
@click.option("--worklist", metavar="TỆP.txt", help="Ghi danh sách việc ra tệp (.json thì ghi dạng JSON).")
@click.option("--resume", is_flag=True, help="Chỉ xem tệp mới còn chỗ nào phải quyết định.")
@click.option("--force", is_flag=True, help="Ghi đè tệp đã có.")
@click.option("--json", "json_", is_flag=True, help="In danh sách việc dạng JSON.")
def clone(
    spec: str, output: str | None, worklist: str | None, resume: bool, force: bool, json_: bool,
    **asked: Any,
) -> int:  # fmt: skip
    """Chép kế hoạch năm cũ sang năm mới, kèm danh sách việc còn phải quyết định.

    TỆP là tệp YAML, hoặc tệp Word, PDF, văn bản của kế hoạch cũ. Năm, thời hạn, tên cơ quan đã đổi
    được sửa tại chỗ; chú thích, thứ tự, cách dòng trong tệp YAML giữ nguyên. Chỗ nào không chắc thì
    không sửa mà hỏi. Phần chưa ai đọc lại có chú thích `# chưa rà`; rà xong thì xóa chú thích ấy.
    `--resume` kể những chỗ còn phải quyết định của tệp mới (YAML hoặc .docx); còn chỗ nào thì mã
    kết thúc là 1.
    """
    if resume:
        given = {"-o": output, "--worklist": worklist, **_options(asked)}
        return _resumed(spec, given, json_)
    _make(spec, output, worklist, force, json_, asked)
    return 0


def _make(
    spec: str, output: str | None, worklist: str | None, force: bool, json_: bool,
    asked: dict[str, Any],
) -> None:  # fmt: skip
    """Write the new plan and tell what was done."""
    from kehoach.clone.listed import as_text  # noqa: PLC0415 - only this command
    from kehoach.intake.last_year import clone as make  # noqa: PLC0415

    if asked["nam"] is None:
        raise click.UsageError("thiếu --nam: ghi năm của kế hoạch mới, ví dụ --nam 2026")
    target = _target(spec, output, asked["nam"])
    for path in (target, worklist):
        if path and path != "-":
            check_free(Path(path), force=force)
    check_apart(spec, target, worklist)
    made = make(spec, **asked)
    complain(made.report)
    made = made._replace(worklist=tuple(item.at("" if target == "-" else target) for item in made.worklist))
    listed = visible(as_text(made))
    files: list[tuple[str, bytes]] = []
    if worklist and worklist != "-":
        files.append((worklist, (_json_text(made) if worklist.endswith(".json") else listed).encode()))
    if target == "-":
        write_all(files, force=force)
        complain(_left_out(spec, made))
        give(made.text)
    else:
        write_with_pictures(target, made.content, made.pictures, files, force=force)
    _tell(made, target, listed, json_)


def _options(asked: dict[str, Any]) -> dict[str, Any]:
    return {f"--{name.replace('_', '-')}": value for name, value in asked.items()}


def _resumed(spec: str, given: dict[str, Any], json_: bool) -> int:
    """Print what is still open in a clone; return 1 while something is."""
    from kehoach.cli.resume import check_alone, resume  # noqa: PLC0415 - only then

    check_alone(given)
    return resume(spec, json_=json_)


def _left_out(spec: str, made: Cloned) -> list[Problem]:
    """Return the remark that nothing is written beside standard output, if there are pictures."""
    if not made.pictures:
        return []
    names = ", ".join(one.name for one in made.pictures)
    told = f"kế hoạch mới in ra màn hình nên hình không được ghi kèm: {names}"
    cure = "lưu kế hoạch mới cạnh các tệp ảnh ấy, hoặc ghi -o và tên tệp .yaml"
    return [Problem(Place(spec), "CL74", told, cure, Severity.WARNING)]


def _target(spec: str, output: str | None, nam: int) -> str:
    """Return where the new plan goes: beside the old one, its year in place of the old one's."""
    if output:
        return output
    if spec == "-":
        return "-"
    bare = re.sub(r"[-_ ](?:19|20)\d\d$", "", Path(spec).stem)
    return str(Path(spec).parent / f"{bare}-{nam}.yaml")


def _tell(made: Cloned, target: str, listed: str, json_: bool) -> None:
    """Say what was done; beside a plan on standard output the list goes to standard error."""
    aside = target == "-"
    if json_:
        if aside:
            print_json(_as_json(made), err=True)
        else:
            print_json(_as_json(made))
        return
    if not aside:
        say(f"Đã tạo {target}")
    say(listed, err=aside, nl=False)


def _as_json(made: Cloned) -> dict[str, Any]:
    """Return the worklist as plain values with stable English keys."""
    return {
        "from_year": made.nam_cu,
        "to_year": made.nam,
        "issuer": made.co_quan,
        "parts": [{"key": one.khoa, "state": one.kind.name.lower()} for one in made.phan],
        "items": [_item(one) for one in made.worklist],
    }


def _item(one: Item) -> dict[str, Any]:
    return {
        "kind": one.kind.name.lower(),
        "code": one.code,
        "message": one.message,
        "hint": one.cure,
        "source": one.nguon,
        "file": one.place.file,
        "line": one.place.line,
        "column": one.place.column,
        "old": {"file": one.old.file, "line": one.old.line, "column": one.old.column},
        "also": [{"line": more.line, "column": more.column} for more in one.cho_khac],
    }


def _json_text(made: Cloned) -> str:
    return json_text(_as_json(made)) + "\n"
