"""What a document was made from, and so what it can tell."""

from __future__ import annotations

from enum import StrEnum

from kehoach.named import NamedTuple


class SourceKind(StrEnum):
    """What a document comes from."""

    SPEC = "spec"
    """A YAML spec: composed, not read."""
    WORD = "word"
    """A .docx, .odt or .doc."""
    PAGES = "pages"
    """A PDF: letters at their places on printed pages."""
    TEXT = "text"
    """A text or Markdown."""


class Source(NamedTuple):
    """What a document was made from, and so what it can tell; the reader says it."""

    kind: SourceKind
    says_looks: bool
    """True when it says how paragraphs and pages look."""
    says_paragraphs: bool
    """True when it says where paragraphs begin and end; False where that was guessed."""

    @property
    def from_file(self) -> bool:
        """Return True for a document that was read, False for one composed from a spec."""
        return self.kind is not SourceKind.SPEC


SPEC = Source(SourceKind.SPEC, says_looks=False, says_paragraphs=True)
WORD = Source(SourceKind.WORD, says_looks=True, says_paragraphs=True)
WORD_97 = Source(SourceKind.WORD, says_looks=False, says_paragraphs=True)
"""A .doc that was read without Word or LibreOffice: its words alone."""
PAGES = Source(SourceKind.PAGES, says_looks=True, says_paragraphs=False)
TEXT = Source(SourceKind.TEXT, says_looks=False, says_paragraphs=True)
