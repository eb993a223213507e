"""Addresses of the page *Kho kế hoạch*."""

from __future__ import annotations

import re
from pathlib import PurePath
from typing import TYPE_CHECKING

from starlette.responses import Response
from starlette.routing import Route

from kehoach.intake.draft import content_of
from kehoach.library.block import block
from kehoach.library.faults import is_no_index
from kehoach.library.parts import PARTS
from kehoach.library.put import put
from kehoach.library.search import search
from kehoach.library.years import through_years
from kehoach.problem import KehoachError, fault
from kehoach.web.asked import fields
from kehoach.web.desk import mark
from kehoach.web.draft.sheet import FILE
from kehoach.web.library.shown import Shown, shown
from kehoach.web.running import site_of

if TYPE_CHECKING:
    from starlette.requests import Request

    from kehoach.library.hit import Hit
    from kehoach.web.running import Site

_MOST = 30
"""Parts shown; a person types another word before reading more."""
_DRAFT = "soan"
"""Kind of the works of the page *Soạn mới*."""


async def begin(request: Request) -> Response:
    """Return the page; the folder is read anew behind it."""
    site = site_of(request)
    folder = site.plans()
    site.library.read(folder)
    return site.pages.answer(
        "kho.html", tab="kho", folder=folder, parts=PARTS, state=site.library.state
    )


async def read(request: Request) -> Response:
    """Read the folder anew."""
    site = site_of(request)
    site.library.read(site.plans())
    return _state(site)


async def state(request: Request) -> Response:
    """Return how far the reading is."""
    return _state(site_of(request))


def _state(site: Site) -> Response:
    return site.pages.answer("kho-doc.html", state=site.library.state)


async def look(request: Request) -> Response:
    """Return the parts that hold some words."""
    site = site_of(request)
    asked = request.query_params
    words = asked.get("tim", "").strip()
    if not words:
        return site.pages.answer("kho-thay.html", found=None, waiting=False)
    year = _year(asked.get("nam", ""))
    try:
        found = await site.workers.do(
            search, site.plans(), words, nam=year,
            co_quan=asked.get("co_quan", "").strip() or None,
            phan=tuple(text for text in asked.getlist("phan") if text in PARTS), most=_MOST,
        )  # fmt: skip
    except KehoachError as error:
        if is_no_index(error) and site.library.state.running:
            return site.pages.answer("kho-thay.html", found=None, waiting=True)
        raise
    rows = _rows(site, found.hits)
    return site.pages.answer("kho-thay.html", found=found, rows=rows, waiting=False)


def _year(words: str) -> int | None:
    """Return a year; None for nothing. Raises KehoachError TW20 for what is no year."""
    words = words.strip()
    if not words:
        return None
    if not re.fullmatch(r"[12][0-9]{3}", words):
        raise fault("TW20", f'"{words[:20]}" không phải một năm', "ghi bốn chữ số, ví dụ 2026")
    return int(words)


def _rows(site: Site, hits: tuple[Hit, ...]) -> list[Shown]:
    return [shown(number, hit, site.plans()) for number, hit in site.library.keep(hits)]


def _hit(request: Request) -> Hit:
    hit = site_of(request).library.hit(request.path_params["number"])
    if hit is None:
        raise fault("TW21", "kết quả tìm này đã cũ", "tìm lại rồi mở")
    return hit


async def years(request: Request) -> Response:
    """Return a part as the plans of the other years have it."""
    site = site_of(request)
    found = await site.workers.do(through_years, _hit(request))
    rows = [(in_year.nam, in_year.by, row) for in_year, row in zip(
        found, _rows(site, tuple(in_year.hit for in_year in found)), strict=True
    )]  # fmt: skip
    return site.pages.answer("kho-nam.html", rows=rows)


async def as_yaml(request: Request) -> Response:
    """Return a part as YAML, with where it is from, and the plans it may be put into."""
    site = site_of(request)
    text = await site.workers.do(block, _hit(request))
    works = [work for work in site.desk.works() if work.kind == _DRAFT]
    number = request.path_params["number"]
    return site.pages.answer("kho-khoi.html", text=text, works=works, number=number)


async def put_in(request: Request) -> Response:
    """Put a part into a plan being written; answer with where it stands now.

    Raises KehoachError: TW05 for a plan that is no longer there, TV codes as ``put`` does.
    """
    site = site_of(request)
    work = site.desk.find((await fields(request)).get("viec", ""))
    old = site.desk.read(work.number, FILE)
    taken = await site.workers.do(put, old.decode(), FILE, _hit(request))
    site.desk.save(work.number, FILE, taken.text.encode(), mark(old))
    return site.pages.answer("kho-da-dua.html", work=work, line=taken.place.line)


async def open_file(request: Request) -> Response:
    """Put the file of a part under review; answer with the address of that page."""
    site = site_of(request)
    file = _hit(request).place.file
    kept = site.visit.keep(PurePath(file).name, await site.workers.do(content_of, file))
    where = f"{site.settings.root}/kiem-tra/{kept.number}"
    return Response(status_code=204, headers={"HX-Redirect": where})


ROUTES = [
    Route("/kho", begin),
    Route("/kho/doc", state),
    Route("/kho/doc", read, methods=["POST"]),
    Route("/kho/tim", look),
    Route("/kho/{number}/nam", years),
    Route("/kho/{number}/khoi", as_yaml),
    Route("/kho/{number}/dua", put_in, methods=["POST"]),
    Route("/kho/{number}/mo", open_file, methods=["POST"]),
]
