"""Texts a pattern finds, made from the pattern itself by seeded chance."""

import random
import re
from collections.abc import Iterator
from re import _constants as c
from re import _parser

from near_misses import _Signs

MORE = 3
"""A repeat is met with at most so many rounds more than it must have."""
TRIES = 8
"""A text made by chance may break what a pattern forbids around it: so many are made for each that is kept."""


def made(pattern: re.Pattern[str], count: int) -> Iterator[str]:
    """Yield at most so many texts the pattern finds, the same in every run."""
    tree = _parser.parse(pattern.pattern, pattern.flags & ~re.UNICODE)
    maker = _Maker(_Signs(pattern.pattern, pattern.flags), random.Random(pattern.pattern))
    texts = (maker.text(list(tree)) for _ in range(TRIES * count))
    found = (text for text in texts if pattern.search(text))
    yield from (text for text, _ in zip(found, range(count), strict=False))


class _Maker:
    def __init__(self, signs: _Signs, chance: random.Random) -> None:
        self._signs = signs
        self._chance = chance
        self._groups: dict[int, str] = {}
        self._known: dict[tuple[object, int], list[str]] = {}

    def text(self, steps: list) -> str:
        """Return one text a sequence of steps takes, with what must stand around it."""
        return "".join(self._step(op, value) for op, value in steps)

    def _step(self, op, value) -> str:
        if op in (c.MAX_REPEAT, c.MIN_REPEAT, c.POSSESSIVE_REPEAT):
            least, most, body = value
            rounds = self._chance.randint(least, min(most, least + MORE))
            return "".join(self.text(list(body)) for _ in range(rounds))
        if op is c.BRANCH:
            return self.text(list(self._chance.choice(value[1])))
        if op is c.SUBPATTERN:
            return self._group(value[0], list(value[3]))
        if op in (c.ATOMIC_GROUP, c.ASSERT):
            return self.text(list(value if op is c.ATOMIC_GROUP else value[1]))
        if op is c.GROUPREF:
            return self._groups.get(value, "")
        return self._sign(op, value)

    def _group(self, number: int | None, steps: list) -> str:
        said = self.text(steps)
        if number is not None:
            self._groups[number] = said
        return said

    def _sign(self, op, value) -> str:
        key = (op, id(value))  # the tree lives as long as its texts are made
        if key not in self._known:
            self._known[key] = self._signs.of(op, value) or list(_own(op, value))
        signs = self._known[key]
        sign = self._chance.choice(signs) if signs else ""
        return sign.upper() if self._signs.fold and self._chance.random() < 0.25 else sign


def _own(op, value) -> Iterator[str]:
    """Yield the signs a class names itself, those no page is written with too."""
    for kind, what in value if op is c.IN else ():
        if kind is c.LITERAL:
            yield chr(what)
        elif kind is c.RANGE:
            yield chr(what[0])
