"""`links` lists the addresses outside the site and takes what was found out about them."""

import json
from pathlib import Path

import pytest

from generator import cli
from tests.editing import break_term, edit
from tests.reading import linked_of

ADDRESSES = ["https://lab.example/", "https://paper.example/quarrel"]


def test_every_address_is_listed(content: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["links", "--content", str(content)]) == 0
    assert capsys.readouterr().out.split() == ADDRESSES


def test_an_address_is_listed_in_letters_that_every_program_reads(
    content: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    edit(content, "sources/src-seen.yml", (ADDRESSES[1], "https://paper.example/tranh-cãi?a=%20b#c"))
    assert cli.main(["links", "--content", str(content)]) == 0
    assert "https://paper.example/tranh-c%C3%A3i?a=%20b#c" in capsys.readouterr().out.split()


def test_what_was_found_is_kept_for_the_next_build(content: Path, tmp_path: Path) -> None:
    entry = {"url": ADDRESSES[1], "status": {"text": "gone", "code": 410}, "span": {"line": 2}}
    found = tmp_path / "found.json"
    found.write_text(json.dumps({"success_map": {}, "error_map": {"asked": [entry]}}), "utf-8")
    assert cli.main(["links", "--from", str(found), "--content", str(content)]) == 0
    links = linked_of(content).site.links
    assert {url: links.state(url) for url in ADDRESSES} == {ADDRESSES[0]: "unknown", ADDRESSES[1]: "broken"}
    assert links.checked


@pytest.mark.parametrize("written", [b"", b"nonsense", b"{}", b"\xff\xfe", b"[" * 100_000])
def test_a_file_that_lychee_did_not_write_exits_2_and_keeps_nothing(
    content: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str], written: bytes
) -> None:
    found = tmp_path / "found.json"
    found.write_bytes(written)
    assert cli.main(["links", "--from", str(found), "--content", str(content)]) == 2
    assert "found.json: " in capsys.readouterr().err
    assert not (content / "links.json").exists()


def test_broken_content_has_no_addresses_to_list(content: Path, capsys: pytest.CaptureFixture[str]) -> None:
    break_term(content)
    assert cli.main(["links", "--content", str(content)]) == 1
    assert "[R001]" in capsys.readouterr().out


def test_what_to_ask_the_archive_is_listed_as_curl_reads_it(content: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["links", "--unarchived", "--content", str(content)]) == 0
    [line] = capsys.readouterr().out.splitlines()
    assert line.startswith('url = "https://web.archive.org/cdx/search/cdx?url=https%3A%2F%2Fpaper.example%2Fquarrel&')
    assert line.endswith('"')


def test_copies_are_written_into_sources_and_told(
    content: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    answers = tmp_path / "answers"
    answers.write_text(json.dumps([["timestamp", "original"], ["20261103101112", ADDRESSES[1]]]) + "\n---\n", "utf-8")
    before = (content / "sources" / "src-seen.yml").read_text("utf-8")
    command = ["links", "--archived", str(answers), "--lang", "en", "--content", str(content)]
    assert cli.main(command) == 0
    out, err = capsys.readouterr()
    copy = f"https://web.archive.org/web/20261103101112/{ADDRESSES[1]}"
    assert f"- `src-seen`: <{copy}>" in out
    assert err.splitlines()[-1] == "1 archived copies written down"
    after = (content / "sources" / "src-seen.yml").read_text("utf-8")
    assert after == before.replace(f"url: {ADDRESSES[1]}\n", f"url: {ADDRESSES[1]}\narchived: {copy}\n")
    assert cli.main(["check", "--content", str(content)]) == 0
    capsys.readouterr()
    assert cli.main(command) == 0
    assert capsys.readouterr().out == ""
    assert (content / "sources" / "src-seen.yml").read_text("utf-8") == after


def test_broken_content_gets_no_copies(content: Path, tmp_path: Path) -> None:
    break_term(content)
    assert cli.main(["links", "--archived", str(tmp_path / "none"), "--content", str(content)]) == 1
