from kehoach.cli.import_shown import already_plan


def test_a_plan_that_is_yaml_already_is_told_what_it_is_good_for():
    (problem,) = already_plan("ke hoach.yaml").problems
    assert problem.code == "TE07"
    assert 'kehoach render "ke hoach.yaml"' in problem.hint
