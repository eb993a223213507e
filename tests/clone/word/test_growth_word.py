"""The work of a whole clone of a Word file grows with its length: read, decided, written, proved."""

import pytest
from growth import linear
from oddities.ooxml import docx, p, table, tr

import kehoach

TITLE = p("KẾ HOẠCH") + p("Phát triển thư viện năm 2026")


def line(number: int) -> str:
    return f"Phòng {number % 7} mở lớp thứ {number} trước ngày {number % 28 + 1}/11/2026."


BODIES = {
    "paragraphs": lambda n: "".join(p(line(at)) for at in range(n)),
    "paragraphs nobody changes": lambda n: "".join(p(f"Giữ việc thứ {at}.") for at in range(n)),
    "rows": lambda n: table(*[tr(line(at), f"{at} hộ") for at in range(n)], columns=2),
    "headings": lambda n: "".join(p(f"{at}. Việc năm 2026") for at in range(n)),
}


@pytest.mark.parametrize("name", BODIES)
def test_it_is_linear(name, tmp_path):
    file = tmp_path / "cu.docx"

    def written(number: int) -> str:
        file.write_bytes(docx(TITLE + BODIES[name](number) + p("Hết.")))
        return str(file)

    linear(lambda path: kehoach.clone_docx(path, 2027), written, 300)
