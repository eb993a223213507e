"""Forms real plans come in: each a few lines in the shape seen, not the words of any plan."""

import pytest

from kehoach import intake
from kehoach.document.block import Block, Cell, Document, Role, Row, Run, Section, Table
from kehoach.document.extract.recognise import recognise
from kehoach.document.label.whole import label
from kehoach.plan.plan import section_keys

HEAD = """ỦY BAN NHÂN DÂN
XÃ BẢO THẮNG

CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc

Số: 45/KH-UBND

Bảo Thắng, ngày 12 tháng 01 năm 2026
"""
TITLE = """KẾ HOẠCH

Phổ biến pháp luật năm 2026
"""
BASES = "Căn cứ Luật Hòa giải ở cơ sở ngày 20 tháng 6 năm 2013;\n"
OPENING = "Ủy ban nhân dân xã xây dựng Kế hoạch phổ biến pháp luật năm 2026 như sau:\n"
BODY = """I. MỤC ĐÍCH, YÊU CẦU

1. Mục đích

Nâng cao hiểu biết pháp luật.

II. TỔ CHỨC THỰC HIỆN

Công an xã phối hợp tuyên truyền./.
"""
RECIPIENTS = """Nơi nhận:
- TT Đảng ủy (b/c);
- Các thôn;
- Lưu: VT, TP.
"""
SIGNATURE = """TM. ỦY BAN NHÂN DÂN
KT. CHỦ TỊCH
PHÓ CHỦ TỊCH

Vũ Thị Lan
"""


def read(head=HEAD, title=TITLE, bases=BASES, opening=OPENING, body=BODY, end=RECIPIENTS + "\n" + SIGNATURE):
    """The raw plan of a text made of these parts."""
    text = f"{head}\n{title}\n{bases}\n{opening}\n{body}\n{end}"
    return recognise(intake.read("a.md", text.encode())).raw


def titles(raw):
    """Titles of the sections, a well-known one by its key."""
    return [value.get("tieu_de", key) if isinstance(value := raw[key], dict) else key for key in section_keys(raw)]


def test_the_plain_form():
    raw = read()
    assert (raw["co_quan"], raw["dia_danh"], raw["so"]) == ("Ủy ban nhân dân xã Bảo Thắng", "Bảo Thắng", "45")
    assert titles(raw) == ["muc_dich_yeu_cau", "to_chuc_thuc_hien"]
    assert (raw["noi_nhan"], raw["luu"]) == (["TT Đảng ủy (b/c)", "Các thôn"], ["VT", "TP"])
    assert raw["ky"] == {"chuc_vu": "Phó Chủ tịch", "ho_ten": "Vũ Thị Lan"}


@pytest.mark.parametrize("head", [
    ("ỦY\nBAN NHÂN DÂN\nXÃ BẢO THẮNG\n-------\n|\nCỘNG HÒA XÃ HỘI\nCHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\n|\n"
    "Số: 45/KH-UBND\n|\nBảo\nThắng, ngày 12 tháng 01 năm 2026\n|\n"),
    ("ỦY BAN NHÂN DÂN XÃ BẢO THẮNG ------- | CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM Độc lập - Tự do - Hạnh phúc ------- |\n"
    "Số: 45/KH-UBND | Bảo Thắng, ngày 12 tháng 01 năm 2026 |\n"),
    ("| ỦY BAN NHÂN DÂN XÃ BẢO THẮNG ------- | CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM Độc lập - Tự do - Hạnh phúc |\n|---|---|\n"
    "| Số: 45/KH-UBND | Bảo Thắng, ngày 12 tháng 01 năm 2026 |\n"),
])  # fmt: skip
def test_a_head_whose_cells_became_lines(head):
    raw = read(head=head)
    assert (raw["co_quan"], raw["dia_danh"]) == ("Ủy ban nhân dân xã Bảo Thắng", "Bảo Thắng")
    assert (raw["so"], raw["ngay"], raw["trich_yeu"]) == ("45", "12/01/2026", "Phổ biến pháp luật năm 2026")


