import json

import jsonschema
import pytest

from kehoach.mcp.session import TOOLS
from kehoach.mcp.tool import MOST, OFFSET, page, refused
from kehoach.problem import KehoachError, Place, Problem

GOOD = {"file": "a.yaml", "old": "a", "new": "b", "to": "c", "text": "x", "code": "TT07", "name": "n", "number": "1"}


@pytest.mark.parametrize("tool", TOOLS.values(), ids=TOOLS)
def test_every_tool_says_what_it_takes_and_takes_nothing_else(tool):
    shown = tool.shown()
    schema = shown["inputSchema"]
    jsonschema.Draft202012Validator.check_schema(schema)
    assert shown["annotations"]["readOnlyHint"] is (tool.name not in {"save_plan", "write_word"})
    good = {name: GOOD[name] for name in tool.needs}
    tool.check(good)
    wrong = [{**good, "lạ": 1}, *({k: v for k, v in good.items() if k != name} for name in tool.needs)]
    wrong += [{**good, name: value} for name in tool.takes for value in (None, [], {}, 1.5, -1, "", "x" * 5_000_000)]
    for given in wrong:
        assert not jsonschema.Draft202012Validator(schema).is_valid(given)
        with pytest.raises(KehoachError, match="MC04"):
            tool.check(given)


def test_a_page_is_bounded_and_says_where_it_goes_on():
    items = [{"text": "x" * 1_000, "n": n} for n in range(200)]
    seen, at = [], 0
    while at is not None:
        found = page("lines", items, at)
        assert len(json.dumps(found)) < MOST + 5_000
        assert found["total"] == 200
        seen += found["lines"]
        at = found["next_offset"]
    assert seen == items
    assert page("lines", items, OFFSET["maximum"]) == {"lines": [], "total": 200, "next_offset": None}


def test_one_text_is_cut_and_says_so():
    (shown,) = page("lines", [{"text": "x" * 10**6, "rows": [["y" * 10**6]]}], 0)["lines"]
    assert shown["text"].endswith("… (cắt bớt)")
    assert len(json.dumps(shown)) < 10_000


def test_an_item_too_large_for_an_answer_is_told_without_its_lists():
    (shown,) = page("changes", [{"name": "x", "words": ["từ"] * 10**5}], 0)["changes"]
    assert shown == {"name": "x", "left_out": ["words"]}


def test_a_refusal_tells_some_problems_and_counts_the_others():
    found = refused([Problem(Place("a.yaml", 1, 2), "KH01", "sai", "sửa")] * 70)
    assert found["isError"]
    assert len(found["structuredContent"]["problems"]) == 50
    assert found["structuredContent"]["left_out"] == 20
    assert found["structuredContent"]["problems"][0]["line"] == 1
