import pytest

from kehoach.cli.paired import paired
from kehoach.problem import KehoachError


@pytest.fixture
def folders(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)

    def made(old, new):
        for side, names in (("cu", old), ("moi", new)):
            for name in names.split():
                path = tmp_path / side / name
                path.parent.mkdir(parents=True, exist_ok=True)
                path.touch()
        return paired("cu", "moi")

    return made


def test_the_same_name_is_a_pair_whatever_its_ending(folders):
    found = folders("a.docx b.yaml con/c.pdf", "A.yaml b.yaml con/c.docx")
    assert found.pairs == (
        ("cu/a.docx", "moi/A.yaml"), ("cu/b.yaml", "moi/b.yaml"), ("cu/con/c.pdf", "moi/con/c.docx"),
    )  # fmt: skip
    assert found[1:] == ((), (), ())


def test_the_same_ending_is_a_pair_before_another_and_the_rest_is_told(folders):
    found = folders("a.docx a.pdf b.txt", "a.docx c.txt")
    assert found.pairs == (("cu/a.docx", "moi/a.docx"),)
    assert (found.only_old, found.only_new) == (("cu/a.pdf", "cu/b.txt"), ("moi/c.txt",))


def test_where_nobody_can_know_nothing_is_guessed(folders):
    found = folders("a.docx a.pdf", "a.yaml")
    assert (found.pairs, found.doubtful) == ((), (("cu/a.docx", "cu/a.pdf", "moi/a.yaml"),))


def test_composed_and_decomposed_letters_are_one_name(folders):
    assert len(folders("k\u1ebf.txt", "ke\u0302\u0301.txt").pairs) == 1


def test_a_folder_with_nothing_to_compare_is_refused(folders):
    with pytest.raises(KehoachError):
        folders("a.docx", "a.exe")
