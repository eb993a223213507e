"""Where each module of the package is tested: by which files, and how many imports away.

Near is the file of its own name (``kehoach/a/b.py``: ``tests/a/test_b.py``) and each that names it:
imports it, or writes its dotted name to patch or to start it. A module of a room that no test names
is tried through those that import it; the modules of checks and of commands are loaded by a table.
"""

import re
from collections.abc import Iterable, Iterator
from pathlib import Path

from project import ROOT

STEPS = 3
"""Imports between a module and the tests nearest to it: farther, nobody knows what they try."""
FROM = re.compile(r"^[ \t]*from (kehoach[\w.]*) import (\([^)]*\)|[^\n#]*)", re.MULTILINE)
DOTTED = re.compile(r"\bkehoach(?:\.\w+)+")
QUOTED = re.compile(r'"([a-z0-9_.]+)"')
TABLES = {"kehoach.review.registry": "kehoach.review.checks.", "kehoach.cli.app": "kehoach.cli."}
"""A module that names others in strings, and what to put before these."""


def name_of(path: str) -> str:
    """Return the name a module is imported by: kehoach/a/__init__.py is kehoach.a."""
    return path.removesuffix(".py").removesuffix("/__init__").replace("/", ".")


def package() -> dict[str, str]:
    """Return the text of every module that has code of its own, by its name."""
    paths = sorted((ROOT / "kehoach").rglob("*.py"))
    texts = {path.relative_to(ROOT).as_posix(): path.read_text(encoding="utf-8") for path in paths}
    return {
        name_of(path): text
        for path, text in texts.items()
        if not path.endswith("/__init__.py") or "\ndef " in text or "\nclass " in text
    }


def _named(name: str, text: str, modules: dict[str, str]) -> set[str]:
    """Return the modules a text names, itself the module of a name or a file of tests."""
    found = set(DOTTED.findall(text))
    for module, names in FROM.findall(text):
        found |= {module} | {f"{module}.{word}" for word in re.findall(r"\w+", names)}
    # kehoach.a.b.function names kehoach.a.b
    found |= {word.rpartition(".")[0] for word in found}
    if name in TABLES:
        found |= {TABLES[name] + word for word in QUOTED.findall(text)}
    return found & modules.keys() - {name}


def users(modules: dict[str, str]) -> dict[str, set[str]]:
    """Return which modules import each."""
    found: dict[str, set[str]] = {name: set() for name in modules}
    for name, text in modules.items():
        for used in _named(name, text, modules):
            found[used].add(name)
    return found


def files_near(modules: dict[str, str], tests: dict[str, str]) -> dict[str, set[str]]:
    """Return the test files (path → text) near each module: of its name, and those that name it."""
    found: dict[str, set[str]] = {name: set() for name in modules}
    for path, text in tests.items():
        folder, _, name = path.removeprefix("tests/").rpartition("/test_")
        mirrored = f"kehoach.{folder}.{name}" if folder else f"kehoach.{name}"
        for module in {mirrored.removesuffix(".py").replace("/", ".")} & modules.keys() | _named("", text, modules):
            found[module].add(path)
    return found


def around(names: Iterable[str], known: dict[str, set[str]]) -> Iterator[set[str]]:
    """Yield the modules, then those that import them, then those that import these; no name twice."""
    seen: set[str] = set()
    near = set(names)
    while near:
        yield near
        seen |= near
        near = {user for name in near for user in known[name]} - seen


def distances(modules: dict[str, str], tests: dict[str, str]) -> dict[str, int]:
    """Return how many imports away the nearest test of each module is; one that has none lacks."""
    known, near = users(modules), files_near(modules, tests)
    found = {}
    for name in modules:
        steps = (step for step, here in enumerate(around([name], known)) if any(near[n] for n in here))
        if (step := next(steps, None)) is not None:
            found[name] = step
    return found


def files_of_tests(folder: Path = ROOT / "tests") -> dict[str, str]:
    """Return the text of every file of tests, by its path."""
    return {
        path.relative_to(ROOT).as_posix(): path.read_text(encoding="utf-8")
        for path in sorted(folder.rglob("test_*.py"))
    }
