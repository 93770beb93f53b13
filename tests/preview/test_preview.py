"""What the preview shows is what a build writes, made piece by piece; what is kept changes nothing but the time."""

import itertools
import os
import signal
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from generator import cli
from generator.build import Checked, Memory, exports, read_content
from generator.pages.all import pages, planned_pages
from generator.preview import answers
from generator.preview.changes import changes
from generator.preview.problems_page import problems_page
from generator.preview.server import Newest, listening
from tests.conftest import CONTENT, TESTS

TODAY = date(2026, 11, 23)
TERM = "terms/huan-luyen.yml"


def read(content: Path, before: Memory | None = None) -> Checked:
    return read_content(content, TODAY, {}, before or Memory())


def free_port() -> int:
    with socket.socket() as one:
        one.bind(("127.0.0.1", 0))
        return int(one.getsockname()[1])


def replace(content: Path, name: str, old: str, new: str) -> None:
    path = content / name
    text = path.read_text("utf-8")
    assert old in text
    path.write_text(text.replace(old, new), "utf-8")


def remove_term(content: Path) -> None:
    (content / TERM).unlink()
    for path in content.rglob("*.yml"):
        path.write_text(path.read_text("utf-8").replace("huan-luyen", "chung-cat"), "utf-8")


def add_term(content: Path) -> None:
    text = (content / TERM).read_text("utf-8").replace("vi: huấn luyện", "vi: đầu ra").replace("training", "output")
    (content / "terms" / "dau-ra.yml").write_text(text, "utf-8")


def leave(content: Path) -> None:
    assert content.is_dir()


EDITS: dict[str, Callable[[Path], None]] = {
    "nothing": leave,
    "a text": lambda content: replace(content, TERM, "Cho mô hình xem", "Cho mô hình đọc"),
    "the name of a term": lambda content: replace(content, TERM, "vi: huấn luyện", "vi: mô hình"),
    "the name of an actor": lambda content: replace(content, "actors/open-lab.yml", "Open Lab", "Shut Lab"),
    "a fault": lambda content: replace(content, TERM, "src-seen", "src-sen"),
    "a term that is gone": remove_term,
    "a term that is new": add_term,
    "the site's title": lambda content: replace(content, "site.yml", "title:", "title: # new\n"),
}


@pytest.mark.parametrize("edit", EDITS)
def test_a_reading_is_the_same_with_and_without_what_the_one_before_kept(edit: str, content: Path) -> None:
    before = read(content).memory
    EDITS[edit](content)
    kept, fresh = read(content, before), read(content)
    assert kept.problems == fresh.problems
    assert (kept.linked is None) == (fresh.linked is None)
    if kept.linked and fresh.linked:
        assert list(pages(kept.linked)) == list(pages(fresh.linked))
        assert kept.linked.mentions == fresh.linked.mentions


def test_a_mended_fault_leaves_nothing_behind(content: Path) -> None:
    first = read(content)
    replace(content, TERM, "src-seen", "src-sen")
    broken = read(content, first.memory)
    replace(content, TERM, "src-sen", "src-seen")
    mended = read(content, broken.memory)
    assert broken.linked is None
    assert mended.linked
    assert first.linked
    assert list(pages(mended.linked)) == list(pages(first.linked))


HEADWORDS = [
    ("terms/huan-luyen.yml", "vi: huấn luyện", "vi: mô hình"),
    ("terms/chung-cat.yml", "chưng cất tri thức", "kho dữ liệu"),
    ("terms/huan-luyen.yml", "vi: mô hình", "vi: mô hình lớn"),
    ("terms/huan-luyen.yml", "en: training}", "en: student}\nmatch_case: yes"),
    ("terms/chung-cat.yml", "distil]", "training]"),
    ("terms/chung-cat.yml", "vi: chưng cất", "vi: huấn luyện"),
]


def test_names_that_change_back_and_forth_leave_nothing_behind(content: Path) -> None:
    memory = read(content).memory
    for name, old, new in [*HEADWORDS, *((name, new, old) for name, old, new in reversed(HEADWORDS))]:
        replace(content, name, old, new)
        kept, fresh = read(content, memory), read(content)
        memory = kept.memory
        assert kept.problems == fresh.problems
        assert kept.linked
        assert fresh.linked
        assert list(pages(kept.linked)) == list(pages(fresh.linked))
        assert kept.linked.mentions == fresh.linked.mentions


@pytest.mark.parametrize(
    ("name", "old", "new"),
    [
        ("articles/old-article.yml", "A court has ruled", "A jury has ruled"),
        ("events/e-2024-02-01-claim.yml", "The accusation", "The charge"),
        ("actors/open-lab.yml", "Open Lab", "Shut Lab"),
    ],
)
def test_a_link_says_what_it_leads_to_is_called_now(name: str, old: str, new: str, content: Path) -> None:
    replace(content, "explainers/first-steps.yml", "[[old-article#c02|the second claim]]", "[[old-article#c02]]")
    memory = read(content).memory
    replace(content, name, old, new)
    kept, fresh = read(content, memory).linked, read(content).linked
    assert kept
    assert fresh
    assert kept.fragments == fresh.fragments


