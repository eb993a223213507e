"""Lines of 100 columns, functions of 10 branches, a depth of 15, reasons for what is put aside: everywhere."""

import re

import pytest
from house.limits import CURE, faults, of_file
from project import ROOT

UNSAID = re.compile(
    r"# ?(?:noqa(?:: [A-Z]+\d+(?:, [A-Z]+\d+)*+)?+(?! - \w)"
    r"|pragma: \w++(?: \w++)*+(?! - \w)"
    r"|type: ignore(?:\[[^]]*\])?+(?!  ?# \w))"
)
"""A check put aside with no reason behind it; ``fmt: skip`` needs none, nothing is checked less."""
BRANCHED = "def f(a):\n" + "".join(f"    if a == {at}:\n        return {at}\n" for at in range(12))


@pytest.mark.parametrize("folder", ["kehoach", "bench", "tools", "tests"])
def test_no_file_exceeds_the_limits(folder):
    paths = sorted((ROOT / folder).rglob("*.py"))
    assert len(paths) > 5
    found = [fault for path in paths for fault in of_file(path)]
    assert found == [], f"{CURE}:\n" + "\n".join(found)


def test_a_wide_line_is_seen():
    assert list(faults("a = 1\n" + "#" * 100)) == []
    assert list(faults("a = 1\n" + "#" * 101)) == ["2: a line of 101 columns, 100 are allowed"]
    assert list(faults("#" * 101, columns=False)) == []


def test_a_branched_function_is_seen():
    assert list(faults(BRANCHED)) == ["1: f has 13 branches, 10 are allowed"]
    method = "".join(f"    {line}\n" for line in BRANCHED.splitlines())
    assert list(faults(f"class A:\n{method}")) == ["2: f has 13 branches, 10 are allowed"]


def test_a_branch_inside_a_branch_counts_twice():
    steps = ["for a in b:", "if a:", "for c in a:", "if c:", "while c:", "if c > 1:"]
    nested = "".join(f"{'    ' * at}{step}\n" for at, step in enumerate(steps, 1))
    flat = "".join(f"    for c in a:\n        c.f({at})\n" for at in range(9))
    assert list(faults(f"def f(b):\n{nested}{'    ' * 7}c.g()\n")) == ["1: f is 21 deep, 15 is allowed"]
    assert list(faults(f"def f(a):\n{flat}")) == []


@pytest.mark.parametrize(
    ("comment", "silent"),
    [
        ("noqa: PLC0415 - only this command", False),
        ("noqa: PLC0415", True),
        ("noqa: S101, PT018 -", True),
        ("noqa", True),
        ("pragma: no cover", True),
        ("pragma: no cover - Windows alone", False),
        ("type: ignore[misc]", True),
        ("type: ignore[misc]  # refused", False),
        ("type: ignore[misc]  # noqa: N802 - as there", False),
        ("fmt: skip", False),
    ],
)
def test_a_check_put_aside_says_why(comment, silent):
    assert bool(UNSAID.search(f"    a = 1  # {comment}\n")) is silent


def test_every_check_put_aside_says_why():
    found = [
        f"{path.relative_to(ROOT)}:{number}"
        for room in ("kehoach", "bench", "tools", "tests")
        for path in sorted((ROOT / room).rglob("*.py"))
        if UNSAID.search(text := path.read_text(encoding="utf-8"))
        for number, line in enumerate(text.splitlines(), 1)
        if UNSAID.search(line)
    ]
    assert found == [], "say behind the code why: `# noqa: PLC0415 - only this command`"
