"""A Word file as the paper the rules look at."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kehoach.clone.basis import Basis, of_fields, of_line
from kehoach.clone.leaf import BASES, UNLISTED
from kehoach.clone.paper import Issued, Paper, PaperPart, Signer, lich_su
from kehoach.clone.target import tinh_of
from kehoach.clone.upper_decision import as_decision
from kehoach.clone.word_leaves import found_in
from kehoach.document.extract.opening import basis
from kehoach.document.signers import signers_of
from kehoach.law import bo_cuc, co_quan, loai_van_ban
from kehoach.named import NamedTuple
from kehoach.plain import raw_list, raw_map, raw_text
from kehoach.plan.approval import KEY as PHE_DUYET
from kehoach.plan.ban_hanh import KEY
from kehoach.plan.parts import CAN_CU
from kehoach.plan.plan import section_keys
from kehoach.plan.reading import Reading
from kehoach.problem import Place
from kehoach.text import dates
from kehoach.text.dates import Ngay
from kehoach.text.letters import one_line

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from kehoach.clone.decisions import Remark
    from kehoach.clone.word.leaf import WordLeaf
    from kehoach.clone.word_leaves import Found
    from kehoach.document.block import Block, Document
    from kehoach.plain import Raw, RawValue


_BESIDE = {"dau_trang", "chan_trang", "chu_thich", "kem_theo", ""}
"""Words that are no part of the plan a worklist names."""
_SAID = ("chuc_vu", "chuc_vu_khac", "ho_ten")
_PARTS = {
    "trich_yeu": "trích yếu",
    "can_cu": "căn cứ",
    "mo_dau": "đoạn mở đầu",
    "ket_thuc": "đoạn kết",
    "noi_nhan": "nơi nhận",
    "luu": "nơi lưu",
    "ky": "chữ ký",
    "phe_duyet": "khối phê duyệt",
    "phu_luc": "phụ lục",
    "ban_hanh": "quyết định ban hành",
}
"""What a message calls a part that is no section."""


class WordPaper(NamedTuple):
    """Last year's Word file, and what its reader found of it."""

    paper: Paper
    found: Found
    old_letters: bool = False
    """Some words were typed in an encoding before Unicode."""

    def remembering(self, taken: Callable[[Remark], bool]) -> WordPaper:
        """Return it with what the file remembers of decisions taken before."""
        return self._replace(paper=self.paper._replace(taken=taken))


def paper_of(read: Document, file: str, *, old_letters: bool = False) -> WordPaper:
    """Return the leaves of a .docx as it was read, and what is known of its plan.

    What an import of the file would be told as lacking is empty here: a rule that needs it asks.
    """
    found = found_in(read)
    raw, leaves = found.draft.raw, found.leaves
    decision = raw.get(KEY)
    titles = ((section_key, _title(raw[section_key])) for section_key in section_keys(raw))
    paper = Paper(
        leaves=leaves,
        cap=raw_text(raw.get("cap")),
        co_quan=raw_text(raw.get("co_quan")),
        place=_place(leaves, file),
        ngay=_day(raw),
        ngay_quyet_dinh=_day(decision) if isinstance(decision, dict) else None,
        trich_yeu=raw_text(raw.get("trich_yeu")),
        mo_dau=_texts(raw.get("mo_dau")),
        lich_su=lich_su(titles),
        tinh=tinh_of("\n".join(word_leaf.view for word_leaf in leaves)),
        lien_tich=isinstance(raw.get("ky"), list),
        ban_hanh=_issued(raw),
        can_cu=tuple(_listed(leaves)),
        parts=tuple(_parts(raw, leaves)),
        signers=tuple(_signers(found)),
        approvers=tuple(_approvers(leaves)),
        spots=tuple(_spots(leaves)),
    )
    return WordPaper(paper, found, old_letters)


def _title(section: RawValue) -> str:
    return str(raw_map(section).get("tieu_de") or "")


def _texts(value: RawValue) -> tuple[str, ...]:
    return (value,) if isinstance(value, str) else tuple(map(raw_text, raw_list(value)))


