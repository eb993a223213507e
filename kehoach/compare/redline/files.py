"""The two files of a redline, opened: the old one to be read, the new one to be written in."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kehoach import intake
from kehoach.compare.redline.refusals import problem
from kehoach.document.compose import compose
from kehoach.document.source import SourceKind as Source
from kehoach.intake.draft import content_of, holds_spec
from kehoach.intake.kind import FileKind, sniff
from kehoach.intake.old_letters import modern
from kehoach.named import NamedTuple
from kehoach.plan import open_spec
from kehoach.problem import KehoachError, Place, Severity
from kehoach.word.carried import has_macro, has_signature
from kehoach.word.read import read_docx
from kehoach.word.read.opened import Opened
from kehoach.word.revise import accept, detect
from kehoach.word.write import render

if TYPE_CHECKING:
    from kehoach.document.block import Document
    from kehoach.problem import Problem


class Old(NamedTuple):
    """The file whose words are shown as they were."""

    document: Document
    from_word: bool
    """True when it says how words are set apart: blanks then count."""
    report: tuple[Problem, ...]
    """That its revisions were taken as accepted; of any other file what its reader told."""
    content: bytes | None = None
    """A .docx without revisions; None for any other file, whose looks are not known for sure."""


class New(NamedTuple):
    """The file the changes are shown in."""

    file: str
    content: bytes
    """A .docx without revisions."""
    document: Document
    typed: Document
    """The same with the letters the file holds, be they of an old font."""
    report: tuple[Problem, ...]
    carries: bool
    """True with macros or a digital signature, which any change leaves behind."""


def old_file(file: str, template: str | None) -> Old:
    """Return the old file. Raises KehoachError as the readers do."""
    content = content_of(file)
    if holds_spec(file, content):
        content = _printed(file, content, template)
        return Old(read_docx(content, file), from_word=True, report=(), content=content)
    found = intake.read(file, content)
    if sniff(content, file) is FileKind.DOCX:
        problems = [problem("SS31", Place(file))] if detect(content, file) else []
        return Old(found, found.source.kind is Source.WORD, tuple(problems), accept(content, file))
    report = tuple(notice for notice in found.notices if notice.severity is not Severity.HINT)
    return Old(found, found.source.kind is Source.WORD, report)


def new_file(file: str, template: str | None) -> New:
    """Return the new file. Raises KehoachError SS30 for one that no changes can be written in."""
    content = content_of(file)
    if holds_spec(file, content):
        content = _printed(file, content, template)
    elif (kind := sniff(content, file)) is not FileKind.DOCX:
        raise KehoachError([problem("SS30", Place(file), kind.value)])
    settled = accept(content, file)
    report = () if settled == content else (problem("SS31", Place(file)),)
    opened = Opened(content, file)
    carries = has_macro(opened) or has_signature(opened)
    found = read_docx(settled, file)
    return New(file, settled, modern(found, file), found, report, carries)


def _printed(file: str, content: bytes, template: str | None) -> bytes:
    return render(compose(open_spec(file, content).plan), template)
