"""Words inside the paragraphs of an opened .docx, to be changed in a few places."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from kehoach.named import NamedTuple
from kehoach.word.carried import dropped, rewritten
from kehoach.word.coherent import TYPES
from kehoach.word.package import assemble, pack_small, packed_pictures
from kehoach.word.part import as_bytes
from kehoach.word.read.body import Body
from kehoach.word.read.inline import Inline
from kehoach.word.read.notes import addresses, note_parts, notes_of
from kehoach.word.read.notices import Notes
from kehoach.word.read.numbering import Numbering
from kehoach.word.read.opened import Opened
from kehoach.word.read.style import N, Styles

if TYPE_CHECKING:
    from kehoach.address import Address
    from kehoach.word.read.notes import Call

_XML = "http://www.w3.org/XML/1998/namespace"


class NotesPart(NamedTuple):
    """A part with notes, open for change."""

    root: Any
    before: bytes
    """What its tree was when it was opened; a part that says the same stays as the file has it."""


class Edited(NamedTuple):
    """A .docx opened to be changed in a few places."""

    opened: Opened
    root: Any
    """Tree of the main part."""
    body: Body
    """Its reader, which knows the elements of every address."""
    notes: dict[str, NotesPart]
    """Name of a part with notes → what it was and is."""
    calls: dict[Address, Call]
    """Address of a note → the place that calls it."""

    @property
    def trees(self) -> list[Any]:
        """Return the trees words may be changed in: the main part's and those of the notes."""
        return [self.root, *(part.root for part in self.notes.values())]

    def written(self, parts: dict[str, bytes]) -> bytes:
        """Return the package with changed parts; the same changes give the same bytes.

        Macros and digital signatures stay behind.
        """
        notes = {name: as_bytes(part.root) for name, part in self.notes.items()}
        changed = {name: part for name, part in notes.items() if part != self.notes[name].before}
        main = {self.opened.main: as_bytes(self.root)}
        kept = {**self.opened.parts, **main, **changed, **parts, **rewritten(self.opened)}
        left = {*dropped(self.opened), *(name for name in kept if name.endswith("/"))}
        names = [TYPES, *(name for name in kept if name != TYPES and name not in left)]
        pictures = packed_pictures(self.opened.content)
        return assemble([*(pack_small(name, kept[name]) for name in names), *pictures])


def opened_for_change(content: bytes, file: str, inline: type[Inline] = Inline) -> Edited:
    """Return the file opened and read once; ``inline`` is what reads its paragraphs.

    Raises KehoachError TN50 as the reader does.
    """
    return open_for_change(Opened(content, file), inline)


def open_for_change(opened: Opened, inline: type[Inline] = Inline) -> Edited:
    """Return a file that is open as ``opened_for_change`` does."""
    root = opened.tree(opened.main)
    styles = Styles(opened.tree(opened.related("styles")), opened.tree(opened.related("theme")))
    numbering = Numbering(opened.tree(opened.related("numbering")))
    body = Body(styles, numbering, Notes(), opened, inline)
    body.sections(root.find(N + "body"))
    calls = calls_of(body)
    list(notes_of(body, opened))  # its paragraphs are among the body's elements then
    return edited_of(opened, body, calls)


def calls_of(body: Body) -> dict[Address, Call]:
    """Return address of a note → the place that calls it; of a body that was read."""
    return dict(zip(addresses(body), body.called, strict=True))


def edited_of(opened: Opened, body: Body, calls: dict[Address, Call]) -> Edited:
    """Return a file that was read as one open for change."""
    parts = {name: opened.tree(name) for name in note_parts(opened).values()}
    notes = {name: NotesPart(tree, as_bytes(tree)) for name, tree in parts.items()}
    return Edited(opened, opened.tree(opened.main), body, notes, calls)


def words_of(paragraph: Any) -> str:
    """Return the letters of a paragraph's texts."""
    return "".join(element.text or "" for element in paragraph.iter(N + "t"))


def say(text: Any, words: str) -> None:
    """Give a text its letters, white space kept."""
    text.text = words
    text.set(f"{{{_XML}}}space", "preserve")
