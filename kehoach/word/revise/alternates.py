"""The other copies of a paragraph: a text box is kept twice, once for older programs."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from kehoach.named import NamedTuple
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


class Branch(NamedTuple):
    """The paragraphs of one branch, as the file has them."""

    said: dict[str, list[Any]]
    """Paragraphs by their words."""
    place: dict[Any, tuple[str, int]]
    """Paragraph → its words, and how many that say the same stand before it."""


def alternates_of(package: Package, paragraph: Any) -> Alternates:
    """Return the copies of a paragraph, as the file had them when it was opened."""
    alike, missing = [], False
    for branch in paragraph.iterancestors(*BRANCHES):
        words, number = _branch(package, branch).place[paragraph]
        for other in branch.getparent():
            if other is branch or other.tag not in BRANCHES:
                continue
            said = _branch(package, other).said
            theirs = said.get(words, [])
            if number < len(theirs) and _same_letters(package, paragraph, theirs[number]):
                alike.append(theirs[number])
            else:
                missing = missing or any(text.strip() for text in said)
    return Alternates(alike, missing)


def _same_letters(package: Package, paragraph: Any, other: Any) -> bool:
    """Return True when a place in one is the same place in the other, tabs and line ends counted.

    Capitals may be the look of one. Both are read now, while they say what the file does.
    """
    line = package.places.line
    return line(paragraph).text.casefold() == line(other).text.casefold()


def _branch(package: Package, branch: Any) -> Branch:
    """Return the paragraphs of a branch; asked before any of them changes."""
    if branch not in package.branches:
        found = package.branches[branch] = Branch({}, {})
        for element in branch.iter(_PARAGRAPH):
            words = "".join(text.text or "" for text in element.iter(N + "t"))
            same = found.said.setdefault(words, [])
            found.place[element] = words, len(same)
            same.append(element)
    return package.branches[branch]
