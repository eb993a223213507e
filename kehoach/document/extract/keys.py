"""The key of each section of a draft: a well-known one, or one made of its first words."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from kehoach.document.extract.wording import clean_text
from kehoach.law import bo_cuc
from kehoach.text.letters import fold

if TYPE_CHECKING:
    from kehoach.document.label.line import Line

_WORDS_OF_KEY = 4


class Keys:
    """Gives every section of one plan a key no other has."""

    def __init__(self) -> None:
        self._taken: set[str] = set()

    def key_of(self, line: Line) -> tuple[str, str | None]:
        """Return the key of a section and its title, None when the key says it already."""
        title = clean_text(line)
        bare = fold(line.text.rstrip(" :.;"))
        for khoa, phan in bo_cuc.cac_phan().items():
            if khoa not in self._taken and bare in map(fold, (phan.tieu_de, *phan.khac)):
                self._taken.add(khoa)
                # a note is called in a title of its own only
                noted = any(run.note for run in line.runs)
                return khoa, None if title.upper() == phan.tieu_de.upper() and not noted else title
        named = re.findall(r"[a-z0-9]+", fold(title))[:_WORDS_OF_KEY] or ["rieng"]
        base = bo_cuc.RIENG + "_".join(named)
        key, count = base, 1
        while key in self._taken:
            count += 1
            key = f"{base}_{count}"
        self._taken.add(key)
        return key, title or "(chưa có tiêu đề)"
