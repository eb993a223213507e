"""Names of parts written with % in a relation, as the web writes them, are found (ISO/IEC 29500-2)."""

import io
import zipfile

from kehoach.document.compose import compose
from kehoach.plan import make
from kehoach.word.read import read_docx
from kehoach.word.write import render

PLAN = {"cap": "xa", "co_quan": "UBND xã Minh Long", "trich_yeu": "Tập huấn", "nhiem_vu": "Mở lớp"}


def renamed(content, old, new, written):
    """Return a package whose part has another name, in its relations ``written`` so."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(content)) as before, zipfile.ZipFile(out, "w") as after:
        for name in before.namelist():
            held = before.read(name)
            if name.endswith(".rels"):
                held = held.replace(f'"{old.rpartition("/")[2]}"'.encode(), f'"{written}"'.encode())
            if name == "[Content_Types].xml":
                held = held.replace(f"/{old}".encode(), f"/{new}".encode())
            after.writestr(new if name == old else name, held)
    return out.getvalue()


def test_a_part_named_with_a_blank_is_read():
    usual = render(compose(make(PLAN)))
    odd = renamed(usual, "word/styles.xml", "word/my styles.xml", "my%20styles.xml")
    assert odd.count(b"my styles.xml") > 1
    looks = [[block.look for block in read_docx(one, "a.docx").blocks()] for one in (usual, odd)]
    assert looks[0] == looks[1]
