"""Browsers get the newest answers, hear when theirs is another, and see what failed."""

import threading
import urllib.request
from http import HTTPStatus
from queue import Queue

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


def test_an_address_is_answered_as_a_browser_asks_for_it() -> None:
    newest, port = Newest(), free_port()
    newest.publish(lambda path: answers.Answer(path.encode(), type="text/plain; charset=utf-8"))
    with listening("127.0.0.1", port, newest, pytest.fail):
        assert get(f"http://127.0.0.1:{port}/a%20b/%C4%91/?q=1#x") == "/a b/đ/"
        asked = urllib.request.Request(f"http://127.0.0.1:{port}/x/", method="HEAD")
        with urllib.request.urlopen(asked, timeout=10) as answer:  # noqa: S310  # our own address
            assert answer.read() == b""
            assert answer.headers["Content-Length"] == "3"
            assert answer.headers["Cache-Control"] == "no-store"


def test_an_address_that_moved_leads_on() -> None:
    newest, port = Newest(), free_port()
    moved = answers.Answer(b"", status=HTTPStatus.FOUND, location="/there/")
    newest.publish(lambda path: moved if path == "/here" else answers.Answer(path.encode()))
    with listening("127.0.0.1", port, newest, pytest.fail):
        assert get(f"http://127.0.0.1:{port}/here") == "/there/"


def test_files_of_the_theme_are_given_whatever_the_newest_answers_are() -> None:
    newest, port = Newest(), free_port()
    newest.publish(answers.crash(OSError("gone")))
    with listening("127.0.0.1", port, newest, pytest.fail):
        assert "addEventListener" in get(f"http://127.0.0.1:{port}/assets/site.js")
        assert "gone" in get(f"http://127.0.0.1:{port}/glossary/")


def test_who_asks_before_there_are_answers_waits_for_them() -> None:
    newest, found = Newest(), Queue[answers.Answers]()
    waiting = threading.Thread(target=lambda: found.put(newest.get()))
    waiting.start()
    first = answers.crash(OSError("first"))
    newest.publish(first)
    waiting.join(60)
    assert found.get(timeout=0) is first
    assert newest.after(first, seconds=0) is first


def test_two_previews_cannot_have_one_address() -> None:
    address = ("127.0.0.1", free_port())
    with (
        listening(*address, Newest(), pytest.fail),
        pytest.raises(OSError, match="in use"),
        listening(*address, Newest(), pytest.fail),
    ):
        raise AssertionError
