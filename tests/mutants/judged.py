"""What the tests of a room say of a module that was changed.

A child imports the package anew with the changed module in the place of the true one (no file is
written) and runs the files of tests that reach the changed function, the quickest first, to the
first failure. Which file of tests reaches which function is measured once, on the true package.
"""

import ast
import builtins
import os
import sys
import time
from collections.abc import Iterator
from importlib.abc import MetaPathFinder
from importlib.machinery import SourceFileLoader
from importlib.util import spec_from_file_location
from pathlib import Path
from types import CodeType
from typing import NamedTuple

import pytest
from hypothesis import Phase, settings
from mutants.alone import EndedError, alone
from mutants.changes import Change, changed, named

ROOT = Path(__file__).resolve().parent.parent.parent


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


class _Quick:
    """A plug-in of pytest: hypothesis neither shrinks what fails nor remembers it."""

    @staticmethod
    def pytest_sessionstart() -> None:
        phases = (Phase.explicit, Phase.generate)
        settings.register_profile("mutants", parent=settings(), phases=phases, database=None)
        settings.load_profile("mutants")


class Reach(NamedTuple):
    """What a file of tests takes and reaches."""

    file: str
    seconds: float
    functions: frozenset[tuple[str, str]]
    """Path of the module and qualified name; a module without a function is one imported."""


def name_of(path: Path) -> str:
    """Return the name a module of the package is imported by."""
    parts = path.relative_to(ROOT).with_suffix("").parts
    return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)


def _run(files: list[str]) -> int:
    os.chdir(ROOT)
    quiet = ["-q", "-x", "-p", "no:cacheprovider", "-p", "no:xdist", "--no-header", "--tb=no"]
    quiet += ["-W", "ignore::pytest.PytestAssertRewriteWarning"]  # hypothesis is here already
    return int(pytest.main([*quiet, "--hypothesis-seed=0", *files], plugins=[_Quick()]))


def _told(path: Path) -> ast.Module:
    """Return the tree of a module whose every function says that it was called."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    for node, function in named(tree):
        if isinstance(node, ast.FunctionDef):
            name = f"{function}.{node.name}".lstrip(".")
            saying = ast.parse(f"__reached__.add(({str(path)!r}, {name!r}))").body
            node.body[bool(ast.get_docstring(node)) : 0] = saying
    return ast.fix_missing_locations(tree)


def _reached(file: str, trees: dict[Path, ast.Module]) -> tuple[float, frozenset[tuple[str, str]]]:
    """Run a file of tests and return its seconds, and the functions of the room it called."""
    reached: set[tuple[str, str]] = set()
    builtins.__reached__ = reached
    sys.meta_path.insert(0, _Finder(trees))
    begun = time.process_time()
    ended = _run([file])
    if ended not in {0, 5}:
        raise RuntimeError(file)
    loaded = {(str(path), "") for path in trees if name_of(path) in sys.modules}
    return time.process_time() - begun, frozenset(reached | loaded)


def reaches(room: str, tests: str, longest: int) -> Iterator[Reach]:
    """Yield what each file of a folder of tests reaches of a room.

    A file that fails, or takes more than so many seconds of the processor, reaches nothing.
    """
    trees = {path: _told(path) for path in sorted((ROOT / room).rglob("*.py"))}
    for path in sorted((ROOT / tests).rglob("test_*.py")):
        file = str(path.relative_to(ROOT))
        try:
            seconds, functions = alone(lambda file=file: _reached(file, trees), longest)
        except EndedError:
            seconds, functions = 0, frozenset()
        yield Reach(file, seconds, functions)


def chosen(change: Change, path: Path, known: list[Reach]) -> list[Reach]:
    """Return the files that reach a changed function, or, for one of no function, its module."""
    here = [reach for reach in known if any(name == str(path) for name, _ in reach.functions)]
    function = change.function
    while function and not any(_calls(reach, path, function) for reach in here):
        function = function.rpartition(".")[0]  # the body of a class, of a function never called
    if function:
        here = [reach for reach in here if _calls(reach, path, function)]
    return sorted(here, key=lambda reach: reach.seconds)


def _calls(reach: Reach, path: Path, function: str) -> bool:
    return (str(path), function) in reach.functions


def survives(change: Change, path: Path, known: list[Reach]) -> bool:
    """Whether no test of the files that reach it sees a change."""
    tree = changed(path.read_text(encoding="utf-8"), change)
    files = chosen(change, path, known)

    def work() -> int:
        sys.meta_path.insert(0, _Finder({path: tree}))
        return _run([reach.file for reach in files]) if files else 5

    try:
        return alone(work, int(30 + 5 * sum(reach.seconds for reach in files))) in {0, 5}
    except EndedError:
        return False
