"""Follow one content folder: read it again with what stands in the editor's windows, redoing only what changed."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from types import MappingProxyType

from generator import pipeline
from generator.authoring.days import with_days
from generator.content.day import today
from generator.content.layout import SITE_FILE
from generator.content.load import Unsaved
from generator.content.models import MODELS_BY_FOLDER, Record, SiteSettings
from generator.incremental.inputs import program_digest
from generator.incremental.memory import Memory
from generator.incremental.store import Store
from generator.language_server.names import Named, listed, named
from generator.pipeline import Checked
from generator.problems.problem import Problem

CONTENT = "content"


@dataclass(slots=True)
class Project:
    """Hold what the last reading of a content folder gave."""

    folder: Path
    checked: Checked | None = None
    _memory: Memory = field(default_factory=Memory, repr=False)
    _named: tuple[Checked, tuple[Named, ...]] | None = field(default=None, repr=False)

    def read(self, unsaved: Unsaved) -> Checked:
        """Read and check the folder; raises OSError if it cannot be read.

        The first reading begins with what other commands left beside the content, and leaves there what it gave.
        """
        if self.checked is None and not self._memory.files:
            store = Store(self.folder, program_digest())
            self._memory = store.memory()
            checked = self._read(unsaved)
            if not unsaved and (checked.linked or not store.has_memory):
                store.keep_memory(checked.memory)
        else:
            checked = self._read(unsaved)
        self.checked = checked
        return checked

    def _read(self, unsaved: Unsaved) -> Checked:
        checked = pipeline.read_content(self.folder, today(), previous=self._memory, unsaved=unsaved)
        self._memory = checked.memory
        return checked

    @property
    def texts(self) -> Mapping[Path, bytes]:
        """Return what was read last of each file."""
        return self.checked.content.texts() if self.checked else MappingProxyType({})

    def named(self) -> tuple[Named, ...]:
        """Name what can be referred to, by the last reading; before the first, by the names of files alone."""
        if self.checked is None:
            return tuple(listed(self.folder))
        if self._named is None or self._named[0] is not self.checked:
            self._named = self.checked, named(self.checked.content)
        return self._named[1]

    def problems(self, path: Path) -> tuple[Problem, ...]:
        """List what is wrong with a file, with the days of our own work as `check --fix` would write them."""
        if self.checked is None:
            return ()
        own = [problem for problem in self.checked.problems if problem.position.path == path]
        return with_days(own, self.checked.content)

    def is_draft(self, path: Path) -> bool:
        """Return whether a file holds a draft: only drafts may refer to drafts."""
        return self.checked is not None and any(draft.path == path for draft in self.checked.content.drafts.values())

    def model_of(self, path: Path) -> type[Record] | None:
        """Return the model by which a file of this folder is read, whatever it says; None for any other file."""
        if path == self.folder / SITE_FILE:
            return SiteSettings
        is_record = path.parent.parent == self.folder and path.suffix == ".yml"
        return MODELS_BY_FOLDER.get(path.parent.name) if is_record else None


def folder_in(workspace: Path) -> Path | None:
    """Find the content folder of a folder that an editor has opened: below it, itself, or one that holds it."""
    places = (workspace / CONTENT, workspace, *workspace.parents)
    return next((place for place in places if (place / SITE_FILE).is_file()), None)


def folder_of(path: Path) -> Path | None:
    """Find the content folder to which a file would belong."""
    return next((place for place in path.parents[:2] if (place / SITE_FILE).is_file()), None)
