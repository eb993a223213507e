"""Templates an office made itself: what they may say, and how each fault is told before rendering."""

from io import BytesIO

import pytest
from docx import Document
from docx.shared import Pt
from docx_reading import opened, texts
from docxtpl import DocxTemplate
from growth import linear, peak
from project import example

import kehoach
from kehoach.plan import make as plan_of
from kehoach.problem import KehoachError
from kehoach.word.package import assemble, pack, unpack
from kehoach.word.template import open_template
from kehoach.word.write import render

NEEDED = [
    "CỘNG HOÀ XÃ HỘI CHỦ NGHĨA VIỆT NAM",
    "Độc lập - Tự do - Hạnh phúc",
    "KẾ HOẠCH",
    "Nơi nhận:",
    "{{ co_quan_ban_hanh }}", "{{ so_ky_hieu }}", "{{ dia_danh_ngay }}", "{{ trich_yeu }}", "{{p than }}", "{{ chuc_vu }}",
    "{{ ho_ten }}", "{%p for d in quyen_han %}", "{{ d }}", "{%p endfor %}", "{%p for d in dong_noi_nhan %}", "{{ d }}",
    "{%p endfor %}", "{{p phu_luc }}",
]  # fmt: skip


@pytest.fixture
def xa():
    return kehoach.compose(kehoach.load(example("xa-2026")))


@pytest.fixture
def make(tmp_path):
    """Return a maker of templates: python-docx's own default document with these paragraphs."""

    def make_template(*paragraphs, name="mau.docx", edit=None):
        document = Document()
        for text in paragraphs:
            document.add_paragraph(text)
        if edit:
            edit(document)
        path = tmp_path / name
        document.save(path)
        return path

    return make_template


def problems_of(path):
    with pytest.raises(KehoachError) as error:
        open_template(path)
    return [(one.code, one.place.path, one.message) for one in error.value.problems]


def test_a_template_from_words_own_styles_gets_ours_added(make, xa):
    out = render(xa, make(*NEEDED))
    assert "I. MỤC ĐÍCH, YÊU CẦU" in texts(out)
    style = next(one for one in opened(out).paragraphs if one.text == "I. MỤC ĐÍCH, YÊU CẦU").style
    assert (style.name, style.font.size, style.font.bold) == ("Mục", Pt(14), True)


def test_an_office_restyles_by_style(make, xa):
    def edit(document):
        style = document.styles.add_style("Mục", 1)
        style.font.size = Pt(13)

    out = render(xa, make(*NEEDED, edit=edit))
    muc = next(one for one in opened(out).paragraphs if one.text == "I. MỤC ĐÍCH, YÊU CẦU")
    assert muc.style.font.size == Pt(13)


def test_a_tag_keeps_the_look_it_has_in_the_template(make, xa):
    def edit(document):
        paragraph = document.paragraphs[7]
        paragraph.clear()
        paragraph.add_run("Về: ").italic = True
        run = paragraph.add_run("{{ trich_yeu }}")
        run.bold, run.font.size = True, Pt(15)

    out = render(xa, make(*NEEDED, edit=edit))
    runs = next(one for one in opened(out).paragraphs if "Công tác văn thư" in one.text).runs
    assert [(run.text, run.bold, run.italic) for run in runs] == [
        ("Về: ", None, True), ("Công tác văn thư, lưu trữ năm 2026 của xã An Bình", True, None),
    ]  # fmt: skip
    assert runs[1].font.size == Pt(15)


def test_a_tag_split_over_runs_and_with_curly_quotes_still_works(make, xa):
    def edit(document):
        paragraph = document.paragraphs[7]
        paragraph.clear()
        for piece in ("{", "{ trich", "_yeu|default(“x”) }", "}"):
            paragraph.add_run(piece)

    assert "Công tác văn thư, lưu trữ năm 2026 của xã An Bình" in texts(render(xa, make(*NEEDED, edit=edit)))


def test_text_and_conditions_may_stand_around_a_tag_in_one_line(make, xa):
    out = render(xa, make(*NEEDED, "Ký bởi {{ ho_ten|upper }}{% if chuc_vu_khac %} ({{ chuc_vu_khac }}){% endif %}."))
    assert "Ký bởi NGUYỄN VĂN AN." in texts(out)


