"""What ``kehoach check`` writes beside its reports: copies of the one file it reviewed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kehoach.cli.check_reports import put
from kehoach.cli.show import say, styled

if TYPE_CHECKING:
    from kehoach.fix.repair import Repaired
    from kehoach.problem import Severity
    from kehoach.review.drafted import Examined, Unread


def write_annotated(
    examined: Examined | Unread,
    lowest: Severity,
    out: str,
    *,
    force: bool,
) -> None:
    """Write the copy of a file with remarks, none lighter than ``lowest``.

    What of an earlier check stays in it is told.

    Raises KehoachError RS03, and as ``write_bytes`` does.
    """
    from kehoach.report.comments import annotated  # noqa: PLC0415 - only when asked
    from kehoach.report.graded import graded  # noqa: PLC0415 - only when asked
    from kehoach.review.drafted import Unread  # noqa: PLC0415 - only when asked

    shown = graded(examined, lowest)
    if isinstance(shown, Unread):
        return
    made = annotated(shown)
    put(out, (made.content,), force=force)
    if made.threads:
        message = f"{out}: giữ {made.threads} lời ghi chú của lần kiểm tra trước"
        say(f"{message} vì đã có người trả lời; xong việc thì xóa trong Word.", err=True)


def repair(examined: Examined | Unread, fix: str | None, *, quiet: bool, force: bool) -> None:
    """Show what is repaired; write the copy when a name is given."""
    from kehoach.fix.repair import repaired  # noqa: PLC0415 - only when asked
    from kehoach.review.drafted import Unread  # noqa: PLC0415 - only when asked
    from kehoach.word.read.kinds import TRACKED  # noqa: PLC0415 - only when asked

    if isinstance(examined, Unread):
        return
    found = repaired(examined)
    if fix is not None:
        put(fix, (found.content,), force=force)
    if quiet:
        return
    if any(problem.code == TRACKED for problem in examined.notices):
        say("Sửa đổi theo dõi (Track Changes) giữ nguyên; chữ có người vừa thêm thì không sửa.")
    _show(found.diff)
    left = _left(found)
    made = len(found.made) + found.recoded
    if fix is not None:
        say(f"Đã ghi {fix}, sửa {made} chỗ{left}.")
    elif made:
        say(f"Sẽ sửa {made} chỗ{left}. Ghi ra tệp bằng --fix TỆP.")
    else:
        say(f"Không có chỗ nào máy sửa được chắc chắn{left}.")


def _left(found: Repaired) -> str:
    """Return what a person has to mend, behind what was mended; nothing where all is."""
    message = ""
    if found.left:
        message = f"; {len(found.left)} chỗ phải sửa tay vì không chắc chỉ sửa đúng chỗ ấy"
    if found.shown_first:
        codes = ", ".join(sorted({judged.rule.code for judged in found.shown_first}))
        count = len(found.shown_first)
        message += f"; {count} chỗ có cách sửa nhưng phải có người xem trước ({codes})"
    return message


def _show(diff: str) -> None:
    """Print what changed, old lines and new ones each in a colour."""
    for line in diff.splitlines():
        say(styled(line, fg={"-": "red", "+": "green"}.get(line[:1])))
