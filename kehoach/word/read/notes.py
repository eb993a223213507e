"""The footnotes and endnotes of a file, in the order they are called.

A note that nothing calls is left out: no page shows it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from kehoach.address import Part
from kehoach.document.block import Block, Role, Run
from kehoach.named import NamedTuple
from kehoach.word.read.numbering import number_text
from kehoach.word.read.style import N

if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import Any

    from kehoach.word.read.body import Body
    from kehoach.word.read.opened import Opened

KINDS: dict[str, Literal["chú thích", "chú thích cuối"]] = {
    "footnote": "chú thích",
    "endnote": "chú thích cuối",
}
"""Kind of a note → its name in an address."""
REFERENCES = {f"{N}{kind}Reference": kind for kind in KINDS}
"""Element that calls a note → the note's kind."""


class Call(NamedTuple):
    """A place that calls a footnote or an endnote."""

    kind: str
    """``footnote`` or ``endnote``."""
    id: str
    """Which note of its part."""
    reference: Any
    """The element that calls it, in a run of the text."""
    mark: str
    """Its number as Word shows it by default: ``1``, ``i``."""
    signs: tuple[Any, ...] = ()
    """The texts in its run that are the sign its author typed in place of the number: ``*``."""

    @property
    def typed(self) -> str:
        """Return the sign typed in place of the number."""
        return "".join(sign.text or "" for sign in self.signs)


def call_of(reference: Any, counts: dict[str, int]) -> Call:
    """Return the call a reference makes; ``counts`` counts those of each kind."""
    kind = REFERENCES[reference.tag]
    counts[kind] = counts.get(kind, 0) + 1
    signs = (
        list(reference.itersiblings(N + "t"))
        if reference.get(N + "customMarkFollows") is not None
        else []
    )
    mark = str(counts[kind]) if kind == "footnote" else number_text(counts[kind], "lowerRoman")
    return Call(kind, reference.get(N + "id") or "", reference, mark, tuple(signs))


def note_parts(opened: Opened) -> dict[str, str]:
    """Return which part holds the notes of each kind."""
    found = {kind: opened.related(f"{kind}s") for kind in KINDS}
    return {kind: name for kind, name in found.items() if name is not None}


def notes_of(body: Body, opened: Opened) -> Iterator[Block]:
    """Yield the paragraphs of every note, the mark of the note as the label of its first."""
    parts = note_parts(opened)
    held = {
        kind: {element.get(N + "id"): element for element in opened.tree(name).findall(N + kind)}
        for kind, name in parts.items()
    }
    called = list(body.called)  # a note that calls a note: Word makes none
    for call, origin in zip(called, addresses(body), strict=True):
        note = held.get(call.kind, {}).get(call.id)
        body.maker.part = parts.get(call.kind, opened.main)  # where a link of the note is looked up
        blocks = [] if note is None else body.blocks(note, origin, {})
        for number, block in enumerate(blocks):
            text = (Run(f"{block.label} "), *block.text) if block.label else block.text
            noted = block._replace(role=Role.CHU_THICH, text=text, label="")
            yield _first(noted, call) if number == 0 else noted
    body.maker.part = opened.main


def addresses(body: Body) -> list[Part]:
    """Return the address of each note that is called: each kind is counted by itself."""
    count = dict.fromkeys(KINDS, 0)
    out: list[Part] = []
    for call in body.called:
        count[call.kind] += 1
        out.append(Part(KINDS[call.kind], count[call.kind]))
    return out


def _first(block: Block, call: Call) -> Block:
    """Return a note's first paragraph without its own mark and the space behind it."""
    runs = list(block.text)
    if runs:
        runs[0] = runs[0]._replace(text=unmarked(runs[0], call))
    return block._replace(text=tuple(run for run in runs if run.text or run.note), label=call.mark)


def unmarked(run: Run, call: Call) -> str:
    """Return the words of a note's first run without its own mark and the space behind it."""
    return run.text.lstrip().removeprefix(call.typed).lstrip()
