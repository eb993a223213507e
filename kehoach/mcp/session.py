"""What each message is answered, in both eras of MCP: the handshake, the envelope."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kehoach import __version__
from kehoach.mcp import lookup, reading, writing
from kehoach.mcp.tool import DATA, Call, answered, refused
from kehoach.mcp.wire import INVALID, NO_METHOD, PARAMS, VERSION, RpcError
from kehoach.problem import KehoachError
from kehoach.refused import system_fault

if TYPE_CHECKING:
    from collections.abc import Callable

    from kehoach.mcp.folder import Folder
    from kehoach.mcp.wire import Request, Values

HANDSHAKE = ("2024-11-05", "2025-03-26", "2025-06-18", "2025-11-25")
"""Versions that begin with ``initialize``, oldest first."""
ENVELOPE = ("2026-07-28",)
"""Versions whose every request says its version itself."""
BATCHES = "2025-03-26"
"""The one version with lists of messages in a line."""
_SAYS_VERSION = "io.modelcontextprotocol/protocolVersion"
_SAYS_SERVER = "io.modelcontextprotocol/serverInfo"
_SERVER = {"name": "kehoach", "title": "Kế hoạch hành chính", "version": __version__}
_ABILITIES = {"tools": {"listChanged": False}}
_INSTRUCTIONS = (
    "Đọc, kiểm tra, so sánh các KẾ HOẠCH (theo Nghị định 30/2020/NĐ-CP) trong một thư mục; "
    "ghi được tệp mới, không sửa, không ghi đè tệp nào. " + DATA
)
_HOUR = 3_600_000
"""For how many milliseconds a client may keep what never changes while the server runs."""

TOOLS = {tool.name: tool for tool in (*reading.TOOLS, *lookup.TOOLS, *writing.TOOLS)}


class Session:
    """One client. It answers requests; ``version`` is empty until the handshake is made."""

    def __init__(self, folder: Folder, bug: Callable[[Exception], KehoachError]) -> None:
        self.version = ""
        self._folder = folder
        self._bug = bug

    def answer(self, request: Request, gone: Callable[[], bool] = bool) -> Values:
        """Return the result of a request. Raises RpcError; a tool's refusal is a result."""
        said = _version_of(request)
        if said is None:
            return self._by_handshake(request, gone)
        if said not in ENVELOPE:
            message = f"máy chủ không nói phiên bản {said[:40]}"
            raise RpcError(VERSION, message, {"supported": list(ENVELOPE), "requested": said[:40]})
        if request.method == "server/discover":
            found: Values = {"supportedVersions": list(ENVELOPE), **_abilities(), **_kept()}
        elif request.method == "tools/list":
            found = {**_listed(request), **_kept()}
        else:
            found = self._common(request, gone)
        return {**found, "resultType": "complete", "_meta": {_SAYS_SERVER: _SERVER}}

    def _by_handshake(self, request: Request, gone: Callable[[], bool]) -> Values:
        if request.method == "initialize":
            wanted = request.params.get("protocolVersion")
            if not isinstance(wanted, str):
                raise RpcError(PARAMS, "initialize thiếu protocolVersion")
            self.version = wanted if wanted in HANDSHAKE else HANDSHAKE[-1]
            return {"protocolVersion": self.version, "serverInfo": _SERVER, **_abilities()}
        if request.method == "ping":
            return {}
        if not self.version and request.method in ("tools/list", "tools/call"):
            raise RpcError(INVALID, "chưa có initialize trước yêu cầu này")
        return _listed(request) if request.method == "tools/list" else self._common(request, gone)

    def _common(self, request: Request, gone: Callable[[], bool]) -> Values:
        """Return what both eras answer alike."""
        if request.method != "tools/call":
            raise RpcError(NO_METHOD, f"không có phương thức {request.method[:80]!r}")
        name, given = request.params.get("name"), request.params.get("arguments", {})
        tool = TOOLS.get(name) if isinstance(name, str) else None
        if tool is None:
            raise RpcError(PARAMS, f"không có công cụ {str(name)[:80]!r}")
        if not isinstance(given, dict):
            raise RpcError(PARAMS, "arguments phải là một đối tượng")
        try:
            tool.check(given)
            return answered(tool.work(Call(self._folder, gone), given))
        except KehoachError as error:
            return refused(error.problems)
        except (OSError, MemoryError) as error:
            return refused(system_fault(error).problems)
        except Exception as error:  # noqa: BLE001 - a bug of ours ends no session
            return refused(self._bug(error).problems)


def _version_of(request: Request) -> str | None:
    """Return the version a request says itself; None for one of the handshake's era."""
    meta = request.params.get("_meta")
    if request.method == "initialize" or not isinstance(meta, dict) or _SAYS_VERSION not in meta:
        return None
    return str(meta[_SAYS_VERSION])


def _abilities() -> Values:
    return {"capabilities": _ABILITIES, "instructions": _INSTRUCTIONS}


def _kept() -> Values:
    """Return how long a client may keep an answer."""
    return {"ttlMs": _HOUR, "cacheScope": "public"}


def _listed(request: Request) -> Values:
    """Return every tool, in one page. Raises RpcError for a page there is not."""
    if request.params.get("cursor") is not None:
        raise RpcError(PARAMS, "danh sách công cụ chỉ có một trang")
    return {"tools": [tool.shown() for tool in TOOLS.values()]}
