"""Tools that write a new file, and never another: a spec saved, a spec printed to Word."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kehoach.mcp.faults import refuse
from kehoach.mcp.tool import Call, Tool, named, of_problem

if TYPE_CHECKING:
    from kehoach.mcp.wire import Values

_LONGEST = 500_000
"""Letters of a spec that is saved; the longest of the examples has 40.000."""
_SPEC = (".yaml", ".yml")
_WORD = (".docx",)


def save_plan(call: Call, given: Values) -> Values:
    """Write a spec to a new file, once it reads as a plan. Raises KehoachError: all its faults."""
    from kehoach.plan import open_spec  # noqa: PLC0415 - each tool loads what it needs

    name, text = given["to"], given["text"]
    call.folder.free(name, _SPEC)
    content = text.encode("utf-8", "surrogatepass")
    draft = open_spec(name, content)
    _put(call, {name: content})
    return {"written": [name], "notices": [of_problem(problem) for problem in draft.notices[:50]]}


def write_word(call: Call, given: Values) -> Values:
    """Print a spec to a new .docx; a decision that is a file of its own stands beside it."""
    from kehoach.plan import open_spec  # noqa: PLC0415 - as above
    from kehoach.plan.left import left_open  # noqa: PLC0415 - only this tool
    from kehoach.report.word_files import word_files  # noqa: PLC0415 - only this tool

    name = given["to"]
    call.folder.free(name, _WORD)
    draft = open_spec(given["file"], call.folder.read(given["file"]))
    made = word_files(draft, name, None)
    _put(call, {word_file.name: word_file.content for word_file in made})
    return {
        "written": [word_file.name for word_file in made],
        "open": [of_problem(problem) for problem in left_open(draft)][:50],
    }


def _put(call: Call, files: dict[str, bytes]) -> None:
    """Write the files unless the call was cancelled. Raises KehoachError MC06 for one that was."""
    if call.gone():
        raise refuse("MC06")
    call.folder.put(files)


TOOLS = (
    Tool(
        "save_plan",
        "Lưu kế hoạch thành tệp mới",
        "Lưu chữ YAML thành một tệp kế hoạch mới, sau khi đọc thử được như một kế hoạch. Không ghi "
        "đè tệp nào; thư mục con phải có sẵn.",
        {
            "to": named("Tên tệp mới, .yaml."),
            "text": {
                "type": "string",
                "minLength": 1,
                "maxLength": _LONGEST,
                "description": "Nội dung tệp, theo lược đồ của kehoach schema.",
            },
        },
        ("to", "text"),
        save_plan,
        writes=True,
    ),
    Tool(
        "write_word",
        "In kế hoạch ra Word",
        "In một tệp kế hoạch YAML ra tệp .docx mới đúng thể thức. Không ghi đè tệp nào.",
        {"file": named("Tệp YAML trong thư mục."), "to": named("Tên tệp mới, .docx.")},
        ("file", "to"),
        write_word,
        writes=True,
    ),
)
