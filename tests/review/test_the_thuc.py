"""What rules on thể thức share, near misses, and texts written to hurt."""

import pytest
from growth import linear, repeated
from review.specimens import BASE, subject

from kehoach.address import Paragraph
from kehoach.document.block import Block, Document, Role, Run, Section
from kehoach.document.compose import compose
from kehoach.document.look import Look, Page
from kehoach.document.source import WORD
from kehoach.law import nguoi_ky
from kehoach.plan import make
from kehoach.problem import Severity
from kehoach.profile import EMPTY
from kehoach.review.catalogue import find, rules
from kehoach.review.facts.annexes import led_to, mentions
from kehoach.review.finding import Finding
from kehoach.review.head import unless_complete, unread
from kehoach.review.page import Specimen
from kehoach.review.subject import Subject

TT = [rule for rule in rules() if rule.code.startswith("TT")]


def page(lines):
    return subject(Specimen(wrong=True, form="trang", text=lines))


def codes(lines):
    seen = page(lines)
    return {rule.code for rule in TT if any(isinstance(one, Finding) for one in rule.check(seen))}


def own(**more):
    plan = make({**BASE, **more})
    return Subject(compose(plan), plan, EMPTY)


@pytest.mark.parametrize(
    "name", ["TS. Nguyễn Văn An", "PGS.TS Nguyễn Văn An", "BS. CKII", "ThS Lê Thị B", "GS.TS. Trần C"]
)
def test_titles_before_a_name_are_seen(name):
    assert nguoi_ky.mau_hoc_vi().match(name)


@pytest.mark.parametrize("name", ["Bùi Sĩ Tùng", "Thái Sơn", "Tsơ Ma", "Giàng A Tủa", "BSơn"])
def test_names_that_look_like_titles_are_left_alone(name):
    assert not nguoi_ky.mau_hoc_vi().match(name)


def test_sectors_and_small_agencies_are_known_by_their_names():
    assert nguoi_ky.duoc_ghi_hoc_vi("TRƯỜNG THPT ĐỐC BINH KIỀU")
    assert not nguoi_ky.duoc_ghi_hoc_vi("ỦY BAN NHÂN DÂN XÃ MINH LONG")
    assert nguoi_ky.khong_chia_don_vi("Trung tâm Phục vụ hành chính công")


def test_party_bodies_write_authority_their_own_way():
    assert "TT54" not in codes("quyen_han: T/M BAN THƯỜNG VỤ\nchuc_vu: CHỦ TỊCH\n")
    assert "TT54" in codes("quyen_han: T/M HỘI ĐỒNG TRƯỜNG\nchuc_vu: CHỦ TỊCH\n")


def test_phụ_lục_on_the_pages_of_the_section_before_go_on_counting():
    paper = Page(210, 297, 20, 20, 30, 15, so_trang="dau_giua", trang_dau_khac=True, dem_lai=1)
    label = Block(Role.PHU_LUC, (Run("Phụ lục"),), origin=Paragraph(2), look=Look(co=14))
    text = Block(Role.DOAN, (Run("Lời."),), origin=Paragraph(1), look=Look(co=14))
    same = (Section((text,), page=paper), Section((label,), page=paper))
    own = (Section((text,), page=paper), Section((label,), page=paper._replace()))
    assert list(find("TT44").check(Subject(Document(same, source=WORD), None, EMPTY)))
    assert not list(find("TT44").check(Subject(Document(own, source=WORD), None, EMPTY)))


def test_the_issuer_is_read_from_the_head_before_the_plan():
    head = page("co_quan_ban_hanh: ỦY BAN NHÂN DÂN\nco_quan_ban_hanh: XÃ  MINH LONG\n")
    assert head.facts.issuer == head.facts.issuer_name == "ỦY BAN NHÂN DÂN XÃ MINH LONG"
    assert head.facts.issuer_kind.tap_the
    assert page("ten_loai: KẾ HOẠCH\n").facts.issuer_kind is None
    assert own().plan.co_quan == "Ủy ban nhân dân xã Minh Long"


def test_a_part_missing_in_a_copy_is_a_hint_and_in_our_own_page_what_the_rule_says():
    copy = page("co_quan_ban_hanh: ỦY BAN NHÂN DÂN\nso_ky_hieu: Số: 05/KH-UBND\n")
    assert not copy.complete
    assert unless_complete(copy, Severity.HINT) is Severity.HINT
    assert own().complete
    assert unless_complete(own(), Severity.HINT) is None


