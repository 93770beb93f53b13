"""Browsers get the newest answers, hear when theirs is another, and see what failed."""

import contextlib
import http.client
import threading
import urllib.request
from collections.abc import Iterator, Sequence
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
        assert get(f"http://127.0.0.1:{port}/a/?last") == "/_preview/last/a/"
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


Header = tuple[str, str]


def status(address: str, port: int, *headers: Header, path: str = "/") -> int:
    """Ask with these headers and no others, and return the status of the answer."""
    connection = http.client.HTTPConnection(address, port, timeout=10)
    with contextlib.closing(connection):
        connection.putrequest("GET", path, skip_host=True)
        for name, value in headers:
            connection.putheader(name, value)
        connection.endheaders()
        return connection.getresponse().status


@pytest.fixture(scope="module")
def preview() -> Iterator[int]:
    """Run one preview for all who only ask it something."""
    newest, port = Newest(), free_port()
    newest.publish(lambda path: answers.Answer(path.encode(), version="new"))
    with listening("127.0.0.1", port, newest, pytest.fail):
        yield port


def at(port: int, headers: Sequence[Header]) -> list[Header]:
    return [(name, value.replace("PORT", str(port))) for name, value in headers]


def status_there(bound: str, host: str) -> int:
    """Return what a preview at another address answers to a host."""
    newest, port = Newest(), free_port()
    newest.publish(lambda path: answers.Answer(path.encode()))
    asked = "127.0.0.1" if bound == "0.0.0.0" else bound  # noqa: S104  # what an editor can type
    with listening(bound, port, newest, pytest.fail):
        return status(asked, port, *at(port, [("Host", host)]))


PATHS = ("/", "/_preview/changes?path=/&version=old", "/assets/site.js")
OWN = ("127.0.0.1:PORT", "localhost:PORT", "[::1]:PORT", "127.0.0.1", "LOCALHOST:PORT", "localhost.:PORT", "LocalHost.")
FOREIGN = (
    "evil.example", "evil.example:PORT", "localhost.evil.example:PORT", "127.0.0.1.evil.example:PORT", "127.0.0.1:1",
    "localhost:80", "[::2]:PORT",
    "127.0.0.2:PORT", "0.0.0.0:PORT", "[::1", "", ":PORT", "localhost..:PORT", "2130706433:PORT",
    "127.1:PORT", "evil@localhost:PORT", "localhost:PORT@evil.example", "localhost:x", "localhost:99999999",
    "localhost, evil.example",
)  # fmt: skip


@pytest.mark.parametrize("path", PATHS)
@pytest.mark.parametrize("host", OWN)
def test_the_preview_answers_to_its_own_names(preview: int, host: str, path: str) -> None:
    assert status("127.0.0.1", preview, *at(preview, [("Host", host)]), path=path) == HTTPStatus.OK


@pytest.mark.parametrize("path", PATHS)
@pytest.mark.parametrize("host", FOREIGN)
def test_a_name_that_somebody_else_lets_lead_here_reads_nothing(preview: int, host: str, path: str) -> None:
    headers = at(preview, [("Host", host)])
    assert status("127.0.0.1", preview, *headers, path=path) == HTTPStatus.MISDIRECTED_REQUEST


@pytest.mark.parametrize(
    ("hosts", "line", "expected"),
    [
        ([], "/", HTTPStatus.MISDIRECTED_REQUEST),
        (["localhost", "evil.example"], "/", HTTPStatus.MISDIRECTED_REQUEST),
        (["localhost", "localhost"], "/", HTTPStatus.MISDIRECTED_REQUEST),
        (["localhost"], "http://evil.example/", HTTPStatus.MISDIRECTED_REQUEST),
        (["localhost"], "http://localhost/", HTTPStatus.OK),
        (["localhost"], "/?to=http://evil.example/", HTTPStatus.OK),
    ],
)
def test_a_request_names_one_host_and_its_line_no_other(
    preview: int, hosts: list[str], line: str, expected: HTTPStatus
) -> None:
    assert status("127.0.0.1", preview, *(("Host", host) for host in hosts), path=line) == expected


@pytest.mark.parametrize(
    ("bound", "host", "expected"),
    [
        ("localhost", "localhost:PORT", HTTPStatus.OK),
        ("127.0.0.2", "127.0.0.2:PORT", HTTPStatus.OK),
        ("127.0.0.2", "evil.example:PORT", HTTPStatus.MISDIRECTED_REQUEST),
        ("0.0.0.0", "0.0.0.0:PORT", HTTPStatus.OK),  # noqa: S104  # what an editor can type
        ("0.0.0.0", "evil.example:PORT", HTTPStatus.MISDIRECTED_REQUEST),  # noqa: S104
        ("::1", "[::1]:PORT", HTTPStatus.OK),
        ("::1", "evil.example", HTTPStatus.MISDIRECTED_REQUEST),
    ],
)
def test_the_address_that_was_named_is_a_name_too(bound: str, host: str, expected: HTTPStatus) -> None:
    assert status_there(bound, host) == expected


HERE: Header = ("Host", "127.0.0.1:PORT")


@pytest.mark.parametrize("path", PATHS)
@pytest.mark.parametrize(
    ("headers", "expected"),
    [
        ([("Origin", "http://127.0.0.1:PORT"), ("Sec-Fetch-Site", "same-origin")], HTTPStatus.OK),
        ([("Sec-Fetch-Site", "none"), ("Sec-Fetch-Mode", "navigate")], HTTPStatus.OK),
        ([("Sec-Fetch-Site", "cross-site"), ("Sec-Fetch-Mode", "navigate")], HTTPStatus.OK),
        ([("Sec-Fetch-Site", "cross-site"), ("Sec-Fetch-Mode", "no-cors")], HTTPStatus.FORBIDDEN),
        ([("Sec-Fetch-Site", "same-site"), ("Sec-Fetch-Mode", "cors")], HTTPStatus.FORBIDDEN),
        ([("Origin", "https://evil.example")], HTTPStatus.FORBIDDEN),
        ([("Origin", "null")], HTTPStatus.FORBIDDEN),
        ([("Origin", "http://127.0.0.1:1")], HTTPStatus.FORBIDDEN),
    ],
)
def test_a_page_of_another_site_may_lead_here_but_reads_nothing(
    preview: int, headers: list[Header], expected: HTTPStatus, path: str
) -> None:
    assert status("127.0.0.1", preview, *at(preview, [HERE, *headers]), path=path) == expected


def test_open_to_the_network_it_answers_to_the_number_at_which_it_was_reached_and_to_no_name() -> None:
    newest, port = Newest(), free_port()
    newest.publish(lambda path: answers.Answer(path.encode()))
    with listening("0.0.0.0", port, newest, pytest.fail):  # noqa: S104  # what an editor can type
        assert status("127.0.0.3", port, ("Host", f"127.0.0.3:{port}")) == HTTPStatus.OK
        assert status("127.0.0.3", port, ("Host", f"127.0.0.4:{port}")) == HTTPStatus.MISDIRECTED_REQUEST
        assert status("127.0.0.3", port, ("Host", "evil.example")) == HTTPStatus.MISDIRECTED_REQUEST