@pytest.mark.parametrize(
    ("line", "shown"),
    [
        ("Ký: {{ho_ten}}.", "Ký: Nguyễn Văn An."),
        ("Ký: {{r ho_ten }}.", "Ký: Nguyễn Văn An."),
        ("Ký:   {{- ho_ten -}}   .", "Ký:Nguyễn Văn An."),
        ("Ký: {# lời dặn {chung} #}{{ ho_ten|upper|replace('AN', 'BÌNH') }}", "Ký: NGUYỄN VĂN BÌNH"),
        ("{{ co_quan_chu_quan|default('không có', true) }}", "không có"),
        ("{{ quyen_han|join(' / ') }}", "TM. ỦY BAN NHÂN DÂN / KT. CHỦ TỊCH"),
        ("{{ quyen_han|length }} dòng", "2 dòng"),
        ("{% if 'An' in ho_ten and not co_quan_chu_quan or ho_ten == 'x' %}đúng{% else %}sai{% endif %}", "đúng"),
        (
            "{% for d in quyen_han if d %}{{ loop.index }}: {{ d }}{% if not loop.last %}; {% endif %}{% endfor %}",
            "1: TM. ỦY BAN NHÂN DÂN; 2: KT. CHỦ TỊCH",
        ),
        ("{{ '{' }} {một ngoặc} { %", "{ {một ngoặc} { %"),
    ],
)
def test_what_a_line_may_say(make, xa, line, shown):
    assert shown in texts(render(xa, make(*NEEDED, line)))


def test_it_reads_the_dialect_as_docxtpl_does(make, xa, tmp_path):
    """The oracle is docxtpl itself, on tags both know: forms of paragraphs, conditions, loops, filters."""
    fields = ("co_quan_ban_hanh", "so_ky_hieu", "dia_danh_ngay", "trich_yeu", "chuc_vu", "ho_ten")
    more = [
        "{%p if co_quan_chu_quan %}",
        "không",
        "{%p else %}",
        "có",
        "{%p endif %}",
        "{{ ho_ten|upper }} {{ chuc_vu|lower }}",
    ]
    path = make(*[one for one in NEEDED if "{{p" not in one], "{{p than }}", "{{p phu_luc }}", *more)
    ours = texts(render(xa, path))
    blocks = {block.role.value: block.words for block in xa.sections[0].blocks}
    lists = {
        name: [block.words for block in xa.sections[0].blocks if block.role == name]
        for name in ("quyen_han", "dong_noi_nhan")
    }
    theirs = DocxTemplate(path)
    theirs.render({**{one: blocks[one] for one in fields}, **lists, "than": "", "phu_luc": "", "co_quan_chu_quan": ""})
    theirs.save(tmp_path / "ho.docx")
    told = [one for one in texts((tmp_path / "ho.docx").read_bytes()) if one]
    assert len(told) > 15
    assert [one for one in told if one not in ours] == []


@pytest.mark.parametrize("list_", ["dong_noi_nhan", "quyen_han"])
def test_what_tags_may_show_is_bounded(make, list_):
    """Loops times lines, tags times words: what would be gigabytes is refused while it is small."""
    long = kehoach.compose(plan_of({
        "cap": "xa", "co_quan": "UBND xã A", "trich_yeu": "dài " * 20_000, "nhiem_vu": ["x"], "luu": ["VT"],
        "noi_nhan": [f"Ông {n}" for n in range(5_000)], "ky": {"chuc_vu": "Chủ tịch", "ho_ten": "B"},
    }))  # fmt: skip
    often = "{{ trich_yeu }}" * 20
    loops = [f"{{% for d in {list_} %}}" + "{{ d }}" * 15 + "{% endfor %}"] * 100
    path, told = make(*NEEDED, *([often] * 20 if list_ == "quyen_han" else loops)), []

    def refuse():
        with pytest.raises(KehoachError) as error:
            render(long, path)
        told.extend(one.code for one in error.value.problems)

    assert peak(refuse) < 100
    assert told == ["MA09"]


def test_tags_in_the_page_header_are_filled(make, xa):
    def edit(document):
        document.sections[0].header.paragraphs[0].text = "Bản của {{ co_quan_ban_hanh }}"

    out = render(xa, make(*NEEDED, edit=edit))
    assert "AN BÌNH" in opened(out).sections[0].header.paragraphs[0].text


def test_every_unknown_tag_is_told_with_the_paragraph_it_stands_in(make):
    def edit(document):
        document.add_table(2, 2).cell(1, 0).text = "{{ ngay_ky }}"

    path = make(*NEEDED, "{{ so_kyhieu }} và {{ nguoi_ky }}", edit=edit)
    assert problems_of(path) == [
        ("MA01", "bảng 1, dòng 2, ô 1", "thẻ lạ {{ ngay_ky }}"),
        ("MA01", "đoạn 19", "thẻ lạ {{ nguoi_ky }}"),
        ("MA01", "đoạn 19", "thẻ lạ {{ so_kyhieu }}"),
    ]


