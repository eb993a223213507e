"""Many plans from one base and a table: checked whole, made, noted, resumed."""

from __future__ import annotations

import errno
import os
from contextlib import closing
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from kehoach.batch.base import Base
from kehoach.batch.engine import run as run_jobs
from kehoach.batch.faults import problem
from kehoach.batch.heads import known_heads
from kehoach.batch.left import clear_left
from kehoach.batch.make import Job, Shared, make_row
from kehoach.batch.manifest import NAME as MANIFEST
from kehoach.batch.manifest import Manifest, Record, sum_of, sum_of_bytes
from kehoach.batch.outcome import Failed
from kehoach.batch.papers import Papers, outdated
from kehoach.batch.result import FAILED, KEPT, MADE, UNCHANGED, Batch, RowResult, as_plain, of_plain
from kehoach.batch.rows import Planned, Rows, rows_of
from kehoach.batch.source import RULES, made_from, sources
from kehoach.batch.table import read_table
from kehoach.batch.units import tinh_named
from kehoach.output import write_all
from kehoach.problem import KehoachError, Place, Problem

if TYPE_CHECKING:
    from kehoach.batch.asked import BatchChoices
    from kehoach.batch.make import RowMade

_ENDS_ALL = frozenset({errno.ENOSPC, errno.EDQUOT, errno.EROFS, errno.EIO, errno.ENOENT})
"""What the system refuses for every file alike: nothing more is tried."""


def run(base: str | Path, table: str | Path, folder: str | Path, asked: BatchChoices) -> Batch:
    """Return what became of each row of a table. Raises KehoachError; then nothing was written."""
    tinh = tinh_named(asked.units) if asked.units else None
    plan = Base(base)
    read = read_table(table, known_heads(plan), asked.trang, asked.vung)
    rows = rows_of(plan, read, tinh, asked.name, lenient=asked.keep_going)
    return _Run(plan, rows, Path(folder), asked).made()


