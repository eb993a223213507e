"""Texts a pattern almost matches, made from the pattern itself, and how its work grows on them.

Python's matcher tries again: on a near miss two repeats that hold the same signs, or a repeat that
begins anywhere, cost the square of the text or more. Every repeat of a pattern is met with a long
run of what it repeats, after what must stand before it, and with a sign behind that spoils it.
"""

import re
import signal
import time
from collections.abc import Iterator
from contextlib import contextmanager
from itertools import pairwise
from re import _constants as c
from re import _parser

SIGNS = ' \t\n1aeốAĐ.,;:-–/…_()“”"*&|#%\xa0'
"""What texts are made of: one of every kind that patterns of Vietnamese papers tell apart."""
SPOILERS = ("\x00", "ạ", "9")
LONG = 8
"""A repeat that may be longer than this is met with a long run."""
MOST = 100
"""Of the repeats of a list of names, so many are tried, spread over the list."""
MOST_SIGNS = 4
"""Of a class of signs, so many are tried."""


def near_misses(source: str, flags: int) -> list[tuple[str, str]]:
    """Return heads and what is to be repeated behind them."""
    tree = _parser.parse(source, flags)
    found = dict.fromkeys(_runs(list(tree), "", _Signs(source, tree.state.flags)))
    whole = [(("", head + run)) for head, run in found if head]
    every = list(dict.fromkeys([*found, *whole]))
    return every[:: len(every) // MOST + 1]


class _Signs:
    """Which signs a part of a pattern takes."""

    def __init__(self, source: str, flags: int) -> None:
        self.fold = bool(flags & re.IGNORECASE)
        self.all = dict.fromkeys(SIGNS + "".join(one for one in source if one not in r"\()[]{}?*+^$"))

    def of(self, op, value) -> list[str]:
        """Return the signs one step takes, in the order of ``SIGNS``; a literal is its own."""
        if op is c.LITERAL:
            return [chr(value)]
        return [one for one in self.all if _takes(op, value, one)]


def _takes(op, value, sign: str) -> bool:
    if op is c.ANY:
        return sign != "\n"
    if op is c.NOT_LITERAL:
        return ord(sign) != value
    if op is c.IN:
        items = [one for one in value if one[0] is not c.NEGATE]
        return any(_holds(*one, sign) for one in items) is (len(items) == len(value))
    return False


def _holds(op, value, sign: str) -> bool:
    if op is c.RANGE:
        return value[0] <= ord(sign) <= value[1]
    if op is c.CATEGORY:
        name = str(value).removeprefix("CATEGORY_")
        kind = {"DIGIT": str.isdigit, "SPACE": str.isspace, "WORD": lambda one: one.isalnum() or one == "_"}
        return kind[name.removeprefix("NOT_")](sign) is not name.startswith("NOT_")
    return op is c.LITERAL and value == ord(sign)


def _runs(steps: list, head: str, signs: _Signs) -> Iterator[tuple[str, str]]:
    """Yield head and run for every long repeat of a sequence, nested ones too."""
    for op, value in steps:
        if op in (c.MAX_REPEAT, c.MIN_REPEAT):
            _, most, body = value
            if most > LONG:
                yield from ((head, run) for run in _bodies(list(body), signs))
            yield from _runs(list(body), head, signs)
        for one in _inner(op, value):
            yield from _runs(list(one), head, signs)
        if op not in (c.ATOMIC_GROUP, c.POSSESSIVE_REPEAT):
            head += _least([(op, value)], signs)


def _inner(op, value) -> list:
    """Return the sequences a step holds in which a repeat may stand, but its own body."""
    if op is c.BRANCH:
        return value[1]
    if op is c.SUBPATTERN:
        return [value[3]]
    return [value[1]] if op in (c.ASSERT, c.ASSERT_NOT) and value[0] > 0 else []


def _bodies(steps: list, signs: _Signs) -> list[str]:
    """Return what one round of a repeat may be: each kind of sign, or the shortest words it takes."""
    if len(steps) == 1 and steps[0][0] in (c.IN, c.ANY, c.NOT_LITERAL, c.LITERAL):
        return signs.of(*steps[0])[:MOST_SIGNS] + signs.of(*steps[0])[-1:]
    return [one for one in (_least(steps, signs), _least(steps, signs, rounds=1)) if one]


def _least(steps: list, signs: _Signs, rounds: int = 0) -> str:
    """Return the shortest words a sequence takes, what may be left out left out unless ``rounds``."""
    out = ""
    for op, value in steps:
        if op in (c.MAX_REPEAT, c.MIN_REPEAT, c.POSSESSIVE_REPEAT):
            out += _least(list(value[2]), signs, rounds) * max(value[0], min(rounds, value[1]))
        elif op is c.BRANCH:
            out += _least(list(value[1][0]), signs, rounds)
        elif op is c.SUBPATTERN:
            out += _least(list(value[3]), signs, rounds)
        elif op is c.ATOMIC_GROUP:
            out += _least(list(value), signs, rounds)
        else:
            out += next(iter(signs.of(op, value)), "")
    return out


def cost(pattern: re.Pattern[str], text: str, ways: tuple[str, ...], least_of: int = 1) -> float:
    """Return the CPU seconds of looking for a pattern in a text, the least of several."""
    best = float("inf")
    for _ in range(least_of):
        start = time.thread_time()
        for way in ways:
            if way == "finditer":
                for _found in pattern.finditer(text):
                    pass
            else:
                getattr(pattern, way)(text)
        best = min(best, time.thread_time() - start)
    return best


class _TooLongError(Exception):
    pass


@contextmanager
def within(seconds: float) -> Iterator[None]:
    """Leave what is done when it takes more CPU time: the matcher looks for signals as it works."""

    def stop(*_):
        raise _TooLongError

    before = signal.signal(signal.SIGVTALRM, stop)
    signal.setitimer(signal.ITIMER_VIRTUAL, seconds)
    try:
        yield
    except _TooLongError:
        pass
    finally:
        signal.setitimer(signal.ITIMER_VIRTUAL, 0)
        signal.signal(signal.SIGVTALRM, before)


PATIENCE = 2
"""CPU seconds after which one near miss is steep whatever its growth."""
SIZES = (16, 64, 256, 1024, 4096)
FLOOR = 0.004
"""CPU seconds below which a run is not worth measuring: a linear one of the last size takes less."""
GROWTH = 8
"""Times the work of four times the text: linear is 4, the square 16."""
CLEAR = 6
"""Times the work that is linear at the first look: a repeat of many signs takes long, and is not measured five times."""
QUICK, AT_ONCE = 2048, 0.002
"""Signs, and CPU seconds below which a pattern is linear at once: its square would be two million steps, 1 ns each."""


def steepest(pattern: re.Pattern[str], ways: tuple[str, ...]) -> tuple[float, str] | None:
    """Return how much more four times the text costs, and the text in short; None when that is linear."""
    for head, run in near_misses(pattern.pattern, pattern.flags):
        for spoiler in SPOILERS:
            found = _growth(pattern, head, run, spoiler, ways)
            if found > GROWTH:
                return found, f"{head!r} + {run!r} * n + {spoiler!r}"
    return None


def _growth(pattern: re.Pattern[str], head: str, run: str, spoiler: str, ways: tuple[str, ...]) -> float:
    def text(size: int) -> str:
        return head + run * (size // len(run) + 1) + spoiler

    with within(PATIENCE):
        return _measured(pattern, text, ways)
    return float("inf")


def _measured(pattern, text, ways) -> float:
    if cost(pattern, text(SIZES[0]), ways) < AT_ONCE and cost(pattern, text(QUICK), ways) < AT_ONCE:
        return 0
    for few, many in pairwise(SIZES):
        larger = cost(pattern, text(many), ways)
        if larger > FLOOR and larger > CLEAR * cost(pattern, text(few), ways, 2):
            grown = _grown(pattern, text(few), text(many), ways)
            if grown > GROWTH and _grown(pattern, text(many), text(4 * many), ways) > GROWTH:
                return grown
    return 0


def _grown(pattern, few: str, many: str, ways) -> float:
    """Return how many times more ``many`` costs.

    A repeat of at most 300 signs costs the square up to there and its length from there on: so
    growth is asked a second time, at four times the size, where a bound shows.
    """
    return cost(pattern, many, ways, 5) / max(cost(pattern, few, ways, 5), 1e-6)
