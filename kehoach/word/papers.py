"""The papers of a document one behind the other: each laid out by the template by itself."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING

from kehoach.named import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kehoach.document.block import Document, Section

_BODY = b"<w:body>"
_END = b"</w:body>"
_MARKS = re.compile(rb"<w:bookmark(?:Start|End)\b[^>]*/>")
"""Bookmarks of the template: a name may stand once in a file."""


class Printed(NamedTuple):
    """One paper as it is printed: its main text, its phụ lục, and what stands around it."""

    main: Section
    annexes: tuple[Section, ...]
    follows: bool = False
    """True when another paper stands before it."""
    followed: bool = False
    """True when another paper stands behind it."""


def printed(document: Document) -> list[Printed]:
    """Return the papers of a composed document: a plan, or a decision and the plan it issues."""
    sections = document.sections
    if len(document.papers) < 2:  # noqa: PLR2004 - one paper is the whole document
        return [Printed(sections[0], sections[1:])]
    starts = [at for at, section in enumerate(sections) if not section.opens_annex]
    spans = pairwise([*starts, len(sections)])
    count = len(sections)
    return [Printed(sections[a], sections[a + 1 : b], a > 0, b < count) for a, b in spans]


def one_behind_another(parts: Sequence[bytes]) -> bytes:
    """Return the word/document.xml of several papers as one: their bodies joined."""
    if len(parts) == 1:
        return parts[0]
    first, last = parts[0], parts[-1]
    bodies = [part[_start(part) : part.rindex(_END)] for part in parts]
    bodies[1:] = [_MARKS.sub(b"", body) for body in bodies[1:]]
    return b"".join([first[: _start(first)], *bodies, last[last.rindex(_END) :]])


def _start(part: bytes) -> int:
    return part.index(_BODY) + len(_BODY)
