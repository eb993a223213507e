import json

from kehoach.plan.schema import schema


def test_the_schema_is_printed(run):
    code, out, err = run("schema")
    assert (code, err) == (0, "")
    assert json.loads(out) == schema()


def test_the_schemas_of_the_metadata_are_printed(run):
    code, out, err = run("schema", "--metadata")
    assert (code, err) == (0, "")
    assert json.loads(out)["properties"]["Subject"]["maxLength"] == 500
    code, out, err = run("schema", "--metadata-xsd")
    assert (code, err) == (0, "")
    assert 'name="VanBanDi"' in out


def test_one_schema_at_a_time(run):
    code, out, err = run("schema", "--metadata", "--profile")
    assert (code, out) == (2, "")
    assert "mỗi lần in một lược đồ" in err
