"""No text, however garbled, ends a review with an error of the program.

Lines of the corpus are garbled as hands, scanners and copies garble them, and by what nobody writes: a word of eighty
letters, a day that is none, a number without end. Texts made to be slow are tests/review/test_judge.py's.
"""

import random
import re

import pytest
from project import IN_CI
from review.corpus import HELD, cases
from thirds import rounds

from kehoach import intake
from kehoach.review.labelled import review_of

LINES = [
    line.split(": ", 1)[-1].replace(" | ", " ", 1) if case.dang == "trang" else line
    for case in cases()
    if case.tep not in HELD
    for line in case.noi_dung.splitlines()
    if len(line) > 15
]
MARKS = [",", ";", ".", ":", "(", ")", "“", "”", '"', "  ", "\t", "\u00a0", "-", "–", "/", "…", "%", " “", " ("]
NUMBERS = ["0", "00", "29", "31", "99", "0000", "2025", "29/2", "30/02/2025", "24h60", "9" * 20]
AT_ONCE = 60
"""Lines of one text."""


def garbled(line, chance):
    for _ in range(chance.randint(0, 4)):
        line = chance.choice(WAYS)(line or "x", chance)
    return line


def _with_words(change):
    def changed(line, chance):
        words = line.split(" ")
        change(words, chance.randrange(len(words)), chance)
        return " ".join(words)

    return changed


def _put(words, at, word):
    words[at] = word


def _marked(line, chance):
    at = chance.randrange(len(line) + 1)
    return line[:at] + chance.choice(MARKS) + line[at:]


WAYS = (
    _with_words(lambda words, at, _: words.pop(at)),
    _with_words(lambda words, at, chance: _put(words, at, "x" * chance.choice([1, 30, 80]))),
    _with_words(lambda words, at, _: _put(words, at, words[at].upper())),
    _with_words(lambda words, at, _: _put(words, at, words[at].capitalize())),
    _with_words(lambda words, at, _: words.insert(at, words[at])),
    _with_words(lambda words, at, _: _put(words, at, "")),
    _with_words(lambda words, _, chance: chance.shuffle(words)),
    _marked,
    lambda line, chance: line[chance.randrange(len(line)) :],
    lambda line, chance: line[: chance.randrange(len(line))],
    lambda line, chance: f"{line} {chance.choice(LINES)}",
    lambda line, chance: re.sub(r"\d+", lambda found: chance.choice([*NUMBERS, found[0]]), line),
    lambda line, chance: line.replace(" ", chance.choice(["  ", "\u00a0"]), chance.randint(0, 3)),
)


def text_of(seed):
    chance = random.Random(seed)
    head = ["KẾ HOẠCH", "Phòng, chống thiên tai năm 2026"] * chance.randint(0, 1)
    return "\n".join([*head, *(garbled(chance.choice(LINES), chance) for _ in range(AT_ONCE))])


def broken(seeds):
    """Return the first seed whose text ends in an error, and the error; nothing for none."""
    for seed in seeds:
        try:
            review_of(intake.read("a.txt", text_of(seed).encode()), "a.txt")
        except Exception as error:  # noqa: BLE001 - whatever it is, it is what is looked for
            return seed, repr(error)
    return None


def test_any_words_are_judged():
    first = 0 if IN_CI else random.randrange(10**9)
    assert broken(range(first, first + rounds(120))) is None


@pytest.mark.parametrize(
    "line",
    [
        "1. Thi đua 5 ngày, từ ngày 29/2 đến hết ngày 05/3/2025.",
        f"2. Trong {'a' * 60} các thôn tổ chức họp dân. Để {'b' * 70} Ủy ban nhân dân xã ban hành kế hoạch.",
        f"3. Để {'c' * 70} cán bộ xã thực hiện việc này. Khi {'x' * 50} Hội Nông dân lập danh sách.",
        "3. Tập huấn 5 ngày (từ ngày 02/3/0000 đến ngày 05/3/0000), quý II/0000, tháng 3 năm 0000, năm 0000 và 6 tháng.",
        "3. Tập huấn 5 ngày, từ ngày 02/3 đến hết ngày 05/3; trong quý II năm 0000 và 6 tháng đầu năm 0000.",
        "4. Trong quá  trình   thực hiện\u00a0 kế hoạch  các thôn báo cáo.",
    ],
)
def test_what_once_broke_is_judged(line):
    review = review_of(intake.read("a.txt", f"KẾ HOẠCH\nThử\nI. MỤC TIÊU\n{line}\n".encode()), "a.txt").review
    assert len(review.judged) < 20


def test_an_error_is_seen(monkeypatch):
    def breaks(*_):
        raise IndexError

    monkeypatch.setitem(globals(), "review_of", breaks)
    assert broken(range(1)) == (0, "IndexError()")


def test_texts_are_garbled_and_the_same_for_a_seed():
    assert text_of(1) == text_of(1) != text_of(2)
    assert sum(line not in LINES for line in text_of(1).splitlines()) > AT_ONCE / 2
