"""What is left out between two commits is left out once in three runs, and said."""

import os
import subprocess
import sys

import pytest
import thirds
from growth import linear, repeated
from project import ROOT
from thirds import PARTS, left_out, measures_growth, rounds, some, turn


def test_a_law_is_tried_on_a_third_of_made_up_cases(monkeypatch):
    assert rounds(60) in (60, 20)
    monkeypatch.setattr(thirds, "some", lambda cases: some(cases, 1))
    assert rounds(60) == 20


def test_all_are_run_where_nobody_asks_for_a_third():
    assert some("abcdefg", None) == list("abcdefg")
    assert [turn(told) for told in (None, "", "x")] == [None] * 3


def test_three_runs_leave_no_case_out_and_run_none_twice():
    parts = [some(range(10), part) for part in range(PARTS)]
    assert sorted(number for part in parts for number in part) == list(range(10))
    assert {turn(str(clock)) for clock in range(1_764_547_200, 1_764_547_203)} == {0, 1, 2}


@pytest.mark.parametrize(
    ("told", "said"),
    [({"KEHOACH_THIRD": "4"}, "2 of 3"), ({}, "None"), ({"KEHOACH_THIRD": "4", "KEHOACH_CI": "1"}, "None")],
)
def test_it_is_said_and_never_so_in_ci(told, said):
    clean = {name: value for name, value in os.environ.items() if name not in ("KEHOACH_THIRD", "KEHOACH_CI")}
    code = "import thirds; print(thirds.header())"
    folders = os.pathsep.join([str(ROOT / "tests"), str(ROOT)])
    asked = [sys.executable, "-c", code]
    done = subprocess.run(
        asked, env={**clean, **told, "PYTHONPATH": folders}, capture_output=True, check=True, text=True
    )
    assert said in done.stdout


def test_pytest_says_it(pytestconfig):
    said = pytestconfig.hook.pytest_report_header(config=pytestconfig, start_path=ROOT, startdir=None)
    assert any(thirds.header() in (one if isinstance(one, list) else [one]) for one in said) or thirds.header() is None


class Made:
    """A test as pytest collects it, of which only the function is asked."""

    def __init__(self, function, *marks):
        self.function, self.marks = function, marks

    def get_closest_marker(self, name):
        return name in self.marks


def costs():
    linear(str.split, repeated("a "), 100_000)


def test_a_test_of_growth_is_known_by_what_it_calls():
    assert [measures_growth(Made(function)) for function in (costs, str.split, Made, None)] == [
        True,
        False,
        False,
        False,
    ]


def test_of_long_tests_three_runs_leave_no_test_out_and_of_others_none_is():
    long = [*(Made(costs) for _ in range(5)), Made(repeated, "costly"), Made(costs, "costly")]
    others = [Made(repeated), Made(repeated, "needs_office")]
    items = [*long[:3], *others, *long[3:]]
    out = [left_out(items, part) for part in range(PARTS)]
    assert [len(left) for left in out] == [4, 5, 5]
    assert sorted(map(long.index, [test for test in long for left in out if test not in left])) == list(range(7))
    assert left_out(items, None) == []
