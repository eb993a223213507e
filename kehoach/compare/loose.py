"""What of a file is in no plan: compared by its words; and what is not compared at all."""

from __future__ import annotations

from itertools import chain
from typing import TYPE_CHECKING

from kehoach.compare.entry import Entry
from kehoach.document.block import Role
from kehoach.document.extract.issued import decision_in
from kehoach.document.extract.recognise import plan_in
from kehoach.document.label.signs import LINE_OF_RULE
from kehoach.text.letters import one_line

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kehoach.compare.sides import Side
    from kehoach.document.block import Block

WHAT = "ngoai_bai"
"""What words that are in no plan are called."""
ATTACHED = "kem_theo"
"""What the line is called that says which paper another goes with: it has a number and a day."""
_UNPLANNED = frozenset(
    {
        Role.CHUA_RO,
        Role.KHAC,
        Role.KINH_GUI,
        Role.QUOC_HIEU,
        Role.TIEU_NGU,
        Role.TEN_LOAI,
        Role.THAM_QUYEN,
        Role.NOI_NHAN,
        Role.KEM_THEO,
    }
)
"""Lines a plan does not say: nobody knows them, or the program prints them by itself."""
_LOOKS = (
    "cách trình bày (phông, cỡ chữ, lề, đậm, nghiêng, ngắt trang); "
    "xem bằng kehoach check, vạch ra bằng --redline TỆP.docx --looks"
)
_COMMENTS = "chú thích sau dấu # và mã (ma) trong tệp YAML"
_UNPRINTED = "những khóa tệp YAML không in ra (cap_tren, theo, ma): so theo những gì in ra"
_NUMBERS = "số của điều, của phụ lục và cột STT: chúng theo thứ tự mà có"
_PICTURES = "chữ trong hình; hình chỉ so xem có cùng một tệp ảnh không"


def loose(side: Side) -> list[Entry]:
    """Return the lines of a file that no plan says: other papers, headers, what nobody knows."""
    if not side.document.papers:  # composed from a spec: it says nothing the plan does not
        return []
    held = ((words, block) for block in _outside(side) for words in _lines(block))
    return [
        Entry(_what(paragraph), words, (), -1, WHAT, origin=paragraph.origin)
        for words, paragraph in held
    ]


def _what(block: Block) -> str:
    return ATTACHED if block.role is Role.KEM_THEO else WHAT


def _outside(side: Side) -> Iterator[Block]:
    document = side.document
    paper = plan_in(document)
    start = (decision_in(document, paper) or paper).blocks.start
    for section in document.sections:
        for block in section.blocks:
            if block.role in _UNPLANNED or not start <= block.number < paper.blocks.stop:
                yield block
        yield from section.dau_trang
        yield from section.chan_trang


def _lines(block: Block) -> Iterator[str]:
    """Yield the words of a block, of a table each row."""
    if block.table is None:
        words = one_line(block.words)
        if words and LINE_OF_RULE.fullmatch(words) is None:
            yield words
        return
    for row in block.table.rows:
        cells = ("".join(run.text for run in cell.text) for cell in row.cells)
        words = one_line(" | ".join(cells))
        if words.strip("| "):
            yield words


def uncompared(old: Side, new: Side) -> tuple[str, ...]:
    """Return what of two files was not compared, a sentence each."""
    both = (old, new)
    blocks = chain(old.document.blocks(), new.document.blocks())
    out = [_LOOKS, _NUMBERS]
    out += [_PICTURES] if any(block.hinh is not None for block in blocks) else []
    out += [_COMMENTS] if any(side.draft is not None for side in both) else []
    out += [_UNPRINTED] if any(side.printed for side in both) else []
    return (*out, *_lost(old, new))


def _lost(old: Side, new: Side) -> list[str]:
    """Return the words that found no place in a plan, where both do not lose the same."""
    lost = [[doubt.message for doubt in side.doubts if doubt.lost] for side in (old, new)]
    if lost[0] == lost[1]:
        return []
    mine = [f"{old.file}: {message}" for message in lost[0]]
    return mine + [f"{new.file}: {message}" for message in lost[1]]
