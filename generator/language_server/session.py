"""Hold what one editor has open, and follow it: read again when it is quiet, publish what is wrong, withdraw the rest.

Reading goes on beside everything else in a thread of its own, so that no answer waits for it.
"""

from __future__ import annotations

import asyncio
import gc
import logging
import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from pathlib import Path

from lsprotocol import types
from pygls.uris import to_fs_path

from generator.language_server.diagnostics import Diagnostics, diagnostics
from generator.language_server.project import Project, folder_in, folder_of
from generator.language_server.window import UTF_16, Encoding, Window
from generator.pipeline import Checked
from generator.problems.catalogue import SEVERITIES
from generator.text.lang import LANGS, Lang

# Whoever types fast does not pause for so long (seconds).
QUIET = 0.08
LOGGER = logging.getLogger("distilled")
Publish = Callable[[types.PublishDiagnosticsParams], None]


@dataclass(frozen=True, slots=True)
class Opened:
    """Hold a text as an editor has it, by the address that it goes by there."""

    uri: str
    version: int
    text: str


@dataclass(frozen=True, slots=True)
class Wishes:
    """Hold what an editor asks for: the language of messages, and whether notes are shown too."""

    lang: Lang
    notes: bool = False

    def after(self, settings: object) -> Wishes:
        """Take over what settings say; whatever makes no sense there is passed over."""
        said = settings if isinstance(settings, dict) else {}
        lang = next((lang for lang in LANGS if lang == said.get("lang")), self.lang)
        notes = said.get("notes")
        return Wishes(lang, notes if isinstance(notes, bool) else self.notes)


@dataclass(eq=False)
class _Followed:
    """Hold a content folder with what was said of it, and when it is to be read again."""

    project: Project
    published: dict[str, tuple[types.Diagnostic, ...]] = field(default_factory=dict)
    due: float | None = None
    task: asyncio.Task[None] | None = None
    first_read: asyncio.Event = field(default_factory=asyncio.Event)


