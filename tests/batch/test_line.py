from contextlib import closing
from itertools import count, islice

import many_jobs
import pytest

from kehoach.batch.engine import run
from kehoach.batch.outcome import Failed
from kehoach.problem import KehoachError

HUNDRED = range(100)


def test_a_process_that_dies_fails_the_job_it_died_of_and_no_other():
    found = list(run(many_jobs.deadly, HUNDRED, processes=2))
    assert [job for job, _ in found] == [*HUNDRED]
    assert {job: out.problems[0].code for job, out in found if isinstance(out, Failed)} == {30: "LO81"}


def test_what_cannot_be_sent_back_costs_its_own_job():
    assert [job for job, out in run(many_jobs.unsendable, HUNDRED, processes=2) if isinstance(out, Failed)] == [4]


def test_jobs_are_taken_as_they_are_needed_so_memory_stays_flat():
    taken = []
    jobs = (taken.append(number) or number for number in count())
    with closing(run(many_jobs.doubled, jobs, processes=2)) as results:
        found = list(islice(results, 500))
    assert [job for job, _ in found] == [*range(500)]
    assert len(taken) < 500 + 2 * 3 * 25 + 1


@pytest.mark.costly
def test_where_every_job_kills_its_process_the_run_ends():
    with pytest.raises(KehoachError) as raised:
        list(run(many_jobs.always_deadly, HUNDRED, processes=2))
    assert [problem.code for problem in raised.value.problems] == ["LO82"]


def test_long_jobs_go_one_by_one_so_that_few_results_wait():
    taken = []
    jobs = (taken.append(number) or number for number in range(40))
    with closing(run(many_jobs.slow, jobs, processes=2)) as results:
        found = [next(results)[0] for _ in range(2)]
    assert found == [0, 1]
    assert len(taken) < 2 + 2 * 3 * 4 + 1
