"""What each code of a clone asks a person, where only the code is left of the question."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kehoach.law.book import book
from kehoach.named import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable

_ANY = "khac"


class Asked(NamedTuple):
    """A question of a kind and what can be chosen."""

    message: str
    """Without a final full stop."""
    choices: tuple[str, ...]


def asked(codes: Iterable[str]) -> Asked:
    """Return what codes ask together, by data/cau-hoi.yaml; an unknown one asks what any asks."""
    known = book("cau-hoi")
    found = [known.get(code, known[_ANY]) for code in dict.fromkeys(codes)] or [known[_ANY]]
    messages = dict.fromkeys(record["hoi"] for record in found)
    choices = dict.fromkeys(choice for record in found for choice in record["chon"])
    return Asked("; ".join(messages), tuple(choices))
