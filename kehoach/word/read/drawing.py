"""Drawings and alternatives: which branch is shown, and the text boxes inside."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from kehoach.word.read.style import N

if TYPE_CHECKING:
    from kehoach.word.read.inline import Notes

MC = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
_PICTURES = ("}blip", "}imagedata", "}OLEObject", "}chart")


def boxes(element: Any, notes: Notes) -> list[Any]:
    """Return the contents of the text boxes of a drawing; a picture or an object is only told."""
    if not len(element):
        return []
    found = [one for one in element.iter(N + "txbxContent") if not _inside_fallback(one, element)]
    if not found and any(str(one.tag).endswith(_PICTURES) for one in element.iter()):
        notes.add("hinh")
    return found


def chosen(alternate: Any) -> Any:
    """Return the branch of an AlternateContent a modern program shows: the choice, else the fallback."""
    choice = alternate.find(MC + "Choice")
    if choice is not None and len(choice):
        return choice
    fallback = alternate.find(MC + "Fallback")
    return () if fallback is None else fallback


def _inside_fallback(box: Any, top: Any) -> bool:
    for above in box.iterancestors():
        if above.tag == MC + "Fallback":
            return True
        if above is top:
            break
    return False
