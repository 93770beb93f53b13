"""`serve` says where it serves and what it found, and ends when it is told to."""

import contextlib
import itertools
import os
import signal
import socket
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest

from generator import cli
from tests.commands import COMMAND, ROOT, free_port
from tests.editing import TERM, edit

TOO_WIDE = ("vi: chưng cất", "vi: chưng  cất"), ("vi: huấn luyện", "vi: huấn  luyện")


@pytest.fixture(autouse=True)
def _same_signals() -> Iterator[None]:
    """Give back the ways to stop that `serve` changes for its process, which here is that of the tests."""
    before = {way: signal.getsignal(way) for way in (signal.SIGINT, signal.SIGTERM)}
    yield
    for way, handler in before.items():
        signal.signal(way, handler)


@contextlib.contextmanager
def serving(content: Path, *options: str, **environ: str) -> Iterator[subprocess.Popen[str]]:
    """Run a preview, from when it is ready to the end of the block at the latest."""
    command = [*COMMAND, "serve", "--lang", "en", "--format", "short", "--content", str(content), *options]
    address = ["--address", f"127.0.0.1:{free_port()}"]
    with subprocess.Popen(
        [*command, *address], cwd=ROOT, env=os.environ | environ,
        stdout=subprocess.PIPE, stderr=subprocess.PIPE, encoding="utf-8",
    ) as server:  # fmt: skip
        try:
            assert server.stderr
            said = next(line for line in server.stderr if line.startswith("ready at"))
            assert f"http://{address[1]}/" in said
            yield server
        finally:
            server.terminate()
            server.wait(60)


def test_an_address_that_is_taken_exits_2_and_names_another(content: Path, capsys: pytest.CaptureFixture[str]) -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = taken.getsockname()[1]
        assert cli.main(["serve", "--content", str(content), "--address", f"127.0.0.1:{port}"]) == 2
    assert f"--address 127.0.0.1:{port + 1}" in capsys.readouterr().err


@pytest.mark.parametrize("address", ["8000", "127.0.0.1:", "127.0.0.1:99999", "127.0.0.1:x"])
def test_what_is_no_address_exits_2(address: str, content: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["serve", "--content", str(content), "--address", address]) == 2
    assert "not an address like" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("host", "is_open"),
    [
        ("127.0.0.1", False), ("localhost", False), ("[::1]", False), ("127.0.0.2", False),
        ("0.0.0.0", True), ("[::]", True), ("192.0.2.1", True), ("laptop.example", True),  # noqa: S104  # nobody listens
    ],
)  # fmt: skip
def test_an_address_that_others_can_reach_is_warned_of(
    host: str, content: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], *, is_open: bool
) -> None:
    monkeypatch.setattr("generator.cli.serve.preview", lambda *_: None)
    assert cli.main(["serve", "--content", str(content), "--lang", "en", "--address", f"{host}:8000"]) == 0
    assert ("everybody on your network" in capsys.readouterr().err) == is_open


@pytest.mark.slow
@pytest.mark.parametrize("way", [signal.SIGINT, signal.SIGTERM])
def test_an_interrupt_stops_the_preview_with_0(content: Path, way: signal.Signals) -> None:
    with serving(content) as server:
        server.send_signal(way)
        _, said = server.communicate(timeout=60)
        assert server.returncode == 0
        assert "Traceback" not in said


@pytest.mark.slow
def test_after_an_edit_only_news_are_listed_and_all_are_counted(content: Path) -> None:
    edit(content, "terms/chung-cat.yml", TOO_WIDE[0])
    with serving(content) as server:
        assert server.stderr
        edit(content, TERM, TOO_WIDE[1])
        counts, _ = itertools.islice((line for line in server.stderr if not line.startswith("changed")), 2)
        server.terminate()
        printed, _ = server.communicate(timeout=60)
    listed = [line.split(":")[0] for line in printed.splitlines() if "[V003]" in line]
    assert listed == [str(content / "terms" / "chung-cat.yml"), str(content / TERM)]
    assert counts.startswith("0 errors, 2 warnings")


@pytest.mark.slow
def test_a_failure_is_said_and_the_preview_goes_on(content: Path) -> None:
    with serving(content) as server:
        assert server.stderr
        content.rename(content.with_name("away"))
        next(line for line in server.stderr if str(content) in line and "No such file" in line)
        content.with_name("away").rename(content)
        next(line for line in server.stderr if line.startswith("ready at"))


@pytest.mark.slow
def test_the_browser_is_opened_if_it_is_asked_for(content: Path, tmp_path: Path) -> None:
    browser, opened = tmp_path / "browser", tmp_path / "opened"
    browser.write_text(f'#!/bin/sh\nprintf %s "$1" > {opened}.part && mv {opened}.part {opened}\n', "utf-8")
    browser.chmod(0o755)
    with serving(content, "--open", BROWSER=f"{browser} %s"):
        assert opened.read_text("utf-8").startswith("http://127.0.0.1:")
