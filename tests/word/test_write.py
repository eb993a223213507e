"""What goes in comes out: texts, bytes, files."""

import os
import subprocess
import sys
import unicodedata
import zipfile
from io import BytesIO

import pytest
from docx_reading import opened, texts
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from project import EXAMPLES, OF_A_DEPARTMENT, ROOT, example
from thirds import rounds

import kehoach
from kehoach.plan import make
from kehoach.plan.inline import escape
from kehoach.problem import KehoachError
from kehoach.text.letters import clean
from kehoach.word.template import shipped
from kehoach.word.verify import verify
from kehoach.word.write import render, to_bytes
from tools.templates.pages import LEVELS

XA = {"cap": "xa", "co_quan": "Ủy ban nhân dân xã Minh Long", "trich_yeu": "Tập huấn"}
ODD = {
    "ampersand": "Sở GD&ĐT và R&D",
    "tags": "số <b> lượng </b> < 5 > 3",
    "template": "{{ x }} {% if %} {# #} {{p than }}",
    "decomposed": unicodedata.normalize("NFD", "Kế hoạch bồi dưỡng"),
    "tab": "cột một\tcột hai",
    "zero width": "ẩn\u200bgiữa\u200d\ufeffchữ",
    "control": "chuông\x07và\x00null",
    "emoji": "😀 𝔘𝔫𝔦 ⅔",
    "right to left": "\u202eđảo\u202c",
    "quotes": "“kép” 'đơn' \"thẳng\"",
    "entities": "&amp; &lt; &#60; ]]> <!-- -->",
    "spaces": "hai  dấu   cách",
    "long": "dài " * 2500,
    "one word": "x" * 10_000,
    "stars": escape("2 * 3 * 4 **chưa** *đóng"),
    "brackets": escape("[[33/QĐ-TTg]]"),
}


@pytest.mark.parametrize("name", ODD)
def test_odd_texts_come_out_as_they_went_in(name):
    odd = ODD[name]
    kept = clean(odd).strip().replace("\\*", "*").replace("\\[[", "[[")
    raw = {**XA, "trich_yeu": odd, "mo_dau": odd + ":", "nhiem_vu": [f"{odd}.", {"tieu_de": odd}, {"khoan": f"{odd}."}],
           "noi_nhan": [odd], "ket_thuc": odd, "ky": {"chuc_vu": "Chủ tịch", "ho_ten": "Đinh Văn Sơn"},
           "phu_luc": [{"cot": [odd, "B"], "hang": [[odd, ""]]}]}  # fmt: skip
    found = "\n".join(texts(render(kehoach.compose(make(raw)))))
    assert found.count(kept) >= 8


TEXT = st.text(max_size=50).filter(lambda text: clean(text).strip() and "[[" not in text)


