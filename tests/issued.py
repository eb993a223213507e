"""A plan that a decision issues, as its author writes it."""

RAW = {
    "cap": "xa",
    "co_quan": "Ủy ban nhân dân xã Minh Long",
    "ban_hanh": {
        "so": "125",
        "ngay": "05/9/2026",
        "can_cu": [
            "Luật Tổ chức chính quyền địa phương ngày 16/6/2025",
            {
                "loai": "Quyết định", "so": "18/QĐ-UBND", "ngay": "08/01/2026",
                "co_quan": "Ủy ban nhân dân tỉnh Quảng Ngãi", "trich_yeu": "giao dự toán ngân sách năm 2026",
            },
            "Theo đề nghị của Trưởng phòng Văn hóa - Xã hội",
        ],
        "dieu": [
            "Quyết định này có hiệu lực kể từ ngày ký.",
            {
                "dieu": "Trách nhiệm thi hành",
                "noi_dung": [
                    {"khoan": "Chánh Văn phòng theo dõi, đôn đốc.", "noi_dung": [{"khoan": "Báo cáo hằng tháng."}]},
                    {"khoan": "Trưởng các phòng chịu trách nhiệm thi hành Quyết định này."},
                ],
            },
        ],
        "noi_nhan": ["Như Điều 3", "Thường trực Đảng ủy xã (b/c)"],
        "luu": ["VT", "VHXH"],
        "ky": {"chuc_vu": "Phó Chủ tịch", "ho_ten": "Đinh Văn Sơn"},
    },
    "trich_yeu": "Phát triển thư viện xã năm 2026",
    "mo_dau": "Ủy ban nhân dân xã Minh Long triển khai Kế hoạch phát triển thư viện xã năm 2026, cụ thể như sau",
    "muc_dich_yeu_cau": [{"tieu_de": "Mục đích", "noi_dung": [{"doan": "Đưa sách đến gần người dân trong xã."}]}],
    "to_chuc_thuc_hien": [{"don_vi": "Phòng Văn hóa - Xã hội", "noi_dung": [{"doan": "Chủ trì thực hiện, tại Phụ lục kèm theo."}]}],
    "phu_luc": [{"ten": "DANH MỤC SÁCH", "cot": ["STT", "Tên sách"], "hang": [["1", "Truyện Kiều"]]}],
}  # fmt: skip


def raw(**changes):
    """Return the raw plan with keys of its decision changed; None takes a key away."""
    given = {key: value for key, value in (RAW["ban_hanh"] | changes).items() if value is not None}
    return {**RAW, "ban_hanh": given}
