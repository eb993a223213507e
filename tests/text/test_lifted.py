import pytest
from growth import linear, repeated
from hypothesis import given
from hypothesis import strategies as st

from kehoach.text.legacy import _TCVN3, convert, from_tcvn3
from kehoach.text.lifted import lifted

BACK = {letter: sign for sign, letter in _TCVN3.items()}


def typed(text):
    """The text as it is typed in TCVN3: a capital the encoding lacks is its small letter."""
    return "".join(BACK.get(one) or BACK.get(one.lower()) or one for one in text)


@pytest.mark.parametrize("text", [
    "ỦY BAN NHÂN DÂN XÃ AN BÌNH chủ trì mua sách", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc",
    "I. MỤC ĐÍCH, YÊU CẦU", "KẾ HOẠCH", "KT. CHỦ TỊCH\nPHÓ CHỦ TỊCH", "CHI PHÍ Ở XÃ", "TỈNH HÀ NAM", "Xã An Bình", "UBND Xã An Bình",
    "Số: 12/KH-UBND", "HĐND, UBND xã", "Kế hoạch số 5/KH-UBND", "MỤC 1: Tổ chức", "Về việc", "TRẦN VĂN HÀ", "Hà Nội", "ở xã", "NĂM HỌC 2025-2026",
    "PHỤ LỤC\nBiểu số 1", "BÁO CÁO\nVề việc", "Từ năm 2026 ĐẾN NAY",
    "BAN: Xã", "BAN; Xã", "BAN/Xã", "BAN 5 Xã", "BAN\nXã", "BAN XÃ", "Ban Xã", "XÃ BAN",
])  # fmt: skip
def test_what_was_typed_is_read_again(text):
    assert convert(typed(text), "TCVN3") == text


@given(st.text(alphabet=[*_TCVN3, *"aBcN I.:/\n1-"], max_size=80))
def test_only_letter_case_changes(text):
    found = lifted(text, from_tcvn3(text))
    assert found.lower() == from_tcvn3(text).lower()
    assert all(one == other or other.isupper() for one, other in zip(from_tcvn3(text), found, strict=True))


@pytest.mark.parametrize("piece", ["X· ", "BAN ", "ñ", "1X· ", "x·", "\n"])
def test_the_work_grows_with_the_text(piece):
    linear(lambda text: convert(text, "TCVN3"), repeated(piece), 40_000)
