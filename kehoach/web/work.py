"""Long work beside the answers: two at once, the others wait their turn."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, ParamSpec, TypeVar

from anyio import CapacityLimiter, to_thread

if TYPE_CHECKING:
    from collections.abc import Callable

P = ParamSpec("P")
T = TypeVar("T")

AT_ONCE = 2
"""Papers read at one time: reading takes one core and up to some hundred MB each."""


class Workers:
    """Who does the long work of one page."""

    def __init__(self, at_once: int = AT_ONCE) -> None:
        self._at_once = at_once
        self._limiter: CapacityLimiter | None = None

    async def do(self, work: Callable[P, T], *given: P.args, **named: P.kwargs) -> T:
        """Return what ``work`` returns, done in a thread. Raises what it raises."""
        if self._limiter is None:
            self._limiter = CapacityLimiter(self._at_once)  # belongs to the loop that runs now
        return await to_thread.run_sync(partial(work, *given, **named), limiter=self._limiter)
