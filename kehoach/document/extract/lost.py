"""Find words of the file that ended up neither in the plan nor in a remark."""

from __future__ import annotations

from collections import Counter
from functools import cache
from typing import TYPE_CHECKING

from kehoach.law import bo_cuc, the_thuc
from kehoach.plan.inline import plain
from kehoach.text.letters import fold, unaccented, words_of

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator

    from kehoach.document.block import Block, Document
    from kehoach.document.extract.derived import Printing
    from kehoach.document.label.line import Line
    from kehoach.plain import RawValue

_PRINTED = "số ngày tháng năm của tm kt tl tuq q nơi nhận lưu kèm theo"
"""Words the program writes itself around what the plan says."""


def lost_words(
    document: Document,
    printing: Printing,
    remarks: Iterable[str],
    anew: Iterable[str],
    blocks: range,
) -> list[str]:
    """Return the words of some blocks that are nowhere to be found, in the order of the file.

    ``remarks`` quote words, ``anew`` are the texts the plan prints again by itself. Case and marks
    are not compared; numbers and letters of lists are no words.
    """
    printed = printing.words
    texts = [printed] if printed is not None else [*_texts(printing.raw), *_usual()]
    kept = Counter(words_of(unaccented(" ".join([*texts, *remarks, *anew]))))
    held = words_of(unaccented("\n".join(_all_texts(document, blocks))))
    short = (Counter(held) - kept).keys() - _free()
    return list(_beyond(held, short, kept)) if short else []


def _beyond(held: list[str], short: Collection[str], kept: Counter[str]) -> Iterator[str]:
    """Yield each place of a word held oftener than it is kept, the places kept passed over."""
    for word in held:
        if word not in short:
            continue
        if kept[word]:
            kept[word] -= 1
        else:
            yield word


def labels(lines: Iterable[Line]) -> Iterator[str]:
    """Yield the labels of lines: the plan numbers anew."""
    for line in lines:
        if line.label:
            yield line.label.shown


@cache
def _free() -> frozenset[str]:
    return frozenset(words_of(fold(" ".join([_PRINTED, *bo_cuc.tu_dan()]))))


def _usual() -> Iterator[str]:
    yield the_thuc.chu("quoc_hieu")
    yield the_thuc.chu("tieu_ngu")
    for phan in bo_cuc.cac_phan().values():
        yield phan.tieu_de


def _texts(value: RawValue) -> Iterator[str]:
    if isinstance(value, str):
        yield plain(value)
    elif isinstance(value, dict):
        for below in value.values():
            yield from _texts(below)
    elif isinstance(value, list):
        for item in value:
            yield from _texts(item)


def _all_texts(document: Document, blocks: range) -> Iterator[str]:
    for section in document.sections:
        own = [block for block in section.blocks if block.number in blocks]
        for block in (*section.dau_trang, *section.chan_trang, *own):
            yield from _block(block)
    yield from (text for block in document.chu_thich for text in _block(block._replace(label="")))


def _block(block: Block) -> Iterator[str]:
    if block.table is None:
        yield block.words
        return
    for row in block.table.rows:
        for cell in row.cells:
            if cell.rows:
                yield "".join(run.text for run in cell.text)
