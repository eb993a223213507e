"""Document → the same Document with a role on every block, its papers, and what was not understood.

The one place where it is found out what a line of a file is. Layout tables are opened and lines
that hold several components are taken apart; every block keeps the address and the look of its
paragraph. A line is labelled by its own words and by its place among the parts of its paper, so a
line that is wrong costs its own role and no other's.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from kehoach.document.block import Block, Document, Paper, Role, Section
from kehoach.document.label import signs
from kehoach.document.label.alone import with_words
from kehoach.document.label.annex import annexes
from kehoach.document.label.approval import approvals_of, approving
from kehoach.document.label.body import Style, body, style_of
from kehoach.document.label.contents import contents_of
from kehoach.document.label.ending import ending
from kehoach.document.label.head import head
from kehoach.document.label.joint import as_joint
from kehoach.document.label.kind import Known, kind_of
from kehoach.document.label.line import Line, lines_of
from kehoach.document.label.made import block_of
from kehoach.document.label.opening import opening
from kehoach.document.label.out_of_place import in_place
from kehoach.document.label.papers import starts_of
from kehoach.document.label.pictures import hold, of_pictures_alone, with_pictures
from kehoach.document.label.tabs import as_tables
from kehoach.document.label.tiers import tiered
from kehoach.document.label.title import title
from kehoach.document.label.weights import Zone
from kehoach.document.label.zones import zones_of
from kehoach.document.numbered import numbered

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kehoach.document.label.pictures import Held

_LEAST_LINES = 20
_LONGEST_MENU = 100
"""Letters of a heading or a menu of a page; a longer line without its full stop is a paragraph."""
_PLAIN = (Role.DOAN, Role.MO_DAU, Role.CHUA_RO)
_SHAPELESS = (
    Role.CHUA_RO,
    Role.DOAN,
    Role.BANG,
    Role.TEN_BANG,
    Role.DON_VI_TINH,
    Role.GHI_CHU_BANG,
    Role.GACH_DAU_DONG,
    Role.GACH_CONG,
    Role.KHAC,
    Role.MO_DAU,
)
_BELOW_TITLE = 10
"""Lines below a title among which the line stands that says which decision issues the paper."""
_HEAD_BLOCKS = 40
"""Paragraphs among which a letterhead is looked for before the page's header is."""


def label(document: Document) -> Document:
    """Return the document with roles, papers and numbers; what is not understood keeps ``chua_ro``.

    Each phụ lục and each paper begins a section of its own. Words are never lost: every line of the
    file is in a block of the result, in the order of the file. A labelled document stays as it is.
    """
    if document.papers:
        return document
    document = _with_letterhead(document)
    lines, sections, pictures = _all_lines(document)
    if pictures and not lines:
        return of_pictures_alone(document)
    starts = starts_of(lines)
    blocks: list[Block] = []
    papers: list[Paper] = []
    cuts = dict.fromkeys(starts, False)
    for start, end in zip(starts, [*starts[1:], len(lines)], strict=True):
        own = lines[start:end]
        found = paper_blocks(own, cuts)
        found = with_pictures(found, pictures, range(start, end), cuts) if pictures else found
        numbers = range(len(blocks) + 1, len(blocks) + len(found) + 1)
        papers.append(_paper(kind_of(own), numbers, found))
        blocks += found
    cut = _sections(document, blocks, cuts, sections)
    return numbered(document._replace(sections=cut, papers=tuple(papers)))


def unknown(document: Document) -> list[Block]:
    """Return the blocks of a labelled document nobody knows the role of."""
    return [block for block in document.blocks() if block.role is Role.CHUA_RO]


def paper_blocks(lines: Sequence[Line], cuts: dict[int, bool]) -> list[Block]:
    """Return one paper labelled, in order; the lines its annexes begin at are added to ``cuts``."""
    contents = contents_of(lines)
    approved = approvals_of(lines)
    text = [line for at, line in enumerate(lines) if at not in contents and at not in approved]
    by_zone = _by_zone(text)
    main = tiered(by_zone[Zone.BODY])
    style = style_of(main)
    annexed = annexes(by_zone[Zone.ANNEX], style)
    cuts.update({annex[0].number: True for annex in annexed if annex})
    blocks = [
        *(block_of(lines[at], Role.KHAC) for at in contents),
        *approving(lines, approved),
        *head(by_zone[Zone.HEAD]),
        *title(by_zone[Zone.TITLE]),
        *opening(by_zone[Zone.OPENING]),
        *body(main, style),
        *_closing(by_zone[Zone.CLOSING], style),
        *ending(by_zone[Zone.ENDING], beside=bool(approved)),
        *(block for annex in annexed for block in annex),
    ]
    return _doubted(as_joint(in_place(sorted(blocks, key=lambda block: block.number))))