def test_only_what_changed_is_read_and_finished_again(content: Path) -> None:
    before = read(content).memory
    replace(content, TERM, "Một mô hình bắt đầu", "Mô hình bắt đầu")
    after = read(content, before).memory
    assert {path.name for path, one in after.files.items() if before.files[path] is not one} == {Path(TERM).name}
    assert before.linked
    assert after.linked
    finished = [key for key, one in after.linked.fragments.items() if before.linked.fragments.get(key) is not one]
    assert [(owner, lang) for owner, text, lang in finished if text.startswith("Mô hình bắt đầu")] == [
        ("huan-luyen", "vi")
    ]
    assert len(finished) < len(after.linked.fragments) / 4


def test_another_day_reads_again_what_depends_on_the_day(content: Path) -> None:
    gap = "gaps:\n  - {field: note.en, reason: later, until: 2026-11-23}\n"
    with (content / TERM).open("a", encoding="utf-8") as file:
        file.write("note: {vi: Chỉ có tiếng Việt.}\n" + gap)
    today = read(content)
    tomorrow = read_content(content, date(2026, 11, 24), {}, today.memory)
    assert "T002" not in {one.code for one in today.problems}
    assert "T002" in {one.code for one in tomorrow.problems}


def test_every_draft_makes_the_page_that_it_names() -> None:
    linked = read(CONTENT).linked
    assert linked
    listed = list(planned_pages(linked))
    assert [planned.path for planned in listed] == [page.path for page in pages(linked)]
    assert len({planned.path for planned in listed}) == len(listed)


