"""Opening a file of ``data/``."""

from __future__ import annotations

from functools import cache
from typing import Any

from kehoach import shelf, spec


@cache
def book(name: str) -> dict[str, Any]:
    """Return a YAML file of ``data/`` as plain values: dicts, lists, text, None.

    Read once; callers must not change what they get. Raises KehoachError when the file is broken.
    """
    root, _ = spec.read(shelf.data() / f"{name}.yaml")
    found = root.plain()
    assert isinstance(found, dict)  # noqa: S101 - our own data file
    return found
