"""The leaves of a Word file: its words one by one, each with its place in its paragraph."""

from __future__ import annotations

from itertools import groupby
from operator import attrgetter
from typing import TYPE_CHECKING, Any

from kehoach.clone.word import head
from kehoach.clone.word.items import values
from kehoach.clone.word.leaf import WordLeaf, view_of
from kehoach.clone.word.names import Names
from kehoach.clone.word.outline import Outline, is_heading
from kehoach.clone.word.standing import Paragraphs, Standing, after, joined
from kehoach.clone.word.tables import cells
from kehoach.document.block import Role
from kehoach.document.extract.issued import decision_in
from kehoach.document.extract.recognise import plan_in
from kehoach.document.label.whole import label
from kehoach.named import NamedTuple
from kehoach.plain import raw_text

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from kehoach.clone.word.items import Value
    from kehoach.clone.word.names import Named
    from kehoach.document.block import Block, Document, Paper, Shown
    from kehoach.document.extract.doubt import Recognised

_AGENCIES = (Role.CO_QUAN_CHU_QUAN, Role.CO_QUAN_BAN_HANH)
_JOINED = (*_AGENCIES, Role.TRICH_YEU, Role.TEN_PHU_LUC)
"""Parts that are one text, however many lines it is on."""
_NO_WORDS = (Role.QUOC_HIEU, Role.TIEU_NGU, Role.TEN_LOAI, Role.PHU_LUC, Role.NOI_NHAN)
"""Lines that are the same every year."""
_UNITS = ("don_vi", "chu_tri")
"""Fields that name the unit whose duties stand below."""


class Found(NamedTuple):
    """The leaves of a file, and what an import says of it."""

    leaves: tuple[WordLeaf, ...]
    """In the order of the file."""
    labelled: Document
    draft: Recognised
    left: tuple[Paper, ...]
    """Papers that are no part of the plan: nothing of them is looked at."""


def found_in(read: Document) -> Found:
    """Return the leaves of a .docx as it was read."""
    labelled = label(read)
    plan = plan_in(labelled)
    decision = decision_in(labelled, plan)
    walk = _Walk(read, labelled, decision)
    own = [paper for paper in labelled.papers if paper in (plan, decision)]
    for blocks in walk.texts(own):
        walk.take(blocks)
    walk.around()
    left = tuple(paper for paper in labelled.papers if paper not in own)
    leaves = tuple(sorted(walk.out, key=attrgetter("order")))
    return Found(leaves, labelled, walk.names.draft, left)


