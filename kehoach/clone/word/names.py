"""Which key of a plan the words of each labelled block stand under, as an import writes it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from kehoach.clone.word.standing import words_of
from kehoach.document.block import Role
from kehoach.document.extract.recognise import recognise
from kehoach.law import bo_cuc
from kehoach.named import NamedTuple
from kehoach.plan.ban_hanh import KEY
from kehoach.plan.inline import plain
from kehoach.text.letters import fold, one_line
from kehoach.text.marks import strip_end

if TYPE_CHECKING:
    from kehoach.address import PlanPath
    from kehoach.document.block import Block, Document
    from kehoach.document.extract.doubt import Recognised
    from kehoach.plain import Raw, RawValue

_CONTENT = "noi_dung"
_TEXTS = (
    "nhiem_vu", "khoan", "tieu_de", "chi_tieu", "khoan_chi", "don_vi", "doan", "gach_dau_dong",
)  # fmt: skip
"""Keys under which an item has its words: it has one of them (a target's unit is no agency)."""
_OF_HEAD = {
    Role.CO_QUAN_CHU_QUAN: "co_quan_chu_quan",
    Role.CO_QUAN_BAN_HANH: "co_quan",
    Role.DO_KHAN: "do_khan",
    Role.LUU_HANH: "luu_hanh",
    Role.DU_THAO: "du_thao",
    Role.TRICH_YEU: "trich_yeu",
    Role.CAN_CU: "can_cu",
    Role.MO_DAU: "mo_dau",
    Role.KINH_GUI: "mo_dau",
    Role.THAM_QUYEN: "tham_quyen",
    Role.KET_THUC: "ket_thuc",
    Role.DONG_NOI_NHAN: "noi_nhan",
    Role.KEM_THEO: "kem_theo",
    Role.CHU_THICH: "chu_thich",
}
"""Parts that are told by the role alone; so is their field."""
_SIGNER = {
    Role.QUYEN_HAN: "quyen_han",
    Role.CHUC_VU: "chuc_vu",
    Role.CHUC_VU_KHAC: "chuc_vu_khac",
    Role.HO_TEN: "ho_ten",
}
_APPROVER = {**_SIGNER, Role.PHE_DUYET: "tieu_de"}
_FIELDS = {
    Role.MUC: "tieu_de",
    Role.TIEU_DE: "tieu_de",
    Role.KHOAN: "khoan",
    Role.DIEM: "khoan",
    Role.DOAN: "doan",
    Role.DIEU: "dieu",
    Role.TEN_BANG: "ten",
    Role.TEN_HINH: "ten",
    Role.DON_VI_TINH: "don_vi_tinh",
    Role.GHI_CHU_BANG: "ghi_chu",
    Role.HINH: "hinh",
    Role.TEN_PHAN: "phan",
    Role.PHAN: "phan",
}
"""Lines of the body whose field their role tells."""


class Named(NamedTuple):
    """The key some words stand under."""

    part: str
    """The key at the top of their paper: ``to_chuc_thuc_hien``; empty where nothing is known."""
    field: str
    """The nearest key."""
    item: Any = None
    """What an import writes for them, where they are an item of the body."""


class Names:
    """The keys of the blocks of one document; blocks are asked for in their order."""

    def __init__(self, labelled: Document) -> None:
        self.draft: Recognised = recognise(labelled, find_lost=False, derive=False)
        """What an import of the document says."""
        self._places = {block.number: place for place, block in self.draft.places.items()}
        self._part = ""

    def of(self, block: Block) -> Named:
        """Return the key of a block; one of no known place stands where the last one does."""
        known = _by_role(block)
        if known is not None:
            self._part = known.part
            return known
        place = self._places.get(block.number, ())
        if place:
            self._part = str(place[1] if place[0] == KEY else place[0])
        item = item_at(self.draft.raw, place) if place and place[0] != KEY else None
        if isinstance(item, Detail):
            return Named(self._part, item.name, item)
        if isinstance(item, dict) and (name := _says(item, block)):
            return Named(self._part, name, item)
        return Named(self._part, _FIELDS.get(block.role, _CONTENT))


def _by_role(block: Block) -> Named | None:
    """Return the key of a block of the head, the opening, the end or an annex's head."""
    role = block.role
    if block.approves and role in _APPROVER:
        return Named("phe_duyet", _APPROVER[role])
    if role in _SIGNER:
        return Named("ky", _SIGNER[role])
    if role in (Role.PHU_LUC, Role.TEN_PHU_LUC):
        return Named("phu_luc", "ten")
    name = _OF_HEAD.get(role)
    return Named(name, name) if name else None


def _says(item: Raw, block: Block) -> str:
    """Return the key under which an item says what a block does; nothing where it says other words.

    What a plan prints by itself is left out of a draft, so an item may stand at another's place.
    """
    name = next((name for name in _TEXTS if name in item), "")
    said = fold(strip_end(one_line(plain(str(item.get(name, ""))))))
    return name if said and fold(one_line(words_of(block))).startswith(said) else ""


class Detail(NamedTuple):
    """A field of a task, printed on a line of its own: ``Chủ trì: Phòng Kinh tế``."""

    name: str
    value: RawValue


def item_at(raw: Any, place: PlanPath) -> Any:
    """Return what a raw plan holds at a place of the plan made of it; None where it holds nothing.

    The place names ``noi_dung`` where a raw section may be its list; the first lines below a task
    are its fields.
    """
    value = raw
    task: Raw = {}
    for depth, step in enumerate(place):
        if isinstance(value, dict):
            task = value if depth else {}
            value = value.get(step, [] if step == _CONTENT else None)
        elif isinstance(value, list) and isinstance(step, int):
            value, task = _below(value, step, task), {}
        elif step != _CONTENT:
            return None
    return value


def _below(listed: list[Any], number: int, above: Raw) -> Any:
    """Return what stands below an item: the fields of a task first, one a line."""
    details = bo_cuc.chi_tiet_nhiem_vu() if "nhiem_vu" in above else ()
    names = [name for name in above if name in details]
    if number < len(names):
        return Detail(names[number], above[names[number]])
    number -= len(names)
    return listed[number] if number < len(listed) else None
