"""The modules of a room, each statement of their functions saying that it is run.

A statement says its number to the set named ``__reached__``; whoever runs tests looks what they
added to it. Statements of no function say nothing: an import runs them all.
"""

import ast
import builtins
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

REACHED = "__reached__"
BODIES = ("body", "orelse", "finalbody", "handlers", "cases")


class Place(NamedTuple):
    """Where a statement begins."""

    path: Path
    line: int


class Room:
    """The trees of the modules, and the numbers of their statements."""

    def __init__(self, paths: list[Path]) -> None:
        self.trees: dict[Path, ast.Module] = {}
        self.numbers: dict[Place, int] = {}
        for path in paths:
            tree = ast.parse(path.read_text(encoding="utf-8"))
            for function in _functions(tree):
                self._say(function, path)
            self.trees[path] = ast.fix_missing_locations(tree)

    def _say(self, node: ast.AST, path: Path) -> None:
        for name in BODIES:
            statements = getattr(node, name, None)
            if not isinstance(statements, list):
                continue
            for statement in statements:
                self._say(statement, path)
            if statements and isinstance(statements[0], ast.stmt):
                setattr(node, name, [*self._spoken(statements, path)])

    def _spoken(self, statements: list[ast.stmt], path: Path) -> Iterator[ast.stmt]:
        for statement in statements:
            if not _is_text(statement):
                number = self.numbers.setdefault(Place(path, statement.lineno), len(self.numbers))
                yield from ast.parse(f"{REACHED}.add({number})").body
            yield statement


def _is_text(statement: ast.stmt) -> bool:
    """Whether a statement is a docstring: it stays the first of its function."""
    return isinstance(statement, ast.Expr) and isinstance(statement.value, ast.Constant)


def _functions(node: ast.AST) -> Iterator[ast.AST]:
    """Yield the outermost functions of a module, those of its classes too."""
    for child in ast.iter_child_nodes(node):
        if isinstance(child, ast.FunctionDef | ast.AsyncFunctionDef):
            yield child
        elif not isinstance(child, ast.expr):
            yield from _functions(child)


def heads(text: str) -> dict[int, int]:
    """Return for each line within a function the line its innermost statement begins on."""
    found: dict[int, int] = {}
    for function in _functions(ast.parse(text)):
        for node in ast.walk(function):  # outer ones first
            if isinstance(node, ast.stmt) and node is not function:
                found |= dict.fromkeys(range(node.lineno, node.end_lineno + 1), node.lineno)
    return found


def listening() -> set[int]:
    """Return the set the statements of a traced room add themselves to from now on."""
    reached: set[int] = set()
    setattr(builtins, REACHED, reached)
    return reached
