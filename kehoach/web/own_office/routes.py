"""Addresses of the page *Hồ sơ cơ quan*."""

from __future__ import annotations

from typing import TYPE_CHECKING

from starlette.responses import Response
from starlette.routing import Route

from kehoach.output import write_bytes
from kehoach.problem import KehoachError, fault
from kehoach.profile import NAME, find_profile
from kehoach.profile.asking import next_question, profile_text
from kehoach.profile.beside import write_schemas
from kehoach.profile.found import open_to_all
from kehoach.profile.schema import ID
from kehoach.spec import read_text
from kehoach.web.asked import fields
from kehoach.web.running import site_of

if TYPE_CHECKING:
    from collections.abc import Mapping

    from starlette.requests import Request

    from kehoach.web.running import Site

_NOW, _KEY = "tra_loi", "khoa"
"""Fields of a form: the answer just given, and the key of its question."""


async def show(request: Request) -> Response:
    """Return the profile that is used, or the first of the questions that make one."""
    site = site_of(request)
    path = find_profile(site.settings.folder)
    if path is None:
        return _asked(site, {})
    site.profile()  # one that cannot be used is told before it is shown
    return site.pages.answer("ho-so.html", tab="", path=path, text=read_text(path), folder=None)


async def answer(request: Request) -> Response:
    """Take an answer; return the next question, or the file they all make."""
    site, given = site_of(request), await fields(request)
    key = given.pop(_KEY, "")
    now = given.pop(_NOW, "").strip()
    answers = {known: words.strip() for known, words in given.items()}
    if key:
        answers[key] = now
    try:
        return _asked(site, answers)
    except KehoachError as error:  # the whole says which answer cannot be: it is asked again
        wrong = {problem.place.path.partition(".")[0] for problem in error.problems}
        kept = {text: words for text, words in answers.items() if text != key and text not in wrong}
        return _asked(site, kept, error)


def _asked(site: Site, answers: Mapping[str, str], error: KehoachError | None = None) -> Response:
    question = next_question(answers)
    text = profile_text(answers, ID) if question is None else ""
    return site.pages.answer(
        "ho-so-hoi.html", tab="", question=question, answers=answers, text=text,
        folder=site.settings.folder, problems=error.problems if error else (),
    )  # fmt: skip


async def write(request: Request) -> Response:
    """Write the file into the office's folder, never over another one."""
    site = site_of(request)
    text = profile_text(await fields(request), ID)
    path = site.settings.folder / NAME
    if open_to_all(path.parent):
        message = "thư mục này ai cũng để tệp được nên hồ sơ ở đây không tự được dùng"
        raise fault("TW24", message, "mở trang cho thư mục riêng của cơ quan: kehoach open THƯ-MỤC")
    write_bytes(path, text.encode())
    write_schemas(path.parent)
    where = f"{site.settings.root}/ho-so"
    return Response(status_code=204, headers={"HX-Redirect": where})


ROUTES = [
    Route("/ho-so", show),
    Route("/ho-so", answer, methods=["POST"]),
    Route("/ho-so/ghi", write, methods=["POST"]),
]
