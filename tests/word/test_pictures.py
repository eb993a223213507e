"""Pictures in a .docx: written as Word wants them, read back, and those of others."""

import re
import sys
from io import BytesIO
from zipfile import ZipFile

import pytest
from docx import Document
from docx.shared import Mm
from made_pictures import chunk, jpeg, picture, png

import kehoach
from kehoach.document.block import Role, Shown
from kehoach.picture.measured import MOST_BYTES
from kehoach.plan import make
from kehoach.problem import KehoachError
from kehoach.word.package import assemble, pack, unpack
from kehoach.word.pictures import embedded
from kehoach.word.read import read_docx
from kehoach.word.verify import verify
from kehoach.word.write import render

TOLD = 'Sơ đồ "hai" ô & <mũi tên>'
RAW = {
    "cap": "xa",
    "co_quan": "Ủy ban nhân dân xã An Bình",
    "trich_yeu": "Việc",
    "muc_dich_yeu_cau": [
        {"doan": "Sơ đồ như sau:"},
        {"hinh": picture("sơ đồ.png", wide=300, high=150, dpi=150), "mo_ta": TOLD, "ten": "Hình 1. Sơ đồ"},
        {"hinh": picture("anh.jpg", wide=3000, high=800)},
        {"hinh": picture("sơ đồ.png", wide=300, high=150, dpi=150), "rong": "60,5"},
    ],
    "to_chuc_thuc_hien": ["Việc chi tiết tại Phụ lục."],
    "noi_nhan": ["Như trên"],
    "luu": ["VT", "VHXH"],
    "ky": {"chuc_vu": "Chủ tịch", "ho_ten": "Đinh Văn Sơn"},
    "phu_luc": [{"ten": "SƠ ĐỒ TỔ CHỨC", "huong": "ngang", "noi_dung": [{"hinh": picture("cao.png", wide=50, high=900)}]}],
}  # fmt: skip


def written(raw=RAW, template=None):
    return render(kehoach.compose(make(raw)), template)


def parts_of(content):
    return unpack(content, "", "MA06")


def test_a_picture_is_one_part_however_often_it_is_shown():
    content = written()
    parts = parts_of(content)
    media = sorted(name for name in parts if "media" in name)
    assert media == ["word/media/image1.png", "word/media/image2.jpeg", "word/media/image3.png"]
    assert parts["word/media/image1.png"] == png(300, 150, dpi=150)
    text = parts["word/document.xml"].decode()
    assert "\x02" not in text
    numbers = re.findall(r'<wp:docPr id="(\d+)"', text)
    assert numbers == ["1", "2", "3", "4"]
    assert 'descr="Sơ đồ &quot;hai&quot; ô &amp; &lt;mũi tên&gt;"' in text
    assert written() == content


def test_a_picture_is_no_larger_than_the_text_of_its_page():
    sizes = re.findall(r'<wp:extent cx="(\d+)" cy="(\d+)"', parts_of(written())["word/document.xml"].decode())
    found = [tuple(round(int(side) / 36000, 1) for side in both) for both in sizes]
    assert found == [(50.8, 25.4), (165.0, 44.0), (60.5, 30.2), (6.9, 125.0)]


def test_the_name_stays_below_its_picture_and_what_announces_it_above():
    text = parts_of(written())["word/document.xml"].decode()
    shown = re.findall(r'<w:pStyle w:val="(\w+)"/>(<w:keepNext/>)?', text)
    assert ("Hinh", "<w:keepNext/>") in shown
    assert ("DoanVan", "<w:keepNext/>") in shown or ("Doan", "<w:keepNext/>") in shown


def test_it_comes_back_from_its_page_with_its_bytes(tmp_path):
    plan = make(RAW)
    document = kehoach.read("a.docx", written())
    assert document.notices == ()
    found = kehoach.recognise(document)
    assert found.doubts == ()
    assert make(found.raw) == plan
    assert written(found.raw) == written()
    path = tmp_path / "a.docx"
    path.write_bytes(written())
    assert kehoach.review(path).problems == ()


