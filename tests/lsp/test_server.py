"""A session of an editor, replayed: what it is told is what ``kehoach check --json`` tells."""

import asyncio
import json
import random
import subprocess
import sys
import time

import pytest
from lsp_editor import Editor
from project import EXAMPLES, ROOT, example

from kehoach.cli.app import main
from kehoach.lsp.buffer import Buffer, Span, Spot
from kehoach.text.steering import visible

FAULTY = """\
cap: xa
co_quan: Ủy ban nhân dân xã Minh Long
dia_danh: Minh Long
ngay: /9/2026
trich_yeu: "😀 Tập huấn kỹ năng số năm 2026 ,"
can_cu:
  - Nghị định số 30/2020/NĐ-CP ngày 5/3/2020 của Chính phủ về công tác văn thư
mo_dau: Ủy ban nhân dân xã ban hành Kế hoạch , cụ thể như sau
muc_dich_yeu_cau:
  - Nâng cao  kỹ năng số
  - Bảo đảm đúng tiến độ ,chất lượng
nhiem_vu:
  - nhiem_vu: Tổ chức tập huấn ; phổ biến kết qủa
    chu_tri: Phòng Văn hóa - Xã hội
    thoi_han: 30/11/2026
noi_nhan: [Thường trực Đảng ủy xã]
luu: [VT, VHXH]
ky: {chuc_vu: Chủ tịch, ho_ten: Đinh Văn Sơn}
"""
GRAVE = {"error": 1, "warning": 2, "hint": 3}


def session(scenario, pause=0):
    """Run a scenario with an editor that has begun."""

    async def run():
        editor = Editor(pause)
        await editor.begin()
        return await scenario(editor)

    return asyncio.run(run())


def as_checked(path, text, capsys):
    """Return what ``check --json`` says of a text: code, gravity, words, place."""
    path.write_text(text, encoding="utf-8", newline="")
    capsys.readouterr()
    main(["check", str(path), "--json"])
    (found,) = json.loads(capsys.readouterr().out)["files"]
    listed = [*found["findings"], *found["notices"], *found["unread"]]
    return [
        (one["code"], GRAVE[one["severity"]],
         visible("\n→ ".join(filter(None, (one["message"], one["hint"])))),
         one["line"] or 0, one["column"] or 0)
        for one in listed
    ]  # fmt: skip


def as_told(diagnostics, text):
    buffer = Buffer(text)
    out = []
    for one in diagnostics:
        start = one["range"]["start"]
        offset = buffer.offset(Spot(start["line"], start["character"]))
        out.append((one["code"], one["severity"], one["message"], *buffer.place(offset)))
    return out


def placed(checked):
    """Return what is told of a file without a place at its first letter, where an editor has it."""
    return [(*one[:3], one[3] or 1, one[4] or 1) for one in checked]


def test_the_editor_is_told_what_check_tells_of_the_text_as_it_is_typed(tmp_path, capsys):
    path = tmp_path / "ke-hoach.yaml"
    path.write_text("khac: đĩa có chữ khác\n", encoding="utf-8")
    broken = FAULTY.replace("muc_dich_yeu_cau:", "muc_dich_yeu_cau: [")
    typed = [
        FAULTY,
        broken,
        FAULTY.replace("30/11/2026", "31/11/2026"),
        FAULTY.replace("\n", "\r\n"),
        "a\u202eb: 1\n",
        "",
        "- a\n",
        "cap: xa\ncap: xa\n",
    ]

    async def scenario(editor):
        uri = editor.open(path, FAULTY)
        found = [await editor.findings(uri)]
        for text in typed[1:]:
            editor.type(uri, text)
            found.append(await editor.findings(uri))
        return found

    found = session(scenario)
    for text, told in zip(typed, found, strict=True):
        assert as_told(told, text) == placed(as_checked(path, text, capsys)), text[:60]
    assert len(found[0]) > 4
    assert "YA13" in {one["code"] for one in found[1]} or len(found[1]) > 1


