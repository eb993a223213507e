"""One of two plans while they are compared: its things, their places, what the year makes of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kehoach.compare.wording import Text, text_of
from kehoach.named import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence

    from kehoach.address import PlanPath
    from kehoach.compare.carried import Carried
    from kehoach.compare.entry import Entry
    from kehoach.compare.vocabulary import Vocabulary
    from kehoach.document.block import Block
    from kehoach.plain import Raw
    from kehoach.problem import Place


_SIGNERS = ("ky", "phe_duyet")


class Half(NamedTuple):
    """One of two plans."""

    listed: Sequence[Entry]
    locate: Callable[[Entry, PlanPath], Place]
    carried: Carried
    vocabulary: Vocabulary
    """What the names of both plans mean."""
    raw: Raw
    """The plain values the things come from."""
    blocks: Mapping[PlanPath, Block]
    """Which block of a file says what; empty for a spec, whose numbers follow from its order."""

    def place(self, entry: Entry, *below: str | int) -> Place:
        """Return where a thing stands, or something of it."""
        return self.locate(entry, (*entry.path, *below))

    def text(self, entry: Entry) -> Text:
        """Return the words of a thing."""
        rolled = self.carried.of(entry)
        return text_of(entry.words, self.vocabulary, rolled.words if rolled else None)

    def keys(self) -> Iterator[str]:
        """Yield what the words of each thing mean."""
        return (self.text(entry).key for entry in self.listed)

    def label(self, entry: Entry) -> str:
        """Return the number or mark that is printed before a thing, nothing where none is known."""
        block = self.blocks.get(entry.path)
        return block.label if block is not None else ""

    def field(self, entry: Entry, name: str) -> Text:
        """Return the words of a field; empty where it has none."""
        words = dict(entry.fields).get(name, "")
        return text_of(words, self.vocabulary, self.rolled(entry, name) or None if words else None)

    def rolled(self, entry: Entry, name: str) -> str | None:
        """Return what the year's roll makes of a field, also of one that is not there yet."""
        found = self.carried.of(entry)
        return dict(found.fields).get(name) if found else None

    def carried_on(self, entry: Entry, name: str) -> str:
        """Return a field as it stands once the year is carried on."""
        return dict((self.carried.of(entry) or entry).fields).get(name, "")

    def cells(self, entry: Entry) -> Callable[[str], Text]:
        """Return how the words of a table's cells are read."""
        found = self.carried.of(entry)
        rolled: Mapping[str, str] = {}
        if found is not None and found.grid is not None and entry.grid is not None:
            both = [*entry.grid.texts], [*found.grid.texts]
            rolled = dict(zip(*both, strict=True)) if len(both[0]) == len(both[1]) else {}
        return lambda words: text_of(words, self.vocabulary, rolled.get(words))


def name_of(entry: Entry) -> str:
    """Return what a thing is called: its words, else what its fields say."""
    held = dict(entry.fields)
    if entry.what in _SIGNERS:
        return held.get("ho_ten") or held.get("chuc_vu", "")
    return entry.words or "; ".join(words for key, words in held.items() if key != "hinh")
