"""Tables that run over a page, on pages written by hand."""

import pytest
from pdf_paper import DATE, HEAD, NUMBER, Page, Text, ink, ruled, written

from kehoach.intake import read

XS = [85, 130, 330, 430, 520]
HEADING = ("STT", "Nội dung", "Chủ trì", "Hạn")
FIRST = ("1", "Mua sách giấy", "Công chức", "30/4/2026")


def lines(y, *cells):
    """A row of a table whose cells hold several lines each."""
    return [
        Text(x + 4, y - 14 - 14 * at, line, 12)
        for x, cell in zip(XS, cells, strict=False)
        for at, line in enumerate(cell.split("\n"))
    ]


def drawn(ys, *, top=True, bottom=True, xs=XS):
    """The ruling of a table; without its first or last line where the page break cuts a row."""
    lying = ys[0 if top else 1 : len(ys) if bottom else -1]
    standing = [f"{x} {ys[-1]} m {x} {ys[0]} l S" for x in xs]
    return "0.5 w\n" + "\n".join([*standing, *(f"{xs[0]} {y} m {xs[-1]} {y} l S" for y in lying)])


def page(ys, rows, more=(), **open_):
    texts = [one for y, row in zip(ys, rows, strict=False) for one in lines(y, *row)]
    return Page(ink(*texts, *more) + "\n" + drawn(ys, **open_))


def two(first, second, *, top=True, bottom=True, more=((), ())):
    """A file whose table ends its first page and begins its second; a row is 40 pt high."""
    high = [200 - 40 * at for at in range(len(first) + 1)]
    low = [780 - 40 * at for at in range(len(second) + 1)]
    return written(
        [
            page(high, first, (*HEAD, NUMBER, DATE, *more[0]), bottom=bottom),
            page(low, second, (Text(295, 805, "2", 12), *more[1]), top=top),
        ]
    )


def table(data):
    document = read("a.pdf", data)
    tables = [block.table for block in document.blocks() if block.table and block.table.vien]
    rows = [[["".join(run.text for run in cell.text) for cell in row.cells] for row in one.rows] for one in tables]
    return rows, [one.code for one in document.notices if one.code != "TN22"]


def test_a_heading_that_is_printed_again_goes():
    second = ("2", "Mua báo", "Công chức", "30/9/2026")
    rows, told = table(two([HEADING, FIRST], [HEADING, second]))
    assert rows == [[list(HEADING), list(FIRST), list(second)]]
    assert told == []


def test_a_row_whose_number_is_not_printed_again_is_one_row():
    first = ("1", "Tổ chức tuyên", "Công chức\nvăn hóa", "30/4/2026")
    rows, told = table(two([HEADING, first], [HEADING, ("", "truyền sách mới", "- Xã hội", "")]))
    assert rows == [[list(HEADING), ["1", "Tổ chức tuyên truyền sách mới", "Công chức văn hóa\n- Xã hội", "30/4/2026"]]]
    assert told == ["TN39"]


def test_a_row_without_a_number_that_begins_on_its_own_stays_a_row():
    first, second = ("1", "Tuyên truyền:", "", ""), ("", "- Phát tờ rơi", "Đoàn xã", "4/2026")
    rows, told = table(two([HEADING, first], [second]))
    assert rows == [[list(HEADING), list(first), list(second)]]
    assert told == []


@pytest.mark.parametrize("sides", [{"top": False}, {"bottom": False}, {"top": False, "bottom": False}])
def test_a_row_the_ruling_leaves_open_is_one_row(sides):
    rows, told = table(two([HEADING, FIRST], [("", "và báo", "", ""), ("2", "Đọc sách", "Thôn", "5/2026")], **sides))
    assert rows == [
        [list(HEADING), ["1", "Mua sách giấy và báo", "Công chức", "30/4/2026"], ["2", "Đọc sách", "Thôn", "5/2026"]]
    ]
    assert told == ["TN39"]


def test_a_table_with_a_heading_of_its_own_is_another():
    other = ("STT", "Tên thôn", "Trưởng thôn", "Số hộ")
    rows, _ = table(two([HEADING, FIRST], [other, ("1", "Thôn Một", "Ông A", "80")]))
    assert [len(one) for one in rows] == [2, 2]


def test_running_heads_stand_apart_and_break_no_table():
    def leaf(number, rows, head):
        ys = [740 - 40 * at for at in range(len(rows) + 1)] if number > 1 else [200, 160, 120, 80]
        more = (
            Text(85, 815, head, 10),
            Text(85, 25, "UBND xã An Bình - Kế hoạch thư viện", 10),
            Text(295, 800, str(number), 12),
        )
        return page(ys, rows, more)

    def rows(start):
        return [(str(start + at), f"Việc số {start + at}", "Thôn", "5/2026") for at in range(2)]

    pages = [leaf(n, [HEADING, *rows(2 * n - 1)], "Kế hoạch năm 2026") for n in (1, 2, 3)]
    pages[0] = pages[0]._replace(
        ink=pages[0].ink + "\n" + ink(*(one._replace(y=one.y - 20) for one in HEAD), NUMBER, DATE)
    )
    document = read("a.pdf", written(pages))
    (found,) = [block.table for block in document.blocks() if block.table and block.table.vien]
    assert len(found.rows) == 7
    heads, feet = (
        [one.words for one in blocks] for blocks in (document.sections[0].dau_trang, document.sections[0].chan_trang)
    )
    assert heads == ["Kế hoạch năm 2026"]
    assert feet == ["UBND xã An Bình - Kế hoạch thư viện"]


def test_open_sides_make_no_letter_leave_its_table():
    ys, rows = [700, 660, 620], [HEADING, FIRST]
    texts = [one for y, row in zip(ys, rows, strict=False) for one in lines(y, *row)]
    inner = ruled(XS[1:-1], ys) + "\n" + "\n".join(f"{XS[0]} {y} m {XS[-1]} {y} l S" for y in ys)
    rows_, told = table(written([Page(ink(*HEAD, *texts) + "\n" + inner)]))
    assert rows_ == [[list(HEADING), list(FIRST)]]
    assert told == []


def test_a_column_without_its_line_is_a_doubt():
    ys, rows = [700, 660, 620], [HEADING, FIRST]
    texts = [one for y, row in zip(ys, rows, strict=False) for one in lines(y, *row)]
    short = f"{XS[3]} 700 m {XS[3]} 660 l S"
    data = written([Page(ink(*HEAD, *texts) + "\n" + ruled([*XS[:3], XS[4]], ys) + "\n" + short)])
    rows_, told = table(data)
    assert rows_ == [[list(HEADING), ["1", "Mua sách giấy", "Công chức   30/4/2026"]]]
    assert told == ["TN49"]
