"""A plan with headings, clauses and dashes under each other, and what a plan prints or is told."""

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
