"""Reading one file of thousands: what fails costs only that file."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kehoach.intake.faults import PASSING
from kehoach.library.faults import is_our_bug, our_bug
from kehoach.library.reading import content_of_file
from kehoach.library.record import Content
from kehoach.problem import KehoachError

if TYPE_CHECKING:
    from kehoach.problem import Problem


def safely_read(name: str, data: bytes) -> Content:
    """Return what a file says; one that cannot be read says why, and costs only itself."""
    try:
        return content_of_file(name, data)
    except KehoachError as error:
        return Content(problems=error.problems)
    except (MemoryError, RecursionError):
        return Content(problems=(our_bug(name, "tệp quá lớn hoặc lồng quá sâu"),))
    except Exception as error:  # noqa: BLE001 - one file of thousands must not stop all others
        return Content(problems=(our_bug(name, type(error).__name__),))


def may_pass(problem: Problem) -> bool:
    """Return True for what may be gone next time, so that the file is read again then."""
    return problem.code in PASSING or problem.code.startswith("TE") or is_our_bug(problem)
