import pytest
from hypothesis import given
from hypothesis import strategies as st

from kehoach.document.block import Role
from kehoach.document.compose import compose
from kehoach.plan import make
from kehoach.problem import KehoachError

XA = {"cap": "xa", "co_quan": "Ủy ban nhân dân xã Minh Long", "trich_yeu": "Tập huấn"}
SO = {
    "cap": "so",
    "co_quan": "Sở Giáo dục và Đào tạo",
    "co_quan_chu_quan": "UBND tỉnh Điện Biên",
    "trich_yeu": "Tập huấn",
}
BO = {"cap": "bo", "co_quan": "Bộ Giáo dục và Đào tạo", "trich_yeu": "Tập huấn"}


def lines(raw, *roles):
    return [block.words for block in compose(make(raw)).blocks() if block.role in roles]


def body(raw):
    """Return the lines of the sections; a closing paragraph takes the ``./.`` off them."""
    return lines(
        {"ket_thuc": "Hết", **raw},
        Role.MUC,
        Role.TIEU_DE,
        Role.KHOAN,
        Role.DIEM,
        Role.GACH_DAU_DONG,
        Role.GACH_CONG,
        Role.DOAN,
    )


@pytest.mark.parametrize(
    ("raw", "head"),
    [
        ({**XA, "so": "5", "ngay": "5/2/2026"},
         ["ỦY BAN NHÂN DÂN\nXÃ MINH LONG", "Số: 05/KH-UBND", "Minh Long, ngày 05 tháng 02 năm 2026"]),
        (XA, ["ỦY BAN NHÂN DÂN\nXÃ MINH LONG", "Số:        /KH-UBND", "Minh Long, ngày      tháng      năm      "]),
        ({**SO, "ngay": "/9/2026"},
         ["UBND TỈNH ĐIỆN BIÊN", "SỞ GIÁO DỤC VÀ ĐÀO TẠO", "Số:        /KH-SGDĐT", "Điện Biên, ngày      tháng 9 năm 2026"]),
        ({**BO, "so": "175", "ngay": "17/02/2023"},
         ["BỘ GIÁO DỤC VÀ ĐÀO TẠO", "Số: 175/KH-BGDĐT", "Hà Nội, ngày 17 tháng 02 năm 2023"]),
    ],
)  # fmt: skip
def test_the_head_of_each_level(raw, head):
    roles = (Role.CO_QUAN_CHU_QUAN, Role.CO_QUAN_BAN_HANH, Role.SO_KY_HIEU, Role.DIA_DANH_NGAY)
    assert lines(raw, *roles) == head


@pytest.mark.parametrize(
    ("raw", "block"),
    [
        ({**XA, "ky": {"chuc_vu": "Chủ tịch"}}, ["TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH"]),
        ({**XA, "ky": {"chuc_vu": "Phó Chủ tịch"}}, ["TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH"]),
        ({**XA, "ky": {"chuc_vu": "Quyền Chủ tịch"}}, ["TM. ỦY BAN NHÂN DÂN", "Q. CHỦ TỊCH"]),
        ({**XA, "ky": {"chuc_vu": "Chánh Văn phòng", "quyen_han": "TL"}}, ["TL. CHỦ TỊCH", "CHÁNH VĂN PHÒNG"]),
        ({**XA, "ky": {"chuc_vu": "Phó Chánh Văn phòng", "quyen_han": "TL"}},
         ["TL. CHỦ TỊCH", "KT. CHÁNH VĂN PHÒNG", "PHÓ CHÁNH VĂN PHÒNG"]),
        ({**XA, "ky": {"chuc_vu": "Trưởng phòng Văn hóa - Xã hội", "quyen_han": "TUQ"}},
         ["TUQ. CHỦ TỊCH", "TRƯỞNG PHÒNG VĂN HÓA - XÃ HỘI"]),
        ({**SO, "ky": {"chuc_vu": "Giám đốc"}}, ["GIÁM ĐỐC"]),
        ({**SO, "ky": {"chuc_vu": "Phó Giám đốc"}}, ["KT. GIÁM ĐỐC", "PHÓ GIÁM ĐỐC"]),
        ({**SO, "ky": {"chuc_vu": "Giám đốc", "quyen_han": "Q"}}, ["Q. GIÁM ĐỐC"]),
        ({**BO, "ky": {"chuc_vu": "Thứ trưởng"}}, ["KT. BỘ TRƯỞNG", "THỨ TRƯỞNG"]),
        ({**XA, "co_quan": "Ban Chỉ đạo Chuyển đổi số xã Minh Long", "dia_danh": "Minh Long",
          "ky": {"chuc_vu": "Phó Trưởng ban", "chuc_vu_khac": "Phó Chủ tịch UBND xã"}},
         ["TM. BAN CHỈ ĐẠO", "KT. TRƯỞNG BAN", "PHÓ TRƯỞNG BAN", "PHÓ CHỦ TỊCH UBND XÃ"]),
        ({**XA, "co_quan": "Công ty Đô thị", "dia_danh": "Minh Long", "ky_hieu": "KH-CTĐT",
          "ky": {"chuc_vu": "Tổng Giám đốc", "dong": ["TM. Hội đồng quản trị"]}},
         ["TM. HỘI ĐỒNG QUẢN TRỊ", "TỔNG GIÁM ĐỐC"]),
        (XA, []),
    ],
)  # fmt: skip
def test_who_signs_decides_the_authority_lines(raw, block):
    """Nghị định 30/2020/NĐ-CP, Điều 13; Phụ lục I, Phần I, Mục II, khoản 7.b."""
    assert lines(raw, Role.QUYEN_HAN, Role.CHUC_VU, Role.CHUC_VU_KHAC) == block


