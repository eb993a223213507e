"""Find words of the file that ended up neither in the plan nor in a remark."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Any

from kehoach.document.extract.derived import printed_words
from kehoach.law import bo_cuc, the_thuc
from kehoach.plan.inline import plain
from kehoach.text.letters import fold, words_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from kehoach.document.block import Block, Document
    from kehoach.document.label.line import Line

_PRINTED = "số ngày tháng năm của tm kt tl tuq q nơi nhận lưu kèm theo"
"""Words the program writes itself around what the plan says."""


def lost_words(
    document: Document,
    raw: dict[str, Any],
    remarks: Iterable[str],
    anew: Iterable[str],
    blocks: range,
) -> list[str]:
    """Return the words of some blocks that are nowhere to be found, in the order of the file.

    ``remarks`` quote words, ``anew`` are the texts the plan prints again by itself. Case and marks
    are not compared; numbers and letters of lists are no words.
    """
    printed = printed_words(raw)
    texts = [printed] if printed is not None else [*_texts(raw), *_usual()]
    kept = Counter(_words(" ".join([*texts, *remarks, *anew])))
    out = []
    for text in _all_texts(document, blocks):
        for word in _words(text):
            if kept[word]:
                kept[word] -= 1
            elif word not in _free():
                out.append(word)
    return out


def labels(lines: Iterable[Line]) -> Iterator[str]:
    """Yield the labels of lines: the plan numbers anew."""
    for line in lines:
        if line.label:
            yield line.label.shown


def _free() -> frozenset[str]:
    return frozenset(_words(" ".join([_PRINTED, *bo_cuc.tu_dan()])))


def _usual() -> Iterator[str]:
    yield the_thuc.chu("quoc_hieu")
    yield the_thuc.chu("tieu_ngu")
    for phan in bo_cuc.cac_phan().values():
        yield phan.tieu_de


def _words(text: str) -> list[str]:
    return words_of(fold(text))


def _texts(value: Any) -> Iterator[str]:
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
