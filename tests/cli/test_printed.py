import pytest
from project import ROOT

from kehoach.batch.work_render import printed
from kehoach.cli.on_paper import OnPaper
from kehoach.cli.printed import Asked, job_of, result, written
from kehoach.cli.wished import Wish
from kehoach.profile.file import NO_OFFICE

PLAN = str(ROOT / "examples" / "xa-2026" / "ke-hoach.yaml")
PAPER = OnPaper(Wish(word=True, pdf=False, png=False), many=False)
ASKED = Asked(PAPER, None, NO_OFFICE, force=False, strict=False, check=True)


def test_a_target_that_is_there_is_refused_before_the_work(tmp_path):
    target = tmp_path / "a.docx"
    target.touch()
    job = job_of(PLAN, str(target), ASKED)
    assert [problem.code for problem in job.problems] == ["TE03"]


@pytest.mark.parametrize("strict", [False, True])
def test_a_target_that_came_meanwhile_is_left_alone(tmp_path, strict):
    target = tmp_path / "a.docx"
    asked = ASKED._replace(strict=strict)
    job = job_of(PLAN, str(target), asked)
    made = printed(job)
    target.write_bytes(b"of somebody else")
    found = result(job, asked, written(job, made, asked))
    assert [problem.code for problem in found.problems] == ["TE03"]
    assert (found.docx, target.read_bytes()) == (None, b"of somebody else")
