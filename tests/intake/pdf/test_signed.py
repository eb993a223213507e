"""Issued plans as they come: signed, number and date put on the page when it was signed already."""

from collections import Counter

import pytest
from pdf_paper import BLANK_DATE, BLANK_NUMBER, DATE, HIGH, NUMBER, Mark, Text, lying, plan, string, written
from pdf_signed import Signature, filled, signed

from kehoach.document.extract.recognise import recognise
from kehoach.intake import read
from kehoach.intake.line import words
from kehoach.intake.plaintext import paragraphs

LOOK = "Người ký: Ủy ban nhân dân xã An Bình\nEmail: anbinh@tinh.gov.vn\nThời gian ký: 05/01/2026 09:33:52 +07:00"
SEAL = Signature((345, 375, 545, 445), LOOK, size=9)
OVER_NUMBER, OVER_DAY, OVER_MONTH = (128, 732, 160, 748), (374, 732, 398, 748), (438, 732, 462, 748)
BLANK = plan(*BLANK_NUMBER, *BLANK_DATE)
DOTTED = plan(
    Text(100, 736, "Số: ............/KH-UBND", 13), Text(290, 736, "An Bình, ngày ….. tháng ….. năm 2026")
)  # fmt: skip


def note(box, words_, **more):
    return Mark("FreeText", box, words_, f"/Contents {string(words_)}", **more)


def field(box, name, value="", shown=None):
    return Mark("Widget", box, shown, f"/FT /Tx /T ({name}) /DA (/F0 13 Tf 0 g) /V {string(value)}")


def stamp_and_seal(folder):
    data = written([plan(NUMBER, DATE)], {0: [Mark("Stamp", (20, 800, 120, 836), "ĐẾN\nSố: 1234", size=10)]})
    return signed(data, folder, SEAL)


def number_in_a_signature(folder):
    return signed(written([plan(*BLANK_NUMBER, DATE)]), folder, SEAL, Signature(OVER_NUMBER, "447"))


def number_and_date_in_signatures(folder):
    over = [Signature(OVER_NUMBER, "447"), Signature(OVER_DAY, "05"), Signature(OVER_MONTH, "01")]
    return signed(written([BLANK]), folder, *over, SEAL)


def form_fields_with_looks(folder):
    fields = [
        field(OVER_NUMBER, "so", "447", "447"),
        field(OVER_DAY, "d", "05", "05"),
        field(OVER_MONTH, "m", "01", "01"),
    ]
    return signed(written([BLANK], {0: fields}), folder, SEAL)


def form_fields_filled_later(folder):
    fields = [field(OVER_NUMBER, "so"), field(OVER_DAY, "d"), field(OVER_MONTH, "m")]
    data = filled(written([BLANK], {0: fields}), {"so": "447", "d": "05", "m": "01"})
    return signed(data, folder, SEAL)


def text_boxes(folder):
    boxes = [note(OVER_NUMBER, "447"), note(OVER_DAY, "05"), note(OVER_MONTH, "01")]
    return signed(written([BLANK], {0: boxes}), folder, SEAL)


def text_boxes_without_a_look(folder):
    boxes = [(OVER_NUMBER, "447"), (OVER_DAY, "05"), (OVER_MONTH, "01")]
    marks = [Mark("FreeText", box, None, f"/Contents {string(words_)} /DA (/F0 13 Tf)") for box, words_ in boxes]
    return signed(written([BLANK], {0: marks}), folder, Signature())


def over_dots(folder):
    over = [Signature((130, 734, 156, 750), "447"), Signature((378, 734, 400, 750), "05")]
    return signed(written([DOTTED], {0: [note((440, 730, 462, 746), "01")]}), folder, *over, SEAL)


def whole_lines(folder):
    boxes = [
        note((104, 731, 230, 748), "Số: 447/KH-UBND"),
        note((290, 731, 530, 748), "An Bình, ngày 05 tháng 01 năm 2026"),
    ]
    return signed(written([plan()], {0: boxes}), folder, SEAL)


def invisible(folder):
    return signed(written([plan(NUMBER, DATE)]), folder, Signature())


