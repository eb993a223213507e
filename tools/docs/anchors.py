"""Links of a built site that lead nowhere: a page that is not there, an anchor it does not have."""

from __future__ import annotations

from html.parser import HTMLParser
from typing import TYPE_CHECKING
from urllib.parse import unquote, urlsplit

if TYPE_CHECKING:
    from pathlib import Path

_WHOLE = {"404.html"}
"""Served from any depth, its links are from the root of the host."""


class _Read(HTMLParser):
    """The links and the anchors of a page."""

    def __init__(self) -> None:
        super().__init__()
        self.links: list[str] = []
        self.anchors: set[str] = set()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        for name, value in attrs:
            if name == "id" and value:
                self.anchors.add(value)
            elif name in {"href", "src"} and value and tag != "base":
                self.links.append(value)


def leading_nowhere(site: Path) -> list[str]:
    """Return ``page: link`` for each link inside the site whose page or anchor is not there."""
    read = {path.resolve(): _read(path) for path in sorted(site.rglob("*.html"))}
    return [
        f"{path.relative_to(site.resolve()).as_posix()}: {link}"
        for path, page in read.items()
        if path.name not in _WHOLE
        for link in page.links
        if not _leads(path, link, read)
    ]


def _read(path: Path) -> _Read:
    page = _Read()
    page.feed(path.read_text(encoding="utf-8"))
    return page


def _leads(path: Path, link: str, read: dict[Path, _Read]) -> bool:
    parts = urlsplit(link)
    if parts.scheme or parts.netloc:
        return True
    aimed = (path.parent / unquote(parts.path)).resolve() if parts.path else path
    if aimed.is_dir():
        aimed /= "index.html"
    if aimed not in read:
        return aimed.is_file()
    return not parts.fragment or unquote(parts.fragment) in read[aimed].anchors
