"""``kehoach diff`` of two folders: every pair of files, and what has no pair."""

from __future__ import annotations

import os
from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING

import click

from kehoach.batch.outcome import Failed
from kehoach.batch.work_diff import PairJob, compared
from kehoach.cli.changes import tell
from kehoach.cli.many import Bugs, How, working
from kehoach.cli.paired import Paired, paired
from kehoach.cli.show import as_json, complain, print_json, say
from kehoach.compare.report.plain import as_values
from kehoach.named import NamedTuple
from kehoach.output import check_free, write_all
from kehoach.problem import KehoachError

if TYPE_CHECKING:
    from kehoach.batch.work_diff import Pair
    from kehoach.plain import Json
    from kehoach.problem import Problem

_TROUBLE = 2
"""Exit code for files that cannot be read or written: 1 says that there are changes."""


class Wanted(NamedTuple):
    """What is asked of two folders."""

    html: str | None
    """Folder of the pages."""
    redline: str | None
    """Folder of the redlines."""
    template: str | None
    looks: bool
    unfold: tuple[str, ...]
    every: bool
    json: bool
    force: bool


def diff_many(old: str, new: str, wanted: Wanted, manner: How) -> int:
    """Compare the pairs of two folders, say what changed in each; return the exit code."""
    _check(wanted)
    found = paired(old, new)
    jobs = [_job(first, second, wanted) for first, second in found.pairs]
    _check_targets(jobs, wanted)
    run = _Run(wanted, len(jobs))
    with working(compared, jobs, manner) as results:
        for job, outcome in results:
            if isinstance(outcome, Failed):
                run.failed(job, run.bugs.problems_of(outcome, job.new))
            else:
                run.take(job, outcome.value)
    return run.end(found)


def _check(wanted: Wanted) -> None:
    """Raise click.UsageError for options that do not fit two folders."""
    for option, folder in (("--html", wanted.html), ("--redline", wanted.redline)):
        if folder is not None and not os.path.isdir(folder):  # noqa: PTH112 - any text
            raise click.UsageError(f"so hai thư mục thì {option} phải là một thư mục đã có")
    if wanted.redline is None and (wanted.looks or wanted.template):
        raise click.UsageError("--looks, --template dùng khi có --redline; thêm --redline THƯ-MỤC")


def _check_targets(jobs: list[PairJob], wanted: Wanted) -> None:
    """Raise click.UsageError for two pairs whose pages or redlines would have one name."""
    if wanted.html is None and wanted.redline is None:
        return
    times = Counter(Path(job.new).stem.casefold() for job in jobs)
    twice = next((name for name, count in times.items() if count > 1), None)
    if twice:
        raise click.UsageError(f"hai cặp cùng tên {twice} sẽ ghi ra một tệp; so từng thư mục con")


def _job(old: str, new: str, wanted: Wanted) -> PairJob:
    page, redline = wanted.html is not None, wanted.redline is not None
    return PairJob(old, new, wanted.unfold, page, redline, wanted.template, wanted.looks)


class _Run:
    """The pairs of two folders while they are told."""

    def __init__(self, wanted: Wanted, count: int) -> None:
        self.bugs = Bugs()
        self._wanted = wanted
        self._count = count
        self._plain: list[dict[str, Json]] = []
        self._changed = self._failed = self._done = 0

    def take(self, job: PairJob, pair: Pair) -> None:
        """Write the files of a pair and tell its changes."""
        try:
            self._write(job, pair)
        except KehoachError as error:
            self.failed(job, error.problems)
            return
        self._next(job)
        self._changed += not pair.found.same
        if self._wanted.json:
            notices = [*map(as_json, pair.found.notices)]
            self._plain.append({**as_values(pair.found), "notices": notices, "problems": []})
            return
        tell(pair.found, every=self._wanted.every)
        if pair.redline is not None:
            complain(
                problem for problem in pair.redline.report if problem not in pair.found.notices
            )
        say()

    def failed(self, job: PairJob, problems: tuple[Problem, ...]) -> None:
        """Tell why a pair was not compared."""
        self._next(job)
        self._failed += 1
        if self._wanted.json:
            records = [*map(as_json, problems)]
            self._plain.append({"old": job.old, "new": job.new, "problems": records})
        else:
            complain(problems)

    def end(self, found: Paired) -> int:
        """Tell the sums, and what has no pair; return the exit code."""
        alone = {"only_old": [*found.only_old], "only_new": [*found.only_new]}
        if self._wanted.json:
            doubtful = [[*names] for names in found.doubtful]
            print_json({"pairs": self._plain, **alone, "doubtful": doubtful})
        else:
            self._tell_end(found)
        if self._failed or found.doubtful:
            return self.bugs.code(_TROUBLE)
        return self.bugs.code(1 if self._changed or any(alone.values()) else 0)

    def _tell_end(self, found: Paired) -> None:
        for names in found.doubtful:
            say(f"Chưa so, không rõ tệp nào với tệp nào: {', '.join(names)}")
        for path in found.only_old:
            say(f"Chỉ có ở thư mục cũ: {path}")
        for path in found.only_new:
            say(f"Chỉ có ở thư mục mới: {path}")
        failed = f"; {self._failed} cặp chưa so được" if self._failed else ""
        alone = len(found.only_old) + len(found.only_new)
        more = f"; {alone} tệp không có cặp" if alone else ""
        say(f"So {self._count} cặp: {self._changed} cặp có thay đổi{failed}{more}.")

    def _next(self, job: PairJob) -> None:
        self._done += 1
        if not self._wanted.json:
            say(f"[{self._done}/{self._count}] {job.new}", err=True)

    def _write(self, job: PairJob, pair: Pair) -> None:
        """Write what was asked for of a pair, all or nothing. Raises KehoachError."""
        files: list[tuple[str, bytes]] = []
        if self._wanted.html is not None:
            files.append((self._target(self._wanted.html, job, ".html"), pair.page))
        if self._wanted.redline is not None and pair.redline is not None:
            files.append((self._target(self._wanted.redline, job, ".docx"), pair.redline.content))
        for name, _ in files:
            check_free(Path(name), force=self._wanted.force)
        write_all(files, force=self._wanted.force)

    def _target(self, folder: str, job: PairJob, ending: str) -> str:
        return str(Path(folder) / f"{Path(job.new).stem}{ending}")
