"""``make test-quick``: the tests nearest to what was changed, for at most some fifty seconds.

Changed is what differs from where the branch left origin/main, uncommitted files too. In this order run: tests that
were changed themselves; tests that lie where a changed module's should (``kehoach/a/b.py``: ``tests/a/test_b.py``) and
those that name it; tests that name what imports it, of its room first; then the rest of its room. None that starts
LibreOffice, a browser, a cluster or a validator. Some files are collected at a time: to collect them all may take longer
than there is. What the time did not suffice for is counted at the end: ``make test`` runs everything.
"""

import re
import subprocess
import sys
import time
from collections.abc import Iterator
from itertools import islice
from pathlib import Path

import pytest
from house.mirror import around, files_near, files_of_tests, name_of, package, users
from programs import MARKS

ROOT = Path(__file__).resolve().parent.parent
SECONDS = 45
TOGETHER = 8
"""Files collected at a time."""


class Deadline:
    """A plug-in of pytest: no test begins after the time is over."""

    def __init__(self, seconds: float) -> None:
        self._until = time.monotonic() + seconds
        self.run = 0

    def pytest_runtest_logfinish(self) -> None:
        """Count a test."""
        self.run += 1

    def is_over(self) -> bool:
        """Whether nothing more begins."""
        return time.monotonic() > self._until

    @pytest.hookimpl(tryfirst=True)
    def pytest_runtest_protocol(self) -> None:
        """Stop before a test that would begin too late."""
        if self.is_over():
            pytest.exit("the time is over", returncode=0)


def _git(*command: str) -> list[str]:
    done = subprocess.run(["git", *command], cwd=ROOT, capture_output=True, text=True, check=False)
    return done.stdout.splitlines()


def changed() -> list[str]:
    """Return the files that differ from where this branch left origin/main."""
    base = _git("merge-base", "origin/main", "HEAD") or ["HEAD"]
    return _git("diff", "--name-only", base[0]) + _git("ls-files", "--others", "--exclude-standard")


def nearest(files: list[str], tests: dict[str, str], modules: dict[str, str]) -> list[str]:
    """Return which of the test files (path → text) to run for changed files, the nearest first."""
    changed = [file for file in files if re.fullmatch(r"kehoach/.*\.py", file)]
    found = [*files, *map(_mirror, changed), *_around(changed, tests, modules), *_of_rooms(changed, tests)]
    return [path for path in dict.fromkeys(found) if path in tests]


def _mirror(module: str) -> str:
    folder, _, name = module.removeprefix("kehoach/").rpartition("/")
    return f"tests/{folder}/test_{name}" if folder else f"tests/test_{name}"


def _around(changed: list[str], tests: dict[str, str], modules: dict[str, str]) -> Iterator[str]:
    """Yield the test files that name a changed module, then those that name what imports it."""
    near = files_near(modules, tests)
    rooms = _rooms(changed)
    steps = islice(around([name_of(path) for path in changed if name_of(path) in modules], users(modules)), 2)
    for names in steps:
        yield from sorted({path for name in names for path in near[name]}, key=lambda path: not path.startswith(rooms))


def _rooms(changed: list[str]) -> tuple[str, ...]:
    return tuple(f"tests/{path.split('/')[1]}/" for path in changed if path.count("/") > 1)


def _of_rooms(changed: list[str], tests: dict[str, str]) -> list[str]:
    return [path for path in tests if path.startswith(_rooms(changed))]


def main() -> int:
    """Run them; return 0 where none failed."""
    files = nearest(changed(), files_of_tests(), package())
    if not files:
        print("nothing was changed that has tests")  # noqa: T201 - the answer
        return 0
    deadline = Deadline(SECONDS)
    for at in range(0, len(files), TOGETHER):
        ended = _run(files[at : at + TOGETHER], deadline)
        if ended not in {pytest.ExitCode.OK, pytest.ExitCode.NO_TESTS_COLLECTED}:
            return ended
        if deadline.is_over():
            left = max(len(files) - at - TOGETHER, 0)
            said = f"{deadline.run} tests were run; {left} files, and the rest of the last {TOGETHER}, were not"
            print(f"{SECONDS} seconds are over: {said}: make test")  # noqa: T201 - the answer
            break
    return 0


def _run(files: list[str], deadline: Deadline) -> int:
    without = f"not ({' or '.join(MARKS.values())})"
    again = ["-W", "ignore::pytest.PytestAssertRewriteWarning"]  # what it rewrites is imported already
    return int(pytest.main(["-q", "-x", "--no-header", "-m", without, *again, *files], plugins=[deadline]))


if __name__ == "__main__":
    sys.exit(main())
