"""Marks of a paper: their frames, and the names they are known by."""

import pytest

from kehoach.law.dau import Khung, do_khan, find, is_secret, luu_hanh

RED = "FF0000"


def test_the_frames_of_the_decree():
    assert list(do_khan().values()) == [
        Khung("khẩn", "KHẨN", 20, 8, RED, ()),
        Khung("thượng khẩn", "THƯỢNG KHẨN", 40, 8, RED, ()),
        Khung("hỏa tốc", "HỎA TỐC", 30, 8, RED, ()),
    ]
    assert list(luu_hanh().values()) == [
        Khung("lưu hành nội bộ", "LƯU HÀNH NỘI BỘ", 52, 8, "", (118, 10)),
        Khung("xem xong trả lại", "XEM XONG TRẢ LẠI", 52, 8, "", (118, 10)),
    ]
    assert all(ten == khung.ten for known in (do_khan(), luu_hanh()) for ten, khung in known.items())


@pytest.mark.parametrize(
    ("words", "ten"), [("HOẢ TỐC", "hỏa tốc"), ("hoa_toc", "hỏa tốc"), ('"Khẩn."', "khẩn"), ("thuong khan", "thượng khẩn"), ("khẩn cấp", None), ("khẩnX", None), ("", None)]
)  # fmt: skip
def test_a_mark_is_found_however_it_is_spelt(words, ten):
    found = find(do_khan(), words)
    assert (found and found.ten) == ten


@pytest.mark.parametrize(
    ("words", "secret"),
    [("MẬT", True), ("Tối mật", True), ("(TUYỆT MẬT)", True), ("tai_lieu_thu_hoi", True), ("“Mật”:", True), ("bí mật", False), ("mật độ", False), ("", False)],
)  # fmt: skip
def test_marks_of_state_secrets_are_known(words, secret):
    assert is_secret(words) is secret
