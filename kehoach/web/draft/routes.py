"""Addresses of the page *Soạn mới*."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from starlette.responses import JSONResponse, PlainTextResponse, Response
from starlette.routing import Route

from kehoach.named import NamedTuple
from kehoach.plan.choices import options
from kehoach.plan.skeleton import topics
from kehoach.plan.skeleton_office import offices
from kehoach.problem import fault
from kehoach.spec import Mapping, decode, parse
from kehoach.web.asked import body, fields, upload
from kehoach.web.draft.edits import edited, found_at
from kehoach.web.draft.form import form_of, missing_sections
from kehoach.web.draft.found import found
from kehoach.web.draft.kept import Office, kept
from kehoach.web.draft.sheet import FILE, KIND, new_sheet, sheet_of, tree_of
from kehoach.web.draft.start import answered, kind_of, started
from kehoach.web.handed import DOCX, handed
from kehoach.web.printed import printed
from kehoach.web.running import site_of
from kehoach.web.tracked import tracked

if TYPE_CHECKING:
    from starlette.requests import Request

    from kehoach.web.draft.form import Part
    from kehoach.web.draft.sheet import Sheet

_SEEN = "x-dau"
"""The header that names the mark a change was made from."""


def _sheet(request: Request) -> Sheet:
    return sheet_of(site_of(request).desk, request.path_params["number"])


async def begin(request: Request) -> Response:
    """Return the page that starts a plan."""
    site = site_of(request)
    profile = site.profile()
    office = kind_of(profile)
    return site.pages.answer(
        "soan.html", tab=KIND, offices=offices(), office=office, topics=topics(office),
        known=answered(profile),
        works=[work for work in site.desk.works() if work.kind == KIND],
    )  # fmt: skip


async def topics_of(request: Request) -> Response:
    """Return the topics of an office, as choices."""
    office = request.query_params.get("loai", "")
    found = topics(office) if office in offices() else {}
    return site_of(request).pages.answer("soan-chu-de.html", topics=found)


async def start(request: Request) -> Response:
    """Begin a plan; answer with the address it is written at."""
    site = site_of(request)
    text = started(await fields(request), site.profile())
    sheet = new_sheet(site.desk, text)
    return PlainTextResponse(f"{site.settings.root}/{KIND}/{sheet.number}")


async def take(request: Request) -> Response:
    """Go on with a YAML file; answer with the address it is written at."""
    site = site_of(request)
    given = await upload(request)
    text = decode(given.content, given.name)
    if not isinstance(parse(text, given.name), Mapping):
        raise fault(
            "TW14", "tệp này không phải một kế hoạch YAML", "chọn tệp .yaml do kehoach viết"
        )
    sheet = new_sheet(site.desk, text)
    return PlainTextResponse(f"{site.settings.root}/{KIND}/{sheet.number}")


async def write(request: Request) -> Response:
    """Return the page a plan is written at."""
    site, sheet = site_of(request), _sheet(request)
    return site.pages.answer("soan-viec.html", tab=KIND, sheet=sheet, **_form(sheet)._asdict())


class _Form(NamedTuple):
    """What the form shows of a plan as it stands."""

    parts: list[Part] | None
    """None for what is no plan."""
    missing: list[tuple[str, str]]
    decision: bool


def _form(sheet: Sheet) -> _Form:
    root = tree_of(sheet.text)
    if not isinstance(root, Mapping):
        return _Form(None, [], decision=False)
    raw = root.plain()
    apart = found_at(raw, ("ban_hanh", "tach_tep")) is not None
    return _Form(form_of(raw), missing_sections(raw), apart)


async def form(request: Request) -> Response:
    """Return the form as the plan stands now."""
    sheet = _sheet(request)
    return site_of(request).pages.answer(
        "soan-mau.html", headers={_SEEN: sheet.mark}, sheet=sheet, **_form(sheet)._asdict()
    )


async def change(request: Request) -> Response:
    """Make the changes of a form; answer with the mark of what is on the desk then.

    Between reading and writing nothing else runs: two changes at once are one behind the other.
    """
    sent = await body(request)
    sheet = _sheet(request)
    made = sheet.save(edited(sheet.text, sent), request.headers.get(_SEEN, ""))
    return JSONResponse({"dau": made.mark})


async def text(request: Request) -> Response:
    """Return the YAML text."""
    sheet = _sheet(request)
    return PlainTextResponse(sheet.text, headers={_SEEN: sheet.mark})


async def rewrite(request: Request) -> Response:
    """Keep the YAML text as it was typed, sound or not; answer with its mark."""
    sent = await body(request)
    typed = decode(sent, FILE)
    made = _sheet(request).save(typed, request.headers.get(_SEEN, ""))
    return JSONResponse({"dau": made.mark})


async def paper(request: Request) -> Response:
    """Return the .docx as it is printed now."""
    site, sheet = site_of(request), _sheet(request)
    files = await site.workers.do(sheet.words, site.template())
    return Response(files[-1].content, media_type=DOCX, headers={_SEEN: sheet.mark})


async def findings(request: Request) -> Response:
    """Return what is to be seen to."""
    site, sheet = site_of(request), _sheet(request)
    seen = await site.workers.do(found, sheet, site.profile())
    if request.query_params.get("dang") == "json":
        return JSONResponse([row._asdict() for row in seen.rows])
    return site.pages.answer("soan-thay.html", headers={_SEEN: sheet.mark}, seen=seen)


async def download(request: Request) -> Response:
    """Return the .docx, the .yaml or the tracker of its work, to be saved."""
    site, sheet = site_of(request), _sheet(request)
    if request.path_params["what"] == "yaml":
        return handed(sheet.text.encode(), f"{sheet.name}.yaml")
    if request.path_params["what"] == "viec":
        return await tracked(site, sheet.file, f"{sheet.name}-viec.xlsx", sheet.text.encode())
    files = await site.workers.do(sheet.words, site.template())
    if request.path_params["what"] == "quyet-dinh":
        return handed(files[0].content, files[0].name)
    return handed(files[-1].content, files[-1].name)


async def print_out(request: Request) -> Response:
    """Return the paper as it is printed, a decision kept apart left out."""
    site, sheet = site_of(request), _sheet(request)
    files = await site.workers.do(sheet.words, site.template())
    return await printed(site, files[-1].content, files[-1].name)


async def keep(request: Request) -> Response:
    """Write .yaml and .docx into the office's folder; never over a file without being told so."""
    site, sheet = site_of(request), _sheet(request)
    given = await fields(request)
    answer = await site.workers.do(
        kept,
        sheet,
        Office(site.plans(), site.template()),
        given.get("ten", ""),
        over=given.get("de") == "1",
    )
    return JSONResponse(answer._asdict())


