"""The worklist as lines: each place, and how many more there are."""

import pytest

from kehoach.clone.listed import as_text
from kehoach.clone.worklist import CarriedOutcome, Cloned, Item
from kehoach.problem import Place

HERE = Place("a.yaml", 3, 7)


def lines(**changes):
    item = Item(CarriedOutcome.CAN_QUYET, "CL22", HERE, HERE, "một việc")._replace(**changes)
    text = as_text(Cloned("", (item,), (), 2025, 2026, "UBND xã A"))
    return text.split("CẦN QUYẾT ĐỊNH: 1 việc\n")[1].splitlines()


@pytest.mark.parametrize(
    ("changes", "found"),
    [
        ({}, ["  3:7  CL22  một việc"]), ({"place": Place("a.docx", path="đoạn 3"), "old": Place("a.docx", path="đoạn 3")}, ["  đoạn 3  CL22  một việc"]), ({"place": Place("a.docx"), "old": Place("a.docx")}, ["  cả tệp  CL22  một việc"]),
        ({"old": Place("a.yaml", 2, 7)}, ["  3:7 (cũ 2:7)  CL22  một việc"]), ({"old": Place("a.yaml", 3, 6)}, ["  3:7 (cũ 3:6)  CL22  một việc"]), ({"chu": "85%"}, ["  3:7  CL22  một việc", "      ở “85%”"]), ({"chu": "85%", "muc": "NHIỆM VỤ"}, ["  3:7  CL22  một việc", "      ở “85%” (NHIỆM VỤ)"]),
        ({"muc": "NHIỆM VỤ"}, ["  3:7  CL22  một việc"]), ({"cure": "ghi số"}, ["  3:7  CL22  một việc", "      → ghi số"]), ({"choices": ("một", "hai")}, ["  3:7  CL22  một việc", "        - một", "        - hai"]), ({"nguon": "Luật"}, ["  3:7  CL22  một việc", "      nguồn: Luật"]),
    ],
)  # fmt: skip
def test_a_line_of_the_worklist(changes, found):
    assert lines(**changes) == found


@pytest.mark.parametrize("more", range(20))
def test_no_more_than_some_places_are_listed(more):
    places = tuple(Place("a.yaml", 10 + number, 1) for number in range(more))
    (line,) = lines(cho_khac=places)
    listed = min(more, 12)
    shown = "".join(f", {10 + number}:1" for number in range(listed))
    rest = f" và {more - listed} chỗ nữa" if more > listed else ""
    assert line == f"  3:7{shown}{rest}  CL22  một việc"
