"""The first page: what can be done here, and what is not finished."""

from __future__ import annotations

from typing import TYPE_CHECKING

from starlette.background import BackgroundTask
from starlette.responses import Response
from starlette.routing import Route

from kehoach.profile import find_profile
from kehoach.web.handed import handed
from kehoach.web.running import site_of

if TYPE_CHECKING:
    from starlette.requests import Request


async def first_page(request: Request) -> Response:
    """Return the first page."""
    site = site_of(request)
    path = find_profile(site.settings.folder)
    answer = site.pages.answer("dau.html", tab="", works=site.desk.works(), profile=path)
    answer.background = BackgroundTask(request.app.state.rest.ready)
    return answer


async def clear(request: Request) -> Response:
    """Throw away a work on the desk."""
    site_of(request).desk.clear(request.path_params["number"])
    return Response(status_code=204, headers={"HX-Refresh": "true"})


async def bug(request: Request) -> Response:
    """Return where the program failed, to be sent to those who mend it."""
    kept = site_of(request).visit.find(request.path_params["number"])
    return handed(kept.path.read_bytes(), kept.name)


async def leave(request: Request) -> Response:
    """Erase the visit's files and stop the server."""
    site_of(request).visit.erase()
    request.app.state.stop()
    return site_of(request).pages.answer("da-thoat.html")


ROUTES = [
    Route("/", first_page),
    Route("/viec/{number}", clear, methods=["DELETE"]),
    Route("/loi/{number}", bug),
    Route("/thoat", leave, methods=["POST"]),
]
