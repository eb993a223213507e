"""Each signature is judged by the agency it is for; what only joint plans have is no fault."""

import pytest
from review.paged import found
from review.specimens import subject

from kehoach.review.page import Specimen

UBND = "co_quan_ban_hanh: ỦY BAN NHÂN DÂN XÃ A"
JOINT = f"{UBND} -\nco_quan_ban_hanh: SỞ NỘI VỤ\n"
FIRST = "quyen_han: TM. ỦY BAN NHÂN DÂN\nchuc_vu: CHỦ TỊCH\nho_ten: Đinh Văn Sơn\n"


def page(text):
    return subject(Specimen(True, "trang", text))


def test_each_signer_has_the_agency_of_its_place():
    one, two = page(
        f"{JOINT}{FIRST}quyen_han: KT. GIÁM ĐỐC\nchuc_vu: PHÓ GIÁM ĐỐC\nho_ten: Trần Thị An\n"
    ).facts.signatures
    assert (one.kind.ma, two.agency, two.kind.ma) == ("ubnd", "SỞ NỘI VỤ", "so")


def test_the_issuer_may_sign_on_the_right():
    one, two = page(
        f"{JOINT}quyen_han: KT. GIÁM ĐỐC\nchuc_vu: PHÓ GIÁM ĐỐC\nho_ten: Trần Thị An\n{FIRST}"
    ).facts.signatures
    assert (one.kind.ma, one.blocks[-1].words, two.kind.ma) == ("ubnd", "Đinh Văn Sơn", "so")


def test_whom_a_second_signer_signs_for_is_not_guessed():
    _, two = page(
        f"{UBND}\n{FIRST}quyen_han: TM. BAN THƯỜNG TRỰC\nchuc_vu: CHỦ TỊCH\nho_ten: Trần Thị An\n"
    ).facts.signatures
    assert (two.agency, two.kind) == ("", None)
    _, two = page(f"{UBND}\n{FIRST}quyen_han: TM. ỦY BAN NHÂN DÂN\nchuc_vu: PHÓ CHỦ TỊCH\n").facts.signatures
    assert two.kind.ma == "ubnd"


def test_a_head_of_one_agency_or_of_none():
    assert page(f"{UBND}\n{FIRST}").facts.agencies == ["ỦY BAN NHÂN DÂN XÃ A"]
    assert page(FIRST).facts.agencies == []


@pytest.mark.parametrize(
    ("code", "second", "quotes"),
    [
        ("TT53", "chuc_vu: PHÓ GIÁM ĐỐC", ["PHÓ GIÁM ĐỐC"]),
        ("TT53", "quyen_han: KT. GIÁM ĐỐC\nchuc_vu: PHÓ GIÁM ĐỐC", []),
        ("TT52", "quyen_han: KT. GIÁM ĐỐC\nchuc_vu: PHÓ GIÁM ĐỐC", []),
        ("TT51", "quyen_han: TM. SỞ NỘI VỤ\nchuc_vu: GIÁM ĐỐC", ["TM. SỞ NỘI VỤ"]),
        ("TT51", "chuc_vu: GIÁM ĐỐC", []),
        ("TT06", "chuc_vu: GIÁM ĐỐC", []),
        ("TT06", "chuc_vu: GIÁM ĐỐC\nho_ten: Trần Thị An", []),
    ],
)
def test_the_second_signature_is_judged_by_its_own_agency(code, second, quotes):
    assert found(code, f"{JOINT}{FIRST}{second}\n") == quotes


@pytest.mark.parametrize("code", ["TT06", "TT51", "TT52", "TT53"])
def test_a_first_signer_without_authority_beside_one_with_it_is_right(code):
    head = "co_quan_ban_hanh: SỞ NỘI VỤ -\nco_quan_ban_hanh: ỦY BAN NHÂN DÂN XÃ A\n"
    assert found(code, f"{head}chuc_vu: GIÁM ĐỐC\nho_ten: Trần An\n{FIRST}") == []


@pytest.mark.parametrize("symbol", ["KH-HĐND-UBND", "KHLT-SNV-UBND", "KHLT/UBND-SNV"])
def test_the_symbol_and_the_parent_of_a_joint_plan_are_practice(symbol):
    text = f"co_quan_chu_quan: UBND TỈNH LÂM ĐỒNG\n{JOINT}so_ky_hieu: Số: 05/{symbol}\nten_loai: KẾ HOẠCH\n{FIRST}"
    for code in ("TT10", "TT12", "TT18"):
        assert found(code, f"{text}chuc_vu: GIÁM ĐỐC\nho_ten: Trần Thị An\n") == []


@pytest.mark.parametrize("signed_by", ["quyen_han: KT. CHỦ TỊCH\nchuc_vu: PHÓ CHỦ TỊCH\n", "chuc_vu: CHỦ TỊCH\n"])
def test_a_decision_of_the_head_is_not_signed_for_the_collective(signed_by):
    own = "tham_quyen: CHỦ TỊCH ỦY BAN NHÂN DÂN XÃ A\n"
    assert found("TT52", f"{UBND}\n{own}{signed_by}") == []
    assert found("TT52", f"{UBND}\ntham_quyen: ỦY BAN NHÂN DÂN XÃ A\n{signed_by}") != []
