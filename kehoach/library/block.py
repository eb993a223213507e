"""A part that was found → the YAML block of it, with a comment that says where it is from."""

from __future__ import annotations

import hashlib
import os
from typing import TYPE_CHECKING, Any

from kehoach.compare.said import listed
from kehoach.intake.draft import content_of, is_spec
from kehoach.library import kept, store
from kehoach.library.faults import changed, no_block
from kehoach.library.values import value_at
from kehoach.named import NamedTuple
from kehoach.problem import KehoachError
from kehoach.spec.writer import write

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kehoach.library.hit import Hit
    from kehoach.plain import RawValue

FROM = "từ:"
"""Words a comment of origin begins with."""
_LEFT = ("theo",)
"""Keys that speak of another part of the plan they stand in."""
_PICTURE = "hinh"


def block(hit: Hit) -> str:
    """Return the part as YAML a person would write, below a comment ``# từ: tệp, năm, mục``.

    An item of a list begins with its dash, a section and a field with their key. What speaks of
    other parts of the old plan (``theo``) or of files beside it (pictures) is left out, and the
    comment says so. Nothing is written.

    Raises KehoachError: TV10 where the file is no longer the one that was indexed, TV11 for a part
    that is no part of a plan; TV02, TV03, TV04 as ``search`` does.
    """
    value, said = carried(hit)
    if isinstance(hit.path[-1], str):
        lines = write({hit.path[-1]: value}, {(hit.path[-1],): said}).splitlines()
    else:
        text = write({"noi_dung": [value]}, {("noi_dung", 0): said})
        lines = [line[2:] for line in text.splitlines()[1:]]
    return "\n".join(lines) + "\n"


class Carried(NamedTuple):
    """A part as it can leave its plan."""

    value: Any
    """Its plain value."""
    said: list[str]
    """Lines of the comment: where it is from, what was left behind."""


def carried(hit: Hit) -> Carried:
    """Return a part without what means something in its own plan only. Raises as ``block``."""
    with store.opened(hit.database) as held:
        found = held.execute("SELECT mark FROM contents WHERE id = ?", (hit.content,)).fetchone()
        if found is None or found[0] != mark_of(hit.place.file):
            raise changed(hit)
        value = value_at(kept.raw_of(held, hit.content), hit.path) if hit.path else None
    if value in (None, "", [], {}):
        raise no_block(hit)
    left = sorted(set(_left(value)))
    behind = [f"không chép theo: {', '.join(left)}"] if left else []
    return Carried(_alone(value), [_origin(hit), *behind])


def mark_of(file: str, data: bytes | None = None) -> bytes:
    """Return what tells the content of a file from all others; nothing where it cannot be read."""
    try:
        held = content_of(file) if data is None else data
    except KehoachError:
        return b""
    kind = b"y" if is_spec(file) else b"d"
    return hashlib.blake2b(held, digest_size=20).digest() + kind


def _origin(hit: Hit) -> str:
    """Return where a part is from: file, year, heading."""
    name = os.path.relpath(hit.place.file, hit.folder).replace(os.sep, "/")
    year = f"năm {hit.nam}" if hit.nam else ""
    heading = f"mục {hit.heading}" if hit.heading else ""
    return f"{FROM} {', '.join(filter(None, (name, year, heading)))}"


def _left(value: RawValue) -> Iterator[str]:
    """Yield what of a value stays behind: keys that speak of its plan, pictures."""
    if isinstance(value, dict):
        yield from (key for key in _LEFT if key in value)
        yield from ("hình" for _ in range(_PICTURE in value))
    for item in value.values() if isinstance(value, dict) else listed(value):
        if isinstance(item, dict | list):
            yield from _left(item)


def _alone(value: RawValue) -> Any:
    """Return a value without keys and items that only mean something in its own plan."""
    if isinstance(value, dict):
        return {key: _alone(item) for key, item in value.items() if key not in _LEFT}
    if isinstance(value, list):
        return [_alone(item) for item in value if not (isinstance(item, dict) and _PICTURE in item)]
    return value
