"""How wide the columns of a table are: no word breaks while the page has the room."""

from growth import linear

from kehoach.document.block import Cell, Row, Run, Table
from kehoach.document.columns import Margins, usual_margins, usual_room, widths
from kehoach.document.measure import lines, width
from kehoach.document.needs import measured
from kehoach.document.plain_rows import plain_rows

ROOM = usual_room(ngang=False)
AROUND = 2 * usual_margins().usual


def table(heads, *rows, rong=None, **marks):
    made = [Row(tuple(Cell((Run(text),)) if text else Cell(()) for text in row)) for row in rows]
    head = Row(tuple(Cell((Run(text),), "giua") for text in heads), tieu_de=True)
    return Table(tuple(rong or [None] * len(heads)), (head, *made))


def set_(made, room=ROOM):
    return widths(measured(made).can, made.rong, room, usual_margins())


def test_every_column_holds_its_longest_word_of_all_rows():
    rows = [(str(number), "Mua sách", "5.000") for number in range(1, 3000)]
    rows[2500] = ("2501", "Nguyễn-Thị-Minh-Khai", "125.500.000.000")
    found = set_(table(("STT", "Việc", "Kinh phí"), *rows))
    assert abs(sum(found.pt) - ROOM) < 0.01
    assert found.pt[0] >= width("STT", 12, "dam") + AROUND
    assert found.pt[1] >= width("Nguyễn-Thị-Minh-Khai", 12) + AROUND
    assert found.pt[2] >= width("125.500.000.000", 12) + AROUND
    assert not found.tight
    assert not found.narrow


def test_text_gets_the_room_that_numbers_leave():
    long = "Tuyên truyền, hướng dẫn người dân sử dụng dịch vụ công trực tuyến " * 3
    found = set_(table(("STT", "Nội dung", "Số hộ", "Ghi chú"), ("1", long, "185", ""), ("2", long, "90", "")))
    stt, text, count, note = found.pt
    assert text > ROOM * 0.6
    assert stt < 45
    assert count < 60
    assert note < 60


def test_a_given_share_leaves_the_other_columns_to_their_words():
    rows = [(str(number), "Rà soát, thống kê hộ nghèo trên địa bàn", "Phòng Kinh tế") for number in range(1, 9)]
    stt, text, who = set_(table(("STT", "Việc", "Chủ trì"), *rows, rong=[None, None, 40])).pt
    assert abs(who - ROOM * 0.4) < 0.01
    assert stt < 45
    assert text > 200


def test_shares_of_every_column_are_shares_of_their_sum():
    found = set_(table(("A", "B"), ("a", "b"), rong=[30, 10]))
    assert [round(one / ROOM, 3) for one in found.pt] == [0.75, 0.25]


def test_a_heading_above_short_figures_is_no_pillar():
    heads = ("STT", "Chỉ tiêu", "Kết quả năm 2025", "Chỉ tiêu năm 2026", "Đơn vị theo dõi")
    text = ("Kết quả giải quyết thủ tục hành chính được số hóa", "Trung tâm Phục vụ hành chính công")
    rows = [("1", text[0], "71,5", "95", text[1])] * 8
    found = set_(table(heads, *rows))
    assert lines(heads[2], found.pt[2] - AROUND, 12, "dam") <= 3
    given = set_(table(heads, *rows, rong=[None, None, 5, None, None]))  # the author knows better
    assert given.pt[2] < found.pt[2]


def test_a_share_too_small_for_its_words_is_widened():
    rows = [("1", "Hỗ trợ hộ nghèo", "15.000.000")]
    stt, _, money = set_(table(("STT", "Việc", "Kinh phí"), *rows, rong=[1, 98, 1])).pt
    assert stt >= width("STT", 12, "dam") + AROUND
    assert money >= width("15.000.000", 12) + AROUND


def test_a_word_with_a_hard_space_is_one():
    made = table(("A", "B"), ("10\xa0000\xa0000\xa0đồng", "chữ " * 200))
    assert set_(made).pt[0] >= width("10 000 000 đồng", 12) + AROUND


def test_a_head_over_two_columns_widens_both():
    over = Row((Cell((Run("Việc"),)), Cell((Run("Nguyễn_Thị_Minh_Khai_và_Lê_Lợi"),), span=2)), tieu_de=True)
    heads = Row(tuple(Cell((Run(text),)) for text in ("", "Xã", "Tỉnh")), tieu_de=True)
    body = [Row(tuple(Cell((Run(text),)) for text in ("chữ " * 60, "5", "7")))] * 3
    found = set_(Table((None,) * 3, (over, heads, *body)))
    assert found.pt[1] + found.pt[2] >= width("Nguyễn_Thị_Minh_Khai_và_Lê_Lợi", 12, "dam") + AROUND
    assert abs(found.pt[1] - found.pt[2]) < 12


def test_a_bold_total_is_measured_bold():
    total = Row((Cell((Run("Tổng"),)), Cell((Run("999.999.999.999"),))), tong=True)
    body = Row((Cell((Run("chữ " * 200),)), Cell((Run("5"),))))
    made = Table((None, None), (body, body, total))
    assert set_(made).pt[1] >= width("999.999.999.999", 12, "dam") + AROUND


def test_what_does_not_fit_first_loses_its_margins_then_breaks_the_longest_words_only():
    fits = set_(table(["Mười"] * 12, ["12.345"] * 12))
    assert fits.tight
    assert not fits.narrow
    heads = [*["Nghiêng"] * 13, "STT"]
    found = set_(table(heads, ["123.456.789"] * 13 + ["1"]))
    assert found.tight
    assert found.narrow == tuple(range(13))
    assert abs(sum(found.pt) - ROOM) < 0.01
    assert found.pt[13] >= width("STT", 12, "dam")


def test_a_long_address_breaks_before_it_takes_the_page():
    address = "https://dichvucong.gov.vn/p/home/dvc-trang-chu.html?trang=chi-tiet/thu-tuc-hanh-chinh"
    found = set_(table(("STT", "Việc", "Địa chỉ"), ("1", "Nộp hồ sơ trực tuyến trên Cổng Dịch vụ công " * 4, address)))
    assert found.pt[2] < ROOM * 0.45
    assert found.pt[1] > ROOM * 0.4


def test_margins_of_a_sheet_are_taken_as_they_are():
    made = measured(table(("STT", "Việc"), ("1", "chữ " * 90)))
    wide = widths(made.can, made.rong, ROOM, Margins(10, 1)).pt[0]
    assert wide >= width("STT", 12, "dam") + 20


def test_long_tables_are_measured_in_linear_time():
    def made(count):
        rows = [(str(n), f"Việc số {n}", f"{n}.000.000") for n in range(count)]
        return table(("STT", "Việc", "Kinh phí"), *rows)

    linear(measured, made, 4000)  # of more rows the small ones alone fit what `width` remembers, 8,192 texts
    assert len(plain_rows(made(50)).columns[1].once) == 50
