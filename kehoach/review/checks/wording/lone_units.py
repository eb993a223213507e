"""The word of a unit with a capital and no name behind it: ``cán bộ, công chức Phường``."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from kehoach.law.book import any_in
from kehoach.problem import Severity
from kehoach.review.checks.wording.capitals import unit_word_in_capitals
from kehoach.review.facts.passages import HIDDEN, own_words
from kehoach.review.words import hits, untold
from kehoach.text.letters import LOWER, UPPER
from kehoach.text.sought import Sought

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kehoach.review.finding import Finding
    from kehoach.review.rule import Checks
    from kehoach.review.subject import Subject

_MESSAGE = "danh từ chung chỉ đơn vị hành chính viết hoa giữa câu"


@cache
def _alone() -> Sought:
    """Return a unit, or a level of units, with a capital behind a small word or an abbreviation."""
    units = any_in("soat-noi-dung", "don_vi_hoa_mot_minh")
    behind = rf"(?:(?<=[{LOWER}] )(?<!Liên )|(?<=[{LOWER}], )|(?<=[{UPPER}]{{2}} ))"
    no_name = rf"(?![\w-]| (?:[{UPPER}\d“\"]|(?:ủy|uỷ|đoàn|đội|hội)\b))"
    # the capital first: looking behind at every letter of a page is dear
    return Sought(
        rf"(?=[{UPPER}]){behind}(?:{units}|Cấp (?:tỉnh|huyện|xã|cơ sở)){no_name}",
        mark=rf"(?:{units}|Cấp (?:tỉnh|huyện|xã|cơ sở)){no_name}",
    )


def unit_in_capitals(subject: Subject) -> Iterator[Finding]:
    """Yield a finding for a unit word with a capital inside a sentence, a hint for one alone.

    Of one's own unit some write it so out of respect.
    """
    found = list(unit_word_in_capitals(subject))
    yield from found
    for hit in untold(hits(subject, _alone()), found):
        if own_words(hit.text)[hit.start] != HIDDEN:
            small = hit.words[0].lower() + hit.words[1:]
            yield hit.finding(_MESSAGE, f'viết "{small}"', Severity.HINT, hit.words)


CHECKS: Checks = {"VP28": unit_in_capitals}
