from concurrent.futures import ThreadPoolExecutor
from typing import NamedTuple

from kehoach.batch.executors import Far
from kehoach.batch.far import run_far
from kehoach.batch.outcome import Failed, Made
from kehoach.output import read_bytes


class Reading(NamedTuple):
    path: str
    beside: str = ""

    @property
    def paths(self):
        return (self.path,)


def content(job):
    """Return what a job reads; what it finds besides only its own machine has."""
    return read_bytes(job.path, 100) + (read_bytes(job.beside, 100) if job.beside else b"")


def far(work, jobs):
    with ThreadPoolExecutor(2) as executor:
        return [outcome for _, outcome in run_far(work, jobs, Far(executor, 2))]


def test_what_a_job_names_goes_with_it(tmp_path):
    path = tmp_path / "a.yaml"
    path.write_bytes(b"abc")
    asked = []

    def removed(job):
        path.unlink(missing_ok=True)  # nothing of our disk is there
        asked.append(job)
        return content(job)

    assert far(removed, [Reading(str(path))]) == [Made(b"abc")]
    assert len(asked) == 1


def test_what_it_asks_for_besides_is_done_here(tmp_path):
    for name in ("a.yaml", "b.csv"):
        (tmp_path / name).write_text(name, encoding="utf-8")
    jobs = [Reading(str(tmp_path / "a.yaml"), str(tmp_path / "b.csv"))]
    assert far(content, jobs) == [Made(b"a.yamlb.csv")]


def test_a_file_that_is_not_there_is_told_as_here(tmp_path):
    (outcome,) = far(content, [Reading(str(tmp_path / "khong-co.yaml"))])
    assert isinstance(outcome, Failed)
    assert outcome.problems[0].code == "TE01"
