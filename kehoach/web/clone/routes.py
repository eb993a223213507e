"""Addresses of the page *Chép sang năm mới*."""

from __future__ import annotations

from pathlib import PurePath
from typing import TYPE_CHECKING

from starlette.responses import PlainTextResponse, Response
from starlette.routing import Route

from kehoach.clone.answers import as_file
from kehoach.problem import KehoachError, fault
from kehoach.web.asked import ENDINGS, fields, received
from kehoach.web.clone.asked import (
    ANSWERS,
    GIVEN,
    NO_YEAR,
    begin_with,
    begun,
    given_as_bytes,
    given_of,
    may_follow,
    needs_more,
    trial,
)
from kehoach.web.clone.shown import Shown, shown
from kehoach.web.handed import DOCX, handed
from kehoach.web.printed import printed
from kehoach.web.running import site_of

if TYPE_CHECKING:
    from starlette.requests import Request

    from kehoach.web.clone.asked import Carried
    from kehoach.web.running import Site

_WRITE, _KEEP = "viet", "giu"
_LONGEST = 2_000
"""Letters of an answer."""


async def begin(request: Request) -> Response:
    """Return the page that takes last year's file."""
    return site_of(request).pages.answer("chep.html", tab="chep", endings=ENDINGS)


async def take(request: Request) -> Response:
    """Put an uploaded file on the desk; answer with the address that asks for the year."""
    site = site_of(request)
    kept = await received(request, site.visit)
    number = await site.workers.do(begin_with, site.desk, kept)
    site.visit.drop(kept.number)
    return PlainTextResponse(f"{site.settings.root}/chep/{number}")


def _opened(request: Request) -> tuple[Site, Carried]:
    site = site_of(request)
    return site, begun(site.desk, request.path_params["number"], site.profile())


def _dated(request: Request) -> tuple[Site, Carried]:
    """Return a clone whose year is known. Raises KehoachError TW05, TW20."""
    site, carried = _opened(request)
    if not carried.given:
        raise fault(NO_YEAR, "chưa ghi năm của kế hoạch mới", "mở việc ở trang đầu và ghi năm")
    return site, carried


async def work(request: Request) -> Response:
    """Return the worklist; before a year is given the questions that come first."""
    site, carried = _opened(request)
    if not carried.given:
        return _first(site, carried, None, {})
    seen = await _seen(site, carried)
    return site.pages.answer(
        "chep-viec.html", tab="chep", work=carried, seen=seen, in_word=carried.in_word
    )


def _first(
    site: Site, carried: Carried, error: KehoachError | None, given: dict[str, str]
) -> Response:
    problems = error.problems if error else ()
    return site.pages.answer(
        "chep-nam.html", tab="chep", work=carried, problems=problems, given=given,
        followers=may_follow(error),
    )  # fmt: skip


async def set_year(request: Request) -> Response:
    """Take the year and what else changes; ask again where the old file needs more."""
    site, carried = _opened(request)
    asked = await fields(request)
    try:
        given = given_of(asked)
        await site.workers.do(trial, carried._replace(given=given))
    except KehoachError as error:
        if not needs_more(error):
            raise
        return _first(site, carried, error, asked)
    site.desk.save(carried.number, GIVEN, given_as_bytes(carried.name, given))
    site.desk.retitle(carried.number, f"Chép {carried.name} sang năm {given['nam']}")
    where = f"{site.settings.root}/chep/{carried.number}"
    return Response(status_code=204, headers={"HX-Redirect": where})


async def answer(request: Request) -> Response:
    """Write an answer down; answer with its question as it stands now."""
    site, carried = _dated(request)
    asked, key = await fields(request), request.path_params["key"]
    words = asked.get("chu", "").strip()
    if asked.get("quyet_dinh") == _WRITE and words:
        if len(words) > _LONGEST:
            raise fault("TW09", f"lời vừa ghi dài hơn {_LONGEST} chữ", "ghi ngắn lại")
        return await _saved(site, carried, key, {**carried.answers, key: words})
    if asked.get("quyet_dinh") != _KEEP:
        raise fault("TW08", "chưa ghi chữ phải viết", "ghi chữ mới, hoặc bấm Đã xem, giữ như cũ")
    return await _saved(site, carried, key, {**carried.answers, key: None})


async def undo(request: Request) -> Response:
    """Take an answer back; answer with its question."""
    site, carried = _dated(request)
    key = request.path_params["key"]
    left = {known: words for known, words in carried.answers.items() if known != key}
    return await _saved(site, carried, key, left)


async def _saved(
    site: Site, carried: Carried, key: str, answers: dict[str, str | None]
) -> Response:
    first = await site.workers.do(trial, carried, answered=False)
    seen = shown(first, first, answers)  # what was done is not shown here: the list is asked alone
    row = seen.row(key)
    if row is None:
        raise fault("TW08", "không còn việc ấy trong danh sách", "tải lại trang")
    site.desk.save(carried.number, ANSWERS, as_file(answers))
    return site.pages.answer("chep-doi.html", row=row, work=carried, seen=seen, swapped=True)


async def _seen(site: Site, carried: Carried) -> Shown:
    return await site.workers.do(_shown, carried)


def _shown(carried: Carried) -> Shown:
    return shown(trial(carried, answered=False), trial(carried), carried.answers)


async def preview(request: Request) -> Response:
    """Return the new Word file with its tracked changes, for the page to draw."""
    site, carried = _dated(request)
    made = await site.workers.do(carried.word)
    return Response(made.content, media_type=DOCX)


async def tracked(request: Request) -> Response:
    """Return the new Word file with its changes tracked."""
    site, carried = _dated(request)
    made = await site.workers.do(carried.word)
    return handed(made.content, _named(carried, ".docx"))


async def clean(request: Request) -> Response:
    """Return the new Word file with its changes made."""
    site, carried = _dated(request)
    made = await site.workers.do(carried.word, accept=True)
    return handed(made.content, _named(carried, ".docx"))


async def print_out(request: Request) -> Response:
    """Return the new paper as it is printed, its changes made."""
    site, carried = _dated(request)
    made = await site.workers.do(carried.word, accept=True)
    return await printed(site, made.content, _named(carried, ".docx"))


async def as_yaml(request: Request) -> Response:
    """Return the new plan as YAML."""
    site, carried = _dated(request)
    made = await site.workers.do(carried.spec)
    return handed(made.content, _named(carried, ".yaml"))


async def decisions(request: Request) -> Response:
    """Return the answers as the file ``kehoach clone --decisions`` takes."""
    _, carried = _dated(request)
    return handed(as_file(carried.answers), _named(carried, "-quyet-dinh.json"))


def _named(carried: Carried, ending: str) -> str:
    return f"{PurePath(carried.name).stem}-{carried.given['nam']}{ending}"


ROUTES = [
    Route("/chep", begin),
    Route("/chep", take, methods=["POST"]),
    Route("/chep/{number}", work),
    Route("/chep/{number}/nam", set_year, methods=["POST"]),
    Route("/chep/{number}/viec/{key}", answer, methods=["POST"]),
    Route("/chep/{number}/viec/{key}", undo, methods=["DELETE"]),
    Route("/chep/{number}/xem", preview),
    Route("/chep/{number}/theo-doi", tracked),
    Route("/chep/{number}/sach", clean),
    Route("/chep/{number}/yaml", as_yaml),
    Route("/chep/{number}/trang-in", print_out),
    Route("/chep/{number}/quyet-dinh", decisions),
]