@pytest.mark.parametrize("name", EXAMPLES[:3])
def test_examples_have_what_check_finds(name, tmp_path, capsys):
    text = example(name).read_text(encoding="utf-8")
    path = tmp_path / "ke-hoach.yaml"

    async def scenario(editor):
        return await editor.findings(editor.open(path, text))

    told = as_told(session(scenario), text)
    assert told == placed(as_checked(path, text, capsys))


def test_a_finding_and_a_key_are_explained(tmp_path):
    async def scenario(editor):
        uri = editor.open(tmp_path / "ke-hoach.yaml", FAULTY)
        first = (await editor.findings(uri))[0]
        start = first["range"]["start"]
        finding = await editor.at("hover", uri, start["line"], start["character"])
        key = await editor.at("hover", uri, 13, 6)
        nothing = await editor.at("hover", uri, 2, 12)
        return first, finding, key, nothing

    first, finding, key, nothing = session(scenario)
    assert first["code"] in finding["contents"]["value"]
    assert "Căn cứ:" in finding["contents"]["value"]
    assert key["contents"]["value"].startswith("**`chu_tri`**: Đơn vị chủ trì")
    assert nothing is None


def test_the_cures_are_those_of_fix_and_make_the_same_text(tmp_path, capsys):
    path = tmp_path / "ke-hoach.yaml"

    async def scenario(editor):
        uri = editor.open(path, FAULTY)
        await editor.findings(uri)
        return {line: await editor.actions(uri, line) for line in range(FAULTY.count("\n"))}

    offered = session(scenario)
    path.write_text(FAULTY, encoding="utf-8")
    main(["check", str(path), "--fix", str(tmp_path / "sua.yaml")])
    fixed = (tmp_path / "sua.yaml").read_text(encoding="utf-8")
    capsys.readouterr()
    whole = [one for listed in offered.values() for one in listed if one["kind"].startswith("source")]
    single = {one["title"]: one for listed in offered.values() for one in listed if one["kind"] == "quickfix"}
    assert whole
    assert len(single) > 3
    for one in whole:
        assert made(FAULTY, one) == fixed
    for one in single.values():  # each alone changes a line, as in the copy ``--fix`` writes
        assert differing(FAULTY, made(FAULTY, one)) == 1


def differing(before, after):
    pairs = zip(before.splitlines(), after.splitlines(), strict=True)
    return sum(old != new for old, new in pairs)


def made(text, action):
    """Return a text with the edits of an action made, the last first."""
    (document,) = action["edit"]["documentChanges"]
    assert document["textDocument"]["version"] == 1
    buffer = Buffer(text)
    for edit in sorted(document["edits"], key=lambda one: list(one["range"]["start"].values()), reverse=True):
        ends = (edit["range"]["start"], edit["range"]["end"])
        buffer = buffer.edited(Span(*(Spot(*one.values()) for one in ends)), edit["newText"], 0)
    return buffer.text


def test_what_a_person_must_see_first_is_not_offered(tmp_path):
    cited = FAULTY.replace("về công tác văn thư", "về công tác văn thư, kết qủa")

    async def scenario(editor):
        uri = editor.open(tmp_path / "ke-hoach.yaml", cited)
        found = await editor.findings(uri)
        return found, await editor.actions(uri, 6, "quickfix")

    found, offered = session(scenario)
    assert any(one["range"]["start"]["line"] == 6 and "qủa" in one["message"] for one in found)
    assert [one for one in offered if "qủa" in one["title"]] == []


