"""A page break among the items of a list: what stands behind it begins a page."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from kehoach.plan.kinds import CO_KHONG
from kehoach.plan.part import FieldKind, PlanPart, field
from kehoach.plan.reading import Path, Reading, Wrong
from kehoach.plan.table.in_text import in_tables

if TYPE_CHECKING:
    from collections.abc import Sequence

KEY = "ngat_trang"
CODE = "KH36"
_WRITE = "ghi `- ngat_trang: true`"
_OTHERWISE = (
    f"trước một phần lớn thì ghi `{KEY}: true` trong phần ấy, cạnh noi_dung; "
    "phụ lục tự sang trang mới nên không cần ghi"
)


def _read_yes(value: Any, reading: Reading, path: Path) -> bool:
    """Return True; an item says yes or does not stand there. Raises Wrong KH04."""
    if value is None or not CO_KHONG.read(value, reading, path):
        raise Wrong("KH04", "mục ngắt trang chỉ nhận true", f"{_WRITE}, hoặc xóa dòng này")
    return True


class NgatTrang(PlanPart):
    """Ngắt trang: mục đứng sau in từ đầu trang mới."""

    ngat_trang: bool = field(FieldKind(_read_yes, {"enum": [True, "có"]}), "Luôn là `true`.")


def typed_alone(text: str) -> None:
    """Raise Wrong KH07 for a text that is the key without its value: it would print as a dash."""
    if text == KEY:
        message = f'"{KEY}" ở đây là lời văn, sẽ in thành một ý'
        raise Wrong("KH07", message, f"{_WRITE} để ngắt trang")


def misplaced(items: Sequence[Any], *, headed: bool = False, path: Path = ()) -> list[Wrong]:
    """Return a fault KH36 for every page break nothing comes of.

    Nothing follows the last of a list and two in a row are one; ``headed`` is True for a list
    below a heading, which the first would leave behind on its page. Items a table beside them
    prints are none of the list. ``path`` leads to it.
    """
    if not any(isinstance(item, NgatTrang) for item in items):
        return []
    moved = in_tables(items)
    printed = [(number, item) for number, item in enumerate(items) if item not in moved]
    listed = [item for _, item in printed]
    out = []
    for at, (number, item) in enumerate(printed):
        fault = _misplaced(listed, at, headed=headed) if isinstance(item, NgatTrang) else None
        out += [Wrong(CODE, *fault, (*path, number))] if fault else []
    return out


def _misplaced(items: Sequence[Any], number: int, *, headed: bool) -> tuple[str, str] | None:
    """Return what is wrong with a page break and its cure, None where something comes of it."""
    if headed and number == 0:
        message = "ngắt trang đứng ngay dưới đề mục, đề mục ở lại một mình trên trang trước"
        return message, f"đưa lên trước đề mục; {_OTHERWISE}"
    if number + 1 == len(items):
        message = "ngắt trang đứng cuối danh sách, sau nó không còn gì để sang trang mới"
        return message, f"đưa xuống trước mục cần sang trang; {_OTHERWISE}"
    if isinstance(items[number + 1], NgatTrang):
        cure = "bỏ dòng này; chương trình không để trang trắng"
        return "hai ngắt trang liền nhau chỉ là một", cure
    return None
