"""``make test-quick``: the tests nearest to what was changed, for at most some fifty seconds.

Changed is what differs from where the branch left origin/main, uncommitted files too. In this order run: tests that
were changed themselves; tests that lie where a changed module's should (``kehoach/a/b.py``: ``tests/a/test_b.py``); test
files that import a changed module by its name; then the rest of its room. None that starts LibreOffice, a browser, a
cluster or a validator. What the time did not suffice for is counted at the end: ``make test`` runs everything.
"""

import re
import subprocess
import sys
import time
from pathlib import Path

import pytest
from programs import MARKS

ROOT = Path(__file__).resolve().parent.parent
SECONDS = 50


class Deadline:
    """A plug-in of pytest: no test begins after the time is over."""

    def __init__(self, seconds: float) -> None:
        self._until = time.monotonic() + seconds
        self.run = 0

    def pytest_runtest_logfinish(self) -> None:
        """Count a test."""
        self.run += 1

    @pytest.hookimpl(tryfirst=True)
    def pytest_runtest_protocol(self, item: pytest.Item) -> None:
        """Stop before a test that would begin too late."""
        if time.monotonic() > self._until:
            left = len(item.session.items) - self.run
            pytest.exit(f"{SECONDS} seconds are over, {left} tests were not run: make test", returncode=0)


def _git(*command: str) -> list[str]:
    done = subprocess.run(["git", *command], cwd=ROOT, capture_output=True, text=True, check=False)
    return done.stdout.splitlines()


def changed() -> list[str]:
    """Return the files that differ from where this branch left origin/main."""
    base = _git("merge-base", "origin/main", "HEAD") or ["HEAD"]
    return _git("diff", "--name-only", base[0]) + _git("ls-files", "--others", "--exclude-standard")


def nearest(files: list[str], tests: dict[str, str]) -> list[str]:
    """Return which of the test files (path → text) to run for changed files, the nearest first."""
    modules = [file for file in files if re.fullmatch(r"kehoach/.*\.py", file)]
    found = [*files, *map(_mirror, modules), *_importers(modules, tests), *_of_rooms(modules, tests)]
    return [path for path in dict.fromkeys(found) if path in tests]


def _mirror(module: str) -> str:
    folder, _, name = module.removeprefix("kehoach/").rpartition("/")
    return f"tests/{folder}/test_{name}" if folder else f"tests/test_{name}"


def _importers(modules: list[str], tests: dict[str, str]) -> list[str]:
    names = [module.removesuffix(".py").removesuffix("/__init__").replace("/", ".") for module in modules]
    return [path for path, text in tests.items() if any(_imports(text, name) for name in names)]


def _of_rooms(modules: list[str], tests: dict[str, str]) -> list[str]:
    rooms = tuple(f"tests/{module.split('/')[1]}/" for module in modules if module.count("/") > 1)
    return [path for path in tests if path.startswith(rooms)]


def _imports(text: str, name: str) -> bool:
    parent, _, last = name.rpartition(".")
    pattern = rf"^(?:import|from) {re.escape(name)}\b|^from {re.escape(parent)} import .*\b{last}\b"
    return re.search(pattern, text, re.MULTILINE) is not None


def main() -> int:
    """Run them; return 0 where none failed."""
    paths = sorted((ROOT / "tests").rglob("test_*.py"))
    tests = {str(path.relative_to(ROOT)): path.read_text(encoding="utf-8") for path in paths}
    files = nearest(changed(), tests)
    if not files:
        print("nothing was changed that has tests")  # noqa: T201 - the answer
        return 0
    without = " or ".join(MARKS.values())
    ended = pytest.main(["-q", "-x", "-m", f"not ({without})", *files], plugins=[Deadline(SECONDS)])
    return 0 if ended == pytest.ExitCode.NO_TESTS_COLLECTED else int(ended)


if __name__ == "__main__":
    sys.exit(main())
