"""Signs that look like marks and print as typed are told at their word; ordinary words are not."""

from __future__ import annotations

from project import EXAMPLES, ROOT, example

from kehoach.plan.as_typed import as_typed
from kehoach.spec import parse

SPEC = """\
co_quan: Ủy ban nhân dân **xã An Bình**
can_cu:
  - "Kế hoạch **số 141"
  - {loai: Nghị định, so: 30/2020/NĐ-CP, trich_yeu: "công tác __văn thư__"}
muc_rieng:
  noi_dung:
    - "Xem [trang của xã](www.anbinh.vn), kho 48 m^2"
    - |
      Dòng đầu
      rồi **đậm
    - {cot: [STT, "Diện tích m^2"], hang: [["kho `A`"]], ghi_chu: <b>}
    - cot: [A, B]
      hang: |
        **x | y** z
        <b>a | 5
      tep: m^2.csv
ky: {chuc_vu: Chủ tịch, ho_ten: Nguyễn *Văn* An}
"""


def test_each_is_told_at_its_word() -> None:
    lines = SPEC.splitlines()
    places = [one.place for one in sorted(as_typed(SPEC, parse(SPEC), "k.yaml"))]
    told = [(one.line, lines[one.line - 1][one.column - 1 :].split()[0]) for one in places]
    assert told == [
        (1, "**xã"), (3, "**số"), (4, "__văn"), (7, "[trang"), (7, 'm^2"'), (10, "**đậm"), (11, 'm^2"],'),
        (11, '`A`"]],'), (11, "<b>}"), (14, "**x"), (15, "<b>a"), (17, "*Văn*"),
    ]  # fmt: skip


def test_they_are_warnings_of_one_code_with_a_cure() -> None:
    found = as_typed(SPEC, parse(SPEC), "k.yaml")
    assert {(one.code, one.severity.value, bool(one.hint)) for one in found} == {("KH34", "cảnh báo", True)}


def test_nothing_is_told_of_our_own_examples_and_topics() -> None:
    files = [example(name) for name in EXAMPLES]
    files += sorted((ROOT / "data" / "khung").glob("*.yaml"))
    told = [(file.name, one) for file in files for one in _told_of(file.read_text(encoding="utf-8"))]
    assert told == []


def _told_of(text: str) -> list[str]:
    return [one.message for one in as_typed(text, parse(text), "k.yaml")]
