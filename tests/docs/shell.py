"""The lines of a shell block, run in this process: ``kehoach`` as typed, the rest named with why not."""

import io
import shlex
import shutil
import sys
from contextlib import contextmanager
from pathlib import Path
from typing import NamedTuple

import click

from kehoach.cli.app import kehoach, main

LEFT = {
    "pip": "installs from a registry: its extras are looked up in pyproject",
    "pipx": "installs from a registry: its extras are looked up in pyproject",
    "uv": "installs from a registry: its extras are looked up in pyproject",
    "py": "Windows' start of Python: what it starts is parsed",
    "make": "goes through the whole project: its target is looked up in the Makefile",
    "dask": "a cluster of other machines, of another program",
}
"""Programs of a block that are not run, and why."""
PARSED_VERBS = {
    "open": "serves until it is stopped",
    "watch": "watches until it is stopped",
}
PARSED_OPTIONS = {
    "--pdf": "LibreOffice",
    "--png": "LibreOffice",
    "--pages": "LibreOffice",
    "--watch": "runs until it is stopped",
    "--dask": "a cluster",
    "-i": "asks in the terminal",
    "--write": "asks in the terminal",
    "--install": "writes into the home or the registry of who runs it",
    "--remove": "writes into the registry of who runs it",
    "--portable": "fetches Python packages",
}
"""Commands whose words are parsed and no more, and why."""


class Line(NamedTuple):
    """A command of a block: its words, what it reads and writes, what the reader of its answer is."""

    words: list[str]
    read: str
    written: str
    source: str


class Ran(NamedTuple):
    """How a command ended: its code, what it printed, that and its complaints in their order."""

    code: int
    out: bytes
    said: str


class _Both(io.BytesIO):
    """Bytes kept, and put down in a log others write too."""

    def __init__(self, log: io.BytesIO) -> None:
        super().__init__()
        self._log = log

    def write(self, content) -> int:
        self._log.write(content)
        return super().write(content)


def lines(text: str) -> list[Line]:
    """Return the commands of a block; a line ended by a backslash goes on."""
    joined = text.replace("\\\n", " ")
    return [_line(one) for one in joined.splitlines() if shlex.split(one, comments=True)]


def _line(source: str) -> Line:
    words = shlex.split(source, comments=True)
    assert not {"|", "&&"} & set(words), f"one command a line: {source}"
    read, written = _taken(words, "<"), _taken(words, ">")
    return Line(_globbed(words), read, written, source.strip())


def _taken(words: list[str], sign: str) -> str:
    """Take the file after a sign out of the words of a command, "" when it has none."""
    if sign not in words:
        return ""
    at = words.index(sign)
    file = words[at + 1]
    del words[at : at + 2]
    return file


def _globbed(words: list[str]) -> list[str]:
    out: list[str] = []
    for word in words:
        found = sorted(str(path) for path in Path().glob(word)) if "*" in word else []
        out += found or [word]
    return out


def why_parsed(words: list[str]) -> str:
    """Return why a ``kehoach`` command is parsed and not run, "" when it is run."""
    if words[1] in PARSED_VERBS:
        return PARSED_VERBS[words[1]]
    if _needs_office(words):
        return "LibreOffice"
    return next((PARSED_OPTIONS[word] for word in words if word in PARSED_OPTIONS), "")


def _needs_office(words: list[str]) -> bool:
    """Tell whether a command makes a PDF, or takes one this machine could not make."""
    takes = any(word.endswith(".pdf") for word in words)
    if words[1] == "publish" and "--no-pdf" not in words and "--from" not in words:
        return True
    if words[1] == "render":
        return takes
    return takes and not shutil.which("soffice")


def parsed(words: list[str]) -> None:
    """Parse a command as the terminal would; a wrong word is an error of click."""
    command = kehoach.get_command(click.Context(kehoach), words[1])
    assert command is not None, words[1]
    command.make_context(words[1], list(words[2:]))


def ran(line: Line) -> Ran:
    """Run a command here; return its code and all it said."""
    content = Path(line.read).read_bytes() if line.read else b""
    log = io.BytesIO()
    out = _Both(log)
    with _streams(content, out, _Both(log)):
        code = main(line.words[1:])
        sys.stdout.flush()
        sys.stderr.flush()
        printed = out.getvalue()
        said = log.getvalue().decode(errors="replace")
    if line.written:
        Path(line.written).write_bytes(printed)
        return Ran(code, b"", "")
    return Ran(code, printed, said)


@contextmanager
def _streams(content: bytes, out: io.BytesIO, err: io.BytesIO):
    held = sys.stdin, sys.stdout, sys.stderr
    sys.stdin = io.TextIOWrapper(io.BytesIO(content), encoding="utf-8")
    sys.stdout = io.TextIOWrapper(out, encoding="utf-8", newline="\n", write_through=True)
    sys.stderr = io.TextIOWrapper(err, encoding="utf-8", newline="\n", write_through=True)
    try:
        yield
    finally:
        sys.stdin, sys.stdout, sys.stderr = held


def answers(said: str, told: str) -> bool:
    """Tell whether what was said is what a page tells; a line ``…`` of the page stands for any lines."""
    pieces = [one.strip("\n") for one in f"\n{told.strip(chr(10))}\n".split("\n…\n")]
    if len(pieces) == 1:
        return said.strip("\n") == pieces[0]
    at = 0
    for number, piece in enumerate(pieces):
        found = said.find(piece, at)
        if found < 0 or (number == 0 and piece and said[:found].strip()):
            return False
        at = found + len(piece)
    return not pieces[-1] or not said[at:].strip()
