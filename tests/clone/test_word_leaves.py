"""The words of a Word file, each under the key an import would give it."""

from oddities.ooxml import docx, p, r, table, tc, tr
from oddities.specimens import SPECIMENS

import kehoach
from kehoach.clone.word.leaf import WordLeaf
from kehoach.clone.word_leaves import found_in
from kehoach.document.compose import compose
from kehoach.problem import KehoachError
from kehoach.word.read import read_docx
from kehoach.word.write import render

HEAD = table(
    tr(
        tc(p("ỦY BAN NHÂN DÂN"), p("XÃ AN BÌNH"), p("Số: 12/KH-UBND")),
        tc(p("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"), p("An Bình, ngày 05 tháng 3 năm 2026")),
    ),
    columns=2,
    lines=False,
)
TITLE = p("KẾ HOẠCH") + p("Phát triển thư viện năm 2026")
END = table(
    tr(
        tc(p("Nơi nhận:"), p("- Sở Nội vụ (để báo cáo);"), p("- Lưu: VT, VHXH (Hà, 02 bản).")),
        tc(p("TM. ỦY BAN NHÂN DÂN"), p("KT. CHỦ TỊCH"), p("PHÓ CHỦ TỊCH"), p("Trần Văn Bình")),
    ),
    columns=2,
    lines=False,
)


def leaves(content: bytes) -> tuple[WordLeaf, ...]:
    return found_in(read_docx(content, "a.docx")).leaves


def said(*body: str) -> dict[str, list[tuple[str, str]]]:
    """Return part → field and words of each leaf, of a plan with this body."""
    out: dict[str, list[tuple[str, str]]] = {}
    for one in leaves(docx(HEAD + TITLE + "".join(body) + END)):
        out.setdefault(one.part, []).append((one.field, one.view))
    return out


def of_plan(**given) -> dict[str, list[WordLeaf]]:
    raw = {
        "cap": "xa", "co_quan": "Ủy ban nhân dân xã An Bình", "dia_danh": "An Bình", "so": "12", "ngay": "05/3/2026",
        "trich_yeu": "Phát triển thư viện năm 2026", "mo_dau": "Ủy ban nhân dân xã ban hành Kế hoạch, cụ thể như sau",
        "noi_nhan": ["Sở Nội vụ"], "luu": ["VT"], "ky": {"chuc_vu": "Chủ tịch", "ho_ten": "Trần Văn Bình"},
        "muc_dich_yeu_cau": ["Phục vụ bạn đọc"],
    } | given  # fmt: skip
    out: dict[str, list[WordLeaf]] = {}
    for one in leaves(render(compose(kehoach.make(raw)))):
        out.setdefault(one.part, []).append(one)
    return out


def test_the_head_and_the_foot_are_leaves():
    found = said(p("I. MỤC ĐÍCH"), p("Phục vụ bạn đọc."))
    assert found["co_quan"] == [("co_quan", "Ủy ban nhân dân xã An Bình")]
    assert found["so"] == [("so", "12")]
    assert found["ky_hieu"] == [("ky_hieu", "KH-UBND")]
    assert found["dia_danh"] == [("dia_danh", "An Bình")]
    assert found["ngay"] == [("ngay", "05/3/2026")]
    assert found["trich_yeu"] == [("trich_yeu", "Phát triển thư viện năm 2026")]
    assert found["noi_nhan"] == [("noi_nhan", "Sở Nội vụ (để báo cáo)")]
    assert found["luu"] == [("luu", "VT"), ("luu", "VHXH (Hà, 02 bản)")]
    assert found["ky"] == [
        ("quyen_han", "TM. ỦY BAN NHÂN DÂN"),
        ("quyen_han", "KT. CHỦ TỊCH"),
        ("chuc_vu", "Phó Chủ tịch"),
        ("ho_ten", "Trần Văn Bình"),
    ]


def test_a_basis_is_a_basis_and_two_in_a_paragraph_are_two():
    found = leaves(
        docx(HEAD + TITLE + p("Căn cứ Luật Thư viện ngày 21/11/2019; Căn cứ Luật Lưu trữ ngày 21/6/2024;") + END)
    )
    assert [one.view for one in found if one.basis] == [
        "Căn cứ Luật Thư viện ngày 21/11/2019;",
        "Căn cứ Luật Lưu trữ ngày 21/6/2024;",
    ]
    assert not any(one.prose for one in found if one.basis)


def test_the_fields_of_a_task_are_leaves_of_their_own():
    task = {"nhiem_vu": "Mua sách", "chu_tri": "Phòng Kinh tế", "phoi_hop": ["Trường học", "Trạm Y tế"],
            "thoi_han": "30/11/2026", "san_pham": "500 cuốn"}  # fmt: skip
    found = of_plan(nhiem_vu=[task])["nhiem_vu"]
    assert [(one.field, one.view) for one in found] == [
        ("tieu_de", "NHIỆM VỤ"), ("nhiem_vu", "Mua sách:"), ("chu_tri", "Phòng Kinh tế"), ("phoi_hop", "Trường học"),
        ("phoi_hop", "Trạm Y tế"), ("thoi_han", "30/11/2026"), ("san_pham", "500 cuốn"),
    ]  # fmt: skip
    assert {one.owner.view for one in found if one.owner} == {"Phòng Kinh tế"}
    assert len({one.fellows for one in found if one.field == "phoi_hop"}) == 1


