"""Last year's Word file a year on: what changes is tracked, what is asked is a comment, the rest stays."""

import pytest
from clone.word.carried import FILE, Carried, carried
from growth import linear, repeated
from oddities.fields import field
from oddities.ooxml import docx, p, r, section, table, tc, tr
from oddities.specimens import SPECIMENS
from project import EXAMPLES, SHARED, example
from revisions import lines, paragraphs, parts_of, plain
from thirds import some

import kehoach
from kehoach.clone.target import Target
from kehoach.clone.word.questions import from_text
from kehoach.clone.worklist import CarriedOutcome
from kehoach.document.compose import compose
from kehoach.intake import settled
from kehoach.problem import KehoachError
from kehoach.word import comments
from kehoach.word.comments import Program
from kehoach.word.read import read_docx
from kehoach.word.revise import detect, reject
from kehoach.word.write import render

HEAD = table(
    tr(
        tc(p(r("ỦY BAN NHÂN DÂN", "<w:b/>")), p(r("XÃ AN BÌNH", "<w:b/>")), p("Số: 12/KH-UBND")),
        tc(p("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"), p("Độc lập - Tự do - Hạnh phúc"),
           p(r("An Bình, ngày 05 tháng 3 năm 2026", "<w:i/>"))),
    ),
    columns=2,
    lines=False,
)  # fmt: skip
TITLE = p("KẾ HOẠCH") + p("Phát triển thư viện năm 2026")
END = table(
    tr(
        tc(p("Nơi nhận:"), p("- Như trên;"), p("- Lưu: VT.")),
        tc(p("TM. ỦY BAN NHÂN DÂN"), p("CHỦ TỊCH"), p("Trần Văn Bình")),
    ),
    columns=2,
    lines=False,
)
BESIDE = {"[Content_Types].xml", "word/_rels/document.xml.rels", "word/comments.xml"}
"""Parts that comments need."""
SIGNED = {"_rels/.rels"}
"""What names a digital signature: it ends with any change."""


def plan(*body: str) -> bytes:
    return docx(HEAD + TITLE + "".join(body) + END)


def assert_laws(content: bytes, target: Target) -> Carried:
    """Rejected it is the old file, whatever is not touched has the same bytes, twice it is the same."""
    made = carried(content, target)
    assert made == carried(content, target)._replace(old=made.old)
    rejected = comments.write(reject(made.new.content, FILE), FILE, [], Program.CLONE)
    before, after = parts_of(made.base), parts_of(rejected)
    signed = {*before} - {*after}
    assert all("signature" in name for name in signed), signed
    for name in {*before} & {*after} - (SIGNED if signed else set()):
        part = before[name]
        if part != after[name]:
            assert name.endswith(".xml") or name in BESIDE, name
            assert name in BESIDE or plain(part) == plain(after[name]), name
    assert {*after} - {*before} <= BESIDE
    assert not detect(made.accepted, FILE)
    kept = [lines(reject(made.new.content, FILE)), lines(made.base)]
    assert kept[0] == kept[1]
    return made


@pytest.mark.parametrize("name", some(EXAMPLES))
def test_every_example(name):
    plan = kehoach.load(example(name))
    year = (plan.ban_hanh or plan).ngay.nam or 2026
    target = (
        Target(year + 1, cap="xa", co_quan="Ủy ban nhân dân xã Mường Ảng") if plan.cap == "huyen" else Target(year + 1)
    )
    made = assert_laws(render(compose(plan)), target)
    assert not [code for code in made.codes() if code in ("CL60", "CL61")]


@pytest.mark.parametrize("name", some(sorted(SPECIMENS)))
def test_every_odd_file(name):
    try:
        made = assert_laws(SPECIMENS[name](), Target(2027, tu_nam=2026))
    except KehoachError as error:
        assert {one.code for one in error.problems} <= {"TN50", "CL01", "CL02", "CL03"}
    else:
        assert made.base


@pytest.mark.parametrize("path", some(sorted(SHARED.glob("[sc][pa]*/**/*.docx"))), ids=lambda path: path.stem)
def test_every_real_file(path):
    try:
        assert_laws(path.read_bytes(), Target(2027))
    except KehoachError as error:
        assert {one.code for one in error.problems} <= {"CL02", "CL03", "TN50"}


def test_number_and_day_leave_the_room_of_a_page_of_ours():
    made = assert_laws(plan(p("Nội dung năm 2026.")), Target(2027))
    found = lines(made.accepted)
    assert "Số:        /KH-UBND" in found
    assert "An Bình, ngày      tháng      năm 2027" in found
    assert "Phát triển thư viện năm 2027" in found
    assert "Nội dung năm 2027." in found
    assert lines(made.base)[2] == "Số: 12/KH-UBND"


