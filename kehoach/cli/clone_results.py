"""The results of last year's targets, from the tracker people worked in."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from kehoach.cli.show import complain, say
from kehoach.tasks.results import results_of

if TYPE_CHECKING:
    from collections.abc import Mapping


def read_results(tracker: str, plan: str) -> Mapping[str, str]:
    """Return the results by the identity of the target; tell what was taken and what was not."""
    if plan == "-":
        raise click.UsageError("--results cần kế hoạch cũ là tệp có tên, không phải đầu vào chuẩn")
    found = results_of(tracker, plan)
    complain(found.problems)
    left = f"; {found.open} chỉ tiêu chưa có kết quả" if found.open else ""
    say(f"Lấy {len(found.values)} kết quả từ {tracker} vào nam_truoc{left}.", err=True)
    return found.values
