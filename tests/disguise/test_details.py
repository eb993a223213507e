import pytest

from kehoach.disguise.details import DetailKind, details, units


def found(text):
    return {(one.kind.name, text[one.start : one.end]) for one in details(text)}


@pytest.mark.parametrize(
    ("text", "kind", "words"),
    [
        ("giao bà Lò Thị Páo phụ trách", "NAME", "Lò Thị Páo"),
        ("(Đ/c Sơn)", "NAME", "Sơn"),
        ("đồng chí Xa Kỳ Vong, cán bộ", "NAME", "Xa Kỳ Vong"),
        ("Nguyễn Văn Nam, Trưởng phòng", "NAME", "Nguyễn Văn Nam"),
        ("hỏi qua 0912.345.678.", "NUMBER", "0912.345.678"),
        ("điện thoại +84 912 345 678", "NUMBER", "+84 912 345 678"),
        ("CCCD 034089012345", "NUMBER", "034089012345"),
        ("tài khoản 3710205001234", "NUMBER", "3710205001234"),
        ("gửi a.b-c@minhlong.gov.vn trước", "MAIL", "a.b-c@minhlong.gov.vn"),
        ("xem https://drive.example/x?id=Son", "MAIL", "://drive.example/x?id=Son"),
        ("số nhà 12/3 đường Trần Phú", "ADDRESS", "12/3"),
        ("số nhà 12/3 đường Trần Phú", "ADDRESS", "Trần Phú"),
        ("ở thôn Hạ Vàng", "ADDRESS", "Hạ Vàng"),
    ],
)
def test_a_detail_is_found(text, kind, words):
    assert (kind, words) in found(text)


@pytest.mark.parametrize(
    "text",
    [
        "ngày 05.9.2026", "01.01.2026-31.12.2026", "giai đoạn 2021-2025", "25.000.000 đồng", "250000000 đồng",
        "Kế hoạch số 141/KH-SGDĐT ngày 31/8/2025", "thành phố Hồ Chí Minh", "tư tưởng Hồ Chí Minh", "đồng chí Chủ tịch UBND xã",
        "tỉnh Lâm Đồng", "Hà Giang", "thành phố Hà Nội", "Nghị định số 30/2020/NĐ-CP", "1.200 học sinh",
    ],
)  # fmt: skip
def test_what_is_no_detail_stays(text):
    assert found(text) == set()


def test_units_are_found_where_their_kind_is_said():
    text = "UBND xã Minh Long, tỉnh Quảng Ngãi"
    assert [text[one.start : one.end] for one in units(text)] == ["Minh Long", "Quảng Ngãi"]
    assert {one.kind for one in units(text)} == {DetailKind.AGENCY}
