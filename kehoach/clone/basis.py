"""The documents a plan stands on or speaks of, each with its place."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kehoach.law import citation, loai_van_ban
from kehoach.named import NamedTuple
from kehoach.plan.parts import in_full
from kehoach.text.letters import one_line

if TYPE_CHECKING:
    from kehoach.clone.leaf import Leaf
    from kehoach.clone.sheet import Sheet
    from kehoach.plan.parts import CanCu, VanBan
    from kehoach.text.dates import Ngay


_SHORT = 60
"""Letters that fit on a line of a terminal beside what is said of them."""


class Basis(NamedTuple):
    """A document the plan stands on or speaks of."""

    leaf: Leaf
    """Where it stands: of one given as fields, the leaf of all of it."""
    loai: str
    so: str | None
    ngay: Ngay | None
    trich_yeu: str
    goi: str
    """What it is called in a message."""
    la_can_cu: bool
    """False for one that is only spoken of in the text."""
    at: int | None = None
    """Where in the leaf it begins, for one in running text; None for all of the leaf."""
    end: int | None = None


def in_text(sheet: Sheet) -> list[Basis]:
    """Return the numbered documents of the running text; one by number and text, however often."""
    out: dict[tuple[str | None, int], Basis] = {}
    for number, leaf in enumerate(sheet.leaves):
        if leaf.prose:
            for mention in citation.find(leaf.view):
                goi = f"{mention.loai} {mention.so}"
                opening = leaf.part == "mo_dau"
                out[mention.so, number] = Basis(
                    leaf,
                    mention.loai,
                    mention.so,
                    mention.ngay,
                    "",
                    goi,
                    opening,
                    mention.start,
                    mention.end,
                )
    return list(out.values())


def tell(
    sheet: Sheet, basis: Basis, code: str, message: str, cure: str, *, nguon: str = ""
) -> None:
    """Put a question about a document on the worklist."""
    words = f"{basis.goi}: {message}"
    sheet.ask(code, words, cure, leaf=basis.leaf, at=basis.at, end=basis.end, nguon=nguon)


def short(text: str) -> str:
    """Return the first words of a text, enough to know it by."""
    text = one_line(text)
    return text if len(text) <= _SHORT else f"{text[:_SHORT].rsplit(' ', 1)[0]} …"


def of_line(line: str, leaf: Leaf, *, la_can_cu: bool) -> Basis:
    """Return the document a line of words names: its kind and number, what follows is its title."""
    cited = next(citation.find(line), None)
    if cited is None:
        return Basis(leaf, "", None, None, line, short(line), la_can_cu)
    title, goi = line[cited.end :], f"{cited.loai} {cited.so}"
    return Basis(leaf, cited.loai, cited.so, cited.ngay, title, goi, la_can_cu)


def of_fields(van_ban: VanBan | CanCu, leaf: Leaf, *, la_can_cu: bool) -> Basis:
    """Return the document that is given field by field."""
    goi = f"{van_ban.loai} {van_ban.so}" if van_ban.so else short(in_full(van_ban))
    if van_ban.loai in loai_van_ban.khong_ghi_so():
        goi = f"{van_ban.loai} {van_ban.trich_yeu}"
    day = van_ban.ngay if van_ban.ngay.whole else None
    return Basis(leaf, van_ban.loai, van_ban.so, day, van_ban.trich_yeu, goi, la_can_cu)
