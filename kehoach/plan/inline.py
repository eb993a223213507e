r"""Marks inside a text: ``**đậm**``, ``*nghiêng*``, ``[[33/QĐ-TTg]]``, ``[^1]`` and their escapes.

A star opens only before a letter and closes only after one, so ``2 * 3`` and a lone star stay what
they are. ``\*``, ``\[[`` and ``\[^1]`` stand for the signs themselves, ``\\`` before them for a
backslash. ``[^1]`` calls the note of that name; its weight is never the text's.
"""

from __future__ import annotations

import re
from enum import StrEnum
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from kehoach.text.marks import CALL

REFERENCE = re.compile(r"(?<!\\)\[\[(?!\^)([^\[\]\n]{1,60})\]\]")
if TYPE_CHECKING:
    from collections.abc import Collection

_SIGNS = r"\*|\[\[|\[(?=\^\w{1,20}\])"
"""What a backslash makes plain: a star, two brackets, the bracket of a note's mark."""
_MARK = re.compile(
    rf"(?<!\\)(?P<pairs>(?:\\\\)*)(?:\\(?P<escaped>{_SIGNS})|(?<=\\)(?={_SIGNS}))"
    r"|\[\^(?P<note>\w{1,20})\]"
    r"|\*\*(?=\S)(?P<bold>(?:\\.|[^*\n\\]|\*(?!\*)|\*(?=\*\*(?!\*)))+?)(?<=\S)\*\*(?!\*)"
    r"|\*(?=[^\s*])(?P<italic>(?:\\.|[^*\n\\])+?)(?<=[^\s\\])\*(?!\*)"
)

_SIGN = re.compile(rf"(?<!\\)(\\*)({_SIGNS})")
_TAIL = re.compile(r"(?<!\\)(\\+)(\[?)\Z")
_CALL = re.compile(CALL)


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
    if "*" not in text and "\\" not in text and "[^" not in text:
        return (Run(text, dam, nghieng),) if text else ()
    out: list[Run] = []
    last = 0
    for found in _MARK.finditer(text):
        _push(out, Run(text[last : found.start()], dam, nghieng))
        for run in _meant(found, dam=dam, nghieng=nghieng):
            _push(out, run)
        last = found.end()
    _push(out, Run(text[last:], dam, nghieng))
    return tuple(out)


def _meant(found: re.Match[str], *, dam: bool, nghieng: bool) -> tuple[Run, ...]:
    """Return what one mark means: signs themselves, the call of a note, bold or italic words."""
    if found["pairs"] is not None:
        return (Run(found["pairs"][::2] + (found["escaped"] or ""), dam, nghieng),)
    if found["note"]:
        return (Run("", note=found["note"]),)
    if found["bold"]:
        return runs(found["bold"], dam=True, nghieng=nghieng)
    return runs(found["italic"], dam=dam, nghieng=True)


def _push(out: list[Run], run: Run) -> None:
    """Append a run, joined to the one before when they look alike."""
    if not run.text and not run.note:
        return
    if out and not (run.note or out[-1].note) and (out[-1].dam, out[-1].nghieng) == (run.dam, run.nghieng):
        run = Run(out.pop().text + run.text, run.dam, run.nghieng)
    out.append(run)


def marked(parts: tuple[Run, ...]) -> str:
    """Return runs as a text with marks: the inverse of ``runs``; signs are escaped where they must be.

    A status is lost, for a text has none. A note called between two words of one weight stands
    inside their marks. Where looks that touch cannot be told apart by stars (``***a****,*``) the
    shorter run takes the look of the longer one: a look is lost there, no star is printed.
    """
    plain_parts: list[Run] = []
    for run in parts:
        _push(plain_parts, Run("", note=run.note) if run.note else Run(run.text, run.dam, run.nghieng))
    while True:
        text = _marked(plain_parts)
        touching = _touching(plain_parts)
        if not touching or runs(text) == tuple(plain_parts):
            return text
        plain_parts = _alike(plain_parts, touching)