def test_every_missing_field_is_told(make):
    found = problems_of(make("{{ trich_yeu }}", "{{p than }}"))
    assert {code for code, _, _ in found} == {"MA03"}
    assert len(found) == 7 + 4


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("{%p for d in quyen_han %}", "MA02"),
        ("{% endif %}", "MA02"),
        ("{{ trich_yeu", "MA02"),
        ("{{ tên_xã! }}", "MA02"),
        ("{{ ''.__class__ }}", "MA04"),
        ("{{ trich_yeu.__class__.__mro__ }}", "MA04"),
        ("{{ quyen_han.append(1) }}", "MA04"),
        ("{{ range(10) }}", "MA04"),
        ("{{ 'a' * 999999999 }}", "MA04"),
        ("{{ 9**9**9**9 }}", "MA04"),
        ("{{ '%999999999d' % 1 }}", "MA04"),
        ("{# ghi chú {{ trich_yeu }}", "MA02"),
        ("{{ trich_yeu|safe }}", "MA04"),
        ("{{ trich_yeu|attr('x') }}", "MA04"),
        ("{% set x = 1 %}", "MA04"),
        ("{% include 'x' %}", "MA04"),
        ("{% macro m() %}{% endmacro %}", "MA04"),
        ("{% for a in trich_yeu %}{{ a }}{% endfor %}", "MA04"),
        ("{% for a in quyen_han %}{% for b in quyen_han %}{{ b }}{% endfor %}{% endfor %}", "MA04"),
        ("{{ than }}", "MA05"),
        ("{{p trich_yeu }}", "MA05"),
    ],
)
def test_a_bad_tag_is_told_at_its_paragraph(make, text, code):
    path, found = make(*NEEDED, text), []
    assert peak(lambda: found.extend(problems_of(path))) < 40, "nothing of it is worked out"
    at = {where for found_code, where, _ in found if found_code == code}
    assert at
    if code != "MA02":  # what never closes is only known at the end of the template
        assert "đoạn 19" in at


def test_a_part_of_the_plan_the_template_has_no_place_for_is_told(make, xa):
    with pytest.raises(KehoachError) as error:
        render(xa, make(*NEEDED[:-1]))
    assert [(one.code, "phu_luc" in one.message) for one in error.value.problems] == [("MA07", True)]


def broken(template: bytes, **parts: bytes | None) -> bytes:
    kept = unpack(template, "", "MA06")
    kept |= {
        name.replace("__", "/").replace("_xml", ".xml"): value for name, value in parts.items() if value is not None
    }
    return assemble([pack(name, content) for name, content in kept.items()])


def hostile_templates():
    document = Document()
    buffer = BytesIO()
    document.save(buffer)
    good = buffer.getvalue()
    entity = b'<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">]>'
    xml = unpack(good, "", "MA06")["word/document.xml"]
    head, rest = xml.split(b"?>", 1)
    yield "no zip", b"xin chao"
    yield "empty", b""
    yield "truncated", good[: len(good) // 2]
    yield "old word or password", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600)
    yield "zip without a document", assemble([pack("a.txt", b"a")])
    yield "broken xml", broken(good, word__document_xml=xml[:-20])
    yield "doctype", broken(good, word__document_xml=head + b"?>" + entity + rest)
    yield "huge xml", broken(good, word__document_xml=head + b"?><!--" + b"x" * 4_000_000 + b"-->" + rest)
    yield (
        "zip bomb",
        assemble([*(pack(n, c) for n, c in unpack(good, "", "MA06").items()), pack("bomb", bytes(100_000_000))]),
    )
    yield "no page", broken(good, word__document_xml=xml.replace(b"w:sectPr", b"w:other"))


@pytest.mark.parametrize(
    ("name", "content"), list(hostile_templates()), ids=lambda value: value if isinstance(value, str) else ""
)
def test_a_broken_template_is_one_clear_problem(tmp_path, name, content):
    path = tmp_path / "mau.docx"
    path.write_bytes(content)
    told = []

    def refuse():
        with pytest.raises(KehoachError) as error:
            open_template(path)
        told.extend(one.code for one in error.value.problems)

    assert peak(refuse) < 40
    assert told
    assert set(told) <= {"MA06", "MA03"}


@pytest.mark.parametrize("piece", ["{{ ", "{%p for x in ", "{{ la }} ", "{# "])
@pytest.mark.parametrize("apart", [True, False], ids=["lines", "one line"])
def test_a_template_full_of_braces_takes_linear_time(make, piece, apart):
    def refuse(path):
        with pytest.raises(KehoachError):
            open_template(path)

    linear(refuse, lambda count: make(*NEEDED, *([piece] * count if apart else [piece * count])), 2_000)


def test_a_prepared_template_is_trusted_only_beside_the_shipped_ones(make, tmp_path):
    path = make(*NEEDED, "{{ la }}")
    (tmp_path / "prepared").mkdir()
    (tmp_path / "prepared" / "mau.json").write_text("{}")
    assert problems_of(path)[0][0] == "MA01"
