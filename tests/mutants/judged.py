"""What the tests of a room say of its modules when these are changed, one change at a time.

The room is imported once, its statements traced, and its tests are collected once. Each file of
tests is then run in a fork, and each of its tests remembered with the statements it reached. For a
change another fork gets the wrong body into the function that has it, and runs the tests that reach
the statement, the quickest first, to the first failure; then what is left of their files, for what a
cache or a fixture kept of a test before. A change of what an import works out is judged in a child
that imports the package anew (no file is written).
"""

import ast
import gc
import os
import re
import sys
import time
from collections import defaultdict
from collections.abc import Callable, Iterable
from enum import StrEnum
from importlib.abc import MetaPathFinder
from importlib.machinery import SourceFileLoader
from importlib.util import spec_from_file_location
from pathlib import Path
from types import CodeType, FunctionType
from typing import NamedTuple

import pytest
from hypothesis import Phase, settings
from mutants.alone import EndedError, TooLongError, alone
from mutants.changes import Change, changed
from mutants.swapped import Key, differing, imported, key, swap
from mutants.traced import Place, Room, heads, listening
from programs import MARKS

ROOT = Path(__file__).resolve().parent.parent.parent


class Verdict(StrEnum):
    """What became of a change."""

    KILLED = "killed"
    SURVIVED = "survived"
    UNREACHED = "no test"
    TIMED_OUT = "timed out"


ALIVE = frozenset({Verdict.SURVIVED, Verdict.UNREACHED})


class Asked(NamedTuple):
    """A test as it ran on the true package."""

    name: str
    seconds: float
    reached: frozenset[int]

    @property
    def file(self) -> str:
        """The file it stands in."""
        return self.name.partition("::")[0]


class _Loader(SourceFileLoader):
    def __init__(self, name: str, path: str, tree: ast.Module) -> None:
        super().__init__(name, path)
        self._tree = tree

    def get_code(self, fullname: str) -> CodeType:
        return compile(self._tree, self.get_filename(fullname), "exec")


class _Finder(MetaPathFinder):
    """Finds the trees it was given before anybody finds the true modules."""

    def __init__(self, trees: dict[Path, ast.Module]) -> None:
        self._trees = {name_of(path): (str(path), tree) for path, tree in trees.items()}

    def find_spec(self, fullname, path, target=None):  # noqa: ARG002 - as importlib calls it
        if fullname not in self._trees:
            return None
        file, tree = self._trees[fullname]
        return spec_from_file_location(fullname, file, loader=_Loader(fullname, file, tree))


class Collected:
    """A plug-in of pytest: does a work of its own with the tests that were collected.

    Hypothesis neither shrinks what fails nor remembers it.
    """

    def __init__(self, work: Callable[["Collected", list[pytest.Item]], object]) -> None:
        self._work = work
        self._failed = False
        self.broken = False
        """Whether a file of tests could not be collected."""
        self.answer: object = None

    @staticmethod
    def pytest_sessionstart() -> None:
        """Settle what hypothesis does."""
        phases = (Phase.explicit, Phase.generate)
        settings.register_profile("mutants", parent=settings(), phases=phases, database=None)
        settings.load_profile("mutants")

    def pytest_collectreport(self, report: pytest.CollectReport) -> None:
        """Remember a file that breaks: its tests are missing, the others pass."""
        self.broken |= report.failed

    def pytest_runtestloop(self, session: pytest.Session) -> bool:
        """Do the work in the place of running all."""
        self.answer = self._work(self, session.items)
        return True

    def pytest_runtest_logreport(self, report: pytest.TestReport) -> None:
        """Remember a failure."""
        self._failed |= report.failed

    def passes(self, item: pytest.Item, following: pytest.Item | None) -> bool:
        """Run a test and return whether it passes."""
        self._failed = False
        item.config.hook.pytest_runtest_protocol(item=item, nextitem=following)
        return not self._failed

    def all_pass(self, items: list[pytest.Item]) -> bool:
        """Run tests to the first that fails; return whether none does."""
        following = [*items[1:], None]
        return all(self.passes(item, after) for item, after in zip(items, following, strict=True))


def name_of(path: Path) -> str:
    """Return the name a module of the package is imported by."""
    parts = path.relative_to(ROOT).with_suffix("").parts
    return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)


def collected(
    paths: Iterable[str], work: Callable[[Collected, list[pytest.Item]], object]
) -> object:
    """Return what a work returns for the tests of files and folders; None where they break."""
    os.chdir(ROOT)
    quiet = ["-q", "-p", "no:cacheprovider", "-p", "no:xdist", "--no-header", "--tb=line"]
    quiet += ["-W", "ignore::pytest.PytestAssertRewriteWarning"]  # hypothesis is here already
    quiet += ["-m", f"not ({' or '.join(MARKS.values())})", "--hypothesis-seed=0"]
    plugin = Collected(work)
    pytest.main([*quiet, *paths], plugins=[plugin])
    return plugin.answer