def _place(leaves: tuple[WordLeaf, ...], file: str) -> Place:
    """Return where the issuer stands."""
    named = next((word_leaf for word_leaf in leaves if word_leaf.part == "co_quan"), None)
    return named.standing.whole.origin.place(file) if named else Place(file)


def _day(raw: Raw) -> Ngay:
    try:
        return dates.parse(str(raw.get("ngay") or ""))
    except ValueError:
        return Ngay()


def _issued(raw: Raw) -> Issued:
    """Return the paper that was issued last year: the plan, or the decision that issues it."""
    decision = as_decision(raw)
    loai = loai_van_ban.KE_HOACH if decision is None else loai_van_ban.QUYET_DINH
    record = raw if decision is None else decision
    issuer = str(record.get("co_quan") or "")
    short = co_quan.viet_tat(issuer)
    usual = f"{loai_van_ban.viet_tat()[loai]}-{short}" if short else ""
    symbol = str(record.get("ky_hieu") or usual)
    number, title = str(record.get("so") or ""), raw_text(record.get("trich_yeu"))
    return Issued(loai, number, symbol, _day(record), issuer, title)


def _listed(leaves: tuple[WordLeaf, ...]) -> Iterator[Basis]:
    """Yield the căn cứ, told apart as an import does it."""
    for leaf in leaves:
        if leaf.part not in BASES:
            continue
        item = CAN_CU.read(basis(one_line(leaf.view)), Reading(), ())
        if isinstance(item, str):
            yield of_line(item, leaf, la_can_cu=True)
        elif item is not None:
            yield of_fields(item, leaf, la_can_cu=True)


def _parts(raw: Raw, leaves: tuple[WordLeaf, ...]) -> Iterator[PaperPart]:
    """Yield the parts whose words are carried over, each at its first words."""
    for top, leaf in _tops(leaves).items():
        known = bo_cuc.cac_phan().get(top)
        section = known is not None or top.startswith(bo_cuc.RIENG)
        if section or top not in UNLISTED | _BESIDE:
            title = one_line(_title(raw.get(top))) or (known.tieu_de if known else "")
            yield PaperPart(top, f"“{title}”" if title else _PARTS.get(top, top), leaf)


def _tops(leaves: tuple[WordLeaf, ...]) -> dict[str, WordLeaf]:
    out: dict[str, WordLeaf] = {}
    for leaf in leaves:
        out.setdefault(leaf.top, leaf)
    return out


def _signers(found: Found) -> Iterator[Signer]:
    """Yield who signed, paper by paper; further ones of a joint plan sign for another agency."""
    for paper in found.labelled.papers:
        if paper in found.left:
            continue
        blocks = (block for block in found.labelled.blocks() if block.number in paper.blocks)
        for number, own in enumerate(signers_of(blocks)):
            leaves = _of_blocks(found.leaves, own)
            if leaves:
                yield _signer(leaves, joint=number > 0)


def _of_blocks(leaves: tuple[WordLeaf, ...], blocks: list[Block]) -> list[WordLeaf]:
    numbers = {block.number for block in blocks}
    return [word_leaf for word_leaf in leaves if word_leaf.block in numbers]


def _signer(leaves: list[WordLeaf], *, joint: bool) -> Signer:
    post = next((word_leaf for word_leaf in leaves if word_leaf.field == "chuc_vu"), None)
    name = next((word_leaf for word_leaf in leaves if word_leaf.field == "ho_ten"), None)
    who = ", ".join(word_leaf.view for word_leaf in leaves if word_leaf.field in _SAID)
    return Signer(name or post or leaves[0], post, name, who, joint)


def _approvers(leaves: tuple[WordLeaf, ...]) -> Iterator[Signer]:
    own = [word_leaf for word_leaf in leaves if word_leaf.part == PHE_DUYET]
    if own:
        yield _signer(own, joint=False)


def _spots(leaves: tuple[WordLeaf, ...]) -> Iterator[tuple[str, WordLeaf]]:
    yield from _tops(leaves).items()
    decided: dict[str, WordLeaf] = {}
    for leaf in leaves:
        if leaf.decision:
            decided.setdefault(leaf.part, leaf)
    for part, leaf in decided.items():
        yield f"{KEY}.{part}", leaf
