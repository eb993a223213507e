"""The schemas for editors, copied beside the office's file, and how a plan names them.

A plan that travels carries no path of one PC: it names the copy by the way from its own folder, or
no schema at all.
"""

from __future__ import annotations

import os
from pathlib import Path

from kehoach import shelf
from kehoach.output import write_bytes
from kehoach.profile import schema as own
from kehoach.profile.found import find_profile

PLAN = "ke-hoach.schema.json"
"""The schema of a plan, in data/ and beside the office's file."""
_LINE = "# yaml-language-server: $schema="


def write_schemas(folder: Path) -> tuple[str, ...]:
    """Write both schemas into the folder of an office's file, over older ones; return their names.

    Raises KehoachError TE04 for what cannot be written.
    """
    names = (PLAN, own.ID)
    for name in names:
        write_bytes(str(folder / name), (shelf.data() / name).read_bytes(), force=True)
    return names


def schema_of(folder: Path) -> str:
    """Return how a plan of a folder names the schema; empty where its office has none."""
    found = find_profile(folder)
    if found is None:
        return ""
    lies = Path(found).resolve().parent / PLAN
    if not lies.is_file():
        return ""
    try:
        return Path(os.path.relpath(lies, folder.resolve())).as_posix()
    except ValueError:  # on another disk there is no way from here
        return ""


def with_schema(text: str, folder: Path) -> str:
    """Return the text of a new plan with the line editors read, where there is a schema to name."""
    named = schema_of(folder)
    return f"{_LINE}{named}\n{text}" if named else text
