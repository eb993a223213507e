"""Where an abbreviation is introduced, and what is none."""

import pytest
from review.test_words import page

from kehoach.profile import Profile
from kehoach.review.facts.abbreviations import known
from kehoach.review.subject import Subject


@pytest.mark.parametrize(
    ("text", "short", "full"),
    [
        ("Đội ngũ cán bộ quản lý (CBQL) cốt cán", "CBQL", "cán bộ quản lý"),
        ("Ủy ban nhân dân (UBND) xã", "UBND", "Ủy ban nhân dân"),
        ("Sở Giáo dục và Đào tạo (GDĐT)", "GDĐT", "Giáo dục và Đào tạo"),
        ("Sở Giáo dục và Đào tạo (GD&ĐT)", "GD&ĐT", "Giáo dục và Đào tạo"),
        ("cải cách hành chính (sau đây viết tắt là CCHC)", "CCHC", "cải cách hành chính"),
        ("theo mẫu (CBQL)", "CBQL", ""),
    ],
)
def test_an_introduction_names_its_words(text, short, full):
    (found,) = page(text).facts.abbreviations.introduced
    assert (found.short, found.full) == (short, full)


def test_what_is_no_abbreviation():
    found = page("Phần II, Kế hoạch số 12/KH-SGDĐT, KẾ HOẠCH, KT. CHỦ TỊCH, mẫu CBQL-01").facts.abbreviations
    assert [one.short for one in found.used] == ["KT"]


def test_an_office_knows_its_own():
    subject = page("Đội ngũ GVMN")
    own = Subject(subject.document, None, Profile(viet_tat=("GVMN",)))
    assert "GVMN" in known(own.profile.viet_tat)
    assert "GVMN" not in known(subject.profile.viet_tat)
