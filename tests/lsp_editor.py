"""An editor for the tests: it speaks the protocol with a server in the same process."""

import asyncio
import json

from kehoach.lsp.server import server


class Editor:
    """What an editor sends, and all that came back."""

    def __init__(self, pause: float = 0):
        self.server = server("0", pause)
        self.server.protocol.set_writer(self)
        self.heard = []
        self._number = 0
        self._versions = {}

    def write(self, content: bytes) -> None:
        head, _, body = content.partition(b"\r\n\r\n")
        assert head.startswith(b"Content-Length: ")
        self.heard.append(json.loads(body))

    def close(self) -> None:
        pass

    def tell(self, method, **params):
        self._send({"method": method, "params": params})

    async def ask(self, method, **params):
        self._number += 1
        self._send({"id": self._number, "method": method, "params": params})
        while True:
            answer = next((one for one in self.heard if one.get("id") == self._number), None)
            if answer is not None:
                assert "error" not in answer, answer
                return answer["result"]
            await asyncio.sleep(0.001)

    def _send(self, message):
        protocol = self.server.protocol
        body = json.dumps({"jsonrpc": "2.0", **message})
        protocol.handle_message(json.loads(body, object_hook=protocol.structure_message))

    async def begin(self, **capabilities):
        found = await self.ask("initialize", processId=None, rootUri=None, capabilities=capabilities)
        self.tell("initialized")
        return found

    def open(self, path, text):
        uri = path if isinstance(path, str) else path.as_uri()
        self._versions[uri] = 1
        self.tell("textDocument/didOpen", textDocument={
            "uri": uri, "languageId": "yaml", "version": 1, "text": text,
        })  # fmt: skip
        return uri

    def type(self, uri, *changes):
        """Send edits: (line, unit, line, unit, words), or the whole text."""
        self._versions[uri] += 1
        sent = [{"text": one} if isinstance(one, str) else change(*one) for one in changes]
        self.tell(
            "textDocument/didChange",
            textDocument={"uri": uri, "version": self._versions[uri]}, contentChanges=sent,
        )  # fmt: skip

    async def hears(self, method, start):
        """Wait for a message behind the first ``start``."""
        while all(one.get("method") != method for one in self.heard[start:]):  # noqa: ASYNC110 - no event to wait for
            await asyncio.sleep(0.002)

    async def findings(self, uri):
        """Return the findings of the text as it is now."""
        while True:
            for one in reversed(self.heard):
                found = one.get("params", {})
                if one.get("method") == "textDocument/publishDiagnostics" and found["uri"] == uri:
                    if found.get("version") == self._versions[uri]:
                        return found["diagnostics"]
                    break
            await asyncio.sleep(0.002)

    async def at(self, method, uri, line, unit, **more):
        return await self.ask(
            f"textDocument/{method}", textDocument={"uri": uri},
            position={"line": line, "character": unit}, **more,
        )  # fmt: skip

    async def actions(self, uri, line, *only):
        where = {"line": line, "character": 0}
        context = {"diagnostics": [], **({"only": [*only]} if only else {})}
        found = await self.ask(
            "textDocument/codeAction", textDocument={"uri": uri},
            range={"start": where, "end": where}, context=context,
        )  # fmt: skip
        return found or []


def change(line, unit, last_line, last_unit, words):
    return {
        "range": {
            "start": {"line": line, "character": unit},
            "end": {"line": last_line, "character": last_unit},
        },
        "text": words,
    }
