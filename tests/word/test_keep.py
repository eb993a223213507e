"""A line that announces a list never stands alone at the foot of a page."""

import re
import subprocess
from io import BytesIO

from docx import Document
from project import to_pdf

from kehoach.document.compose import compose
from kehoach.plan import make
from kehoach.word import fill
from kehoach.word.write import render

HEAD = {"cap": "xa", "co_quan": "UBND xã Minh Long", "trich_yeu": "Tập huấn"}
LIST = {"khoan": "Việc cần làm", "noi_dung": ["Ý một", "Ý hai"]}


def kept(**sections):
    file = render(compose(make({**HEAD, **sections})))
    paragraphs = Document(BytesIO(file)).paragraphs
    return [one.text for one in paragraphs if one.paragraph_format.keep_with_next]


def test_what_announces_a_list_keeps_with_it():
    content = ["Mở đầu", {"gach_dau_dong": "Gồm", "noi_dung": ["Con"]}, "Cuối"]
    found = kept(
        nhiem_vu=[{"tieu_de": "A", "noi_dung": [LIST, {"khoan": "Một mình"}]}, {"tieu_de": "B", "noi_dung": content}]
    )
    assert found[:-1] == ["a) Việc cần làm:", "- Gồm:"]


def test_a_last_list_and_one_of_an_annex_keep_too():
    found = kept(phu_luc=[{"ten": "X", "noi_dung": [LIST]}], nhiem_vu=[{"doan": "Gồm:"}, "Ý"])
    assert [one for one in found if one.endswith(":")] == ["Gồm:", "1. Việc cần làm:"]


def test_a_break_between_them_is_the_authors():
    assert not kept(nhiem_vu=[{"khoan": "Gồm:"}, {"ngat_trang": "true"}, {"khoan": "Hai"}])[:-1]


def alone(soffice, folder):
    """Return how many of the lists, each lower on its page than the one before, are parted from their line."""
    rows = [
        [{"ngat_trang": "true"}, *[{"khoan": f"Dòng {number}"} for number in range(lines)], LIST]
        for lines in range(18, 34)
    ]
    items = [one for row in rows for one in row][1:]
    file = folder / "k.docx"
    file.write_bytes(render(compose(make({**HEAD, "nhiem_vu": items}))))
    to_pdf(soffice, [file], folder)
    text = subprocess.run(
        ["pdftotext", "-layout", folder / "k.pdf", "-"], check=True, capture_output=True, text=True
    ).stdout
    assert text.count("Việc cần làm:") == len(rows)
    return len(rows) - len(re.findall(r"Việc cần làm:\n\s*- Ý một", text))


def test_libreoffice_never_leaves_it_alone(soffice, tmp_path, monkeypatch):
    assert alone(soffice, tmp_path) == 0
    monkeypatch.setattr(fill, "keep_leading", lambda *_: None)
    assert alone(soffice, tmp_path) > 0, "the test sees a line that stands alone"
