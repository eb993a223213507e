from kehoach.watch import beside

SPEC = "cap: xa\nphu_luc:\n  - ten: Dự toán\n    bang:\n      tep: du-toan.csv\n"


def test_a_plan_names_the_files_beside_it(tmp_path):
    path = tmp_path / "k.yaml"
    path.write_text(SPEC, encoding="utf-8")
    assert beside.files_beside(str(path)) == (str(tmp_path / "du-toan.csv"),)


def test_what_cannot_be_read_for_a_moment_keeps_what_it_named(tmp_path):
    path, kept = tmp_path / "k.yaml", beside.Beside()
    path.write_text(SPEC, encoding="utf-8")
    named = kept.of(str(path), (1, 1))
    path.write_bytes(b"\xff\xff\xff")
    assert kept.of(str(path), (1, 2)) == named == (str(tmp_path / "du-toan.csv"),)
    path.write_text("cap: xa\n", encoding="utf-8")
    assert kept.of(str(path), (1, 3)) == ()


def test_a_plan_is_read_again_only_when_it_changed(tmp_path, monkeypatch):
    path, kept, read = tmp_path / "k.yaml", beside.Beside(), []
    monkeypatch.setattr(beside, "files_beside", lambda file, _: read.append(file) or ())
    for own in ((1, 1), (1, 1), (1, 2), (1, 2)):
        kept.of(str(path), own)
    assert len(read) == 2
    kept.forget(str(path))
    kept.of(str(path), (1, 2))
    assert len(read) == 3


def test_a_word_file_names_none(tmp_path):
    assert beside.Beside().of(str(tmp_path / "k.docx"), (1, 1)) == ()


def test_a_plan_that_names_very_many_files_is_bounded(tmp_path):
    path = tmp_path / "k.yaml"
    path.write_text("a:\n" + "".join(f"  - tep: t{number}.csv\n" for number in range(1000)), encoding="utf-8")
    assert len(beside.files_beside(str(path))) == 200
