"""What the page sends of a change, as changes of the YAML text."""

from __future__ import annotations

import json
from typing import Any

from kehoach.output import check_size
from kehoach.plan.partial import BLANK
from kehoach.problem import fault
from kehoach.spec import LIMITS, parse
from kehoach.spec.step import Insert, Move, Path, Put, Remove, Step, changed_by
from kehoach.web.draft.grid import MOST, grid_of, is_group, steps_for
from kehoach.web.draft.kinds import order
from kehoach.web.draft.pasted import pasted

_NEEDED = {
    "co_quan", "trich_yeu", "mo_dau", "chi_tieu", "nhiem_vu", "khoan_chi", "khoan", "doan",
    "gach_dau_dong", "tieu_de", "ten", "loai", "ho_ten",
}  # fmt: skip
"""Keys that are a blank to fill in where nothing is typed: left empty they would be missing."""
_SHAPES = {"sua": 2, "them": 3, "xoa": 1, "doi-cho": 2, "bang": 3, "dan": 4}
"""What each change brings beside its name."""
_MOST_CHANGES = 200
"""Changes of one request: a page sends what was typed in a moment."""
_DEEPEST = 12
"""Lists and mappings inside each other in a new value."""


def edited(text: str, sent: bytes) -> str:
    """Return the text with the changes of a request, all or none.

    Raises KehoachError: TW10 for what no page of ours sends and for too large a table, what
    ``changed_by`` raises.
    """
    for item in _read(sent):
        for step in _steps(text, *item):
            text = changed_by(text, step, order())
    return text


def _read(sent: bytes) -> list[list[Any]]:
    try:
        check_size(sent, "", LIMITS.bytes)
        found = json.loads(sent)
    except (ValueError, RecursionError) as error:
        raise _strange() from error
    if not isinstance(found, list) or found[_MOST_CHANGES:] or not all(map(_is_change, found)):
        raise _strange()
    return found


def _is_change(item: Any) -> bool:
    if not isinstance(item, list) or not item or _SHAPES.get(str(item[0])) != len(item) - 1:
        return False
    steps = item[1]
    return (
        isinstance(steps, list)
        and bool(steps)
        and all(
            isinstance(step, str) or (isinstance(step, int) and 0 <= step < MOST) for step in steps
        )
    )


def _strange() -> Exception:
    return fault("TW10", "trang không hiểu thay đổi vừa gửi", "tải lại trang rồi làm lại")


def _too_large() -> Exception:
    return fault(
        "TW10", f"bảng có hơn {MOST} ô nên chưa dán", "chia thành nhiều bảng rồi dán từng bảng"
    )


def _steps(text: str, name: str, steps: list[str | int], *given: Any) -> list[Step]:
    path = tuple(steps)
    if name == "sua":
        return _typed(text, path, _plain(given[0]))
    if name == "them":
        return [Insert(path, _number(given[0]), _plain(given[1]))]
    if name == "xoa":
        return [Remove(path)]
    if name == "doi-cho":
        return [Move(path, _number(given[0]))]
    return _table(text, path, name, *given)


def _number(value: Any) -> int:
    if not isinstance(value, int) or not 0 <= value < MOST:
        raise _strange()
    return value


def _plain(value: Any, deep: int = 0) -> Any:
    """Return a value made of texts, lists and mappings alone. Raises KehoachError TW10."""
    if deep > _DEEPEST:
        raise _strange()
    if isinstance(value, dict):
        return {key: _plain(item, deep + 1) for key, item in value.items()}
    if isinstance(value, list):
        return [_plain(item, deep + 1) for item in value]
    if value is None or isinstance(value, str):
        return value
    raise _strange()


def _typed(text: str, path: Path, value: Any) -> list[Step]:
    """Return the change a field says: nothing typed is nothing, or a blank where one is needed."""
    before = found_at(parse(text).plain(), path)
    if value not in ("", []):
        return [] if value == [before] else [Put(path, value)]
    if before in (None, "", BLANK, []):
        return []
    return [Put(path, BLANK if isinstance(path[-1], int) or path[-1] in _NEEDED else None)]


def found_at(raw: Any, path: Path) -> Any:
    """Return the value at a path, None where there is none."""
    for step in path:
        if isinstance(raw, dict):
            raw = raw.get(str(step))
        elif isinstance(raw, list) and isinstance(step, int) and step < len(raw):
            raw = raw[step]
        else:
            return None
    return raw


def _table(text: str, path: Path, name: str, *given: Any) -> list[Step]:
    """Return the changes of a table: all of it as the grid has it, or what was pasted into it."""
    item = found_at(parse(text).plain(), path)
    if not isinstance(item, dict):
        raise _strange()
    if name == "bang":
        return steps_for(item, path, _cells(given[0]), _cells(given[1]))
    cells, row, column = _cells(given[0]), given[1], _number(given[2])
    grid = grid_of(item, path)
    if row is None or grid is None:
        return steps_for(item, path, *pasted(cells))
    return steps_for(item, path, *_laid_in(grid.heads, grid.rows, cells, _number(row), column))


def _laid_in(
    heads: list[list[str]], rows: list[list[str]], cells: list[list[str]], row: int, column: int
) -> tuple[list[list[str]], list[list[str]]]:
    """Return a table with cells laid in from one of its own on; it grows where they need room."""
    count = max(len(heads[0]), column + max(map(len, cells)))
    if count * max(len(rows), row + len(cells)) > MOST:
        raise _too_large()
    more = count - len(heads[0])
    heads = [[*line, *["" if at == 0 else "^"] * more] for at, line in enumerate(heads)]
    out = [line if is_group(line) else [*line, *[""] * more] for line in rows]
    while len(out) < row + len(cells):
        out.append([""] * count)
    for at, line in enumerate(cells, row):
        if len(out[at]) == count:
            out[at] = [*out[at][:column], *line, *out[at][column + len(line) :]]
    return heads, out


def _cells(value: Any) -> list[list[str]]:
    """Return rows of cells. Raises KehoachError TW10 for anything else, or too many."""
    rows = value if isinstance(value, list) else []
    good = all(
        isinstance(row, list) and row and all(isinstance(item, str) for item in row) for row in rows
    )
    if not good:
        raise _strange()
    if len(rows) * max(map(len, rows), default=0) > MOST:
        raise _too_large()
    return [[item.replace("\r\n", "\n").strip() for item in row] for row in rows]
