"""OpenDocument texts, read without LibreOffice."""

import pytest
from growth import linear, repeated
from hypothesis import given
from hypothesis import strategies as st
from open_document import odt
from project import EXAMPLES, example, to_kind

import kehoach
from kehoach.document.block import Status
from kehoach.document.extract.recognise import recognise
from kehoach.intake import read
from kehoach.problem import KehoachError

SPANS = (
    '<style:style style:name="B" style:family="text"><style:text-properties fo:font-weight="bold"/></style:style>'
    '<style:style style:name="H" style:family="text"><style:text-properties text:display="none"/></style:style>'
    '<style:style style:name="S" style:family="text"><style:text-properties style:text-line-through-style="solid"/></style:style>'
    '<style:style style:name="U" style:family="text"><style:text-properties style:text-position="super 58%"/></style:style>'
    '<style:style style:name="C" style:family="text"><style:text-properties fo:text-transform="uppercase"/></style:style>'
    '<style:style style:name="V" style:family="text"><style:text-properties fo:font-family=".VnTime"/></style:style>'
)


def words(found):
    return [block.words for block in found.blocks()]


def codes(found):
    return [one.code for one in found.notices]


def only(body, automatic=SPANS, **parts):
    (block,) = read("a.odt", odt(body, automatic, **parts)).blocks()
    return block


@pytest.mark.parametrize(("inside", "text"), [
    ("Kế  hoạch\n   năm", "Kế hoạch năm"), (" đầu dòng", "đầu dòng"), ('a<text:s text:c="3"/>b', "a   b"), ("a<text:tab/>b<text:line-break/>c", "a\tb\nc"),
    ('Kế ho<text:span text:style-name="B">ạ</text:span>ch', "Kế hoạch"), ("<text:a>liên kết</text:a> khác", "liên kết khác"),
    ('10<text:span text:style-name="U">3</text:span> cuốn', "10³ cuốn"), ('<text:span text:style-name="C">kế hoạch</text:span>', "KẾ HOẠCH"),
    ('<text:span text:style-name="V">kÕ ho¹ch</text:span>', "kế hoạch"), ("a<text:soft-page-break/>b", "ab"), ("a<text:la-chua-biet>b</text:la-chua-biet>c", "abc"),
    ('<text:bookmark-start text:name="x"/>a<text:bookmark-end text:name="x"/>', "a"), ("Số <text:sequence>3</text:sequence>", "Số 3"),
    ("<text:ruby><text:ruby-base>an toàn</text:ruby-base><text:ruby-text>x</text:ruby-text></text:ruby>", "an toàn"),
])  # fmt: skip
def test_what_a_reader_sees(inside, text):
    assert only(f"<text:p>{inside}</text:p>").words == text


def test_weight_stands_in_the_runs():
    block = only('<text:p>a <text:span text:style-name="B">đậm</text:span> c</text:p>')
    assert [(run.text, run.dam) for run in block.text] == [("a ", False), ("đậm", True), (" c", False)]


@pytest.mark.parametrize(("style", "status", "code"), [("H", Status.HIDDEN, "TN52"), ("S", Status.STRUCK, "TN59")])
def test_words_nobody_reads_stand_aside_and_are_told(style, status, code):
    found = read(
        "a.odt", odt(f'<text:p>Mỗi hộ <text:span text:style-name="{style}">20 cây</text:span>5 cây</text:p>', SPANS)
    )
    (block,) = found.blocks()
    assert block.words == "Mỗi hộ 5 cây"
    assert [(run.text, run.status) for run in block.aside] == [("20 cây", status)]
    assert codes(found) == [code]
    assert "20 cây" in found.notices[0].message


def test_fields_that_wait_to_be_filled_are_no_live_text():
    block = only(
        "<text:p><text:placeholder>&lt;tên thôn&gt;</text:placeholder> và <text:database-display>«Ten_thon»</text:database-display></text:p>"
    )
    assert [run.status for run in block.text] == [Status.PLACEHOLDER, Status.LIVE, Status.UNMERGED]


def test_changes_are_read_as_accepted_and_told():
    found = read("a.odt", odt(
        "<text:tracked-changes><text:changed-region><text:deletion><office:change-info><x>An</x></office:change-info><text:p>câu cũ</text:p>"
        '</text:deletion></text:changed-region></text:tracked-changes><text:p>câu <text:change text:change-id="1"/>mới</text:p>'
    ))  # fmt: skip
    assert words(found) == ["câu mới"]
    assert codes(found) == ["TN51"]
    assert '"câu cũ"' in found.notices[0].message


