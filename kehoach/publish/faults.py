"""What can be wrong while a paper is issued (PH: phát hành): every message with its cure."""

from __future__ import annotations

from kehoach.problem import Catalogue, ProblemKind, Severity

_WARN, _HINT = Severity.WARNING, Severity.HINT

NOT_INSTALLED = "PH20"
"""Code of signatures that are not looked at for want of pyHanko."""
UNREADABLE = ("PH21", "PH22")
"""Codes of signatures that cannot be made out: damaged, or too much work."""
CATALOGUE = {
    "PH01": ProblemKind(
        "{ten} ({ma}) dài {dai} ký tự, dữ liệu đặc tả chỉ chứa {du} (Phụ lục VI, Phần II)",
        "viết ngắn lại",
    ),
    "PH02": ProblemKind(
        "kế hoạch {why}, chưa phát hành",
        "xử lý xong rồi chạy lại; vẫn muốn phát hành thì thêm --anyway",
    ),
    "PH03": ProblemKind(
        "kế hoạch còn ghi là bản dự thảo, chưa phát hành",
        "bỏ khóa du_thao khi đã thành văn bản chính thức",
    ),
    "PH04": ProblemKind(
        "{why}, nên không làm được PDF",
        "cài LibreOffice; hoặc lưu PDF bằng Word rồi thêm --from TỆP.pdf; chỉ cần dữ liệu đặc tả "
        "và dòng sổ thì thêm --no-pdf",
    ),
    "PH05": ProblemKind(
        "chưa đếm được số trang của PDF, PageAmount để trống",
        'cài phần đọc PDF: pip install "kehoach[import]"',
        _WARN,
    ),
    "PH06": ProblemKind(
        "chữ của tệp khác kế hoạch: {what}",
        "sửa kế hoạch YAML cho đúng tệp đã duyệt, hoặc in lại tệp",
    ),
    "PH07": ProblemKind(
        "tệp đã điền {what}, kế hoạch để trống: dữ liệu đặc tả sẽ khác văn bản",
        "ghi số, ngày ấy vào kế hoạch YAML rồi chạy lại",
    ),
    "PH08": ProblemKind(
        "tệp này không phải sổ đăng ký văn bản đi đọc được: {why}",
        "sổ là tệp .csv hay .tsv, dòng đầu có đủ các cột của Phụ lục IV; chưa có sổ thì bỏ "
        "--register: tệp dòng sổ ghi ra có sẵn dòng tiêu đề",
    ),
    "PH09": ProblemKind(
        "sổ đã có văn bản số {so} năm {nam}, ở dòng {dong}",
        "số, ký hiệu là duy nhất trong năm (Điều 15, khoản 1): xem lại số, hoặc bỏ --register",
    ),
    "PH10": ProblemKind(
        "chưa có {what}, chưa ghi được vào sổ đăng ký",
        "ghi {what} đã được cấp vào kế hoạch rồi chạy lại; chưa cấp thì bỏ --register",
    ),
    "PH11": ProblemKind(
        "văn bản ghi “{what}” mà Priority để trống: nghị định không nói chữ số nào là mức nào",
        "ghi chữ số mà Hệ thống của cơ quan dùng: --priority SỐ",
        _WARN,
    ),
    "PH12": ProblemKind(
        "kế hoạch chưa ghi {what}, dữ liệu đặc tả để trống chỗ ấy",
        "ghi chuc_vu và ho_ten ở khóa ky",
        _WARN,
    ),
    "PH13": ProblemKind(
        "nơi nhận “{what}” không phải tên một cơ quan, Hệ thống không tự nhận ra được",
        "chọn tay nơi nhận ấy trên Hệ thống",
        _HINT,
    ),
    "PH14": ProblemKind(
        "ô “{what}” của dòng sổ mở đầu như công thức: có thêm dấu ' để bảng tính giữ là chữ",
        "",
        _HINT,
    ),
    "PH15": ProblemKind(
        "--from chỉ nhận một tệp, kế hoạch này in ra hai tệp (tach_tep)",
        "bỏ --from để in mới cả hai tệp",
    ),
    "PH16": ProblemKind(
        "tệp này không phải Word (.docx) hay PDF",
        "ghi --from và tệp .docx hoặc .pdf đã in từ kế hoạch",
    ),
    "PH17": ProblemKind(
        "chưa có {what}: để trống; với văn bản điện tử, Hệ thống cấp (Điều 15, khoản 3)",
        "Hệ thống đã cấp thì ghi vào kế hoạch YAML rồi chạy lại",
        _WARN,
    ),
    "PH20": ProblemKind(
        "PDF có chữ ký số, chưa kiểm tra: máy này chưa cài phần kiểm tra chữ ký",
        'chạy: pip install "kehoach[ky]"',
        _WARN,
    ),
    "PH21": ProblemKind(
        "không đọc được chữ ký số của PDF này: tệp hỏng, hoặc có mật khẩu",
        "lấy lại tệp từ nơi gửi; mở bằng phần mềm ký của cơ quan để xem chữ ký",
    ),
    "PH22": ProblemKind(
        "kiểm tra chữ ký số của PDF này tốn quá nhiều thời gian hoặc bộ nhớ nên đã dừng",
        "kiểm tra nguồn của tệp; mở bằng phần mềm ký của cơ quan để xem chữ ký",
    ),
    "PH23": ProblemKind(
        "tệp này không phải chứng thư số (PEM hoặc DER)",
        "ghi --trust và tệp chứng thư gốc của nơi cấp, như ca.pem",
    ),
    "PH24": ProblemKind(
        "chữ ký số “{o}” của {ai} không còn nguyên vẹn: tệp đã bị sửa sau khi ký",
        "không dùng tệp này; lấy lại bản đã ký từ nơi ký",
    ),
    "PH25": ProblemKind(
        "tệp được sửa sau chữ ký số cuối cùng: {what}",
        "không chữ ký nào bao trùm chỗ sửa; lấy lại bản đã ký từ nơi ký",
    ),
    "PH26": ProblemKind(
        "chữ ký số “{o}” của {ai} không tin cậy: {why}",
        "hỏi người ký; có --trust thì xem lại chứng thư gốc có đúng của nơi cấp không",
    ),
    "PH27": ProblemKind(
        "không hiểu được chữ ký số “{o}” nên không biết nó còn nguyên vẹn hay không",
        "mở bằng phần mềm ký của cơ quan để xem chữ ký ấy",
    ),
    "PH28": ProblemKind(
        "sau chữ ký số “{o}” của {ai}, nội dung tệp có sửa; chữ ký sau đã bao trùm chỗ sửa ấy",
        "xem chỗ khác kế hoạch kể ở trên có phải số, ngày văn thư điền không",
        _WARN,
    ),
    "PH31": ProblemKind(
        "tệp ghi ở --from đã ký số; phát hành không kiểm tra chữ ký",
        "kiểm tra bằng kehoach verify, ghi kế hoạch rồi tệp PDF",
        _HINT,
    ),
}
_KINDS = Catalogue(CATALOGUE)
problem = _KINDS.problem
refuse = _KINDS.refuse
