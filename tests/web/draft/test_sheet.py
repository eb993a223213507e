"""A plan on the desk."""

import pytest
from project import ROOT

from kehoach.problem import KehoachError
from kehoach.web.desk import Desk
from kehoach.web.draft.sheet import new_sheet, sheet_of, title_of

TEXT = (ROOT / "examples" / "xa-2026" / "ke-hoach.yaml").read_text(encoding="utf-8")


def test_a_save_is_there_for_the_next_server_under_its_title(tmp_path):
    sheet = new_sheet(Desk(tmp_path), TEXT)
    saved = sheet.save(TEXT.replace("Công tác văn thư", "Công tác mới"), sheet.mark)
    again = sheet_of(Desk(tmp_path), sheet.number)
    assert (again.text, again.mark) == (saved.text, saved.mark)
    assert Desk(tmp_path).works()[0].title.startswith("Kế hoạch Công tác mới")
    with pytest.raises(KehoachError) as refused:
        sheet.save("a: 1\n", sheet.mark)
    assert refused.value.problems[0].code == "TW06"


def test_its_word_file_bears_its_title(tmp_path):
    (word,) = new_sheet(Desk(tmp_path), TEXT).words()
    assert word.name == "Kế hoạch Công tác văn thư, lưu trữ năm 2026 của xã An Bình.docx"
    assert word.content[:2] == b"PK"


@pytest.mark.parametrize("text", ["", "a: [", "- a", "trich_yeu: [a]", "trich_yeu:"])
def test_a_text_without_a_title_has_a_name_all_the_same(text):
    assert title_of(text) == "Kế hoạch"