def test_comments_and_pictures_are_told():
    found = read(
        "a.odt",
        odt(
            "<text:p>a<office:annotation><text:p>xem lại</text:p></office:annotation><draw:frame><draw:image/></draw:frame></text:p>"
        ),
    )
    assert words(found) == ["a"]
    assert codes(found) == ["TN53", "TN90"]


def test_notes_are_called_where_they_stand():
    found = read("a.odt", odt(
        "<text:p>sách<text:note><text:note-citation>1</text:note-citation><text:note-body><text:p>theo số liệu</text:p></text:note-body></text:note> mới</text:p>"
    ))  # fmt: skip
    (block,) = found.blocks()
    assert [(run.text, run.note) for run in block.text] == [("sách", ""), ("", "1"), (" mới", "")]
    assert [(one.label, one.text[0].text, one.origin.shown) for one in found.chu_thich] == [
        ("1", "theo số liệu", "chú thích 1")
    ]
    assert codes(found) == []


def test_a_note_called_in_a_cell_stays_in_its_words():
    cell = (
        "<table:table-cell><text:p>sách<text:note><text:note-citation>1</text:note-citation><text:note-body>"
        "<text:p>theo số liệu</text:p></text:note-body></text:note> mới</text:p><text:p>vở</text:p></table:table-cell>"
    )
    found = read("a.odt", odt(f"<table:table><table:table-row>{cell}</table:table-row></table:table>"))
    (block,) = found.blocks()
    (read_cell,) = block.table.rows[0].cells
    assert [(run.text, run.note) for run in read_cell.text] == [("sách", ""), ("", "1"), (" mới\nvở", "")]
    assert codes(found) == []


def test_boxes_sections_and_indexes_are_read_in_order():
    body = (
        "<text:section><text:p>một</text:p></text:section><text:p>hai<draw:frame><draw:text-box><text:p>ba</text:p></draw:text-box></draw:frame></text:p>"
        "<draw:custom-shape><text:p>bốn</text:p></draw:custom-shape><text:table-of-content><text:table-of-content-source>x</text:table-of-content-source>"
        "<text:index-body><text:p>năm</text:p></text:index-body></text:table-of-content><text:khung-moi><text:p>sáu</text:p></text:khung-moi>"
    )
    found = read("a.odt", odt(body))
    assert words(found) == ["một", "hai", "ba", "bốn", "năm", "sáu"]
    assert [one.origin.shown for one in found.blocks()] == [
        "đoạn 1",
        "đoạn 2",
        "khung chữ 1",
        "khung chữ 2",
        "đoạn 3",
        "đoạn 4",
    ]


def test_words_at_a_place_nobody_knows_are_told():
    found = read("a.odt", odt("<text:p>một</text:p><text:khung-moi>chữ lạc</text:khung-moi>"))
    assert codes(found) == ["TN58"]
    assert "chữ" in found.notices[0].message
    assert "lạc" in found.notices[0].message


def test_looks_go_down_the_chain_of_styles():
    common = (
        '<style:default-style style:family="paragraph"><style:text-properties fo:font-size="14pt" fo:font-family="Times New Roman"/></style:default-style>'
        '<style:style style:name="M" style:display-name="Mục" style:family="paragraph"><style:paragraph-properties fo:text-align="center" fo:margin-top="0.6cm"/>'
        '<style:text-properties fo:font-weight="bold" fo:font-size="50%"/></style:style>'
    )
    own = (
        '<style:style style:name="P1" style:family="paragraph" style:parent-style-name="M">'
        '<style:paragraph-properties fo:text-indent="1cm" fo:line-height="115%"/></style:style>'
    )
    look = only('<text:h text:style-name="P1" text:outline-level="2">Mục đích</text:h>', own, common=common).look
    assert (look.kieu, look.canh, look.dam, look.co, look.font, look.muc_luc) == (
        "Mục",
        "giua",
        True,
        7.0,
        "Times New Roman",
        2,
    )
    assert (look.lui_dau_dong, look.truoc, look.gian_dong, look.ke) == (10.0, pytest.approx(17, abs=0.1), 1.15, None)


