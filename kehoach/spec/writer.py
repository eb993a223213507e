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

    from kehoach.plain import Raw

    Path = tuple[str | int, ...]
    Comments = Mapping[tuple[str | int, ...], list[str]]

WIDE = 100
"""Columns a line may take."""
_SHORT = 70
"""Columns a list on one line may take."""
_FLOW = re.compile(r"[^,?\[\]{}\n]*")
"""What may stand without quotes between brackets.

A plain ``?`` there is a key's sign to the pure parser.
"""
_FOLDS = re.compile(r"\S+(?: \S+)*")
"""A text that can be folded: single spaces only, no tab or line end, nothing at its ends."""


def write(values: Raw, comments: Comments | None = None, head: Iterable[str] = ()) -> str:
    """Return a mapping as YAML, a blank line around every block at the top.

    ``comments`` are by path; ``head`` are the lines above everything. Values are dicts, lists,
    texts and None; any other value is written as the text it is.
    """
    answer = {} if comments is None else _settled(values, comments)
    out = [f"# {line}" for line in head] + _remarks(answer, (), "")
    block = True
    for key, value in values.items():
        lines = [*_remarks(answer, (key,), ""), *_entry(key, value, "", (key,), answer)]
        long = len(lines) > 1
        if out and (long or block):
            out.append("")
        out += lines
        block = long
    return "\n".join(out) + "\n"


def entry(key: str, value: Any, indent: str) -> list[str]:
    """Return the lines of ``key: value``, each indented; a value as ``write`` takes it."""
    return _entry(key, value, indent, (), {})


def item(value: Any, indent: str) -> list[str]:
    """Return the lines of an item of a list, ``- `` before the first, each indented."""
    return list(_item(value, indent, (), {}))


def _settled(values: Raw, comments: Comments) -> dict[Path, list[str]]:
    """Return the comments at paths that are really written: the deepest one on the way."""
    out: dict[Path, list[str]] = {}
    for path, lines in comments.items():
        found: list[str | int] = []
        node: Any = values
        for step in path:
            for value in (
                ("noi_dung", step) if isinstance(node, dict) and step not in node else (step,)
            ):
                if _holds(node, value):
                    node = node[value]
                    found.append(value)
        out.setdefault(tuple(found), []).extend(lines)
    return out


def _holds(node: Any, step: str | int) -> bool:
    if isinstance(node, dict):
        return step in node
    return isinstance(node, list) and isinstance(step, int) and step < len(node)


def _remarks(comments: Comments, path: Path, indent: str) -> list[str]:
    wide = max(WIDE - len(indent) - 2, 40)
    return [
        f"{indent}# {part}" for text in comments.get(path, ()) for part in textwrap.wrap(text, wide)
    ]


def _entry(key: str, value: Any, indent: str, path: Path, comments: Comments) -> list[str]:
    """Return ``key: value``; a block value goes below."""
    if not isinstance(value, str | dict | list | None):
        value = str(value)
    if value is None:
        return [f"{indent}{key}:"]
    if isinstance(value, str):
        return _text(f"{indent}{key}: ", value, indent + "  ")
    short = None if _commented_below(path, comments) else flow(value)
    if short is not None and len(short) <= _SHORT and "'" not in short and '"' not in short:
        return [f"{indent}{key}: {short}"]
    return [f"{indent}{key}:", *_below(value, indent + "  ", path, comments)]


def _commented_below(path: Path, comments: Comments) -> bool:
    deep = len(path)
    return any(len(commented) > deep and commented[:deep] == path for commented in comments)


def _below(value: Any, indent: str, path: Path, comments: Comments) -> Iterator[str]:
    """Yield the lines of a mapping or a list, each line indented."""
    if isinstance(value, dict):
        for key, record in value.items():
            yield from _remarks(comments, (*path, key), indent)
            yield from _entry(key, record, indent, (*path, key), comments)
        return
    for number, record in enumerate(value):
        here = (*path, number)
        yield from _remarks(comments, here, indent)
        yield from _item(record, indent, here, comments)


def _item(value: Any, indent: str, path: Path, comments: Comments) -> Iterator[str]:
    """Yield an item of a list, ``- `` before its first line."""
    if value is None or isinstance(value, str):
        yield from _text(f"{indent}- ", value or "", indent + "    ")
        return
    short = flow(value)
    if isinstance(value, list) and short is not None and len(indent) + 2 + len(short) <= WIDE + 40:
        yield f"{indent}- {short}"
        return
    lines = list(_below(value, indent + "  ", path, comments))
    first = next(
        (place for place, line in enumerate(lines) if not line.lstrip().startswith("#")), 0
    )
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
    return [f"{lead}>-", *(f"{indent}{line}" for line in wrapped(text, wide))]


def wrapped(text: str, wide: int) -> list[str]:
    """Return a text of single spaces in lines, no word broken: as ``textwrap`` does, in a tenth."""
    first, *words = text.split(" ")
    lines, line, length = [], [first], len(first)
    for word in words:
        length += 1 + len(word)
        if length > wide:
            lines.append(" ".join(line))
            line, length = [], len(word)
        line.append(word)
    return [*lines, " ".join(line)]


def _lines_keep(text: str) -> bool:
    """Return True when a literal block gives the same text back."""
    lines = text.split("\n")
    return all(line.isprintable() and line == line.strip() and line for line in lines)


def flow(value: Any) -> str | None:
    """Return a list of short texts on one line, None when it is anything else."""
    if not isinstance(value, list) or any(not isinstance(record, str) for record in value):
        return None
    return f"[{', '.join([_in_flow(record) for record in value])}]"


def _in_flow(text: str) -> str:
    """Return a text as it stands between the brackets of a list."""
    written = scalar(text) if text else '""'
    return written if written[0] in "'\"" or _FLOW.fullmatch(written) else _quoted(written)


def _quoted(text: str) -> str:
    return (
        f"'{text}'"
        if "'" not in text
        else '"' + text.replace("\\", "\\\\").replace('"', '\\"') + '"'
    )
