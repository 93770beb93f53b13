"""Serve the newest answers, and tell open pages when theirs is another."""

from __future__ import annotations

import contextlib
import socket
import socketserver
import sys
import threading
import traceback
from collections.abc import Iterator
from http import HTTPStatus
from http.server import BaseHTTPRequestHandler
from typing import cast
from urllib.parse import parse_qs, unquote, urlsplit

from generator.preview.answers import BEFORE, OWN, Answer, Answers, Log, asset, crash
from generator.preview.problems_page import LAST

_CHANGES = f"{OWN}changes"
# A page that went away is noticed when this is sent to it.
_SECONDS_BETWEEN_SIGNS_OF_LIFE = 5.0
_SECONDS_TO_STOP = 0.2
# However a machine is named from itself.
_LOOPBACK = frozenset({"localhost", "127.0.0.1", "::1"})
# A browser says where a request comes from: another site may lead here, but not read along.
_OTHER_SITES = frozenset({"cross-site", "same-site"})
_NOT_ITS_NAME = Answer(
    b"This preview answers only to its own address: open the one that `distilled serve` printed.\n",
    type="text/plain; charset=utf-8",
    status=HTTPStatus.MISDIRECTED_REQUEST,
)
_NOT_FOR_OTHERS = Answer(
    b"This preview is not for pages of other sites.\n",
    type="text/plain; charset=utf-8",
    status=HTTPStatus.FORBIDDEN,
)


class Newest:
    """Hold the newest answers: `get` blocks until the first are published, `after` until newer ones are."""

    def __init__(self) -> None:
        self._answers: Answers | None = None
        self._changed = threading.Condition()

    def publish(self, answers: Answers) -> None:
        """Let these answers be the newest."""
        with self._changed:
            self._answers = answers
            self._changed.notify_all()

    def get(self) -> Answers:
        """Return the newest answers; block until there are any."""
        with self._changed:
            self._changed.wait_for(lambda: self._answers is not None)
            return cast("Answers", self._answers)

    def after(self, old: Answers, seconds: float) -> Answers:
        """Wait for newer answers than `old`, but no longer than some seconds."""
        with self._changed:
            self._changed.wait_for(lambda: self._answers is not old, seconds)
        return self.get()


class Server(socketserver.ThreadingTCPServer):
    """Listen for browsers; each is answered in a thread of its own, which ends with the program."""

    daemon_threads = True
    request_queue_size = 64
    # Elsewhere it would let two programs listen at one address.
    allow_reuse_address = sys.platform != "win32"

    def __init__(self, host: str, port: int, newest: Newest, log: Log) -> None:
        self.newest, self.log = newest, log
        self.names = frozenset({*_LOOPBACK, _plain(host)})
        self.address_family = socket.AF_INET6 if ":" in host else socket.AF_INET
        super().__init__((host, port), _Exchange)

    def handle_error(self, request: object, client_address: object) -> None:  # noqa: ARG002  # socketserver names them
        """Log what failed, unless it is only that a browser went away."""
        if not isinstance(sys.exception(), (OSError, TimeoutError)):
            self.log(traceback.format_exc())


@contextlib.contextmanager
def listening(host: str, port: int, newest: Newest, log: Log) -> Iterator[None]:
    """Answer browsers at an address meanwhile; raises OSError if it cannot be had."""
    with Server(host, port, newest, log) as server:
        threading.Thread(target=server.serve_forever, args=(_SECONDS_TO_STOP,), daemon=True).start()
        try:
            yield
        finally:
            server.shutdown()


class _Exchange(BaseHTTPRequestHandler):
    """Answer one request."""

    server: Server
    timeout = 60

    def do_GET(self) -> None:  # named by http.server
        """Answer with a page, a file, or the news whether a page has changed."""
        if refused := self._refused():
            self._send(refused)
            return
        asked = urlsplit(self.path)
        if asked.path == _CHANGES:
            query = parse_qs(asked.query)
            self._follow(query.get("path", ["/"])[0], query.get("version", [""])[0])
            return
        self._send(self._answer(_asked_for(f"{asked.path}?{asked.query}")))

    do_HEAD = do_GET  # noqa: N815  # named by http.server

    def _refused(self) -> Answer | None:
        """Refuse what asks by another name, or for another site: a page elsewhere could read drafts that way."""
        hosts = self.headers.get_all("Host") or []
        # A request's line can name a host too, and then that counts.
        named = [f"//{host}" for host in hosts] + [self.path] * ("://" in self.path.partition("?")[0])
        if len(hosts) != 1 or not all(map(self._is_own, named)):
            return _NOT_ITS_NAME
        origin = self.headers.get("Origin")
        is_led_here = self.headers.get("Sec-Fetch-Mode") == "navigate"
        is_for_others = self.headers.get("Sec-Fetch-Site") in _OTHER_SITES and not is_led_here
        return _NOT_FOR_OTHERS if is_for_others or (origin and not self._is_own(origin)) else None

    def _is_own(self, address: str) -> bool:
        """Return whether an address leads to this server, by one of its own names."""
        try:
            parts = urlsplit(address)
            port = parts.port
        except ValueError:
            return False
        # The number at which it was reached is safe to answer to: only a name can be made to lead elsewhere.
        names = {*self.server.names, self.connection.getsockname()[0]}
        is_its_name = parts.username is None and _plain(parts.hostname or "") in names
        return is_its_name and port in {None, self.server.server_address[1]}

    def _answer(self, path: str) -> Answer:
        try:
            return asset(path) or self.server.newest.get()(path)
        except Exception as error:  # noqa: BLE001  # a half-written file of the theme, or a bug: show it, go on
            self.server.log(traceback.format_exc())
            return crash(error)(path)

    def _send(self, answer: Answer) -> None:
        self.send_response(answer.status)
        self.send_header("Content-Type", answer.type)
        self.send_header("Content-Length", str(len(answer.body)))
        self.send_header("Cache-Control", "no-store")
        if answer.location:
            self.send_header("Location", answer.location)
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(answer.body)

    def _follow(self, path: str, version: str) -> None:
        """Send an event when the page at `path` is no longer in the version that the browser shows."""
        self.send_response(HTTPStatus.OK)
        self.send_header("Content-Type", "text/event-stream")
        self.send_header("Cache-Control", "no-store")
        self.end_headers()
        answers = self.server.newest.get()
        while answers(_asked_for(path)).version == version:
            self.wfile.write(b"retry: 500\n\n")
            answers = self.server.newest.after(answers, _SECONDS_BETWEEN_SIGNS_OF_LIFE)
        self.wfile.write(b"event: changed\ndata:\n\n")

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002  # named by http.server
        """Log nothing: an editor waits for problems, not for addresses."""


def _asked_for(address: str) -> str:
    """Return the path of an address, decoded; a page as it was before the content had errors has one of its own."""
    written, _, query = address.partition("?")
    path = unquote(written) or "/"
    return f"{BEFORE}{path}" if query == LAST else path


def _plain(name: str) -> str:
    """Write a name as it is compared: in small letters, without the dot that may end it."""
    return name.strip("[]").lower().removesuffix(".")
