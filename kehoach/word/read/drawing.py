"""Drawings and alternatives: which branch is shown, and the words in it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from kehoach.named import NamedTuple
from kehoach.word.read.style import N

if TYPE_CHECKING:
    from collections.abc import Iterable

    from kehoach.word.read.piece import Inside

MC = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
ALTERNATIVE = MC + "AlternateContent"
BRANCHES = (MC + "Choice", MC + "Fallback")
_A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
_V = "{urn:schemas-microsoft-com:vml}"
_C = "{http://schemas.openxmlformats.org/drawingml/2006/chart}"
_M = "{http://schemas.openxmlformats.org/officeDocument/2006/math}"
TEXTS = (N + "t", N + "delText", _A + "t", _M + "t")
"""Elements whose letters a page shows."""
WORDART = _V + "textpath"
RELATION = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id"
_DATA = RELATION[:-2] + "dm"
_LINKS = {"relIds": ("so_do", _DATA), "chart": ("bieu_do", RELATION)}
_BOX = N + "txbxContent"
_PICTURES = frozenset({"blip", "imagedata", "OLEObject", "contentPart"})
_KNOWN = (
    "http://schemas.microsoft.com/office/",
    "http://schemas.openxmlformats.org/",
    "urn:schemas-microsoft-com:",
)
"""Vocabularies today's programs know; a choice that asks for another one is not shown."""


class Drawn(NamedTuple):
    """What a drawing holds besides lines and shapes."""

    boxes: list[Any]
    """Contents of its text boxes, each once; a box inside a box is found when that one is read."""
    words: list[str]
    """Texts written straight on shapes."""
    art: list[str]
    """Words drawn as WordArt: watermarks, stamps."""
    linked: list[tuple[str, str]]
    """Kind and relation of diagrams and charts, whose words lie in parts of their own."""
    objects: list[str]
    """Programs of embedded objects."""
    pictures: list[Any]
    """Elements that show a picture."""
    spare: list[str]
    """Texts of branches that are not shown."""

    @property
    def only_in_spare(self) -> list[str]:
        """Return the texts that stand in no branch that is shown."""
        shown = [*self.words, *self.art, *(text for box in self.boxes for text in texts_of(box))]
        return _only(self.spare, shown)


def drawn_in(element: Any) -> Drawn:
    """Return what a drawing holds, in order; of alternatives what a modern program shows."""
    found = Drawn([], [], [], [], [], [], [])
    waiting = [element]
    while waiting:
        child = waiting.pop()
        if child.tag == ALTERNATIVE:
            shown, others = branches(child)
            found.spare.extend(text for other in others for text in texts_of(other))
            waiting.extend(reversed(shown))
            continue
        if child.tag == _BOX:
            found.boxes.append(child)
            continue
        _met(child, found)
        waiting.extend(reversed(child))
    return found


def _met(element: Any, found: Drawn) -> None:
    """Record what an element of a drawing shows."""
    name = element.tag.rpartition("}")[2]
    if element.tag == _A + "t":
        found.words.append(element.text or "")
    elif element.tag == WORDART:
        found.art.append(element.get("string") or "")
    elif name in _LINKS:
        kind, relation = _LINKS[name]
        found.linked.append((kind, element.get(relation) or ""))
    elif name == "OLEObject":
        found.objects.append(element.get("ProgID") or "")
    if name in _PICTURES:
        found.pictures.append(element)


def branches(alternate: Any) -> tuple[list[Any], list[Any]]:
    """Return the children of the branch a modern program shows, and the branches it does not."""
    choices = [element for element in alternate if element.tag in BRANCHES]
    shown = next((choice for choice in choices if _understood(choice)), None)
    return ([] if shown is None else list(shown)), [
        choice for choice in choices if choice is not shown
    ]


def _understood(branch: Any) -> bool:
    if branch.tag == MC + "Fallback":
        return True
    names = (branch.get("Requires") or "").split()
    spaces = [branch.nsmap.get(name) or "" for name in names]
    return bool(len(branch)) and all(space.startswith(_KNOWN) for space in spaces)


def texts_of(element: Any) -> list[str]:
    """Return every text a page may show of an element, WordArt included."""
    art = [record.get("string") or "" for record in element.iter(WORDART)]
    return [*element.itertext(*TEXTS, with_tail=False), *art]


def words_of_chart(root: Any) -> list[str]:
    """Return the titles and labels of a chart, each once."""
    caches = root.iter(_C + "strCache")
    labels = [text for cach in caches for text in cach.itertext(_C + "v", with_tail=False)]
    return list(dict.fromkeys([*root.itertext(_A + "t", with_tail=False), *labels]))


def only_in_spare(others: Iterable[Any], shown: Iterable[Any], inside: Inside) -> None:
    """Record the texts of branches that are not shown; those no shown branch holds are told."""
    spare = [text for other in others for text in texts_of(other)]
    if not spare:
        return
    inside.heard.extend(spare)
    only = _only(spare, [text for item in shown for text in texts_of(item)])
    if only:
        inside.noticed.append(("hai_ban", " / ".join(only)))


def _only(spare: list[str], shown: list[str]) -> list[str]:
    words = set("".join(shown).split()) | {word for text in shown for word in text.split()}
    return [text for text in spare if not words.issuperset(text.split())]