NESTED = [
    {"tieu_de": "Một", "noi_dung": [{"khoan": "x"}, {"khoan": "y", "noi_dung": ["ý", {"gach_dau_dong": "cha", "noi_dung": ["con"]}]}]},
    {"khoan": "Hai"},
    "ba",
]  # fmt: skip


def test_the_letter_family():
    assert body({**XA, "nhiem_vu": NESTED}) == [
        "I. NHIỆM VỤ", "1. Một", "a) x.", "b) y:", "- ý.", "- cha:", "+ con.", "2. Hai.", "- ba.",
    ]  # fmt: skip


def test_the_decimal_family():
    deep = [{"tieu_de": "Một", "noi_dung": [{"tieu_de": "x", "noi_dung": [{"khoan": "sâu"}]}]}]
    assert body({**XA, "danh_so": "thap_phan", "nhiem_vu": deep}) == ["I. NHIỆM VỤ", "1. Một", "1.1. x", "1.1.1. sâu."]


def test_letters_below_a_khoan_follow_the_alphabet():
    items = [{"tieu_de": "Một", "noi_dung": [{"khoan": f"việc {n}"} for n in range(8)]}]
    assert [one.split()[0] for one in body({**XA, "nhiem_vu": items})[2:]] == [
        "a)",
        "b)",
        "c)",
        "d)",
        "đ)",
        "e)",
        "g)",
        "h)",
    ]


def test_basis_lines_end_with_semicolons_and_the_last_with_a_full_stop():
    assert lines({**XA, "can_cu": ["Luật Lưu trữ", "Thực hiện Kết luận của Thường trực Đảng ủy xã", "Theo đề nghị"],
                  "mo_dau": "UBND xã ban hành Kế hoạch như sau", "ket_thuc": "Hết"}, Role.CAN_CU, Role.MO_DAU) == [
        "Căn cứ Luật Lưu trữ;", "Thực hiện Kết luận của Thường trực Đảng ủy xã;", "Theo đề nghị.",
        "UBND xã ban hành Kế hoạch như sau:",
    ]  # fmt: skip


CITED = {
    "loai": "Quyết định",
    "so": "33/QĐ-TTg",
    "ngay": "8/1/2019",
    "co_quan": "Thủ tướng Chính phủ",
    "trich_yeu": "phê duyệt Đề án",
}


def test_the_first_mention_is_in_full_and_the_next_by_number():
    full, short = (
        "Quyết định số 33/QĐ-TTg ngày 08/01/2019 của Thủ tướng Chính phủ phê duyệt Đề án",
        "Quyết định số 33/QĐ-TTg",
    )
    assert body({**XA, "vien_dan": [CITED], "nhiem_vu": ["Theo [[33/QĐ-TTg]]", "theo [[ 33/QĐ-TTg ]]"]})[1:] == [
        f"- Theo {full};", f"- theo {short}.",
    ]  # fmt: skip
    assert body({**XA, "can_cu": [CITED], "nhiem_vu": ["Theo [[33/QĐ-TTg]]"]})[1:] == [f"- Theo {short}."]


def test_a_reference_to_nothing_stops_even_a_plan_made_by_a_program():
    plan = make({**XA, "nhiem_vu": ["x"]})
    muc = plan.muc[0].replace(noi_dung=(plan.muc[0].noi_dung[0].replace(gach_dau_dong="[[1/QĐ-X]]"),))
    with pytest.raises(KehoachError, match="1/QĐ-X"):
        compose(plan.replace(muc=(muc,)))


