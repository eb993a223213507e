"""A copy of a .docx with some words replaced, each keeping the look of its first letter.

Nothing else changes.
"""

from __future__ import annotations

import re
import unicodedata
from typing import TYPE_CHECKING, Any

from kehoach.named import NamedTuple
from kehoach.text.letters import places_of
from kehoach.word.part import root_of
from kehoach.word.read.drawing import BRANCHES
from kehoach.word.read.style import N
from kehoach.word.spans import opened_for_change, say, words_of

if TYPE_CHECKING:
    from collections.abc import Iterable

    from kehoach.address import Address
    from kehoach.word.spans import Edited

_APART = re.compile("[^\\W\\d_][\u0300-\u0323]+")
"""A letter and accents written beside it."""
_PUT_IN = (N + "ins", N + "moveTo")
_UNSEEN = re.compile("[\u200b\u2060\ufeff]")


class Amendment(NamedTuple):
    """Words to put in the place of others."""

    origin: Address
    """Where the paragraph or cell stands."""
    old: str
    new: str
    times: int = 1
    """How often the words must stand there; all are replaced."""


class Amended(NamedTuple):
    """A copy with words replaced."""

    content: bytes
    made: list[Amendment]
    recoded: list[Address]
    """Paragraphs whose accents were joined to their letters, or that lost signs nobody sees."""


def amend(content: bytes, file: str, amendments: Iterable[Amendment]) -> Amended:
    """Return the file with the words replaced, and the amendments that could be made.

    One is left out when its words do not stand so often at its address, or when a person put some
    of them in as a tracked change, under his name. Raises KehoachError TN50 as
    the reader does.
    """
    edited = opened_for_change(content, file)
    recoded = _recoded(edited)
    made: list[Amendment] = []
    for amendment in amendments:
        held = edited.body.origins.elements.get(amendment.origin, ())
        found = [p for p in held if amendment.old and amendment.old in words_of(p)]
        if len(found) != 1 or words_of(found[0]).count(amendment.old) != amendment.times:
            continue
        if not _is_put_in(found[0], amendment):
            for paragraph in [found[0], *_alternates(found[0])]:
                _replace(paragraph, amendment)
            made.append(amendment)
    return Amended(edited.written({}), made, recoded)


def _alternates(paragraph: Any) -> list[Any]:
    """Return the paragraphs that say the same in other branches: a text box is kept twice."""
    branch = next(paragraph.iterancestors(*BRANCHES), None)
    if branch is None:
        return []
    words = words_of(paragraph)
    others = [
        element
        for element in branch.getparent()
        if element is not branch and element.tag in BRANCHES
    ]
    return [
        element for other in others for element in other.iter(N + "p") if words_of(element) == words
    ]


def _recoded(edited: Edited) -> list[Address]:
    """Write letters as the reader reads them.

    Accents in one code with their letter, no unseen signs.
    """
    out, trees = [], edited.trees
    for origin, paragraphs in edited.body.origins.elements.items():
        # a header is another part
        ours = [item for item in paragraphs if root_of(item) in trees]
        for text in (element for paragraph in ours for element in paragraph.iter(N + "t")):
            old = text.text or ""
            new = _UNSEEN.sub(
                "", _APART.sub(lambda found: unicodedata.normalize("NFC", found[0]), old)
            )
            if new != old:
                say(text, new)
                out.append(origin)
    return list(dict.fromkeys(out))


def _is_put_in(paragraph: Any, amendment: Amendment) -> bool:
    """Return True when some of the words are a tracked insertion."""
    at, marks = 0, []
    for text in paragraph.iter(N + "t"):
        end = at + len(text.text or "")
        if next(text.iterancestors(*_PUT_IN), None) is not None:
            marks.append((at, end))
        at = end
    starts = places_of(amendment.old, words_of(paragraph)) if marks else ()
    return any(low < at + len(amendment.old) and at < high for at in starts for low, high in marks)


def _replace(paragraph: Any, amendment: Amendment) -> None:
    for start in reversed([*places_of(amendment.old, words_of(paragraph))]):
        end, new, at = start + len(amendment.old), amendment.new, 0
        for text in paragraph.iter(N + "t"):
            words = text.text or ""
            first, last = max(start - at, 0), min(end - at, len(words))
            at += len(words)
            if first < last:
                say(text, words[:first] + new + words[last:])
                new = ""
