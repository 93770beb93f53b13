"""Browsers get the newest answers, hear when theirs is another, and see what failed."""

import urllib.request

import pytest

from generator.preview import answers
from generator.preview.server import Newest, listening
from tests.commands import free_port


def get(url: str) -> str:
    with urllib.request.urlopen(url, timeout=10) as answer:  # noqa: S310  # our own address
        return str(answer.read(), "utf-8")


def test_a_failure_of_ours_is_shown_and_told_and_goes_away() -> None:
    told: list[str] = []
    newest, port = Newest(), free_port()

    def failing(path: str) -> answers.Answer:
        raise ZeroDivisionError(path)

    with listening("127.0.0.1", port, newest, told.append):
        newest.publish(failing)
        assert "ZeroDivisionError: /some/page/" in get(f"http://127.0.0.1:{port}/some/page/")
        assert "The program failed" in get(f"http://127.0.0.1:{port}/en/")
        newest.publish(lambda path: answers.Answer(path.encode()))
        assert get(f"http://127.0.0.1:{port}/some/page/") == "/some/page/"
    assert "ZeroDivisionError" in told[0]


def test_a_page_hears_that_it_is_another_and_only_then() -> None:
    newest, port = Newest(), free_port()
    newest.publish(lambda path: answers.Answer(b"", version="one" if path == "/same/" else "old"))
    with listening("127.0.0.1", port, newest, pytest.fail):
        url = f"http://127.0.0.1:{port}/_preview/changes?version=one&path="
        with urllib.request.urlopen(f"{url}/same/", timeout=10) as same:  # noqa: S310  # our own address
            assert "event: changed" in get(f"{url}/other/")
            newest.publish(lambda path: answers.Answer(path.encode(), version="two"))
            assert "event: changed" in same.read().decode()