def test_a_task_prints_what_is_known_of_it():
    task = {"nhiem_vu": "Tuyên truyền;", "chu_tri": "Phòng Kinh tế", "phoi_hop": ["Công an xã", "Trạm Y tế xã"],
            "thoi_han": "30/6/2026", "san_pham": "Báo cáo", "kinh_phi": "25000000"}  # fmt: skip
    assert body({**XA, "nhiem_vu": [task, {"nhiem_vu": "Tập huấn"}]})[1:] == [
        "1. Tuyên truyền:", "- Chủ trì: Phòng Kinh tế;", "- Phối hợp: Công an xã; Trạm Y tế xã;", "- Thời hạn: 30/6/2026;",
        "- Sản phẩm: Báo cáo;", "- Kinh phí: 25.000.000 đồng.", "2. Tập huấn.",
    ]  # fmt: skip


def test_targets_and_amounts_leave_room_for_what_is_not_known():
    raw = {**XA, "muc_tieu": [{"chi_tieu": "A", "gia_tri": "85", "don_vi": "%", "nam_truoc": "80", "nguon": "S"}, {"chi_tieu": "B", "don_vi": "người"}],
           "kinh_phi": [{"khoan_chi": "C", "so_tien": "1500000", "nguon": "ngân sách xã"}, {"khoan_chi": "D"}]}  # fmt: skip
    assert [one for one in body(raw) if one.startswith("-")] == [
        "- A: 85% (năm trước: 80%; nguồn: S);", "- B: .......... người.",
        "- C: 1.500.000 đồng (nguồn: ngân sách xã);", "- D: .......... đồng.",
    ]  # fmt: skip


def test_the_body_ends_with_the_sign_whatever_stands_last():
    assert lines({**XA, "ket_thuc": ["Đoạn một", "Đoạn hai"]}, Role.KET_THUC) == ["Đoạn một.", "Đoạn hai./."]
    assert lines({**XA, "nhiem_vu": ["một", "hai"]}, Role.GACH_DAU_DONG)[-1] == "- hai./."


def test_recipients_end_with_the_file_copy():
    raw = {**XA, "noi_nhan": ["Phòng Kinh tế;", {"ten": "Công an xã", "ghi_chu": "p/h"}], "luu": ["VT", "VHXH"]}
    assert lines(raw, Role.NOI_NHAN, Role.DONG_NOI_NHAN) == [
        "Nơi nhận:", "- Phòng Kinh tế;", "- Công an xã (p/h);", "- Lưu: VT, VHXH.",
    ]  # fmt: skip


def test_one_annex_has_no_number_and_two_have_roman_ones():
    one = {"ten": "Danh sách", "noi_dung": ["x"]}
    assert lines({**XA, "phu_luc": [one]}, Role.PHU_LUC) == ["Phụ lục"]
    assert lines({**XA, "phu_luc": [one, one]}, Role.PHU_LUC, Role.TEN_PHU_LUC) == [
        "Phụ lục I", "DANH SÁCH", "Phụ lục II", "DANH SÁCH",
    ]  # fmt: skip


def test_the_attached_line_is_filled_in_or_left_to_fill_in():
    annex = {"phu_luc": [{"noi_dung": ["x"]}]}
    assert lines({**XA, **annex, "so": "5", "ngay": "5/9/2026"}, Role.KEM_THEO) == [
        "(Kèm theo Kế hoạch số 05/KH-UBND ngày 05 tháng 9 năm 2026 của Ủy ban nhân dân xã Minh Long)"
    ]
    assert "số        /KH-UBND ngày      tháng" in lines({**XA, **annex}, Role.KEM_THEO)[0]


def test_an_annex_is_a_section_with_its_own_headings_and_end():
    raw = {
        **XA,
        "nhiem_vu": ["việc"],
        "phu_luc": [{"huong": "ngang", "noi_dung": [{"tieu_de": "Một", "noi_dung": ["ý", "ý nữa"]}]}],
    }
    document = compose(make(raw))
    assert [section.ngang for section in document.sections] == [False, True]
    assert [block.words for block in document.sections[1].blocks][2:] == ["I. MỘT", "- ý;", "- ý nữa./."]


def table_of(raw):
    return next(block.table for block in compose(make(raw)).blocks() if block.table)


def rows_of(table):
    return [["".join(run.text for run in cell.text) for cell in row.cells] for row in table.rows]


