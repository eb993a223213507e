"""make test-quick runs what is nearest to a change first, and ends in time."""

import pytest
import quick
from quick import TOGETHER, Deadline, main, nearest

TESTS = {
    "tests/law/test_a.py": "from kehoach.law.b import c",
    "tests/law/test_b.py": "",
    "tests/law/test_z.py": "",
    "tests/plan/test_p.py": "from kehoach.law import b",
    "tests/text/test_t.py": "from kehoach.law.bc import c",
    "tests/word/test_w.py": "from kehoach.word.user import d",
}
MODULES = {"kehoach.law.b": "", "kehoach.law.bc": "", "kehoach.word.user": "from kehoach.law.b import c"}


def test_a_tests_own_change_the_mirror_who_names_it_its_users_then_the_room():
    files = ["tests/text/test_t.py", "kehoach/law/b.py", "README.md"]
    assert nearest(files, TESTS, MODULES) == [
        "tests/text/test_t.py",
        "tests/law/test_b.py",
        "tests/law/test_a.py",
        "tests/plan/test_p.py",
        "tests/word/test_w.py",
        "tests/law/test_z.py",
    ]


def test_a_change_no_test_is_near_to_runs_nothing():
    assert nearest(["README.md", "kehoach/problem.py"], TESTS, MODULES) == []


def test_no_test_begins_when_the_time_is_over():
    early, late = Deadline(60), Deadline(-1)
    early.pytest_runtest_protocol()
    early.pytest_runtest_logfinish()
    assert (early.run, early.is_over(), late.is_over()) == (1, False, True)
    with pytest.raises(pytest.exit.Exception) as ended:
        late.pytest_runtest_protocol()
    assert ended.value.returncode == 0


@pytest.mark.parametrize(
    ("ends", "seconds", "code", "runs"),
    [([0, 5, 0], 60, 0, 3), ([0, 1, 0], 60, 1, 2), ([0, 0, 0], -1, 0, 1)],
)
def test_files_are_run_some_at_a_time_to_the_first_failure_or_the_end_of_the_time(
    monkeypatch, capsys, ends, seconds, code, runs
):
    files = [f"tests/test_{number}.py" for number in range(2 * TOGETHER + 1)]
    asked = []
    monkeypatch.setattr(quick, "nearest", lambda *_: files)
    monkeypatch.setattr(quick, "SECONDS", seconds)
    monkeypatch.setattr(quick, "_run", lambda some, _: asked.append(some) or ends[len(asked) - 1])
    assert main() == code
    assert asked == [files[:TOGETHER], files[TOGETHER : 2 * TOGETHER], files[2 * TOGETHER :]][:runs]
    assert ("seconds are over: 0 tests were run; 9 files" in capsys.readouterr().out) is (seconds < 0)
