"""One question with many places."""

from types import SimpleNamespace

from kehoach.clone.question import Question, Questions
from kehoach.clone.worklist import CarriedOutcome


class Asked:
    def __init__(self):
        self.marks = []
        self.remarks = []

    def ask(self, *_, mark, **__):
        self.marks.append(mark)
        self.remarks.append(SimpleNamespace(kind=CarriedOutcome.CAN_QUYET))


def test_of_places_that_are_one_the_first_bears_the_comment():
    sheet = Asked()
    asked = Questions(sheet)
    money, count = Question("A", "tiền", "ghi"), Question("B", "số", "ghi")
    for question, one in ((money, "t"), (money, "t"), (money, None), (money, None), (count, "t")):
        asked.put(question, "lá", 0, 1, series=one)
    assert sheet.marks == [True, False, True, True, True]
