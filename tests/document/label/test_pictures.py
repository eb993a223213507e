"""Pictures among the blocks of a file: where each stands, and the line that names it."""

import pytest
from made_pictures import picture

from kehoach.document.block import Block, Document, Role, Section, Shown
from kehoach.document.extract.recognise import recognise
from kehoach.document.label.pictures import Held, with_pictures
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