def test_a_head_broken_in_narrow_cells():
    blocks = [
        Block(Role.CHUA_RO, (Run(one),))
        for one in (
            "ỦY BAN NHÂN DÂN", "XÃ BẢO THẮNG", "Số: 45/KH-UBND", "CỘNG HÒA XÃ HỘI CHỦ", "NGHĨA VIỆT NAM",
            "Độc lập - Tự do -", "Hạnh phúc", "Bảo Thắng, ngày 12 tháng", "01 năm 2026", "KẾ HOẠCH", "Phổ biến pháp luật",
        )
    ]  # fmt: skip
    raw = recognise(Document((Section(tuple(blocks)),))).raw
    assert (raw["co_quan"], raw["dia_danh"]) == ("Ủy ban nhân dân xã Bảo Thắng", "Bảo Thắng")
    assert (raw["so"], raw["ngay"]) == ("45", "12/01/2026")


def test_a_subject_with_its_decision_below():
    raw = read(title=TITLE + "(Kèm theo Quyết định số 12/QĐ-UBND ngày 12/01/2026)\n")
    assert (raw["trich_yeu"], len(raw["can_cu"])) == ("Phổ biến pháp luật năm 2026", 1)


@pytest.mark.parametrize(
    ("shown", "ngay"),
    [("Bảo Thắng, ngày 12/01/2026", "12/01/2026"), ("Bảo Thắng,ngày 12 tháng 01năm 2026", "12/01/2026")],
)
def test_dates_in_other_forms(shown, ngay):
    raw = read(head=HEAD.replace("Bảo Thắng, ngày 12 tháng 01 năm 2026", shown).replace("45/KH-UBND", "45/ KH - UBND"))
    assert (raw["dia_danh"], raw["so"], raw["ngay"]) == ("Bảo Thắng", "45", ngay)


@pytest.mark.parametrize(
    ("above", "own"),
    [("PHÒNG GD&ĐT HUYỆN BẢO THẮNG", "TRƯỜNG MẦM NON HOA SEN"), ("UBND XÃ BẢO THẮNG", "PHÒNG KINH TẾ")],
)
def test_an_agency_below_another(above, own):
    raw = read(head=HEAD.replace("ỦY BAN NHÂN DÂN", above).replace("XÃ BẢO THẮNG\n\n", own + "\n\n"))
    assert raw["co_quan"].upper() == own
    assert raw["co_quan_chu_quan"].upper() == above


@pytest.mark.parametrize(("end", "title", "name"), [
    ("TRƯỞNG CÔNG AN XÃ\n\nTrung tá Vũ Thị Lan\n", "Trưởng công an xã", "Trung tá Vũ Thị Lan"),
    ("HIỆU TRƯỞNG\n\nVŨ THỊ LAN\n", "Hiệu trưởng", "Vũ Thị Lan"),
])  # fmt: skip
def test_other_signers(end, title, name):
    ky = read(end=RECIPIENTS + "\n" + end)["ky"]
    assert (ky["chuc_vu"], ky["ho_ten"]) == (title, name)


def test_a_head_without_a_title_is_read_all_the_same():
    raw = read(title="")
    assert (raw["so"], raw["ngay"], len(raw["can_cu"])) == ("45", "12/01/2026", 1)
    assert titles(raw) == ["muc_dich_yeu_cau", "to_chuc_thuc_hien"]


def test_a_subject_in_capitals_ends_before_the_sentence_below():
    title = "KẾ HOẠCH\nPHỔ BIẾN PHÁP LUẬT VỀ HÒA GIẢI Ở CƠ SỞ TRÊN ĐỊA BÀN XÃ\nNĂM 2026 VÀ NHỮNG NĂM TIẾP THEO\n"
    raw = read(
        title=title + "Thực hiện Luật Hòa giải ở cơ sở, Ủy ban nhân dân xã ban hành Kế hoạch như sau:",
        bases="",
        opening="",
    )
    assert raw["trich_yeu"].endswith("NĂM TIẾP THEO")
    assert raw["mo_dau"].startswith("Thực hiện Luật")


def test_a_subject_may_begin_with_v_v():
    assert read(title="KẾ HOẠCH\nV/v phổ biến pháp luật\n")["trich_yeu"] == "V/v phổ biến pháp luật"


def test_several_bases_in_one_paragraph():
    bases = BASES.strip() + " Căn cứ Luật Tiếp công dân ngày 25 tháng 11 năm 2013;\n\nTheo đề nghị của Công an xã.\n"
    assert len(read(bases=bases)["can_cu"]) == 3


