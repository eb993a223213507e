"""A .docx read back: our own files, and real ones."""

import io
import re
from collections import Counter

import docx
import pytest
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls
from project import EXAMPLES, SHARED, example, need, to_kind

import kehoach
from kehoach.document.block import Role
from kehoach.document.compose import compose
from kehoach.problem import KehoachError
from kehoach.text.letters import clean
from kehoach.word.read import read_docx
from kehoach.word.write import render

HEAD = (
    Role.CO_QUAN_CHU_QUAN, Role.CO_QUAN_BAN_HANH, Role.SO_KY_HIEU, Role.QUOC_HIEU, Role.TIEU_NGU, Role.DIA_DANH_NGAY,
)  # fmt: skip
SIGNED = (Role.NOI_NHAN, Role.DONG_NOI_NHAN, Role.QUYEN_HAN, Role.CHUC_VU, Role.CHUC_VU_KHAC, Role.HO_TEN)


def lines(blocks):
    """The words of blocks, a table as the words of its cells."""
    for block in blocks:
        if block.table is None:
            yield from block.words.split("\n")
        else:
            yield from ("".join(run.text for run in cell.text) for row in block.table.rows for cell in row.cells)


def boxed(document):
    """The tables without lines: they set the head and the signature side by side."""
    return [b for b in document.blocks() if b.table is not None and not b.table.vien]


@pytest.fixture(scope="module", params=EXAMPLES)
def both(request):
    composed = compose(kehoach.load(example(request.param)))
    return composed, read_docx(render(composed), "a.docx")


def test_the_body_is_read_word_for_word(both):
    composed, found = both
    wanted = [b for b in composed.blocks() if b.role not in HEAD + SIGNED]
    assert list(lines(b for b in found.blocks() if b not in boxed(found))) == list(lines(wanted))


def test_head_and_signature_stand_in_tables_without_lines(both):
    composed, found = both
    head, signed, *others = boxed(found)
    assert len(others) == max(0, len(composed.papers) - 1)  # a plan that a decision issues is not signed
    assert sorted(" ".join(lines([head])).split()) == sorted(" ".join(lines(composed.of(*HEAD))).split())
    assert sorted(" ".join(lines([signed])).split()) == sorted(" ".join(lines(composed.of(*SIGNED))).split())


def test_our_own_looks_are_what_the_decree_asks(both):
    composed, found = both
    page = found.sections[0].page
    assert (page.rong, page.cao, page.tren, page.trai) == pytest.approx((210, 297, 20, 30), abs=0.02)
    assert page.so_trang == "dau_giua"
    assert page.trang_dau_khac
    below_tables = {block.words for block in composed.of(Role.GHI_CHU_BANG)}  # as a table: smaller, set left
    long = [one for one in found.blocks() if one.look and len(one.words) > 80 and one.words not in below_tables]
    looks = [block.look for block in long]
    assert {look.font for look in looks} == {"Times New Roman"}
    assert {look.canh for look in looks} <= {"deu", "giua"}
    assert all(13 <= look.co <= 14 for look in looks)
    title = next(block for block in found.blocks() if block.words == "KẾ HOẠCH")
    assert title.look.dam
    assert title.look.canh == "giua"


def test_places_are_page_free():
    found = read_docx(render(compose(kehoach.load(example("xa-2026")))), "a.docx")
    paragraphs = [b.origin.shown for b in found.blocks() if b.table is None]
    assert paragraphs[:2] == ["đoạn 1", "đoạn 2"]
    assert len(set(paragraphs)) == len(paragraphs)
    cell = found.sections[0].blocks[0].table.rows[0].cells[1].blocks[0]
    assert cell.origin.shown == "bảng 1, dòng 1, ô 2"


def words(text):
    """Words without what a text export shows otherwise: marks of notes, soft hyphens."""
    return [word for word in re.sub(r"\[?[\d⁰-⁹¹²³]+\]?|[\xad\u200b]", "", text).split() if word.strip(".…")]


REAL = sorted((SHARED / "specimens").glob("*.docx")) + sorted((SHARED / "nd30").glob("*.docx"))


@pytest.mark.parametrize("path", REAL, ids=lambda path: path.stem)
def test_real_files_lose_no_word(path, soffice, tmp_path):
    """LibreOffice's own text of the file is the judge."""
    (text,) = to_kind([path], tmp_path, "txt:Text (encoded):UTF8")
    found = read_docx(path.read_bytes(), str(path))
    ours = Counter(words("\n".join(lines((*found.blocks(), *found.chu_thich)))))
    judge = Counter(words(clean(text.read_text(encoding="utf-8-sig"))))
    assert sum(judge.values()) > 20
    assert judge - ours == Counter()


def test_there_are_real_files():
    need(REAL, "../shared/specimens")
    assert len(REAL) >= 10


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (b"PK\x03\x04 nothing", "hỏng"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600, "mật khẩu"),
        (b"", "không phải .docx"),
    ],
)
def test_what_is_no_docx_is_one_problem(content, words):
    with pytest.raises(KehoachError) as error:
        read_docx(content, "a.docx")
    assert [words in p.message for p in error.value.problems] == [True]


def test_words_look_as_the_style_of_their_own_table_says():
    document = docx.Document()
    for name, bold in (("Dam", "1"), ("Nhat", "0")):
        document.styles.element.append(
            parse_xml(
                f'<w:style {nsdecls("w")} w:type="table" w:styleId="{name}"><w:name w:val="{name}"/>'
                f'<w:rPr><w:b w:val="{bold}"/></w:rPr></w:style>'
            )
        )
    for number in range(40):
        table = document.add_table(1, 1)
        table.cell(0, 0).text = name = ("Dam", "Nhat")[number % 2]
        table.style = document.styles[name]
    content = io.BytesIO()
    document.save(content)
    cells = [one.table.rows[0].cells[0].blocks[0] for one in read_docx(content.getvalue(), "k.docx").blocks()]
    assert [(one.words, one.look.dam) for one in cells] == [("Dam", True), ("Nhat", False)] * 20
