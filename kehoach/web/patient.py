"""A connection that is not waited for without end."""

from __future__ import annotations

from typing import TYPE_CHECKING

from uvicorn.protocols.http.h11_impl import H11Protocol

if TYPE_CHECKING:
    import asyncio

    from uvicorn.protocols.http.h11_impl import RequestResponseCycle

WAITED = 15
"""Seconds between two looks at a connection: one that asked nothing from one look to the next is
ended. The browser sends the head of a request at once."""
_ENDED = b"HTTP/1.1 408 Request Timeout\r\nconnection: close\r\ncontent-length: 0\r\n\r\n"


class Patient(H11Protocol):
    """HTTP of uvicorn, which waits for the head of a first request for ever; this does not.

    Each open connection counts among those that may be open at one time: a program that opens them
    and says nothing would shut the page off.
    """

    _seen: RequestResponseCycle | None = None
    """The last request at the last look."""

    def connection_made(  # type: ignore[override]  # narrower there too
        self, transport: asyncio.Transport
    ) -> None:
        """Begin, and look again after a while."""
        super().connection_made(transport)
        self.loop.call_later(WAITED, self._look)

    def _look(self) -> None:
        if self.transport.is_closing():
            return
        last: RequestResponseCycle | None = (
            self.cycle
        )  # None before the first, whatever is declared
        working = last is not None and not last.response_complete
        if working or last is not self._seen:
            self._seen = last
            self.loop.call_later(WAITED, self._look)
            return
        if last is None:
            self.transport.write(_ENDED)
        self.transport.close()
