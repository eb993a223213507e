"""Small edits of a document that was read, and which roles they cost: the law of the labeller.

An edit touches one paragraph: a line put in, dropped, doubled, cut in two or joined with the next, a
word changed, or a sign that means something elsewhere (``[[12]]``, ``{{ ten }}``, ``**``) put into it.
"""

from __future__ import annotations

import random
from collections import defaultdict
from typing import TYPE_CHECKING, NamedTuple

from kehoach.document.block import Block, Document, Role, Run
from kehoach.document.label.whole import label, unknown

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kehoach.document.block import Table

INSERTED = "Một câu thêm vào giữa chừng."
KINDS = ("insert", "drop", "double", "change", "split", "join", "[[12]]", "{{ ten }}", "**")


class Slot(NamedTuple):
    """Where a paragraph stands: section, block, and row, cell and paragraph inside a small table."""

    section: int
    block: int
    cell: tuple[int, int, int] | None = None


class Cost(NamedTuple):
    """What an edit cost."""

    file: str
    kind: str
    words: str
    """Of the edited paragraph."""
    lost: tuple[tuple[str, str, str], ...]
    """Words of each untouched block whose role changed, the role before and after."""
    told: bool
    """True when a block nobody knows stands in the edited document."""

    def __str__(self) -> str:
        lost = "; ".join(f"{before} → {after}: {words[:40]}" for words, before, after in self.lost)
        return f"{self.file}: {self.kind} “{self.words[:40]}”: {lost}"


def text_of(block: Block) -> str:
    return "".join(run.text for run in block.text)


def slots(document: Document) -> list[Slot]:
    """Return every paragraph of the text, those in the cells of small tables too."""
    out = []
    for section, held in enumerate(document.sections):
        for number, block in enumerate(held.blocks):
            if block.table is None:
                out.append(Slot(section, number))
            elif len(block.table.rows) <= 12:
                out += [Slot(section, number, place) for place in _paragraphs(block.table)]
    return out


def _paragraphs(table: Table) -> Iterator[tuple[int, int, int]]:
    """Yield row, cell and number of every paragraph in the cells."""
    for down, row in enumerate(table.rows):
        for across, cell in enumerate(row.cells):
            yield from ((down, across, inner) for inner, block in enumerate(cell.blocks) if block.table is None)


def found(document: Document, slot: Slot) -> Block:
    block = document.sections[slot.section].blocks[slot.block]
    if slot.cell is None:
        return block
    down, across, inner = slot.cell
    return block.table.rows[down].cells[across].blocks[inner]


def replaced(document: Document, slot: Slot, new: list[Block], count: int = 1) -> Document:
    """Return the document with ``count`` paragraphs from a place on replaced by others."""
    section = document.sections[slot.section]
    blocks = list(section.blocks)
    if slot.cell is None:
        blocks[slot.block : slot.block + count] = new
    else:
        blocks[slot.block] = _in_table(blocks[slot.block], slot.cell, new)
    sections = list(document.sections)
    sections[slot.section] = section._replace(blocks=tuple(blocks))
    return document._replace(sections=tuple(sections))


def _in_table(block: Block, place: tuple[int, int, int], new: list[Block]) -> Block:
    down, across, inner = place
    rows = list(block.table.rows)
    cells = list(rows[down].cells)
    held = list(cells[across].blocks)
    held[inner : inner + 1] = new
    words = "\n".join(one.words for one in held)
    cells[across] = cells[across]._replace(blocks=tuple(held), text=(Run(words),) if words else ())
    rows[down] = rows[down]._replace(cells=tuple(cells))
    return block._replace(table=block.table._replace(rows=tuple(rows)))


def with_words(block: Block, words: str) -> Block:
    first = block.text[0]._replace(text=words) if block.text else Run(words)
    return block._replace(text=(first,))


def edit(document: Document, slot: Slot, kind: str, chance: random.Random) -> tuple[Document, set[str]] | None:
    """Return the edited document and the words that were touched, None where the edit cannot be made."""
    block = found(document, slot)
    words = text_of(block)
    parts = words.split(" ")
    at = chance.randrange(len(parts))
    if kind == "join":
        return _joined(document, slot, block)
    if kind == "split" and len(parts) < 2:
        return None
    cut = max(at, 1)
    new = {
        "insert": [block, Block(Role.CHUA_RO, (Run(INSERTED),), look=block.look, origin=block.origin)],
        "drop": [],
        "double": [block, block],
        "change": [with_words(block, " ".join([*parts[:at], "sửa", *parts[at + 1 :]]))],
        "split": [
            with_words(block, " ".join(parts[:cut])),
            with_words(block, " ".join(parts[cut:]))._replace(label=""),
        ],
    }.get(kind, [with_words(block, " ".join([*parts[:at], kind, *parts[at:]]))])
    return replaced(document, slot, new), {words}


def _joined(document: Document, slot: Slot, block: Block) -> tuple[Document, set[str]] | None:
    blocks = document.sections[slot.section].blocks
    if slot.cell is not None or slot.block + 1 >= len(blocks) or blocks[slot.block + 1].table is not None:
        return None
    after = blocks[slot.block + 1]
    both = with_words(block, f"{text_of(block)} {text_of(after)}")
    return replaced(document, slot, [both], 2), {text_of(block), text_of(after)}


class Seen(NamedTuple):
    """What labelling a document tells."""

    roles: dict[tuple[object, str], list[str]]
    """By address and words."""
    unknown: int
    """Lines nobody knows the role of."""


def seen(document: Document) -> Seen:
    """Label a document."""
    out: dict[tuple[object, str], list[str]] = defaultdict(list)
    labelled = label(document)
    for block in labelled.blocks():
        words = text_of(block).strip() if block.table is None else f"bảng {len(block.table.rows)}"
        out[block.origin, words].append(str(block.role))
    return Seen(out, len(unknown(labelled)))


def cost(file: str, document: Document, before: Seen, slot: Slot, kind: str, chance: random.Random) -> Cost | None:
    """Return what one edit costs, None where it cannot be made."""
    made = edit(document, slot, kind, chance)
    if made is None:
        return None
    edited, touched = made
    after = seen(edited)
    lost = []
    for (origin, words), was in before.roles.items():
        if any(words in one or one.strip() in words for one in touched if one.strip()):
            continue
        now = after.roles.get((origin, words), [])
        lost += [(words, old, new) for old, new in zip(was, [*now, *["-"] * len(was)], strict=False) if old != new]
    told = after.unknown > before.unknown
    return Cost(file, kind, text_of(found(document, slot)).strip(), tuple(lost), told)


def trials(documents: list[tuple[str, Document]], count: int, seed: int) -> list[Cost]:
    """Return what ``count`` random edits cost, the documents taken in turn."""
    chance = random.Random(seed)
    known = {name: (slots(document), seen(document)) for name, document in documents}
    out: list[Cost] = []
    turn = 0
    while len(out) < count:
        name, document = documents[turn % len(documents)]
        turn += 1
        places, before = known[name]
        made = cost(name, document, before, chance.choice(places), chance.choice(KINDS), chance)
        if made is not None:
            out.append(made)
    return out