class Session:
    """Follow every content folder of one editor."""

    def __init__(self, publish: Publish, wishes: Wishes) -> None:
        self.wishes = wishes
        self.encoding: Encoding = UTF_16
        self._publish = publish
        self._opened: dict[Path, Opened] = {}
        self._followed: dict[Path, _Followed] = {}
        # One after the other: two readings at once would only wait for each other.
        self._reader = ThreadPoolExecutor(max_workers=1, thread_name_prefix="reading")

    def follow_workspace(self, uri: str) -> None:
        """Follow the content folder of a folder that the editor has opened, if there is one."""
        path = path_of(uri)
        folder = folder_in(path) if path else None
        if folder:
            self._follow(folder)

    def leave_workspace(self, uri: str) -> None:
        """Follow the content of a folder that the editor has closed no more, and withdraw what was said of it."""
        path = path_of(uri)
        followed = self._followed.pop(folder_in(path) or path, None) if path else None
        if followed:
            self._show(followed, {})
            followed.due = None

    def open(self, uri: str, version: int, text: str) -> None:
        """Take over a text that stands in a window now, or stands there changed."""
        path = path_of(uri)
        if path is None:
            return
        self._opened[path] = Opened(uri, version, text)
        folder = self._folder_of(path)
        if folder:
            self._follow(folder)

    def close(self, uri: str) -> None:
        """Let a window go: what the disk says counts again."""
        path = path_of(uri)
        if path and self._opened.pop(path, None):
            self.changed_on_disk(path)

    def changed_on_disk(self, path: Path) -> None:
        """Read the folder again in which a file has changed, come or gone."""
        for folder in self._followed:
            if path.is_relative_to(folder):
                self._wake(self._followed[folder])

    def follow_anew(self, wishes: Wishes) -> None:
        """Say all again in another language, or with or without notes."""
        if wishes != self.wishes:
            self.wishes = wishes
            for followed in self._followed.values():
                self._wake(followed)

    async def close_all(self) -> None:
        """End whatever is going on."""
        for followed in self._followed.values():
            followed.due = None
        self._reader.shutdown(wait=False, cancel_futures=True)

    def window(self, uri: str) -> Window | None:
        """Return a text as it stands in its window, else as it was read last; None if it is not of our content."""
        path = path_of(uri)
        project = self.project(uri)
        return self.window_of(path, project) if path and project else None

    def window_of(self, path: Path, project: Project) -> Window:
        """Return the text of a file of a content folder as it stands in its window, else as it was read last."""
        opened = self._opened.get(path)
        text = opened.text if opened else project.texts.get(path, b"").decode("utf-8", "replace")
        return Window.of(path, text, self.encoding)

    def version_of(self, path: Path) -> int | None:
        """Return the version of a text that stands in a window; None if it stands in none."""
        opened = self._opened.get(path)
        return opened.version if opened else None

    def project(self, uri: str) -> Project | None:
        """Return the content folder to which an address belongs, if it is followed."""
        path = path_of(uri)
        folder = self._folder_of(path) if path else None
        return self._followed[folder].project if folder in self._followed else None

    def projects(self) -> tuple[Project, ...]:
        """Return every content folder that is followed."""
        return tuple(followed.project for followed in self._followed.values())

    async def settled(self, uri: str) -> Project | None:
        """Return the content folder of an address as soon as it was read for the first time."""
        project = self.project(uri)
        if project:
            await self._followed[project.folder].first_read.wait()
        return project

    def uri_of(self, path: Path) -> str:
        """Return the address by which the editor knows a file."""
        opened = self._opened.get(path)
        return opened.uri if opened else path.as_uri()

    def _folder_of(self, path: Path) -> Path | None:
        known = next((place for place in path.parents[:2] if place in self._followed), None)
        return known or folder_of(path)

    def _follow(self, folder: Path) -> None:
        if folder not in self._followed:
            self._followed[folder] = _Followed(Project(folder))
        self._wake(self._followed[folder])

    def _wake(self, followed: _Followed) -> None:
        followed.due = time.monotonic() + (QUIET if followed.first_read.is_set() else 0)
        if followed.task is None or followed.task.done():
            followed.task = asyncio.get_running_loop().create_task(self._read_when_quiet(followed))

    async def _read_when_quiet(self, followed: _Followed) -> None:
        while (due := followed.due) is not None:
            if (left := due - time.monotonic()) > 0:
                await asyncio.sleep(left)
                continue
            followed.due = None
            found = await self._read(followed)
            # What was typed meanwhile is read first: places would not be right any more.
            is_newest: bool = followed.due is None
            if is_newest and followed.project.folder in self._followed:
                self._show(followed, found)
            if not followed.first_read.is_set():
                # What the first reading gave stays: no collection need look through it at every edit, as in a preview.
                gc.freeze()
                gc.set_threshold(50_000, 20, 100)
                followed.first_read.set()

    async def _read(self, followed: _Followed) -> Diagnostics:
        """Read a folder; whatever fails is logged, and the last that was said of it goes: it may hold no more."""
        unsaved = {path: opened.text.encode("utf-8", "replace") for path, opened in self._opened.items()}
        own = {path: text for path, text in unsaved.items() if path.is_relative_to(followed.project.folder)}
        start = time.monotonic()
        try:
            checked = await asyncio.get_running_loop().run_in_executor(self._reader, followed.project.read, own)
            found = self._diagnostics(checked)
        except OSError as error:
            LOGGER.warning("%s", error)
            return {}
        except Exception:
            LOGGER.exception("our own bug")
            return {}
        LOGGER.info("%s: %.2f s", followed.project.folder, time.monotonic() - start)
        return found

    def _diagnostics(self, checked: Checked) -> Diagnostics:
        severities = SEVERITIES if self.wishes.notes else SEVERITIES[:2]
        shown = [problem for problem in checked.problems if problem.severity in severities]
        return diagnostics(shown, checked.content.texts(), self.wishes.lang, self.encoding)

    def _show(self, followed: _Followed, found: Diagnostics) -> None:
        """Publish what is wrong with each file where that is news, and withdraw what is not wrong any more."""
        now = {self.uri_of(path): listed for path, listed in found.items()}
        for uri in sorted(now.keys() | followed.published.keys()):
            listed = now.get(uri, ())
            if listed != followed.published.get(uri, ()):
                self._publish(types.PublishDiagnosticsParams(uri, list(listed), self._version(uri)))
        followed.published = now

    def _version(self, uri: str) -> int | None:
        path = path_of(uri)
        return self.version_of(path) if path else None


def path_of(uri: str) -> Path | None:
    """Return the file at an address; None for what is no file, such as a text without a name yet."""
    name = to_fs_path(uri) if uri.startswith("file:") else None
    return Path(name) if name else None
