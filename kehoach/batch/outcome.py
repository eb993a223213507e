"""What becomes of a job: its value, or why there is none; it passes between processes."""

from __future__ import annotations

from typing import TYPE_CHECKING, Generic, NamedTuple, TypeVar

from kehoach.crash import shown_traceback
from kehoach.problem import KehoachError, Place, Problem
from kehoach.refused import system_fault

if TYPE_CHECKING:
    from collections.abc import Callable

Value = TypeVar("Value")
Job = TypeVar("Job")


class Made(NamedTuple, Generic[Value]):
    """A job that was done."""

    value: Value


class Failed(NamedTuple):
    """A job that could not be done; no other job is touched by it."""

    problems: tuple[Problem, ...]
    trace: str = ""
    """Where our program failed, to be kept for a report; empty when it is no bug of ours.

    Lines of the program and kinds of errors, nothing of the paper (``crash.shown_traceback``).
    """


Outcome = Made[Value] | Failed


def attempted(work: Callable[[Job], Value], job: Job) -> Made[Value] | Failed:
    """Do a job; whatever it raises is told as a value. Only what stops a process passes through."""
    try:
        return Made(work(job))
    except KehoachError as error:
        return Failed(error.problems)
    except (OSError, MemoryError) as error:
        return Failed(system_fault(error).problems)
    except Exception as error:  # noqa: BLE001 - a bug costs its own job and is told with its kind
        return bug(error)


def bug(error: Exception) -> Failed:
    """Return a bug of ours as what became of a job: the kind of the error, not what it says."""
    kind = type(error).__qualname__
    message = f"lỗi của chương trình kehoach ({kind}), không phải của tệp bạn viết"
    return Failed(
        (Problem(Place(), "LO80", message, "xin báo lỗi này kèm tệp chi tiết"),),
        shown_traceback(error),
    )


def died() -> Failed:
    """Return what is known of a job whose process died under it."""
    message = "tiến trình làm việc này chết giữa chừng"
    cure = "thường do máy hết bộ nhớ hoặc tệp làm hỏng một thư viện: làm riêng tệp này"
    return Failed((Problem(Place(), "LO81", message, cure),))
