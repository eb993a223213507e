import json
from io import BytesIO

import pytest
from project import SHORT_SPEC

from kehoach.mcp.folder import Folder
from kehoach.mcp.serve import Server

HELLO = {"protocolVersion": "2025-11-25", "capabilities": {}, "clientInfo": {"name": "test", "version": "1"}}


@pytest.fixture
def home(tmp_path):
    """A folder with a plan, and beside it what must not be reached."""
    inside = tmp_path / "nhà"
    inside.mkdir()
    (inside / "a.yaml").write_text(SHORT_SPEC.replace("Việc một", "Việc một trước ngày 5/9/2026"), encoding="utf-8")
    (tmp_path / "kín.yaml").write_text("co_quan: BÍ MẬT\n", encoding="utf-8")
    return inside


@pytest.fixture
def talk(home):
    """Send lines to a server of the folder; return what it says, a value a line."""

    def send(*messages, hello=HELLO):
        opening = [{"jsonrpc": "2.0", "id": 0, "method": "initialize", "params": hello}] if hello else []
        lines = [one if isinstance(one, bytes) else json.dumps(one).encode() for one in (*opening, *messages)]
        out = BytesIO()
        Server(Folder(home), BytesIO(b"\n".join(lines) + b"\n"), out).run()
        said = [json.loads(line) for line in out.getvalue().splitlines()]
        return said[1:] if hello else said

    return send


@pytest.fixture
def use(talk):
    """Call a tool; return its structured answer and whether it refused."""

    def call(tool, **given):
        params = {"name": tool, "arguments": given}
        (said,) = talk({"jsonrpc": "2.0", "id": 1, "method": "tools/call", "params": params})
        result = said["result"]
        assert json.loads(result["content"][0]["text"]) == result["structuredContent"]
        return result["structuredContent"], result["isError"]

    return call
