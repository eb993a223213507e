from kehoach.watch.follow import follow, step
from kehoach.watch.quiet import Quiet


class Kept:
    def __init__(self, answers=(True,)):
        self.answers = list(answers)
        self.said = []

    def answer(self, saved):
        self.said.append(("answer", saved.path))
        return self.answers.pop(0) if len(self.answers) > 1 else self.answers[0]

    def held(self, path):
        self.said.append(("held", path))

    def lost(self, *, now):
        self.said.append(("lost", now))


def test_ctrl_c_ends_it_without_an_error(tmp_path):
    path = tmp_path / "a.docx"
    path.write_bytes(b"x")
    quiet, kept, slept = Quiet(lambda: {str(path): (1, 1)}), Kept(), []

    def sleep(seconds):
        slept.append(seconds)
        if len(slept) == 5:
            raise KeyboardInterrupt

    follow(quiet, kept, every=0.5, sleep=sleep)
    assert slept == [0.5] * 5
    assert kept.said == [("answer", str(path))]


def test_an_answer_that_failed_is_tried_at_each_look(tmp_path):
    path = tmp_path / "a.docx"
    path.write_bytes(b"x")
    quiet, kept = Quiet(lambda: {str(path): (1, 1)}), Kept([False, False, True])
    for _ in range(6):
        step(quiet, kept)
    assert len(kept.said) == 3


def test_a_lost_folder_is_told_once_each_way():
    found = [{}, None, None, {}, {}]
    quiet, kept, lost = Quiet(lambda: found.pop(0)), Kept(), False
    while found:
        lost = step(quiet, kept, lost=lost)
    assert kept.said == [("lost", True), ("lost", False)]
