"""Which worker of pytest-xdist runs what: a file stays whole, the longest begin first.

Where each test goes its own way (``--dist loadgroup`` alone), what a module shares is made by every worker, and the
controller looks through all tests that are done each time one more is. A file at a time costs neither; a long one begun
last would leave the other cores idle.
"""

from collections.abc import Mapping

from xdist.scheduler import LoadGroupScheduling

LONGEST = (
    "corpus",
    "tests/test_linear.py",
    "tests/web/test_hostile.py",
    "test_docs_site",
    "tests/compare/redline/test_judges.py",
    "tests/clone/word/test_valid.py",
    "tests/compare/test_compare.py",
    "tests/fix/test_laws.py",
    "tests/compare/verify/test_verify.py",
    "tests/fix/test_looks.py",
    "tests/compare/redline/test_pairs.py",
    "tests/compare/redline/test_looks_judged.py",
    "tests/word/test_template.py",
    "tests/clone/test_word_hand.py",
    "tests/word/revise/test_whole.py",
    "tests/word/revise/test_write.py",
    "tests/publish/signed/test_asked.py",
    "tests/test_refused.py",
    "tests/word/test_mutants.py",
    "docxodus",
    "tests/cli/test_folders.py",
)
"""Units that take longest, ten seconds and more in 12/2026, the longest first; the others by their number of tests."""


class WholeFiles(LoadGroupScheduling):
    """A unit of work is a file; what programs.py groups is a unit wherever it stands.

    What is done is forgotten, and a test's number is looked up: to count after each test what a worker has left among
    all it ever had took 21 of the 58 CPU seconds of 19,000 tests of one unit that do nothing (12/2026).
    """

    def _split_scope(self, nodeid: str) -> str:
        group = super()._split_scope(nodeid)
        return nodeid.partition("::")[0] if group == nodeid else group

    def _assign_work_unit(self, node) -> None:
        scope = next_of(self.workqueue)
        unit = self.assigned_work.setdefault(node, {})[scope] = self.workqueue.pop(scope)
        numbers = self._numbers(node)
        # one that ended a worker before is done: it is not run again
        node.send_runtest_some([numbers[nodeid] for nodeid, done in unit.items() if not done])

    def _numbers(self, node) -> dict[str, int]:
        """Return the tests of a worker by their names; the same for all its units."""
        known = self.__dict__.setdefault("_known", {})
        if node not in known:
            known[node] = {nodeid: number for number, nodeid in enumerate(self.registered_collections[node])}
        return known[node]

    def mark_test_complete(self, node, item_index: int, duration: float = 0) -> None:  # noqa: ARG002 - as xdist calls it
        """Forget a test that is done, and a unit with its last one; give the worker the next when it needs one."""
        nodeid = self.registered_collections[node][item_index]
        units, scope = self.assigned_work[node], self._split_scope(nodeid)
        del units[scope][nodeid]
        if not units[scope]:
            del units[scope]
        self._reschedule(node)


def next_of(waiting: Mapping[str, Mapping[str, bool]]) -> str:
    """Return the unit that begins next."""
    return next((unit for unit in LONGEST if unit in waiting), None) or max(
        waiting, key=lambda unit: len(waiting[unit])
    )
