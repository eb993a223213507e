"""make test-quick runs what is nearest to a change first, and ends in time."""

from types import SimpleNamespace

import pytest
from quick import Deadline, nearest

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
    item = SimpleNamespace(session=SimpleNamespace(items=[1, 2, 3]))
    deadline = Deadline(60)
    deadline.pytest_runtest_protocol(item)
    deadline.pytest_runtest_logfinish()
    late = Deadline(-1)
    late.run = deadline.run
    with pytest.raises(pytest.exit.Exception, match="2 tests were not run") as ended:
        late.pytest_runtest_protocol(item)
    assert ended.value.returncode == 0
