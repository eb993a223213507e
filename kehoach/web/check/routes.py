"""Addresses of the page *Kiểm tra*."""

from __future__ import annotations

import re
from pathlib import PurePath
from typing import TYPE_CHECKING

from starlette.responses import PlainTextResponse, Response
from starlette.routing import Route

from kehoach.named import NamedTuple
from kehoach.problem import fault
from kehoach.report.explained import explained
from kehoach.web.asked import ENDINGS, fields, received
from kehoach.web.check.decided import Decided, decided
from kehoach.web.check.decisions import Decision, Decisions, check_decision
from kehoach.web.check.paper import has_page, lines, marked
from kehoach.web.check.shown import shown
from kehoach.web.handed import DOCX, handed
from kehoach.web.printed import printed
from kehoach.web.running import site_of
from kehoach.web.tracked import tracked

if TYPE_CHECKING:
    from starlette.requests import Request

    from kehoach.problem import KehoachError
    from kehoach.web.running import Site
    from kehoach.web.visit import Kept


class Opened(NamedTuple):
    """A file under review."""

    site: Site
    kept: Kept
    decisions: Decisions

    async def decided(self) -> Decided:
        """Return its review under the decisions on it. Raises KehoachError as ``examine`` does."""
        examined = await self.site.workers.do(self.site.reviews.of, self.kept, self.site.profile())
        return decided(examined, self.decisions.all())


def opened(request: Request) -> Opened:
    """Return the file an address names. Raises KehoachError TW01."""
    site = site_of(request)
    kept = site.visit.find(request.path_params["number"])
    return Opened(site, kept, Decisions(site.settings.decided, kept.sha256))


async def begin(request: Request) -> Response:
    """Return the page that takes a file."""
    return site_of(request).pages.answer("kiem-tra.html", tab="kiem-tra", endings=ENDINGS)


async def take(request: Request) -> Response:
    """Keep an uploaded file; answer with the address of its review."""
    site = site_of(request)
    kept = await received(request, site.visit)
    return PlainTextResponse(f"{site.settings.root}/kiem-tra/{kept.number}")


async def result(request: Request) -> Response:
    """Return the review of a kept file."""
    asked = opened(request)
    under = await asked.decided()
    page = has_page(under.examined)
    return asked.site.pages.answer(
        "ket-qua.html", tab="kiem-tra", file=asked.kept, seen=shown(under), page=page,
        lines=[] if page else lines(under.examined),
    )  # fmt: skip


async def decide(request: Request) -> Response:
    """Write a decision down; answer with its finding as it stands now."""
    asked = opened(request)
    given = await fields(request)
    key = request.path_params["key"]
    words = given.get("ly_do") or given.get("chu") or ""
    decision = Decision(given.get("quyet_dinh", ""), words.strip())
    check_decision(key, decision)
    if all(at.key != key for at in (await asked.decided()).found):
        raise _no_place()
    asked.decisions.decide(key, decision)
    return await _row(asked, key)


async def undo(request: Request) -> Response:
    """Take a decision back; answer with its finding."""
    asked = opened(request)
    asked.decisions.undo(request.path_params["key"])
    return await _row(asked, request.path_params["key"])


async def _row(asked: Opened, key: str) -> Response:
    seen = shown(await asked.decided())
    row = seen.row(key)
    if row is None:
        raise _no_place()
    return asked.site.pages.answer(
        "muc-doi.html", row=row, seen=seen, file=asked.kept, beside=(), swapped=True
    )


def _no_place() -> KehoachError:
    return fault("TW08", "không còn chỗ ấy trong kết quả kiểm tra", "tải lại trang")


async def explain(request: Request) -> Response:
    """Return why a rule is one, how it is wrong and right."""
    code = request.path_params["code"]
    try:
        text = explained(code) if re.fullmatch(r"[A-Z]{2}[0-9]{2}", code) else ""
    except FileNotFoundError:
        text = ""
    return site_of(request).pages.answer("giai-thich.html", message=text.strip())


async def preview(request: Request) -> Response:
    """Return the .docx the page shows, a remark at each finding."""
    asked = opened(request)
    under = await asked.decided()
    content = await asked.site.workers.do(marked, under.examined)
    return Response(content, media_type=DOCX)


async def copy(request: Request) -> Response:
    """Return the copy with the accepted cures."""
    asked = opened(request)
    under = await asked.decided()
    made = await asked.site.workers.do(under.copy)
    return handed(made.content, _named(asked.kept.name, under, "da-sua"))


async def remarks(request: Request) -> Response:
    """Return the copy with a remark at each finding that is left."""
    asked = opened(request)
    under = await asked.decided()
    made = await asked.site.workers.do(under.annotated)
    return handed(made, f"{PurePath(asked.kept.name).stem}-ghi-chu.docx")


async def print_out(request: Request) -> Response:
    """Return the paper as it is printed. Raises KehoachError TW22, TW23 where it cannot be."""
    asked = opened(request)
    under = await asked.decided()
    if not has_page(under.examined):
        message = "chỉ tệp Word có trang in ở đây"
        raise fault("TW23", message, "mở tệp bằng chương trình của nó để in")
    return await printed(asked.site, under.examined.content, asked.kept.name)


async def report(request: Request) -> Response:
    """Return the report as one HTML file."""
    asked = opened(request)
    under = await asked.decided()
    made = await asked.site.workers.do(under.html)
    return handed(made.encode(), f"{PurePath(asked.kept.name).stem}-ket-qua.html")


async def work(request: Request) -> Response:
    """Return the tracker of the plan's work."""
    asked = opened(request)
    name = f"{PurePath(asked.kept.name).stem}-viec.xlsx"
    return await tracked(asked.site, str(asked.kept.path), name)


def _named(name: str, under: Decided, what: str) -> str:
    """Return the name of a copy: a .doc that was converted becomes a .docx."""
    path = PurePath(name)
    return f"{path.stem}-{what}{'.docx' if has_page(under.examined) else path.suffix}"


ROUTES = [
    Route("/kiem-tra", begin),
    Route("/kiem-tra", take, methods=["POST"]),
    Route("/giai-thich/{code}", explain),
    Route("/kiem-tra/{number}", result),
    Route("/kiem-tra/{number}/muc/{key}", decide, methods=["POST"]),
    Route("/kiem-tra/{number}/muc/{key}", undo, methods=["DELETE"]),
    Route("/kiem-tra/{number}/xem", preview),
    Route("/kiem-tra/{number}/ban-sua", copy),
    Route("/kiem-tra/{number}/ban-ghi-chu", remarks),
    Route("/kiem-tra/{number}/ket-qua", report),
    Route("/kiem-tra/{number}/trang-in", print_out),
    Route("/kiem-tra/{number}/viec", work),
]
