"""A small plan with one line of words, cloned."""

import pytest

from kehoach import spec
from kehoach.clone import Target
from kehoach.clone import clone as make

PLAN = """\
cap: {cap}
co_quan: {co_quan}
ngay: {ngay}
trich_yeu: Công tác văn thư năm 2025
{part}:
  - doan: >-
      {words}
"""


class One:
    """The words after the clone, and what was said of them."""

    def __init__(self, cloned, part):
        (item,) = spec.parse(cloned.text).get(part).items
        self.words = item.get("doan").text
        self.items = [one for one in cloned.worklist if one.place.line >= 5 and one.code not in ("CL70", "CL47")]
        self.codes = [one.code for one in self.items]
        self.text = cloned.text


@pytest.fixture
def carried():
    """Clone a plan of 2025 that says these words; return what became of them."""

    def carry(
        words, nam=2026, *, cap="xa", co_quan="Ủy ban nhân dân xã Minh Long", ngay="//2025", part="nhiem_vu", **target
    ):
        text = PLAN.format(words=words, cap=cap, co_quan=co_quan, ngay=ngay, part=part)
        return One(make(text, "cu.yaml", Target(nam, **target)), part)

    return carry


@pytest.fixture
def from_huyen():
    """Clone a huyện's plan that says these words to a commune."""

    def carry(words, moi="Ủy ban nhân dân xã Mường Ảng", *, part="nhiem_vu", nam=2026):
        cu = "Ủy ban nhân dân huyện Mường Ảng"
        text = PLAN.format(words=words, cap="huyen", co_quan=cu, ngay="//2025", part=part)
        return One(make(text, "cu.yaml", Target(nam, cap="xa", co_quan=moi)), part)

    return carry