def test_the_preview_shows_what_a_build_writes(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    site = tmp_path / "site"
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1795392000")  # pages to print bear the day
    environ = os.environ | {"SITE_URL": "https://root.example/"}
    command = [sys.executable, "-m", "generator", "build", "--content", str(CONTENT), "--site", str(site)]
    subprocess.run(command, cwd=TESTS.parent, env=environ, check=True, capture_output=True)
    linked = read_content(CONTENT, TODAY, environ).linked
    assert linked
    answer = answers.site(linked, pytest.fail)
    for planned in planned_pages(linked):
        written = site / (planned.path if planned.path.endswith(".html") else f"{planned.path}index.html")
        shown = answer(f"/{planned.path}").body.decode()
        start = shown.index('<script defer src="/_preview/')
        assert shown[:start] + shown[shown.index("</head>") :] == written.read_text("utf-8"), planned.path
    for name in exports(linked, lambda: pages(linked)):
        assert answer(f"/{name}").body == (site / name).read_bytes()


@pytest.fixture(scope="module")
def site() -> answers.Answers:
    linked = read(CONTENT).linked
    assert linked
    return answers.site(linked, pytest.fail)


@pytest.mark.parametrize(
    ("path", "status", "location"),
    [
        ("/", 200, None),
        ("/index.html", 200, None),
        ("/en/glossary/chung-cat/", 200, None),
        ("/en/glossary/chung-cat/index.html", 200, None),
        ("/glossary/chung-cat", 302, "/glossary/chung-cat/"),
        ("/en", 302, "/en/"),
        ("/glossary/not-there/", 404, None),
        ("/notindex.html", 404, None),
        ("/favicon.ico", 404, None),
    ],
)
def test_an_address_gives_its_page(site: answers.Answers, path: str, status: int, location: str | None) -> None:
    assert (site(path).status, site(path).location) == (status, location)


def test_a_version_is_that_of_one_page(site: answers.Answers) -> None:
    versions = [site(path).version for path in ("/", "/en/", "/glossary/", "/nowhere/")]
    assert len(set(versions)) == len(versions)
    assert site("/nowhere/").version == site("/elsewhere").version


@pytest.mark.parametrize(
    "path", ["/assets/../main.html", "/assets//etc/passwd", "/_preview/../server.py", "/assets/", "/../x"]
)
def test_no_address_leads_out_of_the_folders_of_assets(path: str) -> None:
    assert answers.asset(path) is None


@pytest.mark.parametrize("path", ["/assets/site.css", "/assets/site.js", "/assets/icon.svg", "/_preview/follow.js"])
def test_the_assets_are_served_with_their_types(path: str) -> None:
    linked = read(CONTENT).linked
    assert linked
    found = answers.asset(path) or answers.site(linked, pytest.fail)(path)
    assert found.body
    assert found.type != "application/octet-stream"


def test_problems_are_grouped_by_file_and_marked_in_their_line(content: Path) -> None:
    replace(content, TERM, "src-seen", "src-sen")
    replace(content, TERM, "term:", "trem:")
    replace(content, "actors/open-lab.yml", "src-seen", "<b>sen")
    body = problems_page(read(content).problems, "en", content.parent)
    assert body.count(f"<h2>content/{TERM}</h2>") == 1
    assert body.index("actors/open-lab.yml") < body.index(TERM)
    assert "<mark>src-sen</mark>" in body
    assert "did you mean <code>src-seen</code>?" in body
    assert "Line 15, column 11" in body
    assert "<b>" not in body


def test_problems_speak_the_language_of_the_address(content: Path) -> None:
    replace(content, TERM, "src-seen", "src-sen")
    shown = answers.problems(read(content).problems, content, pytest.fail)
    assert '<html lang="vi">' in (vietnamese := shown("/glossary/x/").body.decode())
    assert "Dòng 15, cột 11" in vietnamese
    assert 'href="/en/glossary/x/"' in vietnamese
    assert "Line 15, column 11" in (english := shown("/en/glossary/x/").body.decode())
    assert 'href="/glossary/x/"' in english


def test_content_without_settings_has_its_page_of_problems_too(tmp_path: Path) -> None:
    shown = answers.problems(read(tmp_path).problems, tmp_path, pytest.fail)
    assert "site.yml" in shown("/").body.decode()


def test_edits_renames_new_files_and_what_is_gone_are_seen(content: Path) -> None:
    seen = changes([content])
    assert next(seen) == ()
    replace(content, TERM, "Cho", "Chu")
    assert next(seen) == (content / TERM,)
    (content / TERM).rename(content / "terms" / "other.yml")
    assert {content / TERM, content / "terms" / "other.yml"} == set(next(seen))
    (content / "terms" / "other.yml").unlink()
    assert next(seen) == (content / "terms" / "other.yml",)


def test_what_changes_between_two_looks_is_not_missed(content: Path) -> None:
    seen = changes([content])
    assert next(seen) == ()
    replace(content, TERM, "Cho", "Chu")
    time.sleep(0.3)
    assert next(seen) == (content / TERM,)


def test_files_that_editors_hide_do_not_count(content: Path) -> None:
    seen = changes([content])
    assert next(seen) == ()
    (content / "terms" / ".huan-luyen.yml.swp").write_text("x", "utf-8")
    time.sleep(0.2)
    replace(content, TERM, "Cho", "Chu")
    assert next(seen) == (content / TERM,)


def test_a_burst_of_changes_is_one_change(content: Path) -> None:
    seen = changes([content])
    assert next(seen) == ()
    paths = {content / "terms" / f"new-{number}.yml" for number in range(200)}
    for path in paths:
        path.write_text("x", "utf-8")
    assert set(next(seen)) == paths


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


@pytest.mark.parametrize("way", [signal.SIGINT, signal.SIGTERM])
def test_an_interrupt_stops_the_preview_with_0(content: Path, way: signal.Signals) -> None:
    command = [sys.executable, "-m", "generator", "serve", "--content", str(content)]
    with subprocess.Popen(
        [*command, "--address", f"127.0.0.1:{free_port()}"], cwd=TESTS.parent, stderr=subprocess.PIPE, encoding="utf-8"
    ) as server:
        assert server.stderr
        said = next(line for line in server.stderr if line.startswith("ready at"))
        server.send_signal(way)
        assert server.wait(30) == 0
        assert "http://127.0.0.1:" in said
        assert "Traceback" not in server.stderr.read()


def test_after_an_edit_only_news_are_listed_and_all_are_counted(content: Path) -> None:
    old, edited = content / "terms" / "chung-cat.yml", content / "terms" / "huan-luyen.yml"
    replace(content, "terms/chung-cat.yml", "vi: chưng cất", "vi: chưng  cất")
    command = [sys.executable, "-m", "generator", "serve", "--lang", "en", "--format", "short"]
    address = ["--content", str(content), "--address", f"127.0.0.1:{free_port()}"]
    with subprocess.Popen(
        [*command, *address], cwd=TESTS.parent, stdout=subprocess.PIPE, stderr=subprocess.PIPE, encoding="utf-8"
    ) as server:
        assert server.stdout
        assert server.stderr
        next(line for line in server.stderr if line.startswith("ready at"))
        edited.write_text(edited.read_text("utf-8").replace("vi: huấn luyện", "vi: huấn  luyện"), "utf-8")
        counts, _ = itertools.islice((line for line in server.stderr if not line.startswith("changed")), 2)
        server.terminate()
        listed = [line.split(":")[0] for line in server.stdout if "[V003]" in line]
    assert listed == [str(old), str(edited)]
    assert counts.startswith("0 errors, 2 warnings")
