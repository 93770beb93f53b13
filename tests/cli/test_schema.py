"""`schema` writes the schemas beside the content, or says which of ours are stale."""

import json
from pathlib import Path

import pytest

from generator import cli
from generator.authoring import schema


def test_the_tracked_schemas_are_those_of_the_models(capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["schema", "--check"]) == 0, capsys.readouterr().out


def test_the_schemas_of_a_content_folder_lie_in_it_with_its_ids(
    content: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (content / ".schemas").mkdir()
    (content / ".schemas" / "gone.json").write_text("{}", "utf-8")
    assert cli.main(["schema", "--content", str(content)]) == 0
    wanted = {name for name, _ in schema.schemas()} | {"ids.json"}
    assert {path.name for path in (content / ".schemas").iterdir()} == wanted
    assert json.loads(capsys.readouterr().out) == {"schemas": len(wanted), "changed": len(wanted)}
    assert '"huan-luyen"' in (content / ".schemas" / "ids.json").read_text("utf-8")


def test_what_is_stale_is_named(content: Path, capsys: pytest.CaptureFixture[str]) -> None:
    cli.main(["schema", "--content", str(content)])
    (content / ".schemas" / "term.json").unlink()
    assert cli.main(["schema", "--check", "--lang", "en", "--content", str(content)]) == 1
    assert "term.json" in capsys.readouterr().out