def test_a_picture_that_is_lost_is_no_file():
    document = kehoach.compose(make(RAW))
    parts = parts_of(written())
    parts["word/media/image1.png"] = png(shade=1)
    with pytest.raises(KehoachError, match=r"mất hình sơ đồ\.png"):
        verify(assemble([pack(name, one) for name, one in parts.items()]), document)


def test_pictures_of_a_template_stay(tmp_path):
    template = Document("templates/xa.docx")
    template.sections[0].first_page_header.paragraphs[0].add_run().add_picture(BytesIO(png(shade=2)))
    template.paragraphs[-1].insert_paragraph_before().add_run().add_picture(BytesIO(png(shade=3)))
    template.save(tmp_path / "mau.docx")
    parts = parts_of(written(template=tmp_path / "mau.docx"))
    held = [parts[name] for name in parts if "media" in name]
    assert len({name.casefold() for name in parts}) == len(parts)
    assert {png(shade=2), png(shade=3), png(300, 150, dpi=150)} <= set(held)
    numbers = re.findall(r'docPr id="(\d+)"', parts["word/document.xml"].decode())
    assert len(set(numbers)) == len(numbers) >= 4


def test_words_that_look_like_our_marks_stay_words():
    words = '<a:blip r:embed="\x020"> <wp:docPr id="\x02"'
    raw = {**RAW, "muc_dich_yeu_cau": [words, *RAW["muc_dich_yeu_cau"]]}
    found = kehoach.recognise(kehoach.read("a.docx", written(raw)))
    assert make(found.raw) == make(raw)


def test_only_a_document_with_pictures_changes_its_package():
    assert not [
        name for name in parts_of(written({**RAW, "muc_dich_yeu_cau": ["Việc"], "phu_luc": []})) if "media" in name
    ]
    assert callable(embedded)


def foreign(build):
    """The pictures and notices of a file another program made."""
    document = Document()
    for words in ("KẾ HOẠCH", "Việc", "I. MỤC ĐÍCH", "1. Nâng cao năng lực."):
        document.add_paragraph(words)
    build(document)
    for words in ("2. Bảo đảm tiến độ.", "II. TỔ CHỨC THỰC HIỆN", "- Phòng Kinh tế chủ trì."):
        document.add_paragraph(words)
    file = BytesIO()
    document.save(file)
    return file.getvalue()


def told(content):
    document = kehoach.read("a.docx", content)
    found = kehoach.recognise(document)
    codes = {one.code: one.message for one in document.notices}
    codes |= {one.code: one.message for one in found.doubts if one.code in ("HA10", "TN76")}
    return found.raw, codes


def test_a_picture_of_word_stands_below_its_number():
    def build(document):
        document.add_picture(BytesIO(png(dpi=100)), width=Mm(40))
        document.paragraphs[-1].alignment = 1
        document.add_paragraph("Hình 1. Sơ đồ").alignment = 1

    raw, codes = told(foreign(build))
    assert codes == {}
    assert raw["muc_muc_dich"]["noi_dung"][0]["noi_dung"] == [
        {"hinh": picture("image.png", dpi=100), "rong": "40", "ten": "Hình 1. Sơ đồ"}
    ]


def cell(document):
    document.add_table(1, 1).cell(0, 0).paragraphs[0].add_run().add_picture(BytesIO(png()))


def header(document):
    document.sections[0].header.paragraphs[0].add_run().add_picture(BytesIO(png()))


def within(document):
    paragraph = document.add_paragraph("Đầu ")
    paragraph.add_run().add_picture(BytesIO(png()))
    paragraph.add_run(" cuối.")


def stretched(document):
    document.add_picture(BytesIO(png()), width=Mm(40), height=Mm(40))


def broken(document):
    document.add_picture(BytesIO(png()))
    part = next(iter(document.part.package.image_parts))
    part._blob = png().replace(b"IDAT", b"IDAX")


def hidden(document):
    paragraph = document.add_paragraph()
    run = paragraph.add_run()
    run.add_picture(BytesIO(png()))
    run.font.hidden = True


