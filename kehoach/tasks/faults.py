"""What can be wrong with tasks that are followed up (VC: việc): every message with its cure."""

from __future__ import annotations

from kehoach.problem import Catalogue, ProblemKind, Severity

CATALOGUE = {
    "VC01": ProblemKind(
        "không đọc được kế hoạch nào trong tệp nên không có việc để theo dõi",
        "mở tệp xem có đúng là kế hoạch không; hoặc chạy kehoach import rồi dùng tệp .yaml",
    ),
    "VC02": ProblemKind(
        "tệp đọc vào chưa thành kế hoạch đầy đủ ({what}): bảng có thể thiếu việc",
        "đối chiếu bảng với kế hoạch; hoặc chạy kehoach import, sửa .yaml rồi lập bảng từ đó",
        Severity.WARNING,
    ),
    "VC03": ProblemKind(
        "thời hạn “{what}” không đọc được thành ngày: không tính quá hạn, không vào lịch",
        "điền ngày vào cột Đến ngày của bảng, hoặc ghi thời hạn như 30/6/2026, Quý II/2026",
        Severity.WARNING,
    ),
    "VC04": ProblemKind("kế hoạch không có mục nhiem_vu nên bảng lập từ {what}", "", Severity.HINT),
    "VC05": ProblemKind(
        "kế hoạch không có việc nào để theo dõi",
        "ghi nhiệm vụ thành mục nhiem_vu, hoặc việc của từng đơn vị ở phần Tổ chức thực hiện",
    ),
    "VC06": ProblemKind("tệp này và {what} là cùng một kế hoạch", "nêu mỗi kế hoạch một lần"),
    "VC07": ProblemKind(
        "tệp không phải do kehoach tasks lập nên không cập nhật, không ghi đè: {what}",
        "chọn đúng tệp lập lần trước, hoặc ghi -o tên khác; muốn thay hẳn thì tự xóa tệp ấy",
    ),
    "VC08": ProblemKind(
        "cột mã ẩn của bảng đã mất ở {what} hàng: tìm lại việc theo lời, {found} hàng khớp",
        "xem lại cột Trạng thái, Ghi chú của các hàng ấy; hàng không khớp giữ ở cuối bảng",
        Severity.WARNING,
    ),
    "VC09": ProblemKind(
        "trạng thái “{what}” không thuộc danh sách nên tính là chưa thực hiện",
        "chọn lại trong danh sách: Chưa thực hiện, Đang thực hiện, Hoàn thành, Tạm dừng",
        Severity.WARNING,
    ),
    "VC10": ProblemKind(
        "ô có công thức: bảng mới giữ giá trị đang hiện “{what}”, không giữ công thức",
        "cần công thức thì nhập lại trong bảng mới",
        Severity.WARNING,
    ),
    "VC11": ProblemKind(
        "cột {cot} sửa tay “{tay}”, kế hoạch ghi “{goc}”: bảng mới {giu}",
        "{cure}",
        Severity.WARNING,
    ),
    "VC12": ProblemKind(
        "{what} việc không còn trong kế hoạch, chuyển sang trang “{trang}” cùng chữ đã ghi",
        "xem trang ấy; việc bị bỏ nhầm thì thêm lại vào kế hoạch rồi lập lại bảng",
        Severity.WARNING,
    ),
    "VC13": ProblemKind("{what} hàng do người dùng thêm tay, giữ ở cuối bảng", "", Severity.HINT),
    "VC14": ProblemKind(
        "hàng chép lại của một việc (cùng mã với hàng {what}) giữ ở cuối bảng như hàng thêm tay",
        "gộp chữ của hai hàng rồi xóa một hàng",
        Severity.WARNING,
    ),
    "VC15": ProblemKind(
        "ô không đọc được như Excel hiện ({what}): giữ “{chu}”",
        "mở bảng bằng Excel, sửa ô ấy rồi lưu",
        Severity.WARNING,
    ),
    "VC16": ProblemKind(
        "kết quả “{what}” của chỉ tiêu “{ten}” không khớp chỉ tiêu nào của kế hoạch cũ",
        "tự điền nam_truoc của chỉ tiêu ấy trong kế hoạch mới",
        Severity.WARNING,
    ),
    "VC17": ProblemKind(
        "kết quả “{what}” của chỉ tiêu “{ten}” không phải số nên không đưa vào nam_truoc",
        "ghi số như 85 hoặc 97,5 ở cột Kết quả rồi chép lại",
        Severity.WARNING,
    ),
    "VC18": ProblemKind(
        "không thấy bảng việc: trang “{what}” có hàng tiêu đề với các cột Việc, Trạng thái",
        "dùng bảng lập bằng kehoach tasks, giữ hàng tiêu đề của nó",
    ),
    "VC19": ProblemKind(
        "trang “{what}” do người dùng thêm không chép sang bảng mới",
        "mở tệp cũ, chép trang ấy sang tệp mới (Move or Copy)",
        Severity.WARNING,
    ),
    "VC20": ProblemKind(
        "kế hoạch “{what}” có trong bảng cũ mà lần này không nêu: việc của nó sang trang “{trang}”",
        "nêu đủ các kế hoạch của bảng nếu còn theo dõi chung",
        Severity.WARNING,
    ),
    "VC21": ProblemKind(
        "{what} hàng có mã ẩn lệch với lời của việc (đã sắp xếp mà không kèm cột mã): theo lời",
        "xem lại chữ đã ghi của các hàng ấy; lần sau sắp xếp bằng nút lọc ở tiêu đề bảng",
        Severity.WARNING,
    ),
}
"""A number is never used for another fault."""
_KINDS = Catalogue(CATALOGUE)
problem = _KINDS.problem
refuse = _KINDS.refuse
