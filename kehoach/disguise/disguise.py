"""The details of one file learnt, then each replaced wherever it stands, in whatever letters."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kehoach.disguise.details import Detail, DetailKind, details, units
from kehoach.disguise.shapes import Shapes
from kehoach.named import NamedTuple
from kehoach.text.letters import one_line, unaccented

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

MOST = 2_000
"""Details of one file; one with more is a list of people and no plan."""
_SHORTEST = 6
"""Letters of a name that is looked for without its accents and blanks."""


class Replaced(NamedTuple):
    """A detail and what stands in its place."""

    kind: DetailKind
    old: str
    new: str


class Disguise:
    """What gives way to what in one file."""

    def __init__(self, *, agencies: bool) -> None:
        self._agencies = agencies
        self._shapes = Shapes()
        self._known: dict[str, Replaced] = {}
        self._forms: dict[str, str] = {}
        self._longest_first: list[str] | None = None

    @property
    def replaced(self) -> tuple[Replaced, ...]:
        """Return every detail that was met, in the order of the file."""
        return tuple(self._known.values())

    @property
    def full(self) -> bool:
        """Return True where the file has more details than are replaced."""
        return len(self._known) >= MOST

    def know(self, kind: DetailKind, words: str) -> None:
        """Learn a detail from where it stands: the name of a signer, whatever it looks like."""
        words = words.strip()
        if not words or words in self._known or self.full:
            return
        new = self._like(kind, words)
        self._longest_first = None
        self._known[words] = Replaced(kind, words, new)
        for old, form in zip(_forms(kind, words), _forms(kind, new), strict=True):
            self._forms.setdefault(old, form)

    def learn(self, text: str) -> None:
        """Learn the details of a text."""
        for detail in self._details(text):
            self.know(detail.kind, text[detail.start : detail.end])

    def of(self, text: str) -> str:
        """Return a text with its details replaced; it is as long as it was."""
        self.learn(text)
        kept = len(text)
        if self._longest_first is None:
            self._longest_first = sorted(self._forms, key=len, reverse=True)
        for old in self._longest_first:
            if old in text:
                text = text.replace(old, self._forms[old])
        assert len(text) == kept  # noqa: S101 - every form is as long as what it stands for
        return text

    def survivors(self, text: str) -> Iterator[str]:
        """Yield each detail that a text still holds, in any letters, blanks aside.

        Given names alone and small numbers are common words: nobody can be told from them.
        """
        plain = _bare(text)
        new = {_bare(replaced.new) for replaced in self.replaced}
        for replaced in self.replaced:
            bare = _bare(replaced.old)
            if len(bare) >= _SHORTEST and bare in plain and bare not in new:
                yield replaced.old

    def _details(self, text: str) -> Iterable[Detail]:
        found = [*details(text), *(units(text) if self._agencies else ())]
        return sorted(found, key=lambda detail: (detail.start, -detail.end))

    def _like(self, kind: DetailKind, words: str) -> str:
        if kind is DetailKind.MAIL:
            return self._shapes.address(words)
        if kind is DetailKind.NUMBER or words[:1].isdigit():
            return self._shapes.number(words)
        return self._shapes.unit(words) if kind is DetailKind.AGENCY else self._shapes.name(words)


def _forms(kind: DetailKind, words: str) -> list[str]:
    """Return a detail as it may be written: in capitals, without accents, in one word."""
    if kind is not DetailKind.NAME or len(words) < _SHORTEST:
        return [words]
    bare = unaccented(words)
    forms = [words, words.upper(), words.lower(), bare, bare.title(), bare.upper()]
    return [*forms, *(form.replace(" ", "") for form in forms)]


def _bare(text: str) -> str:
    """Return a text without accents, capitals and blanks."""
    return unaccented(one_line(text)).casefold().replace(" ", "")
