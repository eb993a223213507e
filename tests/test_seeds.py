"""The words of each seed are the words of its rendered file, in the seed's order."""

import re
import unicodedata

import pytest
from docx_reading import texts
from project import SEEDS, example

import kehoach
from kehoach.document.block import Role
from kehoach.word.write import render

HEADER = {
    Role.CO_QUAN_CHU_QUAN,
    Role.CO_QUAN_BAN_HANH,
    Role.SO_KY_HIEU,
    Role.QUOC_HIEU,
    Role.TIEU_NGU,
    Role.DIA_DANH_NGAY,
}
REPAIR = re.compile(r"# sửa: “(?P<wrong>[^”]+)” → “(?P<right>[^”]+)”")
PAGE_BREAK = re.compile(r"# sửa: .*(ngắt trang|bị ngắt dòng|dính vào)")


def words(text: str) -> list[str]:
    """Return the words in small letters; marks are no words, a hyphen inside a number keeps it one."""
    text = unicodedata.normalize("NFC", text).casefold()
    return re.findall(r"\w+(?:[-/.,&@]\w+)*", text)


def repaired(seed: str, spec: str) -> str:
    """Return the seed with the repairs its example lists, each at the number of places it lists."""
    for found in REPAIR.finditer(spec):
        assert found["wrong"] in seed, found[0]
        seed = seed.replace(found["wrong"], found["right"], 1)
    return seed


def joined(seed: str, name: str) -> str:
    """Return the seed without what is not its words: Markdown, hard hyphens, the columns' order."""
    seed = unicodedata.normalize("NFC", seed).replace("**", "").replace("#", "")
    seed = re.sub(r"(\d)-\s*\n\s*(\d)", r"\1-\2", seed)
    if name == "bo-gddt-2023":  # the scan reads the signature before the recipients: put it behind them
        title = "KT. BỘ TRƯỞNG  \nTHỨ TRƯỞNG"
        assert title in seed
        name_of_signer = "Phạm Ngọc Thưởng"
        seed = seed.replace(title, "").replace(name_of_signer, f"{title} {name_of_signer}")
    return seed


@pytest.mark.parametrize("name", SEEDS)
def test_no_word_of_the_seed_is_lost_added_or_moved(name, seeds):
    spec = example(name).read_text(encoding="utf-8")
    seed = joined(repaired((seeds / SEEDS[name]).read_text(encoding="utf-8"), spec), name)
    document = kehoach.compose(kehoach.load(example(name)))
    header = [block.words for block in document.blocks() if block.role in HEADER]
    printed = [one for one in texts(render(document)) if one not in header]
    body = seed[seed.upper().index("KẾ HOẠCH\n" if "KẾ HOẠCH\n" in seed.upper() else "KẾ HOẠCH") :]
    assert len(words(body)) > 800, "the test must see the seed"
    assert words("\n".join(printed)) == words(body)


@pytest.mark.parametrize("name", SEEDS)
def test_what_the_seed_has_of_a_header_is_in_the_file(name, seeds):
    seed = unicodedata.normalize("NFC", (seeds / SEEDS[name]).read_text(encoding="utf-8"))
    head = set(words(seed[: seed.index("KẾ HOẠCH")])) - {"kế", "hoạch"}
    document = kehoach.compose(kehoach.load(example(name)))
    printed = set(words("\n".join(block.words for block in document.blocks() if block.role in HEADER)))
    assert head <= printed


@pytest.mark.parametrize("name", SEEDS)
def test_every_repair_says_what_it_did(name):
    notes = [line for line in example(name).read_text(encoding="utf-8").splitlines() if "# sửa:" in line]
    assert [line for line in notes if not REPAIR.search(line) and not PAGE_BREAK.search(line)] == []