def test_words_that_were_not_told_are_looked_at_before_a_part_is_called_missing():
    seen = page("chua_ro: CỘNG HÒA XÃ HỘI\nten_loai: KẾ HOẠCH\ndoan: Nội dung.\nchua_ro: Độc lập\n")
    assert unread(seen.facts.top, "cong hoa")
    assert not unread(seen.facts.top, "doc lap")


def test_phụ_lục_are_found_with_their_numbers_and_what_stands_below():
    seen = page("doan: Tại Phụ lục I, mẫu 2.\nphu_luc: Phụ lục I\nten_phu_luc: A\nphu_luc: PHỤ LỤC số 2\n")
    assert [(one.number, len(one.blocks)) for one in seen.facts.annexes] == [("I", 1), ("2", 0)]
    assert [one.number for one in mentions(seen.main)] == ["I"]
    assert led_to(seen.main, seen.texts()) == ({1}, False)
    several = page("doan: Tại Phụ lục I, III đến V và phụ lục khác.\n")
    assert led_to(several.main, several.texts()).numbers == {1, 3, 4, 5}
    assert page("doan: Phụ lục.\n").facts.annexes == ()


@pytest.mark.parametrize(
    "words",
    [
        "Theo Phụ lục 1 Thông tư số 12/2020/TT-BGDĐT.",
        "Theo Phụ lục 2 ban hành kèm theo Nghị định số 30/2020/NĐ-CP.",
        "Theo Phụ lục 3 của Quyết định số 33/QĐ-TTg.",
        "Chi tiết tại Phụ lục kèm theo.",
        "Phụ lục 4: danh sách",
    ],
)
def test_phụ_lục_of_others_are_not_ours(words):
    assert list(mentions(page(f"doan: {words}\n").main)) == []


@pytest.mark.parametrize(
    ("lines", "code"),
    [
        ("so_ky_hieu: Số: 3/KH-UBND", "TT11"),
        ("so_ky_hieu: Số: 05/KH- UBND", "TT10"),
        ("dia_danh_ngay: ngày 05 tháng 01 năm 2026", "TT13"),
        ("dia_danh_ngay: An Bình , ngày 05 tháng 01 năm 2026", "TT13"),
        ("dia_danh_ngay: An Bình, ngày05 tháng 01 năm 2026", "TT13"),
        ("dia_danh_ngay: An Bình, ngày 05 tháng 01 năm 2026.", "TT13"),
        ("quoc_hieu: CỘNG HÒA XÃ HỘ CHỦ NGHĨA VIỆT NAM", "TT08"),
        ("quoc_hieu: CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆTNAM", "TT08"),
        ("dia_danh_ngay: TP. Hồ Chí Minh, ngày 05 tháng 01 năm 2026", "TT14"),
        ("co_quan_ban_hanh: BỘ NỘI VỤ\nquyen_han: TM. BỘ TRƯỞNG\nchuc_vu: THỨ TRƯỞNG", "TT51"),
        ("co_quan_ban_hanh: SỞ NỘI VỤ\nchuc_vu: PHÓ GIÁM ĐỐC", "TT53"),
        ("quyen_han: KT.CHỦ TỊCH\nquyen_han: TM. ỦY BAN NHÂN DÂN\nchuc_vu: PHÓ CHỦ TỊCH", "TT06"),
        ("dong_noi_nhan: - | Lưu: VT, VHXH;\ndong_noi_nhan: - | Phòng Kinh tế.", "TT62"),
        ("phu_luc: Phụ lục\nphu_luc: Phụ lục", "TT63"),
    ],
)
def test_more_faults(lines, code):
    assert code in codes(lines + "\n")


