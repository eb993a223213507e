"""Names of pictures that come out of a file of others: bare, safe, each once."""

import pytest
from made_pictures import picture

from kehoach.neighbour import path_beside
from kehoach.picture import Names, bare_name


@pytest.mark.parametrize(
    ("named", "kind", "bare"),
    [
        ("so-do.png", "png", "so-do.png"),
        ("ảnh 1.JPG", "jpeg", "ảnh 1.JPG"),
        ("a.png", "jpeg", "a.png"),
        ("../../etc/a.png", "png", "a.png"),
        ("C:\\Users\\x\\a.png", "png", "a.png"),
        ("/a.png", "png", "a.png"),
        ("Picture 3", "png", "Picture 3.png"),
        ("virus.exe", "jpeg", "virus.exe.jpg"),
        (".png", "png", "png.png"),
        ("..", "png", ""),
        ("", "png", ""),
        ("CON.png", "png", ""),
        ("a\0b\u202e:*?.png", "png", "ab.png"),
        ("~$a.png", "png", "$a.png"),
        (" .~ ~a.png", "png", "a.png"),
        ("x" * 300 + ".png", "png", "x" * 80 + ".png"),
    ],
)
def test_a_name_is_bare_and_safe(named, kind, bare, tmp_path):
    assert bare_name(named, kind) == bare
    assert path_beside(tmp_path, bare) == tmp_path / bare, "a plan finds it under this name"


def test_other_bytes_get_another_name_and_the_same_bytes_the_same():
    names = Names()
    one, other = picture(), picture(shade=1)
    found = [names.name(named, shown) for named, shown in (
        ("a.png", one), ("A.PNG", other), ("a.png", one), ("", other), ("", picture(shade=3)), ("a.png", picture(shade=2)),
    )]  # fmt: skip
    assert names.name("Image7", one) == "a.png"
    assert found == ["a.png", "A-2.PNG", "a.png", "A-2.PNG", "hinh-5.png", "a-3.png"]


def test_a_picture_shown_often_is_looked_for_once():
    class Counted(dict):
        count = 0

        def setdefault(self, *given):
            self.count += 1
            return super().setdefault(*given)

    names = Names()
    names._taken = Counted()
    shown = [picture(shade=shade) for shade in range(20)]
    first = [names.name("a.png", one) for one in shown]
    looked = names._taken.count
    assert [names.name("a.png", one) for _ in range(50) for one in shown] == first * 50
    assert names._taken.count == looked
