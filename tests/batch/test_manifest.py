import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kehoach.batch.manifest import JOURNAL, NAME, Manifest, PdfRecord, Record, sum_of, sum_of_bytes
from kehoach.problem import KehoachError

HEAD = {"format": 1, "program": "0"}
RECORD = Record("a.docx", 2, "21484", "xã Ba Tơ", "k", "made", (("a.docx", "s"),))


@pytest.fixture
def opened():
    """Open manifests; what a test leaves open, as a killed run does, is let go at its end."""
    left = []

    def open_(folder, **asked):
        left.append(Manifest(folder, HEAD, **asked))
        left[-1].open()
        return left[-1]

    yield open_
    for found in left:
        if found._journal is not None:
            found._journal.close()


def test_what_was_noted_is_known_to_the_next_run_however_this_one_ends(tmp_path, opened):
    opened(tmp_path).note(RECORD)  # killed here
    assert json.loads((tmp_path / JOURNAL).read_text(encoding="utf-8"))["file"] == "a.docx"
    after = opened(tmp_path)
    assert after.known == {"a.docx": RECORD}
    assert after.is_ours("a.docx", "s")
    assert not after.is_ours("a.docx", "t")


def test_a_torn_last_line_is_passed_over_and_what_follows_it_is_read(tmp_path, opened):
    first = opened(tmp_path)
    first.note(RECORD)
    with (tmp_path / JOURNAL).open("ab") as stream:
        stream.write(b'{"file": "b.do')
    second = opened(tmp_path)
    second.note(RECORD._replace(file="c.docx"))
    assert [*opened(tmp_path).known] == ["a.docx", "c.docx"]


def test_a_closed_run_leaves_the_manifest_alone_and_writes_it_only_when_it_differs(tmp_path, opened):
    found = opened(tmp_path)
    found.note(RECORD)
    found.close([RECORD], [])
    assert [path.name for path in tmp_path.iterdir()] == [NAME]
    before = (tmp_path / NAME).stat().st_mtime_ns
    opened(tmp_path).close([RECORD], [])
    assert (tmp_path / NAME).stat().st_mtime_ns == before
    assert Manifest(tmp_path, HEAD).known == {"a.docx": RECORD}


def test_files_whose_row_is_gone_are_remembered_while_they_are_there(tmp_path, opened):
    found = opened(tmp_path)
    found.note(RECORD)
    assert found.gone({"b.docx"}) == []
    (tmp_path / "a.docx").write_bytes(b"")
    assert [one.file for one in found.gone({"b.docx"})] == ["a.docx"]
    assert found.gone({"a.docx"}) == []


@pytest.mark.parametrize(
    "content", ["{", "[]", '{"format": 2}', '{"format": 1, "rows": 3}', '{"format": 1, "rows": [3]}']
)
def test_a_manifest_that_is_none_of_ours_is_told(tmp_path, content):
    (tmp_path / NAME).write_text(content, encoding="utf-8")
    with pytest.raises(KehoachError) as error:
        Manifest(tmp_path, HEAD)
    assert [one.code for one in error.value.problems] == ["LO19"]
    assert Manifest(tmp_path, HEAD, force=True).known == {}


EVERY = st.tuples(
    st.text(), st.integers(0), *[st.text()] * 4, st.just((("a", "b"),)), st.just(({"code": "x"},)), st.text(), st.just(()),
    st.sampled_from([(), (PdfRecord("a.pdf", "s", "d", 3),)]),
)  # fmt: skip


@given(EVERY.map(Record._make))
def test_a_record_comes_back_from_json(record):
    assert Record.of(json.loads(json.dumps(record.as_json()))) == record


def test_a_folder_nobody_may_write_is_one_problem(tmp_path, opened):
    (tmp_path / "tep").write_bytes(b"")
    with pytest.raises(KehoachError) as error:
        opened(tmp_path / "tep")
    assert [one.code for one in error.value.problems] == ["TE04"]


def test_sums_tell_values_apart():
    assert sum_of("ab", "c") != sum_of("a", "bc")
    assert sum_of({"a": None}) != sum_of({"a": ""})
    assert sum_of_bytes(b"").startswith("e3b0c442")
