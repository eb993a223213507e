"""``make mutants``: a seeded sample of small wrongs, and which of them no test sees.

Writes the survivors to a file, one a line: ``path:line  change``. Not in CI: a sample takes long.
"""

import random
import sys
from argparse import ArgumentParser, Namespace
from pathlib import Path

from mutants.changes import Change, changes
from mutants.judged import ROOT, Reach, reaches, survives

ROOMS = {
    "kehoach/text": "tests/text",
    "kehoach/law": "tests/law",
    "kehoach/document/label": "tests/document/label",
    "kehoach/clone": "tests/clone",
}
"""Each room the sample is drawn from, and the folder of its own tests."""


def sample(room: str, count: int, seed: int) -> list[tuple[Path, Change]]:
    """Return so many changes of a room, the same for the same seed and the same modules."""
    every = [
        (path, change)
        for path in sorted((ROOT / room).rglob("*.py"))
        for change in changes(path.read_text(encoding="utf-8"))
    ]
    chance = random.Random(f"{seed} {room}")
    return sorted(
        chance.sample(every, min(count, len(every))), key=lambda pair: (pair[0], pair[1].line)
    )


def asked() -> Namespace:
    """Return what the command line asks for."""
    parser = ArgumentParser(prog="mutants", description=__doc__)
    parser.add_argument(
        "--count", type=int, default=400, help="changes in all, shared by the rooms"
    )
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--longest", type=int, default=60, help="seconds a file of tests may take")
    parser.add_argument("--out", type=Path, default=ROOT / "out/mutants.txt")
    parser.add_argument("rooms", nargs="*", default=list(ROOMS), help="some of: " + " ".join(ROOMS))
    return parser.parse_args()


def judged(room: str, count: int, seed: int, longest: int) -> tuple[int, list[str]]:
    """Return how many changes of a room were tried, and a line for each that no test saw."""
    known: list[Reach] = list(reaches(room, ROOMS[room], longest))
    for reach in known:
        if not reach.functions:
            print("not asked", reach.file, flush=True)  # noqa: T201 - a survivor may be killed there
    survivors = []
    tried = sample(room, count, seed)
    for path, change in tried:
        told = f"{path.relative_to(ROOT)}:{change.line}  {change.told}"
        lives = survives(change, path, known)
        print("SURVIVES" if lives else "killed  ", told, flush=True)  # noqa: T201 - seen at work
        if lives:
            survivors.append(told)
    return len(tried), survivors


def main() -> None:
    """Try the sample, write the survivors, and print the rate of each room."""
    wanted = asked()
    lines = []
    for room in wanted.rooms:
        count, survivors = judged(
            room, wanted.count // len(wanted.rooms), wanted.seed, wanted.longest
        )
        lines += survivors
        print(f"{room}: {len(survivors)} of {count} survive, {len(survivors) / max(count, 1):.0%}")  # noqa: T201 - the answer
    wanted.out.parent.mkdir(parents=True, exist_ok=True)
    wanted.out.write_text("".join(f"{line}\n" for line in lines), encoding="utf-8")
    print(f"survivors: {wanted.out}")  # noqa: T201 - the answer


if __name__ == "__main__":
    sys.exit(main())
