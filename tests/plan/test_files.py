from kehoach import spec
from kehoach.plan.files import named_files

PLAN = """muc_tieu:
  - bang: {tep: so-lieu.xlsx, trang: A}
  - hinh: ban-do.png
    mo_ta: tep
  - nhom: [{tep: [a, b]}, {hinh: ''}]
"""


def test_the_files_of_a_plan_are_found_at_any_depth_and_nothing_else_is_one():
    assert sorted(named_files(spec.parse(PLAN, "k.yaml"))) == ["ban-do.png", "so-lieu.xlsx"]
