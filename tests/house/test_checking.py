"""Every test can fail: it asserts, awaits an error, or calls what does."""

from pathlib import Path

import pytest
from house.checking import idle, page
from project import ROOT

FILES = sorted((ROOT / "tests").rglob("*.py"))


def test_every_test_checks_something():
    pages = {path.relative_to(ROOT): page(path.read_text(encoding="utf-8")) for path in FILES}
    assert sum(path.name.startswith("test_") for path in pages) > 300
    assert idle(pages) == []


@pytest.mark.parametrize(
    ("body", "checks"),
    [
        ("f()", False), ("found.add(1)", False), ("need(1, 'a')", False), ("run('check')", False), ("subprocess.run(x, check=True)", False),
        ("assert f()", True), ("pytest.raises(A)", True), ("checked(1)", True), ("twice(1)", True), ("assert_valid(1)", True),
        ("here()", True), ("unknown()", False), ("pass", False),
    ],
)  # fmt: skip
def test_a_test_that_checks_nothing_is_seen(body, checks):
    others = "def checked(x):\n    assert x\n\ndef add(x):\n    assert x\n\ndef twice(x):\n    checked(x)\n\ndef need(x):\n    assert x\n"
    text = f"from others import checked, need, twice\ndef here():\n    assert 1\ndef test_a():\n    {body}\n"
    pages = {Path("others.py"): page(others), Path("test_b.py"): page(text)}
    assert (idle(pages) == []) is checks


def test_a_fixture_that_checks_is_a_check():
    fixtures = {
        Path("conftest.py"): page("def golden(a):\n    def compare(b):\n        assert a == b\n    return compare\n")
    }
    asks, asks_not = page("def test_a(golden):\n    golden(1)\n"), page("def test_a(other):\n    other(1)\n")
    assert idle({**fixtures, Path("test_a.py"): asks, Path("test_b.py"): asks_not}) == ["test_b.py::test_a"]
