"""A section under its key: how it may be written, and what it may say besides its content."""

import pytest

from kehoach import make
from kehoach.document.compose import compose
from kehoach.problem import KehoachError

DEEP = [{"tieu_de": "Một", "noi_dung": [{"tieu_de": "Hai", "noi_dung": [{"khoan": "ba", "noi_dung": ["bốn"]}]}]}]
XA = {"cap": "xa", "co_quan": "Ủy ban nhân dân xã Minh Long", "trich_yeu": "Thư viện", "nhiem_vu": DEEP}


def printed(raw):
    return [one.words for one in compose(make(raw)).blocks() if one.level]


def told(raw):
    with pytest.raises(KehoachError) as error:
        make(raw)
    return [(one.place.path, one.code, one.message) for one in error.value.problems]


def test_a_section_may_have_its_own():
    raw = {**XA, "danh_so": "hon_hop", "muc_hai": {"tieu_de": "Hai", "danh_so": "thap_phan", "noi_dung": DEEP}}
    assert printed(raw)[5:9] == ["II. HAI", "1. Một", "1.1. Hai", "1.1.1. ba:"]


def test_a_section_cannot_change_its_own_number():
    own = {"tieu_de": "Hai", "danh_so": ["1", "1.1"], "noi_dung": ["Một."]}
    (fault,) = told({**XA, "danh_so": "hon_hop", "muc_hai": own})
    assert fault[0].endswith("muc_hai.danh_so")
    assert fault[1:] == ("KH18", "danh_so của một phần không đổi được số của chính phần ấy")
