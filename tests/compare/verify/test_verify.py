"""A file beside its plan: what a hand changed is seen at its place, what no hand changed is not."""

import random
import re
import shutil
import zipfile
from io import BytesIO

import docx
import pytest
from docx.shared import Mm, Pt
from lxml import etree
from pdf_signed import Signature, signed
from project import EXAMPLES, ROOT, example, need, to_kind, to_pdf
from revisions import N, parts_of
from thirds import some

import kehoach
from kehoach.compare.verify import Verdict, _verified, verify
from kehoach.compare.verify.printed import nearest
from kehoach.document.compose import compose
from kehoach.intake.labelled import read
from kehoach.word.write import render

SPEC = example("xa-2026")
LOOK = "Người ký: Ủy ban nhân dân xã An Bình\nThời gian ký: 05/01/2026 09:33:52 +07:00"


def printed(name: str = "xa-2026") -> bytes:
    return render(compose(kehoach.load(example(name))))


def repacked(content: bytes, part: str, change) -> bytes:
    """Return a package with one part said otherwise."""
    out = BytesIO()
    with zipfile.ZipFile(out, "w") as package:
        for name, one in parts_of(content).items():
            package.writestr(name, change(one) if name == part else one)
    return out.getvalue()


def typed(content: bytes, old: str, new: str) -> bytes:
    """Return the file as a hand left it that put words in the place of others."""

    def change(part: bytes) -> bytes:
        assert old.encode() in part
        return part.replace(old.encode(), new.encode(), 1)

    return repacked(content, "word/document.xml", change)


@pytest.fixture
def verified(tmp_path):
    def check(content: bytes, spec=SPEC, name="tep.docx"):
        (tmp_path / name).write_bytes(content)
        return verify(spec, tmp_path / name)

    return check


def test_the_file_itself_is_the_same_to_the_byte(verified):
    found = verified(printed())
    assert (found.verdict, found.changed, found.filled, found.notices) == (Verdict.SAME_BYTES, False, (), ())


def test_one_flipped_byte_is_the_same_words(verified):
    content = bytearray(printed())
    content[10] ^= 1  # the time of the first entry
    found = verified(bytes(content))
    assert (found.verdict, found.changed) == (Verdict.SAME_WORDS, False)


def test_one_digit_is_shown_at_its_place(verified):
    found = verified(typed(printed(), "14/5/2025", "15/5/2025"))
    (one,) = found.changes
    assert found.verdict is Verdict.WORDS_CHANGED
    assert (one.before, one.after) == ("14/5/2025", "15/5/2025")
    assert one.heading == "2. Yêu cầu"
    assert re.fullmatch(r"đoạn \d+", one.place.path)


def test_a_cell_is_named(verified):
    (one,) = verified(typed(printed(), "4.200", "4.300")).changes
    assert (one.place.path, one.before, one.after) == ("bảng 2, dòng 3, ô 3", "4.200", "4.300")


def test_number_and_day_are_filled_in(verified, tmp_path):
    spec = tmp_path / "ke-hoach.yaml"
    text = SPEC.read_text(encoding="utf-8")
    blank = re.sub(r"(?m)^so: .*$", "so:", re.sub(r"(?m)^ngay: .*$", "ngay: /01/2026", text))
    assert blank != text
    spec.write_text(blank, encoding="utf-8")
    found = verified(printed(), spec)
    assert (found.verdict, found.changed) == (Verdict.SAME_WORDS, False)
    assert "05/KH-UBND" in found.filled[0].after
    assert {one.heading for one in found.filled} >= {"", "Phụ lục II"}  # the line "Kèm theo" of each annex too
    other = verified(typed(printed(), "/KH-UBND", "/KH-HĐND"), spec)
    assert other.changed


@pytest.mark.parametrize(
    ("old", "new"), [("năm 2026", "năm 2027"), ("ngày 12", "ngày 13"), ("05/KH", "06/KH"), ("05/KH", "/KH")]
)
def test_a_number_or_day_the_plan_gives_is_not_filled_in(verified, old, new):
    content = printed()
    place = [one for one in docx.Document(BytesIO(content)).tables[0].rows[1].cells if old in one.text]
    assert len(place) == 1
    changed = in_head(content, old, new)
    found = verified(changed)
    assert (found.verdict, found.filled, len(found.changes)) == (Verdict.WORDS_CHANGED, (), 1)
    assert found.changes[0].place.path.startswith("bảng 1")


