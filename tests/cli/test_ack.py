"""`ack` records what agrees, and takes at their word those who say that a translation still holds."""

from pathlib import Path

import pytest

from generator import cli
from tests.editing import LONG, SHORT, edit


def test_ack_says_that_a_field_holds_and_writes_nothing_else(
    repository: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    edit(repository, "terms/huan-luyen.yml", SHORT[0], LONG[1])
    before = {path: path.read_bytes() for path in repository.rglob("*.yml")}
    lines = (repository / "translations.txt").read_text("utf-8").splitlines()
    capsys.readouterr()
    assert cli.main(["ack", "huan-luyen#short", "--content", str(repository)]) == 0
    assert capsys.readouterr().out.splitlines()[0] == "huan-luyen#short: the translation is still right"
    assert {path: path.read_bytes() for path in repository.rglob("*.yml")} == before
    after = (repository / "translations.txt").read_text("utf-8").splitlines()
    changed = [new for old, new in zip(lines, after, strict=True) if old != new]
    assert [line.split()[:2] for line in changed] == [["huan-luyen", "short"]]


@pytest.mark.parametrize(
    ("arguments", "left"), [([], 2), (["huan-luyen"], 0), (["--all"], 0), (["huan-luyen#long"], 1), (["chung-cat"], 2)]
)
def test_ack_chooses_by_record_or_field_or_takes_all(
    repository: Path, capsys: pytest.CaptureFixture[str], arguments: list[str], left: int
) -> None:
    edit(repository, "terms/huan-luyen.yml", SHORT[0], LONG[1])
    capsys.readouterr()
    assert cli.main(["ack", *arguments, "--content", str(repository)]) == 0
    assert f"{left} still stale" in capsys.readouterr().out


def test_ack_of_what_is_not_there_exits_2_and_writes_nothing(
    repository: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    before = (repository / "translations.txt").read_bytes()
    edit(repository, "terms/huan-luyen.yml", SHORT[0])
    assert cli.main(["ack", "huan-luyen#shrt", "nobody", "--content", str(repository)]) == 2
    assert "huan-luyen#shrt" in capsys.readouterr().err
    assert (repository / "translations.txt").read_bytes() == before


def test_ack_of_broken_content_exits_1_and_forgets_nothing(repository: Path) -> None:
    before = (repository / "translations.txt").read_bytes()
    edit(repository, "terms/huan-luyen.yml", ("src-seen", "src-sen"))
    assert cli.main(["ack", "--all", "--content", str(repository)]) == 1
    assert (repository / "translations.txt").read_bytes() == before
