"""Document → the fields of a template, the body and the phụ lục as paragraphs of named styles."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from markupsafe import Markup

from kehoach.document.block import Block, Document, Role, Section
from kehoach.law import the_thuc
from kehoach.word.environment import Rule
from kehoach.word.tables import table_xml
from kehoach.word.xml import escape, paragraph, runs

if TYPE_CHECKING:
    from kehoach.word.prepare import Prepared

BODY = frozenset({
    Role.CAN_CU, Role.MO_DAU, Role.MUC, Role.TIEU_DE, Role.KHOAN, Role.DIEM, Role.GACH_DAU_DONG, Role.GACH_CONG,
    Role.DOAN, Role.TEN_BANG, Role.BANG, Role.KET_THUC,
})  # fmt: skip
_ONE = (
    Role.CO_QUAN_CHU_QUAN, Role.CO_QUAN_BAN_HANH, Role.SO_KY_HIEU, Role.QUOC_HIEU, Role.TIEU_NGU, Role.DIA_DANH_NGAY,
    Role.TEN_LOAI, Role.TRICH_YEU, Role.NOI_NHAN, Role.CHUC_VU, Role.CHUC_VU_KHAC, Role.HO_TEN,
)  # fmt: skip
_KEEP = "<w:keepNext/>"


class Filler:
    """Fills one prepared template; what depends on the template alone is made once."""

    def __init__(self, prepared: Prepared) -> None:
        self.prepared = prepared
        ids = prepared.style_ids
        self._open = {
            role: f'<w:p><w:pPr><w:pStyle w:val="{ids[role]}"/></w:pPr><w:r><w:t xml:space="preserve">'
            for role in Role
            if role in ids
        }

    def fields(self, document: Document) -> dict[str, Any]:
        """Return every field a template may show; missing components are empty."""
        main = document.sections[0]
        held: dict[Role, list[Block]] = {}
        for block in main.blocks:
            held.setdefault(block.role, []).append(block)
        fields: dict[str, Any] = {role.value: held[role][0].text if role in held else "" for role in _ONE}
        fields["dong_noi_nhan"] = [block.words for block in held.get(Role.DONG_NOI_NHAN, ())]
        fields["quyen_han"] = [block.text for block in held.get(Role.QUYEN_HAN, ())]
        fields["ten_van_ban"] = document.title
        for role in (Role.TIEU_NGU, Role.CO_QUAN_BAN_HANH, Role.TRICH_YEU):
            if role in held:
                fields[f"duong_ke_{role}"] = self._rule(role, held[role][0])
        fields["than"] = Markup(self._body(main))  # noqa: S704 - every text in it is escaped
        phu_luc, last = self._annexes(document.sections[1:])
        fields["phu_luc"], fields["trang_cuoi"] = Markup(phu_luc), Markup(last)  # noqa: S704 - same
        return fields

    def _rule(self, role: Role, block: Block) -> Rule:
        look = the_thuc.thanh_phan()[role]
        weight = "dam" if look.dam else "nghieng" if look.nghieng else "thuong"
        text = block.words.rsplit("\n", 1)[-1] if role is Role.CO_QUAN_BAN_HANH else block.words
        share = the_thuc.duong_ke()[role].dung
        return Rule(text, self.prepared.sizes[role], weight, share, self.prepared.style_ids["duong_ke"])

    def _body(self, main: Section) -> str:
        blocks = [block for block in main.blocks if block.role in BODY]
        room = self.prepared.rooms["doc"]
        last = len(blocks) - 1
        return "".join(
            self._block(block, room, _KEEP if number == last else "") for number, block in enumerate(blocks)
        )

    def _block(self, block: Block, room: int, extra: str = "") -> str:
        if block.table is not None:
            space = paragraph(self.prepared.style_ids["ngat_phan"], "", extra)
            return table_xml(block.table, room, self.prepared.style_ids) + space
        text = block.text
        if len(text) == 1 and not extra and not (text[0].dam or text[0].nghieng):
            words = f"{block.label} {text[0].text}" if block.label else text[0].text
            if "\n" not in words and "\t" not in words:
                return f"{self._open[block.role]}{escape(words)}</w:t></w:r></w:p>"
        return paragraph(self.prepared.style_ids[block.role], runs(labelled(block)), extra)

    def _annexes(self, annexes: tuple[Section, ...]) -> tuple[str, str]:
        """Return the phụ lục with the section breaks before each, and the last section's settings."""
        gap = self.prepared.style_ids["ngat_phan"]
        out, settings = [], self.prepared.sections["chinh"]
        for annex in annexes:
            out.append(paragraph(gap, "", settings))
            kind = "ngang" if annex.ngang else "doc"
            room, settings = self.prepared.rooms[kind], self.prepared.sections[kind]
            for block in annex.blocks:
                out.append(self._block(block, room))
                if block.role is Role.KEM_THEO:
                    out.append(self._rule(Role.KEM_THEO, block).paragraph(room))
        return "".join(out) if out else paragraph(gap, ""), settings


def labelled(block: Block) -> tuple[Any, ...]:
    """Return the runs of a block with its label in front, in the weight of plain text."""
    if not block.label:
        return block.text
    first = type(block.text[0])(f"{block.label} ") if block.text else None
    return (first, *block.text) if first else block.text
