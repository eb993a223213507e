"""A .docx template made ready once: opened as a plan is, judged, its tags made marks, measured.

The result is plain text that Jinja compiles; for the shipped templates it is kept beside them
(``templates/prepared``), so that a cold render imports no lxml. Nothing of a template runs, and no
pattern reads its XML, before every tag has passed the whitelist on its parse tree.
"""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING

from kehoach.named import NamedTuple
from kehoach.problem import KehoachError, Place, Problem, fault
from kehoach.word.environment import ENVIRONMENT
from kehoach.word.part import as_bytes
from kehoach.word.prepare.breaks import with_breaks_kept
from kehoach.word.prepare.elsewhere import elsewhere, is_silent
from kehoach.word.prepare.marks import Marks, never_empty
from kehoach.word.prepare.needed import needed
from kehoach.word.prepare.package import (
    document_parts,
    is_xml,
    opened_template,
    runs_code,
)
from kehoach.word.prepare.page import pages_of
from kehoach.word.prepare.story import Story, stories_of
from kehoach.word.prepare.styles import styled
from kehoach.word.prepare.warnings import is_locked, notices
from kehoach.word.prepare.xml import source_of
from kehoach.word.prepared import Prepared

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kehoach.word.prepare.page import Pages
    from kehoach.word.prepare.statements import Statements
    from kehoach.word.prepare.styles import Styled
    from kehoach.word.read.opened import Opened

__all__ = ["Ready", "prepare"]

_MOST_REPORTED = 20
"""Tags told of one part where none may stand."""
_CURE = "mở mẫu bằng Word rồi lưu lại"
_MOST_XML = 3_000_000
"""Bytes of a part that is filled: a frame with tags has 10,000, with a logo drawn in it 200,000."""


class Ready(NamedTuple):
    """A template ready to compile."""

    parts: dict[str, bytes]
    """Every part of the document to be; those of ``prepared`` before their tags are filled."""
    prepared: Prepared
    notices: tuple[Problem, ...]


def prepare(content: bytes, file: str) -> Ready:
    """Return the template ready to compile. Raises KehoachError with every fault found in it.

    MA06 for a file that is no template, MA01 to MA05 and MA10 for tags, each with its place.
    """
    opened = opened_template(content, file)
    code = runs_code(opened)
    parts = document_parts(opened)
    stories = stories_of(opened, _MOST_XML)
    pages = pages_of(_main(stories, file).tree, file)
    styles = _styles(opened)
    read = [story.read(file, ENVIRONMENT) for story in stories]
    _check(opened, parts, stories, read)
    parts |= {story.name: as_bytes(story.tree) for story in stories if story.changed}
    parts |= with_breaks_kept(parts, opened.main, opened.related("settings"))
    sources = _sources(stories, read, pages)
    locked = is_locked(opened.tree(opened.related("settings")))
    problems = notices(
        file, changes=any(flow.changed for flow in stories), locked=locked, code=code
    )
    prepared = Prepared(
        sources, styles.xml, styles.ids, styles.sizes, pages.sections, pages.rooms,
        sorted({name for statements in read for name in statements.used}), opened.main,
        str(opened.related("styles")), _work(read),
    )  # fmt: skip
    return Ready(parts, prepared, problems)


def _check(
    opened: Opened,
    parts: dict[str, bytes],
    stories: list[Story],
    read: list[Statements],
) -> None:
    """Raise KehoachError with every fault of the tags."""
    used = frozenset(name for statements in read for name in statements.used)
    texts = [line.text for story in stories for line in story.lines]
    problems = [problem for statements in read for problem in statements.problems]
    problems += [*needed(used, texts, opened.file), *_elsewhere(opened, parts, stories)]
    if problems:
        raise KehoachError(dict.fromkeys(problems))


def _sources(stories: list[Story], read: list[Statements], pages: Pages) -> dict[str, str]:
    """Return the parts that hold tags as Jinja source."""
    out = {}
    for story, found in zip(stories, read, strict=True):
        marks = Marks(story.tree.nsmap, pages.rooms["doc"])
        marks.put(found.placed)
        if story.main:
            marks.put_last(pages.element)
        if marks.sources:
            never_empty(story.tree, marks.sources)
            out[story.name] = source_of(story.tree, marks.sources)
    return out


def _work(read: list[Statements]) -> dict[str, int]:
    """Return what each line of a list costs in all parts together."""
    out: dict[str, int] = {}
    for name, nodes in [pair for statements in read for pair in statements.work.items()]:
        out[name] = out.get(name, 0) + nodes
    return out


def _styles(opened: Opened) -> Styled:
    tree = opened.tree(opened.related("styles"))
    if tree is None:
        raise fault("MA06", "mẫu không có phần kiểu (styles)", _CURE, Place(opened.file))
    return styled(tree, opened.file)


def _main(stories: list[Story], file: str) -> Story:
    main = next((story for story in stories if story.main), None)
    if main is None:
        raise fault("MA06", "tệp không phải văn bản Word", _CURE, Place(file))
    return main


def _elsewhere(opened: Opened, parts: dict[str, bytes], stories: list[Story]) -> Iterator[Problem]:
    """Yield the tags that would be printed as typed; every part of the package is parsed for it."""
    filled = {story.name: story for story in stories}
    for name in parts:
        if not is_xml(name):
            continue
        held = filled[name].lines if name in filled else []
        letters = {piece.element for line in held for piece in line.pieces}
        if not is_silent(name):
            found = elsewhere(name, opened.tree(name), opened.file, letters)
            yield from islice(found, _MOST_REPORTED)
        if name not in filled:
            opened.trees.pop(name, None)  # read once more at most: not to be kept
