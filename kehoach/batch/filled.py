"""The base filled in for one row, as YAML its author could have typed: comments stay."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kehoach.spec.characters import in_flow, line_end, newline_of
from kehoach.spec.edit import Edit, apply, blank, fill, rewrite
from kehoach.spec.node import Mapping, Node, Scalar
from kehoach.spec.node import Sequence as Listed
from kehoach.spec.scalar import scalar as written

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kehoach.address import PlanPath
    from kehoach.batch.base import Base

_New = dict["PlanPath", list[tuple[str, str]]]
"""Where keys are added → each with its value."""


def filled(base: Base, paths: Sequence[PlanPath], values: Sequence[str | None]) -> str:
    """Return the YAML of a row: it reads as the plain values of the base with the row's in it."""
    edits: list[Edit] = []
    new: _New = {}
    seen: set[int] = set()
    for path, value in zip(paths, values, strict=True):
        key, node, flow = _pair(base, path)
        if isinstance(node, Scalar) and node.start.index not in seen:
            seen.add(node.start.index)
            edits += _changed(base.text, key, node, value, flow=flow)
        elif node is None and value is not None:
            new.setdefault(path[:-1], []).append((str(path[-1]), value))
    at_end = [pairs for path, pairs in new.items() if not (path and _add(base, path, pairs, edits))]
    return _with_lines(apply(base.text, edits), at_end)


def _pair(base: Base, path: PlanPath) -> tuple[Scalar | None, Node | None, bool]:
    """Return the key and the value at a path, and whether they stand in brackets."""
    key: Scalar | None = None
    node: Node | None = base.root
    flow = False
    for step in path:
        flow = flow or (node is not None and in_flow(base.text, node))
        if isinstance(node, Mapping):
            key, node = next(((k, v) for k, v in node.items if k.text == step), (None, None))
        elif isinstance(node, Listed) and isinstance(step, int):
            key, node = None, node.items[step]
        else:
            return None, None, flow
    return key, node, flow


def _changed(
    text: str, key: Scalar | None, node: Scalar, value: str | None, *, flow: bool
) -> list[Edit]:
    """Return the edits that give a value of the base other words, or none."""
    if key is None:
        return [rewrite(text, node, value or "", flow=flow)]
    if value is None:
        return blank(text, key, node)
    return fill(text, key, node, value, flow=flow)


def _add(base: Base, path: PlanPath, pairs: list[tuple[str, str]], edits: list[Edit]) -> bool:
    """Add keys to what stands at a path; return False where they go to the end of the file."""
    key, node, flow = _pair(base, path)
    edit: Edit | None = None
    if isinstance(node, Mapping):
        edit = _inside(base.text, node, pairs, flow=flow or in_flow(base.text, node))
    elif key is not None:
        edit = _below(base.text, key, pairs)
    if edit is None:
        pairs[:] = [(str(path[0]), ""), *((f"  {name}", value) for name, value in pairs)]
        return False
    edits.append(edit)
    return True


def _inside(text: str, node: Mapping, pairs: list[tuple[str, str]], *, flow: bool) -> Edit:
    """Return the edit that adds keys before the first of a mapping."""
    if not node.items:
        lines = (f"{name}: {_in_brackets(value)}" for name, value in pairs)
        return Edit(node.start.index, node.end.index, f"{{{', '.join(lines)}}}")
    first = node.items[0][0].start
    if flow:
        lines = (f"{name}: {_in_brackets(value)}, " for name, value in pairs)
    else:
        end = newline_of(text) + " " * first.column
        lines = (f"{name}: {written(value)}{end}" for name, value in pairs)
    return Edit(first.index, first.index, "".join(lines))


def _in_brackets(value: str) -> str:
    """Return a value between brackets: a comma there ends one without quotes."""
    found = written(value)
    return found if found.startswith(("'", '"')) else f"'{found.replace(chr(39), chr(39) * 2)}'"


def _below(text: str, key: Scalar, pairs: list[tuple[str, str]]) -> Edit:
    """Return the edit that gives a key without a value a mapping."""
    at, newline = line_end(text, key.end.index), newline_of(text)
    indent = " " * (key.start.column + 2)
    lines = (f"{newline}{indent}{name}: {written(value)}" for name, value in pairs)
    return Edit(at, at, "".join(lines))


def _with_lines(text: str, added: list[list[tuple[str, str]]]) -> str:
    """Return the text with keys behind all others."""
    newline = newline_of(text)
    for pairs in added:
        lines = [f"{name}: {written(value)}" if value else f"{name}:" for name, value in pairs]
        text = f"{text.rstrip()}{newline}{newline.join(lines)}{newline}"
    return text
