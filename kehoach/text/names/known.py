"""Names by their syllables, those that begin alike on one branch."""

from __future__ import annotations

import marshal
import re
from functools import cached_property, lru_cache
from typing import TYPE_CHECKING, Final, TypeAlias

if TYPE_CHECKING:
    from collections.abc import Iterable

SYLLABLE = re.compile(r"[^\W_]+")
LEAST = 4
"""Syllables of the shortest name that is sought: of three, two right ones say too little."""
LAW: Final = "tên luật"
AGENCY: Final = "tên cơ quan, tổ chức"
WORK: Final = "tên chương trình, phong trào"
SAYING: Final = "lời văn cố định"
OTHER: Final = ""
"""What is only known to be right: never what was meant."""
KINDS: Final = (LAW, AGENCY, WORK, SAYING, OTHER)
_PROPER = (LAW, AGENCY)
"""Kinds of names with a capital at their head wherever they stand."""
_OLD_STYLE = {"ủy": "uỷ"}
"""Heads of names as the other school sets their tone."""
_END = "."
"""Where a name may end: below it the name, below that its kind."""

SHAPE: Final = 4
"""One more whenever an index is made in another way: what was kept of the way before is not it."""
Tree: TypeAlias = "dict[str, Tree]"
"""How names go on, syllable by syllable: dicts alone, as they are kept on disk."""
Branch: TypeAlias = tuple[dict[str, bytes], dict[str, list[str]], int]
"""Behind a head: second syllable → how names go on, packed; third → seconds; the longest name."""
Index: TypeAlias = tuple[dict[str, str], dict[str, bytes]]
"""How the head of a name may stand in a text → its branch; the branches, packed."""


class Known:
    """A name as it should be written."""

    def __init__(self, words: str, kind: str) -> None:
        """Take a name and what it is of."""
        self.words = words
        self.kind = kind

    @cached_property
    def _parts(self) -> list[re.Match[str]]:
        return list(SYLLABLE.finditer(self.words))

    @cached_property
    def syllables(self) -> tuple[str, ...]:
        """Return its syllables in small letters."""
        return tuple(part[0].lower() for part in self._parts)

    @cached_property
    def marks(self) -> tuple[str, ...]:
        """Return what stands before each syllable: a comma, a hyphen, nothing."""
        ends = [0, *(part.end() for part in self._parts)]
        pairs = zip(ends, self._parts, strict=False)
        return tuple(self.words[end : part.start()].strip() for end, part in pairs)

    @cached_property
    def capitals(self) -> tuple[bool, ...]:
        """Return which syllables begin with a capital."""
        return tuple(part[0][0].isupper() for part in self._parts)

    @property
    def sought(self) -> bool:
        """Return True for a name that may be meant by words that are nearly it."""
        return self.kind != OTHER and len(self.syllables) >= LEAST

    @property
    def is_proper(self) -> bool:
        """Return True for laws and agencies; the name of a programme may begin small."""
        return self.kind in _PROPER


def name_at(tree: Tree) -> Known | None:
    """Return the name that may end where a tree goes on."""
    for words, kinds in tree.get(_END, {}).items():
        return _known(words, next(iter(kinds)))
    return None


@lru_cache(maxsize=1024)
def _known(words: str, kind: str) -> Known:
    return Known(words, kind)


def ends(tree: Tree) -> bool:
    """Return True where a name may end."""
    return _END in tree


def below(tree: Tree) -> list[tuple[str, Tree]]:
    """Return the syllables a name may go on with, each with what follows it."""
    return [pair for pair in tree.items() if pair[0] != _END]


def index_of(names: Iterable[tuple[str, str]]) -> Index:
    """Return the names, each with its kind, by their heads; of one said twice the first counts."""
    forms: dict[str, str] = {}
    trees: dict[str, Tree] = {}
    for words, kind in names:
        head, *rest = SYLLABLE.findall(words)
        small = head.lower()
        proper = head != small and kind in _PROPER
        for branch in (small.capitalize(),) if proper else (small.capitalize(), small):
            _plant(trees.setdefault(branch, {}), rest, words, kind)
            forms |= dict.fromkeys(_forms(branch), branch)
    return forms, {head: marshal.dumps(_branch(tree)) for head, tree in trees.items()}


def branch_of(packed: bytes) -> Branch:
    """Return what stands behind a head."""
    found: Branch = marshal.loads(packed)  # noqa: S302 - made here, kept as a .pyc is
    return found


def unpacked(packed: bytes) -> Tree:
    """Return how names go on behind their second syllable."""
    found: Tree = marshal.loads(packed)  # noqa: S302 - made here, kept as a .pyc is
    return found


def _branch(tree: Tree) -> Branch:
    seconds: dict[str, bytes] = {}
    thirds: dict[str, list[str]] = {}
    for second, further in below(tree):
        seconds[second] = marshal.dumps(further)
        for third, _ in below(further):
            thirds.setdefault(third, []).append(second)
    return seconds, thirds, 1 + _depth(tree)


def _depth(tree: Tree) -> int:
    return max((1 + _depth(further) for _, further in below(tree)), default=0)


def _plant(tree: Tree, syllables: list[str], words: str, kind: str) -> None:
    for syllable in syllables:
        tree = tree.setdefault(syllable.lower(), {})
    tree.setdefault(_END, {words: {kind: {}}})


def _forms(branch: str) -> list[str]:
    """Return how the head of a branch may stand in a text."""
    other = _OLD_STYLE.get(branch.lower(), branch)
    other = other if branch.islower() else other.capitalize()
    return [branch, other] if branch.islower() else [branch, other, branch.upper(), other.upper()]
