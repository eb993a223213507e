"""Columns of a table that hold amounts of money."""

from decimal import Decimal

from kehoach.document.block import Block, Cell, Role, Row, Run, Table
from kehoach.document.compose.given import given_table
from kehoach.plan.reading import Reading
from kehoach.plan.table import Bang
from kehoach.review.facts.grids import grids
from kehoach.review.money_columns import money_columns


def found(unit, **raw):
    bang = Reading().part(Bang, raw, ())
    (grid,) = grids([Block(Role.BANG, table=given_table(bang, ()))])
    return [(one.number, one.total) for one in money_columns(grid, unit)]


ROWS = [["Họp", "1,5", "3", "200"], ["In", "2", "4", "300"]]


def test_the_unit_stands_in_the_heading_or_above_the_table():
    cot = ["STT", "Việc", "Kinh phí (triệu đồng)", "Số hộ", "Thành tiền"]
    assert found("Đơn vị tính: nghìn đồng", cot=cot, hang=ROWS) == [(2, Decimal(3_500_000)), (4, 500_000)]
    assert found("", cot=cot, hang=ROWS) == [(2, Decimal(3_500_000))]


def test_the_row_of_totals_says_the_total():
    cot = ["STT", "Việc", "Kinh phí (đồng)", "Số hộ", "Đơn giá (đồng)"]
    assert found("", cot=cot, hang=ROWS, tong="true") == [(2, Decimal("3.5"))]


def test_a_table_of_headings_alone_has_nothing_to_add_up():
    head = [
        Row(tuple(Cell((Run(word),)) for word in words), tieu_de=True)
        for words in (("STT", "Kinh phí"), ("1", "2"), ("I", "II"))
    ]
    assert list(grids([Block(Role.BANG, table=Table((1.0, 1.0), tuple(head)))])) == []