class _Walk:
    """Makes leaves of the blocks of one file, shown to it in their order."""

    def __init__(self, read: Document, labelled: Document, decision: Paper | None) -> None:
        self.out: list[WordLeaf] = []
        self.names = Names(labelled)
        self._labelled = labelled
        self._decision = decision.blocks if decision else range(0)
        self._paragraphs = Paragraphs(read)
        self._outline = Outline()

    def texts(self, papers: Sequence[Paper]) -> Iterator[list[Block]]:
        """Yield the blocks of papers, those of one text together."""
        for paper in papers:
            own = [block for block in self._labelled.blocks() if block.number in paper.blocks]
            self._outline.leave()
            for role, group in groupby(own, key=attrgetter("role")):
                blocks = list(group)
                yield from [blocks] if role in _JOINED else ([block] for block in blocks)

    def take(self, blocks: list[Block]) -> None:
        """Add the leaves of the blocks of one text."""
        first = blocks[0]
        if first.role in _NO_WORDS:
            return
        if first.table is not None:
            self._table(first)
        elif first.hinh is not None:
            self._picture(first, first.hinh)
        else:
            self._words(blocks)

    def _words(self, blocks: list[Block]) -> None:
        first = blocks[0]
        standings = [self._paragraphs.standing(block) for block in blocks]
        if first.role in _AGENCIES:
            self._agencies(blocks, standings)
        elif first.role is Role.THAM_QUYEN:
            self._parts(head.who_decides(standings[0], self.names.draft.raw), first)
        elif first.role in head.PARTS and not first.approves:
            self._parts(head.PARTS[first.role](standings[0]), first)
        else:
            self._text(first, joined(standings))

    def _parts(self, found: Iterable[head.Part], block: Block) -> None:
        for part in found:
            self._part(part, block)

    def _text(self, block: Block, standing: Standing) -> None:
        named = self.names.of(block)
        above = self._outline.enter(block, view_of(standing.words).strip())
        for value in values(named, standing):
            self._value(value, named, block, above)

    def _value(self, value: Value, named: Named, block: Block, above: tuple[str, ...]) -> None:
        leaf = self._add(
            value.standing,
            block,
            part=named.part,
            field=value.field,
            figure=value.figure,
            heading=is_heading(block),
            above=above,
            view=head.in_text(named.part, value),
            owner=self._outline.owner,
            fellows=_fellows(named.part, value.field, block),
        )
        if leaf is not None and value.field in _UNITS and leaf.prose:
            self._outline.own(block, leaf)

    def _table(self, block: Block) -> None:
        assert block.table is not None  # noqa: S101 - asked by the caller
        named = self.names.of(block)
        above = self._outline.enter(block, "")
        for cell in cells(block.table, self._paragraphs):
            self._add(
                cell.standing,
                block,
                part=named.part,
                field=cell.field,
                figure=cell.figure,
                in_table=True,
                table=block.number,
                heading=cell.heading,
                above=(*cell.heads, *above),
            )

    def _picture(self, block: Block, shown: Shown) -> None:
        """Add a picture: it stands behind the words before it."""
        named = self.names.of(block)
        self._add(
            after(self.out[-1].standing if self.out else Standing("")),
            block,
            part=named.part,
            field="hinh",
            figure=True,
            view=shown.mo_ta or "hình",
            above=self._outline.enter(block, ""),
        )

    def _agencies(self, blocks: list[Block], standings: list[Standing]) -> None:
        """Add the agencies of a head; a further one that issues too stands with its signer."""
        part = self.names.of(blocks[0]).part
        first, *further = head.agencies(blocks, standings)
        known = raw_text(self.names.draft.raw.get(part)) or None
        self._part(head.Part(part, first, known), blocks[0])
        for standing in further:
            self._part(head.Part("ky", standing, field="co_quan"), blocks[0])

    def _part(self, found: head.Part, block: Block) -> None:
        field = found.field or found.part
        fellows = _fellows(found.part, field, block)
        known = {"part": found.part, "field": field, "view": found.view, "fellows": fellows}
        self._add(found.standing, block, **known)

    def around(self) -> None:
        """Add the words of the page's margins and of notes."""
        self._outline.leave()
        for section in self._labelled.sections:
            self._loose(section.dau_trang, "dau_trang")
            self._loose(section.chan_trang, "chan_trang")
        self._loose(self._labelled.chu_thich, "chu_thich")

    def _loose(self, blocks: Sequence[Block], part: str) -> None:
        for block in blocks:
            if block.table is None:
                self._add(self._paragraphs.standing(block), block, part=part, field=part)
                continue
            for cell in cells(block.table, self._paragraphs):
                self._add(cell.standing, block, part=part, field=cell.field, in_table=True)

    def _add(self, standing: Standing, block: Block, **known: Any) -> WordLeaf | None:
        """Add a leaf; None where there are no words."""
        view = known.pop("view", None) or view_of(standing.words)
        if not view.strip():
            return None
        own = block.number in self._decision
        name = head.NAMES.get(known["field"], known["field"])
        known |= {"name": name, "decision": own, "block": block.number}
        leaf = WordLeaf(view=view, standing=standing, **known)
        self.out.append(leaf)
        return leaf


def _fellows(part: str, field: str, block: Block) -> tuple[str, int] | None:
    """Return the list a unit's name is an item of; None for other words."""
    if part == "noi_nhan" or (part == "to_chuc_thuc_hien" and field == "don_vi"):
        return part, 0
    return (field, block.number) if field in ("phoi_hop", "chu_tri") else None
