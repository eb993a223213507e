"""How wide lines and how branched functions are, and the list of what was so before the rule.

A file keeps 100 columns (in kehoach, bench and tools; a table of test cases keeps a case on its
line), at most 10 by radon's cyclomatic count, and at most 15 by complexipy's cognitive one, which
counts a branch inside a branch twice. Files that exceeded this when the rule came stand
in ``old_lines.txt`` with how much: a file may not exceed its own figures, and whoever betters one
rewrites the list: ``make house``. It writes no figure that rose, unless the file is named:
``make house RAISE=kehoach/a.py``.
"""

from argparse import ArgumentParser
from collections.abc import Collection
from pathlib import Path
from typing import NamedTuple

from complexipy import code_complexity
from project import ROOT
from radon.complexity import cc_visit

COLUMNS = 100
BRANCHES = 10
DEPTH = 15
LIST = Path(__file__).parent / "old_lines.txt"
CURE = "run `make house` and commit tests/house/old_lines.txt"
FORCED = 'run `make house RAISE="FILE …"`, and say why in the commit'
BREAK = """\
break lines at 100 columns (`ruff format --line-length 100 FILE` breaks most, to stay) and give
branches, and loops inside loops, functions of their own; if that cannot be now, """
HEADER = """\
# Files older than the rules of 100 columns, 10 branches, a depth of 15 a function, written by `make house`:
# lines too wide, branches over 10, cognitive complexity over 15 (of all functions together).
# The figures may only fall.
"""


class Excess(NamedTuple):
    """What of a file is over the limits: nothing of a new one may be."""

    wide: int = 0
    """Lines over 100 columns."""
    branches: int = 0
    """By how much its functions are over 10, added up."""
    deep: int = 0
    """By how much their cognitive complexity is over 15, added up."""

    def __str__(self) -> str:
        wide = f"{self.wide} lines over {COLUMNS} columns"
        return f"{wide}, {self.branches} branches over {BRANCHES}, {self.deep} of depth over {DEPTH}"


def of_text(text: str, *, columns: bool = True) -> Excess:
    """Measure a module. An assert is no branch."""
    wide = sum(len(line) > COLUMNS for line in text.splitlines()) if columns else 0
    blocks = [one for one in cc_visit(text, no_assert=True) if one.letter != "C"]
    branches = sum(max(block.complexity - BRANCHES, 0) for block in blocks)
    functions = code_complexity(text).functions
    deep = sum(max(function.complexity - DEPTH, 0) for function in functions)
    return Excess(wide, branches, deep)


def measured() -> dict[str, Excess]:
    """Return every file of the project that exceeds something, by its path."""
    found = {}
    for folder in ("kehoach", "bench", "tools", "tests"):
        for path in sorted((ROOT / folder).rglob("*.py")):
            excess = of_text(path.read_text(encoding="utf-8"), columns=folder != "tests")
            if any(excess):
                found[path.relative_to(ROOT).as_posix()] = excess
    return found


def listed() -> dict[str, Excess]:
    """Return the list as it was committed."""
    lines = [one.split() for one in LIST.read_text(encoding="utf-8").splitlines() if one[:1] != "#"]
    return {name: Excess(*map(int, figures)) for name, *figures in lines}


def worse(now: dict[str, Excess], before: dict[str, Excess]) -> list[str]:
    """Say which files exceed what the list allows them, and by what."""
    told = []
    for name, excess in now.items():
        allowed = before.get(name, Excess())
        if any(figure > most for figure, most in zip(excess, allowed, strict=True)):
            told.append(f"{name}: {excess} (allowed: {_figures(allowed)})")
    return told


def better(now: dict[str, Excess], before: dict[str, Excess]) -> list[str]:
    """Say which files of the list have less than it says."""
    told = []
    for name, allowed in before.items():
        excess = now.get(name, Excess())
        if any(figure < most for figure, most in zip(excess, allowed, strict=True)):
            told.append(f"{name}: {excess} (listed: {_figures(allowed)})")
    return told


def _figures(excess: Excess) -> str:
    return ", ".join(map(str, excess))


def rewritten(
    now: dict[str, Excess],
    before: dict[str, Excess],
    may_rise: Collection[str] = (),
) -> str:
    """Return the list with the figures of now.

    Raises ValueError, saying which files, where a figure rose that is not said to.
    """
    told = worse({name: one for name, one in now.items() if name not in may_rise}, before)
    if told:
        raise ValueError("\n".join(told))
    return HEADER + "".join(f"{name} {one.wide} {one.branches} {one.deep}\n" for name, one in sorted(now.items()))


def main() -> None:
    """Rewrite the list, or leave it as it is and say which files are worse than it says."""
    parser = ArgumentParser(description="Write the figures of today into old_lines.txt.")
    parser.add_argument("--raise", dest="may_rise", metavar="FILE", nargs="*", default=[])
    may_rise = parser.parse_args().may_rise
    try:
        text = rewritten(measured(), listed(), may_rise)
    except ValueError as rose:
        parser.exit(1, f"old_lines.txt is left as it was, these rose:\n{rose}\n{BREAK}{FORCED}\n")
    LIST.write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main()
