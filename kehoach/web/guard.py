"""Who may ask, and how much: every request passes here before any page sees it.

A server on this computer can be reached by whatever site is open in the browser beside it. So: one
host name and port, a secret in the address, a header of our own on every change (another site may
send a form, but no such header without CORS, which is never answered), bounded bodies.
"""

from __future__ import annotations

import hmac
from typing import TYPE_CHECKING

from starlette.responses import PlainTextResponse

if TYPE_CHECKING:
    from starlette.types import ASGIApp, Message, Receive, Scope, Send

    from kehoach.web.settings import Settings

LARGEST = 64_000_000
"""Bytes of one request: more than the largest file that is read (``word.read``: 50 MB)."""
MARK = b"x-kehoach"
"""The header every change carries; its value says nothing."""
_CHANGES = ("POST", "PUT", "PATCH", "DELETE")
_READS = ("GET", "HEAD")

_POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; "
    "img-src 'self' data: blob:; font-src 'self' data: blob:; connect-src 'self'; "
    "form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
)
"""Nothing comes from elsewhere and nothing goes there. The preview of a paper writes style elements
of its own, so styles inside a page are allowed; scripts inside a page are not."""
_HEADERS = (
    (b"content-security-policy", _POLICY.encode()),
    (b"x-content-type-options", b"nosniff"),
    (b"x-frame-options", b"DENY"),
    (b"referrer-policy", b"no-referrer"),
    (b"cross-origin-opener-policy", b"same-origin"),
    (b"cross-origin-resource-policy", b"same-origin"),
)


class Guard:
    """The outermost layer of the page."""

    def __init__(self, app: ASGIApp, settings: Settings) -> None:
        self._app = app
        self._key = settings.key.encode()
        names = (f"127.0.0.1:{settings.port}", f"localhost:{settings.port}")
        self._hosts = frozenset(name.encode() for name in names)
        self._origins = frozenset(b"http://" + name for name in self._hosts)

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer a request that may not pass; hand on the others without their secret."""
        if scope["type"] == "lifespan":
            await self._app(scope, receive, send)
            return
        if scope["type"] != "http":  # no page of ours opens a web socket
            await send({"type": "websocket.close", "code": 1008})
            return
        refused = self._refused(scope)
        if refused is not None:
            await refused(scope, receive, _sealed(send))
            return
        await self._app(scope, _bounded(receive), _sealed(send))

    def _refused(self, scope: Scope) -> PlainTextResponse | None:
        """Return what is answered to a request that may not pass, None for one that may."""
        headers = dict(scope["headers"])
        if headers.get(b"host") not in self._hosts:
            return _answer(400, "Máy này chỉ trả lời địa chỉ 127.0.0.1 của chính nó.")
        if not self._has_key(scope):
            message = "Địa chỉ này thiếu mã của phiên đang mở. Mở lại trang bằng lệnh kehoach open."
            return _answer(403, message)
        method = scope["method"]
        if method not in _CHANGES:
            return None if method in _READS else _answer(405, "Trang này không nhận yêu cầu ấy.")
        if headers.get(b"origin", b"") not in {b"", *self._origins} or MARK not in headers:
            return _answer(403, "Yêu cầu này không do trang kehoach gửi nên không làm.")
        if _length(headers) > LARGEST:
            return _answer(413, f"Tệp lớn hơn giới hạn {LARGEST // 1_000_000} MB.")
        return None

    def _has_key(self, scope: Scope) -> bool:
        path = scope.get("raw_path") or scope["path"].encode()
        first = path.split(b"/", 2)[1] if path.startswith(b"/") else b""
        return hmac.compare_digest(first, self._key)


def _answer(status: int, words: str) -> PlainTextResponse:
    return PlainTextResponse(words + "\n", status)


def _length(headers: dict[bytes, bytes]) -> int:
    """Return how many bytes a request says it has; of one that says nonsense, too many."""
    declared = headers.get(b"content-length", b"0")
    return (
        int(declared)
        if declared.isdigit() and len(declared) < len(str(LARGEST)) + 3
        else LARGEST + 1
    )


class TooLargeError(Exception):
    """A request sent more than it may; nothing of it was kept."""


def _bounded(receive: Receive) -> Receive:
    """Return the body of a request, ended where it is longer than it may be."""
    seen = 0

    async def read() -> Message:
        nonlocal seen
        message = await receive()
        seen += len(message.get("body", b""))
        if seen > LARGEST:
            raise TooLargeError
        return message

    return read


def _sealed(send: Send) -> Send:
    """Return the answer with the headers that shut the page off from other sites."""

    async def write(message: Message) -> None:
        if message["type"] == "http.response.start":
            listed = list(message.get("headers", ()))
            if not any(name.lower() == b"cache-control" for name, _ in listed):
                listed.append((b"cache-control", b"no-store"))
            message = {**message, "headers": [*listed, *_HEADERS]}
        await send(message)

    return write
