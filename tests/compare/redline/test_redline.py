"""What changed between two files, as tracked changes of the new one."""

import pytest
from compare.redlines import back, body, drawn
from oddities.ooxml import docx, p, package, parts, r, table, tc, tr
from project import example, to_pdf
from revisions import lines, parts_of

import kehoach
from kehoach.address import Paragraph
from kehoach.compare.redline import redline
from kehoach.problem import KehoachError
from kehoach.word.revise import DeletedParagraph, Spot, write

FIRST = "Phòng Nội vụ tham mưu kế hoạch đào tạo năm 2025"
SECOND = "Các trường mầm non rà soát cơ sở vật chất"
THIRD = "Trạm Y tế khám sức khỏe học sinh hai lần"


def test_the_same_file_has_no_changes(tmp_path):
    one = p(FIRST) + table(tr("a", "b"), columns=2) + p(SECOND)
    made = drawn(tmp_path, one, one)
    assert (made.changes, made.report) == (0, ())
    assert made.content == docx(one)


def test_words_paragraphs_and_who_wrote_them(tmp_path):
    made = drawn(tmp_path, p(FIRST) + p(SECOND) + p("."), p(FIRST.replace("2025", "2026")) + p("."))
    assert back(made) == [FIRST, SECOND, "."]
    assert made.report == ()
    assert 'w:author="kehoach" w:date="2020-03-05T00:00:00Z"' in body(made)
    assert body(made).count("<w:del ") == 3  # a word, a paragraph, its end


def test_a_paragraph_elsewhere_has_moved_with_what_changed_in_it(tmp_path):
    old = p(FIRST) + p(SECOND) + p(THIRD) + p("Hết năm")
    new = p(SECOND) + p(THIRD) + p(FIRST.replace("2025", "2026")) + p("Hết năm")
    made = drawn(tmp_path, old, new)
    assert back(made) == [FIRST, SECOND, THIRD, "Hết năm"]
    text = body(made)
    assert text.count("<w:moveFromRangeStart ") == text.count("<w:moveToRangeStart ") == 1
    assert text.count(">2025<") == text.count(">2026<") == 1
    assert text.count("<w:delText") == 1


def test_a_paragraph_that_cannot_move_is_taken_out_here_and_put_in_there(tmp_path):
    note = '<w:r><w:footnoteReference w:id="2"/></w:r>'
    notes = {"footnotes": '<w:footnote w:id="2">' + p("chữ") + "</w:footnote>"}
    old = package(parts(p(r(FIRST), note) + p(SECOND) + p(THIRD) + p("."), **notes))
    new = package(parts(p(SECOND) + p(THIRD) + p(r(FIRST), note) + p("."), **notes))
    made = drawn(tmp_path, old, new)
    assert back(made)[:4] == [FIRST, SECOND, THIRD, "."]
    assert "w:moveTo" not in body(made)


GRID = table(tr("STT", "Việc", "Hạn"), tr("1", "rà soát", "3/2025"), tr("2", "tập huấn", "5/2025"), columns=3)


@pytest.mark.parametrize(
    ("new", "deletions"),
    [
        (table(tr("STT", "Việc", "Hạn"), tr("1", "rà soát", "4/2026"), tr("2", "tập huấn", "5/2025"), columns=3), 1),
        (table(tr("STT", "Việc", "Hạn"), tr("1", "rà soát", ""), tr("2", "tập huấn", "5/2025"), columns=3), 1),
        (table(tr("STT", "Việc", "Hạn"), tr("1", "rà soát", "3/2025"), tr("2", "thi tuyển", "9/2026"), columns=3), 2),
    ],
)  # fmt: skip
def test_a_table_with_the_same_columns_is_compared_cell_by_cell(tmp_path, new, deletions):
    made = drawn(tmp_path, p("đầu") + GRID + p("cuối"), p("đầu") + new + p("cuối"))
    assert back(made) == ["đầu", "STT", "Việc", "Hạn", "1", "rà soát", "3/2025", "2", "tập huấn", "5/2025", "cuối"]
    assert body(made).count("<w:delText") == deletions
    assert "<w:trPr>" not in body(made)


def test_rows_come_and_go(tmp_path):
    new = table(
        tr("STT", "Việc", "Hạn"), tr("1", "tập huấn", "5/2025"), tr("2", "khám sức khỏe học sinh", "8/2026"), columns=3
    )
    made = drawn(tmp_path, p("đầu") + GRID + p("cuối"), p("đầu") + new + p("cuối"))
    assert back(made)[1:-1] == lines(docx(GRID))
    assert body(made).count("<w:trPr>") == 2


