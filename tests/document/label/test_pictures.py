"""Pictures among the blocks of a file: where each stands, and the line that names it."""

import pytest
from made_pictures import picture

from kehoach.document.block import Block, Document, Role, Section, Shown
from kehoach.document.extract.recognise import recognise
from kehoach.document.label.pictures import Held, begins_as_name, hold, of_pictures_alone, with_pictures
from kehoach.document.label.whole import label
from kehoach.document.look import Look
from kehoach.plan.inline import Run

IMAGE = Block(Role.CHUA_RO, hinh=Shown(picture()))
TEXT = [
    "KẾ HOẠCH",
    "Việc",
    "I. MỤC TIÊU",
    "1. Nâng cao năng lực.",
    "- Ý một.",
    "II. TỔ CHỨC THỰC HIỆN",
    "- Phòng Kinh tế.",
]


def line(words, **look):
    return Block(Role.CHUA_RO, (Run(words),), look=Look(**look) if look else None)


def shown(blocks, sections=()):
    found = label(Document((Section(tuple(blocks)), *sections)))
    return [(block.role, block.level) for block in found.blocks() if block.hinh], found


@pytest.mark.parametrize(
    ("at", "role", "level"),
    [
        (0, Role.KHAC, 0), (1, Role.KHAC, 0), (3, Role.HINH, 2), (4, Role.HINH, 3), (5, Role.HINH, 3), (7, Role.HINH, 2),
    ],
)  # fmt: skip
def test_a_picture_follows_what_stands_above_it(at, role, level):
    plain = label(Document((Section(tuple(map(line, TEXT))),)))
    blocks = [*map(line, TEXT[:at]), IMAGE, *map(line, TEXT[at:])]
    placed, found = shown(blocks)
    assert placed == [(role, level)]
    without = [(block.role, block.level, block.words) for block in found.blocks() if not block.hinh]
    assert without == [(block.role, block.level, block.words) for block in plain.blocks()]
    assert [block.number for block in found.blocks()] == list(range(1, len(blocks) + 1))
    assert found.papers[0].blocks == range(1, len(blocks) + 1)


@pytest.mark.parametrize(
    ("words", "look", "named"),
    [
        ("Hình 1. Sơ đồ", {"canh": "giua"}, True),
        ("Sơ đồ tổ chức", {"canh": "giua"}, True),
        ("Ủy ban xã nhìn từ trên cao", {"canh": "giua", "nghieng": True}, True),
        ("Ủy ban xã nhìn từ trên cao", {"canh": "trai", "kieu": "Tên hình"}, True),
        ("Ủy ban xã nhìn từ trên cao", {"canh": "giua"}, False),
        ("Hình 1 cho thấy kết quả.", {"canh": "giua"}, False),
        ("Hình thức tổ chức", {"canh": "deu"}, False),
        ("- Hình thức tổ chức", {"canh": "giua"}, False),
    ],
)
def test_the_line_below_names_it_when_it_is_set_as_a_name(words, look, named):
    _, found = shown([*map(line, TEXT[:4]), IMAGE, line(words, **look), *map(line, TEXT[4:])])
    roles = [block.role for block in found.blocks()]
    assert (Role.TEN_HINH in roles) is named


def test_a_picture_alone_on_a_page_of_its_own_stays():
    blocks = map(line, TEXT)
    placed, found = shown(blocks, [Section((IMAGE, IMAGE), ngang=True)])
    assert placed == [(Role.HINH, 2), (Role.HINH, 2)]
    assert len(recognise(found).raw["to_chuc_thuc_hien"]) == 3


def test_a_picture_that_opens_a_page_belongs_below_the_head_of_its_annex():
    annex = Section((IMAGE, line("PHỤ LỤC"), line("DANH MỤC"), line("1. Việc.")), ngang=True)
    placed, found = shown(map(line, TEXT), [annex])
    assert placed == [(Role.HINH, 2)]
    assert found.sections[1].opens_annex
    assert found.sections[1].blocks[0].role is Role.PHU_LUC


