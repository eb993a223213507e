"""What a clone left open in a file, whichever kind of file holds it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kehoach import spec
from kehoach.intake.draft import content_of, holds_spec
from kehoach.intake.kind import FileKind, sniff
from kehoach.plan.left import in_spec, unreadable

if TYPE_CHECKING:
    from pathlib import Path

    from kehoach.plan.left import Open


def still_open(path: str | Path) -> tuple[Open, ...]:
    """Return what is left to a person in a spec or a .docx: decisions, parts nobody has read.

    ``-`` is standard input. Raises KehoachError when the file cannot be read (TE, TN codes), CL82
    for a kind of file that holds no marks of a clone, an .odt among them.
    """
    file, content = str(path), content_of(path)
    if holds_spec(file, content):
        text = spec.decode(content, file)
        return in_spec(text, spec.parse(text, file), file)
    if sniff(content, file) is not FileKind.DOCX:
        raise unreadable(file)
    from kehoach.clone.word.left import in_docx  # noqa: PLC0415 - not for a spec

    return in_docx(content, file)