WIDE = table(tr("STT", "Việc", "Ai", "Hạn"), tr("1", "rà soát", "Công an", "3/2025"), columns=4)


@pytest.mark.parametrize("new", [WIDE, "", p("một câu khác hẳn")])
def test_a_table_with_other_columns_or_none_is_put_in_whole(tmp_path, new):
    made = drawn(tmp_path, p("đầu") + GRID + p("cuối"), p("đầu") + new + p("cuối"))
    assert back(made) == ["đầu", *lines(docx(GRID)), "cuối"]
    assert body(made).count("<w:trPr>") == 3 + (2 if new is WIDE else 0)
    assert drawn(tmp_path, p("đầu") + new + p("cuối"), p("đầu") + GRID + p("cuối")).report == ()


def test_merged_cells_of_a_table_that_went_stay_merged(tmp_path):
    head = tr(tc("Việc", look='<w:vMerge w:val="restart"/>'), tc("Kinh phí", look='<w:gridSpan w:val="2"/>'))
    old = p("đầu") + table(head, tr(tc("", look="<w:vMerge/>"), "Tỉnh", "Xã"), columns=3) + p("cuối")
    made = drawn(tmp_path, old, p("đầu") + p("cuối"))
    assert back(made) == ["đầu", "Việc", "Kinh phí", "Tỉnh", "Xã", "cuối"]
    assert (body(made).count("<w:vMerge "), body(made).count("<w:gridSpan ")) == (2, 1)


def test_an_old_paragraph_wears_the_clothes_of_one_like_it(tmp_path):
    heading, text = '<w:jc w:val="center"/>', '<w:jc w:val="both"/>'
    bold = "<w:b/>"
    new = p(r("I. MỤC TIÊU", bold), look=heading) + p(r("Nội dung còn lại của phần này"), look=text) + p(".")
    old = p(r("I. MỤC TIÊU", bold), look=heading) + p(r("Một ý đã bỏ ở năm nay"), look=text)
    old += p(r("Nội dung còn lại của phần này"), look=text) + p(r("II. CÔNG VIỆC", bold), look=heading) + p(".")
    text = body(drawn(tmp_path, old, new))
    gone = text[: text.index("Một ý đã bỏ")].rpartition("<w:p>")[2]
    assert 'w:val="both"' in gone
    assert "<w:b/>" not in gone
    assert 'w:val="center"' in text[: text.index("II. CÔNG VIỆC")].rpartition("<w:p>")[2]


NUMBERED = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>'
NUMBERING = (
    '<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/>'
    '<w:lvlText w:val="%1."/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>'
)


def numbered(*words: str) -> bytes:
    return package(parts("".join(p(one, look=NUMBERED) for one in words) + p("hết"), numbering=NUMBERING))


def test_a_number_word_writes_is_no_words(tmp_path):
    typed = docx(p("1. " + FIRST) + p("2. " + SECOND) + p("hết"))
    made = drawn(tmp_path, typed, numbered(FIRST, SECOND))
    assert (made.changes, made.report) == (0, ())
    other = drawn(tmp_path, numbered(FIRST, SECOND), docx(p(FIRST) + p(SECOND) + p("hết")))
    assert back(other) == ["1. " + FIRST, "2. " + SECOND, "hết"]
    assert other.report == ()


def test_revisions_of_either_file_are_taken_as_accepted_and_that_is_said(tmp_path):
    revised = write(docx(p(FIRST) + p(SECOND)), "a.docx", [DeletedParagraph(Spot(Paragraph(1)))]).content
    made = drawn(tmp_path, docx(p(FIRST) + p(SECOND)), revised)
    assert back(made) == [FIRST, SECOND]
    assert [one.code for one in made.report] == ["SS31"]
    assert [one.code for one in drawn(tmp_path, revised, docx(p(SECOND))).report] == ["SS31"]


def test_headers_footers_and_notes_are_compared_or_named(tmp_path):
    section = "<w:sectPr><w:headerReference w:type='default' r:id='header1'/></w:sectPr>"
    note = '<w:r><w:footnoteReference w:id="2"/></w:r>'

    def file(header: str, words: str) -> bytes:
        notes = '<w:footnote w:id="2">' + p(words) + "</w:footnote>"
        return package(parts(p(r("Bài"), note) + section, header1=p(header), footnotes=notes))

    made = drawn(tmp_path, file("Sở Nội vụ", "số liệu năm 2024"), file("Sở Tài chính", "số liệu năm 2025"))
    assert made.report == ()
    assert sorted(back(made)) == sorted(["Bài", "Sở Nội vụ", "số liệu năm 2024"])
    alone = drawn(tmp_path, docx(p("Bài")), file("Sở", "số liệu"))
    assert [one.code for one in alone.report] == ["SS33", "SS33"]
    assert {one.place.path for one in alone.report} == {"đầu trang 1", "chú thích 1"}