def test_a_file_of_a_picture_alone_is_told():
    _, found = shown([IMAGE])
    assert [block.role for block in found.blocks()] == [Role.CHUA_RO]
    assert any(one.code == "HA10" for one in recognise(found).doubts)


@pytest.mark.parametrize(
    ("above", "level", "role", "below"),
    [
        (Role.KEM_THEO, 0, Role.HINH, 2), (Role.KEM_THEO, 1, Role.KHAC, 0), (Role.PHU_LUC, 0, Role.HINH, 2), (Role.MUC, 1, Role.HINH, 2), (Role.KHOAN, 2, Role.HINH, 3),
        (Role.GACH_DAU_DONG, 3, Role.HINH, 3), (Role.GACH_CONG, 4, Role.HINH, 3), (Role.DOAN, 2, Role.HINH, 2), (Role.QUOC_HIEU, 0, Role.KHAC, 0),
    ],
)  # fmt: skip
def test_the_depth_of_a_picture_by_what_stands_right_above_it(above, level, role, below):
    block = Block(above, (Run("Một câu"),), level=level, number=0)
    _, found = with_pictures([block], [Held(1, 0, IMAGE)], range(1), ())
    assert (found.role, found.level, found.number) == (role, below, 0)
    _, cut = with_pictures([block], [Held(2, 0, IMAGE)], range(1), {0})
    assert cut.number == 1


def held(at, follows, words="", **look):
    block = Block(Role.CHUA_RO, (Run(words),), look=Look(**look)) if words else IMAGE
    return Held(at, follows, block)


def text(number, role=Role.DOAN, words="Một câu.", **look):
    return Block(role, (Run(words),), level=2, number=number, look=Look(**look) if look else None)


@pytest.mark.parametrize(
    ("blocks", "pictures", "found"),
    [
        ([text(0), text(1)], [held(1, 0)], ["doan", "hinh", "doan"]), ([text(0), text(1)], [held(0, 0)], ["khac", "doan", "doan"]), ([text(0), text(1)], [held(2, 1)], ["doan", "doan", "hinh"]), ([text(0)], [held(2, 5)], ["doan"]), ([text(0)], [held(1, 0), held(1, 0)], ["doan", "hinh", "hinh"]),
        ([text(0), text(1, words="Hình 1", canh="giua")], [held(1, 0)], ["doan", "hinh", "ten_hinh"]), ([text(0), text(1, words="Hình 1", canh="giua")], [held(0, 0)], ["khac", "doan", "doan"]), ([text(0), text(1), text(2, words="Hình 1", canh="giua")], [held(1, 0)], ["doan", "hinh", "doan", "doan"]),
        ([text(0), text(1, Role.MUC, "Hình 1", canh="giua")], [held(1, 0)], ["doan", "hinh", "muc"]), ([text(0), text(1, words="Hình 1", canh="trai")], [held(1, 0)], ["doan", "hinh", "doan"]), ([text(0), text(1, words="Tên", canh="giua", nghieng=True)], [held(1, 0)], ["doan", "hinh", "ten_hinh"]),
        ([text(0), text(1, words="Tên", canh="giua")], [held(1, 0)], ["doan", "hinh", "doan"]), ([text(0), text(1, words="Hình 1.", canh="giua")], [held(1, 0)], ["doan", "hinh", "doan"]), ([text(0)], [held(1, 0), held(1, 0, "Hình 1")], ["doan", "hinh", "ten_hinh"]), ([text(0, Role.QUOC_HIEU)], [held(1, 0), held(1, 0, "Hình 1")], ["quoc_hieu", "khac", "khac"]),
        ([], [held(0, 0, "Hình 1")], ["khac"]), ([text(0), text(1, words="Hình".ljust(200, "a"), canh="giua", nghieng=True)], [held(1, 0)], ["doan", "hinh", "ten_hinh"]), ([text(0), text(1, words="Hình".ljust(201, "a"), canh="giua", nghieng=True)], [held(1, 0)], ["doan", "hinh", "doan"]),
    ],
)  # fmt: skip
def test_pictures_among_blocks(blocks, pictures, found):
    made = with_pictures(blocks, pictures, range(2), ())
    assert [str(block.role) for block in made] == found
    assert all(block.level == 2 for block in made if block.role is not Role.KHAC)


