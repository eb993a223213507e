"""Which class names leave their room, and from which module: one word for one thing between rooms.

A name that stays inside its room may be another room's too: who reads the room sees one of them.
"""

import ast
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path

PACKAGE = "kehoach"


def module(path: Path, root: Path) -> str:
    """Return the name a module is imported by."""
    parts = path.relative_to(root).with_suffix("").parts
    return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)


def handed_out(pages: dict[str, str]) -> dict[str, set[str]]:
    """Return name → the modules whose class of that name another room imports, by the texts of all modules."""
    trees = {name: ast.parse(text) for name, text in pages.items()}
    taken = {name: _imports(tree) for name, tree in trees.items()}
    found: dict[str, set[str]] = defaultdict(set)
    for user, imports in taken.items():
        for source, name in imports.values():
            made = _made_in(source, name, taken)
            if name in _classes(trees.get(made)) and _room(made) != _room(user):
                found[name].add(made)
    return found


def _classes(tree: ast.Module | None) -> set[str]:
    return {node.name for node in tree.body if isinstance(node, ast.ClassDef)} if tree else set()


def _imports(tree: ast.Module) -> dict[str, tuple[str, str]]:
    """Return how a name is called here → the module it is taken from, and its name there."""
    nodes = [node for node in _statements(tree) if isinstance(node, ast.ImportFrom) and node.module]
    return {alias.asname or alias.name: (node.module, alias.name) for node in nodes for alias in node.names}


def _statements(node: ast.AST) -> Iterator[ast.AST]:
    """Yield the statements below a node; nine of ten nodes are expressions, which import nothing."""
    for field in ("body", "orelse", "finalbody", "handlers", "cases"):
        for inner in getattr(node, field, ()) if not isinstance(node, ast.expr) else ():
            yield inner
            yield from _statements(inner)


def _made_in(source: str, name: str, taken: dict[str, dict[str, tuple[str, str]]]) -> str:
    """Return the module a name comes from, through those that only hand it on under the same name."""
    after, named = taken.get(source, {}).get(name, ("", ""))
    return _made_in(after, name, taken) if named == name and after != source else source


def _room(name: str) -> str:
    return ".".join(name.split(".")[:2])
