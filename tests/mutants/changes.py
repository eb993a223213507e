"""Small wrongs put into a module, one at a time: what a test of it should see.

A change is named by the line it stands on and by what it does (``3: < becomes <=``). Left alone are
docstrings, annotations, imports, names of fields and the parts of messages: a message is read by
people, and one letter of it is no behaviour.
"""

import ast
import copy
from collections.abc import Callable, Iterator
from typing import NamedTuple

Rewrite = Callable[[ast.AST], ast.AST | None]
"""Returns what stands in the place of a node; None where the change does not fit it."""

COMPARED: dict[type[ast.cmpop], type[ast.cmpop]] = {
    ast.Lt: ast.LtE,
    ast.LtE: ast.Lt,
    ast.Gt: ast.GtE,
    ast.GtE: ast.Gt,
    ast.Eq: ast.NotEq,
    ast.NotEq: ast.Eq,
    ast.In: ast.NotIn,
    ast.NotIn: ast.In,
    ast.Is: ast.IsNot,
    ast.IsNot: ast.Is,
}
COUNTED: dict[type[ast.operator], type[ast.operator]] = {
    ast.Add: ast.Sub,
    ast.Sub: ast.Add,
    ast.Mult: ast.FloorDiv,
    ast.FloorDiv: ast.Mult,
    ast.Mod: ast.Mult,
    ast.BitOr: ast.BitAnd,
    ast.BitAnd: ast.BitOr,
}


class Change(NamedTuple):
    """One change of a module: the how-manieth node of its tree, and what is done to it."""

    node: int
    kind: str
    line: int
    function: str
    """The qualified name of the innermost function around it; empty at the top of the module."""
    text: str


def _comparison(node: ast.AST) -> ast.AST | None:
    if not isinstance(node, ast.Compare):
        return None
    node.ops[0] = COMPARED[type(node.ops[0])]()
    return node


def _joined(node: ast.AST) -> ast.AST | None:
    if not isinstance(node, ast.BoolOp):
        return None
    node.op = ast.Or() if isinstance(node.op, ast.And) else ast.And()
    return node


def _negation(node: ast.AST) -> ast.AST | None:
    return node.operand if isinstance(node, ast.UnaryOp) and isinstance(node.op, ast.Not) else None


def _sum(node: ast.AST) -> ast.AST | None:
    if not isinstance(node, ast.BinOp) or type(node.op) not in COUNTED:
        return None
    node.op = COUNTED[type(node.op)]()
    return node


def _constant(node: ast.AST) -> ast.AST | None:
    if not isinstance(node, ast.Constant):
        return None
    if isinstance(node.value, bool):
        return ast.Constant(not node.value)
    if isinstance(node.value, int):
        return ast.Constant(node.value + 1)
    if isinstance(node.value, str) and node.value:
        return ast.Constant(node.value + "X")
    return None


def _answer(node: ast.AST) -> ast.AST | None:
    if not isinstance(node, ast.Return) or node.value is None:
        return None
    if isinstance(node.value, ast.Constant) and node.value.value is None:
        return None
    return ast.Return(ast.Constant(None))


def _branch(node: ast.AST) -> ast.AST | None:
    if not isinstance(node, ast.If | ast.IfExp):
        return None
    node.test = ast.UnaryOp(ast.Not(), node.test)
    return node


def _loop(node: ast.AST) -> ast.AST | None:
    if isinstance(node, ast.Continue):
        return ast.Break()
    return ast.Continue() if isinstance(node, ast.Break) else None


def _call(node: ast.AST) -> ast.AST | None:
    called = isinstance(node, ast.Expr) and isinstance(node.value, ast.Call)
    return ast.Pass() if called else None


def _filter(node: ast.AST) -> ast.AST | None:
    if not isinstance(node, ast.comprehension) or not node.ifs:
        return None
    node.ifs.pop()
    return node


REWRITES: dict[str, Rewrite] = {
    "comparison": _comparison,
    "and or": _joined,
    "not": _negation,
    "sum": _sum,
    "constant": _constant,
    "return": _answer,
    "branch": _branch,
    "loop": _loop,
    "call": _call,
    "filter": _filter,
}

FITTING: dict[str, tuple[type[ast.AST], ...]] = {
    "comparison": (ast.Compare,),
    "and or": (ast.BoolOp,),
    "not": (ast.UnaryOp,),
    "sum": (ast.BinOp,),
    "constant": (ast.Constant,),
    "return": (ast.Return,),
    "branch": (ast.If, ast.IfExp),
    "loop": (ast.Break, ast.Continue),
    "call": (ast.Expr,),
    "filter": (ast.comprehension,),
}
"""What a kind of change may fit at all: only of such a node is a copy made."""


def _children(node: ast.AST) -> Iterator[ast.AST]:
    """Yield what of a node may change: no annotation, no docstring, no part of a message."""
    if isinstance(node, ast.JoinedStr | ast.Import | ast.ImportFrom | ast.Raise | ast.Assert):
        return
    for name, value in ast.iter_fields(node):
        if name in {"annotation", "returns", "decorator_list", "type_params", "bases"}:
            continue
        values = value if isinstance(value, list) else [value]
        yield from (found for found in values if isinstance(found, ast.AST) and not _alone(found))


def _alone(node: ast.AST) -> bool:
    """Whether a node is a string that stands for itself, or the imports of a type checker."""
    if isinstance(node, ast.If):
        return "TYPE_CHECKING" in ast.dump(node.test)
    return isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant)


def named(node: ast.AST, function: str = "") -> Iterator[tuple[ast.AST, str]]:
    """Yield each node below that may change, with the name of the function around it."""
    for child in _children(node):
        yield child, function
        inner = function
        if isinstance(child, ast.FunctionDef | ast.ClassDef):
            inner = f"{function}.{child.name}".lstrip(".")
        yield from named(child, inner)


def _short(node: ast.AST) -> str:
    text = ast.unparse(node).splitlines()[0]
    return text if len(text) <= 70 else f"{text[:67]}..."


def changes(text: str) -> list[Change]:
    """Return every change of a module, in the order of its lines."""
    found = []
    line = 1
    for number, (node, function) in enumerate(named(ast.parse(text))):
        line = getattr(node, "lineno", line)
        for kind, rewrite in REWRITES.items():
            after = rewrite(copy.deepcopy(node)) if isinstance(node, FITTING[kind]) else None
            if after is not None:
                text_of = f"{kind}: {_short(node)} → {_short(after)}"
                found.append(Change(number, kind, line, function, text_of))
    return found


def changed(text: str, change: Change) -> ast.Module:
    """Return the tree of a module with one change made in it."""
    tree = ast.parse(text)
    node = next(node for number, (node, _) in enumerate(named(tree)) if number == change.node)
    after = REWRITES[change.kind](copy.deepcopy(node))
    for parent in ast.walk(tree):
        _put(parent, node, after)
    return ast.fix_missing_locations(tree)


def _put(parent: ast.AST, node: ast.AST, after: ast.AST | None) -> None:
    """Put a node in the place of another where a parent holds that."""
    for name, value in ast.iter_fields(parent):
        if value is node:
            setattr(parent, name, after)
        elif isinstance(value, list):
            setattr(parent, name, [after if item is node else item for item in value])
