"""One pair of many files compared."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kehoach.compare.compare import diff
from kehoach.compare.fold import KEYS
from kehoach.named import NamedTuple

if TYPE_CHECKING:
    from kehoach.compare.change import Compared
    from kehoach.compare.redline import Redline


class PairJob(NamedTuple):
    """Two files to be compared."""

    old: str
    new: str
    unfold: tuple[str, ...] = ()
    """Kinds of difference that count as changes, by their names."""
    page: bool = False
    """True for the page of the comparison, too."""
    redline: bool = False
    """True for the new file with the differences as tracked changes, too."""
    template: str | None = None
    looks: bool = False

    @property
    def paths(self) -> tuple[str, ...]:
        """Return the files it reads."""
        return (self.old, self.new, *filter(None, [self.template]))


class Pair(NamedTuple):
    """What became of two files."""

    found: Compared
    page: bytes = b""
    redline: Redline | None = None


def compared(job: PairJob) -> Pair:
    """Return what changed, and the files that show it. Raises KehoachError."""
    shown = {kind for kind, name in KEYS.items() if name in job.unfold}
    found = diff(job.old, job.new).unfolded(shown)
    return Pair(found, _page(found) if job.page else b"", _redline(job) if job.redline else None)


def _page(found: Compared) -> bytes:
    from kehoach.compare.report.html import page  # noqa: PLC0415 - only where it is asked for

    return page(found).encode()


def _redline(job: PairJob) -> Redline:
    from kehoach.compare.redline import redline  # noqa: PLC0415 - only where it is asked for

    return redline(job.old, job.new, template=job.template, looks=job.looks)
