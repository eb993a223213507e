"""Plans that two or three people sign, for one agency or several."""

XA = "Ủy ban nhân dân xã Minh Long"
FRONT = "Ủy ban Mặt trận Tổ quốc Việt Nam xã Minh Long"
FARMERS = "Hội Nông dân xã Minh Long"
SON = {"chuc_vu": "Phó Chủ tịch", "ho_ten": "Đinh Văn Sơn"}
HEAD = {"chuc_vu": "Chủ tịch", "ho_ten": "Lò Văn Pâng"}
OF_FRONT = {"co_quan": FRONT, "dong": ["TM. BAN THƯỜNG TRỰC"], "chuc_vu": "Chủ tịch", "ho_ten": "Trần Thị An"}
OF_FARMERS = {"co_quan": FARMERS, "dong": ["TM. BAN CHẤP HÀNH", "KT. CHỦ TỊCH"], "chuc_vu": "Phó Chủ tịch"}
BASE = {
    "cap": "xa", "co_quan": XA, "dia_danh": "Minh Long", "so": "05", "ngay": "05/9/2026",
    "trich_yeu": "Phối hợp tổ chức Ngày hội Đại đoàn kết toàn dân tộc năm 2026",
    "can_cu": ["Luật Mặt trận Tổ quốc Việt Nam ngày 09/6/2015"],
    "mo_dau": "Các cơ quan ban hành Kế hoạch phối hợp, cụ thể như sau",
    "muc_dich_yeu_cau": [{"khoan": "Củng cố khối đại đoàn kết toàn dân tộc."}, {"khoan": "Tổ chức tiết kiệm, an toàn."}],
    "ket_thuc": "Trên đây là Kế hoạch phối hợp; lịch tổ chức tại Phụ lục kèm theo",
    "noi_nhan": ["Thường trực Đảng ủy xã (báo cáo)", "Các thôn (thực hiện)"], "luu": ["VT", "MTTQ"],
    "phu_luc": [{"ten": "LỊCH TỔ CHỨC", "cot": ["STT", "Thôn", "Buổi"], "hang": [["Thôn Một", "Sáng"], ["Thôn Hai", "Chiều"]]}],
}  # fmt: skip
BESIDE = {**BASE, "ky": [HEAD, SON]}
JOINT = {**BASE, "ky_hieu": "KHLT-UBND-MTTQ", "ky": [SON, OF_FRONT]}
THREE = {**BASE, "ky_hieu": "KHLT/UBND-MTTQ-HND", "ky": [SON, OF_FRONT, OF_FARMERS]}
OFFICES = {
    **BASE, "cap": "so", "co_quan": "Sở Nội vụ", "co_quan_chu_quan": "UBND tỉnh Lâm Đồng", "ky_hieu": "KH-SNV-SYT",
    "ky": [
        {"chuc_vu": "Giám đốc", "ho_ten": "Trần Văn Hùng"},
        {"co_quan": "Sở Y tế", "chuc_vu": "Phó Giám đốc", "ho_ten": "Vũ Thị Lan"},
    ],
}  # fmt: skip
NAMED = {
    **OFFICES,
    "ky": [
        {"dong": ["SỞ NỘI VỤ"], "chuc_vu": "Giám đốc", "ho_ten": "Trần Văn Hùng"},
        {"co_quan": "Sở Y tế", "dong": ["SỞ Y TẾ", "KT. GIÁM ĐỐC"], "chuc_vu": "Phó Giám đốc"},
    ],
}
"""Each post under the name of its agency, as practice has it where both are called alike."""
ALL = {"beside": BESIDE, "joint": JOINT, "three": THREE, "offices": OFFICES, "named": NAMED}
