"""Serve a folder as GitHub Pages does, so that a site is tested under the path at which it is published."""

import gzip
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from http import HTTPStatus
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread
from typing import Any
from urllib.parse import quote, unquote, urlsplit

PREFIX = "/distilled/"

# Written out, since what Python's own table says depends on the machine.
CONTENT_TYPES = {
    ".atom": "application/atom+xml",
    ".css": "text/css; charset=utf-8",
    ".csv": "text/csv; charset=utf-8",
    ".gif": "image/gif",
    ".html": "text/html; charset=utf-8",
    ".ico": "image/vnd.microsoft.icon",
    ".ics": "text/calendar; charset=utf-8",
    ".jpg": "image/jpeg",
    ".js": "text/javascript; charset=utf-8",
    ".json": "application/json; charset=utf-8",
    ".mjs": "text/javascript; charset=utf-8",
    ".png": "image/png",
    ".svg": "image/svg+xml",
    ".tbx": "application/xml",
    ".txt": "text/plain; charset=utf-8",
    ".wasm": "application/wasm",
    ".webmanifest": "application/manifest+json; charset=utf-8",
    ".webp": "image/webp",
    ".woff2": "font/woff2",
    ".xml": "application/xml",
}


@contextmanager
def serve_folder(folder: Path, prefix: str = PREFIX) -> Iterator[str]:
    """Serve `folder` on this machine alone while the block runs, and give its address, `prefix` included."""
    with _Server(("127.0.0.1", 0), partial(_Pages, folder.resolve(), prefix)) as server:
        Thread(target=server.serve_forever, kwargs={"poll_interval": 0.05}, daemon=True).start()
        try:
            yield f"http://127.0.0.1:{server.server_port}{prefix}"
        finally:
            server.shutdown()


class _Server(ThreadingHTTPServer):
    def handle_error(self, request: Any, client_address: Any) -> None:
        """Leave out what is no fault: a browser that went on before it had read the answer."""
        if not isinstance(sys.exc_info()[1], ConnectionError):
            super().handle_error(request, client_address)


class _Pages(BaseHTTPRequestHandler):
    def __init__(self, folder: Path, prefix: str, *connection: Any) -> None:
        self.folder = folder
        self.prefix = prefix
        super().__init__(*connection)

    def do_GET(self) -> None:
        path = unquote(urlsplit(self.path).path)
        file = (self.folder / path.removeprefix(self.prefix)).resolve()
        page = file / "index.html" if path.endswith("/") else file
        if not path.startswith(self.prefix) or not file.is_relative_to(self.folder):
            self.send_error(HTTPStatus.NOT_FOUND)
        elif page.is_file():
            self.send(HTTPStatus.OK, page)
        elif page.is_dir():
            self.redirect(f"{path}/")
        else:
            self.send_not_found()

    def do_HEAD(self) -> None:
        self.do_GET()

    def redirect(self, path: str) -> None:
        self.send_response(HTTPStatus.MOVED_PERMANENTLY)
        self.send_header("Location", quote(path))
        self.send_header("Content-Length", "0")
        self.end_headers()

    def send_not_found(self) -> None:
        page = self.folder / "404.html"
        if page.is_file():
            self.send(HTTPStatus.NOT_FOUND, page)
        else:
            self.send_error(HTTPStatus.NOT_FOUND)

    def send(self, status: HTTPStatus, file: Path) -> None:
        kind = CONTENT_TYPES.get(file.suffix, "application/octet-stream")
        body = file.read_bytes()
        self.send_response(status)
        self.send_header("Content-Type", kind)
        if _is_text(kind) and "gzip" in self.headers.get("Accept-Encoding", ""):
            body = gzip.compress(body, 6)
            self.send_header("Content-Encoding", "gzip")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        if self.command == "GET":
            self.wfile.write(body)

    def log_message(self, *_: object) -> None:
        """Keep the test's output for what failed."""


def _is_text(kind: str) -> bool:
    return "charset" in kind or "xml" in kind
