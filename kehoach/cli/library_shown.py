"""What a search of the library found, in the terminal and as plain values."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from kehoach.cli.show import as_json, say, styled
from kehoach.compare.names import FIELDS
from kehoach.library.behind import behind
from kehoach.library.parts import NUMBER
from kehoach.library.years import through_years
from kehoach.text.letters import shortened

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from kehoach.library.hit import Hit
    from kehoach.library.refresh import Refreshed
    from kehoach.library.search import Found
    from kehoach.plain import Json

_LONGEST = 300
"""Letters of a part that are shown; --json has it whole."""
_NAMES = {**FIELDS, NUMBER: "số", "cot": "cột"}


def tell(found: Found, home: Path, *, same: bool) -> None:
    """Print the parts in the order of their rank, then what is not in the answer."""
    if found.loose:
        say("Không phần nào có đủ mọi chữ; đây là những phần có nhiều chữ nhất.", err=True)
    for number, hit in enumerate(found.hits, 1):
        _tell_hit(number, hit)
        if same:
            _tell_years(hit)
    for line in _beyond(found, home):
        say(line, err=True)


def _tell_hit(number: int, hit: Hit) -> None:
    year = f", năm {hit.nam}" if hit.nam else ""
    issuer = shortened(hit.co_quan or "không rõ cơ quan")
    say(f"{number}. {styled(hit.name, bold=True)}{year}, {issuer}")
    say(f"   {shortened(hit.words, _LONGEST)}")
    if said := _fields(hit):
        say(f"   {said}")
    where = f", {hit.heading}" if hit.heading else ""
    say(f"   {_place(hit)}{where}")
    if hit.also:
        say(f"   cũng ở: {', '.join(_relative(hit, other) for other in hit.also)}")


def _fields(hit: Hit) -> str:
    """Return what else a part says, by the names of its fields."""
    said = (f"{_NAMES.get(key, key)}: {words}" for key, words in hit.fields)
    return shortened("; ".join(said), _LONGEST)


def _tell_years(hit: Hit) -> None:
    years = [in_year for in_year in through_years(hit) if in_year.nam != hit.nam]
    if not years:
        say("   qua các năm: không thấy ở năm khác")
    for in_year in years:
        said = "; ".join(
            filter(None, (shortened(in_year.hit.words, _LONGEST), _fields(in_year.hit)))
        )
        say(f"   năm {in_year.nam} ({in_year.by}): {said}")
        say(f"      {_place(in_year.hit)}")


def _place(hit: Hit) -> str:
    line = f":{hit.place.line}" if hit.place.line else ""
    address = f", {hit.place.path}" if hit.place.path and not line else ""
    return f"{_relative(hit, hit.place.file)}{line}{address}"


def _relative(hit: Hit, file: str) -> str:
    return os.path.relpath(file, hit.folder)


def _beyond(found: Found, home: Path) -> Iterator[str]:
    """Yield what the answer does not hold."""
    if not found.hits:
        yield f"Không thấy gì trong {found.files} tệp của kho."
    if found.more:
        yield "Còn phần khác; thêm chữ, --nam, --phan, hoặc --most để xem thêm."
    if found.unread:
        yield f"{found.unread} tệp của kho không đọc được nên không tìm trong đó; --index kể tên."
    late = behind(home)
    if late.new or late.gone:
        message = f"{late.new} tệp mới hoặc đã đổi, {late.gone} tệp không còn"
        yield f"Từ lần lập chỉ mục: {message}; cập nhật bằng --index."


def as_values(found: Found, home: Path, *, same: bool) -> dict[str, Json]:
    """Return what was found as plain values with stable English keys."""
    late = behind(home)
    return {
        "hits": [_values(hit, same=same) for hit in found.hits],
        "more": found.more,
        "loose": found.loose,
        "files": found.files,
        "unread": found.unread,
        "behind": {"new": late.new, "gone": late.gone},
    }


def _values(hit: Hit, *, same: bool) -> dict[str, Json]:
    said: dict[str, Json] = {
        "part": hit.phan,
        "words": hit.words,
        "fields": dict(hit.fields),
        "heading": hit.heading,
        "file": hit.place.file,
        "line": hit.place.line or None,
        "path": hit.place.path or None,
        "also": list(hit.also),
        "year": hit.nam or None,
        "agency": hit.co_quan,
        "title": hit.trich_yeu,
        "id": hit.code or None,
    }
    if same:
        years = through_years(hit)
        said["years"] = [
            {"by": in_year.by, **_values(in_year.hit, same=False)} for in_year in years
        ]
    return said


def refreshed_values(done: Refreshed) -> dict[str, Json]:
    """Return what a refresh did as plain values."""
    return {
        "index": str(done.database),
        "files": done.files,
        "read": done.read,
        "gone": done.gone,
        "left": [{"reason": reason, "count": count} for reason, count in done.left],
        "problems": [as_json(problem) for problem in done.problems],
    }
