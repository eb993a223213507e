"""Words of a file that no record holds yet: they are indexed too, so that nothing is lost."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kehoach.library.parts import REST
from kehoach.library.record import Record
from kehoach.library.words import as_written
from kehoach.named import NamedTuple
from kehoach.text.letters import one_line, words_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence


class UncoveredLine(NamedTuple):
    """A line of a file, or a value of it."""

    words: str
    line: int = 0
    address: str = ""
    heading: str = ""


def uncovered(lines: Iterable[UncoveredLine], records: Sequence[Record]) -> Iterator[Record]:
    """Yield a record of each line whose words stand in no record in their order."""
    known = "\n".join(_bare(part) for record in records for part in record.said.split("\n"))
    seen: set[str] = set()
    for line in lines:
        bare = _bare(line.words)
        if bare.strip() and bare not in known and bare not in seen:
            seen.add(bare)
            yield Record(REST, one_line(line.words), (), line.heading, line.line, line.address)


def _bare(text: str) -> str:
    """Return the words of a text between blanks."""
    return f" {' '.join(words_of(as_written(text)))} "
