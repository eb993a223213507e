"""More than one paper in a file, tables of contents, annexes of every name, recipients in groups."""

import pytest

from kehoach import intake
from kehoach.document.extract.recognise import recognise

TITLE = "Phát triển thư viện xã năm 2026"
CARRIED = "(Kèm theo Quyết định số 25/QĐ-UBND ngày 05/01/2026 của Ủy ban nhân dân xã An Bình)"
RECIPIENTS = "- Như trên;\n- Lưu: VT."
TABLE = "| STT | Nội dung | Năm 2026 |\n|---|---|---|\n| 1 | Sách giấy | 120 |\n| 2 | Sách điện tử | 80 |\n"


def head(number):
    return f"""ỦY BAN NHÂN DÂN
XÃ AN BÌNH

CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc

Số: {number}

An Bình, ngày 05 tháng 01 năm 2026
"""


def plan(number="12/KH-UBND", title=TITLE, above="", recipients=RECIPIENTS):
    return f"""{head(number)}
KẾ HOẠCH

{title}

{above}

Căn cứ Luật Thư viện ngày 21 tháng 11 năm 2019;

Ủy ban nhân dân xã An Bình ban hành Kế hoạch như sau:

I. MỤC ĐÍCH, YÊU CẦU

1. Mục đích

- Đưa sách đến gần người dân.

II. TỔ CHỨC THỰC HIỆN

Các thôn thực hiện Kế hoạch này./.

Nơi nhận:
{recipients}

TM. ỦY BAN NHÂN DÂN
CHỦ TỊCH

Nguyễn Văn An
"""


DECISION = f"""{head("25/QĐ-UBND")}
QUYẾT ĐỊNH

Ban hành Kế hoạch phát triển thư viện xã năm 2026

CHỦ TỊCH ỦY BAN NHÂN DÂN XÃ

Căn cứ Luật Tổ chức chính quyền địa phương ngày 16 tháng 6 năm 2025;

QUYẾT ĐỊNH:

Điều 1. Ban hành kèm theo Quyết định này Kế hoạch phát triển thư viện xã năm 2026.

Điều 2. Quyết định này có hiệu lực kể từ ngày ký.

Nơi nhận:
- Như Điều 2;
- Lưu: VT.

CHỦ TỊCH

Nguyễn Văn An

"""


def read(text):
    return recognise(intake.read("a.md", text.encode()))


def told(found, code):
    return [one.message for one in found.doubts if one.code == code]


def test_the_plan_behind_a_decision_is_read_and_the_decision_told():
    found = read(DECISION + plan(above=CARRIED))
    assert found.raw["trich_yeu"] == TITLE
    assert found.raw["co_quan"] == "Ủy ban nhân dân xã An Bình"
    assert "co_quan_chu_quan" not in found.raw
    issued = found.raw["ban_hanh"]
    assert (issued["so"], issued["ngay"], issued["tham_quyen"]) == ("25", "05/01/2026", "Chủ tịch Ủy ban nhân dân xã")
    assert issued["dieu"] == ["Quyết định này có hiệu lực kể từ ngày ký."]  # Điều 1 is the form's own words
    assert [one["loai"] for one in issued["can_cu"]] == ["Luật", "Luật"]
    assert {"so", "ngay", "can_cu", "noi_nhan", "luu", "ky"}.isdisjoint(found.raw)
    assert told(found, "TN66") == [
        "1 căn cứ ghi trong kế hoạch đã chuyển lên quyết định (Mẫu 1.3)",
        'kế hoạch kèm theo quyết định không có số riêng, sẽ không in: "12"',
        'kế hoạch kèm theo quyết định không có nơi nhận riêng, sẽ không in: "Như trên"',
        "kế hoạch ghi lại ngày ban hành, dòng Lưu, người ký của quyết định; chỉ in ở quyết định",
    ]


def test_the_first_of_two_plans_is_read_and_the_second_told():
    found = read(plan() + "\n" + plan("13/KH-UBND", "Trồng cây xanh năm 2026"))
    assert (found.raw["so"], found.raw["trich_yeu"]) == ("12", TITLE)
    assert found.raw["noi_nhan"] == ["Như trên"]
    assert any("2 văn bản (Kế hoạch, Kế hoạch)" in one for one in told(found, "TN66"))


def test_a_table_of_contents_is_left_out_and_told():
    above = "MỤC LỤC\n\nI. MỤC ĐÍCH, YÊU CẦU\t1\n\nII. TỔ CHỨC THỰC HIỆN\t1"
    found = read(plan(above=above))
    bare = read(plan())
    assert {key: found.raw[key] for key in bare.raw} == bare.raw
    assert len(told(found, "TN67")) == 1


@pytest.mark.parametrize(
    ("label", "name"),
    [
        ("Phụ lục", "DỰ KIẾN SỐ SÁCH BỔ SUNG"),
        ("Phụ lục I", "DỰ KIẾN SỐ SÁCH BỔ SUNG"),
        ("Biểu số 01", "DỰ KIẾN SỐ SÁCH BỔ SUNG"),
        ("", "DANH MỤC SÁCH BỔ SUNG"),
    ],
)
@pytest.mark.parametrize("lead", ["Kèm theo", "Đính kèm", "Gửi kèm", "Ban hành kèm theo"])
def test_an_annex_of_any_name_has_its_table(label, name, lead):
    line = f"({lead} Kế hoạch số 12/KH-UBND ngày 05 tháng 01 năm 2026 của Ủy ban nhân dân xã An Bình)"
    found = read(f"{plan()}\n{label}\n\n{name}\n\n{line}\n\n{TABLE}")
    (annex,) = found.raw["phu_luc"]
    assert annex["ten"] == name
    assert [row[-2:] for row in annex["hang"]] == [["Sách giấy", "120"], ["Sách điện tử", "80"]]
    assert found.raw["ky"] == {"chuc_vu": "Chủ tịch", "ho_ten": "Nguyễn Văn An"}
    renamed = [one for one in told(found, "TN72") if "kèm theo" in one]
    assert bool(renamed) is (lead != "Kèm theo")


@pytest.mark.parametrize(
    ("recipients", "listed"),
    [
        ("- Như Điều 3;\n- Lưu: VT.", ["Như Điều 3"]),
        ("- TT: HĐND, UBND;\n- Các thôn;\n- Lưu: VT.", ["TT: HĐND, UBND", "Các thôn"]),
        ("- Công an tỉnh; - Thường trực Đảng ủy;\n- Lưu: VT.", ["Công an tỉnh", "Thường trực Đảng ủy"]),
        ("- UBND tỉnh;\n- VP UBND xã:\n+ LĐVP;\n- Lưu: VT.", ["UBND tỉnh", "VP UBND xã: LĐVP"]),
    ],
)
def test_recipients_in_one_line_and_below_one_another(recipients, listed):
    found = read(plan(recipients=recipients))
    assert found.raw["noi_nhan"] == listed
    assert found.raw["luu"] == ["VT"]


SCHOOL = plan("12/KH-THPT").replace(
    "ỦY BAN NHÂN DÂN\nXÃ AN BÌNH", "SỞ GIÁO DỤC VÀ ĐÀO TẠO ĐỒNG THÁP\nTRƯỜNG THPT AN BÌNH"
)


def test_a_school_below_a_so_is_told_to_be_none():
    found = read(SCHOOL)
    assert found.raw["co_quan"] == "Trường THPT An Bình"
    assert "cap" not in found.raw
    assert any("không phải là sở" in one for one in told(found, "TN63"))
    assert not any("không phải là sở" in one for one in told(read(plan()), "TN63"))