def test_the_year_given_stays_beside_a_day_filled_in(verified, tmp_path):
    spec = tmp_path / "ke-hoach.yaml"
    spec.write_text(SPEC.read_text(encoding="utf-8").replace("ngay: 12/01/2026", "ngay: //2027"), encoding="utf-8")
    found = verified(printed(), spec)
    assert found.verdict is Verdict.WORDS_CHANGED
    assert ("2027", "2026") in [(one.before, one.after) for one in found.changes]
    assert {one.after for one in found.filled} >= {"12", "01"}


def in_head(content: bytes, old: str, new: str) -> bytes:
    """Return the file with words of its head said otherwise: of the table it begins with."""
    file = docx.Document(BytesIO(content))
    for cell in file.tables[0].rows[1].cells:
        for text in cell._tc.iter(N + "t"):
            text.text = text.text.replace(old, new)
    out = BytesIO()
    file.save(out)
    return out.getvalue()


def test_a_picture_is_a_signature_only_where_one_signs(verified):
    picture = str(next((ROOT / "examples").glob("*/*.png")))
    file = docx.Document(BytesIO(printed()))
    signature = next(table for table in file.tables if "Nơi nhận" in table.cell(0, 0).text)
    signature.cell(0, 1).paragraphs[-1].insert_paragraph_before().add_run().add_picture(picture, Mm(30))
    out = BytesIO()
    file.save(out)
    found = verified(out.getvalue())
    assert (found.changes, [one.what for one in found.filled]) == ((), ["hình"])
    file.paragraphs[20].insert_paragraph_before().add_run().add_picture(picture, Mm(30))
    out = BytesIO()
    file.save(out)
    assert [one.what for one in verified(out.getvalue()).changes] == ["hình"]


def test_looks_come_second(verified):
    file = docx.Document(BytesIO(printed()))
    paragraph = next(one for one in file.paragraphs if len(one.text) > 60)
    for run in paragraph.runs:
        run.font.size = Pt(11)
    file.sections[0].left_margin = Mm(20)
    out = BytesIO()
    file.save(out)
    found = verified(out.getvalue())
    assert (found.verdict, found.changes, found.changed) == (Verdict.LOOKS_CHANGED, (), True)
    assert {(one.what, one.after) for one in found.looks} >= {("lề trái", "20"), ("cỡ chữ", "11")}


def test_bold_words_in_a_paragraph_are_a_look(verified):
    file = docx.Document(BytesIO(printed()))
    paragraph = next(one for one in file.paragraphs if one.text.startswith("Đưa công tác văn thư"))
    (run,) = paragraph.runs
    words, run.text = run.text, run.text[:10]
    run.bold = True
    paragraph.add_run(words[10:])
    out = BytesIO()
    file.save(out)
    found = verified(out.getvalue())
    assert [one.what for one in found.looks] == ["đậm, nghiêng, gạch chân trong đoạn"]


def test_a_decision_and_its_plan_in_one_file_are_compared_together(verified):
    name = "so-noi-vu-2026-kem-quyet-dinh"
    content = printed(name)
    assert not verified(content, example(name)).changed
    assert verified(typed(content, "Điều 1", "Điều 7"), example(name)).changed


def test_a_decision_in_a_file_of_its_own_is_compared_with_that_paper(tmp_path, run):
    shutil.copytree(example("so-noi-vu-2026-kem-quyet-dinh").parent, tmp_path / "a")
    spec = tmp_path / "a" / "ke-hoach.yaml"
    text = spec.read_text(encoding="utf-8")
    spec.write_text(text.replace("ban_hanh:\n", "ban_hanh:\n  tach_tep: co\n", 1), encoding="utf-8")
    assert run("render", spec, "--no-check").code == 0
    for name in ("ke-hoach.docx", "ke-hoach-quyet-dinh.docx"):
        assert verify(spec, spec.with_name(name)).verdict is Verdict.SAME_BYTES, name


def words_of(root) -> list:
    return [one for one in root.iter(N + "t") if (one.text or "").strip()]