def two_signatures(folder):
    name = Signature((340, 395, 540, 425), "Ký bởi: Nguyễn Văn An\nNgày ký: 05/01/2026 08:00:00", size=9)
    return signed(written([plan(NUMBER, DATE)]), folder, name, SEAL)


def turned(box):
    return HIGH - box[3], box[0], HIGH - box[1], box[2]


def rotated(folder):
    boxes = [(OVER_NUMBER, "447"), (OVER_DAY, "05"), (OVER_MONTH, "01")]
    marks = [note(turned(box), words_, matrix="0 1 -1 0 0 0") for box, words_ in boxes]
    return signed(written([lying(BLANK)], {0: marks}), folder, Signature((400, 345, 500, 545), LOOK, size=9))


def rotated_the_other_way(folder):
    return signed(written([lying(plan(NUMBER, DATE), 270)]), folder, Signature())


VARIANTS = [
    stamp_and_seal, number_in_a_signature, number_and_date_in_signatures, form_fields_with_looks,
    form_fields_filled_later, text_boxes, text_boxes_without_a_look, over_dots, whole_lines, invisible,
    two_signatures, rotated, rotated_the_other_way,
]  # fmt: skip
BESIDE = {stamp_and_seal: "ĐẾN Số: 1234"}


def said(document):
    return [" ".join(text.split()) for text in paragraphs(document)]


@pytest.fixture(scope="module")
def unsigned():
    return read("a.pdf", written([plan(NUMBER, DATE)]))


@pytest.mark.parametrize("variant", VARIANTS, ids=lambda one: one.__name__)
def test_a_signed_plan_reads_as_the_plan_on_paper(variant, unsigned, tmp_path):
    document = read("a.pdf", variant(tmp_path))
    assert said(document) == said(unsigned), "every line, number and date filled in, nothing else"
    found = recognise(document).raw
    assert (found["so"], found["ngay"], found["ky"]["ho_ten"]) == ("447", "05/01/2026", "Nguyễn Văn An")
    assert found == recognise(unsigned).raw
    assert "TN43" not in {one.code for one in document.notices}
    assert any(one.code == "TN42" for one in document.notices)


@pytest.mark.parametrize("variant", VARIANTS, ids=lambda one: one.__name__)
def test_words_beside_the_text_are_told(variant, tmp_path):
    notices = read("a.pdf", variant(tmp_path)).notices
    told = Counter(words(" ".join(one.message for one in notices if one.code in {"TN40", "TN41"})))
    shown = variant not in {invisible, rotated_the_other_way, text_boxes_without_a_look}
    wanted = Counter(words(LOOK if shown else "")) + Counter(words(BESIDE.get(variant, "")))
    assert not wanted - told


def test_a_number_left_blank_in_a_signed_file_is_a_doubt(tmp_path):
    whats = {False: [], True: ["số của văn bản", "ngày, tháng ban hành"]}
    for data in (
        written([BLANK]),
        signed(written([BLANK]), tmp_path, SEAL),
        signed(written([DOTTED]), tmp_path, Signature()),
    ):
        notices = read("a.pdf", data).notices
        told = [one.message for one in notices if one.code == "TN43"]
        is_signed = any(one.code == "TN42" for one in notices)
        assert [one.partition(" để trống")[0] for one in told] == whats[is_signed]


def test_an_empty_signature_field_makes_a_blank_number_a_doubt_too():
    empty = Mark("Widget", (345, 375, 545, 445), None, "/FT /Sig /T (ky)")
    codes = [one.code for one in read("a.pdf", written([BLANK], {0: [empty]})).notices]
    assert codes == ["TN43", "TN43"]


def test_import_and_check_tell_it(run, tmp_path):
    path = tmp_path / "a.pdf"
    path.write_bytes(signed(written([BLANK]), tmp_path, SEAL))
    for command in (("import", path, "-o", "-"), ("check", path)):
        ran = run(*command)
        assert "số của văn bản để trống" in ran.out + ran.err
        assert "Người ký" in ran.out + ran.err
