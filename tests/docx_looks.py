"""Looks of a .docx in few words: what Word's properties say, none left out.

Lengths are points (of a page: millimetres). What has no words here is shown as it is written, so
that no change of it goes unseen.
"""

from lxml.etree import _Element

TOGGLES = {
    "b": "đậm",
    "i": "nghiêng",
    "caps": "in hoa",
    "keepNext": "cùng trang đoạn sau",
    "keepLines": "không tách dòng",
    "widowControl": "tránh dòng lẻ",
    "pageBreakBefore": "sang trang",
    "cantSplit": "không tách",
    "tblHeader": "lặp lại",
}
SIDES = {"left": "trái", "right": "phải", "center": "giữa", "both": "đều", "start": "trái", "end": "phải"}
INDENTS = {"left": "lùi trái", "right": "lùi phải", "firstLine": "đầu dòng", "hanging": "treo"}
SPACES = {"before": "trước", "after": "sau"}
COMPLEX = {"bCs": "b", "iCs": "i", "szCs": "sz"}
"""The look of other scripts follows that of ours; it is shown where it does not."""
OFF = {"0", "false", "off"}


def local(name: str) -> str:
    """Return a name without its namespace."""
    return name.rpartition("}")[2]


def values(element: _Element) -> dict[str, str]:
    """Return the attributes of an element, their names without namespaces."""
    return {local(name): value for name, value in element.attrib.items()}


def short(number: float) -> str:
    """Return a number without noughts at its end, with a comma."""
    return f"{number:.2f}".rstrip("0").rstrip(".").replace(".", ",")


def points(twips: str) -> str:
    """Return twentieths of a point as points."""
    return short(int(twips) / 20)


def looks(properties: _Element | None, *without: str) -> list[str]:
    """Return what properties of a run, a paragraph, a row, a cell, a table or a style say."""
    if properties is None:
        return []
    own = {local(child.tag): child for child in properties}
    return [
        _look(name, child)
        for name, child in own.items()
        if name not in without and not _follows(child, own.get(COMPLEX.get(name, "")))
    ]


def _follows(element: _Element, other: _Element | None) -> bool:
    return other is not None and values(element) == values(other)


def _look(name: str, element: _Element) -> str:
    found = values(element)
    if name in TOGGLES:
        return ("không " if found.get("val") in OFF else "") + TOGGLES[name]
    if name in WORDS:
        return WORDS[name](found)
    return written(element)


def _spacing(found: dict[str, str]) -> str:
    if "val" in found:
        return f"giãn chữ {points(found['val'])}"
    words = [f"{SPACES[side]} {points(found.pop(side))}" for side in SPACES if side in found]
    if "line" in found:
        line, rule = int(found.pop("line")), found.pop("lineRule", "auto")
        words.append(f"dòng {short(line / 240)}" if rule == "auto" else f"dòng {rule} {short(line / 20)} pt")
    return " ".join([*words, *_rest(found)])


def _indents(found: dict[str, str]) -> str:
    words = [f"{INDENTS[side]} {points(found.pop(side))}" for side in INDENTS if side in found]
    return " ".join([*words, *_rest(found)])


def _fonts(found: dict[str, str]) -> str:
    fonts = dict.fromkeys(found.values())
    return "phông " + (next(iter(fonts)) if len(fonts) == 1 else " ".join(_rest(found)))


def _rest(found: dict[str, str]) -> list[str]:
    return [f"{name}={value}" for name, value in found.items()]


WORDS = {
    "jc": lambda found: SIDES.get(found["val"], found["val"]),
    "sz": lambda found: f"cỡ {short(int(found['val']) / 2)}",
    "u": lambda found: f"gạch chân {found['val']}",
    "tblW": lambda found: f"rộng {found['w']}" if found.get("type") == "dxa" else " ".join(["rộng", *_rest(found)]),
    "vertAlign": lambda found: {"superscript": "mũ", "subscript": "chân"}.get(found["val"], found["val"]),
    "gridSpan": lambda found: f"gộp {found['val']} cột",
    "vMerge": lambda found: "gộp xuống" if found.get("val") == "restart" else "gộp tiếp",
    "ind": _indents,
    "spacing": _spacing,
    "rFonts": _fonts,
}


def written(element: _Element) -> str:
    """Return an element as it is written, in short; what several children have is said once."""
    below: dict[str, list[str]] = {}
    for child in element:
        name, _, rest = written(child).partition(" ")
        below.setdefault(rest, []).append(name)
    found = values(element)
    said = [found.pop("val")] if "val" in found else []
    said += _rest(found)
    inner = "; ".join(" ".join([*names, *([rest] if rest else [])]) for rest, names in below.items())
    return " ".join([local(element.tag), *said, *([f"({inner})"] if inner else [])])