def test_the_task_table_has_only_the_columns_that_are_filled():
    tasks = [{"tieu_de": "Nhóm", "noi_dung": [{"nhiem_vu": "A", "chu_tri": "P"}, {"nhiem_vu": "B", "san_pham": "S"}]}]
    raw = {**XA, "nhiem_vu": tasks, "phu_luc": [{"bang": "nhiem_vu"}]}
    assert rows_of(table_of(raw)) == [
        ["STT", "Nhiệm vụ", "Cơ quan chủ trì", "Cơ quan phối hợp", "Thời gian hoàn thành", "Sản phẩm"],
        ["I", "Nhóm"], ["1", "A", "P", "", "", ""], ["2", "B", "", "", "", "S"],
    ]  # fmt: skip
    assert body(raw)[1:] == ["1. Nhóm", "a) A.", "b) B."], "the details stand in the table only"


def test_a_given_table_numbers_its_rows_by_group_and_sets_figures_right():
    raw = {
        **XA,
        "nhiem_vu": [
            {
                "cot": ["STT", "Việc", "Tiền"],
                "hang": [{"nhom": "A"}, ["x", "1.000"], ["y", "20"], {"nhom": "B"}, ["z", "3,5"]],
            }
        ],
    }
    table = table_of(raw)
    assert rows_of(table) == [
        ["STT", "Việc", "Tiền"],
        ["I", "A"],
        ["1", "x", "1.000"],
        ["2", "y", "20"],
        ["II", "B"],
        ["1", "z", "3,5"],
    ]
    assert [cell.canh for cell in table.rows[2].cells] == ["giua", "trai", "phai"]
    assert table.rows[0].tieu_de
    assert table.rows[1].cells[1].span == 2


def test_duties_of_an_agency_come_from_the_tasks():
    tasks = [{"nhiem_vu": "A", "chu_tri": "Phòng Kinh tế", "phoi_hop": ["Công an xã"], "thoi_han": "Quý I"},
             {"nhiem_vu": "B", "chu_tri": "Công an xã"}]  # fmt: skip
    section = {"to_chuc_thuc_hien": [{"don_vi": "công an xã", "noi_dung": [{"lay_tu": "nhiem_vu"}, "Báo cáo"]}]}
    assert body({**XA, "nhiem_vu": tasks, **section})[-4:] == [
        "1. công an xã", "- Chủ trì: B;", "- Phối hợp với Phòng Kinh tế: A (thời hạn: Quý I);", "- Báo cáo.",
    ]  # fmt: skip
    assert body({**XA, "nhiem_vu": tasks, "to_chuc_thuc_hien": {"lay_tu": "nhiem_vu"}})[-5:] == [
        "1. Phòng Kinh tế", "- Chủ trì: A (thời hạn: Quý I).", "2. Công an xã", "- Chủ trì: B;",
        "- Phối hợp với Phòng Kinh tế: A (thời hạn: Quý I).",
    ]  # fmt: skip


def test_agencies_that_lead_together_each_have_the_duty():
    tasks = [{"nhiem_vu": "A", "chu_tri": ["Phòng Kinh tế", "Công an xã"], "phoi_hop": ["Trạm Y tế xã"]}]
    printed = body({**XA, "nhiem_vu": tasks, "to_chuc_thuc_hien": {"lay_tu": "nhiem_vu"}})
    assert "- Chủ trì: Phòng Kinh tế; Công an xã;" in printed
    assert printed[-6:] == [
        "1. Phòng Kinh tế", "- Cùng Công an xã chủ trì: A.", "2. Công an xã", "- Cùng Phòng Kinh tế chủ trì: A.",
        "3. Trạm Y tế xã", "- Phối hợp với Phòng Kinh tế và Công an xã: A.",
    ]  # fmt: skip


def test_every_block_knows_where_in_the_plan_it_is_from():
    document = compose(make({**XA, "nhiem_vu": [{"tieu_de": "Một", "noi_dung": ["x"]}], "noi_nhan": ["Y"]}))
    paths = {block.words: block.path for block in document.blocks()}
    assert paths["1. Một"] == ("nhiem_vu", "noi_dung", 0, "tieu_de")
    assert paths["- x./."] == ("nhiem_vu", "noi_dung", 0, "noi_dung", 0, "gach_dau_dong")
    assert paths["- Y;"] == ("noi_nhan", 0)
    assert paths["I. NHIỆM VỤ"] == ("nhiem_vu", "tieu_de")


@given(st.text(max_size=60).filter(str.strip))
def test_no_text_breaks_the_composer(text):
    raw = {
        **XA,
        "trich_yeu": text,
        "mo_dau": text,
        "nhiem_vu": [text, {"tieu_de": text}, {"khoan": text}],
        "ket_thuc": text,
    }
    try:
        plan = make(raw)
    except KehoachError as error:
        assert {one.code for one in error.problems} <= {"KH03", "KH14"}  # nothing printable, or a reference to nothing
        return
    assert compose(plan) == compose(plan)
