"""Plain values as the YAML a person would write: one line where it fits, folded where it is long.

What is written reads back as the very same values. Comments stand on lines of their own above the
value they speak of.
"""

from __future__ import annotations

import re
import textwrap
from typing import TYPE_CHECKING, Any

from kehoach.spec.scalar import scalar

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    Path = tuple[str | int, ...]
    Comments = Mapping[tuple[str | int, ...], list[str]]

WIDE = 100
"""Columns a line may take."""
_SHORT = 70
"""Columns a list on one line may take."""
_FLOW = re.compile(r"[^,?\[\]{}\n]*")
"""What may stand without quotes between brackets; a plain ``?`` there is a key's sign to the pure parser."""
_FOLDS = re.compile(r"\S+(?: \S+)*")
"""A text that can be folded: single spaces only, no tab or line end, nothing at its ends."""


def write(values: dict[str, Any], comments: Comments | None = None, head: Iterable[str] = ()) -> str:
    """Return a mapping as YAML, a blank line around every block at the top.

    ``comments`` are by path; ``head`` are the lines above everything. Values are dicts, lists,
    texts and None; any other value is written as the text it is.
    """
    told = {} if comments is None else _settled(values, comments)
    out = [f"# {line}" for line in head] + _remarks(told, (), "")
    block = True
    for key, value in values.items():
        lines = [*_remarks(told, (key,), ""), *_entry(key, value, "", (key,), told)]
        long = len(lines) > 1
        if out and (long or block):
            out.append("")
        out += lines
        block = long
    return "\n".join(out) + "\n"


def _settled(values: dict[str, Any], comments: Comments) -> dict[Path, list[str]]:
    """Return the comments at paths that are really written: the deepest one on the way."""
    out: dict[Path, list[str]] = {}
    for path, lines in comments.items():
        found: list[str | int] = []
        node: Any = values
        for step in path:
            for one in ("noi_dung", step) if isinstance(node, dict) and step not in node else (step,):
                if _holds(node, one):
                    node = node[one]
                    found.append(one)
        out.setdefault(tuple(found), []).extend(lines)
    return out


def _holds(node: Any, step: str | int) -> bool:
    if isinstance(node, dict):
        return step in node
    return isinstance(node, list) and isinstance(step, int) and step < len(node)


def _remarks(told: Comments, path: Path, indent: str) -> list[str]:
    wide = max(WIDE - len(indent) - 2, 40)
    return [f"{indent}# {part}" for text in told.get(path, ()) for part in textwrap.wrap(text, wide)]


def _entry(key: str, value: Any, indent: str, path: Path, told: Comments) -> list[str]:
    """Return ``key: value``; a block value goes below."""
    if not isinstance(value, str | dict | list | None):
        value = str(value)
    if value is None or value == "":
        return [f"{indent}{key}:"] if value is None else [f'{indent}{key}: ""']
    if isinstance(value, str):
        return _text(f"{indent}{key}: ", value, indent + "  ")
    flow = _flow(value) if not any(len(one) > len(path) and one[: len(path)] == path for one in told) else None
    if flow is not None and len(flow) <= _SHORT and "'" not in flow and '"' not in flow:
        return [f"{indent}{key}: {flow}"]
    return [f"{indent}{key}:", *_below(value, indent + "  ", path, told)]


def _below(value: Any, indent: str, path: Path, told: Comments) -> Iterator[str]:
    """Yield the lines of a mapping or a list, each line indented."""
    if isinstance(value, dict):
        for key, one in value.items():
            yield from _remarks(told, (*path, key), indent)
            yield from _entry(key, one, indent, (*path, key), told)
        return
    for number, one in enumerate(value):
        here = (*path, number)
        yield from _remarks(told, here, indent)
        yield from _item(one, indent, here, told)


def _item(one: Any, indent: str, path: Path, told: Comments) -> Iterator[str]:
    """Yield an item of a list, ``- `` before its first line."""
    if one is None or isinstance(one, str):
        yield from _text(f"{indent}- ", one or "", indent + "    ")
        return
    flow = _flow(one)
    if isinstance(one, list) and flow is not None and len(indent) + 2 + len(flow) <= WIDE + 40:
        yield f"{indent}- {flow}"
        return
    lines = list(_below(one, indent + "  ", path, told))
    first = next((place for place, line in enumerate(lines) if not line.lstrip().startswith("#")), 0)
    yield from (line[2:] for line in lines[:first])
    yield f"{indent}- {lines[first][len(indent) + 2 :]}"
    yield from lines[first + 1 :]


def _text(lead: str, text: str, indent: str) -> list[str]:
    """Return a text after its key or dash: on the line, folded below, or as its own lines."""
    if not text:
        return [f'{lead}""']
    block = text.removesuffix("\n")
    if "\n" in text and _lines_keep(block):
        sign = "|-" if block == text else "|"
        return [f"{lead}{sign}", *(f"{indent}{line}" for line in block.split("\n"))]
    if len(lead) + len(text) <= WIDE + 10 or not (_FOLDS.fullmatch(text) and text.isprintable()):
        return [f"{lead}{scalar(text)}"]
    wide = max(WIDE - len(indent), 40)
    wrapped = textwrap.wrap(text, wide, break_long_words=False, break_on_hyphens=False)
    return [f"{lead}>-", *(f"{indent}{line}" for line in wrapped)]


def _lines_keep(text: str) -> bool:
    """Return True when a literal block gives the same text back."""
    lines = text.split("\n")
    return all(line.isprintable() and line == line.strip() and line for line in lines)


def _flow(value: Any) -> str | None:
    """Return a list of short texts on one line, None when it is anything else."""
    if not isinstance(value, list) or any(not isinstance(one, str) for one in value):
        return None
    parts = [scalar(one) if one else '""' for one in value]
    if any(part[0] not in "'\"" and not _FLOW.fullmatch(part) for part in parts):
        parts = [part if part[0] in "'\"" or _FLOW.fullmatch(part) else _quoted(part) for part in parts]
    return f"[{', '.join(parts)}]"


def _quoted(text: str) -> str:
    return f"'{text}'" if "'" not in text else '"' + text.replace("\\", "\\\\").replace('"', '\\"') + '"'
