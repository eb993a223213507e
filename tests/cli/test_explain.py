"""``kehoach explain`` answers every code the program prints."""

import pytest
from house import codes

from kehoach.cli.explain import NOTICES
from kehoach.report.plain import FAMILIES


def test_every_family_of_codes_is_known():
    assert {code[:2] for code in codes.told()} == set(NOTICES)
    assert not set(NOTICES) & set(FAMILIES)


@pytest.mark.parametrize("family", NOTICES)
def test_a_notice_is_said_to_be_one(run, family):
    ran = run("explain", f"{family.lower()}34")
    assert ran.code == 0
    assert f"Các mã {family} là câu báo về {NOTICES[family]}" in ran.out


@pytest.mark.parametrize("code", ["ZZ01", "KH", "KH1", "TT00", ""])
def test_what_is_no_code_is_refused(run, code):
    assert run("explain", code).code == 2
