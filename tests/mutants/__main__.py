"""``make mutants``: a seeded sample of small wrongs, and which of them no test sees.

Writes the survivors to a file, one a line: ``path:line  function  change``. Not in CI: a sample of
400 takes some twelve minutes of the processor. What changes nothing is listed in ``equivalent.txt`` with the reason.
"""

import ast
import os
import random
import sys
from argparse import ArgumentParser, Namespace
from collections import Counter
from pathlib import Path
from typing import NamedTuple

import pytest
from mutants.alone import alone
from mutants.changes import Change, changed, changes
from mutants.equivalent import listed
from mutants.judged import ALIVE, ROOT, Asked, Collected, Judge, Verdict, anew, collected

ROOMS = {
    "kehoach/text": "tests/text",
    "kehoach/law": "tests/law",
    "kehoach/document/label": "tests/document/label",
    "kehoach/clone": "tests/clone",
}
"""Each room the sample is drawn from, and the folder of its own tests."""
DAY = 86_400


class Wrong(NamedTuple):
    """A change and the module it is made in."""

    path: Path
    change: Change

    def __str__(self) -> str:
        path = self.path.relative_to(ROOT)
        return f"{path}:{self.change.line}  {self.change.function or '-'}  {self.change.text}"

    @property
    def known_by(self) -> str:
        """What it is listed by: no line number, lines move."""
        name = self.change.function or "-"
        return f"{self.path.relative_to(ROOT)}  {name}  {self.change.text}"


def sample(room: str, count: int, seed: int) -> list[Wrong]:
    """Return so many changes of a room, the same for the same seed and the same modules."""
    every = [
        Wrong(path, change)
        for path in sorted((ROOT / room).rglob("*.py"))
        for change in changes(path.read_text(encoding="utf-8"))
    ]
    chance = random.Random(f"{seed} {room}")
    found = chance.sample(every, min(count, len(every)))
    return sorted(found, key=lambda wrong: (wrong.path, wrong.change.line))


def asked() -> Namespace:
    """Return what the command line asks for."""
    parser = ArgumentParser(prog="mutants", description=__doc__)
    parser.add_argument(
        "--count", type=int, default=400, help="changes in all, shared by the rooms"
    )
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--longest", type=int, default=10, help="seconds of tests for a change")
    parser.add_argument("--out", type=Path, default=ROOT / "out/mutants.txt")
    parser.add_argument("rooms", nargs="*", default=list(ROOMS), help="some of: " + " ".join(ROOMS))
    return parser.parse_args()


class First(NamedTuple):
    """What was said of a change without importing anew, and else the tests to ask then."""

    verdict: Verdict | None
    tests: list[Asked]


def said_first(room: str, wrongs: list[Wrong], longest: int, out: int) -> object:
    """Judge what changes bodies of functions. In a process of its own: it imports the room."""
    judge = Judge(room, longest)

    def one_by_one(runner: Collected, items: list[pytest.Item]) -> list[First]:
        judge.see(runner, items)
        found = []
        for wrong in wrongs:
            answer = judge.here(wrong.change, wrong.path)
            say(out, wrong, answer)
            tests = [] if answer else judge.near(wrong.path)
            found.append(First(answer, [test._replace(reached=frozenset()) for test in tests]))
        return found

    return collected([ROOMS[room]], one_by_one)


def say(out: int, wrong: Wrong, found: Verdict | None) -> None:
    """Write what became of a change, at once."""
    os.write(out, f"{found or 'anew':9}  {wrong}\n".encode())


def judged(room: str, wrongs: list[Wrong], longest: int) -> list[Verdict]:
    """Return the verdict of each change of a room."""
    out = os.dup(1)
    firsts = alone(lambda: said_first(room, wrongs, longest, out), DAY)
    pairs = [*zip(wrongs, firsts, strict=True)]
    control([(wrong, first) for wrong, first in pairs if not first.verdict][:1])
    found = []
    for wrong, first in pairs:
        verdict = first.verdict
        if verdict is None:
            text = wrong.path.read_text(encoding="utf-8")
            verdict = anew(changed(text, wrong.change), wrong.path, first.tests)
            say(out, wrong, verdict)
        found.append(verdict)
    return found


def control(pairs: list[tuple[Wrong, First]]) -> None:
    """Raise RuntimeError where tests fail in a child though nothing was changed.

    Three times: a test of growth may fail once on a machine that is busy with other work.
    """
    for wrong, first in pairs:
        tree = ast.parse(wrong.path.read_text(encoding="utf-8"))
        if all(anew(tree, wrong.path, first.tests) not in ALIVE for _ in range(3)):
            raise RuntimeError(f"the tests fail with nothing changed in {wrong.path}")


def main() -> None:
    """Try the sample, write the survivors, and print the rates of each room."""
    wanted = asked()
    equivalent = listed()
    lines, total = [], Counter()
    for room in wanted.rooms:
        wrongs = sample(room, wanted.count // len(wanted.rooms), wanted.seed)
        tried = [wrong for wrong in wrongs if wrong.known_by not in equivalent]
        verdicts = judged(room, tried, wanted.longest)
        counted = Counter(verdicts)
        counted["equivalent"] = len(wrongs) - len(tried)
        lines += [
            str(wrong) for wrong, found in zip(tried, verdicts, strict=True) if found in ALIVE
        ]
        total += counted
        print(f"{room}: {rates(counted)}", flush=True)  # noqa: T201 - the answer
    wanted.out.parent.mkdir(parents=True, exist_ok=True)
    wanted.out.write_text("".join(f"{line}\n" for line in lines), encoding="utf-8")
    print(f"all: {rates(total)}\nsurvivors: {wanted.out}")  # noqa: T201 - the answer


def rates(counted: Counter) -> str:
    """Return the counts in words; the rate of survivors is of what is not equivalent."""
    alive = sum(counted[verdict] for verdict in ALIVE)
    tried = counted.total() - counted["equivalent"]
    kinds = ", ".join(f"{counted[kind]} {kind}" for kind in [*Verdict, "equivalent"])
    return f"{tried} tried, {kinds}; {alive / max(tried, 1):.1%} of {tried} not seen"


if __name__ == "__main__":
    sys.exit(main())
