"""Addresses of the page *So sánh*."""

from __future__ import annotations

from pathlib import PurePath
from typing import TYPE_CHECKING

from starlette.responses import PlainTextResponse, Response
from starlette.routing import Route

from kehoach.compare.compare import diff
from kehoach.compare.redline import redline
from kehoach.compare.report.html import page
from kehoach.named import NamedTuple
from kehoach.web.asked import ENDINGS, received
from kehoach.web.compare.shown import shown
from kehoach.web.handed import DOCX, handed
from kehoach.web.running import site_of

if TYPE_CHECKING:
    from starlette.requests import Request

    from kehoach.compare.change import Compared
    from kehoach.problem import Problem
    from kehoach.web.running import Site
    from kehoach.web.visit import Kept


class Pair(NamedTuple):
    """Two files of the visit."""

    site: Site
    old: Kept
    new: Kept

    async def compared(self) -> Compared:
        """Return the comparison; its files have the names the user knows."""
        found = await self.site.workers.do(diff, self.old.path, self.new.path)
        notices = tuple(self._named(problem) for problem in found.notices)
        return found._replace(old=self.old.name, new=self.new.name, notices=notices)

    async def drawn(self) -> bytes:
        """Return the new file with its redline. Raises KehoachError where none can be drawn."""
        return (await self.site.workers.do(redline, self.old.path, self.new.path)).content

    def _named(self, problem: Problem) -> Problem:
        name = {str(kept.path): kept.name for kept in (self.old, self.new)}
        return problem.at(name.get(problem.place.file, problem.place.file))


def pair_of(request: Request) -> Pair:
    """Return the two files an address names. Raises KehoachError TW01."""
    site = site_of(request)
    old, new = (site.visit.find(request.path_params[other]) for other in ("old", "new"))
    return Pair(site, old, new)


async def begin(request: Request) -> Response:
    """Return the page that takes two files."""
    return site_of(request).pages.answer("so-sanh.html", tab="so-sanh", endings=ENDINGS)


async def take(request: Request) -> Response:
    """Keep an uploaded file; answer with its number."""
    return PlainTextResponse((await received(request, site_of(request).visit)).number)


async def result(request: Request) -> Response:
    """Return the comparison of two kept files."""
    asked = pair_of(request)
    found = await asked.compared()
    return asked.site.pages.answer(
        "so-sanh-ket-qua.html", tab="so-sanh", old=asked.old, new=asked.new, seen=shown(found)
    )


async def preview(request: Request) -> Response:
    """Return the .docx the page shows: tracked changes are drawn there."""
    return Response(await pair_of(request).drawn(), media_type=DOCX)


async def drawn(request: Request) -> Response:
    """Return the redline to be saved."""
    asked = pair_of(request)
    return handed(await asked.drawn(), f"{PurePath(asked.new.name).stem}-vach-sua.docx")


async def report(request: Request) -> Response:
    """Return the comparison as one HTML file."""
    asked = pair_of(request)
    made = page(await asked.compared())
    return handed(made.encode(), f"{PurePath(asked.new.name).stem}-so-sanh.html")


ROUTES = [
    Route("/so-sanh", begin),
    Route("/so-sanh/tep", take, methods=["POST"]),
    Route("/so-sanh/{old}/{new}", result),
    Route("/so-sanh/{old}/{new}/xem", preview),
    Route("/so-sanh/{old}/{new}/vach-sua", drawn),
    Route("/so-sanh/{old}/{new}/ket-qua", report),
]
