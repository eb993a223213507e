"""What stands inside a paragraph: the letters a reader sees, with weight, slant, size and font.

Tracked changes are read as accepted, fields as their result, hidden text is left out; each is
told once. Text boxes and notes met on the way are handed over with the paragraph.
"""

from __future__ import annotations

from typing import Any, NamedTuple

from kehoach.word.read.drawing import MC, boxes, chosen
from kehoach.word.read.lines import drawn
from kehoach.word.read.numbering import number_text
from kehoach.word.read.style import N, Props, Styles, run_props, twips
from kehoach.word.read.symbol import shown

_MATH = "{http://schemas.openxmlformats.org/officeDocument/2006/math}"
_RUN, _TEXT, _PROPS = N + "r", N + "t", N + "rPr"
_INSERTED = {N + "ins", N + "moveTo"}
_REMOVED = {N + "del", N + "moveFrom"}
_AROUND = {N + name for name in ("hyperlink", "smartTag", "customXml", "sdt", "sdtContent", "dir", "bdo")} | _INSERTED
_SIGNS = {N + "tab": "\t", N + "ptab": "\t", N + "cr": "\n", N + "noBreakHyphen": "-", N + "softHyphen": ""}
_NOTES = {N + "footnoteReference": "footnote", N + "endnoteReference": "endnote"}
_PAGE_FIELDS = ("PAGE", "NUMPAGES", "SECTIONPAGES")


class Piece(NamedTuple):
    """A stretch of letters of one look."""

    text: str
    dam: bool = False
    nghieng: bool = False
    co: float | None = None
    """Size in pt."""
    font: str | None = None
    hoa: bool = False
    """True when Word shows its small letters as capitals."""


class Inside(NamedTuple):
    """What one paragraph holds."""

    pieces: list[Piece]
    boxes: list[Any]
    """Contents of the text boxes anchored in it."""
    notes: list[tuple[str, str]]
    """Kind and id of the footnotes and endnotes it calls, in order."""
    flags: set[str]
    """``page`` for a page-number field, ``break`` for a page break."""
    lines: list[float]
    """Lengths of the lines drawn in it, in mm."""
    number: list[float | None]
    """Sizes in pt of the page-number fields it holds."""


class Notes:
    """What was met that a reader of the result should know, each kind with its words."""

    def __init__(self) -> None:
        self.found: dict[str, list[str]] = {}

    def add(self, kind: str, words: str = "") -> None:
        """Record one meeting; ``words`` is what it was about."""
        listed = self.found.setdefault(kind, [])
        if words:
            listed.append(words)


