"""``kehoach fragment``."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from kehoach.cli.apart import check_apart
from kehoach.cli.own_office import named, office_of, profile_option
from kehoach.cli.show import give, say
from kehoach.output import check_free, write_bytes
from kehoach.problem import command

if TYPE_CHECKING:
    from kehoach.profile import OfficeFile


@click.command(
    options_metavar="[TÙY CHỌN]",
    epilog='\b\nVí dụ:\n  kehoach fragment bao-cao cu.yaml -o moi.yaml --hole "ngay=15/12"',
)
@click.argument("name", metavar="[MẢNH]", required=False)
@click.argument("plan", metavar="[KẾ-HOẠCH.yaml]", required=False)
@click.option("-o", "--output", metavar="TỆP.yaml", help="Kế hoạch có thêm mảnh (- in ra).")
@click.option("--hole", metavar="TÊN=CHỮ", multiple=True, help="Điền một chỗ trống.")
@profile_option
@click.option("--force", is_flag=True, help="Ghi đè tệp đã có.")
def fragment(
    *, name: str | None, plan: str | None, output: str | None, hole: tuple[str, ...],
    profile: str | None, force: bool,
) -> None:  # fmt: skip
    """Chèn một mảnh của cơ quan vào kế hoạch; không ghi MẢNH thì kể các mảnh.

    Mảnh là tệp YAML trong thư mục `manh` cạnh hồ sơ cơ quan (khóa manh của co-quan.yaml), viết như
    trong kế hoạch, có chỗ trống ${ten}; $${ là chính dấu ấy. Chữ được chép vào giữa hai dòng chú
    thích; `kehoach check` báo khi mảnh trong thư mục đã khác hay đoạn chép đã sửa tay. Kế hoạch gốc
    không bị sửa.
    """
    folder = Path() if plan in (None, "-") else Path(str(plan)).parent
    office = office_of(folder, profile)
    if name is None:
        _list(office)
        return
    if plan is None or output is None:
        raise click.UsageError("ghi cả KẾ-HOẠCH.yaml và -o: tệp gốc không bị sửa")
    check_apart(plan, named(profile), output)
    if output != "-":
        check_free(Path(output), force=force)
    text = _made(office, name, plan, _values(hole))
    if output == "-":
        give(text)
        return
    write_bytes(output, text.encode(), force=force)
    say(f"Đã chèn mảnh {name}, ghi ra {output}. Kiểm tra: {command('check', output)}")


def _made(office: OfficeFile, name: str, plan: str, values: dict[str, str]) -> str:
    from kehoach import spec  # noqa: PLC0415 - not for --help
    from kehoach.profile.fragment import open_fragment  # noqa: PLC0415 - only this command
    from kehoach.profile.inserted import inserted  # noqa: PLC0415 - only this command

    found = open_fragment(office.fragments, name)
    return inserted(spec.read_text(plan), plan, found, values)


def _values(asked: tuple[str, ...]) -> dict[str, str]:
    """Return hole → words. Raises click.UsageError for what has no sign of equality."""
    pairs = [option.partition("=") for option in asked]
    if wrong := [text for text, sign, _ in pairs if not (sign and text.strip())]:
        raise click.UsageError(f"--hole {wrong[0]}: ghi như --hole ten=chữ")
    return {text.strip(): words.strip() for text, _, words in pairs}


def _list(office: OfficeFile) -> None:
    """Print the fragments of the office with their holes; one with faults is told as such."""
    from kehoach.problem import KehoachError  # noqa: PLC0415 - only this command
    from kehoach.profile.fragment import names_in, open_fragment  # noqa: PLC0415 - only here

    known = names_in(office.fragments)
    if not known:
        say(f"Không có mảnh nào trong {office.fragments}.")
    for name in known:
        try:
            holes = dict.fromkeys(hole for hole, _ in open_fragment(office.fragments, name).holes)
        except KehoachError as error:
            say(f"  {name}  còn lỗi: {error.problems[0].message}")
            continue
        say(f"  {name}  chỗ trống: {', '.join(holes)}" if holes else f"  {name}")
