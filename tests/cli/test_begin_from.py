"""`new article --from` begins an article from whatever text there is, and refuses what is none in plain words."""

import http.server
import io
import re
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest

from generator import cli
from tests.reading import read

TEXT = "Phòng Mở ra mô hình mới\n\nPhòng Mở đã bán 20.000 bản hồi tháng 2/2024.\n\nTheo Chép Nhanh\n"


def begin(content: Path, text: Path | str, *more: str) -> int:
    return cli.main(["new", "article", "fresh", "--from", str(text), "--content", str(content), "--lang", "vi", *more])


def test_a_draft_is_written_and_what_was_found_is_said(
    content: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "a.txt").write_text(TEXT + "\n" + TEXT, "utf-8")
    assert begin(content, tmp_path / "a.txt") == 0
    said = capsys.readouterr()
    assert "bỏ 3 đoạn lặp lại" in said.err
    assert "3 đoạn, gợi ý" in said.err
    written = (content / "articles" / "fresh.yml").read_text("utf-8")
    assert "actors: [open-lab]" in written
    assert "credit: Chép Nhanh" in written


def test_a_draft_passes_the_check_as_it_is(content: Path, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(TEXT, "utf-8")
    begin(content, tmp_path / "a.txt")
    assert [problem for problem in read(content).problems if problem.severity == "error"] == []


def test_the_source_of_a_saved_page_is_known_again(content: Path, tmp_path: Path) -> None:
    head = '<link rel="canonical" href="https://www.paper.example/quarrel?utm_source=x">'
    (tmp_path / "a.html").write_text(
        f"{head}<a href='https://x.example/'>x</a><h1>Phòng Mở</h1><p>Phòng Mở đã bán 20.000 bản.</p>", "utf-8"
    )
    assert begin(content, tmp_path / "a.html") == 0
    assert "\nsource: src-seen\n" in (content / "articles" / "fresh.yml").read_text("utf-8")


def test_standard_input_will_do(content: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(TEXT.encode())))
    assert begin(content, "-") == 0


@pytest.mark.parametrize(
    ("data", "words"),
    [(b"", "không có chữ nào"), (b"%PDF-1.4", "là tệp PDF"), (b"\x00\x01\x02" * 9, "ký tự điều khiển")],
)
def test_what_is_no_text_is_refused_and_nothing_is_written(
    data: bytes, words: str, content: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "a.txt").write_bytes(data)
    assert begin(content, tmp_path / "a.txt") == 2
    assert words in capsys.readouterr().err
    assert not (content / "articles" / "fresh.yml").exists()