def test_pages_heads_and_page_numbers():
    masters = (
        '<style:page-layout style:name="A"><style:page-layout-properties fo:page-width="210mm" fo:page-height="297mm" fo:margin-top="10mm" fo:margin-bottom="20mm"'
        ' fo:margin-left="30mm" fo:margin-right="15mm"/><style:header-style><style:header-footer-properties fo:min-height="10mm"/></style:header-style></style:page-layout>'
        '<style:page-layout style:name="N"><style:page-layout-properties fo:page-width="297mm" fo:page-height="210mm"/></style:page-layout>'
        '<style:style style:name="G" style:family="paragraph"><style:paragraph-properties fo:text-align="center"/><style:text-properties fo:font-size="13pt"/></style:style>'
        '|<style:master-page style:name="Standard" style:page-layout-name="A"><style:header><text:p text:style-name="G"><text:page-number>2</text:page-number></text:p>'
        '</style:header><style:footer><text:p>DỰ THẢO</text:p></style:footer></style:master-page><style:master-page style:name="W" style:page-layout-name="N"/>'
    )
    own = '<style:style style:name="P2" style:family="paragraph" style:master-page-name="W"><style:paragraph-properties style:page-number="1"/></style:style>'
    first, second = read(
        "a.odt", odt('<text:p>a</text:p><text:p text:style-name="P2">b</text:p>', own, masters=masters)
    ).sections
    assert first.page[:8] == (210.0, 297.0, 20.0, 20.0, 30.0, 15.0, "dau_giua", 13.0)
    assert [one.words for one in first.chan_trang] == ["DỰ THẢO"]
    assert (first.ngang, second.ngang, second.page.dem_lai) == (False, True, 1)


@pytest.mark.parametrize(("data", "code"), [
    (odt("<text:p>a</text:p>", prolog='<!DOCTYPE a [<!ENTITY b "bb">]>'), "TN12"),
    (odt("<text:p>&b;</text:p>", prolog='<!DOCTYPE a [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;">]>'), "TN12"),
    (odt(""), "TN01"), (odt("<text:p/>"), "TN01"), (odt("<text:p>a"), "TN04"), (odt("a")[:-30], "TN04"), (odt("<a/>" * 2_100_000), "TN09"),
    (odt("<text:p>" + "a" * 31_000_000 + "</text:p>"), "TN09"),
])  # fmt: skip
def test_what_cannot_be_read_is_one_problem(data, code):
    with pytest.raises(KehoachError) as caught:
        read("a.odt", data)
    (one,) = caught.value.problems
    assert (one.code, bool(one.hint)) == (code, True)


def test_cells_told_to_repeat_are_counted_over_all_tables(monkeypatch):
    monkeypatch.setattr("kehoach.intake.odt.body._MOST_CELLS", 3_000)
    cell = '<table:table-cell table:number-columns-repeated="999"><text:p>a</text:p></table:table-cell>'
    row = f'<table:table-row table:number-rows-repeated="9">{cell}</table:table-row>'
    assert read("a.odt", odt(f"<table:table>{row}</table:table>"))
    with pytest.raises(KehoachError) as caught:
        read("a.odt", odt(f"<table:table>{row}</table:table>" * 2))
    (told,) = caught.value.problems
    assert (told.code, bool(told.hint)) == ("TN09", True)


def test_blanks_are_bounded():
    found = read("a.odt", odt("<text:p>a" + '<text:s text:c="999999999"/>' * 5_000 + "b</text:p>"))
    assert len(words(found)[0]) < 300_000


@pytest.mark.parametrize("piece", [
    "<text:p>a</text:p>", "<text:p/>", '<text:list text:style-name="L"><text:list-item><text:p>a</text:p></text:list-item></text:list>',
    "<table:table><table:table-row><table:table-cell><text:p>a</text:p></table:table-cell></table:table-row></table:table>",
    "<text:p>a<text:note><text:note-body><text:p>b</text:p></text:note-body></text:note></text:p>", "<text:p>a<draw:frame><draw:text-box><text:p>b</text:p></draw:text-box></draw:frame></text:p>",
])  # fmt: skip
def test_the_work_grows_with_the_text(piece):
    linear(lambda body: read("a.odt", odt(body)), repeated(piece, "<text:p>a</text:p>"), 2_000)


def test_the_work_grows_with_one_paragraph():
    linear(
        lambda body: read("a.odt", odt(f"<text:p>{body}</text:p>", SPANS)),
        repeated('<text:span text:style-name="B">a</text:span> b'),
        4_000,
    )


