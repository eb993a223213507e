"""The server as a client sees it: the official SDK's, and ones that mean no good."""

import json
import sys
import threading
from io import BytesIO

import pytest

from kehoach.mcp import session, writing
from kehoach.mcp.folder import Folder
from kehoach.mcp.serve import Server
from kehoach.mcp.tool import DATA, Call
from kehoach.mcp.wire import LONGEST


def call(number, tool, **given):
    return {"jsonrpc": "2.0", "id": number, "method": "tools/call", "params": {"name": tool, "arguments": given}}


def cancelled(number):
    return {"jsonrpc": "2.0", "method": "notifications/cancelled", "params": {"requestId": number}}


def ask(number, method, **params):
    return {"jsonrpc": "2.0", "id": number, "method": method, "params": params}


def codes(said):
    return [one["error"]["code"] if "error" in one else 0 for one in said]


def test_the_official_sdk_speaks_with_it_in_both_eras(home):
    import anyio  # noqa: PLC0415 - two seconds for this test alone
    from mcp import StdioServerParameters  # noqa: PLC0415 - same
    from mcp.client.client import Client  # noqa: PLC0415 - same
    from mcp.client.stdio import stdio_client  # noqa: PLC0415 - same

    server = StdioServerParameters(command=sys.executable, args=["-m", "kehoach", "mcp", str(home)])
    asked = (
        ("list_plans", {}),
        ("check_plan", {"file": "a.yaml"}),
        ("write_word", {"file": "a.yaml", "to": "a.docx"}),
        ("read_plan", {"file": "a.docx"}),
        ("read_plan", {"file": "../kín.yaml"}),
    )

    async def visit(mode, asked):
        async with Client(stdio_client(server), mode=mode) as client:
            tools = {one.name for one in (await client.list_tools()).tools}
            found = [await client.call_tool(name, given) for name, given in asked]
            return client.protocol_version, tools, found

    version, tools, (listed, checked, made, read, stolen) = anyio.run(visit, "auto", asked)
    assert version == "2026-07-28"
    assert tools == set(session.TOOLS)
    assert [one["file"] for one in listed.structured_content["files"]] == ["a.yaml"]
    assert "TG08" in {one["code"] for one in checked.structured_content["findings"]}
    assert made.structured_content == {"written": ["a.docx"], "open": []}
    assert (home / "a.docx").read_bytes()[:2] == b"PK"
    assert ("trich_yeu", "Tập huấn") in [(one["role"], one["text"]) for one in read.structured_content["lines"]]
    assert stolen.is_error
    assert stolen.structured_content["problems"][0]["code"] == "MC01"
    version, tools, (refused,) = anyio.run(visit, "legacy", asked[2:3])
    assert version == "2025-11-25"
    assert tools == set(session.TOOLS)
    assert refused.structured_content["problems"][0]["code"] == "MC03"


@pytest.mark.parametrize("wanted", [*session.HANDSHAKE, "1999-01-01"])
def test_each_version_of_the_handshake_is_spoken_and_the_last_offered_for_an_unknown_one(talk, wanted):
    hello = {"protocolVersion": wanted, "capabilities": {}, "clientInfo": {"name": "x", "version": "1"}}
    (opened, pinged) = talk(ask(1, "initialize", **hello), ask(2, "ping"), hello=None)
    spoken = wanted if wanted in session.HANDSHAKE else session.HANDSHAKE[-1]
    assert opened["result"]["protocolVersion"] == spoken
    assert DATA in opened["result"]["instructions"]
    assert pinged == {"jsonrpc": "2.0", "id": 2, "result": {}}


def test_what_is_no_message_is_answered_and_the_next_one_is_heard(talk):
    said = talk(
        b"{", b"\xff\xfe", b"", b"   ", b"[]", b"7", b"null", b'{"jsonrpc":"2.0","id":NaN,"method":"ping"}',
        b"[" * 5_000 + b"]" * 5_000, b"[" * 100_000, b'{"a":' * 70 + b"1" + b"}" * 70,
        b'{"jsonrpc":"2.0","id":' + b"9" * 5_000 + b',"method":"ping"}',
        {"jsonrpc": "1.0", "id": 4, "method": "ping"}, {"jsonrpc": "2.0", "id": [1], "method": "ping"},
        {"jsonrpc": "2.0", "id": True, "method": "ping"}, {"jsonrpc": "2.0", "id": "x" * 300, "method": "ping"},
        {"jsonrpc": "2.0", "id": 5, "method": 5}, {"jsonrpc": "2.0", "id": 6, "method": "ping", "params": [1]},
        {"jsonrpc": "2.0", "id": 7, "result": {}}, {"jsonrpc": "2.0", "method": "notifications/nobody-knows"},
        ask(8, "resources/list"), ask(9, "tools/call"), ask(10, "tools/call", name="rm", arguments={}),
        ask(11, "tools/call", name="list_plans", arguments=[]), ask(12, "tools/list", cursor="x"), ask("\ud800\u202e", "ping"),
    )  # fmt: skip
    assert codes(said) == [
        -32700, -32700, -32600, -32600, -32600, -32700, -32700, -32700, -32700, -32700,
        -32600, -32600, -32600, -32600, -32600, -32602, -32601, -32602, -32602, -32602, -32602, 0,
    ]  # fmt: skip
    assert said[-1]["id"] == "\ud800\u202e"
    assert all("Traceback" not in json.dumps(one) for one in said)


