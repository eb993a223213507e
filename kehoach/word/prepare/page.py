"""The page of a template: settings of the main text and of a phụ lục, how wide their text is."""

from __future__ import annotations

from copy import deepcopy
from typing import TYPE_CHECKING, Any

from lxml import etree

from kehoach.named import NamedTuple
from kehoach.problem import Place, fault
from kehoach.word.prepare.xml import inner_xml
from kehoach.word.read.measure import twips
from kehoach.word.read.style import N

if TYPE_CHECKING:
    from kehoach.problem import KehoachError

_ORDER = (
    "headerReference", "footerReference", "footnotePr", "endnotePr", "type", "pgSz", "pgMar",
    "paperSrc", "pgBorders", "lnNumType", "pgNumType",
)  # fmt: skip
"""Children of ``w:sectPr`` as ISO/IEC 29500-1, 17.6.17 orders them, as far as we set some."""
_SECTION = N + "sectPr"


class Pages(NamedTuple):
    """The settings of the last page, and what is made of them."""

    element: Any
    """The ``w:sectPr`` of the main text."""
    sections: dict[str, str]
    """``chinh``, ``doc``, ``ngang`` → settings of the main text and of a phụ lục."""
    rooms: dict[str, int]
    """``doc``, ``ngang`` → width of the text in twips."""


def pages_of(tree: Any, file: str) -> Pages:
    """Return the pages of the main part. Raises KehoachError MA06."""
    body = tree.find(N + "body")
    found = [] if body is None else body.findall(_SECTION)
    if not found:
        raise _unknown(file)
    main = found[-1]
    sides, margins = (
        _measured(main, "pgSz", ("w", "h")),
        _measured(main, "pgMar", ("left", "right")),
    )
    if sides is None or margins is None:
        raise _unknown(file)
    narrow, wide = sorted(sides)
    sections = {"chinh": inner_xml(main, tree.nsmap)}
    for name, paper in (("doc", (narrow, wide)), ("ngang", (wide, narrow))):
        sections[name] = inner_xml(_annex(main, paper), tree.nsmap)
    edges = sum(margins)
    return Pages(main, sections, {"doc": narrow - edges, "ngang": wide - edges})


def _measured(section: Any, name: str, keys: tuple[str, str]) -> list[int] | None:
    found = section.find(N + name)
    measures = [] if found is None else [twips(found.get(N + key)) for key in keys]
    known = [round(measure) for measure in measures if measure is not None]
    return known if len(known) == len(keys) else None


def _annex(main: Any, paper: tuple[int, int]) -> Any:
    """Return the settings of a phụ lục: a new page, numbered from 1, upright or landscape."""
    annex = deepcopy(main)
    annex.tail = None
    size = annex.find(N + "pgSz")
    size.set(N + "w", str(paper[0]))
    size.set(N + "h", str(paper[1]))
    size.attrib.pop(N + "orient", None)
    if paper[0] > paper[1]:
        size.set(N + "orient", "landscape")
    _set(annex, "type", "val", "nextPage")
    _set(annex, "pgNumType", "start", "1")
    return annex


def _set(section: Any, name: str, key: str, value: str) -> None:
    """Give a section a property, put where the schema wants it."""
    found = section.find(N + name)
    if found is None:
        found = etree.Element(N + name)
        before = {N + text for text in _ORDER[: _ORDER.index(name)]}
        section.insert(sum(1 for element in section if element.tag in before), found)
    found.set(N + key, value)


def _unknown(file: str) -> KehoachError:
    cure = "mở bằng Word, đặt khổ A4 rồi lưu lại"
    return fault("MA06", "mẫu không có khổ giấy và lề trang", cure, Place(file))
