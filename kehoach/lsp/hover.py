"""What is shown where a person rests on a word: why a finding, what a key means."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from kehoach.problem import KehoachError
from kehoach.report.answer import answer
from kehoach.spec import Mapping, Sequence, recover

if TYPE_CHECKING:
    from collections.abc import Iterable

    from kehoach.lsp.buffer import Buffer
    from kehoach.lsp.keys import Key, Keys
    from kehoach.problem import Problem
    from kehoach.spec import Node

_RUN = re.compile("`+")


def reasons(problems: Iterable[Problem]) -> str:
    """Return findings in full as Markdown: what, the cure, then the page of ``explain``."""
    parts, codes = [], []
    for problem in problems:
        cure = f"\n\n→ {_plain(problem.hint)}" if problem.hint else ""
        head = f"**{problem.code}** ({problem.severity.value}) {_plain(problem.message)}{cure}"
        page = answer(problem.code) if problem.code not in codes else ""
        codes.append(problem.code)
        parts.append(f"{head}\n\n{fenced(page)}" if page else head)
    return "\n\n---\n\n".join(parts)


def meaning(key: Key) -> str:
    """Return what a key means as Markdown."""
    example = f"\n\nVí dụ: {_plain(f'{key.name}: {key.example}')}" if key.example else ""
    choices = f"\n\nMột trong: {', '.join(map(_plain, key.choices))}" if key.choices else ""
    return f"**`{key.name}`**: {_plain(key.meaning)}{choices}{example}"


def key_at(buffer: Buffer, offset: int, keys: Keys) -> Key | None:
    """Return the key a character stands in; None elsewhere, and for a key nobody knows."""
    try:
        node: Node | None = recover(buffer.text).root
    except KehoachError:
        return None
    path: list[str] = []
    while isinstance(node, Mapping | Sequence):
        if isinstance(node, Sequence):
            node = _holding([(value, value) for value in node.items], offset)
            continue
        names = [key.text or "" for key, _ in node.items]
        own = _key_over(node, offset)
        if own is not None:
            return keys.find((*path, own), names)
        below = _holding(list(node.items), offset)
        path += [name for name, (_, value) in zip(names, node.items, strict=True) if value is below]
        node = below
    return None


def _key_over(node: Mapping, offset: int) -> str | None:
    """Return the key of a group that a character stands in."""
    over = (key for key, _ in node.items if key.start.index <= offset < key.end.index)
    found = next(over, None)
    return None if found is None else found.text or ""


def fenced(text: str) -> str:
    """Return a text as a block that shows every sign of it as it is."""
    longest = max(map(len, _RUN.findall(text)), default=0)
    fence = "`" * max(3, longest + 1)
    return f"{fence}text\n{text.rstrip()}\n{fence}"


def _holding(pairs: list[tuple[Node, Node]], offset: int) -> Node | None:
    """Return the last value that begins, with its key, at or before a character."""
    before = [value for start, value in pairs if start.start.index <= offset]
    return before[-1] if before else None


def _plain(words: str) -> str:
    """Return words whose signs Markdown leaves alone."""
    return "".join(f"\\{sign}" if sign in "\\`*_{}[]<>#|" else sign for sign in words)
