"""The other copies of a paragraph: a text box is kept twice, once for older programs."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

from kehoach.word.read.drawing import BRANCHES
from kehoach.word.read.style import N

if TYPE_CHECKING:
    from kehoach.word.revise.package import Package

_PARAGRAPH = N + "p"


class Alternates(NamedTuple):
    """The paragraphs that say the same in other branches."""

    alike: list[Any]
    missing: bool
    """True when another branch has words and none that say the same."""


def alternates_of(package: Package, paragraph: Any) -> Alternates:
    """Return the copies of a paragraph, as the file had them when it was opened."""
    alike, missing = [], False
    for branch in paragraph.iterancestors(*BRANCHES):
        words = _words(paragraph)
        same = _said(package, branch).get(words, [])
        for other in branch.getparent():
            if other is branch or other.tag not in BRANCHES or paragraph not in same:
                continue
            theirs, number = _said(package, other).get(words, []), same.index(paragraph)
            if number < len(theirs):
                alike.append(theirs[number])
            else:
                missing = missing or any(one.strip() for one in _said(package, other))
    for one in alike:
        package.places.line(one)
    return Alternates(alike, missing)


def _said(package: Package, branch: Any) -> dict[str, list[Any]]:
    """Return the paragraphs of a branch by their words; asked before any of them changes."""
    if branch not in package.said:
        said = package.said[branch] = {}
        for one in branch.iter(_PARAGRAPH):
            said.setdefault(_words(one), []).append(one)
    return package.said[branch]


def _words(paragraph: Any) -> str:
    return "".join(one.text or "" for one in paragraph.iter(N + "t"))