@pytest.mark.parametrize(
    "lines",
    [
        "co_quan_ban_hanh: ỦY BAN NHÂN DÂN\nco_quan_ban_hanh: THÀNH PHỐ CẦN THƠ\ndia_danh_ngay: Cần Thơ, ngày 15 tháng 9 năm 2025",
        "co_quan_ban_hanh: ỦY BAN NHÂN DÂN HUYỆN TUẦN GIÁO\nquyen_han: TM. ỦY BAN NHÂN DÂN\nchuc_vu: CHỦ TỊCH",
        "co_quan_ban_hanh: BỘ GIÁO DỤC VÀ ĐÀO TẠO\nquyen_han: KT. BỘ TRƯỞNG\nchuc_vu: THỨ TRƯỞNG",
        "so_ky_hieu: Số: 0204/KH-UBND",
        "co_quan_ban_hanh: ỦY BAN NHÂN DÂN TP. CẦN THƠ\ndia_danh_ngay: Cần Thơ, ngày 15 tháng 9 năm 2025",
        "co_quan_ban_hanh: SỞ NỘI VỤ\ndia_danh_ngay: Điện Biên, ngày 15 tháng 9 năm 2025",
        "so_ky_hieu: Số:          /KH-UBND",
        "trich_yeu: Triển khai Quyết định số 33/QĐ-TTg...",
        "dong_noi_nhan: - | Như trên;\ndong_noi_nhan: - | Lưu: VT, KGVX.",
        "dong_noi_nhan: - | Các sở;\ndong_noi_nhan: - | Lưu: VT, NC (TP, Dũng).",
    ],
)
def test_near_misses_are_left_alone(lines):
    incomplete = {"TT01", "TT02", "TT03", "TT04", "TT05", "TT18"}  # a few lines are no whole page
    assert codes(lines + "\n") <= incomplete


def test_a_line_that_holds_two_components_has_the_look_of_neither():
    look = Look(co=20, canh="phai")
    twin = [
        Block(role, (Run("CHỮ"),), origin=Paragraph(1), look=look) for role in (Role.QUOC_HIEU, Role.CO_QUAN_BAN_HANH)
    ]
    both = Subject(Document((Section(tuple(twin)),), source=WORD), None, EMPTY)
    alone = Subject(Document((Section((twin[0],)),), source=WORD), None, EMPTY)
    assert not list(find("TT20").check(both))
    assert not list(find("TT40").check(both))
    assert list(find("TT20").check(alone))


def test_a_mark_that_is_not_bold_does_not_make_the_words_plain():
    words = (Run("Nơi nhận", dam=True, nghieng=True), Run(":"))
    block = Block(Role.NOI_NHAN, words, origin=Paragraph(1), look=Look(co=12))
    assert not list(find("TT38").check(Subject(Document((Section((block,)),), source=WORD), None, EMPTY)))


NOTES = {
    "(Có danh sách kèm theo)": 0,
    "(Chi tiết tại phụ lục kèm theo).": 0,
    "Các trường thực hiện (có danh sách kèm theo)": 1,
    "Các trường mầm non thực hiện nghiêm túc.": 1,
}


@pytest.mark.parametrize("words", NOTES)
def test_a_note_in_brackets_may_stand_in_the_middle(words):
    def told(canh):
        block = Block(Role.DOAN, (Run(words),), origin=Paragraph(1), look=Look(co=14, canh=canh))
        return len(list(find("TT41").check(Subject(Document((Section((block,)),), source=WORD), None, EMPTY))))

    assert told("giua") == NOTES[words]
    assert told("trai") == 1


HOSTILE = {
    "Số:  ": (repeated(" ", "Số:"), 8_000), "Số / /": (repeated(" /", "Số"), 4_000), "phụ lục": (repeated("phụ lục 1, "), 800),
    "V/": (repeated("V/"), 8_000), ";  ": (repeated(";  "), 4_000), "TS.": (repeated("TS. "), 4_000),
    "ngày": (repeated("ngày "), 4_000), "Lưu": (repeated("Lưu ", "", ":"), 4_000), "-": (repeated("-"), 16_000),
    "IVX": (repeated("IVX", "Phụ lục "), 4_000),
}  # fmt: skip


@pytest.mark.parametrize("name", HOSTILE)
def test_every_text_takes_linear_time(name):
    make, size = HOSTILE[name]

    def seen(count):
        words = make(count)
        blocks = tuple(Block(role, (Run(words),), origin=Paragraph(n)) for n, role in enumerate(Role, 1))
        return Subject(Document((Section(blocks),), source=WORD), None, EMPTY)

    def judged(subject):
        for rule in TT:
            list(rule.check(subject))

    linear(judged, seen, size)
