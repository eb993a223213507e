"""The expectations themselves: every word we expect is in the file we expect it from."""

import pytest
import yaml
from expected.load import FILES, expected, letters, marked, raw, source
from project import SHARED, need, to_kind

KEYS = {
    "cap", "co_quan", "co_quan_chu_quan", "dia_danh", "so", "ky_hieu", "ngay", "ten_loai", "trich_yeu", "so_can_cu",
    "can_cu", "mo_dau", "muc", "noi_nhan", "luu", "ky", "phu_luc", "bang", "ket_thuc",
}  # fmt: skip
NOT_PRINTED = {"nguon", "cap", "label", "trang"}


def printed(value, key=""):
    """Yield every text of an expectation that must stand in the document."""
    if isinstance(value, dict):
        for name, one in value.items():
            yield from printed(one, name)
    elif isinstance(value, list):
        for one in value:
            yield from printed(one, key)
    elif isinstance(value, str) and value and key not in NOT_PRINTED:
        yield value


@pytest.fixture(scope="module")
def text_of(request, tmp_path_factory):
    """Return the letters of a document; LibreOffice reads the old .doc files, once."""
    folder = tmp_path_factory.mktemp("doc")

    def read(name):
        path = source(name)
        need(path.is_file(), str(path))
        if path.suffix != ".doc":
            return raw(path)
        made = folder / f"{path.stem}.docx"
        if not made.is_file():
            request.getfixturevalue("soffice")
            to_kind([path], folder, "docx")
        return raw(made)

    return read


def test_every_document_has_its_expectation():
    need(SHARED.is_dir(), "../shared")
    sources = {source(name) for name in FILES}
    real = {
        path
        for folder in ("seeds", "specimens", "nd30")
        for path in (SHARED / folder).iterdir()
        if path.suffix in {".docx", ".doc"} or path.parent.name == "seeds"
    }
    assert sources == real


@pytest.mark.parametrize("name", marked(FILES))
def test_every_word_expected_is_in_the_document(name, text_of):
    text = text_of(name)
    assert len(text) > 100
    assert [one for one in printed(expected(name)) if letters(one) not in text] == []


@pytest.mark.parametrize("name", marked(FILES))
def test_the_headings_stand_in_this_order(name, text_of):
    text, place = text_of(name), 0
    for muc in expected(name).get("muc", []):
        for label, words in [
            (f"{muc['so']}.", muc["tieu_de"]),
            *((one["label"], one["text"]) for one in muc.get("de_muc", [])),
        ]:
            if name != "nd30-phu-luc-3":  # its sections are set in boxes of their own
                counted = name.startswith("phu-tho")  # Word counts its numbers, they are no letters of the file
                found = text.find(letters(words if counted else label + words), place)
                assert found >= 0, (label, words)
                place = found + 1


@pytest.mark.parametrize("name", marked(FILES))
def test_an_expectation_has_the_keys_of_a_plan(name):
    found = expected(name)
    if found.get("la_ke_hoach", True):
        assert set(found) - {"nguon", "chu_thich", "dau_du_thao"} == KEYS
        assert found["so_can_cu"] == len(found["can_cu"])
        levels = [one["level"] for muc in found["muc"] for one in muc["de_muc"]]
        assert set(levels) <= {2, 3, 4}
        assert all(len(one["text"]) <= 60 for muc in found["muc"] for one in muc["de_muc"])


def test_the_files_say_what_they_hold():
    assert len(FILES) == 18
    assert all(yaml.safe_dump(expected(name)) for name in FILES)
