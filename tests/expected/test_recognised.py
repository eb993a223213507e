"""The raw plan of each real file against what a person reads: header, căn cứ, headings at their depth, end, annexes."""

import re

import pytest
from expected.load import FILES, expected, letters, marked, source
from project import need, to_kind

from kehoach.document.extract.recognise import recognise
from kehoach.word.read import read_docx

HERE = [name for name in FILES if source(name).suffix in {".docx", ".doc"}]
PLANS = [name for name in HERE if expected(name).get("la_ke_hoach", True)]
ABOUT = {
    "cap", "danh_so", "co_quan", "co_quan_chu_quan", "dia_danh", "so", "ky_hieu", "ngay", "ten_loai", "trich_yeu",
    "do_khan", "luu_hanh", "du_thao", "can_cu", "mo_dau", "ket_thuc", "noi_nhan", "luu", "ky", "phu_luc", "chu_thich",
}  # fmt: skip
NAMED = {  # what is printed when a section says no title of its own (data/bo-cuc.yaml)
    "muc_dich_yeu_cau": "mục đích, yêu cầu",
    "muc_tieu": "mục tiêu",
    "nhiem_vu": "nhiệm vụ",
    "kinh_phi": "kinh phí thực hiện",
    "nhiem_vu_giai_phap": "nhiệm vụ và giải pháp",
    "to_chuc_thuc_hien": "tổ chức thực hiện",
}


@pytest.fixture(scope="module")
def recognised(request, tmp_path_factory):
    """Recognise a file, once; LibreOffice turns the old .doc files into .docx."""
    folder, known = tmp_path_factory.mktemp("doc"), {}

    def of(name):
        path = source(name)
        need(path.is_file(), str(path))
        if name not in known:
            if path.suffix == ".doc":
                request.getfixturevalue("soffice")
                (path,) = to_kind([path], folder, "docx")
            known[name] = recognise(read_docx(path.read_bytes(), path.name))
        return known[name]

    return of


def bare(text):
    """Return the letters of a text, small, without inline marks and the mark at its end."""
    return re.sub(r"\[\w+\]", "", letters(str(text or "")).replace("\\", "")).casefold().rstrip(".;:,/")


def texts(value, depth=0):
    """Yield (depth, text) of the items of a section in order; ``noi_dung`` is one deeper than its heading."""
    if isinstance(value, str):
        yield depth, value
    elif isinstance(value, list):
        for one in value:
            yield from texts(one, depth)
    elif isinstance(value, dict):
        for key, one in value.items():
            yield from texts(one, depth + 1 if key == "noi_dung" else depth)


def sections(raw):
    return {key: value for key, value in raw.items() if key not in ABOUT}


@pytest.mark.parametrize("name", marked(PLANS))
def test_the_header_is_taken_apart(name, recognised):
    plan, raw = expected(name), recognised(name).raw
    assert raw.get("cap") == plan["cap"]
    wrong = [
        key for key in ("co_quan", "co_quan_chu_quan", "dia_danh", "trich_yeu") if bare(raw.get(key)) != bare(plan[key])
    ]
    assert wrong == [], {key: raw.get(key) for key in wrong}
    so = f"{raw.get('so') or ''}".split("/")[0]
    assert so == (plan["so"] or "")
    if raw.get("ky_hieu"):  # a ký hiệu that follows from the agency need not be said
        assert raw["ky_hieu"] == plan["ky_hieu"]
    given = [int(one) for one in re.findall(r"\d+", str(raw.get("ngay") or ""))]
    assert given == [int(one) for one in plan["ngay"].values() if one]


def assert_says(basis, due):
    """A căn cứ in one text or in parts says what a person reads in it."""
    if isinstance(basis, str):
        assert all(bare(value) in bare(basis) for value in due.values() if value), (due, basis)
    else:
        assert {key: bare(basis.get(key)) for key in due} == {key: bare(value) for key, value in due.items()}