def test_new_words_take_the_look_of_the_old():
    made = assert_laws(plan(p(r("Trong "), r("năm 20", "<w:b/>"), r("26", "<w:i/>"), r(" làm xong."))), Target(2027))
    (block,) = [one for one in paragraphs(read_docx(made.accepted, FILE)) if one.words.startswith("Trong")]
    assert [(run.text, run.dam) for run in block.text] == [("Trong ", False), ("năm 2027", True), (" làm xong.", False)]


def test_an_issuer_in_capitals_over_two_lines_is_changed_in_its_own():
    made = assert_laws(plan(p("Việc.")), Target(2027, co_quan="Ủy ban nhân dân xã Bình Minh"))
    found = lines(made.accepted)
    assert found[0] == "ỦY BAN NHÂN DÂN"
    assert found[1] == "XÃ BÌNH MINH"
    assert "Bình Minh, ngày      tháng      năm 2027" in found


def test_letters_with_accents_apart_are_found_and_changed():
    apart = p("Hoàn thành trước nga\u0300y 30/11/2026.")
    made = assert_laws(plan(apart), Target(2027))
    assert "Hoàn thành trước ngày 30/11/2027." in lines(made.accepted)


def test_a_line_of_an_annex_says_the_new_number_and_day():
    annex = (
        p("Phụ lục")
        + p("DANH MỤC SÁCH")
        + p("(Kèm theo Kế hoạch số 12/KH-UBND ngày 05/3/2026 của Ủy ban nhân dân xã An Bình)")
    )
    made = assert_laws(docx(HEAD + TITLE + p("Việc.") + END + annex + p("- Sách mới.")), Target(2027))
    (line,) = [one for one in lines(made.accepted) if one.startswith("(Kèm theo")]
    assert line == "(Kèm theo Kế hoạch số        /KH-UBND ngày      tháng      năm 2027 của Ủy ban nhân dân xã An Bình)"


def test_a_line_of_an_annex_says_the_new_symbol():
    carried = "(Kèm theo Kế hoạch số 12/{} ngày 05/3/2026 của Ủy ban nhân dân xã An Bình)"
    other = "(Kèm theo Quyết định số 7/KH-UBND ngày 05/3/2026 của Ủy ban nhân dân tỉnh Sơn La)"
    annex = p("Phụ lục") + p("DANH MỤC SÁCH") + p(carried.format("KH-UBND")) + p("- Sách mới.") + p(other)
    made = assert_laws(docx(HEAD + TITLE + p("Việc.") + END + annex), Target(2027, ky_hieu="KH-VHXH"))
    (own, others) = [words for words in lines(made.accepted) if words.startswith("(Kèm theo")]
    assert "/KH-VHXH ngày" in own
    assert "/KH-UBND ngày 05/3/2026" in others


def test_a_question_is_a_comment_at_its_words():
    made = assert_laws(plan(p("Kinh phí thực hiện là 25.000.000 đồng.")), Target(2027))
    seen = [one for one in comments.read(made.new.content, FILE) if one.program is Program.CLONE]
    money = [one for one in seen if from_text(one.text).code == "CL23"]
    assert [one.words for one in money] == ["25.000.000 đồng"]
    assert money[0].text.endswith("\nMã: CL23")


def test_one_cause_is_asked_in_full_once():
    made = carried(plan(p("Chi 25.000.000 đồng."), p("Chi 15.000.000 đồng."), p("Chi 5.000.000 đồng.")), Target(2027))
    texts = [one.text for one in comments.read(made.new.content, FILE) if one.text.endswith("CL23")]
    assert "Còn 2 chỗ nữa hỏi như thế này." in texts[0]
    assert [text.startswith("Như câu hỏi ở chữ “25.000.000 đồng”") for text in texts] == [False, True, True]


def test_a_comment_on_a_table_speaks_for_the_table():
    rows = [tr("Thôn", "Số hộ", "Số người"), tr("An Hòa", "120", "431"), tr("An Lạc", "85", "302")]
    made = carried(plan(p("I. NHIỆM VỤ"), table(*rows, columns=3)), Target(2027))
    (item,) = [item for item in made.new.items if item.code == "CL24"]
    assert item.message.endswith("4 ô")
    assert len(item.cho_khac) == 3
    (text,) = [one.text for one in comments.read(made.new.content, FILE) if one.text.endswith("CL24")]
    assert text.split("\n")[0].endswith("4 ô.")
    assert "Hỏi như thế cho cả bảng này." in text


def test_every_question_that_marks_its_place_is_in_the_file():
    made = carried(plan(p("Chi 25.000.000 đồng."), p("Phấn đấu 85%.")), Target(2027))
    asked = {item.code for item in made.new.items if item.kind.name == "CAN_QUYET"} - {"CL47"}
    assert {from_text(one.text).code for one in comments.read(made.new.content, FILE)} == asked


def test_a_clone_of_a_clone_replaces_its_own_questions():
    first = carried(plan(p("Chi 25.000.000 đồng.")), Target(2027))
    again = carried(first.accepted, Target(2028))
    count = [len(comments.read(one.new.content, FILE)) for one in (first, again)]
    assert count[0] == count[1]


