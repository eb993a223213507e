"""A .docx as a Document: what a reader of the page sees, with looks resolved and no roles yet.

Made by Word, LibreOffice, WPS, Google Docs alike: inherited looks, automatic numbers, text boxes,
content controls, fields, equations, notes, tracked changes (as accepted), headers and footers. What
is no live text stands in ``Block.aside``. Lost: pictures, colours, positions, words of diagrams and
charts; told in ``Document.notices``, as is every word the count at the end finds missing.
"""

from __future__ import annotations

from kehoach.document.block import Document
from kehoach.document.source import WORD
from kehoach.named import NamedTuple
from kehoach.problem import Place, fault
from kehoach.word.carried import has_macro, has_signature
from kehoach.word.read.body import Body
from kehoach.word.read.counted import missing
from kehoach.word.read.drawing import texts_of
from kehoach.word.read.inline import Inline
from kehoach.word.read.notes import notes_of
from kehoach.word.read.notices import Notes, notices
from kehoach.word.read.numbering import Numbering
from kehoach.word.read.opened import CODE, Opened
from kehoach.word.read.paragraph import TO_HOP
from kehoach.word.read.style import N, Styles

__all__ = ["Read", "read_docx", "read_opened"]


class Read(NamedTuple):
    """A file as it was read, and its reader, which knows the elements of every address."""

    document: Document
    body: Body


def read_docx(data: bytes, file: str) -> Document:
    """Return the document in the bytes of a .docx; ``file`` is its name for messages.

    Raises KehoachError TN50 for a file that is none, is damaged, is locked with a password or would
    unpack to more than a plan can be.
    """
    return read_opened(Opened(data, file)).document


def read_opened(opened: Opened, inline: type[Inline] = Inline) -> Read:
    """Return an opened file as it was read; ``inline`` is what reads its paragraphs.

    Raises KehoachError TN50 as ``read_docx`` does.
    """
    root = opened.tree(opened.main)
    body_element = None if root is None else root.find(N + "body")
    if body_element is None:
        cure = "mở thử bằng Word rồi lưu lại thành .docx"
        raise fault(CODE, "tệp không phải văn bản Word", cure, Place(opened.file))
    notes = Notes()
    styles = Styles(opened.tree(opened.related("styles")), opened.tree(opened.related("theme")))
    numbering = Numbering(opened.tree(opened.related("numbering")))
    body = Body(styles, numbering, notes, opened, inline)
    sections = tuple(body.sections(body_element))
    chu_thich = tuple(notes_of(body, opened))
    _tell_file(opened, body, notes)
    loose = next(iter(notes.words(TO_HOP)), "")
    problems = notices(notes, opened.file)
    read = Document(sections, chu_thich=chu_thich, source=WORD, notices=problems, to_hop=loose)
    return Read(read, body)


def _tell_file(opened: Opened, body: Body, notes: Notes) -> None:
    """Tell what the file holds beside its text, and the words nobody read."""
    if has_macro(opened):
        notes.add("macro")
    if has_signature(opened):
        notes.add("ky_so")
    if body.numbering.too_long:
        notes.add("nhan_dai")
    _comments(body, opened)
    for words, place in missing(opened, body.maker.heard):
        notes.add("sot", words, place)


def _comments(body: Body, opened: Opened) -> None:
    """Tell the comments of reviewers; they are no words of the document.

    What a clone asks is told as one thing: who lists its questions one by one leaves that out; what
    an earlier check said, as another: who checks anew leaves that out.
    """
    root = opened.tree(opened.related("comments"))
    if root is None:
        return
    # it stands on this room; few files have comments
    from kehoach.word.comments.seen import Program, program_of  # noqa: PLC0415 - only with comments

    ours = {Program.CLONE: "cau_hoi", Program.CHECK: "nhan_xet"}
    for comment in root.findall(N + "comment"):
        texts = texts_of(comment)
        body.maker.heard += texts
        author = comment.get(N + "author") or ""
        program = program_of(author, comment.get(N + "initials") or "")
        if program is None:
            body.notes.add("ghi_chu", "".join(texts), author)
        else:
            body.notes.add(ours[program])