async def complete(request: Request) -> Response:
    """Return what may complete the words of a field."""
    site, asked = site_of(request), request.query_params
    listed = await site.workers.do(
        options, asked.get("loai", ""), asked.get("chu", ""), site.plans()
    )
    return site.pages.answer("soan-goi-y.html", options=listed)


async def schema(_request: Request) -> Response:
    """Return the JSON Schema of a plan, for the completion of the YAML text."""
    from kehoach import shelf  # noqa: PLC0415 - asked for once a page

    return JSONResponse(json.loads((shelf.data() / "ke-hoach.schema.json").read_bytes()))


_AT = f"/{KIND}/{{number}}"
ROUTES = [
    Route(f"/{KIND}", begin),
    Route(f"/{KIND}", start, methods=["POST"]),
    Route(f"/{KIND}/mo", take, methods=["POST"]),
    Route(f"/{KIND}/chu-de", topics_of),
    Route(f"/{KIND}/goi-y", complete),
    Route(f"/{KIND}/luoc-do.json", schema),
    Route(_AT, write),
    Route(f"{_AT}/mau", form),
    Route(f"{_AT}/sua", change, methods=["POST"]),
    Route(f"{_AT}/yaml", text),
    Route(f"{_AT}/yaml", rewrite, methods=["POST"]),
    Route(f"{_AT}/xem", paper),
    Route(f"{_AT}/thay", findings),
    Route(f"{_AT}/tai/{{what}}", download),
    Route(f"{_AT}/trang-in", print_out),
    Route(f"{_AT}/luu", keep, methods=["POST"]),
]
