"""Plans that share most of their parts, each composed as ``compose`` does.

The blocks of a section that is the very same as before, with the same before it, are kept.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from kehoach.document.compose.body import Body
from kehoach.named import NamedTuple
from kehoach.plan.content import HOLDERS, LayTu
from kehoach.plan.table import Bang
from kehoach.plan.table.in_text import BangTrongBai

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from kehoach.document.block import Block
    from kehoach.document.compose.cited import Cited
    from kehoach.plan import Plan
    from kehoach.plan.content import Item
    from kehoach.plan.parts import PhuLuc
    from kehoach.plan.section import Muc


class _Made(NamedTuple):
    """The blocks of a section or an annex."""

    of: Muc | PhuLuc
    """What they were made of: held, so that no other object takes its place."""
    around: tuple[Any, ...]
    """All else they depend on; compared object by object."""
    before: tuple[Any, ...]
    """What was met before it: its numbers, what was cited, whether a page ended."""
    blocks: tuple[Block, ...]
    cited: frozenset[str | None]
    """What was cited once it was made."""
    moved: frozenset[Item]
    page_ended: bool


class Made:
    """What was composed last, section by section."""

    def __init__(self) -> None:
        self.of: dict[str | int, _Made] = {}
        """By key of the section, by number of the annex."""


class AgainBody(Body):
    """A body whose sections were composed before, most of them."""

    def __init__(self, plan: Plan, cited: Cited, made: Made) -> None:
        super().__init__(plan, cited)
        self._made = made

    def section(self, muc: Muc, part: int, number: int) -> Iterable[Block]:
        """Return the blocks of a section."""
        make = super().section
        before = (part, number)
        return self._again(muc.khoa, muc, before, lambda: make(muc, part, number))

    def annex(self, annex: PhuLuc, number: int) -> Iterable[Block]:
        """Return the content of a phụ lục."""
        make = super().annex
        return self._again(number, annex, (), lambda: make(annex, number))

    def _again(
        self, key: str | int, of: Muc | PhuLuc, numbers: tuple[int, ...],
        make: Callable[[], Iterable[Block]],
    ) -> tuple[Block, ...]:  # fmt: skip
        plan = self.plan
        known = plan.can_cu, plan.vien_dan, plan.ban_hanh
        around: tuple[Any, ...] = (plan.danh_so, plan.phu_luc, *known)
        bang = getattr(of, "bang", None)
        if _reaches(of.noi_dung) or not isinstance(bang, Bang | None):
            around += plan.muc  # it prints tasks and figures of other sections
        before = (*numbers, self.page_ended, frozenset(self.cited.known))
        kept = self._made.of.get(key)
        if kept is None or not _same(kept, of, around, before):
            moved = set(self.moved)
            blocks = tuple(make())
            cited, added = frozenset(self.cited.known), frozenset(self.moved - moved)
            kept = _Made(of, around, before, blocks, cited, added, self.page_ended)
            self._made.of[key] = kept
        self.cited.known |= kept.cited
        self.moved |= kept.moved
        self.page_ended = kept.page_ended
        return kept.blocks


def _same(kept: _Made, of: Muc | PhuLuc, around: tuple[Any, ...], before: tuple[Any, ...]) -> bool:
    """Return True when blocks were made of the very same things."""
    if kept.of is not of or kept.before != before or len(kept.around) != len(around):
        return False
    return all(held is now for held, now in zip(kept.around, around, strict=True))


def _reaches(items: Sequence[Item]) -> bool:
    """Return True for items that print what stands in other sections."""
    for item in items:
        if isinstance(item, LayTu):
            return True
        if isinstance(item, BangTrongBai) and not isinstance(item.bang, Bang):
            return True
        if isinstance(item, HOLDERS) and _reaches(item.noi_dung):
            return True
    return False
