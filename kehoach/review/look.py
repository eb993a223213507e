"""What looks rules share: the decree's ranges against what a paragraph of a file shows."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, TypeVar

from kehoach.document.block import Role
from kehoach.document.look import Asked
from kehoach.document.roles import PARAGRAPHS
from kehoach.law import the_thuc
from kehoach.review.blocks import text_of
from kehoach.review.finding import Finding, at, opening

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from kehoach.document.block import Block
    from kehoach.document.look import Look
    from kehoach.document.look import Value as Wanted
    from kehoach.review.subject import Subject

Value = TypeVar("Value")

RUNNING = (Role.CAN_CU, Role.MO_DAU, *PARAGRAPHS, Role.KET_THUC)
"""Paragraphs of the main text, headings included; those of a phần are set as a title is."""
WORDING = tuple(role for role in RUNNING if role not in (Role.MUC, Role.TIEU_DE))
"""Paragraphs of the main text without the headings."""
_ASIDE = ("giua", "phai")
_UNIT = ("Đơn vị tính", "ĐVT")
_CLOSE = 0.05
"""Points by which two sizes may differ and still be one."""
_NEARLY = 0.9


def quote_of(block: Block) -> str:
    """Return the first words of a paragraph, as they stand."""
    return opening(text_of(block).strip())


def shown(subject: Subject, *roles: Role) -> Iterator[tuple[Block, Look]]:
    """Yield the paragraphs of some roles with a known look and words, not a line of signs."""
    if not subject.source.says_paragraphs and not subject.of(Role.QUOC_HIEU):
        return  # the columns of the head ran into each other
    for block in subject.of(*roles):
        if (
            block.look is not None
            and any(map(str.isalnum, text_of(block)))
            and block.origin not in subject.merged
        ):
            yield block, block.look


def running(subject: Subject, *roles: Role) -> Iterator[tuple[Block, Look]]:
    """Yield the paragraphs of the main text, phụ lục and notes left out, whose look is known."""
    for block in subject.main:
        known = block.role in roles and block.look is not None and text_of(block).strip()
        if known and block.look is not None and not is_note(block):
            yield block, block.look


def is_note(block: Block) -> bool:
    """Return True for a note in the middle, or at the right: ``(Có danh sách kèm theo)``.

    It is all in brackets, or names the unit of the table; the decree lays down nothing of it.
    """
    if block.role is not Role.DOAN or block.look is None or block.look.canh not in _ASIDE:
        return False
    words = text_of(block).strip().rstrip(".;")
    return words.startswith(_UNIT) or (words.startswith("(") and words.endswith(")"))


def in_range(size: float, allowed: tuple[float, float]) -> bool:
    """Return True for a size the decree allows."""
    return allowed[0] - _CLOSE <= size <= allowed[1] + _CLOSE


def main_size(subject: Subject) -> float:
    """Return the allowed size of most paragraphs of the main text; 0 when none has one."""
    allowed = the_thuc.thanh_phan()["doan"].co or (0, 0)
    sizes = [
        look.co for _, look in running(subject, *RUNNING) if look.co and in_range(look.co, allowed)
    ]
    return Counter(sizes).most_common(1)[0][0] if sizes else 0


def nearest(value: float, allowed: tuple[float, ...]) -> float:
    """Return the value inside a range that is nearest to one."""
    return min(max(value, allowed[0]), allowed[1])


def bold(block: Block, look: Look) -> bool:
    """True when nearly every letter is bold; a colon or a bracket that is not does not count."""
    return look.dam or _share(sum(_letters(run.text) for run in block.text if run.dam), block)


def slanted(block: Block, look: Look) -> bool:
    """Return True when nearly every letter is italic."""
    return look.nghieng or _share(
        sum(_letters(run.text) for run in block.text if run.nghieng), block
    )


def _share(letters: int, block: Block) -> bool:
    return letters > 0 and letters >= _NEARLY * sum(_letters(run.text) for run in block.text)


def _letters(text: str) -> int:
    return sum(map(str.isalnum, text))


def findings_of(
    bad: Iterable[tuple[Block, Value]],
    say: Callable[[Value], str],
    cure: str = "",
    asks: Callable[[Block, Value], dict[str, Wanted]] | None = None,
) -> Iterator[Finding]:
    """Yield a finding for each wrong value, at its first paragraph, with how many have it.

    ``asks`` says what to set in a paragraph by field of its look; nothing where a person must see.
    """
    groups: dict[Value, list[Block]] = {}
    for block, value in bad:
        groups.setdefault(value, []).append(block)
    for value, blocks in groups.items():
        more = f" ({len(blocks)} đoạn)" if len(blocks) > 1 else ""
        looks = (
            tuple(asked for block in blocks for asked in _asked(block, asks(block, value)))
            if asks
            else ()
        )
        yield at(blocks[0], quote_of(blocks[0]), say(value) + more, cure)._replace(looks=looks)


def _asked(block: Block, wanted: dict[str, Wanted]) -> Iterator[Asked]:
    seen = {"dam": bold, "nghieng": slanted}
    for what, value in wanted.items():
        if block.look is not None:
            was = seen[what](block, block.look) if what in seen else getattr(block.look, what)
            if was != value:
                yield Asked(what, was, value, block.origin, text_of(block))
