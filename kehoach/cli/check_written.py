"""What ``kehoach check`` writes: reports of all files, copies of one."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from kehoach.cli.show import say, styled
from kehoach.output import write_bytes, write_standard

if TYPE_CHECKING:
    from kehoach.review.drafted import Examined, Unread


def write_reports(
    found: list[Examined | Unread],
    sarif: str | None,
    html: str | None,
    *,
    whole: bool,
    force: bool,
) -> None:
    """Write the reports that were asked for; ``whole`` for every place in a line of its own.

    Raises KehoachError as ``write_bytes`` does.
    """
    if sarif:
        from kehoach.report.sarif import sarif as made  # noqa: PLC0415 - only when asked

        text = json.dumps(made(found, _version()), ensure_ascii=False, indent=2) + "\n"
        _put(sarif, text.encode(), force=force)
    if html:
        from kehoach.report.folded import folded  # noqa: PLC0415 - only when asked
        from kehoach.report.html import page  # noqa: PLC0415 - only when asked

        _put(html, page(found if whole else map(folded, found)).encode(), force=force)


def write_annotated(found: list[Examined | Unread], out: str | None, *, force: bool) -> None:
    """Write the copy of the only file with remarks, where one is asked for.

    What of an earlier check stays in it is told.

    Raises KehoachError RS03, and as ``write_bytes`` does.
    """
    from kehoach.report.comments import annotated  # noqa: PLC0415 - only when asked
    from kehoach.review.drafted import Unread  # noqa: PLC0415 - only when asked

    if out is None or isinstance(found[0], Unread):
        return
    made = annotated(found[0])
    _put(out, made.content, force=force)
    if made.threads:
        told = f"{out}: giữ {made.threads} lời ghi chú của lần kiểm tra trước"
        say(f"{told} vì đã có người trả lời; xong việc thì xóa trong Word.", err=True)


def repair(examined: Examined | Unread, fix: str | None, *, quiet: bool, force: bool) -> None:
    """Show what is repaired; write the copy when a name is given."""
    from kehoach.fix.repair import repaired  # noqa: PLC0415 - only when asked
    from kehoach.review.drafted import Unread  # noqa: PLC0415 - only when asked

    if isinstance(examined, Unread):
        return
    found = repaired(examined)
    if fix is not None:
        _put(fix, found.content, force=force)
    if quiet:
        return
    for line in found.diff.splitlines():
        say(styled(line, fg={"-": "red", "+": "green"}.get(line[:1])))
    left = ""
    if found.left:
        left = f"; {len(found.left)} chỗ phải sửa tay vì không chắc chỉ sửa đúng chỗ ấy"
    made = len(found.made) + found.recoded
    if fix is not None:
        say(f"Đã ghi {fix}, sửa {made} chỗ{left}.")
    elif made:
        say(f"Sẽ sửa {made} chỗ{left}. Ghi ra tệp bằng --fix TỆP.")
    else:
        say(f"Không có chỗ nào máy sửa được chắc chắn{left}.")


def _put(path: str, content: bytes, *, force: bool) -> None:
    if path == "-":
        write_standard(content)
    else:
        write_bytes(path, content, force=force)


def _version() -> str:
    from importlib.metadata import PackageNotFoundError, version  # noqa: PLC0415

    try:
        return version("kehoach")
    except PackageNotFoundError:  # a plain checkout
        return "0"
