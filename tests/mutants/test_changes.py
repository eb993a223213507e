"""Each kind of change is made where it stands, told in words, and leaves the rest as it was."""

import ast

import pytest
from mutants.changes import changed, changes

CASES = [
    ("a < b", "comparison: a < b → a <= b"),
    ("a not in b", "comparison: a not in b → a in b"),
    ("a and b", "and or: a and b → a or b"),
    ("not a", "not: not a → a"),
    ("a + b", "sum: a + b → a - b"),
    ("f(3)", "constant: 3 → 4"),
    ("f(True)", "constant: True → False"),
    ("f('x')", "constant: 'x' → 'xX'"),
    ("b if a else c", "branch: b if a else c → b if not a else c"),
    ("[a for a in b if a]", "filter:  for a in b if a →  for a in b"),
]


@pytest.mark.parametrize(("words", "told"), CASES)
def test_an_expression_is_changed(words, told):
    text = f"def f(a, b, c):\n    x = {words}\n"
    found = [change for change in changes(text) if change.text == told]
    assert [(change.line, change.function) for change in found] == [(2, "f")]
    assert ast.unparse(changed(text, found[0])) != ast.unparse(ast.parse(text))


@pytest.mark.parametrize(
    ("body", "after"),
    [
        ("return a", "return None"),
        ("g(a)", "pass"),
        ("for b in a:\n        continue", "for b in a:\n        break"),
    ],
)
def test_a_statement_is_changed(body, after):
    text = f"def f(a):\n    {body}\n"
    made = [ast.unparse(changed(text, change)) for change in changes(text)]
    assert made == [f"def f(a):\n    {after}"]


def test_what_nobody_runs_is_left_alone():
    text = (
        '"""Words."""\nfrom typing import TYPE_CHECKING\nif TYPE_CHECKING:\n    A = "a"\n\n\n'
        'class B(list[3]):\n    """Words."""\n    c: "int"\n\n    def d(self, e: "3") -> "4":\n'
        '        """Words."""\n        raise ValueError(f"x {e + 1}")\n'
    )
    assert changes(text) == []


def test_the_innermost_function_is_named():
    text = (
        "class A:\n    def b(self):\n        def c():\n            return 1 + d\n        return c\n"
    )
    assert {change.function for change in changes(text) if change.kind == "sum"} == {"A.b.c"}
