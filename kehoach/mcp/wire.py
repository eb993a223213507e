"""JSON-RPC as MCP sends it over stdio: one message a line, UTF-8; lines and depth are bounded."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any, BinaryIO, NoReturn

from kehoach.named import NamedTuple
from kehoach.text.steering import STEERING

if TYPE_CHECKING:
    from collections.abc import Iterator

LONGEST = 4_000_000
"""Bytes of a line; the longest text a tool takes needs less, each letter written ``\\uXXXX``."""
_PIECE = 65_536
_LONGEST_ID = 200
_DEEPEST = 64
"""Levels of lists and objects; a call of ours has three."""

PARSE, INVALID, NO_METHOD, PARAMS, INTERNAL = -32700, -32600, -32601, -32602, -32603
"""Codes of JSON-RPC 2.0."""
VERSION = -32022
"""Code of MCP for a version that is not spoken."""

Values = dict[str, Any]


class Request(NamedTuple):
    """A message that came in; a notification has no id and is not answered."""

    method: str
    params: Values
    id: str | int | None
    """None for a notification."""


class Refused(NamedTuple):
    """A message nothing can be done with, and what is answered."""

    code: int
    message: str
    id: str | int | None = None
    data: Values | None = None


class RpcError(Exception):
    """What is answered in place of a result."""

    def __init__(self, code: int, message: str, data: Values | None = None) -> None:
        super().__init__(message)
        self.code, self.message, self.data = code, message, data


def lines(stream: BinaryIO) -> Iterator[bytes | None]:
    """Yield each line without its end; None for one that is too long, whose bytes are dropped."""
    held = bytearray()
    dropping = False
    while piece := stream.readline(_PIECE):
        ended = piece.endswith(b"\n")
        if not dropping:
            held += piece
            dropping = len(held) > LONGEST
        if dropping:
            held.clear()
        if ended:
            yield None if dropping else bytes(held).strip()
            held.clear()
            dropping = False
    if held or dropping:
        yield None if dropping else bytes(held).strip()


def parsed(line: bytes | None) -> Any:
    """Return the value of a line. Raises RpcError for what is no JSON, too long or too deep."""
    if line is None:
        raise RpcError(PARSE, f"dòng dài quá {LONGEST} byte")
    try:
        value = json.loads(line.decode("utf-8"), parse_constant=_no_number)
    except (ValueError, RecursionError) as error:
        raise RpcError(
            PARSE, "dòng này không phải JSON, mã UTF-8, một thông điệp một dòng"
        ) from error
    if _deeper(value, _DEEPEST):
        raise RpcError(PARSE, f"JSON lồng sâu quá {_DEEPEST} tầng")
    return value


def _no_number(word: str) -> NoReturn:
    raise ValueError(word)


def _deeper(value: Any, most: int) -> bool:
    """Return True for a value of more than ``most`` levels."""
    level = [value]
    for _ in range(most):
        level = [inner for outer in level for inner in _inside(outer)]
        if not level:
            return False
    return True


def _inside(value: Any) -> list[Any]:
    if isinstance(value, dict):
        return list(value.values())
    return value if isinstance(value, list) else []


def request_of(value: Any) -> Request | Refused | None:
    """Return what a value asks; None for an answer to something, which we never asked."""
    if not isinstance(value, dict):
        return Refused(INVALID, "thông điệp phải là một đối tượng JSON")
    number = value.get("id")
    known = number if is_id(number) else None
    if _answers(value):
        return None
    method, params = value.get("method"), value.get("params", {})
    if value.get("jsonrpc") != "2.0" or not isinstance(method, str):
        return Refused(INVALID, 'thông điệp thiếu "jsonrpc": "2.0" hoặc "method"', known)
    if "id" in value and known is None:
        return Refused(INVALID, "id phải là số nguyên hoặc chuỗi ngắn")
    if not isinstance(params, dict):
        return Refused(PARAMS, "params phải là một đối tượng", known)
    return Request(method, params, known)


def _answers(value: Values) -> bool:
    return "method" not in value and ("result" in value or "error" in value)


def is_id(number: object) -> bool:
    """Return True for what may number a request."""
    if isinstance(number, str):
        return len(number) <= _LONGEST_ID
    return isinstance(number, int) and not isinstance(number, bool)


def result_of(number: str | int, result: Values) -> Values:
    """Return the message of an answer."""
    return {"jsonrpc": "2.0", "id": number, "result": result}


def error_of(refused: Refused) -> Values:
    """Return the message that says why there is no answer."""
    data = {} if refused.data is None else {"data": refused.data}
    error = {"code": refused.code, "message": refused.message, **data}
    return {"jsonrpc": "2.0", "id": refused.id, "error": error}


def text_of(value: object) -> str:
    """Return JSON in one line that steers no terminal; it reads back as the same value."""
    plain = json.dumps(value, ensure_ascii=False, separators=(",", ":"))
    return STEERING.sub(lambda found: f"\\u{ord(found[0]):04x}", plain)


def written(value: object) -> bytes:
    """Return the line of a value; half a letter, which UTF-8 has not, stays a JSON escape."""
    return text_of(value).encode("utf-8", "backslashreplace") + b"\n"
