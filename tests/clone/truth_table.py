"""The table of the truth: what the clone of eight plans gets right, wrong, misses and asks in vain.

``python tests/clone/truth_table.py`` prints it; ``-v`` also what stands behind the figures of the open half (of the
held half nothing is shown but counts); ``--write`` puts the figures into ``truth/measured.tsv``, unless one is worse
than there; ``--anew`` even then: for a truth that was corrected, with the reason in the commit.
"""

import sys
from pathlib import Path

if __name__ == "__main__":
    sys.path.insert(0, str(Path(__file__).resolve().parent.parent))  # as pytest does for the tests

from clone import truth_word, truth_yaml
from clone.truth_count import Count, Found, count, total
from clone.truth_rows import FOLDER, HELD, OPEN, Case, Row, cases, rows
from clone.truth_words import Read, places

WORD = ".docx"
ROAD = {False: "YAML", True: "tệp Word"}
MEASURED = FOLDER / "measured.tsv"
BETTER_MORE = {"right"}
BETTER_LESS = {"missed", "wrong", "noise", "idle", "silent"}
HEAD = f"{'':24}{'thật':>6}{'đúng':>6}{'hỏi thay':>10}{'sót':>10}{'sửa':>6}{'sai':>10}{'hỏi':>6}{'thừa':>11}{'chỗ hỏi':>9}{'chỗ thừa':>12}{'lặng':>6}"


def names() -> dict[str, Case]:
    """Return every clone that is counted: the plan's as a spec, and ``.docx`` where it can be a Word file."""
    out = {}
    for case in cases():
        out[case.ten] = case
        if case.path.suffix != ".txt":
            out[case.ten + WORD] = case
    return out


def figures(name: str) -> Found:
    """Return what a clone did against the truth of its plan."""
    case = names()[name]
    read, done, asked = (truth_word if name.endswith(WORD) else truth_yaml).cloned(case)
    return count(read, _printed(read, case, word=name.endswith(WORD)), done, asked)


def _printed(read: Read, case: Case, *, word: bool) -> list[Row]:
    """Return the rows of a plan; of an example as it is printed, those whose words are printed."""
    made = word and case.path.suffix == ".yaml"
    return [row for row in rows(case.ten, word=word) if not made or places(read, row)]


def measured() -> dict[str, Count]:
    """Return the figures that were committed."""
    if not MEASURED.is_file():
        return {}
    head, *lines = (line.split("\t") for line in MEASURED.read_text(encoding="utf-8").splitlines())
    return {name: Count(**dict(zip(head[1:], map(int, values), strict=True))) for name, *values in lines}


def worse(now: Count, before: Count) -> list[str]:
    """Return the figures that got worse, each as "name: before → now"."""
    less = [name for name in BETTER_MORE if getattr(now, name) < getattr(before, name)]
    more = [name for name in BETTER_LESS if getattr(now, name) > getattr(before, name)]
    return [f"{name}: {getattr(before, name)} → {getattr(now, name)}" for name in sorted((*less, *more))]


def line(name: str, one: Count) -> str:
    """Return one line of the table."""
    missed, wrong = _part(one.missed, one.truth), _part(one.wrong, one.done)
    noise, idle = _part(one.noise, one.asked), _part(one.idle, one.spots)
    return (
        f"{name:24}{one.truth:6}{one.right:6}{one.instead:10}{missed:>10}{one.done:6}{wrong:>10}"
        f"{one.asked:6}{noise:>11}{one.spots:9}{idle:>12}{one.silent:6}"
    )


def table(found: dict[str, Count]) -> str:
    """Return the table: each plan of each half, as a spec and as a Word file, and all."""
    out = [_half(found, half, word=word) for half in (OPEN, HELD) for word in (False, True)]
    out += [line(f"{ROAD[word]}, cả hai nửa", total(_on(found, word=word).values())) for word in ROAD]
    return "\n".join(out)


def _half(found: dict[str, Count], half: str, *, word: bool) -> str:
    inside = {name: one for name, one in _on(found, word=word).items() if name in _of(half)}
    lines = [line(name.removesuffix(WORD), one) for name, one in inside.items()]
    lines.append(line("cộng", total(inside.values() or [Count()])))
    return "\n".join((f"{half.upper()}, {ROAD[word]}", HEAD, *lines, ""))


def _on(found: dict[str, Count], *, word: bool) -> dict[str, Count]:
    return {name: one for name, one in found.items() if name.endswith(WORD) == word}


def _of(half: str) -> list[str]:
    return [name for name, case in names().items() if case.phan == half]


def behind(found: dict[str, Found]) -> str:
    """Return what the figures of the open half count."""
    out = []
    for name in (name for name in _of(OPEN) if name in found):
        one = found[name]
        told = {"SAI": one.wrong, "SÓT": one.missed, "THỪA": one.noise, "CHỖ THỪA": one.idle, "LẶNG": one.silent}
        out += [f"{name}  {title}  {said}\n" for title, lines in told.items() for said in lines]
    return "".join(out)


def _part(number: int, whole: int) -> str:
    share = 100 * number / whole if whole else 0.0
    return f"{number} ({share:.0f} %)"


def _write(found: dict[str, Count], *, anew: bool) -> int:
    before = measured()
    both = [name for name in found if name in before]
    fell = [f"{name}: {one}" for name in both for one in worse(found[name], before[name])]
    if fell and not anew:
        sys.stdout.write("KÉM HƠN, không ghi:\n" + "\n".join(fell) + "\n")
        return 1
    kept = {name: found.get(name, before.get(name)) for name in names()}
    text = ["\t".join(("ten", *Count._fields))]
    text += ["\t".join((name, *map(str, one))) for name, one in kept.items() if one]
    MEASURED.write_text("\n".join(text) + "\n", encoding="utf-8")
    return 0


def main(*arguments: str) -> int:
    """Print the table; write it when asked to."""
    found = {name: figures(name) for name, case in names().items() if case.path.is_file()}
    counts = {name: one.count for name, one in found.items()}
    sys.stdout.write(table(counts) + "\n")
    if "-v" in arguments:
        sys.stdout.write(behind(found))
    if "--write" in arguments or "--anew" in arguments:
        return _write(counts, anew="--anew" in arguments)
    return 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
