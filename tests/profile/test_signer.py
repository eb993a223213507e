"""Who signs on a day, in a month, in a year."""

import pytest

from kehoach.profile import NguoiKy, Profile
from kehoach.profile.signer import signer_on
from kehoach.text.dates import Ngay

SON = NguoiKy(chuc_vu="Chủ tịch", ho_ten="Sơn", den_ngay=Ngay(30, 6, 2026))
BINH = NguoiKy(chuc_vu="Chủ tịch", ho_ten="Bình", tu_ngay=Ngay(1, 7, 2026))
CUC = NguoiKy(chuc_vu="Phó Chủ tịch", ho_ten="Cúc", tu_ngay=Ngay(1, 1, 2025), den_ngay=Ngay(31, 12, 2026))
OFFICE = Profile(nguoi_ky=(SON, BINH, CUC))


@pytest.mark.parametrize(
    ("day", "who", "sure", "others"),
    [
        (Ngay(30, 6, 2026), "Sơn", True, ["Cúc"]),
        (Ngay(1, 7, 2026), "Bình", True, ["Cúc"]),
        (Ngay(None, 7, 2026), "Bình", True, ["Cúc"]),
        (Ngay(None, None, 2026), "Cúc", True, ["Sơn", "Bình"]),
        (Ngay(None, None, 2027), "Bình", True, []),
        (Ngay(None, None, 2024), "Sơn", True, []),
        (Ngay(), "Bình", False, ["Sơn", "Cúc"]),
    ],
)
def test_the_first_who_covers_the_time_signs(day, who, sure, others):
    found = signer_on(OFFICE, day)
    assert found.nguoi_ky is not None
    assert (found.nguoi_ky.ho_ten, found.sure, [one.ho_ten for one in found.others]) == (who, sure, others)


def test_a_year_nobody_covers_is_not_sure():
    found = signer_on(Profile(nguoi_ky=(SON, BINH)), Ngay(nam=2026))
    assert (found.nguoi_ky, found.sure) == (SON, False)


def test_nobody_signs_where_nobody_may():
    found = signer_on(Profile(nguoi_ky=(BINH,)), Ngay(1, 1, 2020))
    assert (found.nguoi_ky, found.others) == (None, ())
    assert signer_on(Profile(), Ngay()).nguoi_ky is None