def _touching(parts: list[Run]) -> list[int]:
    """Return where a run touches the one behind it without a space, both marked and not alike."""
    return [
        at
        for at, (run, after) in enumerate(pairwise(parts))
        if (run.dam or run.nghieng) and (after.dam or after.nghieng) and _no_space(run, after)
    ]


def _no_space(run: Run, after: Run) -> bool:
    return not (run.text[-1:].isspace() or after.text[:1].isspace())


def _alike(parts: list[Run], touching: list[int]) -> list[Run]:
    """Return the runs with one touching pair joined: the one with the shortest run of all."""
    at = min(touching, key=lambda one: min(len(parts[one].text), len(parts[one + 1].text)))
    longer = max(parts[at], parts[at + 1], key=lambda run: len(run.text))
    both = Run(parts[at].text + parts[at + 1].text, longer.dam, longer.nghieng)
    out: list[Run] = []
    for run in (*parts[:at], both, *parts[at + 2 :]):
        _push(out, run)
    return out


def _marked(plain_parts: list[Run]) -> str:
    """Return runs with marks; the signs in their words are escaped where they must be."""
    bare = _with_signs(plain_parts, [run.text for run in plain_parts])
    if runs(bare) == tuple(plain_parts) and not REFERENCE.search(bare):  # [[12]] of a file calls no document
        return bare
    texts = [escape(run.text) for run in plain_parts]
    for at, after in enumerate(plain_parts[1:]):
        if after.note:  # a backslash of the text itself must not take the bracket's meaning away
            texts[at] = _TAIL.sub(r"\1\1\2", texts[at])
    return _with_signs(plain_parts, texts)


def _with_signs(parts: list[Run], texts: list[str]) -> str:
    out = []
    for at, (run, text) in enumerate(zip(parts, texts, strict=True)):
        core = text.strip()
        sign = "*" * (2 * run.dam + run.nghieng)
        if run.note:
            out.append(f"[^{run.note}]")
        elif core and sign:
            opening = "" if _goes_on(parts, at, -1) else sign
            closing = "" if _goes_on(parts, at, 1) else sign
            out.append(text.replace(core, f"{opening}{core}{closing}", 1))
        else:
            out.append(text)
    return "".join(out)


def _goes_on(parts: list[Run], at: int, step: int) -> bool:
    """Return True when words of the same weight go on behind a note's call."""
    next_at = at + 2 * step
    if not 0 <= next_at < len(parts) or not parts[at + step].note:
        return False
    run, other = parts[at], parts[next_at]
    return (run.dam, run.nghieng) == (other.dam, other.nghieng) and bool(other.text.strip())


def escape(text: str) -> str:
    """Return the text with the signs that would be read as marks escaped."""
    if "*" not in text and "[[" not in text and "[^" not in text:
        return text
    return _SIGN.sub(lambda found: found[1] * 2 + "\\" + found[2], text)


def plain(text: str) -> str:
    """Return the text without marks."""
    return "".join(run.text for run in runs(text))


def capitals(text: str) -> tuple[Run, ...]:
    """Return a title's runs in capitals and of no weight of their own; notes stay where they are called."""
    out: list[Run] = []
    for run in runs(text):
        _push(out, run if run.note else Run(run.text.upper()))
    return tuple(out)


def notes_called(text: str) -> list[str]:
    """Return the names of the notes a text calls, in order, each as often as it is called."""
    return [run.note for run in runs(text) if run.note] if "[^" in text else []


def without_notes(text: str, kept: Collection[str] = ()) -> str:
    """Return the text with the calls of notes taken out, but for the first of each one kept."""
    if not notes_called(text):
        return text
    out, last, left = [], 0, set(kept)
    for found in _CALL.finditer(text):
        backslashes = len(text[: found.start()]) - len(text[: found.start()].rstrip("\\"))
        name = found[0][2:-1]
        if backslashes % 2 == 0 and name not in left:
            out.append(text[last : found.start()])
            last = found.end()
        left.discard(name)
    return "".join((*out, text[last:]))
