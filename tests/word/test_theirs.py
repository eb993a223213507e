"""Templates of others: whatever is wrong in one is one message about it, never our bug."""

import zipfile
from io import BytesIO

import pytest
from project import ROOT, example

from kehoach import load
from kehoach.document.compose import compose
from kehoach.problem import KehoachError
from kehoach.word.verify import text_of
from kehoach.word.write import render

DOCUMENT = "word/document.xml"


def changed(folder, part, old, new):
    """Return the shipped template with something else in one of its parts."""
    path = folder / "mau.docx"
    with zipfile.ZipFile(ROOT / "templates" / "xa.docx") as source, zipfile.ZipFile(path, "w") as target:
        for name in source.namelist():
            content = source.read(name).decode()
            assert name != part or old in content
            target.writestr(name, content.replace(old, new) if name == part else content)
    return path


@pytest.fixture(scope="module")
def document():
    return compose(load(example("xa-2026")))


@pytest.mark.parametrize(
    ("part", "old", "new"),
    [
        (DOCUMENT, "{{ trich_yeu }}", "{{ dong_noi_nhan }}{{ trich_yeu }}"),
        (DOCUMENT, "{{p duong_ke_tieu_ngu }}", "{{ duong_ke_tieu_ngu|upper }}"),
        (DOCUMENT, "{{p than }}", "{{p than|upper }}"),
        (DOCUMENT, "{{ trich_yeu }}", "{% for loop in noi_nhan %}{{ trich_yeu }}{% endfor %}"),
        (DOCUMENT, "{{ trich_yeu }}", "{% for x in noi_nhan %}{{ trich_yeu }}"),
        (DOCUMENT, "{{ trich_yeu }}", "{{ 'a'*999999999 }}{{ trich_yeu }}"),
        ("word/styles.xml", '<w:sz w:val="', '<w:sz w:val="x'),
        ("[Content_Types].xml", "wordprocessingml.document.main+xml", "x"),
        ("_rels/.rels", "officeDocument", "x"),
    ],
)
def test_what_is_wrong_in_it_is_one_message_about_it(tmp_path, document, part, old, new):
    with pytest.raises(KehoachError) as error:
        render(document, changed(tmp_path, part, old, new))
    [one] = error.value.problems
    assert one.code.startswith("MA")
    assert one.hint
    assert "0x" not in one.message


@pytest.mark.parametrize("wrapper", ["sdt", "customXml"])
def test_a_control_round_a_cell_is_usual_in_word(tmp_path, document, wrapper):
    start, end = {
        "sdt": ("<w:sdt><w:sdtContent>", "</w:sdtContent></w:sdt>"),
        "customXml": ('<w:customXml w:element="x">', "</w:customXml>"),
    }[wrapper]
    path = tmp_path / "mau.docx"
    with zipfile.ZipFile(ROOT / "templates" / "xa.docx") as source, zipfile.ZipFile(path, "w") as target:
        for name in source.namelist():
            content = source.read(name).decode()
            if name == DOCUMENT:
                opened, closed = content.index("<w:tc>"), content.index("</w:tc>") + len("</w:tc>")
                content = content[:opened] + start + content[opened:closed] + end + content[closed:]
            target.writestr(name, content)
    with zipfile.ZipFile(path) as package:
        assert start in package.read(DOCUMENT).decode()
    with zipfile.ZipFile(BytesIO(render(document, path))) as package:
        assert "Căn cứ" in text_of(package.read(DOCUMENT))
