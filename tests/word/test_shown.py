"""Whatever a page of Word can show is read, or told: each case is one kind of element."""

from typing import NamedTuple

import pytest
from oddities.fields import BEGIN, END, SEPARATE, field
from oddities.ooxml import DEFAULTS, RELS, content_types, p, package, parts, r, relationships, table, tc, tr

from kehoach.document.block import Status
from kehoach.word.read import read_docx

MATH = "http://schemas.openxmlformats.org/officeDocument/2006/math"
DIAGRAM = "http://schemas.openxmlformats.org/drawingml/2006/diagram"
CHART = "http://schemas.openxmlformats.org/drawingml/2006/chart"
A = "http://schemas.openxmlformats.org/drawingml/2006/main"
WHO = 'w:author="Văn thư" w:date="2026-01-05T08:00:00Z"'


def file(body: str, last: str | None = None, links: tuple = (), more: dict | None = None, **others: str) -> bytes:
    return package(parts(body, last, links, **others) | (more or {}))


def read(body: str, **others):
    return read_docx(file(body, **others), "a.docx")


def lines(document) -> list[str]:
    return [block.words for block in document.blocks() if block.table is None]


def told(document) -> dict[str, str]:
    return {one.code: one.message for one in document.notices}


def math(inside: str) -> str:
    return f'<m:oMath xmlns:m="{MATH}">{inside}</m:oMath>'


def mr(text: str) -> str:
    return f"<m:r><m:t>{text}</m:t></m:r>"


def drawing(inside: str) -> str:
    return f'<w:r><w:drawing><wp:inline><wp:extent cx="900000" cy="300000"/><a:graphic><a:graphicData uri="x">{inside}</a:graphicData></a:graphic></wp:inline></w:drawing></w:r>'


def box(*paragraphs: str) -> str:
    inside = "".join(paragraphs)
    return f'<w:r><w:pict><v:shape type="#_x0000_t202"><v:textbox><w:txbxContent>{inside}</w:txbxContent></v:textbox></v:shape></w:pict></w:r>'


def control(settings: str, inside: str) -> str:
    return f"<w:sdt><w:sdtPr>{settings}</w:sdtPr><w:sdtContent>{inside}</w:sdtContent></w:sdt>"


def form(settings: str, name: str) -> str:
    begin = f'<w:r><w:fldChar w:fldCharType="begin"><w:ffData>{settings}</w:ffData></w:fldChar></w:r>'
    return f"{begin}<w:r><w:instrText> {name} </w:instrText></w:r>{END}"


def either(choice: str, fallback: str, requires: str = "wps") -> str:
    return f'<mc:AlternateContent><mc:Choice Requires="{requires}">{choice}</mc:Choice><mc:Fallback>{fallback}</mc:Fallback></mc:AlternateContent>'


def art(words: str) -> str:
    return f'<w:r><w:pict><v:shape type="#_x0000_t136"><v:textpath string="{words}"/></v:shape></w:pict></w:r>'


DROP = "<w:ddList>{}<w:listEntry w:val='Quý I'/><w:listEntry w:val='Quý II'/></w:ddList>"
LIST = '<w:dropDownList w:lastValue="2"><w:listItem w:displayText="Quý I" w:value="1"/><w:listItem w:displayText="Quý II" w:value="2"/></w:dropDownList>'
LOCKED = '<lc:lockedCanvas xmlns:lc="http://schemas.openxmlformats.org/drawingml/2006/lockedCanvas"><a:sp><a:txSp><a:txBody><a:p><a:r><a:t>Trưởng ban</a:t></a:r></a:p></a:txBody></a:txSp></a:sp></lc:lockedCanvas>'
GROUP = '<wpg:wgp xmlns:wpg="http://schemas.microsoft.com/office/word/2010/wordprocessingGroup"><wps:wsp><wps:txbx><w:txbxContent>{}</w:txbxContent></wps:txbx></wps:wsp></wpg:wgp>'
OBJECT = '<w:r><w:object><v:shape><v:imagedata r:id="x"/></v:shape><o:OLEObject Type="Embed" ProgID="Excel.Sheet.12"/></w:object></w:r>'


class Case(NamedTuple):
    body: str
    lines: list[str]
    told: dict[str, str] = {}  # noqa: RUF012 - never changed
    """Code of a notice → words it must hold; no other notice is right."""