@pytest.mark.parametrize(
    ("line", "typed", "wanted"),
    [
        (6, "  - 30/2020", "Nghị định số 30/2020/NĐ-CP ngày 05/3/2020 của Chính phủ về công tác văn thư"),
        (1, "co_quan: minh long", "Ủy ban nhân dân xã Minh Long"),
        (13, "    chu_tri: van hoa", "Phòng Văn hóa - Xã hội"),
        (13, "    phoi_hop: [Công an xã, tan tien", "xã Tân Tiến"),
        (15, "noi_nhan: [minh long", "xã Minh Long"),
        (13, "    pho", "phoi_hop"),
        (13, "    san_", "san_pham"),
        (2, "ky_", "ky_hieu"),
        (0, "cap: h", "huyen"),
    ],
)
def test_words_are_offered_with_accents_or_without(tmp_path, line, typed, wanted):
    async def scenario(editor):
        uri = editor.open(tmp_path / "ke-hoach.yaml", FAULTY)
        await editor.findings(uri)
        before = FAULTY.splitlines()[line]
        editor.type(uri, (line, 0, line, len(before), typed))
        return await editor.at("completion", uri, line, len(typed))

    found = session(scenario)
    assert found["isIncomplete"]
    chosen = next(one for one in found["items"] if one["label"] == wanted)
    start = chosen["textEdit"]["range"]["start"]["character"]
    assert chosen["filterText"] in (typed[start:], wanted)
    assert typed[start:].strip() == typed[start:]


def test_the_stock_is_that_of_the_office(tmp_path):
    (tmp_path / "nam-cu.yaml").write_text("can_cu: [Kế hoạch số 15/KH-UBND của UBND tỉnh]\n", encoding="utf-8")

    async def scenario(editor):
        uri = editor.open(tmp_path / "ke-hoach.yaml", FAULTY)
        await editor.findings(uri)
        editor.type(uri, (6, 0, 6, 200, "  - 15/kh"))
        return await editor.at("completion", uri, 6, 9)

    found = session(scenario)
    assert [(one["label"], one["detail"]) for one in found["items"][:1]] == [
        ("Kế hoạch số 15/KH-UBND của UBND tỉnh", "đã dùng trong nam-cu.yaml")
    ]


def test_the_outline_has_the_parts_and_their_tasks(tmp_path):
    async def scenario(editor):
        uri = editor.open(tmp_path / "ke-hoach.yaml", FAULTY)
        await editor.findings(uri)
        return await editor.ask("textDocument/documentSymbol", textDocument={"uri": uri})

    found = {one["detail"]: one for one in session(scenario)}
    assert found["nhiem_vu"]["children"][0]["name"] == "Tổ chức tập huấn ; phổ biến kết qủa"
    assert found["nhiem_vu"]["range"]["end"]["line"] == 14
    assert list(found)[:2] == ["cap", "co_quan"]


def test_the_offices_file_and_a_fragment_have_their_own_faults(tmp_path):
    office = "co_quan: Ủy ban nhân dân xã Minh Long\nbo_qua: {TT999: vì lạ}\n"
    (tmp_path / "co-quan.yaml").write_text("co_quan: Ủy ban nhân dân xã Minh Long\n", encoding="utf-8")
    (tmp_path / "manh").mkdir()

    async def scenario(editor):
        own = editor.open(tmp_path / "co-quan.yaml", office)
        part = editor.open(tmp_path / "manh" / "mo-dau.yaml", "mo_dau: [a\n")
        other = editor.open(tmp_path / "docker-compose.yaml", "services: {web: {image: a}}\n")
        plan = editor.open("untitled:Untitled-1", "trich_yeu: a\n")
        key = await editor.at("hover", own, 0, 3)
        return [await editor.findings(uri) for uri in (own, part, other, plan)], key

    (own, part, other, plan), key = session(scenario)
    assert [(one["code"], one["range"]["start"]["line"]) for one in own] == [("RS01", 1)]
    assert [one["code"] for one in part]
    assert other == []
    assert {"KH02"} <= {one["code"] for one in plan}
    assert "`co_quan`" in key["contents"]["value"]


