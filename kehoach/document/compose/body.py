"""The sections of the body: numbering in every scheme, and one block per item."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kehoach.document.block import Block, Role
from kehoach.document.compose.level import Level
from kehoach.document.compose.pictures import picture_blocks
from kehoach.document.compose.tables import tables, task_columns
from kehoach.document.compose.tasks import Duties, amount_words, details, target_words
from kehoach.law import bo_cuc
from kehoach.plan.content import Doan, DonVi, Gach, Khoan, LayTu, NhiemVu, TieuDe
from kehoach.plan.figured import ChiTieu, KhoanChi
from kehoach.plan.hinh import Hinh
from kehoach.plan.inline import capitals, without_notes
from kehoach.plan.page_break import NgatTrang
from kehoach.plan.table.in_text import BangTrongBai, in_tables
from kehoach.text.scheme import DanhSo

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from kehoach.address import PlanPath
    from kehoach.document.compose.cited import Cited
    from kehoach.plan import Plan
    from kehoach.plan.content import Item
    from kehoach.plan.parts import PhuLuc
    from kehoach.plan.section import Muc


class Body:
    """Composes the body of one plan."""

    def __init__(self, plan: Plan, cited: Cited) -> None:
        self.plan = plan
        self.cited = cited
        self.duties = Duties(plan)
        self.in_annex = task_columns(annex.bang for annex in plan.phu_luc)
        """Fields of the tasks that a table in an annex prints; the body prints the others."""
        self.moved: set[Item] = set()
        """Expenses and targets that a table beside them prints, and no dash."""
        self.page_ended = False
        """True once a page break was met, until the next block is made."""

    def sections(self) -> Iterator[Block]:
        """Yield the blocks of every section."""
        part = number = 0
        for muc in self.plan.muc:
            if muc.phan is not None:
                part, number = part + 1, 0
            number += muc.headed
            yield from self.section(muc, part, number)

    def section(self, muc: Muc, part: int, number: int) -> Iterable[Block]:
        """Yield the blocks of a section, its own number and that of its phần given."""
        self.page_ended = self.page_ended or muc.ngat_trang
        if muc.phan is not None:
            yield from self.on_new_page(self._part(muc.phan, part, (muc.khoa, "phan")))
        if muc.headed:
            yield from self.on_new_page([self._head(muc, number)])
        level = Level((number if muc.headed else 0,), muc.danh_so or self.plan.danh_so)
        yield from self.items(muc.noi_dung, level, (muc.khoa, "noi_dung"))

    def annex(self, annex: PhuLuc, number: int) -> Iterable[Block]:
        """Yield the content of a phụ lục, its table last; its number counts from 0."""
        outer = Level((0,), annex.danh_so or DanhSo(self.plan.danh_so.cap), annex=True)
        yield from self.items(annex.noi_dung, outer, ("phu_luc", number, "noi_dung"))
        if annex.bang is not None:
            path = ("phu_luc", number, "bang")
            made = tables(self.plan, annex.bang, path, path, level=2, moved=self.moved)
            yield from self.on_new_page(list(made))

    def _part(self, title: str, number: int, path: PlanPath) -> Iterator[Block]:
        """Yield word and number on a line of their own, the title below (khoản 6.đ)."""
        yield Block(Role.PHAN, label=self.plan.danh_so.part_label(number), path=path)
        yield Block(Role.TEN_PHAN, capitals(title), path=path)

    def _head(self, muc: Muc, number: int) -> Block:
        title = muc.tieu_de or bo_cuc.cac_phan()[muc.khoa].tieu_de
        label = self.plan.danh_so.label((number,))
        return Block(Role.MUC, capitals(title), label, 1, path=(muc.khoa, "tieu_de"))

    def items(self, items: Iterable[Item], level: Level, path: PlanPath) -> Iterator[Block]:
        """Yield the blocks of the items of one list."""
        listed = list(items)
        moved = in_tables(listed)
        self.moved.update(moved)
        for number, item in enumerate(listed):
            if moved and item in moved:
                continue
            if isinstance(item, NgatTrang):
                self.page_ended = True
                continue
            mark = _mark(listed, number) if isinstance(item, _MARKED) else ""
            blocks = self._item(item, level, (*path, number), mark)
            yield from self.on_new_page(blocks) if self.page_ended else blocks

    def on_new_page(self, blocks: Iterable[Block]) -> Iterator[Block]:
        """Yield blocks, the first on a new page when a page break was met before it."""
        for block in blocks:
            ended, self.page_ended = self.page_ended, False
            yield block._replace(ngat_trang=True) if ended else block

    def _item(self, item: Item, level: Level, path: PlanPath, mark: str) -> Iterator[Block]:
        match item:
            case Gach() | TieuDe() | Khoan() | DonVi():
                yield from self._with_items(item, level, path)
            case Doan():
                text = self.cited.runs(item.doan, path)
                yield Block(Role.DOAN, text, level=level.depth, path=(*path, "doan"))
            case NhiemVu():
                yield from self._task(item, level, path)
            case ChiTieu():
                yield self._dash(target_words(item) + mark, level, (*path, "chi_tieu"))
            case KhoanChi():
                yield self._dash(amount_words(item) + mark, level, (*path, "khoan_chi"))
            case LayTu():
                yield from self._duties(level, path, mark)
            case BangTrongBai() | Hinh():
                yield from self._shown(item, level, path)

    def _with_items(
        self, item: Gach | TieuDe | Khoan | DonVi, level: Level, path: PlanPath
    ) -> Iterator[Block]:
        """Yield an item and the items it holds."""
        match item:
            case Gach():
                yield self._dash(item.gach_dau_dong, level, (*path, "gach_dau_dong"))
                below = level.dashes()
            case TieuDe():
                yield self._numbered(item.tieu_de, level, (*path, "tieu_de"), heading=True)
                below = level.below(heading=True)
            case Khoan():
                yield self._numbered(item.khoan, level, (*path, "khoan"))
                below = level.below()
            case DonVi():
                yield self._numbered(item.don_vi, level, (*path, "don_vi"), heading=True)
                below = level.below(without_notes(item.don_vi), heading=True)
        yield from self.items(item.noi_dung, below, (*path, "noi_dung"))

    def _shown(self, item: BangTrongBai | Hinh, level: Level, path: PlanPath) -> Iterator[Block]:
        """Yield what stands among the text and is none."""
        if isinstance(item, Hinh):
            yield from picture_blocks(item, path, level.depth, self.cited)
        else:
            yield from self._table(item, level, path)

    def _task(self, task: NhiemVu, level: Level, path: PlanPath) -> Iterator[Block]:
        lines = details(task, self.in_annex)
        end = ":" if lines or task.noi_dung else "."
        yield self._numbered(task.nhiem_vu + end, level, (*path, "nhiem_vu"))
        below = level.below()
        for name, text in lines:
            yield self._dash(text, below, (*path, name))
        yield from self.items(task.noi_dung, below, (*path, "noi_dung"))

    def _duties(self, level: Level, path: PlanPath, mark: str) -> Iterator[Block]:
        if level.owner:
            yield from (self._dash(text, level, path) for text in self.duties.of(level.owner, mark))
            return
        for agency in self.duties.agencies():
            yield self._numbered(agency, level, path, heading=True)
            below = level.below(heading=True)
            yield from (self._dash(text, below, path) for text in self.duties.of(agency))

    def _table(self, item: BangTrongBai, level: Level, path: PlanPath) -> Iterator[Block]:
        if item.ten:
            text = self.cited.runs(item.ten, path)
            yield Block(Role.TEN_BANG, text, level=level.depth, path=(*path, "ten"))
        place = (*path, "bang")
        yield from tables(self.plan, item.bang, place, path, level=level.depth, moved=self.moved)

    def _dash(self, text: str, level: Level, path: PlanPath) -> Block:
        role, label = (Role.GACH_CONG, "+") if level.dash else (Role.GACH_DAU_DONG, "-")
        return Block(role, self.cited.runs(text, path), label, level.depth + level.dash, path=path)

    def _numbered(self, text: str, level: Level, path: PlanPath, *, heading: bool = False) -> Block:
        level.count += 1
        if heading and level.annex:
            return Block(
                Role.MUC, capitals(text), level.danh_so.label((level.count,)), 1, path=path
            )
        numbers = (*level.numbers, level.count)
        depth = len(numbers)
        role = Role.TIEU_DE if heading else Role.KHOAN
        role = Role.DIEM if level.danh_so.lettered(depth) else role
        return Block(
            role, self.cited.runs(text, path), level.danh_so.label(numbers), depth, path=path
        )


_MARKED = (ChiTieu, KhoanChi, LayTu)
"""Items printed as dashes whose end mark follows from what comes behind them."""


def _mark(items: Sequence[Item], at: int) -> str:
    """Return ``;`` where the dashes go on behind an item, behind a page break too, else ``.``."""
    below = items[at + 1 : at + 3]
    following = next((other for other in below if not isinstance(other, NgatTrang)), None)
    return ";" if isinstance(following, (*_MARKED, Gach)) else "."
