"""The kinds of notice of a .docx: what each says, and its cure."""

from __future__ import annotations

from kehoach.named import NamedTuple


class NoticeKind(NamedTuple):
    """One kind of thing that is told."""

    code: str
    message: str
    cure: str = ""
    whole: bool = False
    """True when the notice is the only place that keeps the words."""


_RETYPE = "gõ phần ấy thành chữ thường trong bài nếu cần"
_REFRESH = "mở bằng Word, bấm Ctrl+A rồi F9 để cập nhật trường, lưu rồi đọc lại, hoặc gõ chữ vào"
_FILL = "điền vào tệp rồi đọc lại, hoặc điền trong bản nháp"

KINDS = {
    "sua_doi": NoticeKind(
        "TN51",
        "tệp còn sửa đổi theo dõi (Track Changes); đã đọc như chấp nhận hết",
        "mở bằng Word, chấp nhận hoặc từ chối các sửa đổi rồi đọc lại nếu không muốn thế",
    ),
    "chu_an": NoticeKind(
        "TN52",
        "tệp có chữ ẩn, không in ra; đã bỏ qua",
        "mở bằng Word, bỏ thuộc tính Hidden nếu cần chữ ấy",
    ),
    "hinh": NoticeKind(
        "TN53",
        "tệp có hình hoặc đối tượng; chữ trong hình không đọc được",
        "lưu hình thành tệp PNG hoặc JPEG rồi ghi `- hinh: tên tệp` vào bản nháp nếu muốn giữ; "
        "gõ lại chữ trong hình nếu cần",
    ),
    "hinh_doi": NoticeKind(
        "HA11",
        "hình bị cắt bớt, xoay hoặc kéo lệch trong Word; đã lấy cả hình như tệp ảnh gốc",
        "sửa hình bằng chương trình xem ảnh, rồi thay tệp ảnh cạnh bản nháp nếu cần",
    ),
    "hinh_troi": NoticeKind(
        "HA12",
        "hình đặt trôi hoặc nằm giữa dòng chữ; đã xếp thành một dòng riêng",
        "xem lại chỗ đặt hình trong bản nháp",
    ),
    "nhung": NoticeKind(
        "TN54",
        "tệp nhúng hoặc nối tới một tệp khác; phần ấy chưa đọc",
        "mở bằng Word rồi lưu lại thành một tệp .docx",
        whole=True,
    ),
    "macro": NoticeKind(
        "TN55", "tệp có macro; chỉ đọc chữ, không chạy macro, bản sửa không có macro"
    ),
    "phong": NoticeKind(
        "TN56",
        "chữ dùng phông cũ (TCVN3 hoặc VNI), đã đổi sang Unicode",
        "soát lại chữ hoa và dấu",
    ),
    "vo_hinh": NoticeKind("TN57", "tệp có ký tự vô hình; đã bỏ"),
    "sot": NoticeKind(
        "TN58",
        "trong tệp có chữ đứng ở chỗ chương trình không biết, chưa đọc vào bài",
        _RETYPE,
        whole=True,
    ),
    "gach": NoticeKind(
        "TN59", "tệp có chữ bị gạch ngang; đã bỏ qua", "bỏ gạch ngang nếu cần chữ ấy"
    ),
    "ghi_chu": NoticeKind(
        "TN90",
        "tệp còn lời ghi chú ở lề (comment); không đọc vào bài",
        "xem các ghi chú trong Word; xong việc nào thì xóa ghi chú ấy",
    ),
    "cau_hoi": NoticeKind(
        "TN89",
        "tệp có câu hỏi của kehoach clone ở ghi chú; không đọc vào bài",
        "xem từng câu, mỗi câu ở chỗ của nó: kehoach clone --resume và tên tệp",
    ),
    "nhan_xet": NoticeKind(
        "TN36",
        "tệp có lời ghi chú của kehoach check; không đọc vào bài",
        "sửa xong thì chạy lại kehoach check --annotate: lời ghi chú cũ được thay",
    ),
    "cho_trong": NoticeKind(
        "TN91",
        "chỗ giữ sẵn (content control) chưa điền; đó không phải nội dung",
        _FILL,
    ),
    "chua_tron": NoticeKind("TN92", "trường trộn thư (MERGEFIELD) chưa được điền", _FILL),
    "truong": NoticeKind(
        "TN93",
        "trường chưa có kết quả lưu trong tệp nên chỗ ấy trống",
        _REFRESH,
        whole=True,
    ),
    "truong_ho": NoticeKind(
        "TN94",
        "trường mở mà không đóng; chữ sau nó vẫn được đọc",
        _REFRESH,
        whole=True,
    ),
    "chu_hinh": NoticeKind(
        "TN95", "chữ nghệ thuật (WordArt) không đọc vào bài", _RETYPE, whole=True
    ),
    "chu_ve": NoticeKind("TN96", "chữ viết trên hình vẽ không đọc vào bài", _RETYPE, whole=True),
    "so_do": NoticeKind(
        "TN97", "chữ trong sơ đồ (SmartArt) không đọc vào bài", _RETYPE, whole=True
    ),
    "bieu_do": NoticeKind("TN98", "chữ trong biểu đồ không đọc vào bài", _RETYPE, whole=True),
    "chu_kem": NoticeKind(
        "TN99", "chữ nhỏ kèm trên chữ (ruby) đã bỏ, giữ lại chữ chính", whole=True
    ),
    "hai_ban": NoticeKind(
        "TN80",
        "một chỗ có hai bản; chữ chỉ có ở bản không hiện ra (bản dự phòng) chưa đọc",
        _RETYPE,
        whole=True,
    ),
    "cong_thuc": NoticeKind(
        "TN81", "công thức đã ghi thành một dòng chữ", "soát lại từng công thức"
    ),
    "nhan_dai": NoticeKind(
        "TN82",
        "nhãn danh sách tự động dài bất thường; chỉ đọc phần đầu",
        "mở bằng Word, đặt lại kiểu đánh số",
    ),
    "ky_so": NoticeKind(
        "TN83",
        "tệp có chữ ký số; chữ ký chỉ có giá trị trên chính tệp này, bản sửa không còn nó",
        "giữ lại tệp gốc đã ký",
    ),
    "chu_chim": NoticeKind(
        "TN84",
        "chữ chìm ở đầu trang hoặc chân trang không đọc vào bài",
        _RETYPE,
        whole=True,
    ),
    "lien_ket": NoticeKind(
        "TN86",
        "liên kết không trỏ tới trang web hay hộp thư nên chỉ giữ lại chữ",
        "nếu cần, thay bằng địa chỉ bắt đầu bằng https:// rồi đọc lại",
        whole=True,
    ),
    "ngat_giua": NoticeKind(
        "TN87",
        "ngắt trang đứng giữa một đoạn văn; chỗ ấy chỉ giữ dấu xuống dòng",
        "mở bằng Word, bấm Enter tại chỗ ngắt để tách đoạn rồi đọc lại nếu cần ngắt trang",
    ),
    "ngat_bang": NoticeKind(
        "TN88",
        "có hàng của bảng được đặt sang trang mới; bảng in lại tự ngắt theo độ dài",
        "tách thành hai bảng nếu cần ngắt đúng chỗ ấy",
    ),
    "doi_tuong": NoticeKind("TN85", "đối tượng nhúng (OLE) không đọc được", _RETYPE, whole=True),
}
"""Name of a kind → what is told; codes are never reused."""
QUESTIONS = KINDS["cau_hoi"].code
"""Code of the questions of a clone, for who tells them one by one."""
REMARKS = KINDS["nhan_xet"].code
"""Code of the remarks of an earlier check, for who checks anew."""
TRACKED = KINDS["sua_doi"].code
"""Code of tracked changes, for who leaves them as they stand."""
