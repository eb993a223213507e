"""What is answered when something cannot be done: whole sentences, never a traceback."""

from __future__ import annotations

from typing import TYPE_CHECKING

from starlette.exceptions import HTTPException
from starlette.requests import ClientDisconnect
from starlette.responses import Response

from kehoach.crash import shown_traceback
from kehoach.problem import KehoachError
from kehoach.refused import system_fault
from kehoach.web.guard import LARGEST, TooLargeError
from kehoach.web.running import site_of

if TYPE_CHECKING:
    from starlette.requests import Request

    from kehoach.problem import Problem

_REFUSED = 422
_BUG = 500
_MISSING = 404
_GONE = 499
"""Nobody reads it."""


async def failed(request: Request, error: Exception) -> Response:
    """Return the page, or the part of a page, that tells what stopped a request."""
    if isinstance(error, KehoachError):
        return _shown(request, _REFUSED, error.problems)
    if isinstance(error, (OSError, MemoryError)):
        return _shown(request, _REFUSED, system_fault(error).problems)
    log = site_of(request).visit.keep("kehoach-loi.txt", shown_traceback(error).encode())
    return _shown(request, _BUG, (), where=log.number)


async def unanswered(request: Request, error: Exception) -> Response:
    """Return the page for an address no page has, or a method none takes."""
    pages = site_of(request).pages
    if isinstance(error, HTTPException) and error.status_code != _MISSING:
        message = "Trang này không nhận yêu cầu ấy."
        return pages.answer(
            "hong-phan.html", error.status_code, error.headers,
            problems=(), bug=False, where="", message=message,
        )  # fmt: skip
    return pages.answer("khong-co.html", _MISSING, tab="")


async def too_large(request: Request, _error: Exception) -> Response:
    """Return what is answered to a body longer than it may be."""
    message = f"Tệp lớn hơn giới hạn {LARGEST // 1_000_000} MB."
    return site_of(request).pages.answer(
        "hong-phan.html", 413, problems=(), bug=False, where="", message=message
    )


async def left(_request: Request, _error: Exception) -> Response:
    """Return an answer for who hung up in the middle: that is no fault, and nobody reads it."""
    return Response(status_code=_GONE)


def _shown(
    request: Request, status: int, problems: tuple[Problem, ...], where: str = ""
) -> Response:
    """A request of a script gets a part it puts into the page, any other a page."""
    name = "hong-phan.html" if "x-kehoach" in request.headers else "hong.html"
    bug = status == _BUG
    return site_of(request).pages.answer(
        name, status, problems=problems, bug=bug, where=where, message="", tab=""
    )


HANDLERS = {
    HTTPException: unanswered, TooLargeError: too_large, ClientDisconnect: left,
    KehoachError: failed, OSError: failed, MemoryError: failed, Exception: failed,
}  # fmt: skip
"""Who answers what: given to the application."""
