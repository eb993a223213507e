"""``kehoach.batch``: many plans from one, for programs."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kehoach.batch.asked import BatchChoices
from kehoach.batch.names import PATTERN
from kehoach.batch.run import run
from kehoach.profile.file import NO_OFFICE, open_profile

if TYPE_CHECKING:
    from collections.abc import Callable
    from concurrent.futures import Executor
    from pathlib import Path

    from kehoach.batch.result import Batch


def batch(
    base: str | Path,
    table: str | Path,
    folder: str | Path,
    *,
    units: str | None = None,
    name: str = PATTERN,
    trang: str | None = None,
    vung: str | None = None,
    template: str | Path | None = None,
    profile: str | Path | None = None,
    check: bool = False,
    pdf: bool = False,
    force: bool = False,
    keep_going: bool = False,
    executor: Executor | None = None,
    processes: int | None = None,
    progress: Callable[[int, int], None] | None = None,
) -> Batch:
    """Return what became of each row of a table, for which a plan is made from one base.

    ``base`` is a YAML plan; heads of the ``table`` (.xlsx, .csv) name its keys (``co_quan``,
    ``ky.ho_ten``, ``chi_tieu.<mã>.gia_tri``) or its holes ``${ten}``. Files of the ``folder``
    that are as an earlier call made them, of the same input, are left alone; one somebody changed
    is kept unless ``force``. A row that fails is told in its result and costs no other.

    ``units`` is a tỉnh all of whose units must be there; ``profile`` a co-quan.yaml: its template
    and, with ``check``, its waivers. With ``pdf`` LibreOffice makes the PDF of each.

    The rows are made by this process and by others as it pays, by ``processes``, or by any
    ``executor``: what comes back are bytes, this process writes them. A script that calls it
    needs ``if __name__ == "__main__":``.

    Raises KehoachError with every fault of base and table, each at its cell; then nothing was
    written. ``keep_going`` tells those of single rows in their results instead.
    """
    office = open_profile(profile) if profile else NO_OFFICE
    asked = BatchChoices(
        units=units, name=name, trang=trang, vung=vung,
        template=str(template) if template else office.template, office=office,
        check=check, pdf=pdf, force=force, keep_going=keep_going,
        executor=executor, processes=processes, progress=progress,
    )  # fmt: skip
    return run(base, table, folder, asked)
