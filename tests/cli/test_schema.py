"""`schema` writes the schemas, or says which are stale."""

import pytest

from generator import cli


def test_the_schemas_are_those_of_the_models(capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["schema", "--check"]) == 0, capsys.readouterr().out