def test_a_profile_with_faults_is_told_in_the_plan(tmp_path):
    (tmp_path / "co-quan.yaml").write_text("la_lung: 1\n", encoding="utf-8")

    async def scenario(editor):
        uri = editor.open(tmp_path / "ke-hoach.yaml", FAULTY)
        before = await editor.findings(uri)
        (tmp_path / "co-quan.yaml").unlink()
        heard = len(editor.heard)
        editor.tell("textDocument/didSave", textDocument={"uri": uri})
        await editor.hears("textDocument/publishDiagnostics", heard)
        return before, await editor.findings(uri)

    before, after = session(scenario)
    assert len(before) == 1
    assert "co-quan.yaml:1:1" in before[0]["message"]
    assert len(after) > 1


def test_typing_is_reviewed_once_it_pauses_and_costs_little(tmp_path):
    """25 findings: each key costs the edit alone; the pause costs one review."""
    many = FAULTY.replace(
        "nhiem_vu:\n",
        "nhiem_vu:\n" + "".join(f"  - Việc thứ {n} , làm ngay kết qủa\n" for n in range(12)),
    )
    keys = "Tổ chức hội nghị"

    async def scenario(editor):
        uri = editor.open(tmp_path / "ke-hoach.yaml", many)
        first = await editor.findings(uri)
        heard = len(editor.heard)
        for number, letter in enumerate(keys):
            editor.type(uri, (8, number + 1, 8, number + 1, letter) if number else (8, 0, 8, 0, "# \n"))
            await asyncio.sleep(0)
        quiet = editor.heard[heard:]
        return first, quiet, await editor.findings(uri)

    first, quiet, last = session(scenario, pause=0.05)
    assert len(first) >= 25
    assert quiet == []
    assert len(last) == len(first)


async def everything(editor, uri, spot):
    await editor.at("hover", uri, *spot)
    await editor.at("completion", uri, *spot)
    await editor.actions(uri, spot.line)
    await editor.ask("textDocument/documentSymbol", textDocument={"uri": uri})
    await editor.findings(uri)


def test_two_hundred_seeded_edits_end_in_what_check_says(tmp_path, capsys):
    chance = random.Random(15)
    texts = [example(EXAMPLES[0]).read_text(encoding="utf-8")[:4_000], FAULTY]
    pieces = ["\n", "- ", ": ", "[", "}", '"', "😀", "𠀀", "\t", "&a ", "*a", "|", "#", "\u2028", "\x85",
              "\r", "é", "e\u0301", "nhiem_vu:\n", "  ", "\u202e", "\ud800", "${", "!!str ", "---\n"]  # fmt: skip
    path = tmp_path / "ke-hoach.yaml"

    async def scenario(editor):
        text = chance.choice(texts)
        uri = editor.open(path, text)
        await editor.findings(uri)
        buffer = Buffer(text)
        for number in range(200):
            ends = sorted(chance.randrange(len(buffer.text) + 1) for _ in range(2))
            ends[1] = min(ends[1], ends[0] + chance.choice((0, 0, 1, 5, 40)))
            span, piece = buffer.span(*ends), chance.choice(pieces)
            buffer = buffer.edited(span, piece, 0)
            editor.type(uri, (*span.start, *span.end, piece))
            if number % 20 == 0:
                spot = buffer.spot(chance.randrange(len(buffer.text) + 1))
                await everything(editor, uri, spot)
        told = await editor.findings(uri)
        assert editor.server.desk.buffer(uri).text == buffer.text
        return told, buffer.text, editor.heard

    told, text, heard = session(scenario)
    assert [one for one in heard if one.get("method") == "window/logMessage" and one["params"]["type"] == 1] == []
    if "\ud800" not in text:
        assert as_told(told, text) == placed(as_checked(path, text, capsys))


HOSTILE = {
    "aliases": "a: &a [x, x, x, x, x, x, x, x, x]\n" + "".join(
        f"{n}: &{n} [{', '.join(['*' + p] * 9)}]\n" for p, n in zip("abcdefgh", "bcdefghi", strict=True)
    ),
    "a long line": "trich_yeu: " + "a " * 500_000 + "\n",
    "a long wide line": "trich_yeu: " + "😀" * 250_000 + "\n",
    "many brackets": "nhiem_vu: " + "[" * 100_000 + "\n",
    "many faults": "nhiem_vu: [" + "{la: 1}, " * 3_000 + "]\n",
    "too much": "trich_yeu: " + "a" * 2_100_000,
    "many lines": "".join(f"la_{n}: 1\n" for n in range(1_000)),
}  # fmt: skip


