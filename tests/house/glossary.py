"""The glossary, docs/thuat-ngu.md: its entries, and where each identifier is used (`make house`)."""

import re
from typing import NamedTuple

from project import ROOT

PATH = ROOT / "docs" / "thuat-ngu.md"
FAMILIES = "Họ mã"
TWO = "Một chữ, hai nghĩa"


class Entry(NamedTuple):
    """An identifier, its term with accents, what it is, where it is used."""

    section: str
    name: str
    term: str
    about: str
    rooms: tuple[str, ...]


def entries(text: str) -> list[Entry]:
    """Return the lines of the tables, those of words with two meanings too."""
    found, section = [], ""
    for line in text.splitlines():
        if line.startswith("## "):
            section = line[3:].split(" (")[0]
        if cells := re.match(r"\| `([\w-]+)` \| (.+) \| (.+) \| (.*) \|$", line):
            found.append(Entry(section, *cells.groups()[:3], tuple(cells[4].split(", "))))
    return found


def _sources() -> dict[str, str]:
    """Return the text of each room, and of the keys and names in data."""
    found: dict[str, str] = {}
    for path in (ROOT / "kehoach").rglob("*.py"):
        room = path.relative_to(ROOT / "kehoach").parts[0]
        found[room] = found.get(room, "") + path.read_text(encoding="utf-8")
    data = [one for one in (ROOT / "data").rglob("*") if one.is_file() and one.suffix != ".bin"]
    keys = (re.findall(r"\w+(?=:)", path.read_text(encoding="utf-8")) for path in data)
    found["data/"] = " ".join([*(path.name for path in data), *(key for one in keys for key in one)])
    return found


class _Room:
    """The text of a room, and the identifiers in it: looked up, not looked for."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._names = set(re.findall(r"[A-Za-z0-9_]+", text))

    def holds(self, entry: Entry) -> bool:
        """Whether an identifier stands here: field, key, Role.NAME, ClassName; or a family's codes."""
        if entry.section == FAMILIES:
            return re.search(rf"\b{entry.name}\d\d\b", self._text) is not None
        if "-" in entry.name:
            return re.search(rf"{entry.name}(?![\w-])", self._text) is not None
        camel = "".join(part.capitalize() for part in entry.name.split("_"))
        return not self._names.isdisjoint({entry.name, camel, entry.name.upper()})


def used(found: list[Entry]) -> dict[str, tuple[str, ...]]:
    """Return the rooms in which each identifier stands."""
    rooms = {name: _Room(text) for name, text in _sources().items()}
    return {
        entry.name: tuple(sorted(name for name, room in rooms.items() if room.holds(entry)))
        for entry in found
        if entry.section != TWO
    }


def main() -> None:
    """Write the rooms into the last column of every table but that of words with two meanings."""
    text = PATH.read_text(encoding="utf-8")
    told, two = text.split(f"## {TWO}")
    for name, rooms in used(entries(text)).items():
        line = rf"^(\| `{name}` \|.*\|).*\|$"
        told = re.sub(line, rf"\1 {', '.join(rooms)} |", told, flags=re.MULTILINE)
    PATH.write_text(f"{told}## {TWO}{two}", encoding="utf-8")


if __name__ == "__main__":
    main()
