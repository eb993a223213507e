"""Links of a Markdown page, rewritten for the place it has in the site."""

from __future__ import annotations

import posixpath
import re
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

_FENCE = re.compile(r"^ *(`{3,}|~{3,})")
_LINK = re.compile(r"(!?)\[((?:[^\[\]]|\[[^\[\]]*\])*)\]\(([^()\s]+)\)")
_ELSEWHERE = re.compile(r"[a-z][a-z0-9+.-]*:|#")
_PICTURES = (".png", ".jpg", ".svg")


class Site(NamedTuple):
    """Which files of the project have a place in the site."""

    places: Mapping[str, str]
    """Path in the project → path in the site, both with ``/``."""
    pictures: str
    """Folder of the site for pictures that lie outside ``docs/``."""

    def place_of(self, path: str) -> str | None:
        """Return where a file of the project is in the site; None when it is not there."""
        if path in self.places:
            return self.places[path]
        return f"{self.pictures}/{path}" if path.endswith(_PICTURES) else None


def outside_fences(text: str, change: Callable[[str], str]) -> str:
    """Return a page with each line outside its code blocks changed."""
    out, fence = [], ""
    for line in text.split("\n"):
        found = _FENCE.match(line)
        opens = found[1] if found else ""
        if not fence:
            out.append(line if opens else change(line))
            fence = opens
        else:
            out.append(line)
            fence = "" if opens.startswith(fence) else fence
    return "\n".join(out)


def rewritten(text: str, path: str, site: Site) -> str:
    """Return the page of the project at ``path`` with its links as they must be in the site.

    A link to a file the site does not hold becomes the name of that file in the source: there is
    no address to give, and none is made up.
    """
    here = posixpath.dirname(site.places[path])
    folder = posixpath.dirname(path)

    def link(found: re.Match[str]) -> str:
        shown, said, target = found.groups()
        if _ELSEWHERE.match(target):
            return found[0]
        name, hash_sign, anchor = target.partition("#")
        aimed = posixpath.normpath(posixpath.join(folder, name))
        place = site.place_of(aimed)
        if place is None:
            return said if aimed in said else f"{said} (`{aimed}`)"
        return f"{shown}[{said}]({posixpath.relpath(place, here or '.')}{hash_sign}{anchor})"

    return outside_fences(text, lambda line: _LINK.sub(link, line))
