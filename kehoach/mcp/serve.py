"""The server: one thread reads, so that a cancelled or pinging client is heard, one works.

Requests are worked on one after the other, in their order. One that was cancelled before its turn
is not begun, one that was cancelled meanwhile is not answered and writes nothing more.
"""

from __future__ import annotations

from queue import Queue
from threading import Lock, Thread
from typing import TYPE_CHECKING, Any, BinaryIO

from kehoach.brought import bringing
from kehoach.crash import kept_traceback
from kehoach.mcp.faults import refuse
from kehoach.mcp.session import BATCHES, Session
from kehoach.mcp.wire import (
    INVALID,
    Refused,
    Request,
    RpcError,
    error_of,
    is_id,
    lines,
    parsed,
    request_of,
    result_of,
    written,
)

if TYPE_CHECKING:
    from kehoach.mcp.folder import Folder
    from kehoach.mcp.wire import Values
    from kehoach.problem import KehoachError

_WAITING = 16
"""Messages that wait at most; then no more is read until one is done."""
_MOST_TOGETHER = 50
"""Messages in one line of a batch."""
_MOST_CANCELLED = 1_000
"""Numbers of cancelled requests that are remembered."""

Number = str | int
Messages = list[Request | Refused]


class Server:
    """A client's session over two streams."""

    def __init__(self, folder: Folder, incoming: BinaryIO, outgoing: BinaryIO) -> None:
        self._folder = folder
        self._incoming, self._outgoing = incoming, outgoing
        self._session = Session(folder, _bug)
        self._waiting: Queue[Messages | Request | Refused | None] = Queue(_WAITING)
        self._cancelled: dict[Number, None] = {}
        self._lock = Lock()

    def run(self) -> None:
        """Answer until the client closes its end. Raises BrokenPipeError when nobody reads on."""
        Thread(target=self._read, daemon=True).start()
        while (message := self._waiting.get()) is not None:
            if isinstance(message, list):
                self._answer_together(message)
            else:
                self._send(self._line(message))

    def _read(self) -> None:
        """Put what comes in where it waits; what cannot wait is done at once."""
        try:
            for line in lines(self._incoming):
                if line != b"":
                    self._take(line)
        except (OSError, ValueError):  # the stream was closed under us: there is no more
            pass
        finally:
            self._waiting.put(None)

    def _take(self, line: bytes | None) -> None:
        try:
            value = parsed(line)
        except RpcError as error:
            self._waiting.put(Refused(error.code, error.message))
            return
        if isinstance(value, list):
            self._waiting.put(self._apart(value))
        elif (message := self._heard(value)) is not None:
            self._waiting.put(message)

    def _apart(self, values: list[Any]) -> Messages | Refused:
        """Return the messages of a batch; why there is none where it cannot be one."""
        if self._session.version != BATCHES:
            return Refused(INVALID, f"chỉ phiên bản {BATCHES} có nhiều thông điệp một dòng")
        if not 0 < len(values) <= _MOST_TOGETHER:
            return Refused(INVALID, f"một dòng có từ 1 đến {_MOST_TOGETHER} thông điệp")
        return [message for value in values if (message := self._heard(value)) is not None]

    def _heard(self, value: Any) -> Request | Refused | None:
        """Return what waits for its turn of a message; None where nothing does."""
        message = request_of(value)
        if not isinstance(message, Request):
            return message
        if message.method == "notifications/cancelled":
            self._cancel(message.params.get("requestId"))
        return None if message.id is None else message

    def _cancel(self, number: Any) -> None:
        if is_id(number):
            with self._lock:
                self._cancelled[number] = None
                for old in list(self._cancelled)[:-_MOST_CANCELLED]:
                    del self._cancelled[old]

    def _gone(self, number: Number) -> bool:
        with self._lock:
            return number in self._cancelled

    def _answer_together(self, messages: Messages) -> None:
        """Answer a batch in one line; with nothing to answer there is none."""
        found = [record for record in map(self._answer, messages) if record is not None]
        if found:
            self._send(written(found))

    def _line(self, message: Request | Refused) -> bytes:
        found = self._answer(message)
        return b"" if found is None else written(found)

    def _answer(self, message: Request | Refused) -> Values | None:
        """Return the answer to a message; None for one that is no longer wanted."""
        if isinstance(message, Refused):
            return error_of(message)
        number = message.id
        assert number is not None  # noqa: S101 - notifications do not wait
        if self._gone(number):
            return None
        try:
            with bringing(self._folder):
                result = self._session.answer(message, lambda: self._gone(number))
        except RpcError as error:
            return error_of(Refused(error.code, error.message, number, error.data))
        return None if self._gone(number) else result_of(number, result)

    def _send(self, line: bytes) -> None:
        if line:
            self._outgoing.write(line)
            self._outgoing.flush()


def _bug(error: Exception) -> KehoachError:
    """Keep where the program failed and say so."""
    log = kept_traceback(error)
    return refuse("MC05", cure=f"gửi tệp {log} khi báo lỗi" if log else "thử lại")