def test_words_of_an_old_font_are_said_anew_as_a_whole(tmp_path):
    vn = '<w:rFonts w:ascii="Times New Roman"/>'
    coded = "Kế hoạch phát triển kinh tế xã hội của tỉnh, các huyện và thị xã trong năm tới"
    old = docx(p(r(coded, vn)) + p("."))
    made = drawn(tmp_path, old, docx(p(r(coded.replace("tới", "này"), vn)) + p(".")))
    assert back(made) == [coded, "."]


@pytest.mark.parametrize("name", ["cu.txt", "cu.md"])
def test_an_old_text_file_gives_its_words(tmp_path, name):
    (tmp_path / name).write_text(f"{FIRST}\n\n{SECOND}\n", encoding="utf-8")
    (tmp_path / "moi.docx").write_bytes(docx(p(FIRST.replace(" ", "\t", 1)) + p(THIRD)))
    made = redline(tmp_path / name, tmp_path / "moi.docx")
    assert [" ".join(line.split()) for line in back(made)] == [FIRST, SECOND]


def test_changes_are_written_into_a_docx_or_a_spec_only(tmp_path):
    (tmp_path / "moi.txt").write_text(FIRST, encoding="utf-8")
    (tmp_path / "cu.docx").write_bytes(docx(p(FIRST)))
    with pytest.raises(KehoachError) as error:
        redline(tmp_path / "cu.docx", tmp_path / "moi.txt")
    assert [one.code for one in error.value.problems] == ["SS30"]
    (tmp_path / "trang.docx").write_bytes(docx(p("")))
    with pytest.raises(KehoachError) as error:
        redline(tmp_path / "cu.docx", tmp_path / "trang.docx")
    assert [one.code for one in error.value.problems] == ["SS35"]


def test_every_other_part_keeps_its_bytes(tmp_path):
    old, new = package(parts(p(FIRST), footer1=p("x"))), package(parts(p(SECOND), footer1=p("x")))
    made = parts_of(drawn(tmp_path, old, new).content)
    theirs = parts_of(new)
    assert {name for name in made if made[name] != theirs[name]} == {"word/document.xml"}


def test_a_table_of_a_text_file_is_compared_too(tmp_path):
    (tmp_path / "cu.md").write_text(
        "Đầu bài\n\n| STT | Việc | Hạn |\n|---|---|---|\n| 1 | rà soát | 3/2025 |\n\nCuối bài\n", encoding="utf-8"
    )
    grid = table(tr("STT", "Việc", "Hạn"), tr("1", "rà soát", "4/2026"), columns=3)
    (tmp_path / "moi.docx").write_bytes(docx(p("Đầu bài") + grid + p("Cuối bài")))
    made = redline(tmp_path / "cu.md", tmp_path / "moi.docx")
    assert back(made) == ["Đầu bài", "STT", "Việc", "Hạn", "1", "rà soát", "3/2025", "Cuối bài"]
    assert (body(made).count("<w:delText"), made.report) == (1, ())


def test_the_pdf_of_a_file_has_next_to_no_changes(tmp_path, soffice):
    path = tmp_path / "ke-hoach.docx"
    kehoach.write(kehoach.compose(kehoach.load(example("xa-2026"))), path)
    (pdf,) = to_pdf(soffice, [path], tmp_path)
    made = redline(pdf, path)
    assert made.report == ()
    assert made.changes < 10  # the two lines of its head, which a PDF does not hold apart


def test_what_a_redline_leaves_behind_is_said(tmp_path):
    signed = parts(p(FIRST))
    signed["_xmlsignatures/sig1.xml"] = b"<Signature/>"
    assert drawn(tmp_path, docx(p(FIRST)), package(signed)).report == ()  # nothing changes: it is the file itself
    (tmp_path / "cu.docx").write_bytes(docx(p(SECOND)))
    made = redline(tmp_path / "cu.docx", tmp_path / "moi.docx")
    assert [one.code for one in made.report] == ["SS38"]
