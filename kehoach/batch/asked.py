"""What is asked of a batch beside its base, its table and its folder."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kehoach.batch.names import PATTERN
from kehoach.named import NamedTuple
from kehoach.profile.file import NO_OFFICE

if TYPE_CHECKING:
    from collections.abc import Callable
    from concurrent.futures import Executor

    from kehoach.profile import OfficeFile


class BatchChoices(NamedTuple):
    """The choices of a batch; each has its usual value."""

    units: str | None = None
    """A tỉnh all of whose units must be in the table: its name or its code."""
    name: str = PATTERN
    """Pattern of the files' names, columns in braces."""
    trang: str | None = None
    """Sheet of the table; None for the only one with words."""
    vung: str | None = None
    """Region of the sheet, ``A3:F99``."""
    template: str | None = None
    office: OfficeFile = NO_OFFICE
    check: bool = False
    """True to review every plan, too."""
    pdf: bool = False
    """True for a PDF of every .docx, too."""
    force: bool = False
    """True to replace files that are not as this batch wrote them."""
    keep_going: bool = False
    """True to make the rows that can be made where others are faulty."""
    executor: Executor | None = None
    processes: int | None = None
    progress: Callable[[int, int], None] | None = None
    """Called with how many rows are done, and of how many."""
