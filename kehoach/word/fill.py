"""Document → the fields of a template, the body and the phụ lục as paragraphs of named styles."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kehoach.document.block import Block, Role, Run, Section
from kehoach.document.roles import SIGNATURE
from kehoach.law import dau, the_thuc
from kehoach.plan.run import PLAIN_LOOK
from kehoach.word.approval import approval_xml
from kehoach.word.boxes import Box
from kehoach.word.drawn import drawing
from kehoach.word.keep import KEEP, announced, keep_announced, keep_leading, kept, kept_with_name
from kehoach.word.margins import cell_margins
from kehoach.word.page_break import broken
from kehoach.word.signatures import signatures_xml, signers_behind
from kehoach.word.tables import Sheet, Tables
from kehoach.word.values import FieldText, StrokeBelow, Xml
from kehoach.word.xml import needs_care, paragraph, runs, twips

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kehoach.word.memory import Memory
    from kehoach.word.papers import Printed
    from kehoach.word.prepared import Prepared
    from kehoach.word.values import Fields

BODY = frozenset({
    Role.CAN_CU, Role.MO_DAU, Role.PHAN, Role.TEN_PHAN, Role.MUC, Role.TIEU_DE, Role.KHOAN,
    Role.DIEM,
    Role.GACH_DAU_DONG, Role.GACH_CONG, Role.DOAN, Role.TEN_BANG, Role.DON_VI_TINH, Role.BANG,
    Role.GHI_CHU_BANG, Role.HINH, Role.TEN_HINH, Role.KET_THUC, Role.THAM_QUYEN, Role.DIEU,
})  # fmt: skip
_ONE = (
    Role.CO_QUAN_CHU_QUAN, Role.CO_QUAN_BAN_HANH, Role.SO_KY_HIEU, Role.QUOC_HIEU, Role.TIEU_NGU,
    Role.DIA_DANH_NGAY,
    Role.DU_THAO, Role.TEN_LOAI, Role.TRICH_YEU, Role.KEM_THEO, Role.NOI_NHAN, Role.CHUC_VU,
    Role.CHUC_VU_KHAC, Role.HO_TEN,
)  # fmt: skip
_ANNEX_HEAD = frozenset({Role.PHU_LUC, Role.TEN_PHU_LUC, Role.KEM_THEO})
_END = b"</w:t></w:r></w:p>"
"""Closes a paragraph of one plain run."""
_MARKS = {name: Xml(f"\0{name}\0") for name in ("than", "phe_duyet", "phu_luc", "trang_cuoi")}


class Filler:
    """Fills one prepared template; what depends on the template alone is made once."""

    def __init__(self, prepared: Prepared, memory: Memory | None = None) -> None:
        """Take a memory of the blocks written before, where somebody writes many alike."""
        self.prepared = prepared
        self._memory = memory
        ids = prepared.style_ids
        self._open = {
            role: paragraph(ids[role], '<w:r><w:t xml:space="preserve">')
            .removesuffix("</w:p>")
            .encode()
            for role in Role
            if role in ids
        }
        margins = cell_margins(prepared.styles, ids["bang_ke_hoach"])
        self._tables = Tables(ids, prepared.sizes, margins)

    def fields(self, main: Section, title: str) -> Fields:
        """Return every field a template may show of a paper; missing components are empty.

        The long ones, ``than`` and ``phu_luc``, are only marked: ``blocks`` has their XML, which is
        set in after Jinja so that the whole text is not copied again and again.
        """
        held = _around_body(main)
        fields: Fields = {
            role.value: FieldText.of(held[role][0].text) if role in held else "" for role in _ONE
        }
        fields["dong_noi_nhan"] = [
            FieldText.of(labelled(block)) for block in held.get(Role.DONG_NOI_NHAN, ())
        ]
        fields["quyen_han"] = [FieldText.of(block.text) for block in held.get(Role.QUYEN_HAN, ())]
        fields["ten_van_ban"] = title
        for role in (Role.TIEU_NGU, Role.CO_QUAN_BAN_HANH, Role.TRICH_YEU, Role.KEM_THEO):
            fields[f"duong_ke_{role}"] = self._rule(role, held[role][0]) if role in held else ""
        return fields | self._boxes(held) | _MARKS

    def _boxes(self, held: dict[Role, list[Block]]) -> Fields:
        """Return the marks in a frame; empty where the document has none."""
        out: Fields = {}
        for role, known in ((Role.DO_KHAN, dau.do_khan), (Role.LUU_HANH, dau.luu_hanh)):
            found = dau.find(known(), held[role][0].words) if role in held else None
            out[role.value] = Box(found, self.prepared.style_ids[role]) if found else ""
        return out

    def blocks(self, paper: Printed) -> dict[bytes, list[bytes]]:
        """Return the XML of the marked fields: the body, the phụ lục, the last page settings.

        Each is in pieces, which are joined once, when the whole part is: a part is some 100 KB.
        A paper that another follows ends with a section break; the one that follows begins a page
        and counts its own (Phụ lục I, Mục I, khoản 7).
        """
        phu_luc, last = self._annexes(paper.annexes, "doc" if paper.follows else "chinh")
        body = self._body(paper.main)
        if paper.followed:
            phu_luc = phu_luc if paper.annexes else []  # the section break is paragraph enough
            last = paragraph(self.prepared.style_ids["ngat_phan"], "", last)
        approval = [approval_xml(paper.main.blocks, self.prepared.style_ids).encode()]
        if "phe_duyet" not in self.prepared.fields:
            approval, phu_luc = [], approval + phu_luc
        return {
            b"than": body,
            b"phe_duyet": approval,
            b"phu_luc": phu_luc,
            b"trang_cuoi": [last.encode()],
        }

    def _rule(self, role: Role, block: Block) -> StrokeBelow:
        look = the_thuc.thanh_phan()[role]
        weight = "dam" if look.dam else "nghieng" if look.nghieng else "thuong"
        text = block.words.rsplit("\n", 1)[-1] if role is Role.CO_QUAN_BAN_HANH else block.words
        share = the_thuc.duong_ke()[role].dung
        return StrokeBelow(
            text, self.prepared.sizes[role], weight, share, self.prepared.style_ids["duong_ke"]
        )

    def _body(self, main: Section) -> list[bytes]:
        """Return the body, its last paragraph kept with the signature; several stand behind it."""
        blocks = [block for block in main.blocks if block.role in BODY]
        sheet = self._sheet("doc")
        out = self._paragraphs(blocks[:-1], sheet)
        for block in blocks[-1:]:
            if announced(block):
                keep_announced(blocks, out)
            elif block.role is Role.TEN_HINH:
                out[-1] = kept(out[-1])
            out.append(self._block(block, sheet, KEEP))
        keep_leading(blocks, out)
        out = broken(blocks, out, self.prepared.style_ids["ngat_phan"])
        if signers := signers_behind(main.blocks, BODY):
            ids, size = self.prepared.style_ids, self.prepared.sizes[Role.QUYEN_HAN]
            table = signatures_xml(signers, ids, size, sheet.wide)
            out.append(table.encode())
        return out

    def _sheet(self, kind: str) -> Sheet:
        """Return the room of the text on an upright page or, ``ngang``, on one that lies."""
        page = the_thuc.trang()
        edges = page.le["tren"].dung + page.le["duoi"].dung
        high = (page.rong if kind == "ngang" else page.cao) - edges
        return Sheet(self.prepared.rooms[kind], twips(high) / 20)

    def _paragraphs(self, blocks: Sequence[Block], sheet: Sheet) -> list[bytes]:
        """Return blocks as UTF-8, one piece each; most are one plain run and go the short way.

        Only the words are encoded: the tags round them, the larger part, are bytes already.
        """
        out: list[bytes] = []
        opening = self._open
        for block in blocks:
            role, text, label, _, table = block[:5]
            if table is None and len(text) == 1:
                words = text[0][0]
                if text[0][1:] == PLAIN_LOOK and not needs_care(words):
                    words = f"{label} {words}" if label else words
                    out.append(opening[role] + words.encode() + _END)
                    continue
            if announced(block):
                keep_announced(blocks, out)
            out.append(self._block(block, sheet, kept_with_name(blocks, len(out))))
        return out

    def _block(self, block: Block, sheet: Sheet, extra: str = "") -> bytes:
        if self._memory is None:
            return self._made(block, sheet, extra)
        return self._memory.xml(block, (sheet, extra), lambda: self._made(block, sheet, extra))

    def _made(self, block: Block, sheet: Sheet, extra: str) -> bytes:
        if block.table is not None:
            space = paragraph(self.prepared.style_ids["ngat_phan"], "", extra)
            return self._tables.xml(block.table, sheet) + space.encode()
        style = self.prepared.style_ids[block.role]
        if block.hinh is not None:
            return paragraph(style, drawing(block.hinh, sheet), extra).encode()
        return paragraph(style, runs(labelled(block)), extra).encode()

    def _annexes(self, annexes: tuple[Section, ...], main: str) -> tuple[list[bytes], str]:
        """Return the phụ lục with the section breaks before each, and the last section's settings.

        ``main`` names the settings of the main text above them.
        """
        gap = self.prepared.style_ids["ngat_phan"]
        out: list[bytes] = []
        settings = self.prepared.sections[main]
        for annex in annexes:
            out.append(paragraph(gap, "", settings).encode())
            kind = "ngang" if annex.ngang else "doc"
            out += self._annex(annex, self._sheet(kind))
            settings = self.prepared.sections[kind]
        return out or [paragraph(gap, "").encode()], settings

    def _annex(self, annex: Section, sheet: Sheet) -> list[bytes]:
        """Return the blocks of a phụ lục, a rule drawn below its Kèm theo line."""
        head = [block for block in annex.blocks if block.role in _ANNEX_HEAD]
        body = [block for block in annex.blocks if block.role not in _ANNEX_HEAD]
        attached = [block for block in head if block.role is Role.KEM_THEO]
        rules = [
            self._rule(Role.KEM_THEO, block).paragraph(sheet.wide).encode() for block in attached
        ]
        written = self._paragraphs(body, sheet)
        keep_leading(body, written)
        broken(body, written, self.prepared.style_ids["ngat_phan"])
        return [*self._paragraphs(head, sheet), *rules, *written]


def _around_body(main: Section) -> dict[Role, list[Block]]:
    """Return what stands around the body by role; several signatures are set behind its text."""
    held: dict[Role, list[Block]] = {}
    for block in main.blocks:
        if block.role not in BODY and not block.approves:
            held.setdefault(block.role, []).append(block)
    if len(held.get(Role.CHUC_VU, ())) > 1:
        return {role: found for role, found in held.items() if role not in SIGNATURE}
    return held


def labelled(block: Block) -> tuple[Run, ...]:
    """Return the runs of a block with its label in front, in the weight of plain text."""
    if not block.label:
        return block.text
    return (Run(f"{block.label} "), *block.text) if block.text else (Run(block.label),)