@settings(max_examples=rounds(60), deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(TEXT)
def test_no_text_is_lost_whatever_it_is(text):
    raw = {**XA, "nhiem_vu": [escape(text) + " x.", {"cot": ["A"], "hang": [[escape(text)]]}]}
    found = "\n".join(texts(render(kehoach.compose(make(raw)))))
    assert found.count(clean(text).strip()) >= 2


@pytest.mark.parametrize("name", EXAMPLES)
def test_the_same_input_gives_the_same_bytes(name):
    first = render(kehoach.compose(kehoach.load(example(name))))
    assert first == render(kehoach.compose(kehoach.load(example(name))))


def test_another_process_in_another_locale_and_time_gives_the_same_bytes(tmp_path):
    code = (
        "import kehoach,sys;from kehoach.word.write import render;"
        f"sys.stdout.buffer.write(render(kehoach.compose(kehoach.load({str(example('xa-2026'))!r}))))"
    )
    environment = {
        **os.environ,
        "LC_ALL": "C",
        "TZ": "Pacific/Kiritimati",
        "PYTHONHASHSEED": "7",
        "SOURCE_DATE_EPOCH": "1",
    }
    done = subprocess.run([sys.executable, "-c", code], check=True, capture_output=True, env=environment, cwd=tmp_path)
    assert done.stdout == render(kehoach.compose(kehoach.load(example("xa-2026"))))


@pytest.mark.parametrize("cap", LEVELS)
@pytest.mark.parametrize("name", EXAMPLES)
def test_every_example_renders_in_every_template(name, cap):
    document = kehoach.compose(kehoach.load(example(name)))
    try:
        out = render(document, ROOT / "templates" / f"{cap}.docx")
    except KehoachError as error:  # only the bộ template has no line for a parent agency
        assert [one.code for one in error.problems] == ["MA07"]
        assert cap == "bo"
        assert name in OF_A_DEPARTMENT
        return
    assert opened(out).paragraphs


def test_the_file_says_nothing_of_the_clock_or_the_machine():
    package = zipfile.ZipFile(BytesIO(render(kehoach.compose(kehoach.load(example("xa-2026"))))))
    assert {one.date_time for one in package.infolist()} == {(1980, 1, 1, 0, 0, 0)}
    core = package.read("docProps/core.xml").decode()
    assert "Kế hoạch Công tác văn thư" in core
    assert not any(word in core for word in ("created", "modified", "python-docx", "lastModifiedBy"))


def test_the_style_sheet_is_lean():
    package = zipfile.ZipFile(ROOT / "templates" / "xa.docx")
    assert sum(one.file_size for one in package.infolist()) < 60_000


def test_a_file_that_lost_text_is_not_handed_out():
    document = kehoach.compose(make({**XA, "nhiem_vu": ["việc"]}))
    template = shipped("xa")
    content = to_bytes(document, template)
    verify(content, document)
    other = kehoach.compose(make({**XA, "nhiem_vu": ["việc khác"]}))
    with pytest.raises(KehoachError, match="MA08"):
        verify(content, other)
    with pytest.raises(KehoachError, match="MA08"):
        verify(content[:-30], document)
    seen = 0
    for at in range(30, len(content), 61):
        try:
            verify(content[:at] + bytes([content[at] ^ 255]) + content[at + 1 :], document)
        except KehoachError as error:
            assert [one.code for one in error.problems] == ["MA08"]
            seen += 1
    assert seen > 80, "nearly every damaged byte is seen"


def test_what_word_needs_to_lay_it_out_is_there():
    """Header rows repeat, rows do not break, headings and the last paragraph stay with what follows."""
    body = opened(render(kehoach.compose(kehoach.load(example("xa-2026"))))).element.body
    w = f"{{{body.nsmap['w']}}}"
    tables = [one for one in body.iter(f"{w}tbl") if one.find(f".//{w}tblStyle") is not None]
    for table in tables:
        rows = list(table.iter(f"{w}tr"))
        assert rows[0].find(f"{w}trPr/{w}tblHeader") is not None
        assert all(row.find(f"{w}trPr/{w}cantSplit") is not None for row in rows)
    ends = [one for one in body.iter(f"{w}p") if one.find(f"{w}pPr/{w}pStyle").get(f"{w}val") == "KetThuc"]
    assert ends[-1].find(f"{w}pPr/{w}keepNext") is not None


def test_styles_carry_the_font_in_all_four_slots_and_vietnamese():
    styles = opened((ROOT / "templates" / "xa.docx").read_bytes()).styles.element
    w = f"{{{styles.nsmap['w']}}}"
    fonts = styles.find(f"{w}docDefaults//{w}rFonts")
    assert {fonts.get(f"{w}{slot}") for slot in ("ascii", "hAnsi", "cs", "eastAsia")} == {"Times New Roman"}
    assert styles.find(f"{w}docDefaults//{w}lang").get(f"{w}val") == "vi-VN"
    named = {one.find(f"{w}name").get(f"{w}val"): one for one in styles.iter(f"{w}style")}
    assert named["Mục"].find(f"{w}pPr/{w}outlineLvl").get(f"{w}val") == "0", "the navigation pane needs it"
