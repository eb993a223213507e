"""One signature out of its labelled lines: authority, post, second post, name."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from kehoach.document.block import Role
from kehoach.document.compose.ending import authority
from kehoach.document.label import case
from kehoach.document.label.signer import spaced
from kehoach.law import co_quan
from kehoach.law.dia_danh import moi_don_vi
from kehoach.plan.parts import Ky
from kehoach.text.letters import fold, one_line

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kehoach.document.extract.doubt import Doubts
    from kehoach.document.label.line import Line
    from kehoach.law.co_quan import LoaiCoQuan
    from kehoach.plain import Raw

_AUTHORITY = re.compile(r"^(?:TM|KT|TL|TUQ|Q|T/M|K/T|T/L)\b")


class Signature:
    """Reads the lines of one signer."""

    def __init__(self, lines: Sequence[Line], doubts: Doubts) -> None:
        self.lines = lines
        self.doubts = doubts
        self.raw: Raw = {}
        self.loai_co_quan: LoaiCoQuan | None = None
        """The kind of agency the signature tells where its name does not."""

    @property
    def said(self) -> bool:
        """Return True where an authority or a post says that somebody signs."""
        return bool(self._of(Role.QUYEN_HAN) or self._of(Role.CHUC_VU))

    def tell(self) -> None:
        """Tell the lines as without a place."""
        for line in self.lines:
            self.doubts.unplaced(line, ("ky",))

    def read(self, loai: LoaiCoQuan | None, *, own: bool) -> None:
        """Read the signer of an agency of a kind; ``own`` says that the signer may tell it."""
        dong = self._authority()
        titles = self._titles(dong)
        names = self._of(Role.HO_TEN)
        name = one_line(names[0].text) if names else ""
        for extra in (*self._of(Role.CHUC_VU)[1:], *names[1:]):
            self.doubts.unplaced(extra, ("ky",))
        if not titles:
            self.raw = self._untitled(dong, name)
            return
        raw: Raw = {"chuc_vu": post_of(titles[0])}
        if len(titles) > 1:
            raw["chuc_vu_khac"] = post_of(" ".join(titles[1:]))
        if name:
            raw["ho_ten"] = case.person(name)
        self.raw = self._with_authority(raw, titles[0], dong, loai, own=own)

    def _of(self, role: Role) -> list[Line]:
        return [line for line in self.lines if line.block.role is role]

    def _titles(self, dong: list[str]) -> list[str]:
        """Return the post and a second post; ``Q. GIÁM ĐỐC`` is taken from the authority lines."""
        titles = [line.text for line in self._of(Role.CHUC_VU)[:1]]
        titles += [line.text for line in self._of(Role.CHUC_VU_KHAC)]
        if not titles and dong and dong[-1].startswith("Q"):
            titles.append(dong.pop())
        return titles

    def _authority(self) -> list[str]:
        """Return the authority lines, one that is broken over two lines joined."""
        out: list[str] = []
        for line in self._of(Role.QUYEN_HAN):
            self.doubts.anew.append(line.text)
            if out and not _AUTHORITY.match(line.text):
                out[-1] = f"{out[-1]} {line.text}"
            else:
                out.append(spaced(line.text))
        return out

    def _untitled(self, dong: list[str], name: str) -> Raw:
        what = f'phần ký chỉ có "{", ".join(dong)}", thiếu chức vụ người ký'
        self.doubts.add("TN65", what, ("ky",))
        named = {"ho_ten": name} if name else {}
        return {"dong": [*dong], "chuc_vu": "(chưa ghi chức vụ)", **named}

    def _with_authority(
        self,
        raw: Raw,
        shown: str,
        dong: list[str],
        loai: LoaiCoQuan | None,
        *,
        own: bool,
    ) -> Raw:
        """Add what is needed for the plan to print the same lines above the title."""
        title = shown.upper()
        fitting = _authority_of(title, dong, loai)
        if own and (loai is None or (fitting is None and dong)):
            self.loai_co_quan = _kind_of(title, dong)
            if self.loai_co_quan is not None:
                fitting = _authority_of(title, dong, self.loai_co_quan)
        if fitting is not None:
            return {**fitting, **raw, "chuc_vu": fitting["chuc_vu"]}
        if dong:
            return {"dong": [*dong], **raw}
        what = f'trên "{title}" không có dòng TM., KT. như cơ quan này phải có'
        self.doubts.add("TN65", what, ("ky",))
        return raw


def _authority_of(title: str, dong: list[str], loai: LoaiCoQuan | None) -> Raw | None:
    """Return ``quyen_han`` and ``chuc_vu`` that print the very lines, for an agency of a kind.

    None where none do.
    """
    for authority_of in (None, "Q", "TL", "TUQ"):
        bare = re.sub(r"^(?:Q\.|QUYỀN)\s*", "", title) if authority_of == "Q" else title
        ky = Ky(quyen_han=authority_of, chuc_vu=post_of(bare), dong=())
        lines, printed = authority(ky, loai)
        if list(map(fold, lines)) == list(map(fold, dong)) and fold(printed) == fold(title):
            given = {"quyen_han": authority_of} if authority_of else {}
            return {**given, "chuc_vu": post_of(bare)}
    return None


def _kind_of(title: str, dong: list[str]) -> LoaiCoQuan | None:
    """Return the one kind of agency whose own signer signs so; None where several do, or none."""
    fitting = []
    for loai in co_quan.cac_loai():
        own = fold(title) in map(fold, co_quan.cac_chuc_vu(loai))
        if own and not loai.hai_dong and _authority_of(title, dong, loai):
            fitting.append(loai)
    return fitting[0] if len(fitting) == 1 else None


def post_of(caps: str) -> str:
    """Return a post as data/ spells it; one it does not know with one capital."""
    text = one_line(caps)
    known = _known_post(text)
    if known is not None:
        return known
    if not case.in_capitals(text):
        return text
    return _post_at(text) or text.capitalize()


def _known_post(text: str) -> str | None:
    folded = fold(text)
    for loai in co_quan.cac_loai():
        for title in co_quan.cac_chuc_vu(loai):
            if fold(title) == folded:
                return title
    return None


def _post_at(caps: str) -> str | None:
    """Return a post with the agency it is held at: ``Phó Chủ tịch Ủy ban nhân dân xã``."""
    words = caps.split()
    for length in range(len(words) - 1, 0, -1):
        post = " ".join(words[:length])
        held = case.agency(" ".join(words[length:]), "")
        if co_quan.loai_co_quan(held) and (known := _known_post(post)):
            return f"{known} {_with_small_unit(held)}"
    return None


def _with_small_unit(agency: str) -> str:
    """Return ``Ủy ban nhân dân xã`` for a name that ends with the word of a unit and no name."""
    rest, _, last = agency.rpartition(" ")
    return f"{rest} {last.lower()}" if last.lower() in moi_don_vi() else agency
