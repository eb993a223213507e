"""PDFs that LibreOffice makes of our own plans and of real files, against the .docx they come from."""

import io
import random
import re
from collections import Counter

import pypdfium2 as pdfium
import pytest
from project import EXAMPLES, SHARED, example, need, to_kind, to_pdf

import kehoach
from kehoach.document.block import Role
from kehoach.document.extract.recognise import recognise
from kehoach.intake import pdf, read
from kehoach.intake.line import words
from kehoach.intake.pdf.letters import Letter, pieces
from kehoach.intake.plaintext import paragraphs
from kehoach.problem import KehoachError
from kehoach.text.raised import UP, raised
from kehoach.word.write import render

SPECIMENS = [
    "lam-dong-kiem-tra-cchc-2026",
    "lam-dong-kiem-tra-cchc-2026-du-thao",
    "lam-dong-thi-dua-cchc-2026",
    "mau-truong-thpt",
]
LEAST_EQUAL = 0.97


@pytest.fixture(scope="session")
def pairs(soffice, tmp_path_factory):
    """Every .docx with the PDF LibreOffice makes of it."""
    folder = tmp_path_factory.mktemp("pdf")
    files = []
    for name in EXAMPLES:
        files.append(folder / f"{name}.docx")
        files[-1].write_bytes(render(kehoach.compose(kehoach.load(example(name)))))
    if (SHARED / "specimens").is_dir():
        for name in SPECIMENS:
            files.append(folder / f"{name}.docx")
            files[-1].write_bytes((SHARED / "specimens" / f"{name}.docx").read_bytes())
    return {docx.stem: (docx, made) for docx, made in zip(files, to_pdf(soffice, files, folder), strict=True)}


def said(document):
    """Paragraphs of a document; a line break inside the name of an agency parts it, as on paper."""
    out = []
    for text in paragraphs(document):
        lines = text.split("\n") if text.isupper() or "HÒA" in text else [text]
        out += [re.sub(r"\s+", " ", line).strip() for line in lines]
    return [text for text in out if text]


def codes(caught):
    return [one.code for one in caught.value.problems]


@pytest.mark.parametrize("name", [*EXAMPLES, *SPECIMENS])
def test_paragraphs_are_those_of_the_docx(name, pairs):
    need(name in pairs, "../shared/specimens")
    docx, made = pairs[name]
    wanted, found = said(read(docx)), said(read(made))
    share = sum((Counter(wanted) & Counter(found)).values()) / len(wanted)
    assert share >= LEAST_EQUAL, sorted(set(wanted) - set(found))
    assert Counter(words(" ".join(wanted))) == Counter(words(" ".join(found))), "every word, none twice"


@pytest.mark.parametrize("name", EXAMPLES)
def test_header_and_ending_are_tables_without_lines(name, pairs):
    document = read(pairs[name][1])
    blocks = list(document.blocks())
    assert {block.role for block in blocks} == {Role.CHUA_RO}
    left, right = blocks[0].table.rows[0].cells
    assert not blocks[0].table.vien
    assert [block.words for block in right.blocks[:2]] == [
        "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
        "Độc lập - Tự do - Hạnh phúc",
    ]
    assert left.blocks[-1].words.startswith("Số:")
    assert all(block.look.dam for block in right.blocks[:2])
    if kehoach.load(example(name)).ban_hanh is None:  # the title of a decision is left to its label
        assert blocks[1].words == "KẾ HOẠCH"
    assert blocks[1].look.canh == "giua"


def side_by_side(blocks):
    """Return what stands in each column of the tables without lines."""
    tables = [block.table for block in blocks if block.table and not block.table.vien]
    return [cell.blocks for table in tables for cell in table.rows[0].cells]


@pytest.mark.parametrize("name", EXAMPLES)
def test_recipients_stand_beside_the_signature_where_there_is_one(name, pairs):
    blocks = list(read(pairs[name][1]).blocks())
    columns = [[one.words for one in column] for column in side_by_side(blocks)]
    beside = [column for column in columns if column[:1] == ["Nơi nhận:"]]
    under = [one.words for one in blocks if one.table is None]
    plan = kehoach.load(example(name))
    (recipients,) = beside if (plan.ban_hanh or plan).ky else [under[under.index("Nơi nhận:") :]]
    assert recipients[0] == "Nơi nhận:"
    assert recipients[-1].startswith("- Lưu")
    assert all(line.startswith("- ") for line in recipients[1:])


def on_a_page(value):
    """What a PDF cannot tell taken out: ² is a letter of its own there, a column is set as its cells happen to be,
    a picture is told and not taken, its name stays as a paragraph."""
    if isinstance(value, dict) and "hinh" in value:
        return {"doan": f"*{value['ten']}*"}
    if isinstance(value, dict):
        kept = {key: on_a_page(one) for key, one in value.items() if key != "canh"}
        return kept["ten"] if set(kept) == {"ten"} else kept
    if isinstance(value, list):
        return [on_a_page(one) for one in value]
    return re.sub(r"\^(\d+)\^", lambda found: raised(found[1], UP), value) if isinstance(value, str) else value


