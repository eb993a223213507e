"""Where a tag stands in the tree: the element that gives way to it, and whether it may."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from kehoach.named import NamedTuple
from kehoach.word.contract import BY_NAME, TagKind, example
from kehoach.word.read.style import N

if TYPE_CHECKING:
    from kehoach.word.prepare.lines import TemplateLine
    from kehoach.word.prepare.tags import Tag

_RUN, _TEXT, _SECTION = N + "r", N + "t", N + "sectPr"
_FORMS = {"p": N + "p", "tr": N + "tr", "tc": N + "tc"}
_AROUND = (N + "document", N + "body", N + "sdt", N + "sdtContent", N + "customXml")
"""What may stand around a block that holds page breaks."""
_NAMES = {"p": "đoạn", "tr": "dòng của bảng", "tc": "ô"}
_MAIN_ONLY = ("than", "phu_luc")


class Spot(NamedTuple):
    """The element a tag takes the place of."""

    element: Any
    depth: tuple[str, ...]
    """Names of the elements around it, innermost first."""


def spot_of(line: TemplateLine, tag: Tag) -> Spot | None:
    """Return where a tag stands; None where no run of text holds it."""
    holder = line.holder(tag.start)
    if holder is line.element:  # a property of the file
        return Spot(holder, (holder.tag,))
    element = holder.getparent()
    if element is None or element.tag != _RUN:
        return None
    if tag.form in _FORMS:
        element = next(holder.iterancestors(_FORMS[tag.form]), None)
    if element is None or element.getparent() is None:
        return None
    return Spot(element, tuple(str(ancestor.tag) for ancestor in element.iterancestors()))


def misplaced(line: TemplateLine, tag: Tag, spot: Spot | None, kind: str, *, main: bool) -> str:
    """Return the cure for a tag in the wrong form or place; ``""`` when it may stand."""
    if spot is None:
        return "gõ thẻ liền trong một đoạn chữ"
    if tag.sign == "{":
        wrong = _form(tag, kind) or (_block(tag, spot, main=main) if kind == TagKind.BLOCK else "")
        if wrong:
            return wrong
    if tag.form in _FORMS:
        return _alone(tag, spot)
    return _joining(line, tag)


def _form(tag: Tag, kind: str) -> str:
    """Return the cure where a value is written as a paragraph or a paragraph as a value."""
    if (kind == TagKind.BLOCK) == (tag.form == "p") and tag.form not in ("tr", "tc"):
        return ""
    field = BY_NAME.get(tag.said)
    return f"viết {example(field)}" if field else "viết {{ … }}, không có p, tr, tc"


def _block(tag: Tag, spot: Spot, *, main: bool) -> str:
    if tag.said not in _MAIN_ONLY:
        return ""
    if not main:
        return "đặt thẻ này trong thân văn bản, không ở đầu trang, chân trang hay chú thích"
    if tag.said == "phu_luc" and not set(spot.depth) <= set(_AROUND):
        return "đặt thẻ này ngoài bảng và khung chữ: phụ lục bắt đầu trang mới"
    return ""


def _alone(tag: Tag, spot: Spot) -> str:
    """Return the cure where the paragraph, row or cell that gives way holds more than the tag."""
    held = "".join(spot.element.itertext(_TEXT, with_tail=False)).strip()
    breaks = next(spot.element.iter(_SECTION), None) is not None
    if held == tag.text and not breaks:
        return ""
    return f"đặt thẻ một mình trong {_NAMES[tag.form]}: chữ khác ở đó sẽ mất"


def _joining(line: TemplateLine, tag: Tag) -> str:
    """Return the cure where a ``-`` would join paragraphs."""
    before, after = line.text[: tag.start].strip(), line.text[tag.end :].strip()
    if ("before" in tag.joins and not before) or ("after" in tag.joins and not after):
        return "bỏ dấu - ở đầu hoặc cuối thẻ: không nối được hai đoạn thành một"
    return ""
