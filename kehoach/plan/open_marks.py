"""What comments of a spec say of decisions: still to be taken, taken, a part nobody has read."""

from __future__ import annotations

import re
import unicodedata
from enum import StrEnum
from typing import TYPE_CHECKING

from kehoach.named import NamedTuple
from kehoach.spec.commented import comments
from kehoach.text.letters import clean, one_line

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from kehoach.spec.commented import SourceComment
    from kehoach.spec.node import Node


class OpenState(StrEnum):
    """What a comment says; the value is the words it begins with."""

    OPEN = "cần quyết định"
    TAKEN = "đã quyết định"
    UNREAD = "chưa rà"


_BOTH = "quyết định"
"""Words of two of them."""
_TYPED = (_BOTH, OpenState.UNREAD)
_SIGNS = tuple(unicodedata.normalize(form, sign) for sign in _TYPED for form in ("NFC", "NFD"))
_BEHIND_SIGN = re.compile(r"#[^\r\n]+")
_CODES = r"CL\d\d(?:\s*,\s*CL\d\d)*"
_DECISION = re.compile(
    rf"(?P<state>{OpenState.OPEN}|{OpenState.TAKEN})(?:\s*:\s*|\s+(?=CL\d)|$)"
    rf"(?P<codes>{_CODES})?",
    re.IGNORECASE,
)
"""Behind the words a colon, codes or nothing: other words make a sentence of them and no mark."""
_STAMP, _STAMPED = re.compile(r"\[([0-9a-f]{6})\]"), 8
_UNREAD = re.compile(rf"{OpenState.UNREAD}\s*(?:$|[:.,;(])", re.IGNORECASE)


class OpenMark(NamedTuple):
    """A comment, or the part of one behind a sign of its own, that says something of decisions."""

    state: OpenState
    codes: tuple[str, ...]
    """The questions; empty where it names none."""
    stamp: str
    """What the words were when it was taken, in six signs; empty where nobody noted it."""
    start: int
    """Offset of its ``#``."""
    stamp_at: int
    """Where the stamp begins, or the end where there is none."""
    end: int
    alone: bool
    """True where nothing but comments stands on the line: it speaks of the line below."""


def marks(text: str, root: Node) -> list[OpenMark]:
    """Return the marks in the comments of a spec, in order; words of a value are none."""
    return [mark for said in comments(text, root, _places(text)) for mark in _marks(text, said)]


def _places(text: str) -> Iterator[int]:
    """Yield the end of each line that has the words behind a ``#``."""
    for found in _BEHIND_SIGN.finditer(text):
        folded = found[0].casefold()
        if any(sign in folded for sign in _SIGNS):
            yield found.end()


def _marks(text: str, said: SourceComment) -> Iterator[OpenMark]:
    at = said.start
    for piece in re.split(r"(?=#)", text[said.start : said.end])[1:]:
        mark = _mark(piece, at, said)
        if mark is not None:
            yield mark
        at += len(piece)


def _mark(piece: str, at: int, said: SourceComment) -> OpenMark | None:
    bare = piece.rstrip()
    stamp, end = _STAMP.fullmatch(bare[-_STAMPED:]), at + len(bare)
    words = one_line(clean(bare[1:-_STAMPED] if stamp else bare[1:]))
    if _UNREAD.match(words):
        return OpenMark(OpenState.UNREAD, (), "", at, end, end, said.alone)
    found = _DECISION.match(words)
    if found is None:
        return None
    codes = tuple(re.findall(r"CL\d\d", (found["codes"] or "").upper()))
    state, noted = OpenState(found["state"].casefold()), stamp[1] if stamp else ""
    return OpenMark(state, codes, noted, at, end - _STAMPED if stamp else end, end, said.alone)


def written(state: OpenState, codes: Iterable[str], stamp: str = "") -> str:
    """Return the comment that says it."""
    noted = f" [{stamp}]" if stamp else ""
    return f"# {state}: {', '.join(codes)}{noted}"