CASES = {
    "fraction": Case(p(r("Hỗ trợ "), math(f"<m:f><m:num>{mr('1')}</m:num><m:den>{mr('2')}</m:den></m:f>"), r(" giá")), ["Hỗ trợ 1/2 giá"], {"TN81": '"1/2" (đoạn 1)'}),
    "power": Case(p(math(f"<m:sSup><m:e>{mr('10')}</m:e><m:sup>{mr('3')}</m:sup></m:sSup>")), ["10³"], {"TN81": "10³"}),
    "superscript": Case(p(r("10"), r("3", '<w:vertAlign w:val="superscript"/>'), r(" cuốn, 5 m"), r("2", '<w:vertAlign w:val="superscript"/>')), ["10³ cuốn, 5 m²"]),
    "drop-down of a form": Case(p(r("Mua "), form(DROP.format('<w:result w:val="1"/>'), "FORMDROPDOWN"), r(" tới")), ["Mua Quý II tới"]),
    "drop-down never touched": Case(p(r("Mua "), form(DROP.format(""), "FORMDROPDOWN")), ["Mua Quý I"]),
    "box to tick": Case(p(form("<w:checkBox><w:checked/></w:checkBox>", "FORMCHECKBOX"), form("<w:checkBox><w:default w:val='0'/></w:checkBox>", "FORMCHECKBOX")), ["☒☐"]),
    "drop-down control": Case(p(r("Mua "), control(LIST, r("Quý I"))), ["Mua Quý I"]),
    "drop-down control without its words": Case(p(r("Mua "), control(LIST, "")), ["Mua Quý II"]),
    "date control without its words": Case(p(r("Ngày "), control('<w:date w:fullDate="2026-02-05T00:00:00Z"/>', "")), ["Ngày 05/02/2026"]),
    "control in a control": Case(p(control("<w:text/>", control("<w:text/>", r("An Bình")))), ["An Bình"]),
    "placeholder": Case(p(r("Địa điểm: "), control("<w:showingPlcHdr/><w:text/>", r("Click or tap here to enter text."))), ["Địa điểm: Click or tap here to enter text."], {"TN91": "Click or tap"}),
    "placeholder around a paragraph": Case(control("<w:showingPlcHdr/>", p("Chọn một ngày.")), ["Chọn một ngày."], {"TN91": "Chọn một ngày."}),
    "merge field not filled": Case(p(r("thôn "), field("MERGEFIELD Ten_thon", r("«") + r("Ten_thon") + r("»"))), ["thôn «Ten_thon»"], {"TN92": '"«Ten_thon»"'}),
    "merge field filled": Case(p(r("thôn "), field("MERGEFIELD Ten_thon", r("Đông"))), ["thôn Đông"]),
    "simple merge field": Case(p(f'<w:fldSimple w:instr=" MERGEFIELD Ten ">{r("«Ten»")}</w:fldSimple>'), ["«Ten»"], {"TN92": "«Ten»"}),
    "button": Case(p(f"{BEGIN}<w:r><w:instrText> MACROBUTTON NoMacro [Bấm để gõ tên] </w:instrText></w:r>{END}"), ["[Bấm để gõ tên]"], {"TN91": "Bấm để gõ tên"}),
    "field without result": Case(p(r("Số hộ: "), f"{BEGIN}<w:r><w:instrText> DOCPROPERTY SoHo </w:instrText></w:r>{END}", r(" hộ")), ["Số hộ:  hộ"], {"TN93": '"DOCPROPERTY SoHo" (đoạn 1)'}),
    "field with an empty result": Case(p(r("Số hộ: "), field("REF SoHo", ""), r(" hộ")), ["Số hộ:  hộ"], {"TN93": "REF SoHo"}),
    "condition that is false": Case(p(r("Xã"), field("IF 1 = 2 a", "")), ["Xã"]),
    "number of a field": Case(p(f"{BEGIN}<w:r><w:instrText> LISTNUM LegalDefault </w:instrText></w:r>{END}", r(" Kiểm tra")), [" Kiểm tra"], {"TN93": "LISTNUM"}),
    "field never closed": Case(p(BEGIN, "<w:r><w:instrText>X</w:instrText></w:r>", r("Việc một")) + p("Việc hai"), ["Việc một", "Việc hai"], {"TN94": '"X"'}),
    "field closed in a later paragraph": Case(p(BEGIN, "<w:r><w:instrText> TOC </w:instrText></w:r>", SEPARATE, r("Một")) + p(r("Hai"), END), ["Một", "Hai"]),
    "wordart": Case(p(art("HỎA TỐC")) + p("KẾ HOẠCH"), ["KẾ HOẠCH"], {"TN95": '"HỎA TỐC" (đầu bài)'}),
    "locked canvas": Case(p("Sơ đồ:") + p(drawing(LOCKED)), ["Sơ đồ:"], {"TN96": '"Trưởng ban" (sau đoạn 1)'}),
    "group of shapes": Case(p(drawing(GROUP.format(p("Tổ giúp việc")))), ["Tổ giúp việc"]),
    "box in a box": Case(p(box(p("Hộp ngoài"), p(box(p("Hộp trong"))))), ["Hộp ngoài", "Hộp trong"]),
    "embedded object": Case(p(r("Bảng:"), OBJECT), ["Bảng:"], {"TN85": "Excel.Sheet.12"}),
    "ruby": Case(p(r("Bảo đảm "), f"<w:r><w:ruby><w:rt>{r('x')}</w:rt><w:rubyBase>{r('an toàn')}</w:rubyBase></w:ruby></w:r>", r(" kho")), ["Bảo đảm an toàn kho"], {"TN99": '"x"'}),
    "both branches alike": Case(p(f"<w:r>{either(drawing(GROUP.format(p('Bản tin')))[5:-6], box(p('Bản tin'))[5:-6])}</w:r>"), ["Bản tin"]),
    "words of one branch": Case(p(f"<w:r>{either('<w:t>mới</w:t>', '<w:t>cũ</w:t>')}</w:r>"), ["mới"], {"TN80": '"cũ"'}),
    "branch nobody knows": Case(p(f"<w:r>{either('<w:t>lạ</w:t>', '<w:t>quen</w:t>', 'zz')}</w:r>"), ["quen"], {"TN80": '"lạ"'}),
    "branches between paragraphs": Case(either(p("Đoạn"), p("Đoạn")), ["Đoạn"]),
    "unknown wrapper of runs": Case(p(r("Một "), f"<w:laLung>{r('hai')}</w:laLung>", r(" ba")), ["Một hai ba"]),
    "unknown wrapper of paragraphs": Case(f"<w:laLung>{p('Một')}{p('Hai')}</w:laLung>" + p("Ba"), ["Một", "Hai", "Ba"]),
    "unknown wrapper in a run": Case(p("<w:r><w:laLung><w:t>Một</w:t></w:laLung></w:r>"), ["Một"]),
    "paragraph in a paragraph": Case(p(r("Một"), p("Hai"), r("Ba")), ["Một\nHai\nBa"]),
    "run between paragraphs": Case(p("Một") + r("Hai") + p("Ba"), ["Một", "Hai", "Ba"]),
    "struck": Case(p(r("Hỗ trợ 100% ", "<w:strike/>"), r("Hỗ trợ 50%")), ["Hỗ trợ 50%"], {"TN59": "Hỗ trợ 100%"}),
    "doubly struck paragraph": Case(p("Một") + p(r("Hai", "<w:dstrike/>")), ["Một"], {"TN59": '"Hai" (sau đoạn 1)'}),
    "hidden": Case(p(r("Một "), r("hai", "<w:vanish/>")), ["Một "], {"TN52": "hai"}),
    "deleted": Case(p(r("Một "), f'<w:del w:id="1" {WHO}><w:r><w:delText>hai</w:delText></w:r></w:del>'), ["Một "], {"TN51": "hai"}),
    "deleted last mark": Case(p(r("Một"), look=f'<w:rPr><w:del w:id="1" {WHO}/></w:rPr>'), ["Một"], {"TN51": ""}),
    "text nowhere it may be": Case(p("Một", look="<w:jc w:val='left'/><w:laLung><w:t>lạc mất</w:t></w:laLung>"), ["Một"], {"TN58": '"lạc mất"'}),
}  # fmt: skip