def test_a_huge_line_is_dropped_while_it_comes_and_the_next_is_heard(talk):
    said = talk(b"x" * (LONGEST + 1), b'"' + b"x" * (LONGEST * 2), ask(1, "ping"))
    assert codes(said) == [-32700, -32700, 0]


def test_a_line_without_its_end_is_heard(home):
    out = BytesIO()
    Server(Folder(home), BytesIO(json.dumps(ask(1, "ping")).encode()), out).run()
    assert json.loads(out.getvalue())["result"] == {}


def test_tools_are_not_for_who_did_not_say_hello(talk):
    said = talk(ask(1, "tools/list"), call(2, "list_plans"), ask(3, "ping"), hello=None)
    assert codes(said) == [-32600, -32600, 0]


def test_batches_are_of_one_version(talk):
    batch = [ask(1, "ping"), {"jsonrpc": "2.0", "method": "notifications/x"}, 3]
    hello = {"protocolVersion": "2025-03-26", "capabilities": {}}
    (found,) = talk([ask(0, "initialize", **hello)], hello=None)
    assert found["error"]["code"] == -32600
    out = talk(batch)
    assert codes(out) == [-32600]


def test_the_version_with_batches_answers_one_in_a_line_and_bounds_it(home):
    served = Server(Folder(home), BytesIO(), BytesIO())
    served._session.version = session.BATCHES
    served._outgoing = out = BytesIO()
    batch = [ask(1, "ping"), {"jsonrpc": "2.0", "method": "notifications/x"}, 3]
    for line in (batch, [{"jsonrpc": "2.0", "method": "notifications/x"}], [], [3] * 51):
        served._incoming = BytesIO(json.dumps(line).encode())
        served.run()
    first, empty, many = map(json.loads, out.getvalue().splitlines())
    assert codes(first) == [0, -32600]
    assert codes([empty, many]) == [-32600, -32600]


def test_the_envelope_of_2026_is_spoken_without_a_handshake(talk):
    meta = {"io.modelcontextprotocol/protocolVersion": "2026-07-28", "io.modelcontextprotocol/clientCapabilities": {}}
    other = {"io.modelcontextprotocol/protocolVersion": "2031-01-01"}
    found, listed, strange, none = talk(
        ask(1, "server/discover", _meta=meta), ask(2, "tools/list", _meta=meta),
        ask(3, "tools/list", _meta=other), ask(4, "server/discover"), hello=None,
    )  # fmt: skip
    assert found["result"]["supportedVersions"] == ["2026-07-28"]
    assert found["result"]["resultType"] == listed["result"]["resultType"] == "complete"
    assert strange["error"]["code"] == -32022
    assert strange["error"]["data"] == {"supported": ["2026-07-28"], "requested": "2031-01-01"}
    assert none["error"]["code"] == -32601


def test_a_request_cancelled_before_its_turn_is_not_begun_and_not_answered(talk, home, monkeypatch):
    begun, go_on = threading.Event(), threading.Event()

    def slow(_call, _given):
        begun.set()
        assert go_on.wait(20)
        return {}

    class Slowly(BytesIO):
        """Holds back the line after the slow call until that runs."""

        def readline(self, most=-1):
            line = super().readline(most)
            if b"cancelled" in line:
                assert begun.wait(20)
            if line == b"":
                go_on.set()
            return line

    monkeypatch.setitem(session.TOOLS, "list_plans", session.TOOLS["list_plans"]._replace(work=slow))
    lines = [
        ask(0, "initialize", protocolVersion="2025-11-25"), call(1, "list_plans"),
        call(2, "save_plan", to="b.yaml", text="x"), cancelled(2), cancelled("no such"), cancelled([1]),
        ask(3, "ping"), cancelled(1),
    ]  # fmt: skip
    out = BytesIO()
    Server(Folder(home), Slowly(b"\n".join(json.dumps(one).encode() for one in lines)), out).run()
    assert [json.loads(line)["id"] for line in out.getvalue().splitlines()] == [0, 3]
    assert not (home / "b.yaml").exists()


def test_a_write_cancelled_meanwhile_writes_nothing(home):
    text = (home / "a.yaml").read_text(encoding="utf-8")
    with pytest.raises(session.KehoachError) as caught:
        writing.save_plan(Call(Folder(home), lambda: True), {"to": "b.yaml", "text": text})
    assert caught.value.problems[0].code == "MC06"
    assert not (home / "b.yaml").exists()


def test_a_bug_of_ours_is_told_in_words_and_ends_no_session(talk, monkeypatch, tmp_path):
    def broken(_call, _given):
        raise ZeroDivisionError("Nguyễn Văn A")

    monkeypatch.setenv("TMPDIR", str(tmp_path))
    monkeypatch.setattr("tempfile.tempdir", None)
    monkeypatch.setitem(session.TOOLS, "list_plans", session.TOOLS["list_plans"]._replace(work=broken))
    first, second = talk(call(1, "list_plans"), ask(2, "ping"))
    (problem,) = first["result"]["structuredContent"]["problems"]
    assert first["result"]["isError"]
    assert problem["code"] == "MC05"
    assert "Nguyễn" not in json.dumps(first)
    assert second["result"] == {}


def test_who_closes_our_output_is_not_answered_with_a_traceback(home):
    class Closed(BytesIO):
        def write(self, _line):
            raise BrokenPipeError

    with pytest.raises(BrokenPipeError):  # `kehoach.cli.app` ends on it without a word
        Server(Folder(home), BytesIO(json.dumps(ask(1, "ping")).encode()), Closed()).run()
