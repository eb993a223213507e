from project import SHORT_SPEC


def test_two_files_are_written_the_users_own_stays_and_what_was_replaced_is_only_shown(run, tmp_path):
    file = tmp_path / "Đinh Văn Sơn.yaml"
    file.write_text(SHORT_SPEC, encoding="utf-8")
    done = run("bug-report", file.name, "-o", "loi")
    assert done.code == 0, done.err
    assert "tên người: Đinh Văn Sơn → " in done.out
    assert "ĐỌC LẠI CẢ HAI TỆP" in done.out
    assert file.read_text(encoding="utf-8") == SHORT_SPEC
    sheet = (tmp_path / "loi-ke.txt").read_text(encoding="utf-8")
    assert "kehoach 0." in sheet
    assert "Python 3." in sheet
    assert "vẫn như trên tệp gốc" in sheet
    for name in ("loi.yaml", "loi-ke.txt"):
        assert "Sơn" not in (tmp_path / name).read_text(encoding="utf-8")
    again = run("bug-report", file.name, "-o", "loi")
    assert again.code == 1
    assert "TE03" in again.err


def test_a_preview_writes_nothing_and_a_faulty_spec_is_copied_too(run, tmp_path):
    (tmp_path / "a.yaml").write_text("cap: xa\nky: {ho_ten: Lò Thị Páo}\nlạ: 1\n", encoding="utf-8")
    done = run("bug-report", "a.yaml", "--preview")
    assert done.code == 0, done.err
    assert "KH" in done.out
    assert [one.name for one in tmp_path.iterdir()] == ["a.yaml"]


def test_standard_input_is_wrong_usage(run):
    assert run("bug-report", "-").code == 2