@pytest.mark.parametrize("name", EXAMPLES)
def test_the_plan_in_a_pdf_is_the_plan_in_its_docx(name, pairs):
    theirs, ours = (on_a_page(recognise(read(one)).raw) for one in pairs[name])
    for raw in (theirs, ours):
        raw["trich_yeu"] = " ".join(raw["trich_yeu"].split())  # a line that was full may have ended on purpose
    assert ours == theirs


def test_page_numbers_go_with_a_notice(pairs):
    document = read(pairs["tuan-giao-2019-2025"][1])
    told = [one.message for one in document.notices if one.code == "TN22"]
    assert told == ["đã bỏ 6 dòng chỉ có số trang: 2, 3, 4, 5, 6, 7"], "one for all"
    assert not any(re.fullmatch(r"\d+", text) for text in said(document))


def test_a_table_with_lines_and_pages_of_both_orientations(pairs):
    document = read(pairs["xa-2026"][1])
    assert [section.ngang for section in document.sections] == [True, False] or next(
        section.ngang for section in document.sections
    ) is False
    tables = [block.table for block in document.blocks() if block.table and block.table.vien]
    theirs = [block.table for block in read(pairs["xa-2026"][0]).blocks() if block.table and block.table.vien]
    assert [(len(table.rows), len(table.rong)) for table in tables] == [
        (len(table.rows), len(table.rong)) for table in theirs
    ]
    assert tables[0].rows[0].tieu_de


def test_a_table_goes_on_over_the_page(pairs):
    need("lam-dong-kiem-tra-cchc-2026" in pairs, "../shared/specimens")
    docx, made = pairs["lam-dong-kiem-tra-cchc-2026"]
    ours = [len(block.table.rows) for block in read(made).blocks() if block.table and block.table.vien]
    theirs = [len(block.table.rows) for block in read(docx).blocks() if block.table and block.table.vien]
    assert ours == theirs


def test_footnotes_stand_apart(pairs):
    need("lam-dong-thi-dua-cchc-2026" in pairs, "../shared/specimens")
    docx, made = pairs["lam-dong-thi-dua-cchc-2026"]
    ours, theirs = ([re.sub(r"\s+", " ", block.words) for block in read(one).chu_thich] for one in (made, docx))
    assert ours == theirs


def test_what_cannot_be_read_is_one_problem(pairs, tmp_path, monkeypatch):
    data = pairs["xa-2026"][1].read_bytes()
    for broken in (
        *(data[: int(len(data) * share)] for share in (0.01, 0.3, 0.5, 0.9, 0.99)),
        b"%PDF-1.7\nrubbish\n%%EOF",
    ):
        with pytest.raises(KehoachError) as caught:
            read("a.pdf", broken)
        assert codes(caught) == ["TN04"]
    monkeypatch.setattr(pdf, "MOST_PAGES", 1)
    with pytest.raises(KehoachError) as caught:
        read("a.pdf", data)
    assert codes(caught) == ["TN09"]
    monkeypatch.setattr(pdf.importlib.util, "find_spec", lambda _: None)
    with pytest.raises(KehoachError) as caught:
        read("a.pdf", data)
    assert codes(caught) == ["TN05"]
    assert "kehoach[import]" in caught.value.problems[0].hint


def test_a_scan_and_a_page_of_pictures(pairs):

    scan = pdfium.PdfDocument.new()
    scan.new_page(595, 842)
    out = io.BytesIO()
    scan.save(out)
    with pytest.raises(KehoachError) as caught:
        read("a.pdf", out.getvalue())
    assert codes(caught) == ["TN06"]


def test_a_password(soffice, pairs, tmp_path):
    options = '{"EncryptFile":{"type":"boolean","value":"true"},"DocumentOpenPassword":{"type":"string","value":"x"}}'
    (locked,) = to_kind([pairs["xa-2026"][0]], tmp_path, f"pdf:writer_pdf_Export:{options}")
    with pytest.raises(KehoachError) as caught:
        read(locked)
    assert codes(caught) == ["TN03"]


@pytest.mark.parametrize("seed", range(40))
def test_scrambled_bytes_end_in_words_or_one_problem(seed, pairs):
    chance = random.Random(seed)
    data = bytearray(pairs["minh-long-2025"][1].read_bytes())
    for _ in range(chance.choice([1, 30, 900])):
        data[chance.randrange(8, len(data))] = chance.randrange(256)
    try:
        assert read("a.pdf", bytes(data)) is not None
    except KehoachError as error:
        assert [one.code for one in error.problems] in (["TN04"], ["TN06"], ["TN03"], ["TN02"])


def test_a_slim_digit_leaves_no_space_in_a_number():
    def row(*places):
        return [Letter(sign, x0, x1, 100.0, 14.0, False, False, "F") for sign, x0, x1 in places]

    number = row(("1", 415.9, 422.1), ("2", 424.8, 432.9), ("/", 432.6, 439.6), ("0", 438.4, 446.9))
    words = row(("à", 400.0, 406.0), ("1", 409.0, 414.0))
    apart = row(("1", 400.0, 406.0), ("2", 413.0, 420.0))
    assert [[piece.text for piece in pieces(one)] for one in (number, words, apart)] == [["12/0"], ["à 1"], ["1 2"]]
