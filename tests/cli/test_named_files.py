from kehoach.cli.named_files import several, wanted_of


def test_one_file_is_not_several_and_a_folder_is(tmp_path):
    assert not several(("a.docx",))
    assert several((str(tmp_path),))
    assert several(("a.docx", "b.docx"))


def test_targets_lie_beside_their_files_unless_a_folder_is_given(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    (tmp_path / "con").mkdir()
    (tmp_path / "ra").mkdir()
    for name in ("a.txt", "con/b.txt"):
        (tmp_path / name).touch()

    def targets(folder):
        files = ("a.txt", "con/b.txt")
        found = wanted_of(files, folder, lambda path: path[-5] + ".out", bool, force=False)
        return [one.target for one in found]

    assert targets(None) == ["a.out", "con/b.out"]
    assert targets("ra") == ["ra/a.out", "ra/b.out"]
