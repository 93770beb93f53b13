"""A session reads again when it is quiet, says what is news, and outlives whatever goes wrong."""

import asyncio
import logging
from collections.abc import Awaitable, Callable
from pathlib import Path

import pytest
from lsprotocol import types

from generator import pipeline
from generator.language_server import session as sessions
from generator.language_server.session import Session, Wishes, path_of
from tests.conftest import CONTENT
from tests.editing import TERM

TEXT = (CONTENT / TERM).read_text("utf-8") + "shrt: c\n"


class Heard:
    """Keep what a session publishes, and give it time to do so."""

    def __init__(self) -> None:
        self.said: list[types.PublishDiagnosticsParams] = []
        self.session = Session(self.said.append, Wishes("en"))

    def codes(self, uri: str) -> list[list[object]]:
        return [[one.code for one in params.diagnostics] for params in self.said if params.uri == uri]

    async def until(self, is_done: Callable[[], bool]) -> None:
        async with asyncio.timeout(20):
            while not is_done():  # noqa: ASYNC110  # what is waited for is what a session says, which gives no event
                await asyncio.sleep(0.01)


def run(story: Callable[[Heard], Awaitable[None]]) -> Heard:
    async def tell() -> Heard:
        heard = Heard()
        await story(heard)
        await heard.session.close_all()
        return heard

    return asyncio.run(tell())


def test_many_changes_in_a_row_are_read_once(content: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    uri, count = (content / TERM).as_uri(), 0
    read = pipeline.read_content

    def counted(*arguments: object, **named: object) -> pipeline.Checked:
        nonlocal count
        count += 1
        return read(*arguments, **named)  # type: ignore[arg-type]

    monkeypatch.setattr(pipeline, "read_content", counted)

    async def story(heard: Heard) -> None:
        heard.session.follow_workspace(content.as_uri())
        await heard.session.settled(uri)
        for version in range(20):
            heard.session.open(uri, version, TEXT.replace("c", f"c {version}"))
        await heard.until(lambda: bool(heard.said))

    assert ("S002" in run(story).codes(uri)[-1], count) == (True, 2)


def test_what_is_wrong_elsewhere_is_told_there_and_withdrawn(content: Path) -> None:
    uri, other = (content / "terms" / "chung-cat.yml").as_uri(), (content / TERM).as_uri()
    text = (content / "terms" / "chung-cat.yml").read_text("utf-8")

    async def story(heard: Heard) -> None:
        heard.session.open(uri, 1, text)
        await heard.session.settled(uri)
        heard.session.open(uri, 2, text.replace("vi: chưng cất,", "vi: huấn luyện,"))
        await heard.until(lambda: ["C005"] in heard.codes(other))
        heard.session.open(uri, 3, text)
        await heard.until(lambda: heard.codes(other)[-1] == [])

    run(story)


def test_a_window_that_closes_leaves_the_word_to_the_disk(content: Path) -> None:
    uri = (content / TERM).as_uri()

    async def story(heard: Heard) -> None:
        heard.session.open(uri, 1, TEXT)
        await heard.until(lambda: bool(heard.codes(uri)))
        heard.session.close(uri)
        await heard.until(lambda: heard.codes(uri)[-1] == [])

    run(story)


@pytest.mark.parametrize("error", [OSError("no disk"), ValueError("a bug")])
def test_a_reading_that_fails_ends_nothing(
    error: Exception, content: Path, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    uri, fails = (content / TERM).as_uri(), [error]
    read = pipeline.read_content

    def failing(*arguments: object, **named: object) -> pipeline.Checked:
        if fails:
            raise fails.pop()
        return read(*arguments, **named)  # type: ignore[arg-type]

    monkeypatch.setattr(pipeline, "read_content", failing)

    async def story(heard: Heard) -> None:
        heard.session.open(uri, 1, TEXT)
        await heard.session.settled(uri)
        heard.session.open(uri, 2, TEXT)
        await heard.until(lambda: bool(heard.codes(uri)))

    with caplog.at_level(logging.WARNING):
        run(story)
    assert str(error) in caplog.text


def test_a_folder_that_the_editor_closes_is_forgotten(content: Path) -> None:
    uri = (content / TERM).as_uri()

    async def story(heard: Heard) -> None:
        heard.session.follow_workspace(content.parent.as_uri())
        heard.session.open(uri, 1, TEXT)
        await heard.until(lambda: bool(heard.codes(uri)))
        heard.session.leave_workspace(content.parent.as_uri())
        assert heard.codes(uri)[-1] == []
        assert heard.session.projects() == ()

    run(story)


def test_two_folders_are_followed_each_for_itself(content: Path, tmp_path: Path) -> None:
    other = tmp_path / "other"
    (other / "terms").mkdir(parents=True)
    (other / "site.yml").write_text("title: a\n", "utf-8")

    async def story(heard: Heard) -> None:
        for folder in (content, other):
            heard.session.follow_workspace(folder.as_uri())
        heard.session.open((other / TERM).as_uri(), 1, TEXT)
        await heard.until(lambda: bool(heard.codes((other / TERM).as_uri())))
        assert {project.folder for project in heard.session.projects()} == {content, other}
        assert heard.codes((content / TERM).as_uri()) == []

    run(story)


@pytest.mark.parametrize("uri", ["untitled:Untitled-1", "file:///nowhere/terms/a.yml", "http://example.org/a.yml"])
def test_what_belongs_to_no_content_is_passed_over(uri: str) -> None:
    async def story(heard: Heard) -> None:
        heard.session.open(uri, 1, TEXT)
        heard.session.close(uri)
        assert await heard.session.settled(uri) is None
        assert heard.session.window(uri) is None

    assert run(story).said == []


def test_another_language_and_notes_can_be_asked_for_at_any_time(content: Path) -> None:
    uri = (content / "sources" / "src-unseen.yml").as_uri()
    missing = (content / TERM).as_uri()

    async def story(heard: Heard) -> None:
        heard.session.open(missing, 1, TEXT)
        await heard.until(lambda: bool(heard.said))
        heard.session.follow_anew(heard.session.wishes.after({"lang": "vi", "notes": True}))
        await heard.until(lambda: "không có trường" in str(heard.said[-1].diagnostics))

    assert uri not in [params.uri for params in run(story).said]


@pytest.mark.parametrize(
    ("settings", "wishes"),
    [
        ({"lang": "vi"}, Wishes("vi")),
        ({"lang": "", "notes": True}, Wishes("en", notes=True)),
        ({"lang": ["vi"], "notes": "yes"}, Wishes("en")),
        (None, Wishes("en")),
    ],
)
def test_settings_that_make_no_sense_change_nothing(settings: object, wishes: Wishes) -> None:
    assert Wishes("en").after(settings) == wishes


def test_an_address_of_windows_is_a_file_too() -> None:
    assert path_of("file:///c%3A/a%20b.yml") is not None
    assert sessions.QUIET < 0.3
