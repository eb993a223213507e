"""Words in = words out: the texts of the package against those read or told, once, at the end.

The reader hands over every text it met, as it lies in the file. What the package holds besides
stands where the reader did not look; it is told, with the words before it.
"""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Any

from lxml import etree

from kehoach.word.read.drawing import WORDART, texts_of
from kehoach.word.read.style import N

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from kehoach.word.read.opened import Opened

    _TextsIn = Callable[[Any], Iterable[str]]

_STORIES = ("document", "hdr", "ftr", "footnotes", "endnotes", "comments")
_DRAWING = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}"
_DRAWING_2010 = "{http://schemas.microsoft.com/office/word/2010/wordprocessingDrawing}"
_OFFICE = "{urn:schemas-microsoft-com:office:office}"
_NO_WORDS = (
    *(N + name for name in ("instrText", "delInstrText", "fldData", "binData")),
    *(_DRAWING + name for name in ("posOffset", "align")),
    *(_DRAWING_2010 + name for name in ("pctWidth", "pctHeight", "pctPosHOffset", "pctPosVOffset")),
    *(_OFFICE + name for name in ("LinkType", "LockedField", "FieldCodes")),
)
"""Elements whose letters are code or measures, never words of a page."""
_FORM_SETTINGS = "{urn:schemas-microsoft-com:office:excel}"
"""Settings of an old form control."""
_KINDS_WITHOUT_WORDS = frozenset({
    "styles", "stylesWithEffects", "settings", "webSettings", "fontTable", "theme", "themeOverride",
    "numbering", "customXml", "glossaryDocument", "people", "commentsExtended", "commentsIds",
    "commentsExtensible", "image", "hyperlink", "attachedTemplate", "header", "footer", "footnotes",
    "endnotes", "comments", "diagramLayout", "diagramQuickStyle", "diagramColors", "diagramDrawing",
    "vbaProject", "keyMapCustomizations", "printerSettings", "oleObject", "package", "aFChunk",
    "subDocument", "documenttasks", "mailMergeSource", "chartStyle",
})  # fmt: skip
"""Parts without words, or whose words are reached through a reference that is told by itself."""
_SHORT = 40
_EVERY_TEXT: Any = etree.XPath("//text()", smart_strings=False)
"""Every text of a part, those behind elements too: ``itertext`` takes nine times as long."""


def missing(opened: Opened, heard: Iterable[str]) -> list[tuple[str, str]]:
    """Return each text that was neither read nor told, with where it stands; none when all were."""
    stories = [root for root in opened.trees.values() if _name(root) in _STORIES]
    known = Counter(heard)
    if not _any(_left(stories, known, _EVERY_TEXT)):  # more than is asked for, and nothing missing
        return [*_unread_parts(opened)]
    left = _left(stories, known, _texts)
    lost = [found for root in stories for found in _places(root, left)] if _any(left) else []
    return [*_unread_parts(opened), *lost]


def _left(stories: list[Any], heard: Counter[str], texts_in: _TextsIn) -> Counter[str]:
    """Return how often each text stands in the parts beyond what was heard; white space aside."""
    left = _held(stories, texts_in)
    left.subtract(heard)
    if _any(left):  # measures and code, looked for only now: most files have none
        for root in stories:
            left.subtract(Counter(element.text or "" for element in root.iter(*_NO_WORDS)))
    return left


def _held(stories: list[Any], texts_in: _TextsIn) -> Counter[str]:
    held: Counter[str] = Counter()
    for root in stories:
        held.update(texts_in(root))
    for blank in [text for text in held if text.isspace()]:
        del held[blank]
    for root in stories:
        held.update(element.get("string") or "" for element in root.iter(WORDART))
    return held


def _texts(root: Any) -> Iterable[str]:
    """Return the texts of a part, each of the element it stands in."""
    texts: Iterable[str] = root.itertext(with_tail=False)
    return texts


def _any(left: Counter[str]) -> bool:
    return any(count > 0 for count in left.values())


def _places(root: Any, left: Counter[str]) -> Iterator[tuple[str, str]]:
    """Yield the texts of a part that are left over, with the words before them.

    Each is taken from what is left.
    """
    before = ""
    for element in root.iter():
        text = _said(element)
        if not text:
            continue
        if left[text] > 0:
            left[text] -= 1
            yield text, f"sau “{before[-_SHORT:]}”" if before else "đầu tệp"
        before = text.strip()


def _said(element: Any) -> str:
    """Return the letters an element may show; ``""`` for measures, code and white space."""
    if element.tag in _NO_WORDS or element.tag.startswith(_FORM_SETTINGS):
        return ""
    text = element.get("string") if element.tag == WORDART else element.text
    return text if text and not text.isspace() else ""


def _unread_parts(opened: Opened) -> Iterator[tuple[str, str]]:
    """Yield the words of parts the main part is tied to and nobody read."""
    for kind, name in opened.relations(opened.main):
        known = kind.rpartition("/")[2] in _KINDS_WITHOUT_WORDS
        if known or name in opened.trees or not name.lower().endswith(".xml"):
            continue
        root = opened.tree(name)
        texts = [] if root is None else texts_of(root)
        if "".join(texts).strip():
            yield " / ".join(texts), f"phần {name}"


def _name(element: Any) -> str:
    return str(element.tag).rpartition("}")[2]
