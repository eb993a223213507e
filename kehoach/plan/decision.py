"""What the decision that issues a plan says once the plan has filled in what its author left out.

Source: Nghị định 30/2020/NĐ-CP, Phụ lục III, Mẫu 1.3.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from kehoach.law import co_quan as agencies
from kehoach.law import loai_van_ban
from kehoach.plan.ban_hanh import Dieu
from kehoach.text.letters import fold, lower_first

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kehoach.plan.ban_hanh import BanHanh
    from kehoach.plan.plan import Plan


class Decision:
    """The decision of a plan with what follows from the plan filled in."""

    def __init__(self, plan: Plan, given: BanHanh) -> None:
        self.given = given
        self._take_issuer(plan, given)
        self.dia_danh: str = given.dia_danh or plan.dia_danh
        self.tham_quyen: str = given.tham_quyen or agencies.nguoi_quyet_dinh(self.co_quan, self._ma)
        self.ky_hieu: str = given.ky_hieu or _symbol(self.co_quan)
        self.trich_yeu: str = given.trich_yeu or f"Ban hành {named(plan.trich_yeu)}"
        self.dieu = (*first_article(self.trich_yeu, given.dieu, plan.trich_yeu), *given.dieu)

    def _take_issuer(self, plan: Plan, given: BanHanh) -> None:
        """Take who issues it: the agency of the plan, or another, of which nothing is known."""
        own = given.co_quan is None or given.co_quan == plan.co_quan
        self._ma = plan.loai_co_quan if own else None
        self.co_quan: str = given.co_quan or plan.co_quan
        self.co_quan_chu_quan = given.co_quan_chu_quan or (plan.co_quan_chu_quan if own else None)

    @property
    def nguoi_ban_hanh(self) -> str:
        """Return who the Kèm theo line says has issued it: the agency, or the head who decides."""
        return self.given.tham_quyen or self.co_quan

    @property
    def loai(self) -> agencies.LoaiCoQuan | None:
        """Return the kind of its issuer as it signs."""
        return signs_as(self.co_quan, self.tham_quyen, self._ma)

    def as_plan(self, plan: Plan) -> Plan:
        """Return what the decision says in the fields of a plan, for whoever asks for its date."""
        given = self.given
        return plan.replace(
            ban_hanh=None, co_quan=self.co_quan, co_quan_chu_quan=self.co_quan_chu_quan,
            dia_danh=self.dia_danh, so=given.so, ky_hieu=self.ky_hieu, ngay=given.ngay,
            trich_yeu=self.trich_yeu, can_cu=given.can_cu, noi_nhan=given.noi_nhan, luu=given.luu,
            ky=given.ky, mo_dau=(), muc=(), ket_thuc=(), phu_luc=(), cap_tren=None,
        )  # fmt: skip


def _symbol(co_quan: str) -> str:
    """Return the symbol of a decision of an agency, its last part empty when it is unknown."""
    kind = loai_van_ban.viet_tat()[loai_van_ban.QUYET_DINH]
    return f"{kind}-{agencies.viet_tat(co_quan) or ''}"


def signs_as(co_quan: str, tham_quyen: str, ma: str | None = None) -> agencies.LoaiCoQuan | None:
    """Return the kind of an agency as a decision is signed: a head decides for no collective."""
    loai = agencies.loai_cua(co_quan, ma)
    alone = loai is not None and fold(tham_quyen).startswith(fold(loai.truong))
    return loai._replace(tap_the=None) if loai is not None and alone else loai


def named(trich_yeu: str) -> str:
    """Return ``Kế hoạch …`` as it is called inside a sentence.

    The subject's first letter is small there; a first word followed by another with a capital
    (``Hà Nội …``), or in capitals itself (``UBND …``), is a name and stays.
    """
    words = " ".join(trich_yeu.split())
    first, _, rest = words.partition(" ")
    name = first[1:] != first[1:].lower() or rest[:1].isupper()
    return f"Kế hoạch {words if name else lower_first(words)}"


_CARRIES = "kèm theo quyết định này"


def first_article(subject: str, given: tuple[Dieu, ...], trich_yeu: str) -> Iterator[Dieu]:
    """Yield Điều 1 in the words of Mẫu 1.3, unless one that is given says them."""
    if any(_CARRIES in " ".join(dieu.dieu.split()).casefold() for dieu in given):
        return
    verb = "Phê duyệt" if subject.startswith("Phê duyệt") else "Ban hành"
    yield Dieu(dieu=f"{verb} kèm theo Quyết định này {named(trich_yeu)}.", noi_dung=())


def decision_of(plan: Plan) -> Decision | None:
    """Return the decision that issues the plan, None for a plan that issues itself."""
    return Decision(plan, plan.ban_hanh) if plan.ban_hanh is not None else None
