"""The lines round a table."""

import pytest
from document.label.typed import lines

from kehoach.document.block import Block, Cell, Role, Row, Run, Table
from kehoach.document.label.around_table import role_by_table

TABLE = Block(Role.CHUA_RO, table=Table((1.0,), (Row((Cell((Run("Lớp một"),)),)),)))


@pytest.mark.parametrize(
    ("above", "below", "roles"),
    [
        (["Bảng 1. Kinh phí", "Đơn vị tính: triệu đồng"], [], ["ten_bang", "don_vi_tinh"]),
        (["Đơn vị tính: triệu đồng", "Một câu."], [], [None, None]),
        ([], ["Ghi chú: số liệu đến 30/6."], ["ghi_chu_bang"]),
        ([], ["Một câu.", "Ghi chú: số liệu."], [None, None]),
    ],
)
def test_what_a_line_is_to_the_table(above, below, roles):
    found = lines(*above, TABLE, *below)
    told = [role_by_table(found, at) for at, line in enumerate(found) if line.table is None]
    assert [role and str(role) for role in told] == roles
