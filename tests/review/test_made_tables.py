"""A plan with every table that is made: nothing to find in the spec or on its page, valid, read back."""

import pytest
from valid_docx import sdk_errors

import kehoach

PLAN = """\
cap: xa
co_quan: Ủy ban nhân dân xã An Bình
dia_danh: An Bình
so: 15
ngay: 05/9/2026
trich_yeu: Tập huấn cho giáo viên năm 2026
can_cu:
  - Nghị quyết số 12/NQ-HĐND ngày 20 tháng 12 năm 2025 của Hội đồng nhân dân xã An Bình về nhiệm vụ năm 2026
mo_dau: UBND xã An Bình ban hành Kế hoạch tập huấn cho giáo viên năm 2026, cụ thể như sau
muc_dich_yeu_cau:
  - Nâng cao năng lực của giáo viên.
  - Bảo đảm thiết thực, tiết kiệm.
muc_tieu:
  - chi_tieu: Giáo viên đạt chuẩn
    gia_tri: 85
    don_vi: "%"
    nam_truoc: 81,5
  - chi_tieu: Số lớp tập huấn
    gia_tri: 4
    don_vi: lớp
  - bang: chi_tieu
    ten: Chỉ tiêu năm 2026
nhiem_vu:
  - nhiem_vu: Mở lớp tập huấn
    chu_tri: [Phòng Kinh tế, Phòng Văn hóa - Xã hội]
    thoi_han: 30/11/2026
    san_pham: Lớp tập huấn
    kinh_phi: 12.500.000 đồng
    ghi_chu: Việc mới
    cot_rieng: {Đối tượng: 60 giáo viên}
  - nhiem_vu: Tổng kết
    chu_tri: Phòng Kinh tế
    thoi_han: Quý IV/2026
    san_pham: Báo cáo
kinh_phi:
  - tieu_de: Ngân sách xã
    noi_dung:
      - khoan_chi: Tập huấn
        so_tien: 12500000
        nguon: ngân sách xã
      - khoan_chi: In tài liệu
        so_tien: 20 triệu đồng
  - tieu_de: Xã hội hóa
    noi_dung:
      - doan: Vận động các nhà tài trợ (chi tiết tại Phụ lục I).
      - khoan_chi: Nước uống
        so_tien: 7.500.000 đồng
to_chuc_thuc_hien:
  - don_vi: Phòng Kinh tế
    noi_dung: [{lay_tu: nhiem_vu}]
  - don_vi: Phòng Văn hóa - Xã hội
    noi_dung: [{lay_tu: nhiem_vu}]
ket_thuc: Trên đây là Kế hoạch tập huấn cho giáo viên năm 2026; phân công chi tiết tại Phụ lục II kèm theo
noi_nhan: [Phòng Kinh tế (thực hiện), Phòng Văn hóa - Xã hội (thực hiện)]
luu: [VT, KT]
ky: {chuc_vu: Chủ tịch, ho_ten: Nguyễn Văn An}
phu_luc:
  - ten: Dự toán
    bang: kinh_phi
    don_vi_tinh: triệu đồng
    cot: [khoan_chi, so_tien, ty_le, nguon]
  - ten: Phân công
    huong: ngang
    bang: nhiem_vu
    don_vi_tinh: triệu đồng
    tong: true
    cot: [nhiem_vu, chu_tri, phoi_hop, thoi_han, san_pham, kinh_phi, Đối tượng, ghi_chu]
"""


@pytest.fixture
def spec(tmp_path):
    path = tmp_path / "ke-hoach.yaml"
    path.write_text(PLAN, encoding="utf-8")
    return path


@pytest.fixture
def docx(spec):
    path = spec.with_suffix(".docx")
    kehoach.write(kehoach.compose(kehoach.load(spec)), path)
    return path


def test_nothing_is_found_in_the_spec_or_on_its_page(spec, docx):
    assert kehoach.review(spec).problems == ()
    assert kehoach.review(docx).problems == ()


def test_the_file_is_valid(docx, sdk_validator):
    assert sdk_errors(sdk_validator, docx) == []


def test_saved_and_printed_again_it_is_the_same(spec, docx, tmp_path):
    copy = tmp_path / "ban-sao.yaml"
    kehoach.save(kehoach.load(spec), copy)
    assert kehoach.load(copy) == kehoach.load(spec)
    again = tmp_path / "lan-hai.docx"
    kehoach.write(kehoach.compose(kehoach.load(copy)), again)
    assert again.read_bytes() == docx.read_bytes()
