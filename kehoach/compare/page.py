"""A spec as its page says it, for comparing it with a file: printed, read back, its places kept."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kehoach.compare.align import steps
from kehoach.compare.sides import Side, of_document
from kehoach.document.block import Block, Role
from kehoach.document.label.whole import label
from kehoach.text.letters import one_line
from kehoach.word.read import read_docx
from kehoach.word.write import render

if TYPE_CHECKING:
    from collections.abc import Iterable

    from kehoach.address import Address, PlanPath


def as_page(side: Side) -> Side:
    """Return a spec as a side whose plan is what can be read of its page.

    Lost: what a page does not show (``theo``, ``cap_tren``, ``vien_dan``, comments). Each part
    keeps its place in the spec. Raises KehoachError as ``render`` does.
    """
    assert side.draft is not None  # noqa: S101 - asked by the caller
    read = label(read_docx(render(side.document), side.file))
    found = of_document(read, side.file, side.content)
    paths = _paths(read.blocks(), side.document.blocks())
    blocks = found.blocks
    spots = {path: paths.get(block.origin) for path, block in blocks.items()}
    return found._replace(notices=side.notices, draft=side.draft, printed=spots)


def _paths(read: Iterable[Block], composed: Iterable[Block]) -> dict[Address, PlanPath]:
    """Return where in the plan each paragraph of a page comes from."""
    pages, made = [*read], [block for block in composed if block.path]
    found = steps([*map(_words, pages)], [*map(_words, made)])
    out: dict[Address, PlanPath] = {}
    for step in found:
        for here, there in zip(step.old, step.new, strict=False):
            out.setdefault(pages[here].origin, made[there].path)
    return out


def _words(block: Block) -> str:
    if block.role is Role.BANG:
        return "\x00"
    return one_line("".join(run.text for run in block.text)).casefold().rstrip(".;,:/")