@pytest.mark.parametrize("name", CASES)
def test_what_a_page_shows_is_read_or_told(name):
    case = CASES[name]
    document = read(case.body)
    assert lines(document) == case.lines
    assert told(document).keys() == case.told.keys()
    for code, words in case.told.items():
        assert words in told(document)[code]


def test_words_of_a_diagram_and_a_chart_are_told_with_their_place():
    frame = f'<dgm:relIds xmlns:dgm="{DIAGRAM}" r:dm="so"/>', f'<c:chart xmlns:c="{CHART}" r:id="do"/>'
    points = "".join(
        f"<dgm:pt><dgm:t><a:p><a:r><a:t>{one}</a:t></a:r></a:p></dgm:t></dgm:pt>" for one in ("Trưởng ban", "Phó ban")
    )
    more = {
        "word/diagrams/data1.xml": f'<dgm:dataModel xmlns:dgm="{DIAGRAM}" xmlns:a="{A}"><dgm:ptLst>{points}</dgm:ptLst></dgm:dataModel>',
        "word/charts/chart1.xml": f'<c:chartSpace xmlns:c="{CHART}" xmlns:a="{A}"><a:t>Số cây theo thôn</a:t><c:strCache><c:pt><c:v>Thôn Đông</c:v></c:pt></c:strCache></c:chartSpace>',
    }
    links = (("so", "diagramData", "diagrams/data1.xml"), ("do", "chart", "charts/chart1.xml"))
    document = read(p("Ban Chỉ đạo") + p(drawing(frame[0])) + p(drawing(frame[1])), links=links, more=more)
    assert told(document) == {
        "TN97": 'chữ trong sơ đồ (SmartArt) không đọc vào bài: "Trưởng ban / Phó ban" (sau đoạn 1)',
        "TN98": 'chữ trong biểu đồ không đọc vào bài: "Số cây theo thôn / Thôn Đông" (sau đoạn 1)',
    }


