"""Only regular files are read, and no more of them than is wanted; nothing else is waited for."""

import os
import socket
from collections.abc import Callable, Mapping
from pathlib import Path

import pytest

from generator.content.regular import Regular, read_regular, read_start


def listening_socket(path: Path) -> None:
    with socket.socket(socket.AF_UNIX) as one:
        one.bind(path.name)


NO_FILES: Mapping[str, Callable[[Path], object]] = {
    "a link to a file": lambda path: path.symlink_to(__file__),
    "a link to a device": lambda path: path.symlink_to("/dev/zero"),
    "a link to nothing": lambda path: path.symlink_to("nowhere"),
    "a pipe": os.mkfifo,
    "a folder": Path.mkdir,
    "a socket": listening_socket,
    "nothing": lambda path: None,  # noqa: ARG005  # called like the others
}


@pytest.mark.parametrize("kind", NO_FILES)
def test_what_is_no_file_is_refused_and_never_waited_for(
    kind: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    path = tmp_path / "a.yml"
    NO_FILES[kind](path)
    for read in (read_regular, lambda path: read_start(path, 10)):
        with pytest.raises(OSError, match=r"a\.yml"):
            read(path)


@pytest.mark.parametrize(
    "put",
    [os.mkfifo, lambda path: path.symlink_to("/dev/zero"), lambda path: path.symlink_to(__file__)],
    ids=["a pipe", "a device", "a link"],
)
def test_what_was_put_in_the_place_of_a_file_meanwhile_is_refused_too(
    put: Callable[[Path], object], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    put(tmp_path / "a.yml")
    monkeypatch.setattr(Path, "is_symlink", lambda _: False)
    with pytest.raises(OSError, match=r"a\.yml"):
        read_regular(tmp_path / "a.yml")


def test_of_a_large_file_the_start_is_read_or_nothing(tmp_path: Path) -> None:
    path = tmp_path / "a.yml"
    path.write_bytes(b"abcdef")
    assert read_start(path, 3) == Regular(b"abc", 6)
    assert read_regular(path, 6) == b"abcdef"
    with pytest.raises(OSError, match="too large"):
        read_regular(path, 5)


def test_a_device_itself_is_refused() -> None:
    with pytest.raises(OSError, match="not a regular file"):
        read_regular(Path("/dev/zero"))
