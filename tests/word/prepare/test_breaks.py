"""A line broken inside a justified paragraph keeps its words together, whatever the template says."""

import re
import subprocess
import zipfile
from io import BytesIO
from itertools import pairwise

import pytest
from openxml_audit import OpenXmlValidator
from project import ROOT, to_pdf

from kehoach.document.compose import compose
from kehoach.plan import make
from kehoach.word.write import render

SETTINGS = "word/settings.xml"
RELS, TYPES = "word/_rels/document.xml.rels", "[Content_Types].xml"
KEEP = "<w:doNotExpandShiftReturn/>"
PLAN = {
    "cap": "xa",
    "co_quan": "UBND xã Minh Long",
    "trich_yeu": "Phát triển thư viện xã",
    "mo_dau": "Mở đầu ngắn\ncụ thể như sau",
    "muc_rieng": {
        "tieu_de": "NỘI DUNG",
        "noi_dung": [
            {"doan": "Đoạn ngắn này\nxuống dòng"},
            {"khoan": "Khoản ngắn này\nxuống dòng"},
            "Gạch ngắn này\nxuống dòng",
        ],
    },
    "ky": {"chuc_vu": "Chủ tịch"},
}
STARTS = ("Mở đầu", "Đoạn ngắn", "1. Khoản", "- Gạch")


def without_setting(parts):
    return parts | {SETTINGS: parts[SETTINGS].replace(KEEP, "")}


def said_no(parts):
    return parts | {SETTINGS: parts[SETTINGS].replace(KEEP, '<w:doNotExpandShiftReturn w:val="0"/>')}


def without_compat(parts):
    return parts | {SETTINGS: re.sub("<w:compat>.*</w:compat>", "", parts[SETTINGS])}


def behind_others(parts):
    more = "<w:compat><w:spaceForUL/><w:ulTrailSpace/><w:adjustLineHeightInTable/>"
    return parts | {SETTINGS: parts[SETTINGS].replace(f"<w:compat>{KEEP}", more)}


def without_settings(parts):
    left = {name: content for name, content in parts.items() if name != SETTINGS}
    left[RELS] = re.sub('<Relationship [^>]*settings.xml"/>', "", parts[RELS])
    left[TYPES] = re.sub('<Override PartName="/word/settings.xml"[^>]*/>', "", parts[TYPES])
    return left


FOREIGN = [without_setting, said_no, without_compat, behind_others, without_settings]


def rendered(folder, change):
    with zipfile.ZipFile(ROOT / "templates" / "xa.docx") as package:
        parts = {name: package.read(name).decode() for name in package.namelist()}
    changed = change(parts)
    assert changed != parts
    path = folder / f"mau-{change.__name__}.docx"
    with zipfile.ZipFile(path, "w") as out:
        for name, content in changed.items():
            out.writestr(name, content)
    return render(compose(make(PLAN)), path)


@pytest.mark.parametrize("change", FOREIGN)
def test_a_template_without_the_setting_gets_it_and_stays_sound(tmp_path, change):
    content = rendered(tmp_path, change)
    out = tmp_path / "ra.docx"
    out.write_bytes(content)
    assert [str(one) for one in OpenXmlValidator().validate(str(out)).errors] == []
    with zipfile.ZipFile(BytesIO(content)) as package:
        assert package.read(SETTINGS).decode().count(KEEP) == 1


def test_the_shipped_templates_have_it():
    for path in (ROOT / "templates").glob("*.docx"):
        with zipfile.ZipFile(path) as package:
            assert KEEP in package.read(SETTINGS).decode(), path.name


def test_no_broken_line_is_stretched_on_the_page(soffice, tmp_path):
    files = [tmp_path / "shipped.docx", *(tmp_path / f"{one.__name__}.docx" for one in FOREIGN)]
    for path, change in zip(files, [None, *FOREIGN], strict=True):
        content = rendered(tmp_path, change) if change else render(compose(make(PLAN)))
        path.write_bytes(content)
    for pdf in to_pdf(soffice, files, tmp_path):
        gaps = widest_gaps(pdf)
        assert [start for start in STARTS if not 0 < gaps.get(start, 0) < 8] == [], pdf.name


def widest_gaps(pdf):
    """Return for each line we know the widest blank between two of its words, in points."""
    done = subprocess.run(["pdftotext", "-bbox", str(pdf), "-"], check=True, capture_output=True, text=True)
    word = r'<word xMin="([\d.]+)" yMin="([\d.]+)" xMax="([\d.]+)" yMax="[\d.]+">(.*?)</word>'
    rows = {}
    for left, top, right, text in re.findall(word, done.stdout):
        rows.setdefault(round(float(top)), []).append((float(left), float(right), text))
    found = {}
    for words in rows.values():
        line = " ".join(text for *_, text in sorted(words))
        start = next((one for one in STARTS if line.startswith(one)), None)
        if start is not None:
            ordered = sorted(words)
            found[start] = max(two[0] - one[1] for one, two in pairwise(ordered))
    return found