def test_a_diagram_nothing_refers_to_where_it_is_known_is_told_too():
    data = f'<dgm:dataModel xmlns:dgm="{DIAGRAM}" xmlns:a="{A}"><a:t>Trưởng ban</a:t></dgm:dataModel>'
    document = read(
        p("Một"), links=(("so", "diagramData", "diagrams/data1.xml"),), more={"word/diagrams/data1.xml": data}
    )
    assert told(document) == {"TN58": told(document)["TN58"]}
    assert '"Trưởng ban" (phần word/diagrams/data1.xml)' in told(document)["TN58"]


def test_a_watermark_in_the_page_header_is_told():
    last = '<w:sectPr><w:headerReference w:type="default" r:id="header1"/></w:sectPr>'
    document = read(p("Một"), last=last, header1=p(art("DỰ THẢO LẦN 2")))
    assert told(document).keys() == {"TN84"}
    assert '"DỰ THẢO LẦN 2" (đầu trang 1)' in told(document)["TN84"]


def test_linked_and_embedded_files_are_told_by_name():
    links = (("con", "subDocument", "file:///D:/phan-2.docx"), ("chen", "aFChunk", "afchunk1.htm"))
    document = read(p('<w:subDoc r:id="con"/>') + '<w:altChunk r:id="chen"/>', links=links)
    assert told(document).keys() == {"TN54"}
    assert "phan-2.docx" in told(document)["TN54"]
    assert "afchunk1.htm" in told(document)["TN54"]


def test_comments_are_told_and_their_words_marked():
    said = f'<w:comment w:id="0" w:author="Văn phòng">{p("Bỏ ý này")}</w:comment>'
    body = p(
        r("Một "),
        '<w:commentRangeStart w:id="0"/>',
        r("hai"),
        '<w:commentRangeEnd w:id="0"/>',
        '<w:r><w:commentReference w:id="0"/></w:r>',
    )
    document = read(body, comments=said)
    assert told(document).keys() == {"TN90"}
    assert '"Bỏ ý này" (Văn phòng)' in told(document)["TN90"]
    assert [(run.text, run.status) for block in document.blocks() for run in block.text] == [
        ("Một ", Status.LIVE),
        ("hai", Status.COMMENTED),
    ]


