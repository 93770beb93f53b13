"""A preview tells what it reads, what can be seen then, and what failed; it goes on whatever happens."""

import gc
import threading
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from queue import Queue

from generator.pipeline import read_again
from generator.preview.follow import Event, Failed, Shown, Started, preview
from generator.problems.problem import has_errors
from tests.commands import free_port
from tests.editing import TERM, break_term, edit
from tests.reading import TODAY

SECONDS = 60


class Following:
    """Hold a running preview, and what it has told and nobody has asked for yet."""

    def __init__(self, port: int, told: Queue[Event]) -> None:
        self._port, self._told = port, told

    def next(self) -> Event:
        """Wait for what is told next."""
        return self._told.get(timeout=SECONDS)

    def shown(self, *changed: Path) -> Shown:
        """Wait until a change is told of, and what can be seen since."""
        started, shown = self.next(), self.next()
        assert started == Started(changed)
        assert isinstance(shown, Shown), shown
        return shown

    def page(self, path: str) -> str:
        """Ask for a page."""
        with urllib.request.urlopen(f"http://127.0.0.1:{self._port}/{path}", timeout=SECONDS) as answer:
            return str(answer.read(), "utf-8")


class _EndedError(Exception):
    """End a preview as an interrupt would."""


@contextmanager
def following(content: Path) -> Iterator[Following]:
    """Run a preview in a thread while the block runs."""
    port, told, ended = free_port(), Queue[Event](), threading.Event()

    def tell(event: Event) -> None:
        if ended.is_set():
            raise _EndedError
        told.put(event)

    def run() -> None:
        with suppress(_EndedError):
            preview(content, "127.0.0.1", port, tell)

    thread = threading.Thread(target=run)
    thread.start()
    try:
        yield Following(port, told)
    finally:
        ended.set()
        (content / "end.yml").write_text("", "utf-8")
        thread.join(SECONDS)
        gc.unfreeze()
        assert not thread.is_alive()


def test_an_edit_is_told_of_and_can_be_seen(content: Path) -> None:
    with following(content) as seen:
        assert not has_errors(seen.shown().problems)
        assert "Cho mô hình" in seen.page("glossary/huan-luyen/")
        edit(content, TERM, ("Cho mô hình", "Để mô hình"))
        seen.shown(content / TERM)
        assert "Để mô hình" in seen.page("glossary/huan-luyen/")


def test_a_fault_takes_the_place_of_its_own_page_until_it_is_mended(content: Path) -> None:
    with following(content) as seen:
        seen.shown()
        break_term(content)
        assert has_errors(seen.shown(content / TERM).problems)
        assert "src-sen<" in seen.page("en/glossary/huan-luyen/")
        assert "huan-luyen.yml" in seen.page("en/actors/open-lab/")
        edit(content, TERM, ("src-sen", "src-seen"))
        assert not has_errors(seen.shown(content / TERM).problems)
        assert "src-sen<" not in seen.page("en/glossary/huan-luyen/")
        assert "huan-luyen.yml" not in seen.page("en/actors/open-lab/")


def test_content_that_was_whole_when_it_was_read_last_is_shown_so_though_it_is_broken_now(content: Path) -> None:
    read_again(content, TODAY)
    break_term(content)
    with following(content) as seen:
        assert has_errors(seen.shown().problems)
        assert "src-sen<" in seen.page("en/glossary/huan-luyen/")
        assert "Open Lab" in seen.page("en/actors/open-lab/")


def test_what_was_good_last_is_there_for_the_next_preview_though_both_begin_with_a_mistake(content: Path) -> None:
    break_term(content)
    with following(content) as seen:
        seen.shown()
        edit(content, TERM, ("src-sen", "src-seen"))
        seen.shown(content / TERM)
        edit(content, TERM, ("Cho mô hình", "Để mô hình"))
        seen.shown(content / TERM)
        break_term(content)
        seen.shown(content / TERM)
    with following(content) as seen:
        seen.shown()
        assert "Open Lab" in seen.page("en/actors/open-lab/")
        assert "Để mô hình" in seen.page("glossary/")


def test_content_that_was_never_whole_is_shown_as_its_problems(content: Path) -> None:
    break_term(content)
    with following(content) as seen:
        seen.shown()
        assert "src-sen<" in seen.page("en/actors/open-lab/")


def test_drafts_are_shown_while_they_are_written(content: Path) -> None:
    path = content / "terms" / "nhap.yml"
    with following(content) as seen:
        seen.shown()
        path.write_text("draft: true\nterm: {vi: bản nháp, en: draft}\n", "utf-8")
        assert not has_errors(seen.shown(path).problems)
        assert "bản nháp" in seen.page("glossary/nhap/")


def test_news_are_what_was_not_there_before_and_what_stands_in_files_that_changed(content: Path) -> None:
    other = "terms/chung-cat.yml"
    with following(content) as seen:
        first = seen.shown()
        assert first.news == first.problems
        edit(content, other, ("vi: chưng cất", "vi: chưng  cất"))
        (spaces,) = seen.shown(content / other).news
        edit(content, TERM, ("vi: huấn luyện", "vi: huấn  luyện"))
        second = seen.shown(content / TERM)
        assert [one.position.path for one in second.news] == [content / TERM]
        assert spaces in second.problems


def test_a_folder_that_cannot_be_read_is_told_of_and_shown_and_can_come_back(content: Path) -> None:
    away = content.with_name("away")
    with following(content) as seen:
        seen.shown()
        content.rename(away)
        failed = next(event for event in iter(seen.next, None) if isinstance(event, Failed))
        assert str(content) in failed.text
        assert "The content folder cannot be read" in seen.page("en/")
        away.rename(content)
        next(event for event in iter(seen.next, None) if isinstance(event, Shown))
        assert "Test site" in seen.page("en/")
