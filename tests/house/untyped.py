"""Mappings of which nothing is known but that they are some: ``dict[str, Any]``, a bare ``dict``.

Found in annotations, in aliases, and where an alias of another module is used; what such a mapping
holds, mypy asks nobody.
"""

import ast
from collections.abc import Iterator, Mapping

MAPPINGS = frozenset({"dict", "Dict", "Mapping", "MutableMapping", "defaultdict", "OrderedDict", "MappingProxyType"})


def untyped(pages: Mapping[str, str]) -> dict[str, list[int]]:
    """Return the lines with such a mapping by module, aliases of it that were imported included."""
    nodes = {name: [*ast.walk(ast.parse(text))] for name, text in pages.items()}  # walked through four times
    aliases = {(name, alias) for name, inside in nodes.items() for alias in _aliases(inside)}
    found = {name: sorted(_found(inside, _own(name, inside, aliases))) for name, inside in nodes.items()}
    return {name: lines for name, lines in found.items() if lines}


def _found(nodes: list[ast.AST], names: set[str]) -> set[int]:
    said = {line for node in _types(nodes) for line in _lines(node, names)}
    return said | {node.lineno for node in nodes if _is_untyped(node)}


def _own(name: str, nodes: list[ast.AST], aliases: set[tuple[str, str]]) -> set[str]:
    """Return the names that say such a mapping in a module: the usual items but for its own, and aliases."""
    pairs = [*_taken(nodes)]
    ours = {known for known, node, _ in pairs if _is_ours(node)}
    far = {known for known, node, there in pairs if (node.module, there) in aliases}
    return (MAPPINGS - ours) | far | {alias for module, alias in aliases if module == name}


def _taken(nodes: list[ast.AST]) -> Iterator[tuple[str, ast.ImportFrom, str]]:
    """Yield each name taken from a module: as it is known here, where it is taken, as it is there."""
    for node in nodes:
        if isinstance(node, ast.ImportFrom):
            yield from ((item.asname or item.name, node, item.name) for item in node.names)


def _is_ours(node: ast.AST) -> bool:
    """Return True for what is taken from a module of ours: spec has a ``Mapping`` with places."""
    return isinstance(node, ast.ImportFrom) and (node.module or "").startswith("kehoach.")


def _aliases(nodes: list[ast.AST]) -> Iterator[str]:
    """Yield the names that stand for such a mapping: ``Raw = dict[str, Any]``."""
    for node in nodes:
        if isinstance(node, ast.Assign) and _is_untyped(node.value):
            yield from (target.id for target in node.targets if isinstance(target, ast.Name))
        elif _is_alias(node) and any(map(_is_untyped, ast.walk(_unquoted(node.value)))):
            yield node.target.id


def _types(nodes: list[ast.AST]) -> Iterator[ast.expr]:
    """Yield every annotation, and what a declared alias stands for."""
    for node in nodes:
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            spec = node.args
            every = [*spec.posonlyargs, *spec.args, *spec.kwonlyargs, spec.vararg, spec.kwarg]
            said = [*(arg.annotation for arg in every if arg is not None), node.returns]
        elif isinstance(node, ast.AnnAssign):
            said = [node.annotation, node.value if _is_alias(node) else None]
        else:
            continue
        yield from (_unquoted(kind) for kind in said if kind is not None)


def _is_alias(node: ast.AST) -> bool:
    declared = isinstance(node, ast.AnnAssign) and isinstance(node.annotation, ast.Name)
    return declared and node.annotation.id == "TypeAlias"


def _unquoted(node: ast.expr) -> ast.expr:
    """Return a type that is written as a string as what it says."""
    if not (isinstance(node, ast.Constant) and isinstance(node.value, str)):
        return node
    inner = ast.parse(node.value, mode="eval").body
    for part in ast.walk(inner):
        ast.copy_location(part, node)
    return inner


def _lines(kind: ast.expr, names: set[str]) -> Iterator[int]:
    """Yield the line of each such mapping in a type: with Any as its values, bare, or by an alias."""
    told = {id(inner.value) for inner in ast.walk(kind) if isinstance(inner, ast.Subscript)}
    for inner in ast.walk(kind):
        bare = isinstance(inner, ast.Name) and id(inner) not in told
        if _is_untyped(inner) or (bare and inner.id in names):
            yield inner.lineno


def _is_untyped(node: ast.AST) -> bool:
    """Return True for ``dict[…, Any]`` and its like."""
    if not (isinstance(node, ast.Subscript) and isinstance(node.value, ast.Name) and node.value.id in MAPPINGS):
        return False
    inside = node.slice.elts if isinstance(node.slice, ast.Tuple) else [node.slice]
    return isinstance(inside[-1], ast.Name) and inside[-1].id == "Any"
