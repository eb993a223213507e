"""Which rules the mutations cover: ``PYTHONPATH=tests python tests/review/mutated.py`` prints it, by code.

A mutation breaks one thing in a clean file of ours; the rule meant says so, once, and no other does.
"""

import sys
from collections import Counter
from pathlib import Path

if __name__ == "__main__":
    sys.path.insert(0, str(Path(__file__).resolve().parent.parent))  # as pytest does for the tests

from review import test_absent, test_mutations, test_text_mutations

from kehoach.review.catalogue import rules


def covered() -> Counter[str]:
    """Return how many mutations each code has."""
    found = Counter(code for *_, code in test_mutations.CASES)
    found.update(code for *_, code in test_text_mutations.CASES)
    found.update(code for changes in test_text_mutations.TOGETHER.values() for *_, code in changes)
    found.update(told[0].split()[0] for *_, told in test_absent.ABSENT)
    return found


def never() -> list[str]:
    """Return the codes no mutation covers."""
    known = covered()
    return [rule.code for rule in rules() if rule.code not in known]


def _main() -> None:
    found, left = covered(), never()
    print(f"{found.total()} mutations cover {len(found)} of {len(rules())} codes")  # noqa: T201 - what was asked
    print(*(f"{code} {times}" for code, times in sorted(found.items())), sep=", ")  # noqa: T201 - what was asked
    print("never:", *left)  # noqa: T201 - what was asked


if __name__ == "__main__":
    _main()
