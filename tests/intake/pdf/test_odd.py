"""PDFs that are more, less or larger than pages with words."""

import io

import pytest
from growth import linear, peak
from pdf_paper import BLANK_NUMBER, DATE, NUMBER, WIDE, Mark, Page, Text, ink, plan, ruled, string, written
from pyhanko.pdf_utils.embed import EmbeddedFileObject, FileSpec, embed_file
from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter
from pyhanko.pdf_utils.reader import PdfFileReader
from pyhanko.pdf_utils.writer import copy_into_new_writer

from kehoach.document.measure import width
from kehoach.intake import read
from kehoach.intake.pdf import sheets
from kehoach.intake.pdf.marks import MOST_MARKS
from kehoach.intake.plaintext import paragraphs
from kehoach.problem import KehoachError

PRINTED = plan(NUMBER, DATE)
ESCAPED = "bút phê\u001b[31m"


def codes(document):
    return [one.code for one in document.notices]


def told(document, code):
    (message,) = [one.message for one in document.notices if one.code == code]
    return message


def note(words, at=0, **more):
    box = (20 + at % 20 * 25, 20 + at // 20 % 40 * 20, 44 + at % 20 * 25, 38 + at // 20 % 40 * 20)
    return Mark("FreeText", box, words, f"/Contents {string(words)}", size=8, **more)


def test_a_file_whose_password_is_empty_is_read():
    writer = copy_into_new_writer(
        PdfFileReader(
            io.BytesIO(written([plan(*BLANK_NUMBER, DATE)], {0: [Mark("FreeText", (128, 732, 160, 748), "447")]}))
        )
    )
    writer.encrypt(owner_pass="chủ", user_pass="")  # noqa: S106 - of a file that is open to all
    out = io.BytesIO()
    writer.write(out)
    assert paragraphs(read("a.pdf", out.getvalue())) == paragraphs(read("a.pdf", written([PRINTED])))


@pytest.mark.parametrize("more", ["", "/Collection << /Type /Collection /View /D >>"])
def test_files_inside_are_told_by_name(more):
    writer = IncrementalPdfFileWriter(io.BytesIO(written([PRINTED], catalogue=more)))
    inside = EmbeddedFileObject.from_file_data(writer, data=b"x", mime_type="text/plain")
    embed_file(writer, FileSpec("Phụ lục dự toán.xlsx", file_name="Phụ lục dự toán.xlsx", embedded_data=inside))
    out = io.BytesIO()
    writer.write(out)
    document = read("a.pdf", out.getvalue())
    assert codes(document) == ["TN46"]
    assert "“Phụ lục dự toán.xlsx”" in told(document, "TN46")


def test_a_form_of_adobe_is_told():
    document = read("a.pdf", written([PRINTED], form="/XFA (<xdp/>)"))
    assert codes(document) == ["TN47"]


def test_a_file_without_pages_is_broken():
    with pytest.raises(KehoachError) as caught:
        read("a.pdf", written([]))
    assert [one.code for one in caught.value.problems] == ["TN04"]


def test_a_page_of_any_size_is_read_in_the_same_memory():
    huge = [PRINTED._replace(box=(0, 0, side, side)) for side in (1000, 14_400, 2_000_000_000)]
    assert [paragraphs(read("a.pdf", written([one])))[0] for one in huge] == ["ỦY BAN NHÂN DÂN"] * 3
    assert peak(lambda: read("a.pdf", written([huge[-1]]))) < 20


def test_words_of_annotations_come_clean_and_in_reading_order():
    marks = [
        note("a\u0007b\u202etheo\u202c", 0),
        Mark("Text", (1, 1, 9, 9), None, f"/Contents {string(ESCAPED)}"),
    ]
    document = read("a.pdf", written([PRINTED], {0: marks}))
    messages = " ".join(one.message for one in document.notices if one.code == "TN40")
    assert "ab" in messages
    assert "bút phê" in messages
    assert not any(sign < " " for sign in messages)


def test_hidden_annotations_are_not_words_of_the_page():
    marks = [note("ẩn", flags=2), note("không hiện", flags=32), note("chỉ in", flags=36)]
    assert told(read("a.pdf", written([PRINTED], {0: marks})), "TN40").endswith("“chỉ in”")


def test_a_comment_and_a_stamp_over_words_are_told_and_change_no_line():
    marks = [
        Mark("Highlight", (113, 574, 300, 590), None, f"/QuadPoints [113 590 300 590 113 574 300 574] /Contents {string('soát lại')}"),
        Mark("Stamp", (113, 590, 250, 612), "ĐÃ DUYỆT"), Mark("Link", (113, 500, 200, 520), None, f"/Contents {string('liên kết')}"),
        Mark("FreeText", (20, 596, 100, 612), "Chuyển VHXH", size=10),
    ]  # fmt: skip
    document = read("a.pdf", written([PRINTED], {0: marks}))
    assert paragraphs(document) == paragraphs(read("a.pdf", written([PRINTED])))
    messages = " ".join(one.message for one in document.notices if one.code == "TN40")
    assert all(words in messages for words in ("soát lại", "ĐÃ DUYỆT", "Chuyển VHXH"))
    assert "liên kết" not in messages


def test_more_annotations_than_are_read_are_told():
    marks = [note(f"chú {at}", at) for at in range(MOST_MARKS + 7)]
    document = read("a.pdf", written([PRINTED], {0: marks}))
    assert "7 ô sau cùng" in told(document, "TN38")
    assert len(told(document, "TN40")) < 3000


def test_annotations_cost_what_they_are():
    def make(count):
        return written([PRINTED], {0: [note(f"chú {at}", at) for at in range(count)]})

    linear(lambda data: read("a.pdf", data), make, 5000)


def test_fields_in_a_ruled_page_cost_what_they_are():
    def make(count):
        xs, ys = [20 + 5 * at for at in range(100)], [20 + 800 * at / count for at in range(count)]
        marks = [note("x", at) for at in range(count)]
        return written([Page(ink(Text(100, 820, "KẾ HOẠCH")) + ruled(xs, ys[::-1]))], {0: marks})

    linear(lambda data: read("a.pdf", data), make, 180)


def picture(box):
    return f"q {box[2] - box[0]} 0 0 {box[3] - box[1]} {box[0]} {box[1]} cm BI /W 1 /H 1 /CS /G /BPC 8 ID \x00 EI Q"


def test_pictures_beside_words_are_told_once():
    pages = [
        PRINTED._replace(ink=PRINTED.ink + picture((300, 380, 380, 460))),
        Page(ink(Text(100, 700, "Phụ lục"))),
        Page(picture((0, 0, WIDE, 800))),
    ]
    pages[1] = pages[1]._replace(ink=pages[1].ink + picture((100, 100, 108, 108)))
    document = read("a.pdf", written(pages))
    assert codes(document) == ["TN29", "TN44"]
    assert "trang 1;" in told(document, "TN44")


def test_a_page_of_many_lines_is_told():
    drawing = "\n".join(f"{10 + at} {10 + 2 * at} m {40 + at} {10 + 2 * at} l S" for at in range(401))
    assert codes(read("a.pdf", written([PRINTED._replace(ink=f"{PRINTED.ink}\n{drawing}")]))) == ["TN37"]


def test_tables_of_too_many_cells_are_refused(monkeypatch):
    monkeypatch.setattr(sheets, "MOST_CELLS", 30)
    grid = ruled([100, 200, 300, 400], [700, 680, 660, 640, 620])
    pages = [Page(ink(Text(110, 685, "a")) + grid)] * 3
    assert codes(read("a.pdf", written(pages[:2]))) == []
    with pytest.raises(KehoachError) as caught:
        read("a.pdf", written(pages))
    assert [one.code for one in caught.value.problems] == ["TN09"]


def test_numbers_no_page_has_end_in_words_not_in_an_error():
    far = "9" * 400
    marks = [
        Mark("FreeText", (1, 1, int(far), 10), None, f"/Contents {string('a b')} /DA (/F0 1.2.3 Tf)"),
        Mark("Widget", (0, 0, 0, 0), None, f"/FT /Tx /T (o) /V {string('x')} /DA (/F0 9999 Tf)"),
    ]
    wild = f"{PRINTED.ink}\nBT /F0 {far} Tf 1 0 0 1 {far} {far} Tm <0041> Tj ET {far} 0 m {far} {far} l S"
    page = PRINTED._replace(ink=wild, box=(0, 0, int(far), int(far)))
    assert paragraphs(read("a.pdf", written([page], {0: marks})))[0] == "ỦY BAN NHÂN DÂN"


def test_a_head_that_reaches_down_keeps_its_column():
    """STT and Trưởng thôn stand over two rows, on either side of two columns under one head."""
    drawn = ruled([60, 160, 260, 360, 460], [240, 200])
    lines = "160 280 m 360 280 l S 60 320 m 460 320 l S 160 320 m 160 240 l S 260 280 m 260 240 l S"
    sides = "360 320 m 360 240 l S 60 320 m 60 240 l S 460 320 m 460 240 l S"
    said = (
        Text(65, 290, "STT", 10), Text(165, 300, "Số hộ", 10), Text(365, 290, "Trưởng thôn", 10),
        Text(165, 255, "Tổng", 10), Text(265, 255, "Nghèo", 10),
        *(Text(65 + 100 * at, 215, words, 10) for at, words in enumerate(("1", "58", "6", "Hà Văn Sơn"))),
    )  # fmt: skip
    document = read("a.pdf", written([plan(NUMBER, DATE, more="\n".join([drawn, lines, sides, ink(*said)]))]))
    (table,) = [block.table for block in document.blocks() if block.table and block.table.vien]
    shown = [["".join(run.text for run in cell.text) or cell.rows for cell in row.cells] for row in table.rows]
    assert shown == [["STT", "Số hộ", "Trưởng thôn"], [0, "Tổng", "Nghèo", 0], ["1", "58", "6", "Hà Văn Sơn"]]


def test_a_title_over_a_table_is_centred_over_it():
    """A page of titles of one width, as three phụ lục one after another: its tables say where the middle is."""
    words = "(Kèm theo Kế hoạch số 5/KH-UBND)"
    titles = [Text(300 - width(words, 10) / 2, 700 - 25 * at, words, 10) for at in range(4)]
    drawn = ruled([60, 160, 540], [600, 580, 560])
    cells = [
        Text(65 + 100 * at, 586 - 20 * row, words, 10) for row in (0, 1) for at, words in enumerate(("Thôn", "Số"))
    ]
    note = Text(60, 540, "Ghi chú: tạm tính.", 10)
    lying_page = Page("\n".join([drawn, ink(*titles, *cells, note)]), box=(0, 0, 842, WIDE))
    document = read("a.pdf", written([plan(NUMBER, DATE), lying_page]))
    looks = [one.look.canh for one in document.sections[1].blocks if one.words.startswith("(Kèm")]
    assert looks
    assert set(looks) == {"giua"}
