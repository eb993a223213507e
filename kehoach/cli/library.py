"""``kehoach library``."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from kehoach.cli.show import complain, say
from kehoach.named import NamedTuple

if TYPE_CHECKING:
    from kehoach.library.search import Found

_PARTS = (
    "trich_yeu",
    "can_cu",
    "nhiem_vu",
    "chi_tieu",
    "khoan_chi",
    "muc",
    "doan",
    "bang",
    "noi_nhan",
    "ky",
    "khac",
)
"""Keys of parts, as ``library.parts.PARTS`` has them."""


class _Copying(NamedTuple):
    """What is to be taken from the library."""

    block: int | None
    into: str | None
    output: str | None
    force: bool


@click.command(
    options_metavar="[TÙY CHỌN]",
    epilog="\b\nVí dụ:\n  kehoach library --index D:\\ke-hoach\n"
    "  kehoach library so hoa ho so --phan nhiem_vu\n"
    '  kehoach library "30/2020/nd-cp" --nam 2025\n  kehoach library tap huan --same\n'
    "  kehoach library tap huan --block 1 --into ke-hoach.yaml -o moi.yaml",
)
@click.argument("words", metavar="[TỪ]…", nargs=-1)
@click.option("--index", metavar="THƯ-MỤC", help="Lập, cập nhật chỉ mục của thư mục kế hoạch.")
@click.option(
    "--folder", metavar="THƯ-MỤC",
    help="Thư mục tìm trong; không ghi thì thư mục kế hoạch ghi ở co-quan.yaml, hoặc thư mục gần "
    "nhất có chỉ mục, từ nơi đang đứng trở lên.",
)  # fmt: skip
@click.option("--nam", type=int, metavar="NĂM", help="Chỉ kế hoạch của năm này.")
@click.option("--co-quan", metavar="TÊN", help="Chỉ cơ quan có những chữ này trong tên.")
@click.option(
    "--phan", multiple=True, metavar="PHẦN", type=click.Choice(_PARTS),
    help=f"Chỉ những phần này, ghi nhiều lần được: {', '.join(_PARTS)}.",
)  # fmt: skip
@click.option("--most", default=10, type=click.IntRange(1, 500), metavar="SỐ", help="Kể mấy phần.")
@click.option("--same", is_flag=True, help="Kể cả phần ấy qua các năm của cùng cơ quan.")
@click.option("--block", type=int, metavar="SỐ", help="In khối YAML của phần thứ mấy tìm thấy.")
@click.option("--into", metavar="TỆP.yaml", help="Chép phần --block vào kế hoạch đang soạn này.")
@click.option("-o", "--output", metavar="TỆP.yaml", help="Kế hoạch đã chép thêm; - là màn hình.")
@click.option("--force", is_flag=True, help="Ghi đè tệp đã có, kể cả chính kế hoạch đang soạn.")
@click.option("--json", "json_", is_flag=True, help="In kết quả dạng JSON.")
def library(
    *, words: tuple[str, ...], index: str | None, folder: str | None, nam: int | None,
    co_quan: str | None, phan: tuple[str, ...], most: int, same: bool, block: int | None,
    into: str | None, output: str | None, force: bool, json_: bool,
) -> int:  # fmt: skip
    """Tìm trong kho kế hoạch của cơ quan: căn cứ, nhiệm vụ, chỉ tiêu, khoản chi, mục, đoạn.

    TỪ có dấu thì tìm đúng dấu ấy, không dấu thì tìm mọi dấu: dien bien thấy cả Điện Biên lẫn diễn
    biến, Điện Biên chỉ thấy Điện Biên. Chữ trong ngoặc kép đứng liền nhau; số văn bản như
    30/2020/nd-cp tìm nguyên. Chỉ mục là tệp .kehoach-kho.sqlite trong thư mục (thư mục chỉ đọc thì
    ở chỗ riêng của người dùng); xóa đi lập lại được, các kế hoạch không bị sửa. Lập lần đầu đọc mọi
    tệp, lần sau chỉ đọc tệp mới và tệp đã đổi; Ctrl-C dừng được, lần sau làm tiếp. Mã kết thúc 1:
    không thấy gì, hoặc có tệp không đọc được.
    """
    copying = _Copying(block, into, output, force)
    _check(words, index, copying, json_=json_)
    clean = _indexed(index, json_=json_ and not words) if index is not None else True
    if not words:
        return 0 if clean else 1
    home = Path(folder or index or _home())
    found = _found(home, " ".join(words), nam, co_quan, phan, max(most, block or 0))
    if block is not None:
        from kehoach.cli.library_copied import copied  # noqa: PLC0415 - only then

        return copied(found, block, into, output, force=force)
    _show(found, home, same=same, json_=json_)
    return 0 if found.hits else 1


def _show(found: Found, home: Path, *, same: bool, json_: bool) -> None:
    from kehoach.cli.library_shown import as_values, tell  # noqa: PLC0415 - not for --block
    from kehoach.cli.show import print_json  # noqa: PLC0415 - only this command

    if json_:
        print_json(as_values(found, home, same=same))
    else:
        tell(found, home, same=same)


def _check(words: tuple[str, ...], index: str | None, copying: _Copying, *, json_: bool) -> None:
    """Raise click.UsageError for options that do not go together."""
    if not words and index is None:
        raise click.UsageError("ghi chữ cần tìm, hoặc --index THƯ-MỤC để lập chỉ mục")
    if bool(copying.into) != bool(copying.output):
        raise click.UsageError("--into và -o đi cùng nhau: kế hoạch đang soạn, và tệp ghi ra")
    if copying.block is None:
        if copying.into:
            raise click.UsageError("--into cần --block SỐ: chép phần thứ mấy")
        return
    if not words:
        raise click.UsageError("--block là phần thứ mấy tìm thấy: ghi chữ cần tìm")
    if json_:
        raise click.UsageError("--block in khối YAML; bỏ --json")


def _home() -> Path:
    """Return the folder of the office's plans, else the nearest with an index, else this one."""
    from kehoach.cli.own_office import office_of  # noqa: PLC0415 - only a search needs it
    from kehoach.library.store import beside  # noqa: PLC0415 - only this command
    from kehoach.profile.found import folders_above  # noqa: PLC0415 - only this command

    office = office_of(Path(), None)
    if office.file and office.profile.thu_muc:
        return office.plans
    above = (path for path in folders_above(Path()) if beside(path).is_file())
    return next(above, Path())


def _found(
    home: Path,
    text: str,
    nam: int | None,
    co_quan: str | None,
    phan: tuple[str, ...],
    most: int,
) -> Found:
    from kehoach.library.search import search  # noqa: PLC0415 - not for --help

    return search(home, text, nam=nam, co_quan=co_quan, phan=phan, most=most)


def _indexed(index: str, *, json_: bool) -> bool:
    """Bring an index up to date, saying how far it is; return True where every file was read."""
    from kehoach.cli.library_progress import indexed  # noqa: PLC0415 - only with --index

    done = indexed(index)
    complain(done.problems)
    if json_:
        from kehoach.cli.library_shown import refreshed_values  # noqa: PLC0415 - only then
        from kehoach.cli.show import print_json  # noqa: PLC0415 - only this command

        print_json(refreshed_values(done))
        return not done.unread
    left = "; ".join(f"{count} {reason}" for reason, count in done.left)
    say(
        f"Kho có {done.files} tệp (đọc mới {done.read}, không còn {done.gone}); chỉ mục ở "
        f"{done.database}." + (f" Không đưa vào: {left}." if left else ""),
        err=True,
    )
    return not done.unread
