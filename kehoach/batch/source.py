"""What every file of a batch is made from, as sums: the base, what lies beside it, the template."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from kehoach.batch.manifest import FORMAT, sum_of, sum_of_bytes
from kehoach.batch.seal import seal
from kehoach.neighbour import path_beside
from kehoach.output import read_bytes
from kehoach.plan.files import named_files
from kehoach.shelf import templates

if TYPE_CHECKING:
    from kehoach.batch.base import Base
    from kehoach.plain import Json
    from kehoach.profile import OfficeFile

_LARGEST = 60_000_000
"""Bytes of a file a plan takes something from: none is that large."""
RULES = "rules"
"""Key of the sum of what a review comes of: it changes no file."""


def sources(base: Base, template: str | None, office: OfficeFile | None) -> dict[str, Json]:
    """Return the head of a manifest; with an ``office`` the sum of the rules it is reviewed by.

    Raises KehoachError TE01, TE02 for a template that cannot be read.
    """
    own = seal()  # another zlib packs the same words into other bytes
    head: dict[str, Json] = {
        "format": FORMAT,
        "program": {"version": own.version, "files": own.files, "deflate": own.deflate},
        "base": {"file": Path(base.file).name, "sha256": sum_of_bytes(base.text.encode())},
    }
    if beside := _beside(base):
        head["beside"] = beside
    head["template"] = _template(template)
    if office is not None:
        from kehoach.review.registry import RULES as EVERY  # noqa: PLC0415 - many, and seldom asked

        head[RULES] = sum_of(repr(EVERY), office.text)
    return head


def made_from(head: dict[str, Json]) -> str:
    """Return the sum of all that every file is made from: its rules have no say."""
    return sum_of({name: value for name, value in head.items() if name != RULES})


def _beside(base: Base) -> dict[str, str]:
    """Return name → sum of the tables and pictures the base takes; one that lacks is told later."""
    out: dict[str, str] = {}
    for name in dict.fromkeys(named_files(base.root)):
        path = path_beside(Path(base.file).parent, name)
        if path is not None and path.is_file():
            out[name] = sum_of_bytes(read_bytes(path, _LARGEST))
    return out


def _template(template: str | None) -> dict[str, str]:
    """Return name and sum of a template; without one the sum of those of the program."""
    if template is not None:
        return {"file": Path(template).name, "sha256": sum_of_bytes(read_bytes(template, _LARGEST))}
    shipped = sorted(templates().glob("*.docx"))
    return {"sha256": sum_of(*(sum_of_bytes(path.read_bytes()) for path in shipped))}
