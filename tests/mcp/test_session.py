from kehoach.mcp.session import TOOLS


def test_tools_are_read_only_but_for_the_two_that_write():
    assert [name for name, tool in TOOLS.items() if tool.writes] == ["save_plan", "write_word"]
    assert len({tool.title for tool in TOOLS.values()}) == len(TOOLS)
