"""The pages where work is done, read behind the first page, which stands sooner without them."""

from __future__ import annotations

from threading import Lock
from typing import TYPE_CHECKING

from anyio import to_thread
from starlette.routing import Router

if TYPE_CHECKING:
    from starlette.types import Receive, Scope, Send


class Rest:
    """Answers for every page but the first."""

    def __init__(self) -> None:
        self._router: Router | None = None
        self._lock = Lock()

    def ready(self) -> Router:
        """Return who answers for the pages, read now where they were not yet."""
        with self._lock:
            if self._router is None:
                self._router = _pages()
            return self._router

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer."""
        router = self._router
        if router is None:
            router = await to_thread.run_sync(self.ready)
        await router(scope, receive, send)


def _pages() -> Router:
    # reading, checking, cloning are a second of imports
    from kehoach.web import (  # noqa: PLC0415 - not before the first page
        check,
        clone,
        compare,
        draft,
        library,
        own_office,
    )

    rooms = (check, clone, compare, draft, library, own_office)
    return Router([route for room in rooms for route in room.ROUTES])