@pytest.mark.parametrize(
    ("build", "code", "words", "kept"),
    [
        (cell, "TN53", "bảng 1, dòng 1, ô 1", 0),
        (header, "TN53", "đầu trang", 0),
        (within, "HA12", "hình 1", 1),
        (stretched, "HA11", "hình 1", 1),
        (broken, "TN53", "sau đoạn 4", 0),
        (hidden, "TN53", "sau đoạn 4", 0),
    ],
)
def test_what_no_plan_holds_is_told_at_its_place(build, code, words, kept):
    raw, codes = told(foreign(build))
    assert set(codes) == {code}
    assert words in codes[code]
    assert repr(raw).count("Picture(") == kept


def edited(build, *changes):
    parts = parts_of(foreign(build))
    text = parts["word/document.xml"].decode()
    for old, new in changes:
        assert re.search(old, text, re.DOTALL)
        text = re.sub(old, new, text, count=1, flags=re.DOTALL)
    parts["word/document.xml"] = text.encode()
    return parts


def packed(parts):
    return assemble([pack(name, one) for name, one in parts.items()])


def plain(document):
    document.add_picture(BytesIO(jpeg(96, 48)), width=Mm(50))


VML = (
    '<w:pict xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" '
    'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">'
    '<v:shape alt="Sơ đồ cũ" style="width:100pt;height:50pt"><v:imagedata r:id="{}" o:title="so do"/></v:shape></w:pict>'
)


def test_the_older_drawing_language_is_read():
    parts = parts_of(foreign(plain))
    relation = re.search(r'r:embed="(\w+)"', parts["word/document.xml"].decode())[1]
    parts = edited(plain, (r"<w:drawing>.*</w:drawing>", VML.format(relation)))
    raw, codes = told(packed(parts))
    (found,) = raw["muc_muc_dich"]["noi_dung"][0]["noi_dung"]
    assert (found["hinh"].name, found["rong"], found["mo_ta"]) == ("so do.jpg", "35,3", "Sơ đồ cũ")
    assert codes == {}


@pytest.mark.parametrize(
    ("changes", "code", "kept"),
    [
        ([("<wp:inline ", "<wp:anchor "), ("</wp:inline>", "</wp:anchor>")], "HA12", 1),
        ([("<a:stretch>", '<a:srcRect l="10000"/><a:stretch>')], "HA11", 1),
        ([("<a:xfrm>", '<a:xfrm rot="5400000">')], "HA11", 1),
        ([('r:embed="', 'r:link="')], "TN53", 0),
        ([('r:embed="', 'r:embed="x')], "TN53", 0),
        ([("<w:drawing>", "<w:t>a</w:t><w:drawing>")], "HA12", 1),
        ([("</w:drawing>", "</w:drawing><w:t>a</w:t>")], "HA12", 1),
    ],
)
def test_what_was_done_to_a_picture_is_told(changes, code, kept):
    raw, codes = told(packed(edited(plain, *changes)))
    assert set(codes) == {code}
    assert repr(raw).count("Picture(") == kept


def test_a_name_below_its_picture_in_one_paragraph_is_its_name_and_nothing_to_tell():
    raw, codes = told(packed(edited(plain, ("</w:drawing>", "</w:drawing><w:br/><w:t>Hình 1. Sơ đồ</w:t>"))))
    assert codes == {}
    assert repr(raw).count("Picture(") == 1


@pytest.mark.parametrize("at", ["KẾ HOẠCH", "Việc"])
def test_a_crest_above_the_text_is_told_and_costs_no_line(at):
    parts = parts_of(foreign(plain))
    text = parts["word/document.xml"].decode()
    shown = re.search(r"<w:p>(?:(?!<w:p>).)*?<w:drawing>.*?</w:p>", text, re.DOTALL)[0]
    moved = text.replace(shown, "")
    first = re.search(rf"<w:p>(?:(?!<w:p>).)*?{at}", moved, re.DOTALL)[0]
    parts["word/document.xml"] = moved.replace(first, shown + first).encode()
    raw, codes = told(packed(parts))
    assert set(codes) == {"HA10"}
    assert "Picture(" not in repr(raw)
    plain_raw, _ = told(packed({**parts, "word/document.xml": moved.encode()}))
    assert raw == plain_raw


def test_a_long_thin_picture_is_a_line():
    def build(document):
        document.add_picture(BytesIO(png(400, 4)), width=Mm(60), height=Mm(0.6))

    _, codes = told(foreign(build))
    assert set(codes) == {"TN53"}


