"""A line broken inside a justified paragraph keeps its words together in any template.

Word stretches such a line over its whole width unless the file says ``doNotExpandShiftReturn``
(ISO/IEC 29500-1, 17.15.3; in Word: Options, Advanced, Layout Options). LibreOffice heeds it too.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from lxml import etree

from kehoach.word.attached import related, relations_tree
from kehoach.word.coherent import TYPES, TYPES_SPACE, absolute, relations_name
from kehoach.word.part import as_bytes, as_tree
from kehoach.word.read.style import N
from kehoach.word.xml import W

if TYPE_CHECKING:
    from collections.abc import Mapping

_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.settings+xml"
_FILE = "settings.xml"
_KEEP = N + "doNotExpandShiftReturn"
_BEFORE_KEEP = frozenset(
    N + name
    for name in (
        "useSingleBorderforContiguousCells", "wpJustification", "noTabHangInd", "noLeading",
        "spaceForUL", "noColumnBalance", "balanceSingleByteDoubleByteWidth", "noExtraLineSpacing",
        "doNotLeaveBackslashAlone", "ulTrailSpace",
    )
)  # fmt: skip
"""Children of w:compat that stand before it: ISO/IEC 29500-4, 14.8.3."""
_BEHIND_COMPAT = frozenset(
    N + name
    for name in (
        "docVars", "rsids", "attachedSchema", "themeFontLang", "clrSchemeMapping",
        "doNotIncludeSubdocsInStats", "doNotAutoCompressPictures", "forceUpgrade", "captions",
        "readModeInkLockDown", "smartTagType", "shapeDefaults", "doNotEmbedSmartTags",
        "decimalSymbol", "listSeparator",
    )
)  # fmt: skip
"""Children of w:settings that stand behind w:compat, those of other namespaces beside."""


def with_breaks_kept(parts: Mapping[str, bytes], main: str, name: str | None) -> dict[str, bytes]:
    """Return the parts that change so that no broken line is stretched; none where it is so.

    ``name`` is the part with the settings, made where there is none.
    """
    if name is not None:
        root = as_tree(parts[name])
        return {name: as_bytes(root)} if _set(root) else {}
    name = absolute(main, _FILE)
    root = etree.fromstring(f'<w:settings xmlns:w="{W}"/>')
    _set(root)
    types, relations = as_tree(parts[TYPES]), relations_tree(parts.get(relations_name(main)))
    override = {"PartName": f"/{name}", "ContentType": _TYPE}
    etree.SubElement(types, f"{{{TYPES_SPACE}}}Override", override)
    related(relations, "settings", f"/{name}")
    changed = {TYPES: types, relations_name(main): relations, name: root}
    return {text: as_bytes(tree) for text, tree in changed.items()}


def _set(root: Any) -> bool:
    """Put the setting into the root of the settings; return False where it is there already."""
    compat = root.find(N + "compat")
    if compat is None:
        compat = etree.Element(N + "compat")
        root.insert(_place_of_compat(root), compat)
    held = compat.find(_KEEP)
    if held is not None and held.get(N + "val") in (None, "1", "true", "on"):
        return False
    if held is not None:
        compat.remove(held)
    first = next(
        (at for at, element in enumerate(compat) if element.tag not in _BEFORE_KEEP), len(compat)
    )
    compat.insert(first, etree.Element(_KEEP))
    return True


def _place_of_compat(root: Any) -> int:
    own = f"{{{W}}}"
    for at, element in enumerate(root):
        if element.tag in _BEHIND_COMPAT or not str(element.tag).startswith(own):
            return at
    return len(root)