def test_the_work_grows_with_one_list_and_one_table():
    item, row = (
        "<text:list-item><text:p>a</text:p></text:list-item>",
        "<table:table-row><table:table-cell><text:p>a</text:p></table:table-cell></table:table-row>",
    )
    linear(lambda body: read("a.odt", odt(f"<text:list>{body}</text:list>")), repeated(item), 2_000)
    linear(lambda body: read("a.odt", odt(f"<table:table>{body}</table:table>")), repeated(row), 2_000)
    linear(
        lambda body: read("a.odt", odt(f"<table:table><table:table-row>{body}</table:table-row></table:table>")),
        repeated("<table:table-column/><table:table-cell/>", "<table:table-cell><text:p>a</text:p></table:table-cell>"),
        2_000,
    )


def test_styles_in_a_circle_end():
    own = '<style:style style:name="P1" style:family="paragraph" style:parent-style-name="P1"/>'
    assert only('<text:p text:style-name="P1">a</text:p>', own).words == "a"


@given(st.text(alphabet="<>/ a:ptexspnlishdrw\"='1", max_size=200))
def test_any_body_ends_well(body):
    try:
        read("a.odt", odt(body))
    except KehoachError as error:
        assert len(error.problems) == 1


def test_libreoffices_own_files_read_as_the_word_files_they_came_from(soffice, tmp_path):
    """Judged by LibreOffice: words, tables, looks and the plan are those of the .docx."""
    for name in EXAMPLES:
        kehoach.write(kehoach.compose(kehoach.load(example(name))), tmp_path / f"{name}.docx")
    to_kind(sorted(tmp_path.glob("*.docx")), tmp_path, "odt")
    for name in EXAMPLES:
        whole, opened = read(tmp_path / f"{name}.docx"), read(tmp_path / f"{name}.odt")
        word = _without_pictures(whole)
        assert words(opened) == words(word)
        assert codes(opened) == (["TN53"] if word != whole else []), "a picture is told, not taken"
        assert recognise(opened).raw == recognise(word).raw
        _assert_laid_out_alike(opened, word)


def _assert_laid_out_alike(opened, word):
    assert [one.page for one in opened.sections] == [one.page for one in word.sections]
    pairs = list(zip(opened.blocks(), word.blocks(), strict=True))
    assert [_measured(one) for one, _ in pairs] == [_measured(other) for _, other in pairs]
    assert [one.ngat_trang for one, _ in pairs] == [other.ngat_trang for _, other in pairs]
    assert [_grid(one) for one, _ in pairs] == [_grid(other) for _, other in pairs]


def _without_pictures(document):
    kept = (
        one._replace(blocks=tuple(block for block in one.blocks if block.hinh is None)) for one in document.sections
    )
    return document._replace(sections=tuple(kept))


def _measured(block):
    look = block.look
    if look is None:
        return None
    indents = (round(one or 0) for one in (look.lui_dau_dong, look.lui_trai, look.truoc, look.sau))
    return (look.font, look.co, look.dam, look.nghieng, look.canh, look.in_hoa, look.muc_luc, *indents)


def _grid(block):
    rows = block.table.rows if block.table else ()
    return [(row.tieu_de, [(cell.text, cell.span, cell.rows, cell.canh) for cell in row.cells]) for row in rows]


BREAKS = "".join(
    f'<style:style style:name="{name}" style:family="paragraph"{more}><style:paragraph-properties {props}/></style:style>'
    for name, more, props in (
        ("V", "", 'fo:break-before="page"'), ("T", "", 'fo:break-after="page"'), ("M", ' style:master-page-name="Ngang"', ""),
    )
)  # fmt: skip


@pytest.mark.parametrize(("body", "begun"), [
    ('<text:p>Một</text:p><text:p text:style-name="V">Hai</text:p>', ["Hai"]),
    ('<text:p text:style-name="T">Một</text:p><text:p>Hai</text:p><text:p>Ba</text:p>', ["Hai"]),
    ('<text:p>Một</text:p><text:p text:style-name="V"/><text:p>Hai</text:p>', ["Hai"]),
    ('<text:p>Một</text:p><text:p text:style-name="M">Hai</text:p>', ["Hai"]),
    ('<text:p text:style-name="M">Một</text:p><text:p>Hai</text:p>', []),
    ("<text:p>Một<text:soft-page-break/>hai</text:p><text:p>Ba</text:p>", []),
])  # fmt: skip
def test_page_breaks_are_marked(body, begun):
    found = read("a.odt", odt(body, BREAKS))
    assert [block.words for block in found.blocks() if block.ngat_trang] == begun
