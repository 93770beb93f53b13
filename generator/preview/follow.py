"""Preview a content folder: serve it, follow it, say what happens."""

from __future__ import annotations

import gc
import time
import traceback
from collections.abc import Callable, Container, Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

from generator import pipeline
from generator.content.day import today
from generator.content.load import KnownFile, ReadFile
from generator.incremental.inputs import program_digest
from generator.incremental.memory import Memory
from generator.incremental.store import Store
from generator.output.offering import offer_ids
from generator.output.theme import THEME
from generator.preview import answers
from generator.preview.changes import changes
from generator.preview.notices import Situation
from generator.preview.server import Newest, listening
from generator.preview.words import WORDS, forget
from generator.problems.excerpt import Lines
from generator.problems.problem import Problem
from generator.render.compose import TEMPLATES
from generator.site.link import Linked


@dataclass(frozen=True, slots=True)
class Started:
    """Announce that the content is read: at first, or since these files changed."""

    changed: tuple[Path, ...]


@dataclass(frozen=True, slots=True)
class Shown:
    """Announce what can now be seen: the site, or its problems."""

    problems: tuple[Problem, ...]
    news: tuple[Problem, ...]
    """Those that stand in files which changed, or were not there before."""
    texts: Mapping[Path, bytes]
    """What was read of the files in which they stand."""
    seconds: float


@dataclass(frozen=True, slots=True)
class Failed:
    """Announce a failure that is not the content's: what was said of it."""

    text: str


Event = Started | Shown | Failed
Tell = Callable[[Event], None]


def preview(content: Path, host: str, port: int, tell: Tell) -> None:
    """Serve a preview that follows the content as it changes; it ends only by an interrupt.

    Raises OSError if the address cannot be had.
    """
    newest = Newest()
    store, known = Store(content, program_digest()), frozenset[Problem]()
    memory = store.memory()
    last = _LastGood(pipeline.last_whole(content, memory, today()), files=memory.files)
    with listening(host, port, newest, lambda text: tell(Failed(text))), _kept_at_the_end(store, last):
        for changed in changes((content, THEME, *TEMPLATES, *WORDS)):
            tell(Started(changed))
            start = time.monotonic()
            if any(not path.is_relative_to(content) for path in changed):
                memory, last.is_ours = Memory(), False
                forget()
            checked = _show(content, newest, memory, last, tell)
            if checked:
                news = tuple(_news(checked.problems, known, changed))
                memory, known = checked.memory, frozenset(checked.problems)
                tell(Shown(checked.problems, news, checked.content.texts(), time.monotonic() - start))
            if not changed:
                if checked and (checked.linked or not store.has_memory):
                    store.keep_memory(memory)
                    last.is_kept = True
                # Freeze the heap after the first reading: garbage collection would scan it at every edit. What comes
                # after it is looked through: a preview runs all day.
                gc.freeze()
                gc.set_threshold(50_000, 20, 100)
                gc.enable()


@dataclass(slots=True)
class _LastGood:
    """Remember the content, drafts and all, as it was when nothing kept it from being shown."""

    linked: Linked | None
    memory: Memory | None = None
    """What the reading of it gave, if that was ours."""
    is_kept: bool = False
    """Whether the next preview finds it."""
    is_ours: bool = True
    """Whether it was read by the program as it was when this preview began."""
    files: Mapping[Path, ReadFile | KnownFile] = field(default_factory=dict)
    read_at: str = ""
    """When this preview read it, as a clock shows it."""

    def read(self, checked: pipeline.Checked, linked: Linked | None) -> None:
        """Note what a reading gave, if it can be shown."""
        if linked:
            self.linked, self.memory, self.is_kept = linked, checked.memory, False
            self.files, self.read_at = checked.memory.files, time.strftime("%H:%M")

    def changed_in(self, checked: pipeline.Checked) -> frozenset[Path]:
        """Name the files that are not what they were then."""
        digests = {path: file.digest for path, file in self.files.items()}
        return frozenset(path for path, file in checked.memory.files.items() if digests.get(path) != file.digest)


@contextmanager
def _kept_at_the_end(store: Store, last: _LastGood) -> Iterator[None]:
    """Leave the last good reading to the next preview: it may begin with a mistake in the content."""
    try:
        yield
    finally:
        if last.memory and last.is_ours and not last.is_kept:
            store.keep_memory(last.memory)


def _show(content: Path, newest: Newest, memory: Memory, last: _LastGood, tell: Tell) -> pipeline.Checked | None:
    """Read the content and publish what became of it; whatever fails is shown too, and gives None."""
    try:
        checked = pipeline.read_content(content, today(), previous=memory)
        last.read(checked, _with_drafts(checked, tell))
        offer_ids(checked.content)
        newest.publish(_answers(checked, content, last, tell))
    except Exception as error:  # noqa: BLE001  # our own bug or a disk that cannot be read must not end the preview
        newest.publish(answers.crash(error))
        tell(Failed(str(error) if isinstance(error, OSError) else traceback.format_exc()))
        return None
    return checked


def _with_drafts(checked: pipeline.Checked, tell: Tell) -> Linked | None:
    """Link the content with its drafts, or without them: whatever somebody is writing must not end the preview."""
    try:
        return pipeline.shown_with_drafts(checked)
    except Exception:  # noqa: BLE001  # our own bug: a draft may hold anything
        tell(Failed(traceback.format_exc()))
        return checked.linked


def _news(problems: Iterable[Problem], known: Container[Problem], changed: Container[Path]) -> Iterator[Problem]:
    return (problem for problem in problems if problem not in known or problem.position.path in changed)


def _answers(checked: pipeline.Checked, content: Path, last: _LastGood, tell: Tell) -> answers.Answers:
    def report(text: str) -> None:
        tell(Failed(text))

    read, shown = checked.content, last.linked.site.records if last.linked else {}
    records = {**read.broken, **shown, **read.records}
    situation = Situation(
        content, checked.problems, Lines(read.texts()), read.drafts, records, last.read_at, last.changed_in(checked)
    )
    return answers.site(last.linked, report, situation) if last.linked else answers.problems(situation, report)
