"""The pages users read, taken apart: fenced blocks with their lines, headings, links, pictures."""

import re
from functools import cache
from pathlib import Path
from typing import NamedTuple

from project import ROOT

_FENCE = re.compile(
    r"^(?P<margin> *)```(?P<info>[^\n`]*)\n(?P<text>.*?)^ *```$", re.DOTALL | re.MULTILINE
)
_KIND = re.compile(r"<!-- khối: ([\w-]+) -->\n *\Z")
_LINK = re.compile(r"(?P<picture>!?)\[[^\]\n]*\]\((?P<to>[^)\s]+)\)")
_HEADING = re.compile(r"^#{1,6} +(?P<words>.+?) *$", re.MULTILINE)
_OURS = ("README.md", "CONTRIBUTING.md", "CHANGELOG.md", "SECURITY.md")


class Block(NamedTuple):
    """A fenced block; ``told`` is the text block right under it, what it prints.

    ``kind`` is what the comment above the fence says it is, as ``<!-- khối: ho-so -->``.
    """

    page: str
    line: int
    language: str
    kind: str
    text: str
    told: str | None

    @property
    def name(self) -> str:
        return f"{self.page}:{self.line}"


class Link(NamedTuple):
    page: str
    to: str
    picture: bool


def paths() -> list[Path]:
    """Return the pages written by hand or by make, README first."""
    top = [ROOT / name for name in _OURS]
    return top + sorted((ROOT / "docs").rglob("*.md"))


def users_pages() -> list[Path]:
    """Return README and the pages right in docs: those whose blocks are executed."""
    return [ROOT / "README.md", *sorted((ROOT / "docs").glob("*.md"))]


@cache
def text_of(path: Path) -> str:
    return path.read_text(encoding="utf-8")


def blocks(path: Path) -> list[Block]:
    """Return the fenced blocks of a page, in its order; a ``text`` block told by another is not one."""
    text, found = text_of(path), []
    matches = list(_FENCE.finditer(text))
    taken = set()
    for at, match in enumerate(matches):
        if at in taken:
            continue
        language = match["info"].strip()
        above = _KIND.search(text[: match.start()])
        told = None
        if language in ("sh", "python") and at + 1 < len(matches):
            after = matches[at + 1]
            if after["info"].strip() == "text" and not text[match.end() : after.start()].strip():
                told = _unmargined(after)
                taken.add(at + 1)
        line = text.count("\n", 0, match.start()) + 1
        name = str(path.relative_to(ROOT))
        kind = above[1] if above else ""
        found.append(Block(name, line, language, kind, _unmargined(match), told))
    return found


def _unmargined(match: re.Match[str]) -> str:
    return re.sub(rf"^{match['margin']}", "", match["text"], flags=re.MULTILINE)


def prose(path: Path) -> str:
    """Return a page without its fenced blocks and its code in the line."""
    return re.sub(r"`[^`\n]+`", "", _FENCE.sub("", text_of(path)))


def links(path: Path) -> list[Link]:
    """Return the links and pictures of a page."""
    name = str(path.relative_to(ROOT))
    return [
        Link(name, found["to"], bool(found["picture"])) for found in _LINK.finditer(prose(path))
    ]


@cache
def anchors(path: Path) -> frozenset[str]:
    """Return what a link may name in a page, as GitHub makes it of the headings."""
    found: list[str] = []
    for heading in _HEADING.finditer(_FENCE.sub("", text_of(path))):
        words = re.sub(r"\[([^\]]*)\]\([^)]*\)", r"\1", heading["words"])
        name = re.sub(r"[^\w\- ]", "", words.lower()).replace(" ", "-")
        times = sum(one == name or one.startswith(f"{name}-") for one in found)
        found.append(f"{name}-{times}" if name in found else name)
    return frozenset(found)
