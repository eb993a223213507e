"""Where the shipped ``templates/`` and ``data/`` lie.

In a wheel they are folders inside the package; in a checkout (also an editable install) they are
the folders beside it, as the owner edits them there.
"""

from __future__ import annotations

from pathlib import Path

_PACKAGE = Path(__file__).resolve().parent


def _folder(name: str) -> Path:
    inside = _PACKAGE / name
    return inside if inside.is_dir() else _PACKAGE.parent / name


def templates() -> Path:
    """Return the folder of the shipped Word templates."""
    return _folder("templates")


def data() -> Path:
    """Return the folder of the law and the lists, as YAML files."""
    return _folder("data")