@pytest.mark.parametrize("name", HOSTILE)
def test_hostile_text_is_told_in_bounded_time(name, tmp_path):
    text = HOSTILE[name]

    async def scenario(editor):
        uri = editor.open(tmp_path / "ke-hoach.yaml", text)
        found = await editor.findings(uri)
        start = time.process_time()
        editor.type(uri, (0, 3, 0, 3, "😀"), (0, 3, 0, 5, ""))
        for method in ("hover", "completion"):
            await editor.at(method, uri, 0, len(text) // 2)
        await editor.actions(uri, 0)
        await editor.ask("textDocument/documentSymbol", textDocument={"uri": uri})
        return found, time.process_time() - start, editor.heard

    found, seconds, heard = session(scenario)
    assert 0 < len(found) <= 1_001
    assert seconds < 30
    assert [one for one in heard if one.get("params", {}).get("type") == 1] == []


def test_a_bug_of_ours_costs_one_answer_and_quotes_nothing(tmp_path, monkeypatch):
    def broken(*_):
        raise ValueError("Nguyễn Văn A")

    async def scenario(editor):
        uri = editor.open(tmp_path / "ke-hoach.yaml", FAULTY)
        await editor.findings(uri)
        monkeypatch.setattr("kehoach.lsp.answers.outline", broken)
        answer = await editor.ask("textDocument/documentSymbol", textDocument={"uri": uri})
        editor.tell("textDocument/didChange", textDocument={"uri": "file:///la.yaml", "version": 2},
                    contentChanges=[{"text": "a"}])  # fmt: skip
        return answer, [one for one in editor.heard if one.get("params", {}).get("type") == 1]

    answer, said = session(scenario)
    assert answer is None
    assert len(said) == 1
    assert "Lỗi của chương trình kehoach" in said[0]["params"]["message"]
    assert "Nguyễn Văn A" not in said[0]["params"]["message"]


def test_the_command_speaks_the_protocol_and_nothing_else(tmp_path):
    uri = (tmp_path / "ke-hoach.yaml").as_uri()
    sent = [
        {"id": 1, "method": "initialize", "params": {"processId": None, "rootUri": None, "capabilities": {
            "general": {"positionEncodings": ["utf-8", "utf-16"]}}}},
        {"method": "initialized", "params": {}},
        {"method": "textDocument/didOpen", "params": {"textDocument": {
            "uri": uri, "languageId": "yaml", "version": 1, "text": FAULTY}}},
        {"id": 2, "method": "textDocument/hover", "params": {
            "textDocument": {"uri": uri}, "position": {"line": 0, "character": 0}}},
        {"id": 3, "method": "shutdown"},
        {"method": "exit"},
    ]  # fmt: skip
    bodies = [json.dumps({"jsonrpc": "2.0", **one}).encode() for one in sent]
    wire = b"".join(b"Content-Length: %d\r\n\r\n%s" % (len(one), one) for one in bodies)
    done = subprocess.run([sys.executable, "-m", "kehoach", "lsp", "--stdio"], input=wire, capture_output=True,
                          cwd=ROOT, timeout=120)  # fmt: skip
    answers, rest = [], done.stdout
    while rest:
        head, _, rest = rest.partition(b"\r\n\r\n")
        length = int(head.partition(b"Content-Length: ")[2].partition(b"\r")[0])
        answers.append(json.loads(rest[:length]))
        rest = rest[length:]
    by_id = {one["id"]: one["result"] for one in answers if "id" in one}
    assert by_id[1]["capabilities"]["positionEncoding"] == "utf-16"
    assert "cap" in by_id[2]["contents"]["value"]
    assert by_id[3] is None
    assert done.returncode == 0
    assert b"Traceback" not in done.stderr