@pytest.mark.parametrize(("follows", "cuts", "number"), [(0, (), 0), (1, (), 1), (1, (1,), 2), (0, (0,), 2)])
def test_the_number_of_a_picture_is_of_the_line_whose_section_it_shares(follows, cuts, number):
    made = with_pictures([text(0), text(1)], [held(3, follows)], range(2), cuts)
    assert made[-1].number == number


@pytest.mark.parametrize(
    ("words", "look", "named"),
    [
        ("Hình 1.2 Sơ đồ", {}, True), ("Hình", {}, True), ("Ảnh số 3: Lễ", {}, True), ("Biểu đồ", {}, True), ("Bản đồ xã", {}, True), ("Lược đồ", {}, True), ("Hìnhh 1", {}, False), ("Xem hình 1", {}, False), ("Hình 1", {"canh": "trai"}, False), ("Hình 1.", {}, False), ("Họp", {"nghieng": True}, False),
    ],
)  # fmt: skip
def test_a_line_that_begins_as_the_name_of_a_picture(words, look, named):
    assert begins_as_name(text(0, words=words, **({"canh": "giua"} | look))) is named


@pytest.mark.parametrize(
    ("change", "named"),
    [
        ({}, True),
        ({"role": Role.CHUA_RO}, True),
        ({"role": Role.TEN_HINH}, True),
        ({"role": Role.KHOAN}, False),
        ({"label": "-"}, False),
        ({"look": None}, False),
    ],
)
def test_only_a_plain_paragraph_names_one(change, named):
    assert begins_as_name(text(0, words="Hình 1", canh="giua")._replace(**change)) is named


def named_line(words, **changes):
    return Block(Role.CHUA_RO, (Run(words),), look=Look(kieu="Tên hình"), **changes)


def test_a_line_in_the_style_of_names_is_held_right_below_a_picture():
    taken = []
    assert not hold(named_line("Hình 1"), taken, 3, opens=False)
    assert hold(IMAGE, taken, 3, opens=False)
    assert hold(named_line("Hình 1", paragraph=7), taken, 3, opens=False)
    assert hold(named_line("Sơ đồ", paragraph=7), taken, 3, opens=False), "a name cut in two lines is held once"
    assert [(one.at, one.follows, one.block.words) for one in taken] == [(3, 2, ""), (3, 2, "Hình 1")]
    assert hold(named_line("Hình 2"), taken, 3, opens=False)
    assert hold(named_line("Hình 3"), taken, 3, opens=False)
    assert [one.block.words for one in taken[2:]] == ["Hình 2", "Hình 3"]
    assert not hold(line("Một câu."), taken, 3, opens=False)
    assert not hold(named_line("Hình 4"), taken, 4, opens=False), "a line stands between"


@pytest.mark.parametrize(
    ("at", "opens", "follows"), [(0, False, 0), (0, True, 0), (1, False, 0), (1, True, 1), (5, False, 4), (5, True, 5)]
)
def test_a_picture_is_of_the_section_of_the_line_above_unless_a_page_begins(at, opens, follows):
    taken = []
    assert hold(IMAGE, taken, at, opens=opens)
    assert taken == [Held(at, follows, IMAGE)]


def test_a_file_of_pictures_alone_is_a_paper_of_no_kind():
    found = of_pictures_alone(Document((Section((IMAGE, IMAGE)),)))
    assert [(paper.loai, paper.blocks) for paper in found.papers] == [("", range(1, 3))]
    assert [block.number for block in found.blocks()] == [1, 2]
