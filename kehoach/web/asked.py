"""What a request brings: fields of a form, a file. Bounded in size and in time."""

from __future__ import annotations

import asyncio
from contextlib import asynccontextmanager
from typing import TYPE_CHECKING
from urllib.parse import parse_qsl, unquote

from kehoach.intake.folder import READABLE
from kehoach.named import NamedTuple
from kehoach.problem import fault

if TYPE_CHECKING:
    from collections.abc import AsyncIterator

    from starlette.requests import Request

    from kehoach.problem import KehoachError
    from kehoach.web.visit import Kept, Visit

ENDINGS = ",".join(READABLE)
"""The files a browser offers; what a file is, its bytes tell."""
_SLOWEST = 60
"""Seconds a request may take to arrive: from this very computer it takes less than one."""
_LONGEST = 8_000_000
"""Bytes of a form: a plan as YAML has two millions at most, each of its letters in up to nine."""
_MOST_FIELDS = 5_000
_NAME = "x-ten-tep"
"""The header that names an uploaded file, its letters as in an address."""


class Upload(NamedTuple):
    """A file as the browser sent it."""

    name: str
    content: bytes


async def body(request: Request) -> bytes:
    """Return what a request sends.

    Raises KehoachError TW02 for one that does not end in time, TW30 for one longer than any form.
    """
    pieces = bytearray()
    async with _in_time():
        async for piece in request.stream():
            pieces += piece
            if len(pieces) > _LONGEST:
                message = f"những gì gửi lên dài hơn {_LONGEST // 1_000_000} MB"
                raise fault("TW30", message, "gửi ít hơn mỗi lần")
    return bytes(pieces)


async def upload(request: Request) -> Upload:
    """Return a small file a request is the bytes of: its name stands in a header.

    Raises KehoachError TW02, TW30 as ``body`` does, TW03 for no file.
    """
    name, content = _name_of(request), await body(request)
    if not content:
        raise _nothing()
    return Upload(name, content)


async def received(request: Request, visit: Visit) -> Kept:
    """Return the file a request is the bytes of, kept in a visit as it comes.

    Raises KehoachError TW02 for one that does not end in time, TW03 for no file.
    """
    with visit.arriving(_name_of(request)) as coming:
        async with _in_time():
            async for piece in request.stream():
                coming.write(piece)
        if not coming.size:
            raise _nothing()
        return visit.take(coming)


def _name_of(request: Request) -> str:
    """Return what a file is called. Raises KehoachError TW03 where the header is missing."""
    name = unquote(request.headers.get(_NAME, ""))
    if not name:
        raise _nothing()
    return name


def _nothing() -> KehoachError:
    return fault("TW03", "không nhận được tệp nào", "chọn hoặc thả một tệp không rỗng")


@asynccontextmanager
async def _in_time() -> AsyncIterator[None]:
    """Raise KehoachError TW02 when what comes does not end in time."""
    try:
        async with asyncio.timeout(_SLOWEST):
            yield
    except TimeoutError as error:
        raise fault("TW02", "tệp gửi lên trang quá chậm nên bị ngắt", "thả tệp vào lại") from error


async def fields(request: Request) -> dict[str, str]:
    """Return the fields of a form, of doubled names the last.

    Raises KehoachError TW02, TW30 as ``body`` does, TW04 for what is no form.
    """
    raw = await body(request)
    try:
        pairs = parse_qsl(
            raw.decode("utf-8"), keep_blank_values=True, errors="strict",
            max_num_fields=_MOST_FIELDS,
        )  # fmt: skip
    except ValueError as error:  # broken UTF-8, or more fields than any form has
        raise fault(
            "TW04", "trang không hiểu những gì vừa gửi", "tải lại trang rồi làm lại"
        ) from error
    return dict(pairs)
