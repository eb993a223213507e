"""The application: guard, routes, answers to what fails."""

from __future__ import annotations

import mimetypes
from contextlib import asynccontextmanager
from typing import TYPE_CHECKING

from starlette.applications import Starlette
from starlette.routing import Mount, Route
from starlette.staticfiles import StaticFiles

from kehoach.web import home
from kehoach.web.failed import HANDLERS
from kehoach.web.guard import Guard
from kehoach.web.page import FOLDER
from kehoach.web.rest import Rest
from kehoach.web.running import new_site

if TYPE_CHECKING:
    from collections.abc import AsyncIterator

    from starlette.types import ASGIApp

    from kehoach.web.settings import Settings


class Guarded(Starlette):
    """An application whose guard stands outside all else: an answer to a bug passes it too."""

    settings: Settings

    def build_middleware_stack(self) -> ASGIApp:
        """Return the layers, the guard outermost."""
        return Guard(super().build_middleware_stack(), self.settings)


_TYPES = ((".js", "text/javascript"), (".css", "text/css"), (".svg", "image/svg+xml"))
"""Told here: the register of a Windows may call a script plain text, and it would not run."""


def application(settings: Settings) -> Starlette:
    """Return the page as an ASGI application; its files are erased when it shuts down."""
    site, rest = new_site(settings), Rest()
    for ending, kind in _TYPES:
        mimetypes.add_type(kind, ending)

    @asynccontextmanager
    async def life(_app: Starlette) -> AsyncIterator[None]:
        try:
            yield
        finally:
            site.printer.stop()
            site.visit.erase()

    pages: list[Route | Mount] = [
        *home.ROUTES,
        Mount("/static", StaticFiles(directory=FOLDER / "static")),
        Mount("/", rest),
    ]
    routes = [Mount(settings.root, routes=pages)]
    app = Guarded(routes=routes, exception_handlers=HANDLERS, lifespan=life)
    app.settings = settings
    app.state.site, app.state.rest = site, rest
    return app
