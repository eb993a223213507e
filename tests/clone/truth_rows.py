"""The truth of a clone as it was written down: which plan, what is asked of it, what each place should get."""

import csv
from pathlib import Path
from typing import NamedTuple

from project import ROOT, SHARED

FOLDER = Path(__file__).parent / "truth"
CHANGED, ASKED, KEPT, EITHER = "sua", "hoi", "giu", "tuy"
VERDICTS = (CHANGED, ASKED, KEPT, EITHER)
OPEN, HELD = "open", "held"
IN_WORD = "docx:"
"""Before words that only the Word file holds: rows of a table that a spec keeps otherwise."""


class Row(NamedTuple):
    """One row: the words around, the words concerned, and what is right there."""

    nhom: str
    noi: str
    chu: str
    lan: int
    xu_ly: str
    moi: str
    ly_do: str

    @property
    def right(self) -> tuple[str, ...]:
        """Return the new words, each as good as another."""
        return tuple(one.strip() for one in self.moi.split("||"))


class Case(NamedTuple):
    """One plan and the clone asked of it."""

    ten: str
    nguon: str
    phan: str
    nam: int
    asked: dict[str, str]

    @property
    def path(self) -> Path:
        """Return where the plan lies; what is shared may not be here."""
        return (ROOT if self.nguon.startswith("examples/") else SHARED) / self.nguon


def cases() -> tuple[Case, ...]:
    """Return the plans in the order of the manifest."""
    found = []
    for one in _read(FOLDER / "manifest.tsv"):
        asked = {key: one[key] for key in ("tu_nam", "cap", "co_quan") if one[key]}
        found.append(Case(one["ten"], one["nguon"], one["phan"], int(one["nam"]), asked))
    return tuple(found)


def rows(ten: str, *, word: bool = False) -> tuple[Row, ...]:
    """Return the rows of a plan; those whose words are only in its Word file, for that alone."""
    found = [Row(**{**one, "lan": int(one["lan"] or 1)}) for one in _read(FOLDER / f"{ten}.tsv")]
    return tuple(
        one._replace(noi=one.noi.removeprefix(IN_WORD)) for one in found if word or not one.noi.startswith(IN_WORD)
    )


def _read(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE))