class Judge:
    """Judges the changes of a room; made in a process of its own, which imports the room traced."""

    def __init__(self, room: str, longest: int) -> None:
        self._longest = longest
        self.room = Room(sorted((ROOT / room).rglob("*.py")))
        sys.meta_path.insert(0, _Finder(self.room.trees))
        self._reached = listening()
        self._heads: dict[Path, dict[int, int]] = {}
        self.asked: list[Asked] = []

    def see(self, runner: Collected, items: list[pytest.Item]) -> None:
        """Run every test once and remember what it reached."""
        self._runner = runner
        self._items = {item.nodeid: item for item in items}
        self._at_import = frozenset(self._reached)
        self._functions: dict[Key, list[FunctionType]] = imported()
        gc.freeze()  # forks share what they do not touch
        files = defaultdict(list)
        for item in items:
            files[item.path].append(item)
        for of_file in files.values():
            try:
                self.asked += alone(lambda these=of_file: self._seen(these), 10 * self._longest)
            except EndedError:
                continue
        # in this order, with nothing changed, all must pass: else a change is seen that is not there
        order = sorted(self.asked, key=lambda test: test.seconds)
        failing = alone(lambda: self._failing(order), 100 * self._longest)
        self.asked = [test for test in self.asked if test.name not in failing]

    def _failing(self, asked: list[Asked]) -> set[str]:
        items = [self._items[test.name] for test in asked]
        pairs = zip(items, [*items[1:], None], strict=True)
        return {
            item.nodeid for item, following in pairs if not self._runner.passes(item, following)
        }

    def _seen(self, items: list[pytest.Item]) -> list[Asked]:
        found = []
        for item, following in zip(items, [*items[1:], None], strict=True):
            self._reached.clear()
            begun = time.process_time()
            if self._runner.passes(item, following):
                seconds = time.process_time() - begun
                found.append(Asked(item.nodeid, seconds, frozenset(self._reached)))
        return found

    def statement(self, change: Change, path: Path) -> int | None:
        """Return the number of the statement of a change; None for one of no function."""
        if path not in self._heads:
            self._heads[path] = heads(path.read_text(encoding="utf-8"))
        return self.room.numbers.get(Place(path, self._heads[path].get(change.line, 0)))

    def here(self, change: Change, path: Path) -> Verdict | None:
        """Judge a change within a function; None where the package must be imported anew."""
        number = self.statement(change, path)
        if number is None or number in self._at_import:
            return None
        text = path.read_text(encoding="utf-8")
        body = differing(ast.parse(text), changed(text, change), str(path))
        functions = self._functions.get(key(body), []) if body else []
        if not functions:
            return None
        tests = chosen(number, self.asked, self._longest)
        if not tests:
            return Verdict.UNREACHED

        def work() -> bool | None:
            try:
                swap(body, functions)
            except ValueError:
                return None
            return self._runner.all_pass([self._items[test.name] for test in tests])

        return verdict(work, tests)

    def near(self, path: Path) -> list[Asked]:
        """Return the tests that reach a module or one of the room that imports it, or name it."""
        name = name_of(path)
        modules = {path, *taking(self.room.trees, name)}
        numbers = {number for place, number in self.room.numbers.items() if place.path in modules}
        naming = {*taking({ROOT / test.file for test in self.asked}, name)}
        near = [test for test in self.asked if test.reached & numbers or ROOT / test.file in naming]
        return within(near, self._longest)


def taking(paths: Iterable[Path], name: str) -> list[Path]:
    """Return the files that take something out of a module."""
    return [path for path in paths if imports(path, name)]


def imports(path: Path, name: str) -> bool:
    """Return whether a file takes something out of a module, or the module itself."""
    room, _, module = name.rpartition(".")
    words = rf"^from {re.escape(name)} import |^from {re.escape(room)} import .*\b{module}\b"
    return re.search(words, path.read_text(encoding="utf-8"), re.MULTILINE) is not None


def within(tests: list[Asked], longest: int) -> list[Asked]:
    """Return the quickest of tests that take so many seconds together."""
    found, seconds = [], 0.0
    for test in sorted(tests, key=lambda test: test.seconds):
        seconds += test.seconds
        if seconds > longest:
            break
        found.append(test)
    return found


def chosen(number: int, asked: list[Asked], longest: int) -> list[Asked]:
    """Return the tests that reach a statement, then the others of their files."""
    direct = [test for test in asked if number in test.reached]
    files = {test.file for test in direct}
    others = [test for test in asked if test.file in files and number not in test.reached]
    return within(direct, longest) + within(others, longest)


def verdict(work: Callable[[], bool | None], tests: list[Asked]) -> Verdict | None:
    """Return the verdict of tests run in a child; None where it could not put the change in."""
    try:
        passed = alone(work, int(15 + 5 * sum(test.seconds for test in tests)))
    except TooLongError:
        return Verdict.TIMED_OUT
    except EndedError:
        return Verdict.KILLED
    if passed is None:
        return None
    return Verdict.SURVIVED if passed else Verdict.KILLED


def anew(tree: ast.Module, path: Path, tests: list[Asked]) -> Verdict:
    """Judge a module in a child that imports the package anew with it."""
    if not tests:
        return Verdict.UNREACHED
    order = {test.name: number for number, test in enumerate(tests)}

    def run(runner: Collected, items: list[pytest.Item]) -> bool:
        known = [item for item in items if item.nodeid in order]
        passed = runner.all_pass(sorted(known, key=lambda item: order[item.nodeid]))
        return passed and not runner.broken

    def work() -> bool:
        sys.meta_path.insert(0, _Finder({path: tree}))
        # a module that cannot be collected any more answers None: that is seen, too
        return collected(sorted({test.file for test in tests}), run) is True

    return verdict(work, tests) or Verdict.KILLED
