"""The seeds and the examples made from them, judged by the rules of some families."""

from functools import cache

from project import SEEDS, SHARED, example, need

from kehoach import intake
from kehoach.document.compose import compose
from kehoach.plan import open_spec
from kehoach.review.aligned import subject_of
from kehoach.review.catalogue import rules
from kehoach.review.judge import in_file, in_spec, judge
from kehoach.review.profile import EMPTY
from kehoach.review.subject import Subject


@cache
def of_seed(number, families):
    """Return code, quote and message of what the rules find in a seed file."""
    path = next((SHARED / "seeds").glob(f"{number}_*.txt"), None) if (SHARED / "seeds").is_dir() else None
    need(path, "seeds")
    subject = subject_of(intake.read(path))
    return told(judge(subject, in_file(subject, path.name), chosen(families)))


@cache
def of_example(name, families):
    """Return the same of an example."""
    draft = open_spec(example(name))
    return told(judge(Subject(compose(draft.plan), draft.plan, EMPTY), in_spec(draft), chosen(families)))


def chosen(families):
    return [rule for rule in rules() if rule.code[:2] in families]


def told(review):
    return [(one.rule.code, " ".join(one.finding.quote.split()), one.problem.severity.value) for one in review.judged]


EXAMPLE_OF = {file[:3]: name for name, file in SEEDS.items()}
