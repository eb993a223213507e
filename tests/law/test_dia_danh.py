import pytest

from kehoach.law.dia_danh import dia_danh, tach_don_vi


@pytest.mark.parametrize(
    ("written", "printed"),
    [
        ("Minh Long", "Minh Long"),
        ("xã Minh Long", "Minh Long"),
        ("phường 1", "Phường 1"),
        ("Phường Trần Phú", "Phường Trần Phú"),
        ("phường Điện Biên Phủ", "Phường Điện Biên Phủ"),
        ("Hồ Chí Minh", "Thành phố Hồ Chí Minh"),
        ("TP. Hồ Chí Minh", "Thành phố Hồ Chí Minh"),
        ("TP Hồ Chí Minh", "Thành phố Hồ Chí Minh"),
        ("thành phố Cần Thơ", "Cần Thơ"),
        ("tỉnh Điện Biên", "Điện Biên"),
        ("đặc khu Phú Quốc", "Phú Quốc"),
    ],
)
def test_the_unit_word_stays_only_with_numbers_people_and_events(written, printed):
    assert dia_danh(written) == printed


def test_a_bare_number_takes_the_unit_of_its_agency():
    assert dia_danh("1", "phường") == "Phường 1"


def test_a_name_that_only_begins_like_a_unit_stays_whole():
    assert tach_don_vi("Xãng Lớn") == ("", "Xãng Lớn")