def test_what_is_no_live_text_stands_aside():
    body = p(
        r("Một "), r("hai ", "<w:strike/>"), r("ba ", '<w:rStyle w:val="An"/>'),
        f'<w:del w:id="1" {WHO}><w:r><w:delText>bốn</w:delText></w:r></w:del>', f'<w:ins w:id="2" {WHO}>{r("năm")}</w:ins>',
    ) + p(r("sáu", "<w:strike/>"))  # fmt: skip
    styles = (
        DEFAULTS + '<w:style w:type="character" w:styleId="An"><w:name w:val="An"/><w:rPr><w:vanish/></w:rPr></w:style>'
    )
    (block,) = read(body, styles=styles).blocks()
    assert [(run.text, run.status) for run in block.text] == [("Một ", Status.LIVE), ("năm", Status.INSERTED)]
    assert [(run.text, run.status) for run in block.aside] == [
        ("hai ", Status.STRUCK), ("ba ", Status.HIDDEN), ("bốn", Status.DELETED), ("sáu", Status.STRUCK),
    ]  # fmt: skip


def test_a_row_that_was_taken_out_is_told_with_its_words():
    row = tr(tc("2"), tc("Phòng Nội vụ"), look=f'<w:del w:id="1" {WHO}/>')
    document = read(table(tr("1", "Văn phòng"), row, columns=2))
    assert "2 Phòng Nội vụ" in told(document)["TN51"]


def test_cells_merged_in_the_older_way_are_one():
    first = tc("Thời gian", look='<w:hMerge w:val="restart"/>') + tc("", look="<w:hMerge/>")
    (block,) = read(table(tr("TT", first), tr("", "Bắt đầu", "Kết thúc"), tr("1", "1/3", "30/4"), columns=3)).blocks()
    assert [(cell.text[0].text, cell.span) for cell in block.table.rows[0].cells] == [("TT", 1), ("Thời gian", 2)]


def test_columns_of_no_width_are_none_unless_they_hold_words():
    def widths(cell):
        one = table(tr("TT", "Việc", cell), tr("1", "Kiểm tra", ""), columns=3)
        (block,) = read(
            one.replace('<w:gridCol w:w="3000"/></w:tblGrid>', '<w:gridCol w:w="10"/></w:tblGrid>')
        ).blocks()
        return len(block.table.rong), [len(row.cells) for row in block.table.rows]

    assert widths("") == (2, [2, 2])
    assert widths("Ghi chú") == (3, [3, 3])


def test_a_main_part_of_any_name_is_found_by_its_type():
    made = parts(p("KẾ HOẠCH"))
    made["word/vanban.xml"] = made.pop("word/document.xml")
    kind = "application/vnd.openxmlformats-officedocument.wordprocessingml.template.main+xml"
    made["[Content_Types].xml"] = content_types({"/word/vanban.xml": kind})
    made["_rels/.rels"] = relationships()
    assert RELS in relationships(("a", "b", "c"))
    assert lines(read_docx(package(made), "a.docx")) == ["KẾ HOẠCH"]


def test_lines_in_an_empty_row_of_a_head_belong_to_the_words_above():
    line = drawing('<wps:wsp><wps:spPr><a:prstGeom prst="line"/></wps:spPr></wps:wsp>').replace('cy="300000"', 'cy="0"')
    head = table(
        tr("XÃ AN BÌNH", "Độc lập"), tr(tc(p(line)), tc(p(line))), tr("Số: 1", "Ngày 1"), columns=2, lines=False
    )
    (block,) = read(head).blocks()
    assert [[len(one.look.ke) for cell in row.cells for one in cell.blocks] for row in block.table.rows] == [
        [1, 1],
        [],
        [0, 0],
    ]


def test_a_header_many_sections_share_is_read_once():
    last = '<w:sectPr><w:headerReference w:type="default" r:id="header1"/></w:sectPr>'
    body = "".join(p(f"Trang {number}", look=last) for number in range(3))
    document = read(body, last=last, header1=p(art("DỰ THẢO"), r("Lưu hành nội bộ")))
    assert [[one.words for one in section.dau_trang] for section in document.sections] == [["Lưu hành nội bộ"]] * 4
    assert told(document)["TN84"].count("DỰ THẢO") == 1


def test_marks_taken_out_one_after_the_other_join_all_their_words():
    cut = f'<w:rPr><w:del w:id="1" {WHO}/></w:rPr>'
    document = read(p("Một ", look=cut) + p("hai ", look=cut) + p("ba"))
    assert lines(document) == ["Một hai ba"]
