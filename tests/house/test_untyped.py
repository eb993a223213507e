"""A mapping nothing is known of stands where a file or a message comes in, and nowhere behind."""

from functools import cache

import pytest
from house.names import PACKAGE, module
from house.untyped import untyped
from project import ROOT

EDGE = {
    "kehoach.named": "bodies of classes as Python gives them, of any class",
    "kehoach.value": "bodies of classes as Python gives them, of any class",
    "kehoach.law.book": "the files of data/ as they are; whoever reads one gives it a class",
    "kehoach.mcp": "JSON-RPC: what a program asks and is answered, checked by the schema of its tool",
    "kehoach.word.prepared": "JSON of a template that was prepared when it was built",
    "kehoach.word.read": "Props: what elements of Word say of a look, by the names of Word; a Look is made of it",
    "kehoach.word.dressed": "Props of word.read, of which the looks before and after a change are made",
    "kehoach.word.restyle": "Props of word.read, handed on to it",
    "kehoach.word.tracer": "Props of word.read, handed on to it",
}
"""Modules and rooms that may have one, and why."""
CURE = "give the value a class, a TypedDict, or `Raw` or `Json` of kehoach.plain"


@cache
def found():
    return untyped(pages())


def pages():
    return {module(path, ROOT): path.read_text(encoding="utf-8") for path in sorted((ROOT / PACKAGE).rglob("*.py"))}


def at_the_edge(name):
    return next((edge for edge in EDGE if name == edge or name.startswith(f"{edge}.")), None)


def test_a_mapping_of_anything_stands_at_the_edge_alone():
    assert {name: lines for name, lines in found().items() if at_the_edge(name) is None} == {}, CURE


def test_no_edge_is_named_for_nothing():
    assert {at_the_edge(name) for name in found()} - {None} == {*EDGE}


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        ("def f(raw: dict[str, Any]): ...", [1]),
        ("def f() -> list[dict[str, Any]] | None: ...", [1]),
        ("async def f(*, raw: 'Mapping[str, Any]'): ...", [1]),
        ("def f(*given: dict): ...", [1]),
        ("class A:\n    held: list[dict] = []", [2]),
        ("Raw = dict[str, Any]\ndef f(raw: Raw): ...", [1, 2]),
        ("Raw: TypeAlias = 'dict[str, Any]'\nheld: Raw = {}", [1, 2]),
        ("class Known(dict[str, Any]): ...", [1]),
        ("step = Callable[[dict[str, Any]], str]", [1]),
        ("def f(raw: dict[str, object], *, far: Mapping[str, list[Any]]) -> dict[str, str]: ...", []),
        ("from kehoach.spec import Mapping\n\n\ndef f(node: Mapping) -> None: ...", []),
        ("from collections.abc import Mapping\n\n\ndef f(node: Mapping) -> None: ...", [4]),
        ("made = dict(a=1)\nassert isinstance(made, dict)\nkinds = {dict: 'nhóm'}\nfirst = kinds[dict]", []),
    ],
)
def test_such_a_mapping_is_seen(text, lines):
    assert untyped({"kehoach.a": text}).get("kehoach.a", []) == lines


def test_an_alias_of_another_module_is_seen():
    page = {
        "kehoach.a": "Values = dict[str, Any]",
        "kehoach.b": "from kehoach.a import Values as V\n\n\ndef f(given: V) -> None: ...",
        "kehoach.c": "from kehoach.d import Values\n\n\ndef f(given: Values) -> None: ...",
    }
    assert untyped(page) == {"kehoach.a": [1], "kehoach.b": [4]}
