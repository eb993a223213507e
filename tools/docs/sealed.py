"""A built site cut off from every other host, and what still asks one.

Zensical has its scripts ask a public mirror for parts nobody needs here (diagrams, a shim of the
search for pages opened from a disk). The shim comes with us, every other address is taken out.
"""

from __future__ import annotations

import re
from html.parser import HTMLParser
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

VENDOR = Path(__file__).parent / "vendor"
SHIM = "assets/javascripts/iframe-worker.js"
_ASKED_SHIM = "https://unpkg.com/iframe-worker/shim"
_SPELLED = 'normalize("NFKD").toLowerCase()'
_FOLDED = (
    'normalize("NFKD").replace(/[\\u0300-\\u036f]/g,"")'
    '.replace(/[\\u0110\\u0111]/g,"d").toLowerCase()'
)
"""How the search spells a word before it compares: here without its marks, đ as d."""
_HOST = re.compile(r"https?://(?!www\.w3\.org/)[^\s\"'`)\\]+")
_IN_STYLE = re.compile(r"(?:url\(|@import)\s*[\"']?((?:https?:)?//[^\"')\s]+)", re.IGNORECASE)
_LOADED = {
    "script": ("src",), "img": ("src", "srcset"), "iframe": ("src",), "source": ("src", "srcset"),
    "audio": ("src",), "video": ("src", "poster"), "embed": ("src",), "object": ("data",),
    "link": ("href",), "use": ("href", "xlink:href"), "form": ("action",), "input": ("src",),
}  # fmt: skip
"""Element → what a browser fetches of it by itself, or sends to; an ``<a>`` waits to be clicked."""
_OUTSIDE = re.compile(r"(?:^|[\s,])(?:https?:)?//", re.IGNORECASE)


def seal(site: Path) -> None:
    """Take every address of another host out of what a browser loads by itself."""
    for page in site.rglob("*.html"):
        up = "../" * (len(page.relative_to(site).parts) - 1)
        text = page.read_text(encoding="utf-8").replace(_ASKED_SHIM, up + SHIM)
        page.write_text(text, encoding="utf-8", newline="\n")
    for script in (site / "assets").rglob("*.js"):
        text = _HOST.sub("about:blank#", script.read_text(encoding="utf-8"))
        script.write_text(text, encoding="utf-8", newline="\n")
    (site / SHIM).write_bytes((VENDOR / "iframe-worker.js").read_bytes())


def fold_search(site: Path) -> None:
    """Let the search find words typed without their marks: duong ke, đường kẻ.

    Raises ValueError when the search of the builder is another than the one this was made for.
    """
    found = 0
    for worker in (site / "assets" / "javascripts" / "workers").glob("search.*.js"):
        text = worker.read_text(encoding="utf-8")
        found += text.count(_SPELLED)
        worker.write_text(text.replace(_SPELLED, _FOLDED), encoding="utf-8", newline="\n")
    if found != 1:
        raise ValueError(f"the search spells words in {found} places, not one: another zensical?")


def asked_elsewhere(site: Path) -> list[str]:
    """Return each place of a built site that would ask another host: ``file: address``."""
    return [
        f"{path.relative_to(site).as_posix()}: {found}"
        for path in sorted(site.rglob("*"))
        if path.is_file()
        for found in _asked(path)
    ]


def _asked(path: Path) -> Iterator[str]:
    if path.suffix not in {".html", ".css", ".js", ".svg"}:
        return
    text = path.read_text(encoding="utf-8")
    if path.suffix == ".js" and path.name != "search.js":  # that one is words of the pages
        yield from _HOST.findall(text)
        return
    yield from _IN_STYLE.findall(text)
    if path.suffix == ".html":
        reader = _Loads()
        reader.feed(text)
        yield from reader.found


class _Loads(HTMLParser):
    """Finds what a page loads from elsewhere, addresses inside its own scripts among it."""

    def __init__(self) -> None:
        super().__init__()
        self.found: list[str] = []
        self._script = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self._script = tag == "script"
        held = dict(attrs)
        if tag == "link" and held.get("rel") in {"canonical", "author", "license"}:
            return
        values = (held.get(name) or "" for name in _LOADED.get(tag, ()))
        self.found += [value for value in values if _OUTSIDE.search(value)]

    def handle_endtag(self, tag: str) -> None:
        self._script = self._script and tag != "script"

    def handle_data(self, data: str) -> None:
        if self._script:
            self.found += _HOST.findall(data)
