"""Words in = words out: the texts of the package against those that were read or told, once, at the end.

The reader hands over every text it met, as it lies in the file. What the package holds besides stands
where the reader did not look; it is told, with the words before it.
"""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Any

from kehoach.word.read.drawing import WORDART, texts_of
from kehoach.word.read.style import N

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from kehoach.word.read.opened import Opened

_STORIES = ("document", "hdr", "ftr", "footnotes", "endnotes", "comments")
_NO_WORDS = (
    *(N + name for name in ("instrText", "delInstrText", "fldData", "binData")),
    "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}posOffset",
    "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}align",
    *(f"{{http://schemas.microsoft.com/office/word/2010/wordprocessingDrawing}}{name}"
      for name in ("pctWidth", "pctHeight", "pctPosHOffset", "pctPosVOffset")),
    *(f"{{urn:schemas-microsoft-com:office:office}}{name}" for name in ("LinkType", "LockedField", "FieldCodes")),
)  # fmt: skip
"""Elements whose letters are code or measures, never words of a page."""
_FORM_SETTINGS = "{urn:schemas-microsoft-com:office:excel}"
"""Settings of an old form control."""
_KINDS_WITHOUT_WORDS = frozenset({
    "styles", "stylesWithEffects", "settings", "webSettings", "fontTable", "theme", "themeOverride", "numbering",
    "customXml", "glossaryDocument", "people", "commentsExtended", "commentsIds", "commentsExtensible", "image",
    "hyperlink", "attachedTemplate", "header", "footer", "footnotes", "endnotes", "comments", "diagramLayout",
    "diagramQuickStyle", "diagramColors", "diagramDrawing", "vbaProject", "keyMapCustomizations", "printerSettings",
    "oleObject", "package", "aFChunk", "subDocument", "documenttasks", "mailMergeSource", "chartStyle",
})  # fmt: skip
"""Parts that show no words, or whose words are reached through a reference that is told where it stands."""
_SHORT = 40


def missing(opened: Opened, heard: Iterable[str]) -> list[tuple[str, str]]:
    """Return each text that was neither read nor told, with where it stands; none when all were."""
    stories = [root for root in opened.trees.values() if _name(root) in _STORIES]
    left: Counter[str] = Counter()
    for root in stories:
        left.update(text for text in root.itertext(with_tail=False) if not text.isspace())
        left.update(one.get("string") or "" for one in root.iter(WORDART))
    left.subtract(heard)
    out = list(_unread_parts(opened))
    if any(count > 0 for count in left.values()):
        for root in stories:
            left.subtract(root.itertext(*_NO_WORDS, with_tail=False))
    if any(count > 0 for count in left.values()):
        out += [found for root in stories for found in _places(root, left)]
    return out


def _places(root: Any, left: Counter[str]) -> Iterator[tuple[str, str]]:
    """Yield the texts of a part that are left over, with the words before them; each is taken from what is left."""
    before = ""
    lost = {text for text, count in left.items() if count > 0 and text.strip()}
    for one in root.iter():
        text = one.get("string") if one.tag == WORDART else one.text
        if not text or text.isspace() or one.tag in _NO_WORDS or one.tag.startswith(_FORM_SETTINGS):
            continue
        if text in lost and left[text] > 0:
            left[text] -= 1
            yield text, f"sau “{before[-_SHORT:]}”" if before else "đầu tệp"
        before = text.strip()


def _unread_parts(opened: Opened) -> Iterator[tuple[str, str]]:
    """Yield the words of parts the main part is tied to and nobody read."""
    for kind, name in opened.relations(opened.main):
        known = kind.rpartition("/")[2] in _KINDS_WITHOUT_WORDS
        if known or name in opened.trees or not name.lower().endswith(".xml") or name not in opened.parts:
            continue
        texts = texts_of(opened.tree(name))
        if "".join(texts).strip():
            yield " / ".join(texts), f"phần {name}"


def _name(element: Any) -> str:
    return str(element.tag).rpartition("}")[2]
