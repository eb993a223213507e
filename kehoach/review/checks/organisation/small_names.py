"""Offices written in small letters altogether: ``sở y tế``, ``hội nông dân xã``."""

from __future__ import annotations

from functools import cache

from kehoach.law.book import any_in, any_of, book
from kehoach.text.letters import LOWER, UPPER
from kehoach.text.sought import Sought


@cache
def _right() -> dict[str, str]:
    """Return a name in small letters → the name as it is written."""
    held = book("soat-noi-dung")
    kinds = {**held["ten_sau_loai"], **held["ten_sau_phong"]}
    names = [f"{kind} {field}" for kind in held["loai_viet_thuong_ca"] for field in kinds[kind]]
    found = {name.lower(): f"{name[0].upper()}{name[1:]}" for name in names}
    listed = {name.lower(): name for name in (*held["ten_viet_dung"], *book("co-quan")["to_chuc"])}
    for small in held["to_chuc_viet_thuong"]:
        found[small] = listed.get(small, small.capitalize())
    return found


@cache
def small_names(not_behind: str) -> Sought:
    """Return names in small letters altogether, and a kind of office before a capital."""
    held = book("soat-noi-dung")
    bodies = held["to_chuc_viet_thuong"]
    bodies = (*bodies, *(name.replace("ủy", "uỷ") for name in bodies if "ủy" in name))
    whole = [name for name in _right() if name not in bodies]
    units = any_in("soat-noi-dung", "don_vi_sau_to_chuc")
    kinds = any_in("soat-noi-dung", "loai_truoc_chu_hoa")
    named = rf"(?:{any_of(bodies)})(?= (?:{units})(?!\w))"
    office = rf"(?:{kinds}) [{UPPER}][{LOWER}]+(?: [{LOWER}]+)?"
    heads = any_of({name.split()[0] for name in (*bodies, *whole)})
    # the first words: looking behind at every letter of a page is dear
    return Sought(
        rf"(?=(?:{heads}|{kinds}) )(?<!\w){not_behind}(?:{any_of(whole)}|{named}|{office})(?!\w)",
        *bodies,
        *whole,
        mark=rf"(?:{kinds}) [{UPPER}]",
    )


def right_name(words: str) -> str:
    """Return a name that was written small as it is written: ``Sở Y tế``."""
    small = words.replace("uỷ", "ủy")
    known = _right().get(small)
    return known or f"{words[0].upper()}{words[1:]}"
