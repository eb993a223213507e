"""One side of a comparison: whatever file it is, what it says as a page and as a plan."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kehoach.document.compose import compose
from kehoach.document.extract.recognise import recognise
from kehoach.intake.draft import content_of, holds_spec
from kehoach.intake.labelled import read as read_file
from kehoach.named import NamedTuple
from kehoach.plan import make, open_spec
from kehoach.plan.partial import partial
from kehoach.problem import KehoachError, Place

if TYPE_CHECKING:
    from collections.abc import Mapping

    from kehoach.address import PlanPath
    from kehoach.document.block import Block, Document
    from kehoach.document.extract.doubt import Doubt
    from kehoach.plain import Raw
    from kehoach.plan import Draft, Plan
    from kehoach.problem import Problem


class Side(NamedTuple):
    """A file that is compared."""

    file: str
    """Its name as the user wrote it."""
    content: bytes
    """Its bytes as they are, revisions and all."""
    document: Document
    """Its page with roles: as it was read, revisions taken as accepted, or composed from a spec."""
    raw: Raw
    """The plan as plain values: as a spec has it, or as it was recognised."""
    plan: Plan | None
    """The same with its types; of a file that is no whole plan, what could be read of it with
    blanks for the rest. None when nothing could."""
    faults: tuple[Problem, ...] = ()
    """Why the file is no whole plan, at keys; empty for one that is."""
    notices: tuple[Problem, ...] = ()
    """What its reader told; TN51 says that revisions were taken as accepted."""
    doubts: tuple[Doubt, ...] = ()
    """What of the file found no place in the plan, or no certain one."""
    draft: Draft | None = None
    """The spec as it was read; None for any other file."""
    blocks: Mapping[PlanPath, Block] = {}
    """Which block of the file says what of the plan; empty for a spec."""
    printed: Mapping[PlanPath, PlanPath | None] = {}
    """Of a spec read from its own page: where in the page's plan → where in the spec."""

    def place(self, path: PlanPath) -> Place:
        """Return where in the file a part of the plan stands, or the nearest part around it."""
        if self.draft is not None:
            return self.draft.place(self._in_spec(path) if self.printed else path)
        for end in range(len(path), 0, -1):
            block = self.blocks.get(path[:end])
            if block is not None:
                return block.origin.place(self.file)
        return Place(self.file)

    def _in_spec(self, path: PlanPath) -> PlanPath:
        for end in range(len(path), 0, -1):
            found = self.printed.get(path[:end])
            if found is not None:
                return (*found, *path[end:])
        return path


def side(path: str, content: bytes | None = None) -> Side:
    """Return a file as a side of a comparison: a YAML spec, or any file ``kehoach.read`` takes.

    ``-`` is standard input. ``content`` is its bytes when the caller has them already; ``path`` is
    then only its name. Nothing is written, no clock is read.

    Raises KehoachError: those of ``load`` for a spec that is no plan, of ``read`` for another file
    that cannot be read. A file that is read and is no whole plan is a side all the same.
    """
    content = content_of(path) if content is None else content
    if holds_spec(path, content):
        return _of_spec(path, content)
    return of_document(read_file(path, content), path, content)


def of_document(document: Document, file: str, content: bytes = b"") -> Side:
    """Return a labelled document as a side; ``file`` is its name for the places."""
    found = recognise(document)
    faults: tuple[Problem, ...] = ()
    plan: Plan | None
    try:
        plan = make(found.raw)
    except KehoachError as error:
        faults, plan = error.problems, partial(found.raw)
    return Side(
        file,
        content,
        document,
        found.raw,
        plan,
        faults,
        document.notices,
        found.doubts,
        blocks=found.places,
    )


def _of_spec(file: str, content: bytes) -> Side:
    draft = open_spec(file, content)
    document = compose(draft.plan)
    raw = draft.root.plain()
    assert isinstance(raw, dict)  # noqa: S101 - or it would be no draft
    return Side(
        file,
        content,
        document,
        raw,
        draft.plan,
        notices=draft.notices,
        draft=draft,
    )