@pytest.mark.parametrize("shown", [("I. MỤC ĐÍCH,\nYÊU CẦU", "II. TỔ CHỨC\nTHỰC HIỆN"), ("A. MỤC ĐÍCH, YÊU CẦU", "B. TỔ CHỨC THỰC HIỆN"),
                                   ("MỤC ĐÍCH, YÊU CẦU", "TỔ CHỨC THỰC HIỆN"), ("PHẦN I\nMỤC ĐÍCH, YÊU CẦU", "PHẦN II\nTỔ CHỨC THỰC HIỆN"),
                                   ("PHẦN THỨ NHẤT: MỤC ĐÍCH, YÊU CẦU", "PHẦN THỨ HAI: TỔ CHỨC THỰC HIỆN")])  # fmt: skip
def test_main_headings_in_other_forms(shown):
    body = BODY.replace("I. MỤC ĐÍCH, YÊU CẦU", shown[0], 1).replace("II. TỔ CHỨC THỰC HIỆN", shown[1])
    raw = read(body=body)
    assert titles(raw) == ["muc_dich_yeu_cau", "to_chuc_thuc_hien"]
    first = raw["muc_dich_yeu_cau"]
    in_parts = shown[0].startswith("PHẦN")
    assert (first["noi_dung"] if in_parts else first)[0]["tieu_de"] == "Mục đích"
    if in_parts:
        assert [raw[key]["phan"] for key in titles(raw)] == ["MỤC ĐÍCH, YÊU CẦU", "TỔ CHỨC THỰC HIỆN"]


def test_roman_numbers_below_parts():
    raw = read(
        body="Phần I\nTÌNH HÌNH\n\nI. Kết quả\n\nTốt.\n\nII. Tồn tại\n\nCòn ít.\n\nPhần II\nNHIỆM VỤ\n\nI. Mục tiêu\n\nTăng.\n"
    )
    assert titles(raw) == ["Kết quả", "Tồn tại", "Mục tiêu"]
    assert [raw[key].get("phan") for key in ("muc_ket_qua", "muc_ton_tai", "muc_tieu")] == [
        "TÌNH HÌNH",
        None,
        "NHIỆM VỤ",
    ]


def test_labels_people_write_begin_a_line():
    raw = read(body="I/ MỤC TIÊU\n1/ Chung\na. Nâng cao.\nb. Giảm vi phạm.\nII/ TỔ CHỨC THỰC HIỆN\nCông an xã.\n")
    assert titles(raw) == ["muc_tieu", "to_chuc_thuc_hien"]
    assert [one["khoan"] for one in raw["muc_tieu"][0]["noi_dung"]] == ["Nâng cao.", "Giảm vi phạm."]


@pytest.mark.parametrize("recipients", [
    "Nơi nhận: TT Đảng ủy (b/c); Các thôn; Lưu: VT, TP.\n", "Nơi nhận:\nTT Đảng ủy (b/c);\nCác thôn;\nLưu VT, TP.\n",
    "Nơi nhận: - TT Đảng ủy (b/c); - Các thôn; - Lưu: VT, TP.\n", "# Nơi nhận:\n\n- - TT Đảng ủy (b/c);\n\n- - Các thôn;\n\n- - Lưu: VT, TP.\n",
])  # fmt: skip
def test_recipients_in_other_forms(recipients):
    raw = read(end=recipients + "\n" + SIGNATURE)
    assert (raw["noi_nhan"], raw["luu"]) == (["TT Đảng ủy (b/c)", "Các thôn"], ["VT", "TP"])


