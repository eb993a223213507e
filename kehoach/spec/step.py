"""One change of a YAML text by the path of a value: put, insert, remove, move.

Every other line stays as it is, comments with it. What comes out is read again and compared with
what was meant, so a text is never returned that says anything else.
"""

from __future__ import annotations

from contextlib import suppress
from copy import deepcopy
from typing import TYPE_CHECKING, Any

from kehoach.named import NamedTuple
from kehoach.problem import KehoachError, Place, fault
from kehoach.spec.reader import parse
from kehoach.spec.step_list import inserted, moved_item, removed
from kehoach.spec.step_source import put_at

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kehoach.spec.node import Node

Path = tuple[str | int, ...]


class Put(NamedTuple):
    """A value given to a key or an item; a key that is not there is made."""

    path: Path
    value: Any
    """A text, None, or lists and mappings of them."""


class Insert(NamedTuple):
    """An item put into a list before the one of a number; a list that is not there is made."""

    path: Path
    """Of the list."""
    at: int
    value: Any


class Remove(NamedTuple):
    """A key or an item taken out; a list that loses its last item is left empty."""

    path: Path


class Move(NamedTuple):
    """An item of a list brought to another number of the same list."""

    path: Path
    to: int


Step = Put | Insert | Remove | Move


def changed_by(text: str, step: Step, order: tuple[str, ...] = ()) -> str:
    """Return the text with one change made; of a change that says nothing new the very same text.

    ``order`` are the keys of the whole document in their usual order: a new one is put there.
    Raises KehoachError YA14 for a path that leads nowhere, YA15 where the change cannot be made
    without touching more than it says, and what reading the text raises.
    """
    root = parse(text)
    before = root.plain()
    meant = _meant(before, step)
    if meant == before:
        return text
    for made in _tries(text, root, step, order):
        with suppress(KehoachError):
            if parse(made).plain() == meant:
                return made
    cure = "sửa chỗ này ở thẻ YAML"
    raise fault("YA15", "không sửa được chỗ này mà vẫn giữ nguyên phần còn lại của tệp", cure)


def _tries(text: str, root: Node, step: Step, order: tuple[str, ...]) -> Iterator[str]:
    """Yield texts that may be the one meant, the one that changes least first."""
    if isinstance(step, Put):
        yield from put_at(text, root, step.path, step.value, order)
    elif isinstance(step, Insert):
        yield from inserted(text, root, step.path, step.at, step.value, order)
    elif isinstance(step, Remove):
        yield from removed(text, root, step.path)
    else:
        yield from moved_item(text, root, step.path, step.to)


def _meant(plain: Any, step: Step) -> Any:
    """Return the values the text shall have. Raises KehoachError YA14."""
    out = deepcopy(plain)
    try:
        if isinstance(step, Put):
            return _put(out, step.path, step.value)
        if isinstance(step, Insert):
            _listed(out, step.path).insert(step.at, step.value)
            return out
        return _without(out, step) if isinstance(step, Remove) else _moved(out, step)
    except (KeyError, IndexError, TypeError, AttributeError) as error:
        message = f"không có `{'.'.join(map(str, step.path))}` trong tệp"
        raise fault("YA14", message, "tải lại trang để thấy bản mới nhất", Place()) from error


def _put(out: Any, path: Path, value: Any) -> Any:
    if not path:
        return value
    holder = _holder(out, path)
    if isinstance(holder, list) and not 0 <= int(path[-1]) < len(holder):
        raise IndexError
    holder[path[-1]] = value
    return out


def _holder(out: Any, path: Path) -> Any:
    """Return what holds the last step of a path; keys without a value on the way hold keys."""
    for number, step in enumerate(path[:-1]):
        if isinstance(out, dict) and out.get(str(step)) is None:
            out[step] = [] if isinstance(path[number + 1], int) else {}
        out = out[step]
    if not isinstance(out, dict | list) or isinstance(out, dict) is isinstance(path[-1], int):
        raise TypeError
    return out


def _listed(out: Any, path: Path) -> list[Any]:
    """Return the list at a path; a key without a value is an empty one."""
    holder = _holder(out, path)
    if isinstance(holder, dict) and holder.get(str(path[-1])) is None:
        holder[path[-1]] = []
    found = holder[path[-1]]
    if not isinstance(found, list):
        raise TypeError
    return found


def _without(out: Any, step: Remove) -> Any:
    holder = _holder(out, step.path)
    del holder[step.path[-1]]
    if isinstance(holder, list) and not holder:
        return _put(out, step.path[:-1], None)
    return out


def _moved(out: Any, step: Move) -> Any:
    holder = _holder(out, step.path)
    if not isinstance(holder, list) or not 0 <= step.to < len(holder):
        raise IndexError
    holder.insert(step.to, holder.pop(int(step.path[-1])))
    return out
