"""TCVN3 and VNI in a font that does not say so: told by the words, whatever the kind of file."""

import io

import docx
import pytest
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from growth import linear
from project import EXAMPLES, example

import kehoach
from kehoach.document.block import Block, Cell, Document, Role, Row, Run, Section, Table
from kehoach.intake import read
from kehoach.intake.old_letters import modern
from kehoach.text.legacy import _TCVN3

LINES = [
    "ỦY BAN NHÂN DÂN", "XÃ AN BÌNH", "KẾ HOẠCH", "Phát triển thư viện xã năm 2026",
    "Kế hoạch được thực hiện trong năm, do Phòng Văn hóa - Xã hội chủ trì", "Trần Văn Bình",
]  # fmt: skip
BACK = {letter: sign for sign, letter in _TCVN3.items()}


def typed(text):
    return "".join(BACK.get(one) or BACK.get(one.lower()) or one for one in text)


def document(*texts, font=None):
    return Document((Section(tuple(Block(Role.CHUA_RO, (Run(one),)) for one in texts)),))


def words(found):
    return ["".join(run.text for run in block.text) for block in found.blocks()]


def codes(found):
    return [one.code for one in found.notices]


def word_file(*texts, **fonts):
    """A .docx whose runs have these fonts: ``ascii``, ``hAnsi``, ``asciiTheme`` …"""
    made = docx.Document()
    for text in texts:
        run = made.add_paragraph().add_run(text)
        settings = run._r.get_or_add_rPr().get_or_add_rFonts()
        for slot, font in fonts.items():
            settings.set(qn(f"w:{slot}"), font)
    out = io.BytesIO()
    made.save(out)
    return out.getvalue()


def test_a_whole_document_is_turned_and_told_once():
    found = modern(document(*map(typed, LINES)), "a.docx")
    assert words(found) == LINES
    (one,) = found.notices
    assert (one.code, "TCVN3" in one.message, one.place.file) == ("TN20", True, "a.docx")


@pytest.mark.parametrize("fonts", [
    {"ascii": "Times New Roman", "hAnsi": ".VnTime"}, {"asciiTheme": "minorHAnsi", "hAnsi": ".VnTime", "cs": ".VnTime"},
    {"ascii": "Arial", "hAnsi": "VnTime"}, {"ascii": ".VnTime", "hAnsi": ".VnTime"}, {"ascii": "Times New Roman", "hAnsi": "Times New Roman"}, {},
])  # fmt: skip
def test_a_word_file_reads_the_same_whatever_font_names_it(fonts):
    found = read("a.docx", word_file(*map(typed, LINES), **fonts))
    assert words(found) == LINES
    assert set(codes(found)) in ({"TN20"}, {"TN56"})


def test_small_letters_of_a_font_of_capitals_are_capitals():
    assert words(read("a.docx", word_file("kÕ ho¹ch", ascii="Times New Roman", hAnsi=".VnTimeH"))) == ["KẾ HOẠCH"]


def test_a_soft_hyphen_of_word_is_a_letter_of_tcvn3():
    made = docx.Document(io.BytesIO(word_file(*map(typed, LINES))))
    made.add_paragraph(typed("Thư viện xã, trường học"))
    for text in made.element.body.iter(qn("w:t")):
        first, *rest = text.text.split("\xad")
        text.text = first
        for part in reversed(rest):
            piece = OxmlElement("w:t")
            piece.text = part
            text.addnext(piece)
            text.addnext(OxmlElement("w:softHyphen"))
    out = io.BytesIO()
    made.save(out)
    assert words(read("a.docx", out.getvalue())) == [*LINES, "Thư viện xã, trường học"]


def test_letters_word_keeps_as_signs_of_a_symbol_font():
    signs = "".join(chr(0xF000 + ord(one)) if ord(one) > 0x7F else one for one in typed("kế hoạch"))
    assert words(read("a.docx", word_file(signs, ascii=".VnTime", hAnsi=".VnTime"))) == ["kế hoạch"]


@pytest.mark.parametrize("encoding", ["cp1252", "utf-8", "utf-16"])
def test_a_text_file_too(encoding):
    data = "\n".join(map(typed, LINES)).encode(encoding)
    text = "\n".join(words(read("a.txt", data)))
    assert "ỦY BAN NHÂN DÂN" in text
    assert "Phát triển thư viện xã" in text


def test_cells_heads_and_notes_are_turned():
    cell = Cell((Run(typed("Trần Văn Bình")),))
    table = Block(Role.CHUA_RO, table=Table((1.0,), (Row((cell,)),)))
    line = Block(Role.CHUA_RO, (Run(typed(LINES[4])),))
    found = modern(Document((Section((table, line), dau_trang=(line,)),), chu_thich=(line,)), "a.docx")
    assert "".join(run.text for run in found.sections[0].blocks[0].table.rows[0].cells[0].text) == "Trần Văn Bình"
    assert found.sections[0].dau_trang[0].text[0].text == LINES[4]
    assert found.chu_thich[0].text[0].text == LINES[4]


def test_short_lines_decide_together():
    names = ["Trần Văn Bình", "Lê Hữu Thọ", "Phạm Quốc Đạt", "Đỗ Thị Mỹ"]
    assert words(modern(document(*map(typed, names)), "a")) == names


def test_one_pasted_paragraph_is_turned_and_the_rest_stays():
    around = ["Xã An Bình, Hà Nam", "Ủy ban nhân dân xã ban hành Kế hoạch", "Théâtre Général, 5 °C, ½ ngày", "Võ Thành"]
    found = modern(document(*around, typed(LINES[4])), "a")
    assert words(found) == [*around, LINES[4]]
    assert codes(found) == ["TN20"]


@pytest.mark.parametrize("texts", [
    ["Xã An Bình, Hà Nam", "Võ Thành"], ["Le Général a été à l'école", "Größe für alle Völker", "café, Montréal, °C, ½, m², §"],
    ["KE HOACH"], ["Công tác bồi dưỡng", "· Mục tiêu", "½"], ["é", "ß", "µ", "·"], [],
])  # fmt: skip
def test_what_is_unicode_stays_the_very_same(texts):
    before = document(*texts)
    assert modern(before, "a") is before


def test_a_soft_hyphen_a_reader_kept_is_dropped_at_last():
    assert words(modern(document("th\xad", "Ủy ban nhân dân"), "a")) == ["th", "Ủy ban nhân dân"]


@pytest.mark.parametrize("name", EXAMPLES)
def test_no_example_changes(name, tmp_path):
    made = tmp_path / "a.docx"
    kehoach.write(kehoach.compose(kehoach.load(example(name))), made)
    found = read(made)
    assert "TN20" not in codes(found)
    assert modern(found, "a") is found


@pytest.mark.parametrize("text", [LINES[4], typed(LINES[4]), "X·", "th\xad"])
def test_the_work_grows_with_the_document(text):
    linear(lambda whole: modern(whole, "a"), lambda count: document(*[f"{text} {at}" for at in range(count)]), 2_000)