def test_a_target_and_an_expense_are_taken_apart():
    target = {"chi_tieu": "Bạn đọc", "gia_tri": "85", "don_vi": "%", "nam_truoc": "80"}
    found = of_plan(
        muc_tieu=[{"tieu_de": "Chỉ tiêu", "noi_dung": [target]}],
        kinh_phi=[{"khoan_chi": "Mua sách", "so_tien": "20.000.000 đồng", "nguon": "ngân sách xã"}],
    )
    figures = [(one.field, one.view) for one in [*found["muc_tieu"], *found["kinh_phi"]] if one.figure]
    assert figures == [("gia_tri", "85"), ("nam_truoc", "80"), ("so_tien", "20.000.000 đồng")]
    assert ("chi_tieu", "Bạn đọc") in [(one.field, one.view) for one in found["muc_tieu"]]


def test_words_know_the_headings_above():
    found = leaves(docx(HEAD + TITLE + p("I. NHIỆM VỤ") + p("1. Tháng 3") + p("- Ngày 13 tháng 3: khai mạc.") + END))
    (day,) = [one for one in found if one.view.startswith("Ngày 13")]
    assert day.above == ("Tháng 3", "NHIỆM VỤ")
    assert [one.view for one in found if one.heading] == ["NHIỆM VỤ"]


def test_recipients_and_a_signature_stand_under_no_heading():
    found = leaves(docx(HEAD + TITLE + p("I. NHIỆM VỤ") + p("Mở lớp.") + p("II. KINH PHÍ") + p("Ngân sách xã.") + END))
    assert {one.above for one in found if one.part in ("noi_nhan", "luu", "ky")} == {()}
    (signed,) = [one for one in found if one.field == "ho_ten"]
    assert signed.view == "Trần Văn Bình"


def test_a_cell_knows_its_column_and_a_number_of_a_row_is_no_words():
    rows = [tr("STT", "Nội dung", "Kinh phí năm 2026"), tr("1", "Mua sách", "25.000.000"), tr("2", "Sửa nhà", "1.200")]
    found = leaves(docx(HEAD + TITLE + p("I. KINH PHÍ") + table(*rows, columns=3) + END))
    cells = [(one.view, one.above[0]) for one in found if one.in_table and not one.heading]
    assert cells == [
        ("Mua sách", "Nội dung"), ("25.000.000", "Kinh phí năm 2026"), ("Sửa nhà", "Nội dung"),
        ("1.200", "Kinh phí năm 2026"),
    ]  # fmt: skip
    assert [one.view for one in found if one.in_table and one.heading] == ["STT", "Nội dung", "Kinh phí năm 2026"]


def test_a_cell_of_several_paragraphs_is_one_leaf_in_all_of_them():
    cell = tc(p("Từ tháng 10 năm 2025"), p("đến tháng 3 năm 2026"))
    rows = [tr("Việc", "Thời gian"), tr(tc(p("Họp")), cell)]
    found = leaves(docx(HEAD + TITLE + p("I. NHIỆM VỤ") + table(*rows, columns=2) + END))
    (time,) = [one for one in found if one.view.startswith("Từ tháng")]
    assert time.view == "Từ tháng 10 năm 2025 đến tháng 3 năm 2026"
    assert len(time.standing.pieces) == 2


def test_columns_of_the_task_table_have_the_keys_of_a_task():
    rows = [
        tr("STT", "Nhiệm vụ", "Cơ quan chủ trì", "Thời gian hoàn thành"),
        tr("1", "Họp", "Phòng Kinh tế", "Quý I/2026"),
    ]
    found = leaves(docx(HEAD + TITLE + p("I. NHIỆM VỤ") + table(*rows, columns=4) + END))
    assert [one.field for one in found if one.in_table and not one.heading] == ["nhiem_vu", "chu_tri", "thoi_han"]


def test_a_paper_beside_the_plan_is_left_and_told():
    other = HEAD + p("KẾ HOẠCH") + p("Trồng cây năm 2026") + p("I. MỤC ĐÍCH") + p("Phủ xanh.") + END
    found = found_in(read_docx(docx(HEAD + TITLE + p("I. MỤC ĐÍCH") + p("Đọc.") + END + other), "a.docx"))
    assert len(found.left) == 1
    assert not any("Trồng cây" in one.view for one in found.leaves)


def test_a_broken_line_is_one_text():
    (block,) = [one for one in leaves(docx(HEAD + TITLE + p(r("Việc\nmột\thai")) + END)) if one.view.startswith("Việc")]
    assert block.view == "Việc một hai"
    assert block.standing.words == "Việc\nmột\thai"


def test_any_odd_file_has_leaves_in_the_order_of_the_file():
    for name, make in SPECIMENS.items():
        try:
            found = leaves(make())
        except KehoachError:
            continue
        assert [one.order for one in found] == sorted(one.order for one in found), name
        assert all(one.by_letter or one.view for one in found)
