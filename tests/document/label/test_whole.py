"""A file labelled whole: what no part of the labeller knows by itself."""

import pytest
from document.label.typed import labelled, lines, of, plain

from kehoach.document.block import Block, Cell, Document, Role, Row, Run, Section, Table
from kehoach.document.label.whole import label, paper_blocks, unknown
from kehoach.document.look import Look

TABLE = Block(Role.CHUA_RO, table=Table((1.0,), (Row((Cell((Run("Lớp"),)),)),)))
CROWN = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"
SENTENCES = ["Một câu."] * 19


def roles(*texts):
    return [str(block.role) for block in labelled(*texts).blocks()]


@pytest.mark.parametrize(
    ("words", "known"),
    [
        ("Một câu.", True), ("Một câu;", True), ("Một câu:", True), ("Một câu,", True), ("Một câu…", True), ("Một câu.”", True), ('Một câu.") ', True), ("Trang chủ", False), ("a" * 101, True), ("a" * 100, False), ("a" * 101 + "?", False), ("- Một ý", True),
    ],
)  # fmt: skip
def test_in_a_text_without_shape_only_a_sentence_is_known(words, known):
    assert (roles(*SENTENCES, words)[-1] != "chua_ro") is known
    assert roles(*SENTENCES[1:], words)[-1] != "chua_ro", "a few lines are an excerpt"
    assert roles("1. Một khoản.", *SENTENCES, words)[-1] != "chua_ro", "a number is a shape"


def test_a_table_in_a_text_without_shape_is_one():
    assert roles(*SENTENCES, TABLE)[-1] == "bang"


def test_what_nobody_knows_is_named():
    found = labelled(
        "KẾ HOẠCH", "Tập huấn", "I. MỤC ĐÍCH", "Một câu.", "Nơi nhận:", "- Lưu: VT.", "CHỦ TỊCH", "một câu lạ"
    )
    assert [block.words for block in unknown(found)] == ["một câu lạ"]


@pytest.mark.parametrize(
    ("texts", "attached"),
    [
        (["KẾ HOẠCH", "Tập huấn", "(Kèm theo Quyết định số 5)", "I. MỤC ĐÍCH"], True), (["KẾ HOẠCH", "Tập huấn", "I. MỤC ĐÍCH"], False), (["Tập huấn", "(Kèm theo Quyết định số 5)"], False), (["KẾ HOẠCH", *["a"] * 8, "(Kèm theo Quyết định số 5)", "I. MỤC"], True),
        (["KẾ HOẠCH", *["a"] * 9, "(Kèm theo Quyết định số 5)", "I. MỤC"], False), (["KẾ HOẠCH", "Tập huấn", "I. MỤC ĐÍCH", "Một câu.", "PHỤ LỤC I", "(Kèm theo Quyết định số 5)"], True),
    ],
)  # fmt: skip
def test_a_paper_another_issues_says_so_near_its_title(texts, attached):
    (paper,) = labelled(*texts).papers
    assert paper.kem_theo is attached


def test_a_paper_is_of_its_kind_and_its_blocks_are_counted():
    found = labelled(CROWN, "Số: 05/2026/QĐ-UBND", "QUYẾT ĐỊNH", "Về văn thư", "Điều 1. Một điều.")
    (paper,) = found.papers
    assert (paper.loai, paper.blocks, paper.dang, paper.quy_pham) == ("Quyết định", range(1, 6), False, True)
    assert [block.number for block in found.blocks()] == [1, 2, 3, 4, 5]
    (party,) = labelled("ĐẢNG CỘNG SẢN VIỆT NAM", "Số 05-KH/ĐU", "KẾ HOẠCH").papers
    assert (party.dang, party.quy_pham) == (True, False)
    (excerpt,) = labelled("Một câu.").papers
    assert excerpt.loai == ""


def test_two_papers_are_counted_through_and_begin_a_section_each():
    end = ["Nơi nhận:", "- Lưu: VT.", "CHỦ TỊCH", "Lê Văn An"]
    decision = [CROWN, "QUYẾT ĐỊNH", "Về văn thư", "Điều 1. Một điều.", *end]
    plan = [CROWN, "KẾ HOẠCH", "Tập huấn", "I. MỤC ĐÍCH", *end, "PHỤ LỤC I", "LỚP", "1. Một lớp."]
    found = labelled(*decision, *plan)
    assert [(paper.loai, paper.blocks) for paper in found.papers] == [
        ("Quyết định", range(1, 9)), ("Kế hoạch", range(9, 20)),
    ]  # fmt: skip
    assert [(len(section.blocks), section.opens_annex) for section in found.sections] == [
        (8, False), (8, False), (3, True),
    ]  # fmt: skip
    assert [block.words for block in found.blocks()][8] == CROWN


def test_a_labelled_document_stays_as_it_is():
    found = labelled("KẾ HOẠCH", "Tập huấn")
    assert label(found) is found


