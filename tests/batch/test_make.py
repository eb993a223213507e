import pickle

import pytest
from made_batch import BASE

from kehoach.batch.base import Base
from kehoach.batch.filled import filled
from kehoach.batch.make import Job, Shared, make_row
from kehoach.plan import open_spec
from kehoach.problem import KehoachError
from kehoach.profile import EMPTY
from kehoach.report.word_files import word_files

PATHS = (("trich_yeu",), ("muc_dich_yeu_cau", 0))


def shared(text=BASE, profile=None):
    return Shared("goc.yaml", text, PATHS, None, profile)


def test_what_goes_to_a_worker_and_comes_back_is_small_and_passes_between_processes():
    job = Job(3, "a.docx", ("Tập huấn", "Nâng cao"))
    made = make_row(*pickle.loads(pickle.dumps((shared(), job))))  # noqa: S301 - our own
    assert made.number == 3
    assert [name for name, _ in made.files] == ["a.docx"]
    assert len(pickle.dumps((shared(), job))) < 4 * len(BASE)
    assert pickle.loads(pickle.dumps(made)) == made  # noqa: S301 - pickled on this line


def test_what_a_clone_left_open_stands_in_the_file_with_the_words_of_the_row():
    text = BASE.replace("trich_yeu: ", "trich_yeu: ", 1).replace(
        "của ${ten}\nmuc", "của ${ten}  # cần quyết định: CL22\nmuc"
    )
    values = ("Chuyển đổi số của xã Ba Tơ", "Nâng cao")
    ((_, content),) = make_row(shared(text), Job(0, "a.docx", values)).files
    by_hand = filled(Base("goc.yaml", text.encode()), PATHS, values)
    assert "xã Ba Tơ  # cần quyết định" in by_hand
    assert content == word_files(open_spec("goc.yaml", by_hand.encode()), "a.docx", None)[0].content


def test_a_row_that_is_reviewed_only_gives_no_file():
    made = make_row(shared(profile=EMPTY), Job(0, "a.docx", ("tập huấn", "Nâng cao"), printed=False))
    assert made.files == ()
    assert made.findings
    assert made.unchecked
    assert make_row(shared(), Job(0, "a.docx", ("Tập huấn", "Nâng cao"))).findings == ()


def test_a_row_the_plan_refuses_raises_with_its_places():
    with pytest.raises(KehoachError) as error:
        make_row(shared(), Job(0, "a.docx", (None, "Nâng cao")))
    assert [(one.code, one.place.line) for one in error.value.problems] == [("KH03", 6)]
