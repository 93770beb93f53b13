"""`links` lists the addresses outside the site and takes what was found out about them."""

import json
from pathlib import Path

import pytest

from generator import cli
from generator.build import read_content
from tests.reading import TODAY


def test_the_links_command_lists_addresses_and_takes_what_was_found(
    content: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert cli.main(["links", "--content", str(content)]) == 0
    assert capsys.readouterr().out.split() == ["https://lab.example/", "https://paper.example/quarrel"]
    entry = {"url": "https://paper.example/quarrel", "status": {"text": "gone", "code": 410}, "span": {"line": 2}}
    found = tmp_path / "found.json"
    found.write_text(json.dumps({"success_map": {}, "error_map": {"asked": [entry]}}), "utf-8")
    assert cli.main(["links", "--from", str(found), "--content", str(content)]) == 0
    written = json.loads((content / "links.json").read_text("utf-8"))["links"]
    assert written == {"https://lab.example/": "unknown", "https://paper.example/quarrel": "broken"}
    assert read_content(content, TODAY, {}).linked is not None
