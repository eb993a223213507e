"""Footnotes of a finished document: their part, and what of the template must name it.

Written only for a document that has notes; a template's own notes, styles and settings stay, ours
come behind them. The decree says nothing of notes: their size is our choice (data/the-thuc.yaml).
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from lxml import etree

from kehoach.law import the_thuc
from kehoach.word.attached import related
from kehoach.word.coherent import TYPES, TYPES_SPACE, absolute, relations_name
from kehoach.word.part import as_bytes, as_tree
from kehoach.word.xml import MARKED_CALL, R, W, escape, paragraph, runs

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from kehoach.document.block import Block

_N = f"{{{W}}}"
_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.footnotes+xml"
_FILE = "footnotes.xml"
_CALL = re.compile(MARKED_CALL.format(r"([^\"]*)").encode())
_JC = {"trai": "left", "giua": "center", "phai": "right", "deu": "both"}
_BEFORE_FOOTNOTES = (
    "endnotePr", "compat", "docVars", "rsids", "mathPr", "attachedSchema", "themeFontLang",
    "clrSchemeMapping", "doNotIncludeSubdocsInStats", "doNotAutoCompressPictures", "forceUpgrade",
    "captions", "readModeInkLockDown", "smartTagType", "schemaLibrary", "shapeDefaults",
    "doNotEmbedSmartTags", "decimalSymbol", "listSeparator",
)  # fmt: skip
"""Children of w:settings that stand behind w:footnotePr: ISO/IEC 29500-1, 17.15.1.78."""


class Footnotes:
    """What one template needs for footnotes; made once, used for each document that has some."""

    def __init__(self, parts: dict[str, bytes], main: str) -> None:
        self._main = main
        self._rels = relations_name(main)
        self._relations = as_tree(parts[self._rels])
        self.name = self._target("footnotes") or absolute(main, _FILE)
        held = parts.get(self.name)
        self._root = as_tree(held) if held is not None else _empty()
        self._last = max((int(record.get(_N + "id") or 0) for record in self._root), default=0)
        styles, settings = self._target("styles") or "", self._target("settings") or ""
        self._static = self._declared(parts) if held is None else {}
        self._static[styles], self._text, self._reference = _styled(parts[styles])
        if settings in parts and held is None:
            self._static[settings] = _with_separators(parts[settings])

    def parts(self, made: Mapping[str, bytes], notes: Sequence[Block]) -> dict[str, bytes]:
        """Return the parts that change for these notes; the text made calls them by mark."""
        numbers = {
            block.label: number
            for number, block in enumerate(_begun(notes), max(self._last, 0) + 1)
        }
        properties = f'<w:rPr><w:rStyle w:val="{self._reference}"/></w:rPr>'

        def call(found: re.Match[bytes]) -> bytes:
            number = numbers.get(found[1].decode())
            reference = f'<w:r>{properties}<w:footnoteReference w:id="{number}"/></w:r>'
            return reference.encode() if number is not None else b""

        written = "".join(self._notes(notes, numbers, properties))
        end = f"</{self._root.prefix}:footnotes>" if self._root.prefix else "</footnotes>"
        part = made[self.name].decode() if self.name in made else as_bytes(self._root).decode()
        start = part.rindex(end)
        return {
            self._main: _CALL.sub(call, made[self._main]),
            self.name: f"{part[:start]}{written}{end}".encode(),
            **self._static,
        }

    def _notes(
        self, notes: Sequence[Block], numbers: dict[str, int], properties: str
    ) -> Iterable[str]:
        """Yield the XML of each note, a paragraph for each block."""
        own = f'<w:r>{properties}<w:footnoteRef/></w:r><w:r><w:t xml:space="preserve"> </w:t></w:r>'
        for at, block in enumerate(notes):
            if block.label:
                yield f'<w:footnote xmlns:w="{W}" w:id="{numbers[block.label]}">'
            yield paragraph(self._text, (own if block.label else "") + runs(block.text))
            if at + 1 == len(notes) or notes[at + 1].label:
                yield "</w:footnote>"

    def _target(self, kind: str) -> str | None:
        """Return the name of the part of that kind the main part is related to."""
        for relation in self._relations:
            if str(relation.get("Type")).endswith(f"/{kind}"):
                return absolute(self._main, str(relation.get("Target")))
        return None

    def _declared(self, parts: Mapping[str, bytes]) -> dict[str, bytes]:
        """Return the list of types and the relations of the text with the new part in both."""
        types = as_tree(parts[TYPES])
        override = {"PartName": f"/{self.name}", "ContentType": _TYPE}
        etree.SubElement(types, f"{{{TYPES_SPACE}}}Override", override)
        related(self._relations, "footnotes", _FILE)
        return {TYPES: as_bytes(types), self._rels: as_bytes(self._relations)}


def _begun(notes: Sequence[Block]) -> Iterable[Block]:
    return (block for block in notes if block.label)


def _empty() -> Any:
    """Return a part with the two lines Word draws above notes, and no note."""
    lines = "".join(
        f'<w:footnote w:type="{kind}" w:id="{number}"><w:p><w:pPr>'
        '<w:spacing w:after="0" w:line="240" '
        f'w:lineRule="auto"/></w:pPr><w:r><w:{kind}/></w:r></w:p></w:footnote>'
        for kind, number in (("separator", -1), ("continuationSeparator", 0))
    )
    return etree.fromstring(f'<w:footnotes xmlns:w="{W}" xmlns:r="{R}">{lines}</w:footnotes>')


def _with_separators(settings: bytes) -> bytes:
    """Return the settings naming the two lines above notes, as Word writes them."""
    root = as_tree(settings)
    if root.find(_N + "footnotePr") is not None:
        return settings
    named = etree.Element(_N + "footnotePr")
    for number in ("-1", "0"):
        etree.SubElement(named, _N + "footnote", {_N + "id": number})
    later = set(_BEFORE_FOOTNOTES)
    at = next((n for n, item in enumerate(root) if etree.QName(item).localname in later), len(root))
    root.insert(at, named)
    return as_bytes(root)


def _styled(styles: bytes) -> tuple[bytes, str, str]:
    """Return the styles with Word's two for notes, and their ids; a template's own stay."""
    root = as_tree(styles)
    known = {
        _name(element): str(element.get(_N + "styleId")) for element in root.iter(_N + "style")
    }
    taken = set(known.values())
    default = (element for element in root.iter(_N + "style") if element.get(_N + "default") == "1")
    base = next(
        (
            str(record.get(_N + "styleId"))
            for record in default
            if record.get(_N + "type") == "paragraph"
        ),
        "",
    )
    ids = []
    for name, wanted, made in (
        ("footnote text", "FootnoteText", _text_style(base)),
        ("footnote reference", "FootnoteReference", _reference_style()),
    ):
        if name not in known:
            known[name] = wanted if wanted not in taken else f"{wanted}KH"
            root.append(etree.fromstring(made.format(escape(known[name]))))
        ids.append(known[name])
    return as_bytes(root), ids[0], ids[1]


def _name(style: Any) -> str:
    name = style.find(_N + "name")
    return "" if name is None else str(name.get(_N + "val")).lower()


def _text_style(base: str) -> str:
    look = the_thuc.chu_thich()
    size = round(look.dung * 2)
    above = f'<w:basedOn w:val="{escape(base)}"/>' if base else ""
    return (
        f'<w:style xmlns:w="{W}" w:type="paragraph" w:styleId="{{}}">'
        f'<w:name w:val="footnote text"/>{above}<w:uiPriority w:val="99"/><w:unhideWhenUsed/>'
        f'<w:pPr><w:spacing w:before="0" w:after="0" w:line="240" w:lineRule="auto"/>'
        f'<w:ind w:firstLine="0"/><w:jc w:val="{_JC[look.canh]}"/></w:pPr>'
        f'<w:rPr><w:sz w:val="{size}"/><w:szCs w:val="{size}"/></w:rPr></w:style>'
    )


def _reference_style() -> str:
    return (
        f'<w:style xmlns:w="{W}" w:type="character" w:styleId="{{}}">'
        '<w:name w:val="footnote reference"/><w:uiPriority w:val="99"/><w:unhideWhenUsed/>'
        '<w:rPr><w:vertAlign w:val="superscript"/></w:rPr></w:style>'
    )
