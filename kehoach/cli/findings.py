"""A review in the terminal: what was found, gravest first, counts, what was not checked."""

from __future__ import annotations

import shutil
from collections import Counter
from typing import TYPE_CHECKING

from kehoach.cli.show import COLOURS, complain, say, seen, styled
from kehoach.cli.top import top_lines
from kehoach.cli.unbroken import wrapped
from kehoach.problem import Severity, command
from kehoach.report.folded import more
from kehoach.report.graded import by_severity
from kehoach.report.plain import counts, still_open, summary, unchecked
from kehoach.review.drafted import Examined, Unread
from kehoach.text.letters import upper_first

if TYPE_CHECKING:
    from kehoach.review.judge import Judged

_WIDEST = 100


class Tally:
    """What was found in all files of a run."""

    def __init__(self) -> None:
        self.files = 0
        self.unread = 0
        self.found: Counter[Severity] = Counter()

    def add(self, examined: Examined | Unread) -> None:
        """Count a file."""
        self.files += 1
        if isinstance(examined, Unread):
            self.unread += 1
        else:
            self.found.update(counts(examined.counted))

    @property
    def clean(self) -> bool:
        """Return True when every file was read and nothing but hints was found."""
        return not (self.unread or self.found[Severity.ERROR] or self.found[Severity.WARNING])

    def tell(self, folders: int) -> None:
        """Print the counts of all files; so many that were added are folders not reviewed."""
        messages = [
            f"{self.found[severity]} {severity.value}"
            for severity in Severity
            if self.found[severity]
        ]
        if not messages and self.unread < self.files:
            messages = ["không thấy lỗi nào"]
        unread = self.unread - folders
        parts = (
            ", ".join(messages),
            f"{unread} tệp không đọc được, chưa kiểm tra" if unread else "",
            f"{folders} thư mục chưa kiểm tra" if folders else "",
        )
        _say(f"Cộng {self.files - folders} tệp: {'; '.join(filter(None, parts))}.")


def tell(found: Examined | Unread, *, many: bool) -> None:
    """Print a review; what could not be read goes to standard error."""
    if isinstance(found, Unread):
        complain(found.problems)
        return
    if many:
        say(styled(found.file, bold=True, underline=True))
    complain(found.notices)
    _tell_findings(found)
    count = len(found.silenced)
    silenced = f"; đã bỏ qua {count} chỗ theo yêu cầu" if count else ""
    _say(f"{found.file}: {_beside(found)}{summary(found.counted)}{silenced}.")
    left = still_open(found)
    if left:
        _say(f"{upper_first(left.summary)}: {command('clone', '--resume', found.file)}")
    for line in unchecked(found):
        _say(f"Chưa kiểm tra {line}.")
    if many:
        say()
    elif found.review.judged:
        say("Vì sao, theo điều nào: kehoach explain MÃ")


def _tell_findings(examined: Examined) -> None:
    """Print the first block, then each finding under its severity."""
    for line in top_lines(examined, _width()):
        say(line)
    for name, places, found in by_severity(examined.review):
        say(styled(f"{upper_first(name)} ({places})", bold=True))
        for judged in found:
            _tell(judged)


def _beside(examined: Examined) -> str:
    """Return the words behind a review without findings where something was said above it."""
    if examined.counted or not examined.notices:
        return ""
    return f"ngoài {len(examined.notices)} điều đã nêu ở trên, "


def _tell(judged: Judged) -> None:
    """Print a finding: a line of a text as editors follow it, else an address without the file."""
    problem = judged.problem
    place = styled(
        str(problem.place._replace(file="")) if problem.place.path else str(problem.place),
        bold=True,
    )
    word = styled(problem.severity.value, fg=COLOURS[problem.severity])
    _say(f"{place}  {problem.code} {word}  {problem.message}{more(judged)}")
    if problem.hint:
        _say(f"    → {problem.hint}", "      ")
    if judged.rule.law:
        _say(styled(f"    {judged.rule.law}", dim=True))


def _say(text: str, indent: str = "    ") -> None:
    """Print a line, broken between words when a person sees it in a terminal.

    A file gets it whole.
    """
    if seen():
        start = text[: len(text) - len(text.lstrip(" "))]
        text = wrapped(text.lstrip(" "), _width(), start, indent)
    say(text)


def _width() -> int:
    """Return how wide a line may be: as the terminal, up to what reads well."""
    return min(shutil.get_terminal_size().columns, _WIDEST) if seen() else _WIDEST
