"""Many files of one command: one YAML each rendered, Word files checked, by two processes.

Copies of examples/xa-2026, each a file of its own. CPU time of all processes, counted for the
3,321 communes and shared by two cores; the clock of this machine, which may be busy, stands beside
it. The engine's own cost is what work of no time takes, with processes and over a Dask cluster.
"""

from __future__ import annotations

import os
import resource
import subprocess
import sys
import tempfile
import time
from contextlib import closing
from pathlib import Path
from typing import NamedTuple

from row import Row, most, shown, tell

from kehoach import compose, load
from kehoach.batch.engine import run
from kehoach.batch.executors import dask
from kehoach.word.write import render

ROOT = Path(__file__).resolve().parent.parent
PLAN = ROOT / "examples" / "xa-2026" / "ke-hoach.yaml"
COMMUNES, CORES = 3321, 2
FILES, PAGES, JOBS = 300, 100, 2000
PRINTED, REVIEWED = 18, 75
_ENDED = resource.RUSAGE_CHILDREN


class Spent(NamedTuple):
    """What a command took."""

    cpu: float
    clock: float

    def on_two_cores(self, files: int) -> float:
        """Return the seconds two free cores would need for every commune."""
        return self.cpu / files * COMMUNES / CORES

    def note(self, files: int) -> str:
        """Return it in words: per file, and on this machine's clock."""
        each = self.cpu / files * 1000
        clock = f"đồng hồ {self.clock:.1f} giây"
        return f"tính từ {files} tệp: CPU {each:.1f} ms một tệp, {clock}"


def rows() -> list[Row]:
    """Return the figures."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        text = PLAN.read_bytes()
        for number in range(FILES):
            (folder / f"k{number:04}.yaml").write_bytes(text)
        specs = [f"k{number:04}.yaml" for number in range(FILES)]
        content = render(compose(load(PLAN)))
        for number in range(PAGES):
            (folder / f"w{number:04}.docx").write_bytes(content)
        pages = [f"w{number:04}.docx" for number in range(PAGES)]
        made = _command(folder, "render", *specs, "--no-check", "-o", _new(folder, "a"))
        seen = _command(folder, "render", *specs, "-o", _new(folder, "b"))
        read = _command(folder, "check", *pages)
    what = f"{COMMUNES} tệp YAML, giây trên {CORES} lõi rảnh"
    pages_of = f"soát {COMMUNES} tệp Word, giây trên {CORES} lõi rảnh"
    printed, reviewed = made.on_two_cores(FILES), seen.on_two_cores(FILES)
    return [
        most(f"in {what}, không soát", printed, PRINTED, "giây", made.note(FILES)),
        most(f"in {what}, có soát", reviewed, REVIEWED, "giây", seen.note(FILES)),
        shown(pages_of, read.on_two_cores(PAGES), "giây", read.note(PAGES)),
        *_overhead(),
    ]


def _new(folder: Path, name: str) -> str:
    (folder / name).mkdir()
    return name


def _command(folder: Path, *arguments: str) -> Spent:
    """Return what a command took that works with two processes, whatever it found."""
    before, begun = resource.getrusage(_ENDED), time.monotonic()
    command = [sys.executable, "-m", "kehoach", *arguments, "--processes", str(CORES)]
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    ended = subprocess.run(command, cwd=folder, env=environment, capture_output=True, check=False)
    if ended.returncode > 1:
        raise RuntimeError(ended.stderr.decode())
    after = resource.getrusage(_ENDED)
    used = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    return Spent(used, time.monotonic() - begun)


def _overhead() -> list[Row]:
    """Return what the engine takes for a job that takes nothing."""
    pool = _empty(run(len, ["abc"] * JOBS, processes=CORES))
    out = [shown("máy chạy lô, một việc rỗng qua tiến trình", pool, "ms", f"{JOBS} việc")]
    try:
        from distributed import LocalCluster  # noqa: PLC0415 - an extra
    except ImportError:
        return out
    with (
        LocalCluster(n_workers=CORES, threads_per_worker=1, dashboard_address=":0") as cluster,
        dask(cluster.scheduler_address) as far,
    ):
        jobs = ["abc"] * JOBS
        _empty(run(len, jobs[:100], executor=far.executor, processes=far.threads))
        over = _empty(run(len, jobs, executor=far.executor, processes=far.threads))
    return [*out, shown("máy chạy lô, một việc rỗng qua cụm Dask", over, "ms", f"{JOBS} việc")]


def _empty(results: object) -> float:
    """Return the milliseconds on the clock of one of the jobs."""
    begun = time.monotonic()
    with closing(results) as opened:  # type: ignore[type-var]  # a generator
        count = sum(1 for _ in opened)
    return (time.monotonic() - begun) / count * 1000


if __name__ == "__main__":
    tell(rows())
