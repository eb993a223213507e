"""``kehoach clone`` of many plans, or of the plans of a folder: each becomes a spec."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

import click

from kehoach.batch.work_clone import CloneJob, cloned
from kehoach.cli.clone_json import as_json as list_values
from kehoach.cli.clone_made import list_text
from kehoach.cli.many import Bugs, How, made_files
from kehoach.cli.named_files import wanted_of
from kehoach.cli.show import as_json, complain, print_json, say
from kehoach.cli.with_pictures import write_with_pictures
from kehoach.profile import EMPTY

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from kehoach.cli.named_files import Wanted
    from kehoach.clone.target import CloneGiven, CloneNames
    from kehoach.clone.worklist import Cloned
    from kehoach.plain import Json
    from kehoach.problem import Problem
    from kehoach.profile import Profile


def clone_many(
    files: tuple[str, ...],
    folder: str | None,
    given: CloneNames,
    name_of: Callable[[str], str],
    profiles: Callable[[list[str]], dict[str, Profile]],
    manner: How,
    *,
    force: bool,
    json_: bool,
) -> int:
    """Carry the plans to the new year, write each, tell its worklist; return the exit code.

    ``profiles`` finds the office of each new plan by its name.
    """
    wanted = wanted_of(files, folder, name_of, lambda _: True, force=force)
    jobs = _jobs(
        wanted,
        given,
        profiles([wanted_file.target for wanted_file in wanted if wanted_file.target]),
    )
    bugs, records, failed = Bugs(), [], 0
    write = partial(_write, force=force)
    for job, made, problems in made_files(cloned, jobs, manner, bugs, write, quiet=json_):
        failed += made is None
        if json_:
            records.append(_plain(job, made, problems))
        else:
            _tell(job, made, problems)
    if json_:
        print_json({"files": records})
    elif failed:
        say(f"{failed}/{len(jobs)} tệp chưa chép được.", err=True)
    return bugs.code(1 if failed else 0)


def _jobs(wanted: list[Wanted], given: CloneNames, profiles: dict[str, Profile]) -> list[CloneJob]:
    out = []
    for job in wanted:
        office = profiles.get(job.target, EMPTY)
        own: CloneGiven = {**given, "answers": {}, "profile": office}
        out.append(CloneJob(job.file, job.target, own, job.problems))
    return out


def check_alone(given: Mapping[str, object]) -> None:
    """Raise click.UsageError for options that are of one plan."""
    named = ", ".join(name for name, value in given.items() if value)
    if named:
        raise click.UsageError(f"{named} chỉ dùng khi chép một tệp")


def _write(job: CloneJob, made: Cloned, *, force: bool) -> None:
    """Write a new plan and its pictures. Raises KehoachError."""
    write_with_pictures(job.target, made.content, made.pictures, force=force)


def _tell(job: CloneJob, made: Cloned | None, problems: tuple[Problem, ...]) -> None:
    if made is None:
        complain(problems)
        return
    complain(made.report)
    say(f"Đã tạo {job.target}")
    say(list_text(made), nl=False)


def _plain(job: CloneJob, made: Cloned | None, problems: tuple[Problem, ...]) -> dict[str, Json]:
    if made is None:
        return {"file": job.file, "output": None, "problems": [*map(as_json, problems)]}
    return {"file": job.file, "output": job.target, "problems": [], **list_values(made)}
