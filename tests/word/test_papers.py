"""Two papers in one file: each begins a page, counts its own, and has what it must have."""

import re

import pytest
from issued import RAW, raw

import kehoach
from kehoach import shelf
from kehoach.document.papers import each_alone
from kehoach.plan import make
from kehoach.word.package import assemble, pack, unpack
from kehoach.word.write import render
from tools.templates.pages import LEVELS

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


def main_part(content):
    return unpack(content, "", "MA06")["word/document.xml"].decode()


def composed(**changes):
    return kehoach.compose(make(raw(**changes)))


def test_each_paper_is_a_section_whose_pages_count_from_one():
    text = main_part(render(composed()))
    breaks = re.findall(r"<w:sectPr>.*?</w:sectPr>", text)
    assert len(breaks) == 3
    assert all('<w:pgNumType w:start="1"/>' in one and "<w:titlePg/>" in one for one in breaks)
    assert '<w:type w:val="nextPage"/>' in breaks[1]
    assert text.count("<w:body>") == text.count("</w:body>") == 1


def test_the_plan_has_no_line_for_a_number_and_no_signature():
    text = main_part(render(composed()))
    decision, plan = text[: text.index("</w:sectPr>")], text[text.index("</w:sectPr>") :]
    assert (decision.count("Nơi nhận:"), plan.count("Nơi nhận:")) == (1, 0)
    assert (decision.count("<w:tbl>"), decision.count("<w:tr>")) == (2, 3)
    assert plan.split('<w:t xml:space="preserve">KẾ HOẠCH', 1)[0].count("<w:tr>") == 1


def test_the_same_plan_gives_the_same_bytes():
    assert render(composed()) == render(composed())


@pytest.mark.parametrize("cap", LEVELS)
def test_every_shipped_template_lays_out_both(cap):
    content = render(composed(), shelf.templates() / f"{cap}.docx")
    assert "QUYẾT ĐỊNH:" in main_part(content)


def test_each_may_be_a_file_of_its_own():
    first, second = map(render, each_alone(composed(tach_tep="co")))
    said = [[words in main_part(one) for words in ("QUYẾT ĐỊNH:", "KẾ HOẠCH<")] for one in (first, second)]
    assert said == [[True, False], [False, True]]


def test_a_template_that_spells_the_title_itself_says_how_to_mend_it(tmp_path):
    parts = unpack((shelf.templates() / "xa.docx").read_bytes(), "", "MA06")
    text = parts["word/document.xml"].decode()
    text = text.replace("{{ ten_loai }}", "KẾ HOẠCH").replace("{{ kem_theo }}", "").replace("if kem_theo", "if ho_ten")
    parts["word/document.xml"] = text.encode()
    mine = tmp_path / "mau.docx"
    mine.write_bytes(assemble([pack(name, part) for name, part in parts.items()]))
    assert render(kehoach.compose(make({**RAW, "ban_hanh": None})), mine)
    with pytest.raises(kehoach.KehoachError) as told:
        render(composed(), mine)
    assert [(one.code, one.message.split()[4]) for one in told.value.problems] == [
        ("MA07", "kem_theo"),
        ("MA07", "ten_loai"),
    ]
    assert 'thay chữ "KẾ HOẠCH" ghi sẵn trong mẫu bằng thẻ {{ ten_loai }}' in told.value.problems[1].hint


def test_a_bookmark_of_the_template_stands_once(tmp_path):
    parts = unpack((shelf.templates() / "xa.docx").read_bytes(), "", "MA06")
    mark = b'<w:bookmarkStart w:id="0" w:name="a"/><w:bookmarkEnd w:id="0"/>'
    parts["word/document.xml"] = parts["word/document.xml"].replace(b"<w:body>", b"<w:body>" + mark)
    mine = tmp_path / "mau.docx"
    mine.write_bytes(assemble([pack(name, part) for name, part in parts.items()]))
    assert main_part(render(composed(), mine)).count("<w:bookmarkStart") == 1