def _by_zone(lines: Sequence[Line]) -> dict[Zone, list[Line]]:
    """Return the lines of each part of a paper."""
    out: dict[Zone, list[Line]] = {zone: [] for zone in Zone}
    for line, zone in zip(lines, zones_of(lines), strict=True):
        out[zone].append(line)
    return out


def _doubted(blocks: list[Block]) -> list[Block]:
    """Return the blocks of a text that has no shape of a paper, those that are no sentence unknown.

    A page of the web, say: its menus are not paragraphs. A few lines are an excerpt, left as it is.
    """
    if len(blocks) < _LEAST_LINES or any(block.role not in _SHAPELESS for block in blocks):
        return blocks
    return [_plain(block) if block.role in _PLAIN else block for block in blocks]


def _plain(block: Block) -> Block:
    """Return a paragraph of a text without shape: not known when it is no sentence."""
    if block.table is not None:
        return block
    words = block.words.rstrip(' ”")')
    ended = words.endswith((".", ";", ":", ",", "…"))
    said = ended or (len(words) > _LONGEST_MENU and not words.endswith("?"))
    return block._replace(role=Role.DOAN if said else Role.CHUA_RO)


def _closing(lines: Sequence[Line], style: Style) -> list[Block]:
    """Return the closing paragraphs; a list or a table among them keeps the role its mark tells."""
    out: list[Block] = []
    for line in lines:
        plain = line.label is None and line.table is None
        out += [block_of(line, Role.KET_THUC)] if plain else body([line], style)
    return out


def _paper(known: Known, numbers: range, blocks: Sequence[Block]) -> Paper:
    """Return what is known of a paper; one that another issues says so below its title."""
    roles = [block.role for block in blocks]
    end = roles.index(Role.PHU_LUC) if Role.PHU_LUC in roles else len(roles)
    titled = Role.TEN_LOAI in roles[:end] and roles.index(Role.TEN_LOAI) < _HEAD_BLOCKS
    near = roles[roles.index(Role.TEN_LOAI) :][:_BELOW_TITLE] if titled else []
    name = known.loai.ten if known.loai else ""
    return Paper(name, numbers, known.dang, known.quy_pham, kem_theo=Role.KEM_THEO in near)


def _with_letterhead(document: Document) -> Document:
    """Return the document with a letterhead that stands in the page's header before its text."""
    first = document.sections[0]
    if _crowned(first.dau_trang) and not _crowned(first.blocks[:_HEAD_BLOCKS]):
        first = first._replace(blocks=(*first.dau_trang, *first.blocks), dau_trang=())
        return document._replace(sections=(first, *document.sections[1:]))
    return document


def _crowned(blocks: Sequence[Block]) -> bool:
    return any(signs.is_quoc_hieu(line.folded) for line in lines_of(blocks) if line.table is None)


def _all_lines(document: Document) -> tuple[list[Line], list[int], list[Held]]:
    """Return every line of the file that shows something, and which section each stands in.

    Pictures are no lines: they come by themselves.
    """
    lines: list[Line] = []
    sections: list[int] = []
    pictures: list[Held] = []
    for number, section in enumerate(document.sections):
        settings = 1 + max((line.setting for line in lines), default=0)
        found = lines_of(as_tables(section.blocks), first=number == 0, wide=section.ngang)
        opens = False
        for line in with_words(line for line in found if line.shows):
            opens = opens or line.new_page
            if hold(line.block, pictures, len(lines), opens=opens):
                continue
            setting = line.setting + settings if line.setting else 0
            lines.append(line._replace(number=len(lines), setting=setting, new_page=opens))
            sections.append(number)
            opens = False
    last = len(lines) - 1
    return lines, sections, [held._replace(follows=min(held.follows, last)) for held in pictures]


def _sections(
    document: Document, blocks: Sequence[Block], cuts: dict[int, bool], section_of: Sequence[int]
) -> tuple[Section, ...]:
    """Return the blocks in the sections of the file, cut again where a paper or an annex begins."""
    held: list[tuple[Section, list[Block]]] = []
    last = -1
    for at, block in enumerate(blocks):
        line = block.number
        source = section_of[line]
        opened = line in cuts and (at == 0 or blocks[at - 1].number != line)
        if source != last or opened:
            section = document.sections[source]._replace(opens_annex=opened and cuts[line])
            held.append((section, []))
            last = source
        held[-1][1].append(block._replace(number=at + 1))
    found = tuple(section._replace(blocks=tuple(own)) for section, own in held)
    return found or document.sections