class Inline:
    """Reads paragraphs of one file; fields may run from one paragraph into the next."""

    def __init__(self, styles: Styles, notes: Notes) -> None:
        self.styles = styles
        self.notes = notes
        self._fields: list[dict[str, Any]] = []
        self._counts: dict[str, int] = {}
        self._cache: dict[tuple[Any, ...], Piece] = {}

    def read(self, paragraph: Any, style: str | None, table: Props) -> Inside:
        """Return what a ``w:p`` holds."""
        inside = Inside([], [], [], set(), [], [])
        self._walk(paragraph, inside, style, table)
        return inside

    def _walk(self, element: Any, inside: Inside, style: str | None, table: Props) -> None:
        for one in element:
            tag = one.tag
            if tag == _RUN:
                self._run(one, inside, style, table)
            elif tag in _AROUND:
                if tag in _INSERTED:
                    self.notes.add("sua_doi")
                self._walk(one, inside, style, table)
            elif tag in _REMOVED:
                self.notes.add("sua_doi")
            elif tag == N + "fldSimple":
                if (one.get(N + "instr") or "").split()[:1] in ([name] for name in _PAGE_FIELDS):
                    inside.flags.add("page")
                    run = one.find(_RUN)
                    direct = {} if run is None else run_props(run.find(_PROPS), self.styles.fonts)
                    inside.number.append(self._look(self.styles.run(style, direct, table)).co)
                else:
                    self._walk(one, inside, style, table)
            elif tag == MC + "AlternateContent":
                self._walk(chosen(one), inside, style, table)
            elif one.tag.startswith(_MATH):
                inside.pieces.append(Piece("".join(text.text or "" for text in one.iter(_MATH + "t"))))

    def _run(self, run: Any, inside: Inside, style: str | None, table: Props) -> None:
        direct = run_props(run.find(_PROPS), self.styles.fonts)
        key = (style, *table.items(), None, *direct.items())
        look = self._cache.get(key)
        if look is None:
            look = self._cache[key] = self._look(self.styles.run(style, direct, table))
        text = self._content(run, inside, look)
        if text and look.co == _HIDDEN:
            self.notes.add("chu_an", text)
        elif text:
            inside.pieces.append(look._replace(text=text))

    @staticmethod
    def _look(found: Props) -> Piece:
        size = found.get("sz")
        found_size = twips(size)
        points = None if found_size is None else found_size / (20 if size and not size[-1].isdigit() else 2)
        capitals = bool(found.get("caps") or found.get("smallCaps"))
        hidden = bool(found.get("vanish"))
        return Piece("", bool(found["b"]), bool(found["i"]), _HIDDEN if hidden else points, found.get("font"), capitals)

    def _content(self, run: Any, inside: Inside, look: Piece) -> str:
        out = []
        for one in run:
            tag = one.tag
            if tag == _TEXT:
                if not self._silent():
                    out.append(shown(one.text or "", look.font))
            elif tag in _SIGNS:
                if not self._silent():
                    out.append(_SIGNS[tag])
            elif tag == _PROPS:
                continue
            else:
                out.append(self._other(one, tag, inside, look))
        return "".join(out)

    def _other(self, one: Any, tag: str, inside: Inside, look: Piece) -> str:
        if tag == N + "br":
            if one.get(N + "type") in ("page", "column"):
                inside.flags.add("break")
                return ""
            return "\n"
        if tag == N + "sym":
            code = one.get(N + "char") or ""
            sign = chr(int(code, 16)) if len(code) == 4 and all(c in _HEX for c in code) else ""  # noqa: PLR2004
            return shown(sign if sign >= "\uf020" else chr(ord(sign) + 0xF000) if sign else "", one.get(N + "font"))
        if tag == N + "fldChar":
            self._field(one.get(N + "fldCharType"), inside, look)
        elif tag == N + "instrText" and self._fields:
            self._fields[-1]["words"] += one.text or ""
        elif tag in _NOTES:
            inside.notes.append((_NOTES[tag], one.get(N + "id") or ""))
            return (
                f"[{note_mark(_NOTES[tag], self.note_count(_NOTES[tag]))}]"
                if one.get(N + "customMarkFollows") is None
                else ""
            )
        elif tag in (N + "drawing", N + "pict", N + "object", MC + "AlternateContent"):
            shown_one = chosen(one) if tag == MC + "AlternateContent" else one
            found = boxes(shown_one, self.notes)
            inside.boxes.extend(found)
            if not found:
                inside.lines.extend(length for shape in _drawings(one, shown_one) for length in drawn(shape))
        return ""

    def note_count(self, kind: str) -> int:
        """Count one footnote or endnote and return how many there are."""
        self._counts[kind] = self._counts.get(kind, 0) + 1
        return self._counts[kind]

    def _field(self, kind: str | None, inside: Inside, look: Piece) -> None:
        if kind == "begin":
            self._fields.append({"words": "", "shows": False})
        elif self._fields and kind == "separate":
            name = self._fields[-1]["words"].split()[:1]
            self._fields[-1]["shows"] = not (name and name[0].upper() in _PAGE_FIELDS)
        elif self._fields and kind == "end":
            name = self._fields.pop()["words"].split()[:1]
            if name and name[0].upper() in _PAGE_FIELDS:
                inside.flags.add("page")
                inside.number.append(look.co)

    def _silent(self) -> bool:
        """Return True inside a field's code, or inside a page number."""
        return any(not field["shows"] for field in self._fields)


def _drawings(one: Any, shown_one: Any) -> Any:
    """Return the drawings of a branch that is shown, or the drawing itself."""
    return shown_one if one.tag == MC + "AlternateContent" else (one,)


_HIDDEN = -1.0
_HEX = "0123456789abcdefABCDEF"


def note_mark(kind: str, number: int) -> str:
    """Return the mark of a note as Word shows it by default: 1, 2 at the foot, i, ii at the end."""
    return str(number) if kind == "footnote" else number_text(number, "lowerRoman")