@pytest.mark.parametrize("end", [
    RECIPIENTS + "\n# TM. ỦY BAN NHÂN DÂN KT. CHỦ TỊCH PHÓ CHỦ TỊCH\n\nVũ Thị Lan\n",
    RECIPIENTS + "\nTM. ỦY BAN NHÂN DÂN\nKT.CHỦ TỊCH\nPHÓ CHỦ TỊCH Vũ Thị Lan\n",
    "Nơi nhận: TM. ỦY BAN NHÂN DÂN\n- TT Đảng ủy (b/c); KT. CHỦ TỊCH\n- Các thôn; PHÓ CHỦ TỊCH\n- Lưu: VT, TP.\n\nVũ Thị Lan\n",
    "| Nơi nhận: - TT Đảng ủy (b/c); - Các thôn; - Lưu: VT, TP. | TM. ỦY BAN NHÂN DÂN KT. CHỦ TỊCH PHÓ CHỦ TỊCH Vũ Thị Lan |\n|---|---|\n",
])  # fmt: skip
def test_a_signature_whose_lines_ran_together(end):
    raw = read(end=end)
    assert raw["ky"] == {"chuc_vu": "Phó Chủ tịch", "ho_ten": "Vũ Thị Lan"}
    assert (raw["noi_nhan"], raw["luu"]) == (["TT Đảng ủy (b/c)", "Các thôn"], ["VT", "TP"])


@pytest.mark.parametrize("end", [
    RECIPIENTS + "\n" + SIGNATURE + "\nTM. BAN THƯỜNG TRỰC\nCHỦ TỊCH\n\nTrần Văn Hùng\n",
    SIGNATURE + "\nTM. BAN THƯỜNG TRỰC\nCHỦ TỊCH\n\nTrần Văn Hùng\n\n" + RECIPIENTS,
])  # fmt: skip
def test_a_second_signature_stands_below_the_first(end):
    raw = read(end=end)
    assert raw["ky"] == [
        {"chuc_vu": "Phó Chủ tịch", "ho_ten": "Vũ Thị Lan"},
        {"dong": ["TM. BAN THƯỜNG TRỰC"], "chuc_vu": "Chủ tịch", "ho_ten": "Trần Văn Hùng"},
    ]
    assert (raw["noi_nhan"], raw["luu"]) == (["TT Đảng ủy (b/c)", "Các thôn"], ["VT", "TP"])


def test_the_name_of_a_phu_luc_ends_before_its_kem_theo():
    annexed = "\nPHỤ LỤC 01\nDANH SÁCH CÁC THÔN TỔ CHỨC HỘI NGHỊ\n(Kèm theo Kế hoạch số 45/KH-UBND ngày 12/01/2026)\n\nThôn Mường.\n"
    assert (
        read(end=RECIPIENTS + "\n" + SIGNATURE + annexed)["phu_luc"][0]["ten"] == "DANH SÁCH CÁC THÔN TỔ CHỨC HỘI NGHỊ"
    )


def test_a_name_far_behind_a_recipient_signs():
    end = "Nơi nhận:\n- Các thôn;\n- Lưu: VT.\n\nTM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH\n\n- Công an xã;      Vũ Thị Lan\n"
    raw = read(end=end)
    assert raw["ky"]["ho_ten"] == "Vũ Thị Lan"
    assert "Công an xã" in raw["noi_nhan"]


def test_an_end_and_the_next_head_in_one_row_are_two_papers():
    def column(*texts):
        blocks = tuple(Block(Role.CHUA_RO, (Run(text),)) for text in texts)
        return Cell((Run("\n".join(texts)),), blocks=blocks)

    left = column("Nơi nhận:", "- Như Điều 3;", "- Lưu: VT.", "ỦY BAN NHÂN DÂN", "XÃ BẢO THẮNG")
    right = column("TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH", "Vũ Thị Lan", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
                   "Độc lập - Tự do - Hạnh phúc")  # fmt: skip
    table = Block(Role.CHUA_RO, table=Table((1.0, 1.0), (Row((left, right)),), vien=False))
    lines = [
        Block(Role.CHUA_RO, (Run(text),)) for text in ("QUYẾT ĐỊNH", "Về việc ban hành Kế hoạch", "Điều 1. Ban hành./.")
    ]
    plan = [
        Block(Role.CHUA_RO, (Run(text),)) for text in ("KẾ HOẠCH", "Tập huấn", "I. MỤC ĐÍCH", "Nâng cao kỹ năng./.")
    ]
    found = label(Document((Section((*lines, table, *plan)),)))
    assert [paper.loai for paper in found.papers] == ["Quyết định", "Kế hoạch"]
    names = [block.words for block in found.blocks() if block.role is Role.HO_TEN]
    assert names == ["Vũ Thị Lan"]
