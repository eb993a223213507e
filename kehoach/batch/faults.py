"""What can be wrong with a batch (LO: lô): every message with its cure.

A fault of a cell stands at the cell (``xa.xlsx: Trang1!C5``), one of the base at its line.
"""

from __future__ import annotations

from kehoach.problem import Catalogue, ProblemKind, Severity

CATALOGUE = {
    "LO01": ProblemKind(
        "cột “{cot}” không phải một chỗ của kế hoạch gốc",
        "{cure}; cột chỉ để xem thì thêm dấu # trước tên cột",
    ),
    "LO02": ProblemKind(
        "chỗ trống ${{{ten}}} của kế hoạch gốc không có cột nào điền",
        "thêm cột “{ten}” vào bảng; nếu là chữ thật thì viết $${{{ten}}}",
    ),
    "LO03": ProblemKind(
        "cột “{cot}” và cột “{truoc}” cùng ghi vào một chỗ", "bỏ một trong hai cột"
    ),
    "LO04": ProblemKind("ô trống, mà kế hoạch cần chữ ở đây (cột “{cot}”)", "điền ô này"),
    "LO05": ProblemKind("không có đơn vị cấp xã nào tên “{ten}”{noi}", "{cure}"),
    "LO06": ProblemKind("“{ten}” viết thiếu dấu, có thể là {cac}", "viết đủ dấu tên đơn vị"),
    "LO07": ProblemKind(
        "“{ten}” là tên của {so} đơn vị, ở {cac}",
        "thêm cột “ma” (mã đơn vị hành chính) hay cột “tinh”, hoặc ghi --units TỈNH",
    ),
    "LO08": ProblemKind("{ten} đã có ở hàng {hang}", "mỗi đơn vị một hàng: bỏ hàng thừa"),
    "LO09": ProblemKind(
        "bảng thiếu {so}/{tong} đơn vị của {tinh}: {cac}", "thêm hàng, hoặc bỏ --units"
    ),
    "LO10": ProblemKind(
        "ô ghi “{ten}”, mà hàng này là của {don_vi}",
        "viết đúng tên ấy; cả bảng lệch nhau thì có lẽ chỉ một cột được sắp xếp lại",
    ),
    "LO11": ProblemKind("không có đơn vị cấp xã nào mang mã {ma}", "{cure}"),
    "LO12": ProblemKind(
        "hàng này và hàng {hang} cùng ra một tên tệp: {tep}",
        "thêm cột “ma”, hoặc đặt tên khác bằng --name",
    ),
    "LO13": ProblemKind("mẫu tên tệp {mau}: {what}", "dùng các cột: {cot}"),
    "LO14": ProblemKind("bảng không có hàng nào dưới hàng tên cột", "mỗi đơn vị một hàng"),
    "LO15": ProblemKind("ô gộp ngang, không rõ là của cột nào", "bỏ gộp ô rồi lưu lại"),
    "LO16": ProblemKind("{don_vi} không thuộc {tinh}", "bỏ hàng này, hoặc sửa --units"),
    "LO17": ProblemKind("không có tỉnh, thành phố nào tên “{ten}”", "ghi tên hay mã tỉnh hiện nay"),
    "LO18": ProblemKind(
        "tệp đã có và không đúng bản do lệnh này in ra, nên không ghi đè",
        "ai đó đã sửa thì cất tệp ấy ra chỗ khác; thêm --force để in đè",
    ),
    "LO19": ProblemKind(
        "không đọc được bản kê {tep} của lần chạy trước",
        "cất tệp ấy ra chỗ khác, hoặc thêm --force để in lại tất cả",
    ),
    "LO20": ProblemKind(
        "cột “{cot}” chỉ vào cả một {loai} của kế hoạch, không phải một giá trị",
        "đặt chỗ trống ${{ten}} ở từng chỗ cần thay, rồi thêm cột tên ấy",
    ),
    "LO21": ProblemKind(
        "cột “{cot}” chỉ vào giá trị dùng chung (& và *) của kế hoạch gốc",
        "chép giá trị ấy ra từng chỗ trong kế hoạch gốc",
    ),
    "LO22": ProblemKind(
        "kế hoạch trước 01/7/2025: tên đơn vị trong bảng chưa được đối chiếu",
        "tự soát tên đơn vị; danh mục của chương trình là các đơn vị từ 01/7/2025",
        Severity.WARNING,
    ),
    "LO23": ProblemKind(
        "tệp của lần trước, hàng của nó không còn trong bảng",
        "không dùng nữa thì tự xóa tệp",
        Severity.WARNING,
    ),
    "LO24": ProblemKind(
        "kế hoạch gốc không có chỗ nào khác nhau giữa các hàng",
        "đặt chỗ trống ${{ten}} vào kế hoạch gốc, hoặc thêm cột như co_quan, dia_danh",
    ),
    "LO25": ProblemKind("kế hoạch gốc có quá {so} chỗ phải điền", "gộp các chỗ trống lại"),
    "LO26": ProblemKind(
        "hàng này không có mã, tên hay cơ quan nào để đặt tên tệp",
        "thêm cột “ten” hoặc “ma”, hoặc đặt tên tệp bằng --name với một cột có chữ",
    ),
    "LO27": ProblemKind(
        "kế hoạch gốc phải gồm các dòng `khóa: giá trị`", "xem tệp mẫu: kehoach new xa"
    ),
    "LO28": ProblemKind(
        "bản PDF của lần trước không còn là bản của tệp Word cùng tên",
        "thêm --pdf để in lại bản PDF, hoặc xóa nó",
        Severity.WARNING,
    ),
    "LO29": ProblemKind(
        "đơn vị nào cũng in “{ten}”, tên đơn vị của kế hoạch gốc: “{chu}”",
        "thay tên ấy bằng một chỗ trống như ${{ten}} rồi thêm cột cùng tên vào bảng",
        Severity.WARNING,
    ),
}
"""A number is never used for another fault."""
_KINDS = Catalogue(CATALOGUE)
problem = _KINDS.problem
refuse = _KINDS.refuse