def one_digit(root, chance) -> str:
    text = chance.choice([one for one in words_of(root) if re.search(r"\d", one.text)])
    at = chance.choice([one.start() for one in re.finditer(r"\d", text.text)])
    new = str((int(text.text[at]) + chance.randint(1, 9)) % 10)
    before, text.text = text.text, text.text[:at] + new + text.text[at + 1 :]
    return f"{before} → {text.text}"


def one_word(root, chance) -> str:
    text = chance.choice(words_of(root))
    word = chance.choice(list(re.finditer(r"\S+", text.text)))
    new = chance.choice(["", "không", word[0] + "x", word[0][::-1] + "y"])
    before, text.text = text.text, text.text[: word.start()] + new + text.text[word.end() :]
    return f"{before} → {text.text}"


def one_line(root, chance) -> str:
    lines = [one for one in root.iter(N + "p") if "".join(text.text or "" for text in one.iter(N + "t")).strip()]
    line = chance.choice(lines)
    said = "".join(text.text or "" for text in line.iter(N + "t"))
    if chance.random() < 0.5:
        copy = etree.fromstring(etree.tostring(line))
        line.addnext(copy)
        return f"twice: {said}"
    for text in line.iter(N + "t"):
        text.text = ""
    return f"gone: {said}"


@pytest.mark.parametrize("name", some(EXAMPLES))
def test_no_change_by_hand_is_unseen(name):
    content = printed(name)
    document = read("a.docx", content)
    plan = nearest(kehoach.load(example(name)), None, document)
    assert not _verified(plan, document, content, "a.docx").changed
    chance = random.Random(name)
    for _ in range(40):
        root = etree.fromstring(parts_of(content)["word/document.xml"])
        told = chance.choice([one_digit, one_word, one_line])(root, chance)
        changed = repacked(content, "word/document.xml", lambda _, root=root: etree.tostring(root))
        found = _verified(plan, read("a.docx", changed), changed, "a.docx")
        assert found.changes or found.filled, told
        assert len(found.changes) + len(found.filled) <= 2, told


def test_saved_again_and_as_pdf_nothing_is_reported(soffice, tmp_path):
    files = [tmp_path / f"{name}.docx" for name in EXAMPLES]
    for name, path in zip(EXAMPLES, files, strict=True):
        path.write_bytes(printed(name))
    pdfs = to_pdf(soffice, files, tmp_path)
    again = saved_again(soffice, files, tmp_path)
    for name, pdf, other in zip(EXAMPLES, pdfs, again, strict=True):
        for path in (pdf, other):
            found = verify(example(name), path)
            assert (found.changes, found.filled, found.looks) == ((), (), ()), path
            assert found.verdict is Verdict.SAME_WORDS


def test_of_another_kind_of_file_the_words_are_compared_alone(soffice, tmp_path):
    need(soffice, "LibreOffice")
    path = tmp_path / "a.docx"
    path.write_bytes(printed())
    (odt,) = saved_again(soffice, [path], tmp_path, kind="odt")
    found = verify(SPEC, odt)
    assert (found.verdict, found.changes, found.filled, found.looks) == (Verdict.SAME_WORDS, (), (), ())
    assert {"hình", "hình thức (phông, cỡ chữ, lề)"} < set(found.unseen)


def saved_again(soffice, files, folder, kind="docx:MS Word 2007 XML"):
    out = folder / "again"
    out.mkdir()
    return to_kind(files, out, kind)


def test_a_signed_pdf_is_the_same_words(soffice, tmp_path):
    need(soffice, "LibreOffice")
    path = tmp_path / "a.docx"
    path.write_bytes(printed())
    (pdf,) = to_pdf(soffice, [path], tmp_path)
    made = tmp_path / "ky.pdf"
    made.write_bytes(signed(pdf.read_bytes(), tmp_path, Signature((345, 375, 545, 445), LOOK, size=9)))
    found = verify(SPEC, made)
    assert (found.verdict, found.changes, found.filled) == (Verdict.SAME_WORDS, (), ())
    path.write_bytes(typed(printed(), "14/5/2025", "15/5/2025"))
    (pdf,) = to_pdf(soffice, [path], tmp_path)
    (one,) = verify(SPEC, pdf).changes
    assert (one.before, one.after) == ("14/5/2025", "15/5/2025")
    assert re.fullmatch(r"trang \d+, dòng \d+", one.place.path)
