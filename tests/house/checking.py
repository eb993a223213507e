"""Which tests check nothing: whatever the program does, they pass.

A test checks where it asserts, awaits an error (``raises``, ``warns``, ``fail``), or calls by its
name a function of the tests that does, or a fixture: a golden file, a validator. Only names are
followed that the file defines or takes from other files of the tests, never methods: ``found.add``
is no check because somebody's ``add`` has one. ``need`` skips where a program is missing, and
``run`` looks for a traceback alone: neither says what the test is about.
"""

import ast
from pathlib import Path
from typing import NamedTuple

AWAIT = {"raises", "warns", "fail", "deprecated_call"}
NO_CHECK = {"need", "run"}


class Function(NamedTuple):
    """What a function of the tests does, as far as it is asked here."""

    checks: bool
    """By itself."""
    called: frozenset[str]
    """By their plain names; the fixtures it takes are called, too."""
    fixtures: frozenset[str]


class Page(NamedTuple):
    """What a file of the tests defines, and the names it takes from elsewhere."""

    functions: dict[str, Function]
    taken: frozenset[str]


def page(text: str) -> Page:
    """Read a file of the tests."""
    body = ast.parse(text).body
    imports = [node for node in body if isinstance(node, ast.ImportFrom)]
    return Page(
        {node.name: _function(node) for node in body if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)},
        frozenset(alias.asname or alias.name for node in imports for alias in node.names),
    )


def _function(node: ast.FunctionDef | ast.AsyncFunctionDef) -> Function:
    fixtures = frozenset(argument.arg for argument in node.args.args)
    parts = [*ast.walk(node)]
    if any(isinstance(part, ast.Assert) for part in parts):
        return Function(checks=True, called=frozenset(), fixtures=fixtures)
    called = [part.func for part in parts if isinstance(part, ast.Call)]
    plain = {name.id for name in called if isinstance(name, ast.Name)}
    names = plain | {name.attr for name in called if isinstance(name, ast.Attribute)}
    return Function(any(map(_awaits, names)), fixtures | plain, fixtures)


def _awaits(name: str) -> bool:
    return name in AWAIT or name.startswith("assert_")


def idle(pages: dict[Path, Page]) -> list[str]:
    """Return the tests that check nothing, as ``path::name``."""
    checking = _checking(pages)
    tests = {
        path: [name for name in found.functions if name.startswith("test_")]
        for path, found in pages.items()
        if path.name.startswith("test_")
    }
    return [f"{path}::{name}" for path, names in tests.items() for name in names if name not in checking[path]]


def _checking(pages: dict[Path, Page]) -> dict[Path, set[str]]:
    """Return the functions of each file that check, by themselves or by what they call."""
    found = {
        path: {name for name, function in here.functions.items() if function.checks} - NO_CHECK
        for path, here in pages.items()
    }
    before = None
    while before != found:
        before = found
        shared = {name for names in found.values() for name in names if name[:5] != "test_"}
        found = {path: _grown(here, found[path], shared) for path, here in pages.items()}
    return found


def _grown(found: Page, own: set[str], shared: set[str]) -> set[str]:
    """Return what of a page checks, with those that call what does or take a fixture that does."""
    return own | {
        name
        for name, function in found.functions.items()
        if name not in NO_CHECK and not function.called.isdisjoint(own | (shared & (found.taken | function.fixtures)))
    }
