"""The Word files of a spec, for whoever writes or sends them."""

from issued import RAW, raw

from kehoach.plan import make, open_spec
from kehoach.plan.save import as_yaml
from kehoach.report.word_files import decision_name, word_files


def drafted(tmp_path, found):
    path = tmp_path / "k.yaml"
    path.write_text(as_yaml(make(found)), encoding="utf-8")
    return open_spec(path)


def test_a_plan_is_one_file_wherever_its_spec_lies(tmp_path):
    (tmp_path / "b").mkdir()
    (here,) = word_files(drafted(tmp_path, RAW), "a.docx", None)
    (there,) = word_files(drafted(tmp_path / "b", RAW), "a.docx", None)
    assert here.content == there.content
    assert here.content[:2] == b"PK"


def test_a_decision_kept_apart_comes_first(tmp_path):
    found = word_files(drafted(tmp_path, raw(tach_tep="co")), "a.docx", None)
    assert [one.name for one in found] == [decision_name("a.docx"), "a.docx"]