class _Run:
    """One run over the rows of a table."""

    def __init__(self, base: Base, rows: Rows, folder: Path, asked: BatchChoices) -> None:
        self.rows, self.folder, self.asked = rows, folder, asked
        head = sources(base, asked.template, asked.office if asked.check else None)
        self.review_key = str(head.get(RULES, ""))
        self.made_from = made_from(head)
        profile = asked.office.profile if asked.check else None
        self.shared = Shared(base.file, base.text, rows.paths, asked.template, profile)
        self.manifest = Manifest(folder, head, force=asked.force)
        self.results: dict[int, RowResult] = {}
        self.records: dict[int, Record] = {}
        self.unchecked: dict[str, None] = {}
        self.traces: dict[str, None] = {}
        self.stopped: Problem | None = None

    def made(self) -> Batch:
        """Make what is not there yet, and say what became of every row."""
        self.manifest.open()
        clear_left(self.folder, (MANIFEST, *(row.file for row in self.rows.planned)))
        papers = Papers(self.folder, self.manifest, force=self.asked.force)
        try:
            self._make()
            if self.asked.pdf and self.stopped is None:
                self._print(papers)
        finally:
            gone = self.manifest.gone({row.file for row in self.rows.planned})
            self._close(gone)
        results = tuple(self.results[number] for number in sorted(self.results))
        problems = (*papers.problems, *outdated(self.folder, self.records))
        left = (problem("LO23", Place(str(self.folder / record.file))) for record in gone)
        return Batch(
            str(self.folder), results, len(self.rows.planned), self.rows.units,
            (*self.rows.notices, *problems, *left), tuple(self.unchecked), self.stopped,
            tuple(self.traces),
        )  # fmt: skip

    def _make(self) -> None:
        """Make the rows in their order, until something ends them all."""
        every = [self._job(number, row) for number, row in enumerate(self.rows.planned)]
        jobs = [job for job in every if job is not None]
        asked, work = self.asked, partial(make_row, self.shared)
        line = run_jobs(work, jobs, executor=asked.executor, processes=asked.processes)
        with closing(line) as results:
            for done, (job, outcome) in enumerate(results, 1):
                if isinstance(outcome, Failed):
                    self._fail(job.number, outcome.problems)
                    self.traces.update({outcome.trace: None} if outcome.trace else {})
                else:
                    self._take(outcome.value)
                if self.stopped is not None:
                    return
                if asked.progress is not None:
                    asked.progress(done, len(jobs))

    def _print(self, papers: Papers) -> None:
        """Make the PDFs that are not there yet; a bad file costs itself."""
        there = (MADE, UNCHANGED)
        asked = [number for number, record in self.records.items() if record.result in there]
        with papers:
            for done, number in enumerate(sorted(asked), 1):
                self.records[number], problems = papers.of(self.records[number])
                pages = sum(pdf.pages for pdf in self.records[number].pdfs)
                self.results[number] = self.results[number]._replace(problems=problems, pages=pages)
                if papers.stopped is not None:
                    self.stopped = papers.stopped
                    return
                if self.asked.progress is not None:
                    self.asked.progress(done, len(asked))

    def _job(self, number: int, row: Planned) -> Job | None:
        """Return what is to be made of a row; None where nothing is left to do."""
        if number in self.rows.faulty:
            self._fail(number, self.rows.faulty[number])
            return None
        record = self.manifest.known.get(row.file)
        if record is None or record.key != self._key(row) or not self._is_there(record):
            return Job(number, row.file, row.values)
        if self.asked.check and record.review_key != self.review_key:
            return Job(number, row.file, row.values, printed=False)
        self._end(number, record, UNCHANGED)
        return None

    def _key(self, row: Planned) -> str:
        return sum_of(self.made_from, row.values)

    def _is_there(self, record: Record) -> bool:
        """Return True when every file of a row is as it was written."""
        return bool(record.sums) and all(self._sum(name) == own for name, own in record.sums)

    def _sum(self, name: str) -> str:
        """Return the sum of a file of the folder; empty where there is none."""
        try:
            held = (self.folder / name).read_bytes()
            return sum_of_bytes(held) if held else ""  # a power cut leaves names without bytes
        except OSError:  # a folder, or what nobody may read, is no file of ours: writing tells why
            return "?" if os.path.lexists(self.folder / name) else ""

    def _take(self, made: RowMade) -> None:
        """Take what came of a row: note its files, write them."""
        row = self.rows.planned[made.number]
        before = self.manifest.known.get(row.file)
        sums = tuple((Path(name).name, sum_of_bytes(held)) for name, held in made.files)
        if not sums and before is not None:  # it was reviewed only
            sums = before.sums
        record = Record(row.file, row.number, row.ma, row.ten, self._key(row), MADE, sums)
        if self.asked.check:
            found = tuple(map(as_plain, made.findings))
            record = record._replace(review_key=self.review_key, findings=found)
        elif before is not None and before.key == record.key:
            record = record._replace(review_key=before.review_key, findings=before.findings)
        record = record._replace(pdfs=before.pdfs if before is not None else ())
        self.unchecked.update(dict.fromkeys(made.unchecked))
        try:
            self._write(made, record)
        except KehoachError as error:
            self._refused(made.number, error)

    def _write(self, made: RowMade, record: Record) -> None:
        """Write the files of a row; one of somebody's stays. Raises KehoachError."""
        there = {name: self._sum(name) for name, _ in record.sums}
        for name, own in record.sums:
            strange = there[name] not in ("", own) and not self.manifest.is_ours(name, there[name])
            if strange and not self.asked.force:
                self._fail(made.number, (problem("LO18", Place(str(self.folder / name))),), KEPT)
                return
        self.manifest.note(record)
        if all(there[name] == own for name, own in record.sums):
            self._end(made.number, record, UNCHANGED)
            return
        files = [(self.folder / name, held) for name, held in made.files]
        write_all(files, force=True, flush=False)  # 3,321 waits for a disk: sums tell what is whole
        self._end(made.number, record, MADE)

    def _refused(self, number: int, error: KehoachError) -> None:
        """Take what the system refused: of one file, or of all that would follow."""
        cause = error.__cause__
        every = isinstance(cause, OSError) and cause.errno in _ENDS_ALL
        if every or not os.access(self.folder, os.W_OK):
            first = error.problems[0]  # its cure also says that nothing was written: others were
            self.stopped = first._replace(hint=first.hint.partition(";")[0])
        else:
            self._fail(number, error.problems)

    def _end(self, number: int, record: Record, result: str) -> None:
        row = self.rows.planned[number]
        self.records[number] = record._replace(row=row.number, ma=row.ma, ten=row.ten)
        found = tuple(map(of_plain, record.findings)) if self.asked.check else ()
        self.results[number] = RowResult(row.number, row.ma, row.ten, row.file, result, (), found)

    def _fail(self, number: int, problems: tuple[Problem, ...], result: str = FAILED) -> None:
        """Keep why a row has no new file; what an earlier run wrote stays known as ours."""
        row = self.rows.planned[number]
        before = self.manifest.known.get(row.file)
        sums = before.sums if before is not None else ()
        held = tuple(map(as_plain, problems))
        pdfs = before.pdfs if before is not None else ()
        self.records[number] = Record(
            row.file, row.number, row.ma, row.ten, "", result, sums, held, pdfs=pdfs
        )
        self.results[number] = RowResult(
            row.number, row.ma, row.ten, row.file, result, tuple(problems)
        )

    def _close(self, gone: list[Record]) -> None:
        """Write the manifest; a row that was not reached keeps what was known of it."""
        known = self.manifest.known
        rows = [self.records.get(number) or known.get(row.file)
                for number, row in enumerate(self.rows.planned)]  # fmt: skip
        try:
            self.manifest.close([record for record in rows if record is not None], gone)
        except KehoachError as error:
            self.stopped = self.stopped or error.problems[0]
