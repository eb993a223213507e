import pickle

import pytest
from project import ROOT

from kehoach.batch.work_check import CheckJob, examined
from kehoach.problem import KehoachError, Place, Problem
from kehoach.report.plain import as_values

PLAN = str(ROOT / "examples" / "xa-2026" / "ke-hoach.yaml")


def test_a_review_is_the_same_behind_pickle_and_light():
    whole = examined(CheckJob(PLAN))
    sent = pickle.dumps(examined(CheckJob(PLAN, whole=False)))
    assert as_values(pickle.loads(sent)) == as_values(whole)  # noqa: S301 - our own
    assert whole.content
    assert len(sent) < 400_000


def test_what_was_refused_before_is_told():
    problem = Problem(Place("thu-muc"), "RS22", "không có tệp")
    with pytest.raises(KehoachError) as raised:
        examined(CheckJob("thu-muc", problems=(problem,)))
    assert raised.value.problems == (problem,)
    assert CheckJob("thu-muc", problems=(problem,)).paths == ()
