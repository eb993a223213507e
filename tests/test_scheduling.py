"""A file is run by one worker, and what takes longest begins first."""

import re
from collections import OrderedDict
from types import SimpleNamespace

import pytest
from programs import MARKS
from project import ROOT
from scheduling import LONGEST, WholeFiles, next_of

NAMED = re.compile(r'^pytestmark = pytest.mark.xdist_group\("(\w+)"\)', re.MULTILINE)
FILES = [path.read_text(encoding="utf-8") for path in (ROOT / "tests").rglob("test_*.py")]
GROUPS = {*MARKS, *(name for text in FILES for name in NAMED.findall(text))}
"""Units that are no file: what fixtures share, and what modules say they share."""
TESTS = [
    "tests/a/test_a.py::test_one", "tests/a/test_a.py::test_two[a::b]", "tests/b/test_b.py::test_one[x@y.vn]",
    "tests/b/test_b.py::test_two@test_b", "tests/c/test_c.py::TestC::test_one", "tests/d/test_d.py::test_one@cluster",
]  # fmt: skip


def of_two_workers(tests):
    """What each of two workers is asked first, as xdist shares it out."""
    options = SimpleNamespace(tx=["2*popen"], loadscopereorder=True)
    config = SimpleNamespace(option=options, getvalue=lambda name: getattr(options, name))
    shared = WholeFiles(config)
    workers = [Worker("gw0"), Worker("gw1")]
    for worker in workers:
        shared.add_node(worker)
        shared.add_node_collection(worker, tests)
    shared.schedule()
    return shared, workers


class Worker:
    def __init__(self, name):
        self.asked, self.shutting_down, self.gateway = [], False, SimpleNamespace(id=name)

    def send_runtest_some(self, indices):
        self.asked.append([*indices])

    def shutdown(self):
        self.shutting_down = True


def test_a_unit_of_work_is_a_file_or_a_group():
    shared, _ = of_two_workers(TESTS)
    assert [shared._split_scope(test) for test in TESTS] == [
        "tests/a/test_a.py", "tests/a/test_a.py", "tests/b/test_b.py", "test_b", "tests/c/test_c.py", "cluster",
    ]  # fmt: skip


def test_every_test_is_asked_of_one_worker_and_of_one_only():
    shared, workers = of_two_workers(TESTS)
    done = []
    while any(worker.asked for worker in workers):
        for worker in workers:
            for index in worker.asked.pop(0) if worker.asked else []:
                done.append(index)
                shared.mark_test_complete(worker, index)
    assert sorted(done) == [*range(len(TESTS))]
    assert all(worker.shutting_down for worker in workers)


def test_the_longest_begin_first_then_those_of_most_tests():
    waiting = OrderedDict({"few": dict.fromkeys("a"), "many": dict.fromkeys("abc"), LONGEST[1]: {}, LONGEST[0]: {}})
    order = []
    while waiting:
        order.append(next_of(waiting))
        del waiting[order[-1]]
    assert order == [*LONGEST[:2], "many", "few"]


@pytest.mark.parametrize("unit", LONGEST)
def test_what_is_said_to_take_long_is_there(unit):
    assert unit in GROUPS or (ROOT / unit).is_file()
