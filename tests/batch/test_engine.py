import os
import pickle
from concurrent.futures import ThreadPoolExecutor

import many_jobs
import pytest

from kehoach.batch import engine as engine_room
from kehoach.batch.engine import run
from kehoach.batch.outcome import Failed, Made
from kehoach.problem import KehoachError, Place

HUNDRED = range(100)


def failed(pairs):
    return {job: outcome for job, outcome in pairs if isinstance(outcome, Failed)}


@pytest.mark.parametrize("processes", [None, 1, 2])
@pytest.mark.parametrize("count", [0, 1, 2, 60])
def test_every_job_comes_back_in_order_whatever_does_it(processes, count):
    found = list(run(many_jobs.doubled, range(count), processes=processes))
    assert found == [(number, Made(number * 2)) for number in range(count)]


@pytest.mark.parametrize("processes", [1, 2])
def test_a_fault_keeps_its_places_and_costs_its_own_job(processes):
    found = failed(run(many_jobs.refused, HUNDRED, processes=processes))
    assert [*found] == [*range(3, 100, 10)]
    assert [found[13].problems[0].place, found[13].trace] == [Place("bang.csv", 13, 2), ""]


@pytest.mark.parametrize("processes", [1, 2])
def test_a_bug_of_ours_costs_its_own_job_and_quotes_nothing_of_the_paper(processes):
    found = failed(run(many_jobs.mistaken, HUNDRED, processes=processes))
    assert [*found] == [7]
    assert "ZeroDivisionError" in found[7].problems[0].message
    assert found[7].trace.endswith("builtins.ZeroDivisionError\n")


def test_a_fault_is_the_same_behind_pickle():
    with pytest.raises(KehoachError) as raised:
        many_jobs.refused(3)
    again = pickle.loads(pickle.dumps(raised.value))  # noqa: S301 - our own
    assert (again.problems, str(again)) == (raised.value.problems, str(raised.value))


def test_little_work_starts_no_process():
    assert {outcome.value for _, outcome in run(many_jobs.pid, range(20))} == {os.getpid()}


@pytest.mark.parametrize("known", [True, False])
def test_much_work_is_shared_as_soon_as_that_pays(known, monkeypatch):
    monkeypatch.setattr(engine_room, "cores", lambda: 2)
    monkeypatch.setattr(engine_room, "_START", 0.05)
    jobs = range(300) if known else (number for number in range(300))
    found = list(run(many_jobs.pid, jobs))
    pids = [outcome.value for _, outcome in found]
    assert [job for job, _ in found] == [*range(300)]
    assert pids[0] == os.getpid() != pids[-1]


def test_what_is_nearly_done_is_not_handed_over(monkeypatch):
    monkeypatch.setattr(engine_room, "cores", lambda: 2)
    monkeypatch.setattr(engine_room, "_START", 0.05)
    assert {outcome.value for _, outcome in run(many_jobs.pid, range(80))} == {os.getpid()}


def test_an_executor_of_the_callers_gives_the_same_and_stays_open():
    with ThreadPoolExecutor(3) as executor:
        found = list(run(many_jobs.refused, HUNDRED, executor=executor, processes=3))
        assert found == list(run(many_jobs.refused, HUNDRED, processes=1))
        assert executor.submit(len, "abc").result() == 3


def test_an_executor_that_takes_no_more_is_one_message():
    executor = ThreadPoolExecutor(1)
    executor.shutdown()
    with pytest.raises(KehoachError) as raised:
        list(run(many_jobs.doubled, HUNDRED, executor=executor))
    assert [problem.code for problem in raised.value.problems] == ["LO83"]