@pytest.mark.parametrize("name", marked(PLANS))
def test_can_cu_and_the_sentences_around_the_body(name, recognised):
    plan, raw = expected(name), recognised(name).raw
    can_cu = raw.get("can_cu") or []
    assert len(can_cu) == plan["so_can_cu"]
    for due, one in zip(plan["can_cu"], can_cu, strict=True):
        assert_says(one, due)
    for key in ("mo_dau", "ket_thuc"):
        assert bare(raw.get(key)).startswith(bare(plan[key])), key
        assert bool(raw.get(key)) == bool(plan[key]), key


@pytest.mark.parametrize("name", marked(PLANS))
def test_the_sections_have_their_titles_in_order(name, recognised):
    raw = recognised(name).raw
    titles = []
    for key, value in sections(raw).items():
        said = value.get("tieu_de") if isinstance(value, dict) else None
        titles.append(bare(said or NAMED.get(key, key)))
    assert titles == [bare(one["tieu_de"]) for one in expected(name)["muc"]]


def misplaced(headings, found):
    """Yield each heading of a section that is not found behind the one before it, or not at its depth."""
    place = 0
    for due in headings:
        later = [index for index in range(place, len(found)) if found[index][1].startswith(bare(due["text"]))]
        if not later:
            yield due, "không thấy"
            continue
        if found[later[0]][0] != due["level"]:
            yield due, f"ở bậc {found[later[0]][0]}"
        place = later[0] + 1


@pytest.mark.parametrize("name", marked(PLANS))
def test_the_headings_stand_in_order_at_their_depth(name, recognised):
    given = list(sections(recognised(name).raw).values())
    wrong = []
    for muc, section in zip(expected(name)["muc"], given, strict=True):
        content = section["noi_dung"] if isinstance(section, dict) and "noi_dung" in section else section
        found = [(depth + 2, bare(one)) for depth, one in texts(content)]
        wrong += [(muc["so"], due, fault) for due, fault in misplaced(muc["de_muc"], found)]
    assert wrong == []


@pytest.mark.parametrize("name", marked(PLANS))
def test_the_end_of_the_page(name, recognised):
    plan, raw = expected(name), recognised(name).raw
    assert [bare(one) for one in raw.get("noi_nhan") or []] == [bare(one) for one in plan["noi_nhan"]]
    assert [bare(one) for one in raw.get("luu") or []] == [bare(one) for one in plan["luu"]]
    ky = raw.get("ky") or {}
    assert bare(ky.get("chuc_vu")) == bare(plan["ky"]["chuc_vu"])
    assert bare(ky.get("ho_ten")) == bare(plan["ky"]["ho_ten"])
    if ky.get("dong"):  # lines that do not follow from cap and chức vụ
        assert [bare(one) for one in ky["dong"]] == [bare(one) for one in plan["ky"]["quyen_han"]]


@pytest.mark.parametrize("name", marked(PLANS))
def test_annexes_and_their_sections(name, recognised):
    plan, raw = expected(name), recognised(name).raw
    given = raw.get("phu_luc") or []
    assert [bare(one.get("ten")) for one in given] == [bare(one["ten"]) for one in plan["phu_luc"]]
    for due, one in zip(plan["phu_luc"], given, strict=True):
        whole = [bare(text) for _, text in texts(one)]
        titles = {muc["so"]: bare(muc["tieu_de"]) for muc in due["muc"]}
        assert [so for so, title in titles.items() if not any(text.startswith(title) for text in whole)] == []


@pytest.mark.parametrize("name", marked(PLANS))
def test_tables_of_annexes(name, recognised):
    plan, raw = expected(name), recognised(name).raw
    tables = [one for one in raw.get("phu_luc") or [] if one.get("hang")]
    if plan["phu_luc"]:
        assert [len(one["hang"]) for one in tables] == [one["hang"] for one in plan["bang"]]
    for one, due in zip(tables, plan["bang"], strict=False):
        assert list(map(name_of, one["cot"])) == list(map(bare, due["tieu_de"][-1]))


def name_of(column):
    """Return the letters of a column's name, whichever way the column is given."""
    return bare(column["ten"] if isinstance(column, dict) and "ten" in column else next(texts(column))[1])


@pytest.mark.parametrize("name", marked([name for name in HERE if name not in PLANS]))
def test_what_is_no_plan_is_doubted(name, recognised):
    assert recognised(name).doubts != ()
