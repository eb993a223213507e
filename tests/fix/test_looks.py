"""Looks set in a copy: of every broken file of ours nothing but the broken look changes, and it is right again."""

import io
import zipfile
from functools import partial

import broken_at_once
import docx
import pytest
from docx.shared import Mm, Pt, RGBColor
from project import to_pdf
from review.test_mutations import BASES, CASES, FONT, XA, clean, code_of, edited, looks, place, style
from review.test_mutations import parts as clean_parts
from thirds import some

from kehoach.fix.repair import repaired
from kehoach.review.catalogue import rules
from kehoach.review.examine import examine
from kehoach.review.rule import LOOK
from kehoach.word.read import read_docx

LOOKS = {rule.code for rule in rules() if rule.fix and rule.kind == LOOK}
LEFT = {"TT44", "TT46", "TT47", "TT48", "TT49", "TT70", "TT71", "TT73", "TT80", "TT86", "TT87", "TT88"}
"""Spacing, indents, page numbers and drawn lines: there is more than one right value, or another part would change."""


def fixed(content, folder):
    path = folder / "sai.docx"
    path.write_bytes(content)
    found = repaired(examine(str(path)))
    assert path.read_bytes() == content
    return found


def parts(content):
    with zipfile.ZipFile(io.BytesIO(content)) as package:
        return {name: package.read(name) for name in package.namelist()}


def words(content):
    return [block.words for block in read_docx(content, "a.docx").blocks()]


MENDED = [case for case in CASES if case[3] not in LEFT]


def not_mended(content, cases, folder):
    """What is not as it should be of a file with some looks broken that is set right."""
    found = fixed(content, folder)
    before, after = parts(content), parts(found.content)
    asked = {
        "other looks were set": {one.rule.code for one in found.made} != {*map(code_of, cases)},
        "something is left": found.left != (),
        "a look is wrong": [str(one) for one in looks(found.content)] != [],
        "words changed": words(found.content) != words(content),
        "another part changed": {name for name in before if before[name] != after[name]} != {"word/document.xml"},
        "parts moved": list(before) != list(after),
    }
    return [fault for fault, seen in asked.items() if seen]


@pytest.mark.parametrize("turn", range(6))
def test_a_broken_look_is_set_right_and_nothing_else(turn, tmp_path):
    for name in BASES:
        cases = some([case for case in MENDED if case[1] == name])[turn::6]
        faults = broken_at_once.wrong(clean_parts(name), cases, place, code_of, partial(not_mended, folder=tmp_path))
        assert faults == []


def set_all_the_same(content, cases, folder):
    """What was set though it has more than one cure."""
    found = fixed(content, folder)
    return [*found.made, *([found.diff] if found.diff else [])]


def test_what_has_more_than_one_cure_is_left(tmp_path):
    for name in BASES:
        cases = some([case for case in CASES if case[1] == name and case[3] in LEFT])
        assert (
            broken_at_once.wrong(clean_parts(name), cases, place, code_of, partial(set_all_the_same, folder=tmp_path))
            == []
        )


def test_a_look_that_is_not_set_right_is_seen_among_many(tmp_path):
    left = next(case for case in CASES if case[1] == XA and case[3] in LEFT)
    cases = [*[case for case in MENDED if case[1] == XA][:4], left]
    faults = broken_at_once.wrong(clean_parts(XA), cases, place, code_of, partial(not_mended, folder=tmp_path))
    assert [cases for cases, _ in faults] == [[left]]


def all_wrong():
    """The clean file with one look after the other broken, as far as they do not meet."""
    content = clean(XA)
    for name, base, change, _ in MENDED:
        if base == XA and name in (
            "quốc hiệu 14", "tiêu ngữ không đậm", "số đậm", "địa danh canh phải", "tên loại 16", "căn cứ đứng", "mục 12",
            "đoạn 12", "đoạn canh trái", "điểm 12", "họ tên nghiêng", "dòng nơi nhận 12", "khổ Letter", "lề trái 25 mm",
        ):  # fmt: skip
            content = edited(content, *change)
    return edited(content, *style("GachDauDong", *FONT))


def test_many_broken_looks_are_set_right_at_once(tmp_path):
    found = fixed(all_wrong(), tmp_path)
    assert [str(one) for one in looks(found.content)] == []
    lines = found.diff.splitlines()
    assert "trang giấy: khổ giấy 215.9 x 279.4 → 210 x 297 mm, lề trái 25 → 30 mm" in lines
    assert any("cỡ chữ 12 → 14, canh lề trái → đều hai lề" in line for line in lines)
    assert any("phông chữ Arial → Times New Roman" in line for line in lines)


