"""Tags where nothing is filled in: watermarks, drawings, links, fields, properties.

Each would be printed as typed, so each is told with its place. What no page shows may hold braces:
comments, stored building blocks, custom XML.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any
from urllib.parse import unquote

from lxml import etree

from kehoach.problem import Place, Problem
from kehoach.word.prepare.lines import addresses_of
from kehoach.word.read.style import N

if TYPE_CHECKING:
    from collections.abc import Iterator

_TAG = re.compile(r"\{\{(?:(?!\{\{).){1,200}?\}\}|\{%(?:(?!\{%).){1,200}?%\}", re.DOTALL)
_PARAGRAPH = N + "p"
_SILENT = ("word/glossary/", "customXml/", "word/comments", "word/people", "docMetadata/")
_PLACES = {
    "textpath": "chữ chìm hoặc chữ nghệ thuật",
    "docPr": "mô tả của hình",
    "cNvPr": "mô tả của hình",
    "instrText": "mã trường (field)",
    "fldSimple": "mã trường (field)",
    "Relationship": "địa chỉ liên kết",
    "hyperlink": "liên kết",
    "t": "chữ trên hình vẽ, biểu đồ hoặc công thức",
}
_PARTS = (
    ("word/header", "đầu trang"), ("word/footer", "chân trang"), ("word/charts/", "biểu đồ"),
    ("word/diagrams/", "sơ đồ"), ("word/settings", "thiết lập của tệp"),
    ("docProps/", "thuộc tính của tệp"),
)  # fmt: skip
_CURE = (
    "bỏ thẻ này đi; thẻ chỉ được điền trong đoạn chữ thường của thân văn bản, bảng, khung chữ, "
    "đầu trang, chân trang, chú thích"
)


def is_silent(name: str) -> bool:
    """Return True for a part no page shows."""
    return name.startswith(_SILENT)


def elsewhere(name: str, tree: Any, file: str, filled: set[Any]) -> Iterator[Problem]:
    """Yield a problem for each tag that would be printed as typed; ``filled`` elements are not."""
    addresses: dict[Any, str] = {}
    for element, text in _texts(tree, filled):
        found = _TAG.search(_spelt(text))
        if found:
            addresses = addresses or dict(addresses_of(tree))
            paragraph = next(element.iterancestors(_PARAGRAPH), None)
            place = [_part(name), addresses.get(paragraph, ""), _kind(name, element)]
            message = f"thẻ {found[0][:60]} đứng ở chỗ chương trình không điền"
            path = ", ".join(word for word in place if word)
            yield Problem(Place(file, path=path), "MA10", message, _CURE)


def _texts(tree: Any, filled: set[Any]) -> Iterator[tuple[Any, str]]:
    """Yield every text and value of an attribute, with the element it belongs to."""
    for element in tree.iter(etree.Element):
        if element.text and element not in filled:
            yield element, element.text
        if element.tail:
            yield element, element.tail
        for value in element.attrib.values():
            yield element, value


def _spelt(text: str) -> str:
    """Return a text with the braces an address spells in percent signs."""
    return unquote(text) if "%7B" in text or "%7b" in text else text


def _part(name: str) -> str:
    return next((words for start, words in _PARTS if name.startswith(start)), "")


def _kind(name: str, element: Any) -> str:
    """Return what the tag stands in; a property of the file says so by its part."""
    if name.startswith("docProps/"):
        return ""
    return _PLACES.get(etree.QName(element).localname, "thuộc tính của một phần tử")
