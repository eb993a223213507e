import json
import subprocess
import sys

from project import SHORT_SPEC

HELLO = {"jsonrpc": "2.0", "id": 0, "method": "initialize", "params": {"protocolVersion": "2025-11-25"}}


def test_standard_output_is_the_protocol_alone_and_the_end_of_input_ends_it(tmp_path):
    (tmp_path / "a.yaml").write_text(SHORT_SPEC, encoding="utf-8")
    loud = (
        "import os, sys\nfrom kehoach.mcp import session\n"
        "def loud(call, given):\n    print('printed'); os.write(1, b'written'); return {'read': sys.stdin.read()}\n"
        "session.TOOLS['list_plans'] = session.TOOLS['list_plans']._replace(work=loud)\n"
        "from kehoach.cli.app import main\nsys.exit(main(['mcp', sys.argv[1]]))\n"
    )
    asked = {"jsonrpc": "2.0", "id": 1, "method": "tools/call", "params": {"name": "list_plans"}}
    sent = "\n".join(map(json.dumps, (HELLO, asked)))
    done = subprocess.run(
        [sys.executable, "-c", loud, str(tmp_path)], input=sent, capture_output=True, text=True, timeout=60
    )
    assert done.returncode == 0, done.stderr
    said = [json.loads(line) for line in done.stdout.splitlines()]
    assert [one["id"] for one in said] == [0, 1]
    assert said[1]["result"]["structuredContent"] == {"read": ""}
    assert "printed" in done.stderr
    assert "written" in done.stderr


def test_a_folder_that_is_not_there_is_wrong_usage(run, tmp_path):
    done = run("mcp", tmp_path / "không có")
    assert done.code == 2
    assert "không có thư mục" in done.err
