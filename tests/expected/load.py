"""What a person reads in each real document, and the words of that document as its file holds them.

``expected/*.yaml``: ``""`` is printed but left blank; ``null`` is not in the document; ``tieu_de`` and ``ten`` are whole,
``text``, ``mo_dau``, ``ket_thuc`` and ``chu_thich`` are the first (at most 60) characters of their paragraph, label taken
off. ``gach`` counts the paragraphs of a mục that begin with ``-`` or ``+``. Names are as printed, lines joined by a space.
``bang`` lists tables of content: the cells of the head, row by row, and ``hang``, the number of the other rows.
``la_ke_hoach: false`` marks what is no plan.
"""

import unicodedata
import xml.etree.ElementTree as ET
import zipfile
from functools import cache
from pathlib import Path
from typing import Any

import pytest
import yaml
from project import SHARED

FILES = sorted(path.stem for path in Path(__file__).parent.glob("*.yaml"))
TEXT = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}t"


@cache
def expected(name: str) -> dict[str, Any]:
    text = (Path(__file__).parent / f"{name}.yaml").read_text(encoding="utf-8")
    found = yaml.load(text, getattr(yaml, "CSafeLoader", yaml.SafeLoader))  # noqa: S506 - a safe loader
    assert isinstance(found, dict)
    return found


def source(name: str) -> Path:
    return SHARED / expected(name)["nguon"]


def marked(names: list[str]) -> list[object]:
    """Return names for ``parametrize``: what LibreOffice has to turn first bears its mark."""
    old = (pytest.mark.needs_office,)
    return [pytest.param(name, marks=old if source(name).suffix == ".doc" else ()) for name in names]


def letters(text: str) -> str:
    """Return the text without white space and Markdown, NFC."""
    return "".join(unicodedata.normalize("NFC", text).replace("*", "").replace("#", "").replace("|", "").split())


def raw(path: Path) -> str:
    """Return the letters of a .docx or .txt file, read without any code of ours."""
    if path.suffix == ".txt":
        return letters(path.read_text(encoding="utf-8"))
    with zipfile.ZipFile(path) as file:
        parts = [one for one in ("word/document.xml", "word/footnotes.xml") if one in file.namelist()]
        whole = "".join(one.text or "" for part in parts for one in ET.fromstring(file.read(part)).iter(TEXT))  # noqa: S314 - known files
    return letters(whole)