def test_what_could_not_be_changed_is_not_told_as_changed():
    old = r("Hoµn thµnh tr\xadíc ngµy 30/11/2026", '<w:rFonts w:ascii=".VnTime" w:hAnsi=".VnTime"/>')
    made = assert_laws(plan(p("I. NHIỆM VỤ"), p(old), p("Làm xong trước 15/12/2026.")), Target(2027))
    (left,) = [item for item in made.new.items if item.code == "CL60"]
    assert "chưa sửa được" in left.message
    assert "Unicode" in left.cure
    assert [item.message for item in made.new.items if item.code == "CL12"] == ["15/12/2026 → 15/12/2027"]
    assert "“Nhiệm vụ”" in {part.ten for part in made.new.parts if part.kind is CarriedOutcome.CAN_QUYET}


def test_a_day_in_a_field_is_told_with_what_to_do():
    held = p(r("Xong trước "), field("MERGEFIELD Han", r("30/11/2026")), r("."))
    made = assert_laws(plan(p("I. NHIỆM VỤ"), held), Target(2027))
    (left,) = [item for item in made.new.items if item.code == "CL60"]
    assert "“30/11/2026” → “30/11/2027”" in left.message
    assert "Ctrl+Shift+F9" in left.cure
    assert "Xong trước 30/11/2026." in lines(made.accepted)


def test_words_in_old_letters_are_one_question_however_many():
    old = "Hoµn thµnh tr\xadíc ngµy {}/11/2026, b¸o c¸o ñy ban nh©n d©n x·."
    body = [p("I. NHIỆM VỤ"), *(p(old.format(day)) for day in (20, 25, 30))]
    file = plan(*body)
    read = settled(read_docx(file, FILE), FILE)
    assert [one.code for one in read.notices] == ["TN20"]
    made = carried(file, Target(2027), read)
    (left,) = [item for item in made.new.items if item.code == "CL60"]
    assert len(left.cho_khac) == 2
    assert "Unicode" in left.cure


def test_ten_thousand_paragraphs_cost_no_more_each():
    body = p("Hoàn thành trước ngày 30/11/2026, kinh phí 5.000.000 đồng.")
    make = repeated(body, HEAD + TITLE, END)
    linear(lambda text: carried(docx(text), Target(2027)), make, 1000)


def test_one_long_paragraph_costs_no_more_each():
    make = repeated("Việc năm 2026, chi 5.000.000 đồng. ")
    linear(lambda words: carried(plan(p(words)), Target(2027)), make, 2000)


def test_the_lines_above_a_signature_are_asked_about_where_another_signs():
    same = carried(plan(p("Việc.")), Target(2027, co_quan="Ủy ban nhân dân xã Bình Minh"))
    assert "CL63" not in same.codes()
    deputy = carried(plan(p("Việc.")), Target(2027, chuc_vu="Phó Chủ tịch"))
    assert deputy.codes().count("CL63") == 1
    assert "PHÓ CHỦ TỊCH" in lines(deputy.accepted)


def test_margins_of_the_page_and_notes_are_carried_too():
    call = '<w:r><w:footnoteReference w:id="2"/></w:r>'
    notes = f'<w:footnote w:id="2">{p("Kết quả đến ngày 31/12/2025; chi 5.000.000 đồng.")}</w:footnote>'
    references = '<w:headerReference w:type="default" r:id="header1"/>'
    content = docx(
        HEAD + TITLE + p(r("Việc năm 2026"), call, r(".")) + END,
        section(references=references),
        header1=p("Kế hoạch năm 2026"),
        footnotes=notes,
    )
    made = assert_laws(content, Target(2027))
    assert "Kế hoạch năm 2027" in lines(made.accepted)
    asked = [one for one in comments.read(made.new.content, FILE) if one.text.endswith("CL23")]
    assert [one.origin.shown for one in asked] == ["đoạn 3"]


def test_words_in_both_copies_of_a_text_box_change_in_both():
    inside = p("Hoàn thành trước ngày 30/11/2026")
    box = (
        '<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wp:inline><a:graphic><a:graphicData>'
        f"<wps:wsp><wps:txbx><w:txbxContent>{inside}</w:txbxContent></wps:txbx><wps:bodyPr/></wps:wsp></a:graphicData>"
        "</a:graphic></wp:inline></w:drawing></mc:Choice><mc:Fallback><w:pict><v:shape><v:textbox><w:txbxContent>"
        f"{inside}</w:txbxContent></v:textbox></v:shape></w:pict></mc:Fallback></mc:AlternateContent></w:r>"
    )
    made = assert_laws(docx(HEAD + TITLE + p(r("Việc "), box) + END), Target(2027))
    assert parts_of(made.accepted)["word/document.xml"].count(b"30/11/2027") == 2
