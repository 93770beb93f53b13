"""Speak to a language server over its standard streams, as an editor's program does (LSP 3.17)."""

import json
import os
import subprocess
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from queue import Queue
from subprocess import PIPE
from threading import Thread
from typing import Any

SECONDS = 60
PUBLISHED = "textDocument/publishDiagnostics"


class Server:
    """Hold a running language server; notifications wait in a queue until they are asked for."""

    def __init__(self, process: subprocess.Popen[bytes]) -> None:
        self.about: dict[str, Any] = {}
        self.latest: dict[str, list[dict[str, Any]]] = {}
        """What was said last of each document."""
        self._process = process
        self._count = 0
        self._arrived: Queue[dict[str, Any]] = Queue()
        self._unread: list[dict[str, Any]] = []
        Thread(target=self._listen, daemon=True).start()

    def ask(self, method: str, **params: Any) -> Any:
        """Send a request and return its result."""
        answer = self.answer(method, **params)
        assert "error" not in answer, answer
        return answer["result"]

    def answer(self, method: str, **params: Any) -> dict[str, Any]:
        """Send a request and return its whole answer, which may be an error."""
        return self.begin(method, **params)()

    def begin(self, method: str, **params: Any) -> Callable[[], dict[str, Any]]:
        """Send a request; what is returned waits for its answer."""
        self._count += 1
        number = self._count
        self._say({"id": number, "method": method, "params": params})
        return lambda: self._await(lambda message: message.get("id") == number and "method" not in message)

    def tell(self, method: str, **params: Any) -> None:
        """Send a notification."""
        self._say({"method": method, "params": params})

    def diagnostics(self, uri: str) -> list[dict[str, Any]]:
        """Wait for the next diagnostics on a document."""
        notice = self._await(lambda message: message.get("method") == PUBLISHED and message["params"]["uri"] == uri)
        found: list[dict[str, Any]] = notice["params"]["diagnostics"]
        return found

    def _await(self, is_wanted: Callable[[dict[str, Any]], bool]) -> dict[str, Any]:
        while True:
            for message in self._unread:
                if is_wanted(message):
                    self._unread.remove(message)
                    return message
            self._unread.append(self._arrived.get(timeout=SECONDS))

    def send(self, written: bytes) -> None:
        """Send bytes as they are, whatever they say."""
        assert self._process.stdin is not None
        self._process.stdin.write(written)
        self._process.stdin.flush()

    def _say(self, message: dict[str, Any]) -> None:
        body = json.dumps({"jsonrpc": "2.0", **message}).encode("utf-8")
        self.send(b"Content-Length: %d\r\n\r\n%s" % (len(body), body))

    def _listen(self) -> None:
        stream = self._process.stdout
        assert stream is not None
        while head := stream.readline():
            length = int(head.partition(b":")[2])
            while stream.readline().strip():
                pass
            self._hear(json.loads(stream.read(length)))

    def _hear(self, message: dict[str, Any]) -> None:
        if message.get("method") == PUBLISHED:
            self.latest[message["params"]["uri"]] = message["params"]["diagnostics"]
        if "id" not in message or "method" not in message:
            self._arrived.put(message)
        elif message["method"] == "workspace/configuration":
            # Whatever it asks about, it is told that only what the file itself names counts.
            result = [{"schemaStore": {"enable": False}} for _ in message["params"]["items"]]
            self._say({"id": message["id"], "result": result})
        else:
            self._say({"id": message["id"], "result": None})


CAPABILITIES: dict[str, Any] = {"workspace": {"configuration": True}, "textDocument": {"publishDiagnostics": {}}}


@contextmanager
def running(
    command: list[str], folder: Path, environ: Mapping[str, str] | None = None, **says: Any
) -> Iterator[Server]:
    """Run a language server over a workspace folder while the block runs; `says` is what the client adds or changes."""
    environ = os.environ | (environ or {})
    with subprocess.Popen(command, cwd=folder, env=environ, stdin=PIPE, stdout=PIPE) as process:
        try:
            server = Server(process)
            params = {"processId": None, "rootUri": folder.as_uri(), "capabilities": CAPABILITIES} | says
            server.about = server.ask("initialize", **params)
            server.tell("initialized")
            yield server
            server.ask("shutdown")
            server.tell("exit")
            process.wait(SECONDS)
        finally:
            process.kill()
