"""Last year's paper as the rules see it: its leaves, and what is known of the plan as a whole."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from kehoach.named import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from kehoach.clone.basis import Basis
    from kehoach.clone.decisions import Remark
    from kehoach.clone.leaf import Leaf
    from kehoach.problem import Place
    from kehoach.text.dates import Ngay


_PAST = re.compile(r"thực trạng|tình hình|kết quả|đánh giá", re.IGNORECASE)
"""Words of a section's title that say it tells what was."""


def lich_su(titles: Iterable[tuple[str, str]]) -> frozenset[str]:
    """Return the sections that tell what was, of keys and titles; ``thuc_trang`` always does."""
    return frozenset({"thuc_trang", *(key for key, title in titles if _PAST.search(title))})


class PaperPart(NamedTuple):
    """A part whose words are carried over as they are."""

    khoa: str
    """Its key; ``Leaf.top`` of what stands in it."""
    ten: str
    """What a message calls it; empty for a spec, which has its key."""
    leaf: Leaf
    """Where a remark on all of it stands."""


class Signer(NamedTuple):
    """Who signed: post and name."""

    leaf: Leaf
    """Where a remark on the signer stands."""
    chuc_vu: Leaf | None
    ho_ten: Leaf | None
    who: str
    """Post and name as a message names them."""
    joint: bool
    """True for an agency that issues the plan beside the first."""


class Issued(NamedTuple):
    """The paper that was issued last year, as a căn cứ names it: the plan, or its decision."""

    loai: str
    so: str
    """Empty for none, as the symbol."""
    ky_hieu: str
    ngay: Ngay
    co_quan: str
    trich_yeu: str


class Paper(NamedTuple):
    """Last year's paper."""

    leaves: tuple[Leaf, ...]
    """All words of the paper in reading order; a head part left blank has an empty one."""
    cap: str
    co_quan: str
    place: Place
    """Where the issuer stands, for a problem."""
    ngay: Ngay
    """Day of the plan itself."""
    ngay_quyet_dinh: Ngay | None
    """Day of the decision that issues it; None without one."""
    trich_yeu: str
    mo_dau: tuple[str, ...]
    lich_su: frozenset[str]
    """Parts that tell what was, by ``lich_su``."""
    tinh: str | None
    """The tỉnh it names most often, without the kind."""
    lien_tich: bool
    """True when several agencies issue it."""
    ban_hanh: Issued
    can_cu: tuple[Basis, ...] = ()
    """Căn cứ and cited documents of its lists, those of a decision with them."""
    parts: tuple[PaperPart, ...] = ()
    signers: tuple[Signer, ...] = ()
    approvers: tuple[Signer, ...] = ()
    taken: Callable[[Remark], bool] | None = None
    """Whether a question was answered before, as the paper itself remembers; None for no memory."""
    spots: tuple[tuple[str, Leaf], ...] = ()
    """``Leaf.top`` key of a part → where a remark on all of it stands; of a decision's own căn cứ
    the key is ``ban_hanh.can_cu``."""

    def spot(self, key: str) -> Leaf | None:
        """Return where a remark on a whole part stands; None for a part the paper has not."""
        return next((leaf for name, leaf in self.spots if name == key), None)

    @property
    def signed(self) -> Ngay:
        """Return the day of issue: the decision's where one issues the plan."""
        return self.ngay if self.ngay_quyet_dinh is None else self.ngay_quyet_dinh