def head_of_page(*texts, above):
    return label(Document((Section(tuple(map(plain, texts)), dau_trang=tuple(map(plain, above))),)))


@pytest.mark.parametrize(
    ("texts", "above", "taken"),
    [
        (["KẾ HOẠCH"], [CROWN], True), (["KẾ HOẠCH"], ["Trang 1"], False), ([CROWN, "KẾ HOẠCH"], [CROWN], False), ([*["a."] * 39, CROWN], [CROWN], False), ([*["a."] * 40, CROWN], [CROWN], True),
    ],
)  # fmt: skip
def test_a_letterhead_in_the_header_of_the_page_is_the_head(texts, above, taken):
    found = head_of_page(*texts, above=above)
    assert len([*found.blocks()]) == len(texts) + len(above) * taken
    assert bool(found.sections[0].dau_trang) is not taken


def test_other_sections_stay_below_a_letterhead():
    first = Section((plain("KẾ HOẠCH"),), dau_trang=(plain(CROWN),))
    found = label(Document((first, Section((plain("Một câu."),), ngang=True))))
    assert [[block.words for block in section.blocks] for section in found.sections] == [
        [CROWN, "KẾ HOẠCH"], ["Một câu."],
    ]  # fmt: skip
    assert [section.ngang for section in found.sections] == [False, True]


@pytest.mark.parametrize(
    ("text", "role"), [("Trên đây là Kế hoạch, đề nghị thực hiện.", "ket_thuc"), ("- Trên đây là Kế hoạch.", "gach_dau_dong"), (TABLE, "bang")]
)  # fmt: skip
def test_a_mark_among_the_closing_words_keeps_its_role(text, role):
    closing = ["Trên đây là Kế hoạch.", "Trong quá trình thực hiện.", text, "Trên đây là Kế hoạch."]
    found = roles("KẾ HOẠCH", "Tập huấn", "I. MỤC ĐÍCH", *closing, "Nơi nhận:")
    assert found[3:7] == ["ket_thuc", "ket_thuc", role, "ket_thuc"]


def test_every_line_of_a_paper_is_a_block_in_its_place():
    texts = [CROWN, "KẾ HOẠCH", "Tập huấn", "MỤC LỤC", "I. MỤC ĐÍCH....1", "Căn cứ Luật Lưu trữ;", "ban hành như sau:", "I. MỤC ĐÍCH", "Một câu.",
             "Nơi nhận:", "- Lưu: VT.", "CHỦ TỊCH", "Lê Văn An", "PHÊ DUYỆT CỦA UBND XÃ", "CHỦ TỊCH", "Lý Bình", "PHỤ LỤC I", "1. Một lớp."]  # fmt: skip
    cuts = {}
    found = paper_blocks(lines(*texts), cuts)
    assert [block.number for block in found] == [*range(18)]
    assert cuts == {16: True}
    assert [role for role, _ in of(found)] == [
        "quoc_hieu", "ten_loai", "trich_yeu", "khac", "khac", "can_cu", "mo_dau", "muc", "doan", "noi_nhan", "dong_noi_nhan", "chuc_vu", "ho_ten",
        "phe_duyet", "chuc_vu", "ho_ten", "phu_luc", "khoan",
    ]  # fmt: skip
    assert [block.approves for block in found] == [13 <= at < 16 for at in range(18)]


def test_a_wide_page_and_a_page_of_its_own():
    first, second = Section((plain("KẾ HOẠCH"),)), Section((plain("PHỤ LỤC I"), plain("1. Một lớp.")), ngang=True)
    found = label(Document((first, second)))
    assert [(section.ngang, section.opens_annex) for section in found.sections] == [(False, False), (True, True)]


def test_a_paper_without_any_block_keeps_its_sections():
    empty = Document((Section((plain(""),)), Section((), ngang=True)))
    found = label(empty)
    assert [(len(section.blocks), section.ngang) for section in found.sections] == [(1, False), (0, True)]


def test_lines_of_one_opened_table_in_two_sections_are_of_two_tables():
    def two(words):
        cells = tuple(
            Cell((Run(text),), blocks=(Block(Role.CHUA_RO, (Run(text),), look=Look(canh="deu")),)) for text in words
        )
        return Block(Role.CHUA_RO, table=Table((1.0, 1.0), (Row(cells),), vien=False))

    head = Section((two(["UBND XÃ A", CROWN]), plain("KẾ HOẠCH"), plain("Tập huấn"), plain("I. MỤC ĐÍCH")))
    end = Section((two(["Nơi nhận:", "CHỦ TỊCH"]),))
    found = [str(block.role) for block in label(Document((head, end))).blocks()]
    assert found == ["co_quan_ban_hanh", "quoc_hieu", "ten_loai", "trich_yeu", "muc", "noi_nhan", "chuc_vu"]
