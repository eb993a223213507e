"""``kehoach import`` of many files, or of the files of a folder."""

from __future__ import annotations

import os
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from kehoach.batch.work_import import ImportJob, imported
from kehoach.cli.import_shown import already_plan, plain, tell
from kehoach.cli.many import Bugs, How, made_files
from kehoach.cli.named_files import wanted_of
from kehoach.cli.show import as_json, complain, print_json, say
from kehoach.cli.with_pictures import write_with_pictures
from kehoach.intake.draft import is_spec
from kehoach.profile.beside import with_schema

if TYPE_CHECKING:
    from kehoach.cli.named_files import Wanted
    from kehoach.intake.draft import Imported
    from kehoach.problem import Problem


def import_many(
    files: tuple[str, ...], folder: str | None, manner: How, *, force: bool, json_: bool
) -> int:
    """Read the files, write each draft, say what became of it; return the exit code."""
    wanted = wanted_of(files, folder, _name, lambda path: not is_spec(path), force=force)
    jobs = [_job(wanted_file, raw=json_) for wanted_file in wanted]
    bugs, records, failed = Bugs(), [], 0
    write = partial(_write, force=force)
    for job, found, problems in made_files(imported, jobs, manner, bugs, write, quiet=json_):
        failed += found is None
        if json_:
            records.append(_plain(job, found, problems))
        elif found is None:
            complain(problems)
        else:
            tell(found, job.file, job.target)
    if json_:
        print_json({"files": records})
    elif failed:
        say(f"{failed}/{len(jobs)} tệp chưa đọc được.", err=True)
    return bugs.code(1 if failed else 0)


def _name(file: str) -> str:
    return os.path.splitext(os.path.basename(file))[0] + ".yaml"  # noqa: PTH119, PTH122 - any text


def _job(wanted: Wanted, *, raw: bool) -> ImportJob:
    problems = wanted.problems or (_is_plan(wanted.file) if is_spec(wanted.file) else ())
    return ImportJob(wanted.file, wanted.target, raw, problems)


def _is_plan(file: str) -> tuple[Problem, ...]:
    return already_plan(file).problems


def _write(job: ImportJob, found: Imported, *, force: bool) -> None:
    """Write a draft and its pictures. Raises KehoachError."""
    text = with_schema(found.text, Path(job.target).parent)
    write_with_pictures(job.target, text.encode(), found.pictures, force=force)


def _plain(
    job: ImportJob, found: Imported | None, problems: tuple[Problem, ...]
) -> dict[str, object]:
    if found is None:
        return {"file": job.file, "output": None, "problems": [*map(as_json, problems)]}
    return {**plain(found, job.file, job.target), "problems": []}
