import socket
import sys
import time

import many_jobs
import pytest
from distributed import Client

from kehoach.batch import executors as executors_room
from kehoach.batch.engine import run
from kehoach.batch.executors import check, dask
from kehoach.batch.outcome import Failed
from kehoach.batch.seal import seal
from kehoach.problem import KehoachError

HUNDRED = range(100)


def over(address, work, jobs):
    with dask(address) as far:
        return list(run(work, jobs, executor=far.executor, processes=far.threads))


@pytest.mark.parametrize("work", [many_jobs.doubled, many_jobs.refused, many_jobs.mistaken])
def test_a_cluster_gives_what_one_process_gives(cluster, work, capfd, caplog):
    here = list(run(work, HUNDRED, processes=1))
    found = over(cluster, work, HUNDRED)
    assert [told(pair) for pair in found] == [told(pair) for pair in here]
    assert "Traceback" not in "".join(capfd.readouterr()) + caplog.text


def told(pair):
    """Return a job and what became of it, without the lines of the program it failed at."""
    job, outcome = pair
    return job, outcome.problems if isinstance(outcome, Failed) else outcome


def test_one_worker_killed_in_the_middle_costs_nothing(cluster, capfd, caplog):
    with dask(cluster) as far, Client(cluster, set_as_default=False) as watcher:
        results = run(many_jobs.slow, range(30), executor=far.executor, processes=far.threads)
        found = [next(results)]
        victim = next(iter(watcher.run(many_jobs.own_pid).values()))
        many_jobs.kill(victim)
        found += results
    assert found == list(run(many_jobs.same, range(30), processes=1))
    assert "Traceback" not in "".join(capfd.readouterr()) + caplog.text


def test_a_job_that_kills_each_worker_fails_alone(cluster):
    found = over(cluster, many_jobs.deadly, range(29, 32))
    codes = {job: out.problems[0].code for job, out in found if isinstance(out, Failed)}
    assert codes == {30: "LO81"}
    assert [job for job, _ in found] == [29, 30, 31]


def test_an_address_nobody_answers_at_is_one_message_in_bounded_time(monkeypatch):
    monkeypatch.setattr(executors_room, "_SECONDS", 2)
    with socket.socket() as silent:
        silent.bind(("127.0.0.1", 0))
        silent.listen()
        start = time.monotonic()
        assert refusal(f"tcp://127.0.0.1:{silent.getsockname()[1]}") == "LO85"
        assert time.monotonic() - start < 30


@pytest.mark.parametrize("address", ["may-chu", "http://127.0.0.1:1", "tcp://127.0.0.1:x", ""])
def test_what_is_no_address_is_one_message(address):
    assert refusal(address) == "LO85"


def refusal(address):
    with pytest.raises(KehoachError) as raised, dask(address):
        pass
    (problem,) = raised.value.problems
    assert problem.hint
    return problem.code


def test_without_the_extra_the_message_says_how_to_get_it(monkeypatch):
    monkeypatch.setitem(sys.modules, "distributed", None)
    assert refusal("tcp://127.0.0.1:8786") == "LO84"


def test_workers_of_another_program_are_named():
    other = seal()._replace(version="0.0.9")
    with pytest.raises(KehoachError) as raised:
        check({"tcp://a:1": seal(), "tcp://b:2": other, "tcp://c:3": ModuleNotFoundError("x")})
    (problem,) = raised.value.problems
    assert problem.code == "LO87"
    assert "tcp://a:1" not in problem.message
    assert "tcp://b:2 (kehoach 0.0.9" in problem.message
    assert "tcp://c:3 (không có kehoach)" in problem.message
