r"""Marks inside a text: ``**đậm**``, ``*nghiêng*``, ``[[33/QĐ-TTg]]`` and their escapes.

A star opens only before a letter and closes only after one, so ``2 * 3`` and a lone star stay what
they are. ``\*`` and ``\[[`` stand for the signs themselves, ``\\`` before them for a backslash.
"""

from __future__ import annotations

import re
from enum import StrEnum
from typing import NamedTuple

REFERENCE = re.compile(r"(?<!\\)\[\[([^\[\]\n]{1,60})\]\]")
_MARK = re.compile(
    r"(?<!\\)(?P<pairs>(?:\\\\)*)(?:\\(?P<escaped>\*|\[\[)|(?<=\\)(?=\*|\[\[))"
    r"|\*\*(?=\S)(?P<bold>(?:\\.|[^*\n\\]|\*(?!\*)|\*(?=\*\*(?!\*)))+?)(?<=\S)\*\*(?!\*)"
    r"|\*(?=[^\s*])(?P<italic>(?:\\.|[^*\n\\])+?)(?<=[^\s\\])\*(?!\*)"
)

_SIGN = re.compile(r"(?<!\\)(\\*)(\*|\[\[)")


class Status(StrEnum):
    """How far words of a file are live text; a plan's own words always are."""

    LIVE = ""
    PLACEHOLDER = "placeholder"
    """An empty control's own words: "Click or tap here to enter text."."""
    UNMERGED = "unmerged"
    """The name of a merge field nobody filled in: «Ten_thon»."""
    COMMENTED = "commented"
    """Live, and a reviewer's comment hangs on it."""
    INSERTED = "inserted"
    """Live, put in by a tracked change."""
    DELETED = "deleted"
    """Taken out by a tracked change; never among a block's text."""
    STRUCK = "struck"
    """Struck through; never among a block's text."""
    HIDDEN = "hidden"
    """Not shown and not printed; never among a block's text."""


class Run(NamedTuple):
    """A stretch of text of one weight and slant."""

    text: str
    dam: bool = False
    nghieng: bool = False
    status: Status = Status.LIVE
    note: str = ""
    """Mark of the footnote or endnote called here ("1"); ``text`` is then empty: a mark is no word."""


def runs(text: str, *, dam: bool = False, nghieng: bool = False) -> tuple[Run, ...]:
    """Return the text as runs, marks taken out. A text without marks is one run."""
    if "*" not in text and "\\" not in text:
        return (Run(text, dam, nghieng),) if text else ()
    out: list[Run] = []
    last = 0
    for found in _MARK.finditer(text):
        _push(out, Run(text[last : found.start()], dam, nghieng))
        if found["pairs"] is not None:
            kept = found["pairs"][::2] + (found["escaped"] or "")
            _push(out, Run(kept, dam, nghieng))
        elif found["bold"]:
            for run in runs(found["bold"], dam=True, nghieng=nghieng):
                _push(out, run)
        else:
            for run in runs(found["italic"], dam=dam, nghieng=True):
                _push(out, run)
        last = found.end()
    _push(out, Run(text[last:], dam, nghieng))
    return tuple(out)


def _push(out: list[Run], run: Run) -> None:
    """Append a run, joined to the one before when they look alike."""
    if not run.text:
        return
    if out and (out[-1].dam, out[-1].nghieng) == (run.dam, run.nghieng):
        run = Run(out.pop().text + run.text, run.dam, run.nghieng)
    out.append(run)


def marked(parts: tuple[Run, ...]) -> str:
    """Return runs as a text with marks: the inverse of ``runs``; signs are escaped where they must be."""
    parts = _by_look(parts)
    bare = _with_signs(parts, [run.text for run in parts])
    return bare if runs(bare) == parts else _with_signs(parts, [escape(run.text) for run in parts])


def _by_look(parts: tuple[Run, ...]) -> tuple[Run, ...]:
    """Return runs without their status, which has no sign in a text; neighbours that look alike are one."""
    if not any(run.status for run in parts):
        return parts
    out: list[Run] = []
    for run in parts:
        _push(out, run._replace(status=Status.LIVE))
    return tuple(out)


def _with_signs(parts: tuple[Run, ...], texts: list[str]) -> str:
    out = []
    for run, text in zip(parts, texts, strict=True):
        core = text.strip()
        sign = "*" * (2 * run.dam + run.nghieng)
        out.append(text.replace(core, f"{sign}{core}{sign}", 1) if core and sign else text)
    return "".join(out)


def escape(text: str) -> str:
    """Return the text with the signs that would be read as marks escaped."""
    return _SIGN.sub(lambda found: found[1] * 2 + "\\" + found[2], text) if "*" in text or "[[" in text else text


def plain(text: str) -> str:
    """Return the text without marks."""
    return "".join(run.text for run in runs(text))
