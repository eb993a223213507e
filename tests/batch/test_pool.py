import os
import signal
import subprocess
import sys
import time
from contextlib import closing
from pathlib import Path

import many_jobs
import pytest
from project import ROOT

from kehoach.batch.engine import run
from kehoach.batch.pool import Pool, cores

LASTING = """
import sys
import many_jobs
from kehoach.batch.engine import run
if __name__ == "__main__":
    list(run(many_jobs.lasting, [sys.argv[1]] * 8, processes=2))
"""
"""A program whose two processes are in the middle of long work."""


def test_work_is_done_by_other_processes_and_none_is_left():
    pool = Pool(2)
    found = {pool.submit(many_jobs.pid, number).result() for number in range(8)}
    pool.end()
    assert os.getpid() not in found
    assert not any(map(alive, found))


def test_results_left_early_end_the_processes_at_once():
    with closing(run(many_jobs.pid, range(10_000), processes=2)) as results:
        found = {next(results)[1].value for _ in range(60)}
    assert not any(map(alive, found))


@pytest.mark.skipif(os.name == "nt", reason="no POSIX signals")
@pytest.mark.parametrize(("sent", "to"), [("SIGINT", os.killpg), ("SIGINT", os.kill), ("SIGKILL", os.kill)])
def test_a_program_that_is_stopped_leaves_no_process_behind(sent, to, tmp_path):
    script, marks = tmp_path / "lasting.py", tmp_path / "marks"
    script.write_text(LASTING, encoding="utf-8")
    marks.mkdir()
    path = os.pathsep.join([str(ROOT), str(ROOT / "tests")])
    program = subprocess.Popen(
        [sys.executable, script, marks], env={**os.environ, "PYTHONPATH": path},
        stderr=subprocess.PIPE, start_new_session=True,
    )  # fmt: skip
    until(lambda: len(list(marks.iterdir())) == 2)
    workers = [int(mark.name) for mark in marks.iterdir()]
    to(program.pid, signal.Signals[sent])
    _, told = program.communicate(timeout=30)
    until(lambda: not any(map(alive, workers)))
    assert told.count(b"Traceback") == (sent == "SIGINT")  # of the program, none of a worker


def test_the_cores_are_those_this_process_may_use():
    assert 1 <= cores() <= (os.cpu_count() or 1)


def until(true):
    for _ in range(600):
        if true():
            return
        time.sleep(0.05)
    raise TimeoutError


def alive(pid):
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    stat = Path(f"/proc/{pid}/stat").read_text(encoding="utf-8")
    return stat.rpartition(")")[2].split()[0] != "Z"  # one nobody has asked after yet is dead too
