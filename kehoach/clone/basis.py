"""The documents a plan stands on or speaks of, each with its place."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from kehoach.law import citation, loai_van_ban
from kehoach.plan.parts import in_full
from kehoach.text.letters import one_line

if TYPE_CHECKING:
    from kehoach.clone.leaf import Leaf
    from kehoach.clone.sheet import Sheet
    from kehoach.plan.parts import CanCu, VanBan
    from kehoach.text.dates import Ngay


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
            for one in citation.find(leaf.view):
                goi = f"{one.loai} {one.so}"
                opening = leaf.part == "mo_dau"
                out[one.so, number] = Basis(leaf, one.loai, one.so, one.ngay, "", goi, opening, one.start, one.end)
    return list(out.values())


def tell(sheet: Sheet, one: Basis, code: str, message: str, cure: str, *, nguon: str = "") -> None:
    """Put a question about a document on the worklist."""
    words = f"{one.goi}: {message}"
    sheet.ask(code, words, cure, leaf=one.leaf, at=one.at, end=one.end, nguon=nguon)


def short(text: str) -> str:
    """Return the first words of a text, enough to know it by."""
    text = one_line(text)
    return text if len(text) <= 60 else f"{text[:60].rsplit(' ', 1)[0]} …"  # noqa: PLR2004 - one line of a terminal


def of_line(line: str, leaf: Leaf, *, la_can_cu: bool) -> Basis:
    """Return the document a line of words names: its kind and number, what follows is its title."""
    cited = next(citation.find(line), None)
    if cited is None:
        return Basis(leaf, "", None, None, line, short(line), la_can_cu)
    title, goi = line[cited.end :], f"{cited.loai} {cited.so}"
    return Basis(leaf, cited.loai, cited.so, cited.ngay, title, goi, la_can_cu)


def of_fields(one: VanBan | CanCu, leaf: Leaf, *, la_can_cu: bool) -> Basis:
    """Return the document that is given field by field."""
    goi = f"{one.loai} {one.so}" if one.so else short(in_full(one))
    if one.loai in loai_van_ban.khong_ghi_so():
        goi = f"{one.loai} {one.trich_yeu}"
    day = one.ngay if one.ngay.whole else None
    return Basis(leaf, one.loai, one.so, day, one.trich_yeu, goi, la_can_cu)
