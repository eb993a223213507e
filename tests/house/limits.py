"""How wide a line and how branched a function may be.

A line keeps 100 columns in kehoach, bench and tools; a table of test cases keeps a case on its line.
A function keeps at most 10 by radon's cyclomatic count, in which an assert is no branch, and at most
15 by complexipy's cognitive one, which counts a branch inside a branch twice.
"""

import sys
from collections.abc import Iterator
from functools import cache
from importlib.metadata import version
from pathlib import Path

from complexipy import code_complexity
from project import ROOT
from radon.complexity import cc_visit
from verdicts import kept

COLUMNS = 100
BRANCHES = 10
DEPTH = 15
CURE = """\
`ruff format FILE` breaks most lines; give branches, and loops inside loops, functions of their own,
parted by what they do"""


def faults(text: str, *, columns: bool = True) -> Iterator[str]:
    """Yield what of a module is over the limits, each with its line."""
    for number, line in enumerate(text.splitlines(), 1):
        if columns and len(line) > COLUMNS:
            yield f"{number}: a line of {len(line)} columns, {COLUMNS} are allowed"
    for block in cc_visit(text, no_assert=True):
        if block.letter != "C" and block.complexity > BRANCHES:
            yield f"{block.lineno}: {block.name} has {block.complexity} branches, {BRANCHES} are allowed"
    for function in code_complexity(text).functions:
        if function.complexity > DEPTH:
            yield f"{function.line_start}: {function.name} is {function.complexity} deep, {DEPTH} is allowed"


def of_file(path: Path) -> list[str]:
    """Return what of a file is over the limits."""
    name = path.relative_to(ROOT)
    columns = name.parts[0] != "tests"
    content = path.read_bytes()
    found = kept(f"{judges()} {columns}", content, lambda: list(faults(content.decode(), columns=columns)))
    return [f"{name.as_posix()}:{fault}" for fault in found]


@cache
def judges() -> str:
    """Return what tells these judges from others: this module, the versions of what it asks."""
    own = Path(__file__).read_text(encoding="utf-8")
    return f"{own} {version('radon')} {version('complexipy')} {sys.version}"
