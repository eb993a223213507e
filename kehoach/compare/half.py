"""One of two plans while they are compared: its things, their places, what the year makes of it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

from kehoach.compare.wording import Text, text_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence

    from kehoach.address import PlanPath
    from kehoach.compare.carried import Carried
    from kehoach.compare.entry import Entry
    from kehoach.compare.vocabulary import Vocabulary
    from kehoach.document.block import Block
    from kehoach.problem import Place


_SIGNERS = ("ky", "phe_duyet")


class Half(NamedTuple):
    """One of two plans."""

    listed: Sequence[Entry]
    locate: Callable[[Entry, PlanPath], Place]
    carried: Carried
    vocabulary: Vocabulary
    """What the names of both plans mean."""
    raw: dict[str, Any]
    """The plain values the things come from."""
    blocks: Mapping[PlanPath, Block]
    """Which block of a file says what; empty for a spec, whose numbers follow from its order."""

    def place(self, one: Entry, *below: str | int) -> Place:
        """Return where a thing stands, or something of it."""
        return self.locate(one, (*one.path, *below))

    def text(self, one: Entry) -> Text:
        """Return the words of a thing."""
        rolled = self.carried.of(one)
        return text_of(one.words, self.vocabulary, rolled.words if rolled else None)

    def keys(self) -> Iterator[str]:
        """Yield what the words of each thing mean."""
        return (self.text(one).key for one in self.listed)

    def label(self, one: Entry) -> str:
        """Return the number or mark that is printed before a thing, nothing where none is known."""
        block = self.blocks.get(one.path)
        return block.label if block is not None else ""

    def field(self, one: Entry, name: str) -> Text:
        """Return the words of a field; empty where it has none."""
        words = dict(one.fields).get(name, "")
        return text_of(words, self.vocabulary, self.rolled(one, name) or None if words else None)

    def rolled(self, one: Entry, name: str) -> str | None:
        """Return what the year's roll makes of a field, also of one that is not there yet."""
        found = self.carried.of(one)
        return dict(found.fields).get(name) if found else None

    def carried_on(self, one: Entry, name: str) -> str:
        """Return a field as it stands once the year is carried on."""
        return dict((self.carried.of(one) or one).fields).get(name, "")

    def cells(self, one: Entry) -> Callable[[str], Text]:
        """Return how the words of a table's cells are read."""
        found = self.carried.of(one)
        rolled: Mapping[str, str] = {}
        if found is not None and found.grid is not None and one.grid is not None:
            both = [*one.grid.texts], [*found.grid.texts]
            rolled = dict(zip(*both, strict=True)) if len(both[0]) == len(both[1]) else {}
        return lambda words: text_of(words, self.vocabulary, rolled.get(words))


def name_of(one: Entry) -> str:
    """Return what a thing is called: its words, else what its fields say."""
    held = dict(one.fields)
    if one.what in _SIGNERS:
        return held.get("ho_ten") or held.get("chuc_vu", "")
    return one.words or "; ".join(words for key, words in held.items() if key != "hinh")
