import json
from io import BytesIO

import pytest

from kehoach.mcp.wire import LONGEST, RpcError, lines, parsed, request_of, text_of, written


def test_lines_are_parted_by_line_ends_alone():
    assert list(lines(BytesIO("a\r\n{\u2028}\n\nz".encode()))) == [b"a", "{\u2028}".encode(), b"", b"z"]


def test_the_longest_line_is_heard_and_a_longer_one_is_none():
    most = b"x" * LONGEST
    assert list(lines(BytesIO(most + b"y\nb\n"))) == [None, b"b"]
    assert [len(one) for one in lines(BytesIO(most[:-1] + b"\n"))] == [LONGEST - 1]
    assert list(lines(BytesIO(most + b"more"))) == [None]


@pytest.mark.parametrize("deep", [1, 63])
def test_what_is_as_deep_as_calls_may_be_is_read(deep):
    assert parsed(b"[" * deep + b"]" * deep) is not None


@pytest.mark.parametrize("line", [None, b"[" * 66 + b"]" * 66, b"[" * 10**6, b"NaN", b"1" * 5_000, b"{'a': 1}"])
def test_what_is_no_json_of_ours_is_refused(line):
    with pytest.raises(RpcError) as caught:
        parsed(line)
    assert caught.value.code == -32700


def test_an_answer_to_something_asks_nothing():
    assert request_of({"jsonrpc": "2.0", "id": 1, "result": {}}) is None
    assert request_of({"jsonrpc": "2.0", "id": 1, "error": {}}) is None


def test_what_is_written_is_one_line_and_steers_no_terminal():
    value = {"a": "\x1b[31m\n\u202eđỏ\ud800"}
    line = written(value)
    assert line.count(b"\n") == 1
    assert not {"\x1b", "\u202e"} & set(text_of(value))
    assert json.loads(line) == value
