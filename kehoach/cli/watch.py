"""``kehoach watch``."""

from __future__ import annotations

from functools import partial
from pathlib import Path

import click

from kehoach.cli.ignored import ignored
from kehoach.cli.known_office import known_offices
from kehoach.cli.own_office import profile_option
from kehoach.cli.show import say
from kehoach.cli.watch_answers import Answers, Manner
from kehoach.intake.folder import READABLE
from kehoach.refused import not_read
from kehoach.watch.folder import WatchedFolder, held, listing
from kehoach.watch.follow import follow
from kehoach.watch.quiet import Quiet

_EVERY = 1.0
"""Seconds between two looks at a folder, which may lie on a share."""


@click.command(
    options_metavar="[TÙY CHỌN]",
    epilog="\b\nVí dụ:\n  kehoach watch D:\\ke-hoach\n  kehoach watch du-thao --out ket-qua\n"
    "  kehoach watch du-thao --all --profile co-quan.yaml",
)
@click.argument("folder", metavar="THƯ-MỤC")
@click.option("--out", metavar="THƯ-MỤC", help="Ghi kết quả vào thư mục này thay vì cạnh tệp.")
@click.option("--all", "every", is_flag=True, help="Soát cả những tệp có sẵn mà chưa có kết quả.")
@click.option("--template", metavar="MẪU.docx", help="Mẫu Word của cơ quan để in tệp YAML.")
@click.option("--ignore", metavar="MÃ[=LÝ-DO]", multiple=True, help="Không báo mã này.")
@profile_option
def watch(
    *,
    folder: str,
    out: str | None,
    every: bool,
    template: str | None,
    ignore: tuple[str, ...],
    profile: str | None,
) -> int:
    """Theo dõi một thư mục: kế hoạch nào được lưu thì soát ngay, đến khi Ctrl-C.

    Tệp ten.docx được trả lời bằng ten.da-soat.docx, bản sao có lời ghi chú tại chỗ sai; ten.yaml
    bằng bản in ten.da-in.docx và trang ten.yaml.da-soat.html; tệp .doc, .odt, .pdf, văn bản bằng
    bản sao có ghi chú khi làm được, không thì bằng trang HTML. Tệp gốc không bị sửa; kết quả cũ mà
    có người đã sửa thì giữ nguyên, kết quả mới mang thêm số. Thư mục con không được theo dõi.
    """
    found = _held(folder)
    office = known_offices([str(Path(folder) / "-")], profile).popitem()[1]
    manner = Manner(out, template or office.template, office.profile, ignored(ignore))
    if out is not None and not Path(out).is_dir():
        raise click.UsageError(f"--out {out}: không có thư mục này; tạo thư mục trước")
    answers = Answers(manner)
    quiet = Quiet(partial(listing, folder, READABLE))
    waiting = [path for path in found.files if answers.waits(path, every=every)]
    quiet.settle((path for path in found.files if path not in waiting), read=False)
    _begin(folder, found, len(waiting))
    follow(quiet, answers, every=_EVERY)
    say("Đã dừng theo dõi.", err=True)
    return 0


def _held(folder: str) -> WatchedFolder:
    """Return what the folder holds. Raises KehoachError TE01."""
    try:
        return held(folder, READABLE)
    except (OSError, ValueError) as error:
        known = error if isinstance(error, OSError) else OSError(2, "")
        raise not_read(folder, known) from error


def _begin(folder: str, found: WatchedFolder, waiting: int) -> None:
    """Say what is watched and what is not."""
    say(f"Đang theo dõi {folder}; lưu kế hoạch vào đó để soát, Ctrl-C để dừng.", err=True)
    if waiting:
        say(f"Soát trước {waiting} tệp có sẵn chưa có kết quả mới.", err=True)
    if left := len(found.files) - waiting:
        say(f"Không soát {left} tệp có sẵn; lưu lại tệp, hoặc thêm --all nếu chưa soát.", err=True)
    if found.more:
        say(f"Không theo dõi {found.more} tệp: thư mục có quá nhiều tệp.", err=True)
    if found.folders:
        say(f"Không theo dõi {found.folders} thư mục con.", err=True)
