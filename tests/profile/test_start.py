"""What an office answers when a plan is begun; what is given wins."""

from kehoach.plan.skeleton_lines import Answers
from kehoach.profile import NguoiKy, Profile
from kehoach.profile.start import begun, identity, is_of, office_kind, symbol
from kehoach.text.dates import Ngay

OFFICE = Profile(
    co_quan="Sở Xây dựng", co_quan_chu_quan="UBND tỉnh Điện Biên", dia_danh="Điện Biên", ky_hieu=(("Sở XD", "X"), ("Sở Xây dựng", "SXD")),
    luu=("VT", "KH"), noi_nhan=("Các phòng",),
    nguoi_ky=(NguoiKy(chuc_vu="Phó Giám đốc", ho_ten="An", quyen_han="TUQ", den_ngay=Ngay(31, 12, 2026)), NguoiKy(chuc_vu="Giám đốc")),
)  # fmt: skip


def test_all_of_it_is_answered():
    found = begun(Answers(nam="2026"), OFFICE)
    assert found == Answers(
        nam="2026", co_quan="Sở Xây dựng", co_quan_chu_quan="UBND tỉnh Điện Biên", dia_danh="Điện Biên", ky_hieu="KH-SXD",
        luu=("VT", "KH"), noi_nhan=("Các phòng",), chuc_vu="Phó Giám đốc", ho_ten="An", quyen_han="TUQ",
    )  # fmt: skip
    assert begun(Answers(nam="2027"), OFFICE).chuc_vu == "Giám đốc"


def test_what_is_given_wins():
    given = Answers(nam="2026", co_quan="Sở XD", dia_danh="Mường Thanh", chuc_vu="Giám đốc", luu=("VT",))
    found = begun(given, OFFICE)
    assert (found.co_quan, found.dia_danh, found.luu) == ("Sở XD", "Mường Thanh", ("VT",))
    assert (found.chuc_vu, found.ho_ten, found.quyen_han) == ("Giám đốc", None, None)
    assert identity(Answers(), OFFICE).chuc_vu is None


def test_an_empty_office_answers_nothing():
    assert begun(Answers(nam="2026"), Profile()) == Answers(nam="2026")


def test_an_agency_is_known_by_any_of_its_names():
    xa = Profile(co_quan="Ủy ban nhân dân xã Ba Tơ")
    assert is_of(xa, "UBND xã Ba Tơ")
    assert not is_of(xa, "UBND xã Ba Tô Hạ")
    assert is_of(xa, None)
    assert not is_of(Profile(), "UBND xã Ba Tơ")


def test_the_kind_of_office_is_told_by_its_name_or_level():
    assert office_kind(Profile(co_quan="Ủy ban nhân dân xã Ba Tơ")) == "xa"
    assert office_kind(Profile(loai_co_quan="truong")) == "truong"
    assert office_kind(Profile(cap="tinh")) == "tinh"
    assert office_kind(Profile()) is None


def test_a_symbol_is_the_offices_own():
    assert symbol(OFFICE) == "KH-SXD"
    assert symbol(Profile(co_quan="Sở Y tế", ky_hieu=(("Sở Xây dựng", "SXD"),))) is None
