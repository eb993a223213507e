"""A Word file carried to another year, as the hands do it."""

import difflib
import re
from io import BytesIO
from typing import NamedTuple
from zipfile import ZipFile

from kehoach.clone import as_text
from kehoach.clone.engine import begun, decide
from kehoach.clone.target import Target
from kehoach.clone.word_hand import Written, remarks_before, written
from kehoach.clone.word_paper import WordPaper, paper_of
from kehoach.clone.worklist import ClonedWord
from kehoach.document.block import Document
from kehoach.document.label.whole import label
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


def changed(old: str, new: str) -> str:
    """Return the lines that differ, none around them."""
    lines = difflib.unified_diff(old.splitlines(), new.splitlines(), "cũ", "mới", n=0, lineterm="")
    return "".join(f"{line}\n" for line in lines)


def told(made: Carried, target: Target) -> str:
    """Return the worklist of a file carried on, its comments, and its changed lines."""
    found = ClonedWord(b"", tuple(made.new.items), tuple(made.new.parts), 0, target.nam, target.co_quan or "như cũ")
    comments = "".join(f"{number}. {text}\n" for number, text in enumerate(_comments(made.new.content), 1))
    return f"{as_text(found)}\n{comments}\n{changed(_words(made.base), _words(made.accepted))}"


def _words(content: bytes) -> str:
    return "\n".join(block.words for block in label(read_docx(content, FILE)).blocks())


def _comments(content: bytes) -> list[str]:
    with ZipFile(BytesIO(content)) as parts:
        xml = parts.read("word/comments.xml").decode() if "word/comments.xml" in parts.namelist() else ""
    found = re.findall(r"<w:comment .*?</w:comment>", xml, re.DOTALL)
    return [" / ".join(re.findall(r"<w:t(?: [^>]*)?>([^<]*)", comment)) for comment in found]
