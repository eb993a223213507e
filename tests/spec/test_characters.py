"""The map from a value to its source."""

import pytest
from project import EXAMPLES, example

from kehoach.spec import Scalar, Sequence, parse
from kehoach.spec.characters import characters


def scalars(node):
    if isinstance(node, Scalar):
        yield node
    elif isinstance(node, Sequence):
        for item in node.items:
            yield from scalars(item)
    else:
        for key, value in node.items:
            yield key
            yield from scalars(value)


@pytest.mark.parametrize("name", EXAMPLES)
def test_every_value_of_the_examples_has_a_map(name):
    text = example(name).read_text(encoding="utf-8")
    values = [node for node in scalars(parse(text)) if node.text]
    assert len(values) > 50
    for node in values:
        found = characters(text, node)
        assert found is not None, node
        assert "".join(sign for sign, _, _ in found) == node.text
        for sign, start, end in found:
            assert text[start:end] == sign or (sign in " \n" and not text[start:end].strip()) or text[start:end] == "''"


@pytest.mark.parametrize(
    ("source", "value"),
    [
        ("k: >+\n  x\n\n   y\n  z\n\n\n", "x\n\n y\nz\n\n\n"),
        ("k: |\n\n  x\n    y\n\n  z\n", "\nx\n  y\n\nz\n"),
        ('k: "x\n  y \\\n  z\\u0041\n\n  w"', "x y zA\nw"),
        ("k: 'x''y\n  z'", "x'y z"),
        ("k: '''''x'''", "''x'"),
        ("k: &neo x y\n  z\n", "x y z"),
        ("k: !!str x\n", "x"),
        ("k: >-\r\n  a\r\n  b\r\n", "a b"),
        ("k: >\n  x\n\n\n  y\n# c\nb: 1", "x\n\ny\n"),
        ("k: >-  # chưa rà\n  x\n  y", "x y"),
    ],
)
def test_every_style_is_undone(source, value):
    node = parse(source).get("k")
    assert node.text == value
    assert "".join(sign for sign, _, _ in characters(source, node)) == value


def test_what_cannot_be_told_has_no_map():
    source = "k: >2\n    x\n  y\n"
    node = parse(source).get("k")
    assert node.text == "  x\ny\n"
    assert characters(source, node) is None


def test_a_long_run_of_blanks_takes_linear_time():
    source = '"' + " " * 300_000 + 'x"'
    assert len(characters(source, parse(source))) == 300_001
