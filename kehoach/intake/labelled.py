"""Any file that can be read, with the role of each of its lines: what the commands begin with."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kehoach import intake
from kehoach.document.label.whole import label
from kehoach.intake.kind import FileKind, sniff

if TYPE_CHECKING:
    from pathlib import Path

    from kehoach.document.block import Document
    from kehoach.office import Trouble


def read(path: str | Path, data: bytes | None = None) -> Document:
    """Return a .docx, .doc, .odt, .pdf, .txt or .md as a document with roles and papers.

    ``data`` is its content when the caller has it already (an upload); ``path`` is then only its
    name. A line nobody knows the role of keeps ``chua_ro``; what was left out or repaired is told
    in ``notices``. A YAML spec is read as the plain text it is: ``load`` reads it as a plan.

    Raises KehoachError: TE01, TE02 when the file cannot be opened or is over 50 MB; TN codes when
    it cannot be read, each with its cure. Nothing is written, no clock or locale is read.
    """
    return label(intake.read(path, data))


def read_with_copy(path: str | Path, data: bytes) -> tuple[Document, bytes | Trouble | None]:
    """Return a file as ``read`` does; of a .doc the .docx it was read from, or why there is none.

    Beside it None for a file of any other kind. Raises KehoachError as ``read`` does.
    """
    file = str(path)
    if sniff(data, file) is not FileKind.DOC:
        return read(path, data), None
    from kehoach.intake.doc import converted  # noqa: PLC0415 - few files are a .doc

    found = converted(data, file)
    return label(intake.settled(found.document, file)), found.content
