"""A Word file carried to another year, as the hands do it."""

from typing import NamedTuple

from kehoach.clone.engine import begun, decide
from kehoach.clone.target import Target
from kehoach.clone.word_hand import Written, remarks_before, written
from kehoach.clone.word_paper import WordPaper, paper_of
from kehoach.document.block import Document
from kehoach.intake.last_year_word import was_turned
from kehoach.word.read import read_docx
from kehoach.word.revise import accept
from kehoach.word.traced import opened_for_places

FILE = "cu.docx"


class Carried(NamedTuple):
    base: bytes
    """The old file, its revisions accepted."""
    old: WordPaper
    new: Written

    @property
    def accepted(self) -> bytes:
        return accept(self.new.content, FILE)

    def codes(self) -> list[str]:
        return [item.code for item in self.new.items]


def carried(content: bytes, target: Target, read: Document | None = None) -> Carried:
    """Return a file carried on; ``read`` is it as it was read, where that is more than its words."""
    base = accept(content, FILE)
    document = read or read_docx(base, FILE)
    old = paper_of(document, FILE, old_letters=was_turned(document))
    way = begun(old.paper, target)
    decisions = decide(old.paper, way, remarks_before(old, way.own.doi))
    return Carried(base, old, written(opened_for_places(base, FILE), FILE, old, decisions))
