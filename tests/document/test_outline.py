"""Under which heading a paragraph stands, as people say it."""

import kehoach
from kehoach.document.block import Block, Role, Run
from kehoach.document.outline import outline
from kehoach.plan import make


def block(role, label="", level=0, words="Chữ"):
    return Block(role, (Run(words),), label, level)


def paths(*blocks):
    return list(outline(blocks))


def test_a_paragraph_stands_under_the_labels_above_it():
    assert paths(
        block(Role.CAN_CU),
        block(Role.MUC, "I.", 1),
        block(Role.DOAN, "", 2),
        block(Role.TIEU_DE, "1.", 2),
        block(Role.DIEM, "a)", 3),
        block(Role.GACH_DAU_DONG, "-", 4),
        block(Role.TIEU_DE, "2.", 2),
        block(Role.DOAN, "", 3),
        block(Role.MUC, "II.", 1),
        block(Role.KET_THUC),
        block(Role.DONG_NOI_NHAN, "-"),
    ) == [
        "căn cứ",
        "mục I",
        "mục I",
        "mục I.1",
        "mục I.1.a",
        "mục I.1.a",
        "mục I.2",
        "mục I.2",
        "mục II",
        "câu kết",
        "nơi nhận",
    ]


def test_a_label_that_says_those_above_it_says_them_once():
    found = paths(block(Role.MUC, "1.", 1), block(Role.TIEU_DE, "1.2.", 2), block(Role.KHOAN, "1.2.3.", 3))
    assert found == ["mục 1", "mục 1.2", "mục 1.2.3"]
    assert paths(block(Role.MUC, "II.", 1), block(Role.TIEU_DE, "1.1.", 2)) == ["mục II", "mục II.1.1"]


def test_a_phu_luc_has_its_own_headings():
    assert paths(
        block(Role.MUC, "I.", 1),
        block(Role.PHU_LUC, words="PHỤ LỤC II"),
        block(Role.TEN_PHU_LUC, words="DANH SÁCH"),
        block(Role.BANG),
        block(Role.MUC, "I.", 1),
    ) == ["mục I", "Phụ lục II", "Phụ lục II", "Phụ lục II", "Phụ lục II, mục I"]


def test_a_second_paper_begins_anew():
    assert paths(
        block(Role.DIEU, "Điều 1.", 1),
        block(Role.PHU_LUC, words="Phụ lục"),
        block(Role.TEN_LOAI),
        block(Role.DOAN),
        block(Role.PHAN, words="Phần I"),
        block(Role.MUC, "1.", 1),
    ) == ["Điều 1", "Phụ lục", "phần đầu", "", "Phần I", "Phần I, mục 1"]


def test_of_a_plan_every_paragraph_of_the_body_is_named():
    raw = {
        "cap": "xa",
        "co_quan": "Ủy ban nhân dân xã Minh Long",
        "dia_danh": "Minh Long",
        "ngay": "05/9/2026",
        "trich_yeu": "Tập huấn năm 2026",
        "mo_dau": "Ủy ban nhân dân xã ban hành Kế hoạch như sau",
        "muc_dich_yeu_cau": [{"tieu_de": "Mục đích", "noi_dung": ["Nâng cao kỹ năng."]}],
    }
    blocks = list(kehoach.compose(make(raw)).blocks())
    found = dict(zip([one.words.lstrip("- ") for one in blocks], outline(blocks), strict=True))
    assert [path for words, path in found.items() if "Nâng cao" in words] == ["mục I.1"]
