"""One code, one fault: who reads a code in a report finds one thing said under it."""

from house import codes
from project import ROOT

TWO = """
CODE = "KH99"
def one(name):
    told = f"không có cột {name}"
    raise Wrong("KH98", told, "sửa")
def other(path):
    return Fault(path, CODE, "phần trống" if path else "bảng trống", "sửa")
def third():
    raise Wrong("KH98", "tiêu đề dài", "sửa")
CATALOGUE = {"BT99": Entry("tệp hỏng")}
"""
CURE = "give the new fault a code of its own; a sentence said in other words is no new fault: say it as the old one is said"


def test_the_house_test_sees_two_faults_under_one_code():
    found = codes.of_text(TWO)
    assert found == {
        "KH98": {"không có cột {}", "tiêu đề dài"},
        "KH99": {"phần trống", "bảng trống"},
        "BT99": {"tệp hỏng"},
    }
    assert codes.shared(found) == {"KH98": 2, "KH99": 2}


def test_it_looks_at_every_family():
    found = codes.told()
    families = "YA KH MA TE TN CL RS BT HA LO SS HS TV VC WD PH IN MC BL"
    assert {code[:2] for code in found} == set(families.split())
    assert len(found) > 150


def test_no_code_gets_another_fault():
    found, known = codes.told(), codes.listed()
    more = {code: sorted(found[code]) for code, count in codes.shared(found).items() if count > known.get(code, 1)}
    assert more == {}, CURE


def test_the_list_has_no_code_that_is_rid_of_its_second_fault():
    now = codes.shared(codes.told())
    assert {code: now.get(code, 1) for code in codes.listed()} == codes.listed(), (
        "write the lower figure into codes.txt"
    )


def test_no_cure_is_quoted_as_the_windows_prompt_does_not_know():
    sources = sorted((ROOT / "kehoach").rglob("*.py"))
    assert [path.name for path in sources if "install 'kehoach[" in path.read_text(encoding="utf-8")] == []