def test_a_picture_is_unpacked_once_and_within_bounds(monkeypatch):
    content = written()
    count = []
    monkeypatch.setattr("kehoach.word.read.pictures.measured", lambda *given: count.append(given) or picture())
    document = read_docx(content, "a.docx")
    assert len([block for block in document.blocks() if block.hinh]) == 4
    assert len(count) == 3
    monkeypatch.undo()
    monkeypatch.setattr("kehoach.word.read.pictures._MOST_TOGETHER", 200)
    document = read_docx(content, "a.docx")
    (told_of,) = [one.message for one in document.notices if one.code == "TN53"]
    assert "quá lớn: ảnh cả tệp hơn" in told_of


def test_a_picture_too_large_is_told_as_that():
    def large(document):
        document.add_picture(BytesIO(png(extra=chunk(b"tEXt", bytes(MOST_BYTES)))))

    _, codes = told(foreign(large))
    assert set(codes) == {"TN53"}
    assert "quá lớn: tệp lớn hơn" in codes["TN53"]


def test_the_list_of_parts_is_read_once_for_all_pictures(monkeypatch):
    opened = []
    monkeypatch.setattr("kehoach.word.read.pictures.ZipFile", lambda given: opened.append(given) or ZipFile(given))
    document = read_docx(written(), "a.docx")
    assert len({block.hinh.picture.digest for block in document.blocks() if block.hinh}) == 3
    assert len(opened) == 1


def test_many_pictures_of_one_paragraph_cost_what_they_are_long():
    def steps(count):
        blank = '<w:r><w:t xml:space="preserve"> </w:t></w:r><w:r><w:rPr><w:b/></w:rPr><w:t xml:space="preserve"> </w:t></w:r>'
        parts = edited(plain, ("<w:r><w:drawing>.*?</w:drawing></w:r>", lambda found: (blank + found[0]) * count))
        content, seen = packed(parts), []
        sys.settrace(lambda *_: seen.append(1))
        try:
            document = read_docx(content, "a.docx")
        finally:
            sys.settrace(None)
        assert sum(1 for block in document.blocks() if block.hinh) == count
        return len(seen)

    assert steps(400) < 5 * steps(100)


def test_the_labelled_picture_knows_its_name():
    document = kehoach.read("a.docx", written())
    assert [block.role for block in document.blocks() if block.role in (Role.HINH, Role.TEN_HINH)] == [
        Role.HINH, Role.TEN_HINH, Role.HINH, Role.HINH, Role.HINH,
    ]  # fmt: skip


def test_a_picture_of_a_decision_comes_back_or_is_told():
    signed = {"noi_nhan": ["Như trên"], "luu": ["VT", "VP"], "ky": RAW["ky"], "so": "5", "ngay": "05/9/2026"}
    own = {key: one for key, one in RAW.items() if key not in ("noi_nhan", "luu", "ky")}
    articles = [{"dieu": "Giao việc theo sơ đồ:", "noi_dung": [{"hinh": picture("a.png")}]}]
    raw = {**own, "ban_hanh": {**signed, "dieu": articles}}
    found = kehoach.recognise(kehoach.read("a.docx", written(raw)))
    assert make(found.raw) == make(raw)
    document = kehoach.compose(make(raw))
    head = document.sections[0]
    crest = head.blocks[0]._replace(role=Role.HINH, text=(), hinh=Shown(picture("c.png")))
    moved = head._replace(blocks=(crest, *head.blocks))
    content = render(document._replace(sections=(moved, *document.sections[1:])))
    found = kehoach.recognise(kehoach.read("a.docx", content))
    assert [one.code for one in found.doubts] == ["HA10"]


@pytest.mark.parametrize(
    "name", ["1. Sơ đồ", "- gạch", "II. MỤC TIÊU", "Nơi nhận:", "Phụ lục II", "Điều 1. Việc", "KẾ HOẠCH", "a)"]
)
def test_a_name_is_a_name_whatever_it_reads_like(name):
    raw = {**RAW, "muc_dich_yeu_cau": [{"hinh": picture(), "ten": name}, {"doan": "Lời."}]}
    assert make(kehoach.recognise(kehoach.read("a.docx", written(raw))).raw) == make(raw)
