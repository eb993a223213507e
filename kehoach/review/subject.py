"""What is judged: a page with roles, the plan it says, and looks when it was read from a file."""

from __future__ import annotations

from collections import Counter
from functools import cached_property
from itertools import accumulate
from typing import TYPE_CHECKING

from kehoach.address import Paragraph, PdfLine
from kehoach.document.block import Block, Document, Role
from kehoach.document.numbered import numbered
from kehoach.review.blocks import HEAD, PROSE, texts_of, with_notes
from kehoach.review.facts.of_subject import Facts
from kehoach.text.letters import words_of
from kehoach.text.sought import Searched

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from kehoach.address import Address, PlanPath
    from kehoach.plan import Plan
    from kehoach.review.blocks import Text
    from kehoach.review.customs import Customs
    from kehoach.text.sought import Sought


_KNOWN_HEAD = 3
"""Components of the head from which a file is taken to have kept its head."""


class Subject:
    """A document under review. Rules read it and change nothing."""

    def __init__(
        self,
        document: Document,
        plan: Plan | None,
        profile: Customs,
        *,
        places: Mapping[PlanPath, Block] | None = None,
    ) -> None:
        self.document = numbered(document)
        """Paragraphs in reading order with their roles.

        Of a file as it stands there, with looks.
        """
        self.plan = plan
        """What the text says as a plan; None when it could not be told."""
        self.profile = profile
        """What the office has decided for itself."""
        self.source = document.source
        """What the document was made from, and so what it can tell."""
        self.paper = document.papers[0] if len(document.papers) == 1 else None
        """The paper it is, when it was read from a file: its kind decides which rules are asked."""
        self.issued_by: Subject | None = None
        """The decision that issues it, where the same file has it right before."""
        self.places = places or {}
        """Path in the plan → the paragraph of the file that says it."""

    def __getstate__(self) -> dict[str, object]:
        """Return what it was made of; what was found since is found again by the process that asks.

        Texts and facts would be four times as much to send from process to process.
        """
        given = ("document", "plan", "profile", "source", "paper", "issued_by", "places")
        return {name: vars(self)[name] for name in given}

    @cached_property
    def facts(self) -> Facts:
        """Return what several rules ask of it, found when first asked."""
        return Facts(self)

    @cached_property
    def blocks(self) -> tuple[Block, ...]:
        """Return every paragraph and table of the document, phụ lục included."""
        return tuple(self.document.blocks())

    @cached_property
    def main(self) -> tuple[Block, ...]:
        """Return the paragraphs and tables of the main text, without the phụ lục."""
        main: list[Block] = []
        for number, section in enumerate(self.document.sections):
            if number and (section.opens_annex or not self.document.papers):
                break
            main += section.blocks
        first = next((n for n, block in enumerate(main) if block.role is Role.PHU_LUC), len(main))
        return tuple(main[:first])

    @property
    def notes(self) -> tuple[Block, ...]:
        """Return the paragraphs of its footnotes and endnotes.

        They have no form to be judged, only words.
        """
        return self.document.chu_thich

    @cached_property
    def _by_role(self) -> dict[Role, list[Block]]:
        found: dict[Role, list[Block]] = {}
        for block in self.blocks:
            if not block.approves:
                found.setdefault(block.role, []).append(block)
        return found

    def of(self, *roles: Role) -> list[Block]:
        """Return the blocks of these roles, in order, phụ lục included.

        Who approves the plan is left out: the decree lays down nothing of him.
        """
        if len(roles) == 1:
            return self._by_role.get(roles[0], [])
        wanted = set(roles)
        return [block for block in self.blocks if block.role in wanted and not block.approves]

    @cached_property
    def prose(self) -> list[Block]:
        """Return every paragraph an author writes himself, in order."""
        return self.of(*PROSE)

    @cached_property
    def has_head(self) -> bool:
        """Return True when any component above the title was found."""
        return any(self._by_role.get(role) for role in HEAD)

    @cached_property
    def complete(self) -> bool:
        """Return True for a page that nothing was lost from.

        Composed, or a file with looks and most of its head.
        """
        if not self.source.from_file:
            return True
        return self.source.says_looks and sum(bool(self.of(role)) for role in HEAD) >= _KNOWN_HEAD

    @cached_property
    def merged(self) -> set[Address]:
        """Return the addresses of paragraphs that hold several components, as tabs set them.

        No one's look.
        """
        roles: dict[Address, set[Role]] = {}
        for block in self.blocks:
            if isinstance(block.origin, Paragraph | PdfLine):
                roles.setdefault(block.origin, set()).add(block.role)
        return {origin for origin, held in roles.items() if len(held) > 1}

    @cached_property
    def words(self) -> str:
        """Return all words, a line a paragraph, cells apart."""
        return "\n".join([text for _, text, _ in self.texts()])

    @cached_property
    def said(self) -> list[str]:
        """Return every word in order, in small letters: letters and digits between other signs."""
        small = {word: word.casefold() for word in self.vocabulary}
        return [small[word] for word in self.tokens]

    @cached_property
    def vocabulary(self) -> Counter[str]:
        """Return how often each word is said, capitals as they stand."""
        return Counter(self.tokens)

    @cached_property
    def folded_vocabulary(self) -> frozenset[str]:
        """Return every word that is said, in small letters."""
        return frozenset(self.said)

    @cached_property
    def tokens(self) -> list[str]:
        """Return every word in order, capitals as they stand."""
        return words_of(self.words)

    @cached_property
    def _lowered(self) -> str:
        return self.words.lower()

    def texts(self, sought: Sought | None = None) -> Sequence[Text]:
        """Every text of the page: paragraph or table, its words without label, place of the cell.

        A note stands behind the text that calls it, where it is read. With ``sought`` only those in
        which it may stand.
        """
        if sought is None:
            return self._texts
        page = self._small_page if sought.any_case else self._page
        if len(page.words) != len(
            self.words
        ):  # a letter whose small form is two letters: none is Vietnamese
            return [text for text in self._texts if sought.may(text[1])]
        return [self._texts[number] for number in sorted(set(sought.lines(page)))]

    @cached_property
    def _page(self) -> Searched:
        return Searched(self.words, self._starts)

    @cached_property
    def _small_page(self) -> Searched:
        return Searched(self._lowered, self._starts)

    @cached_property
    def _starts(self) -> list[int]:
        """Return where each text begins on the page, and where the page ends."""
        return list(accumulate((len(text) + 1 for _, text, _ in self._texts), initial=0))

    @cached_property
    def _texts(self) -> tuple[Text, ...]:
        blocks = with_notes(self.blocks, self.notes) if self.notes else self.blocks
        return tuple(pair for block in blocks for pair in texts_of(block))
