"""Tables and bases for the tests of a batch: real units of data/, one row each."""

import csv
import hashlib

from kehoach.law.so_don_vi import hom_nay

HCM, QUANG_NGAI = "79", "51"
BASE = """cap: xa
co_quan: Ủy ban nhân dân xã An Bình
dia_danh: An Bình
so:
ngay: /9/2026
trich_yeu: Chuyển đổi số năm 2026 của ${ten}
muc_dich_yeu_cau:
  - Nâng cao chất lượng phục vụ người dân của ${ten}
muc_tieu:
  - tieu_de: Chỉ tiêu
    noi_dung:
      - chi_tieu: Hồ sơ nộp trực tuyến
        ma: ho-so
        gia_tri: 80
        don_vi: "%"
nhiem_vu:
  - nhiem_vu: Tuyên truyền đến từng thôn, tổ dân phố
    chu_tri: Phòng Văn hóa - Xã hội
    thoi_han: 30/11/2026
noi_nhan: [Thường trực Đảng ủy, Các cơ quan chuyên môn]
ky: {chuc_vu: Chủ tịch, ho_ten: Nguyễn Văn An}
"""
HEADS = ("Mã", "Cơ quan", "Địa danh", "Tên", "Họ tên người ký")


def units(tinh):
    """Return the units of a tỉnh, in the order of their codes."""
    return [unit for unit in hom_nay().don_vi.values() if unit.tinh == tinh]


def row_of(unit):
    name = f"{unit.loai} {unit.ten}"
    return [unit.ma, f"Ủy ban nhân dân {name}", unit.ten, name, f"Nguyễn Văn {unit.ten[0]}"]


def write_csv(path, rows, heads=HEADS):
    with path.open("w", encoding="utf-8-sig", newline="") as stream:
        csv.writer(stream).writerows([heads, *rows])
    return path


def write_base(folder, text=BASE):
    path = folder / "goc.yaml"
    path.write_text(text, encoding="utf-8")
    return path


def sums(folder):
    """Return name → SHA-256 of every file of a folder."""
    return {path.name: hashlib.sha256(path.read_bytes()).hexdigest() for path in sorted(folder.iterdir())}
