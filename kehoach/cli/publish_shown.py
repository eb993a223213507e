"""What ``kehoach publish`` has written, in the terminal and as JSON."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from kehoach.cli.show import as_json, complain, print_json, say
from kehoach.law.van_ban_di import so_dang_ky
from kehoach.publish.edxml import ENDING

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from kehoach.problem import Problem
    from kehoach.publish import Published


def refused(spec: str, problems: Iterable[Problem]) -> None:
    """Print as JSON that nothing was written, and why."""
    print_json({"spec": spec, "files": [], "problems": [as_json(problem) for problem in problems]})


def tell(found: Published, files: Sequence[str], register: str | None, *, json_: bool) -> None:
    """Print what was written, what was left blank in it, and what the user should know."""
    if json_:
        print_json(_as_values(found, files, register))
        return
    complain(found.notices)
    say(f"Đã ghi {', '.join(files)}.")
    if register:
        say(f"Đã thêm một dòng vào sổ {register}: {found.cells[0]}.")
    if counted := [f"{Path(name).name} {pages} trang" for name, pages in found.pages if pages]:
        say(f"Số trang: {'; '.join(counted)}.")
    if found.by_system:
        say(f"Để trống, Hệ thống tự cập nhật: {', '.join(found.by_system)}.")
    if found.by_hand:
        say(f"Để trống, kế hoạch không nói: {', '.join(found.by_hand)}.")
    if any(name.endswith(ENDING) for name in files):
        say("Phần đầu edXML chưa thử với trục liên thông nào: đừng gửi khi chưa thử với trục.")
    say("Chưa ký số: văn bản do người có thẩm quyền và văn thư ký trên hệ thống của cơ quan.")


def _as_values(found: Published, files: Sequence[str], register: str | None) -> dict[str, object]:
    """Return the result as plain values with stable English keys."""
    return {
        "spec": found.file,
        "files": [*files],
        "register": register,
        "metadata": found.metadata,
        "line": dict(zip(so_dang_ky(), found.cells, strict=True)),
        "pages": [{"file": name, "pages": pages} for name, pages in found.pages],
        "blank": {"system": [*found.by_system], "other": [*found.by_hand]},
        "notices": [as_json(notice) for notice in found.notices],
        "problems": [],
    }
