"""The preview follows the editor: a change shows, a mistake shows as a page of problems, and goes when mended."""

import re
import socket
import subprocess
import sys
import time
import urllib.request

import pytest
from playwright.sync_api import expect

from tests.conftest import TESTS

PATIENCE = 60


def free_port():
    with socket.socket() as one:
        one.bind(("127.0.0.1", 0))
        return one.getsockname()[1]


@pytest.fixture
def preview(content, tmp_path):
    address = f"127.0.0.1:{free_port()}"
    said = tmp_path / "preview.log"
    command = [sys.executable, "-m", "generator", "serve", "--content", str(content), "--address", address]
    with (
        said.open("w", encoding="utf-8") as log,
        subprocess.Popen(command, cwd=TESTS.parent, stdout=log, stderr=subprocess.STDOUT) as server,
    ):
        try:
            yield wait_for(f"http://{address}/", server, said)
        finally:
            server.terminate()
            server.wait(10)


def wait_for(url, server, said):
    for _ in range(PATIENCE * 10):
        try:
            with urllib.request.urlopen(url, timeout=1):  # noqa: S310  # our own address
                return url
        except OSError:
            assert server.poll() is None, said.read_text("utf-8")
            time.sleep(0.1)
    raise AssertionError(said.read_text("utf-8"))


def test_an_edit_shows_a_mistake_shows_and_goes_when_mended(page, preview, content):
    term = content / "terms" / "huan-luyen.yml"
    good = term.read_text("utf-8")
    page.goto(f"{preview}glossary/huan-luyen/")
    expect(page.locator("main")).to_contain_text("Cho mô hình xem dữ liệu")

    term.write_text(good.replace("Cho mô hình xem dữ liệu", "Cho mô hình đọc dữ liệu"), "utf-8")
    expect(page.locator("main")).to_contain_text("Cho mô hình đọc dữ liệu", timeout=PATIENCE * 1000)

    term.write_text(good.replace("src-seen", "src-sen"), "utf-8")
    expect(page.locator("main")).to_contain_text(re.compile(r"huan-luyen\.yml:15:11"), timeout=PATIENCE * 1000)
    expect(page.locator("main")).to_contain_text("ý bạn là `src-seen`?")

    term.write_text(good, "utf-8")
    expect(page.locator("main")).to_contain_text("Cho mô hình xem dữ liệu", timeout=PATIENCE * 1000)
    expect(page.locator(".problem")).to_have_count(0)
    # The page waits for the next change; it must go before the server does.
    page.close()
