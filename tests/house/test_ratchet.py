"""Lines of 100 columns, functions of 10 branches: what was over before may shrink and not grow."""

import pytest
from house.ratchet import (
    BREAK,
    CURE,
    FORCED,
    Excess,
    better,
    listed,
    measured,
    of_text,
    rewritten,
    worse,
)
from project import ROOT

BRANCHED = "def f(a):\n" + "".join(f"    if a == {at}:\n        return {at}\n" for at in range(12))


@pytest.fixture(scope="module")
def now():
    return measured()


def test_no_file_exceeds_the_limits_or_its_own_figures(now):
    told = worse(now, listed())
    assert told == [], f"{BREAK}{FORCED}:\n" + "\n".join(told)


def test_what_got_better_leaves_the_list(now):
    told = better(now, listed())
    assert told == [], f"well done; now {CURE}:\n" + "\n".join(told)


def test_a_wide_line_and_a_branched_function_are_seen():
    assert of_text("a = 1\n" + "#" * 100) == Excess()
    assert of_text("a = 1\n" + "#" * 101) == Excess(wide=1)
    assert of_text("#" * 101, columns=False) == Excess()
    assert of_text(BRANCHED) == Excess(branches=3)
    method = "".join(f"    {line}\n" for line in BRANCHED.splitlines())
    assert of_text(f"class A:\n{method}") == Excess(branches=3)


def test_a_branch_inside_a_branch_counts_twice():
    steps = ["for a in b:", "if a:", "for c in a:", "if c:", "while c:", "if c > 1:"]
    nested = "".join(f"{'    ' * at}{step}\n" for at, step in enumerate(steps, 1))
    flat = "".join(f"    for c in a:\n        c.f({at})\n" for at in range(9))
    assert of_text(f"def f(b):\n{nested}{'    ' * 7}c.g()\n") == Excess(deep=21 - 15)
    assert of_text(f"def f(a):\n{flat}") == Excess()


def test_new_faults_and_worse_ones_are_told_and_better_ones_too():
    before = {"old.py": Excess(2, 3)}
    assert worse({"new.py": Excess(1, 0)}, before) == [
        "new.py: 1 lines over 100 columns, 0 branches over 10, 0 of depth over 15 (allowed: 0, 0, 0)"
    ]
    assert worse({"old.py": Excess(2, 4)}, before)
    assert worse({"old.py": Excess(3, 0)}, before)
    assert worse({"old.py": Excess(2, 3, 1)}, before)
    assert worse({"old.py": Excess(2, 3)}, before) == better({"old.py": Excess(2, 3)}, before) == []
    assert better({"old.py": Excess(1, 3)}, before)
    assert better({}, before)


def test_a_figure_that_rose_is_written_only_where_its_file_is_named():
    before = {"a.py": Excess(2, 3), "b.py": Excess(1, 0), "c.py": Excess(1, 1)}
    now = {"a.py": Excess(2, 4), "c.py": Excess(1, 0), "new.py": Excess(1, 0)}
    with pytest.raises(ValueError, match=r"^a\.py: .*\nnew\.py: [^\n]*$"):
        rewritten(now, before)
    with pytest.raises(ValueError, match=r"^new\.py: [^\n]*$"):
        rewritten(now, before, ["a.py"])
    text = rewritten(now, before, ["a.py", "new.py"])
    assert text.splitlines()[-3:] == ["a.py 2 4 0", "c.py 1 0 0", "new.py 1 0 0"]


def test_the_list_names_files_that_are_here():
    assert [name for name in listed() if not (ROOT / name).is_file()] == [], CURE
