"""The work of a redline grows with the length of its files."""

import pytest
from growth import linear
from oddities.ooxml import docx, p, r, table, tr

from kehoach.compare.redline import redline


def pair(folder, old: str, new: str):
    paths = folder / "cu.docx", folder / "moi.docx"
    for path, body in zip(paths, (old, new), strict=True):
        path.write_bytes(docx(body + p(".")))
    return paths


def words(number: int) -> str:
    return f"việc thứ {number} giao phòng số {number * 7 % 11} làm trong tháng {number % 12}"


PAIRS = {
    "paragraphs reworded": lambda n: ("".join(p(words(i)) for i in range(n)), "".join(p(words(i + i % 3 * 1000)) for i in range(n))),
    "paragraphs that say the same": lambda n: (p("a b") * n, p("a b") * (n // 2)),
    "other paragraphs": lambda n: ("".join(p(words(i)) for i in range(n)), "".join(p(f"x{i} y{i} z{i}") for i in range(n))),
    "rows": lambda n: (table(*[tr(words(i), "1") for i in range(n)], columns=2), table(*[tr(words(i + i % 2 * 500), "2") for i in range(n)], columns=2)),
    "words of a paragraph": lambda n: (p("a b c " * n), p("b a c d " * n)),
}  # fmt: skip


@pytest.mark.parametrize("name", PAIRS)
def test_it_is_linear(name, tmp_path):
    linear(lambda paths: redline(*paths), lambda n: pair(tmp_path, *PAIRS[name](n)), 250)


LOOKS = {
    "paragraphs": lambda n: ("".join(p(r(words(i), "<w:b/>")) for i in range(n)), "".join(p(words(i)) for i in range(n))),
    "letters": lambda n: (p(*(r(f"a{i} ", "<w:b/>" if i % 2 else "") for i in range(n))), p("".join(f"a{i} " for i in range(n)))),
}  # fmt: skip


@pytest.mark.parametrize("name", LOOKS)
def test_looks_are_linear(name, tmp_path):
    linear(lambda paths: redline(*paths, looks=True), lambda n: pair(tmp_path, *LOOKS[name](n)), 250)
