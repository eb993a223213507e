"""The other copies of a paragraph: a text box is kept twice, once for older programs."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

from kehoach.word.read.drawing import BRANCHES
from kehoach.word.read.style import N

if TYPE_CHECKING:
    from kehoach.word.traced import Places

_PARAGRAPH = N + "p"


class Twins(NamedTuple):
    """The paragraphs that say the same in other branches."""

    alike: list[Any]
    missing: bool
    """True when another branch has words and none that say the same."""


def twins_of(places: Places, paragraph: Any) -> Twins:
    """Return the copies of a paragraph, each read, so that words are found in it."""
    alike, missing = [], False
    for branch in paragraph.iterancestors(*BRANCHES):
        words = _words(paragraph)
        number = _same(branch, words).index(paragraph)
        for other in branch.getparent():
            if other is branch or other.tag not in BRANCHES:
                continue
            same = _same(other, words)
            if number < len(same):
                alike.append(same[number])
            elif any((text.text or "").strip() for text in other.iter(N + "t")):
                missing = True
    for one in alike:
        places.read(one)
    return Twins(alike, missing)


def _same(branch: Any, words: str) -> list[Any]:
    return [one for one in branch.iter(_PARAGRAPH) if _words(one) == words]


def _words(paragraph: Any) -> str:
    return "".join(one.text or "" for one in paragraph.iter(N + "t"))