def test_a_file_that_is_not_there_is_named(content: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert begin(content, "nowhere.txt") == 2
    assert "Không thấy tệp nowhere.txt" in capsys.readouterr().err


def test_records_that_cannot_be_read_are_counted(
    content: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (content / "actors" / "broken.yml").write_text("names: [", "utf-8")
    (tmp_path / "a.txt").write_text(TEXT, "utf-8")
    assert begin(content, tmp_path / "a.txt") == 0
    assert "1 bản ghi không đọc được" in capsys.readouterr().err


def test_other_kinds_cannot_begin_from_a_text(content: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["new", "term", "fresh", "--from", "-", "--content", str(content), "--lang", "en"]) == 2
    assert "--from is for" in capsys.readouterr().err


PAGE = """<html lang="en"><head><title>China tells firms: stop | The Paper</title>
<meta property="og:site_name" content="The Paper">
<meta name="author" content="A. Writer"><meta property="article:published_time" content="2025-09-17">
<link rel="canonical" href="https://paper.example/china?utm_source=x"></head><p>Words of the page</p></html>"""


def begin_source(content: Path, page: Path | str, *more: str) -> int:
    return cli.main(["new", "nguồn", *more, "--from", str(page), "--content", str(content), "--lang", "vi"])


def test_a_source_begins_from_its_page(content: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "page.html").write_text(PAGE, "utf-8")
    assert begin_source(content, tmp_path / "page.html") == 0
    said = capsys.readouterr()
    assert said.out.strip().endswith("src-the-paper-china-tells-firms.yml")
    assert "trang không cho biết, xin điền tay: kind" in said.err
    written = (content / "sources" / "src-the-paper-china-tells-firms.yml").read_text("utf-8")
    assert '\ntitle: "China tells firms: stop"\n' in written
    assert "\npublisher: The Paper\n" in written
    assert "\nauthor: A. Writer\n" in written
    assert "\ndate: 2025-09-17\n" in written
    assert "\nurl: https://paper.example/china\n" in written
    assert "\nlanguage: en\n" in written


def test_what_stands_above_the_text_of_a_page_will_do(content: Path, tmp_path: Path) -> None:
    lines = (
        "<h1>Chips and borders</h1><p>By Jane Roe</p><p>Published 17 September 2025</p><p>Words, and more words.</p>"
    )
    (tmp_path / "page.html").write_text(lines, "utf-8")
    assert begin_source(content, tmp_path / "page.html") == 0
    (path,) = content.glob("sources/src-nguon-*.yml")
    assert "\nauthor: Jane Roe\ndate: 2025-09-17\n" in re.sub(r"(?m)^#.*\n", "", path.read_text("utf-8"))


def test_a_source_that_is_there_is_named_and_not_written_again(
    content: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    before = sorted((content / "sources").iterdir())
    (tmp_path / "page.html").write_text(PAGE.replace("china?", "quarrel?"), "utf-8")
    assert begin_source(content, tmp_path / "page.html") == 0
    assert "Nguồn src-seen đã có đúng địa chỉ này" in capsys.readouterr().err
    assert sorted((content / "sources").iterdir()) == before
    assert begin_source(content, tmp_path / "page.html", "src-copy") == 0
    assert (content / "sources" / "src-copy.yml").exists()


def test_the_same_title_is_only_pointed_out(content: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "page.html").write_text(PAGE.replace("China tells firms: stop", "The quarrel of the two labs"), "utf-8")
    assert begin_source(content, tmp_path / "page.html") == 0
    assert "Nguồn src-seen có cùng tít" in capsys.readouterr().err


def test_a_text_is_no_page(content: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "page.txt").write_text("Chỉ là chữ", "utf-8")
    assert begin_source(content, tmp_path / "page.txt") == 2
    assert "không phải là trang HTML" in capsys.readouterr().err


class _Pages(http.server.BaseHTTPRequestHandler):
    def do_GET(self) -> None:
        self.send_response(200 if self.path == "/page" else 404)
        self.end_headers()
        self.wfile.write(PAGE.encode())

    def log_message(self, *_: object) -> None:
        pass


@pytest.fixture
def served() -> Iterator[str]:
    with http.server.HTTPServer(("127.0.0.1", 0), _Pages) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}"
        server.shutdown()


def test_a_page_is_fetched_from_its_address(served: str, content: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert begin_source(content, f"{served}/page", "src-fetched") == 0
    assert (content / "sources" / "src-fetched.yml").exists()
    assert begin_source(content, f"{served}/nothing") == 2
    assert "Không tải được" in capsys.readouterr().err


def test_an_article_without_an_id_is_asked_for_one(
    content: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    answers = iter(["Bài mới", ""])
    monkeypatch.setattr("builtins.input", lambda _: next(answers))
    (tmp_path / "a.txt").write_text(TEXT, "utf-8")
    assert cli.main(["new", "article", "--from", str(tmp_path / "a.txt"), "--content", str(content)]) == 0
    assert (content / "articles" / "bai-moi.yml").exists()


def test_an_id_that_cannot_be_used_is_told_before_anything_is_read(
    content: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert cli.main(["new", "article", "con", "--from", "nowhere", "--content", str(content), "--lang", "en"]) == 2
    assert "cannot be an id" in capsys.readouterr().err