def test_libreoffice_opens_the_copy(soffice, tmp_path):
    path = tmp_path / "dung.docx"
    path.write_bytes(fixed(all_wrong(), tmp_path).content)
    assert to_pdf(soffice, [path], tmp_path)[0].stat().st_size > 10_000


def made(*paragraphs):
    """A file of these paragraphs: words, and what is done with them."""
    document = docx.Document()
    section = document.sections[0]
    section.page_width, section.page_height = Mm(210), Mm(297)
    for text, change in paragraphs:
        paragraph = document.add_paragraph(text)
        if change:
            change(paragraph)
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()


def agenda(*changes):
    """A plan without tables: what is done with its head, its sentence, its signature."""
    texts = ["KẾ HOẠCH", "Tập huấn công tác văn thư năm 2026", "I. MỤC ĐÍCH", "Nâng cao kỹ năng soạn thảo văn bản của công chức.",
             "II. NHIỆM VỤ", "Các đơn vị cử công chức tham gia đầy đủ.", "CHỦ TỊCH", "Đinh Văn Sơn"]  # fmt: skip
    told = dict(changes)
    return made(*((text, told.get(text.split()[0])) for text in texts))


def test_a_signature_pushed_to_its_place_is_not_set_in_the_middle(tmp_path):
    def right(paragraph):
        paragraph.alignment = 2

    found = fixed(agenda(("CHỦ", right)), tmp_path)
    asked = [look for one in found.made for look in one.finding.looks if look.words == "CHỦ TỊCH"]
    assert asked
    assert not any(look.what == "canh" for look in asked)
    assert [block.look.canh for block in read_docx(found.content, "a").blocks() if block.words == "CHỦ TỊCH"] == [
        "phai"
    ]


def test_a_line_broken_by_hand_is_not_stretched(tmp_path):
    def broken(paragraph):
        paragraph.runs[0].add_break()
        paragraph.add_run("Hạn nộp 15/9.")

    found = fixed(agenda(("Nâng", broken)), tmp_path)
    kept = {block.words[:4]: block.look.canh for block in read_docx(found.content, "a").blocks()}
    assert (kept["Nâng"], kept["Các "]) == ("trai", "deu")


def fonts(content):
    return [run.font.name for paragraph in docx.Document(io.BytesIO(content)).paragraphs for run in paragraph.runs]


@pytest.mark.parametrize("name", [".VnTime", "VNI-Times", "Wingdings"])
def test_a_font_that_says_other_letters_is_kept(name, tmp_path):
    def typed(paragraph):
        paragraph.runs[0].font.name = name

    found = fixed(agenda(("Các", typed)), tmp_path)
    assert name in fonts(found.content)


def test_signs_and_other_sizes_inside_a_paragraph_stay(tmp_path):
    def mixed(paragraph):
        paragraph.runs[0].font.name = "Arial"
        paragraph.runs[0].font.size = Pt(12)
        paragraph.runs[0].font.color.rgb = RGBColor(255, 0, 0)
        tick = paragraph.add_run("*")
        tick.font.name, tick.font.size = "Wingdings", Pt(9)

    found = fixed(agenda(("Các", mixed)), tmp_path)
    one = next(p for p in docx.Document(io.BytesIO(found.content)).paragraphs if p.text.startswith("Các"))
    first, tick = one.runs
    assert (first.font.name, first.font.size, str(first.font.color.rgb)) == ("Times New Roman", Pt(13), "FF0000")
    assert (tick.font.name, tick.font.size) == ("Wingdings", Pt(9))


def test_a_silenced_rule_repairs_nothing(tmp_path):
    path = tmp_path / "sai.docx"
    path.write_bytes(all_wrong())
    found = repaired(examine(str(path), ignore=(("TT43", ""), ("TT45", ""))))
    assert "lề trái 25" not in found.diff
    assert "phông chữ" not in found.diff
    assert {one.code for one in looks(found.content)} == {"TT43", "TT45"}


def test_what_is_repaired_is_told():
    assert {case[3] for case in MENDED} <= LOOKS
    assert {rule.code for rule in rules() if rule.kind == LOOK} - LOOKS == LEFT
