"""A new spec to fill in: a commented YAML text for a level and a topic."""

from __future__ import annotations

from typing import Any, NamedTuple

from kehoach.law.book import book
from kehoach.law.co_quan import viet_gon
from kehoach.spec.scalar import scalar

BLANK = "……"
"""What stands where the author has to write; printed as it is, and told by the review."""


class Answers(NamedTuple):
    """What is known before the file is written; None is left to fill in."""

    co_quan: str | None = None
    co_quan_chu_quan: str | None = None
    ky_hieu: str | None = None
    trich_yeu: str | None = None
    nam: str | None = None
    chuc_vu: str | None = None
    ho_ten: str | None = None


def levels() -> list[str]:
    """Return the levels a skeleton can be made for."""
    return list(book("khung")["cap"])


def topics() -> dict[str, str]:
    """Return topic → its Vietnamese name."""
    return {name: one["ten"] for name, one in book("khung")["chu_de"].items()}


def skeleton(cap: str, topic: str, answers: Answers, schema: str) -> str:
    """Return the text of a new spec; ``schema`` is the address of the JSON Schema for editors."""
    level = {**book("khung")["cap"][cap]}
    if answers.co_quan:
        level["goi"] = viet_gon(answers.co_quan)
    about = book("khung")["chu_de"][topic]
    nam = answers.nam or BLANK
    title = answers.trich_yeu or about["trich_yeu"].replace("{nam}", nam)
    return "\n".join(
        (
            *_head(cap, level, about, answers, schema, title, nam),
            *_middle(level, about, nam, title),
            *_tail(level, answers),
            "",
        )
    )


def _head(cap: str, level: Any, about: Any, answers: Answers, schema: str, title: str, nam: str) -> list[str]:
    parent = answers.co_quan_chu_quan or level.get("co_quan_chu_quan")
    symbol = answers.ky_hieu or level.get("ky_hieu")
    issuer = answers.co_quan or level["co_quan"]
    return [
        f"# yaml-language-server: $schema={schema}",
        f"# {about['ten']}, cấp {level['ten']}.",
        f"# Điền vào chỗ {BLANK}; dòng bắt đầu bằng dấu # là lời dặn, không in ra. In ra Word: kehoach render TỆP.yaml",
        "# Tự động, không cần ghi: số thứ tự I. 1. a), số 0 trước ngày tháng, dấu ; và . cuối dòng, ./., TM., KT.",
        "",
        f"cap: {cap}",
        f"co_quan: {scalar(issuer)}",
        *([f"co_quan_chu_quan: {scalar(parent)}"] if parent else []),
        *([f"ky_hieu: {scalar(symbol)}              # chữ viết tắt do thủ trưởng cơ quan quy định"] if symbol else []),
        "so:                               # chưa có số thì để trống",
        f"ngay: //{nam if nam != BLANK else ''}".ljust(34) + "# ngày/tháng/năm; phần chưa biết để trống",
        f"trich_yeu: {scalar(title)}",
        "",
        "can_cu:                           # không cần ghi chữ Căn cứ; xếp theo cấp ban hành, rồi theo ngày",
        f"  - Luật {BLANK}",
        "  # Ghi từng phần thì chương trình trình bày và kiểm tra được số, ngày, cơ quan:",
        "  # - loai: Quyết định",
        "  #   so: 33/QĐ-TTg",
        "  #   ngay: 08/01/2019",
        "  #   co_quan: Thủ tướng Chính phủ",
        "  #   trich_yeu: phê duyệt Đề án …",
    ]


def _middle(level: Any, about: Any, nam: str, title: str) -> list[str]:
    goal = about["muc_dich"].replace("{nam}", nam)
    unit = level["don_vi"]
    opening = f"{level['goi']} ban hành Kế hoạch {title[:1].lower()}{title[1:]}, cụ thể như sau"
    out = [
        f"mo_dau: {scalar(opening)}",
        "",
        "muc_dich_yeu_cau:",
        "  - tieu_de: Mục đích",
        "    noi_dung:                     # mỗi ý một dòng, bắt đầu bằng gạch",
        f"      - {scalar(goal)}",
        f"      - {BLANK}",
        "  - tieu_de: Yêu cầu",
        "    noi_dung:",
        f"      - {BLANK}",
        f"      - {BLANK}",
        "",
        "muc_tieu:",
        f"  - chi_tieu: {scalar(about['chi_tieu'])}",
        "    gia_tri:                      # để trống thì in chỗ trống để điền",
        '    don_vi: "%"',
        "    nam_truoc:                    # kết quả năm trước, nếu có",
        f"  - chi_tieu: {BLANK}",
        "    gia_tri:",
        '    don_vi: "%"',
        "",
        "nhiem_vu:",
    ]
    for work in about["nhiem_vu"]:
        out += [
            f"  - nhiem_vu: {scalar(work)}",
            f"    chu_tri: {scalar(unit)}",
            "    phoi_hop: []                  # ví dụ: [Phòng Kinh tế, Công an xã]",
            "    thoi_han:                     # ví dụ: 30/11/2026 hoặc Quý III/2026",
            "    san_pham:                     # ví dụ: Báo cáo kết quả",
        ]
    return out


def _tail(level: Any, answers: Answers) -> list[str]:
    return [
        "",
        "kinh_phi: Ngân sách nhà nước theo phân cấp hiện hành và các nguồn huy động hợp pháp khác",
        "",
        "to_chuc_thuc_hien:",
        f"  - don_vi: {scalar(level['don_vi'])}",
        "    noi_dung:",
        "      - lay_tu: nhiem_vu          # các việc đơn vị này chủ trì, phối hợp ở phần nhiệm vụ",
        f"      - Theo dõi, đôn đốc, tổng hợp kết quả thực hiện, báo cáo {level['goi']}",
        "",
        "ket_thuc:",
        (
            "  - Trong quá trình thực hiện, nếu có khó khăn, vướng mắc, các cơ quan, đơn vị phản ánh kịp thời về "
            f"{level['don_vi']} để tổng hợp, báo cáo {level['goi']} xem xét, giải quyết"
        ),
        "",
        "noi_nhan:                         # không cần ghi dấu gạch và dấu chấm phẩy",
        *(f"  - {scalar(one)}" for one in level["noi_nhan"]),
        f"luu: [{', '.join(level['luu'])}]".ljust(34) + "# chữ viết tắt đơn vị soạn thảo",
        "ky:",
        f"  chuc_vu: {scalar(answers.chuc_vu or level['chuc_vu'])}".ljust(34)
        + "# cấp phó thì ghi chức vụ cấp phó, dòng KT. tự thêm",
        f"  ho_ten: {scalar(answers.ho_ten or BLANK)}",
    ]
