"""A wrong body put into a function that is already imported: nothing is imported anew.

It does for a change within the body of a function. Not for what the import itself works out:
constants of a module, of a class, defaults of arguments; nor where the change takes away the last
use of a name from outside.
"""

import ast
import gc
from collections.abc import Iterator
from types import CodeType, FunctionType
from typing import NamedTuple


class Key(NamedTuple):
    """What a code object is known by however its module was compiled."""

    file: str
    name: str
    line: int


def key(code: CodeType) -> Key:
    """Return what a code object is known by."""
    return Key(code.co_filename, code.co_qualname, code.co_firstlineno)


def imported() -> dict[Key, list[FunctionType]]:
    """Return every function there is, by the code it has."""
    found: dict[Key, list[FunctionType]] = {}
    gc.unfreeze()  # what is frozen, a program quick to end freezes all, is not among the objects
    for value in gc.get_objects():
        if isinstance(value, FunctionType):
            found.setdefault(key(value.__code__), []).append(value)
    return found


def differing(before: ast.Module, after: ast.Module, file: str) -> CodeType | None:
    """Return the body of the one outermost function in which two modules differ; else None."""
    old, new = (compile(tree, file, "exec") for tree in (before, after))
    if not _same_but_functions(old, new):
        return None
    pairs = zip(_bodies(old), _bodies(new), strict=True)
    changed = [new_body for old_body, new_body in pairs if old_body != new_body]
    return changed[0] if len(changed) == 1 else None


def swap(body: CodeType, functions: list[FunctionType]) -> None:
    """Give a body to functions. Raises ValueError where they take other names from outside."""
    for function in functions:
        function.__code__ = body


def _is_class(code: CodeType) -> bool:
    return "__qualname__" in code.co_names and "__module__" in code.co_names


def _bodies(code: CodeType) -> Iterator[CodeType]:
    """Yield the code of the outermost functions of a module."""
    for constant in code.co_consts:
        if isinstance(constant, CodeType):
            if _is_class(constant):
                yield from _bodies(constant)
            else:
                yield constant


def _same_but_functions(old: CodeType, new: CodeType) -> bool:
    if old.co_code != new.co_code or old.co_names != new.co_names:
        return False
    if len(old.co_consts) != len(new.co_consts):
        return False
    for first, second in zip(old.co_consts, new.co_consts, strict=True):
        if not isinstance(first, CodeType) or not isinstance(second, CodeType):
            if (type(first), first) != (type(second), second):
                return False
        elif _is_class(first) and not _same_but_functions(first, second):
            return False
    return True
