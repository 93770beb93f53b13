"""Sum up all that a site is made from, before anything of it is read: a site made from the same is the same.

This is looked at before every build, so it imports next to nothing and reads each file once.
"""

from __future__ import annotations

import hashlib
import os
import stat
import sys
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import asdict, dataclass, fields
from pathlib import Path

from generator.content.day import today

# Where the site is published and where its source is kept, when the place that publishes knows better than
# `site.yml`: a fork, a preview.
ADDRESS_VARIABLE, REPOSITORY_VARIABLE = "SITE_URL", "SITE_REPOSITORY"
# The number of the pull request whose content is shown for review, below the published site.
PROPOSAL_VARIABLE = "SITE_PROPOSAL"
GENERATOR = Path(__file__).parents[1]
OFFERED = "authoring/schemas/ids.json"
"""What lies among the program's files and is none: the ids of the content, written anew whenever there is another."""
# What a page may show without its being noted that it did: the names, the colours and the addresses of the whole site.
_OF_THE_FRAME = (".svg", "site.yml")
_CHUNK = 1 << 20


@dataclass(frozen=True, slots=True)
class Inputs:
    """Hold digests of what a site is made from.

    `program` is the generator with all that it runs on; `frame` what surrounds every page: the program, the settings,
    the handbook; `content` the records, and what lies beside them.
    """

    program: str
    frame: str
    content: str
    day: str

    @classmethod
    def of(cls, data: Mapping[str, str]) -> Inputs | None:
        """Read what `as_data` wrote; nothing if it is something else."""
        return cls(**data) if set(data) == {field.name for field in fields(cls)} else None

    def as_data(self) -> Mapping[str, str]:
        """Return them as plain data."""
        return asdict(self)

    @property
    def name(self) -> str:
        """Return a name for what is kept of a site that was made from this."""
        return _sum_up((self.frame, self.content, self.day))


def inputs_of(content: Path, settings: Path | None = None, environ: Mapping[str, str] = os.environ) -> Inputs:
    """Sum up what a site would be made from now; `settings` is the project's own `mkdocs.yml`, if it has one.

    Raises OSError if something cannot be read, UsageError if the environment names no day.
    """
    program = program_digest()
    docs = [*_files(settings.parent / "docs"), _file(settings)] if settings else []
    files = list(_files(content))
    places = [environ.get(name, "") for name in (ADDRESS_VARIABLE, REPOSITORY_VARIABLE, PROPOSAL_VARIABLE)]
    frame = (program, *places, *docs, *(one for one in files if one.partition("\0")[0].endswith(_OF_THE_FRAME)))
    return Inputs(program, _sum_up(frame), _sum_up(files), today(environ).isoformat())


def program_digest() -> str:
    """Sum up the generator and all that it runs on."""
    own = (one for one in _files(GENERATOR) if one.partition("\0")[0] != OFFERED)
    return _sum_up((sys.version, *_installed(), *own))


def _installed() -> Iterator[str]:
    """Name what is installed beside the generator, with versions: by the folders that say so."""
    for folder in dict.fromkeys(sys.path):
        if os.path.isdir(folder):  # noqa: PTH112  # a path as Python has it
            yield from sorted(name for name in os.listdir(folder) if name.endswith(".dist-info"))  # noqa: PTH208


def _files(folder: Path) -> Iterator[str]:
    """Sum up each file below a folder, in order of their paths, but for what programs keep for themselves."""
    waiting, found = [""], []
    while waiting:
        place = waiting.pop()
        with os.scandir(folder / place) as entries:
            for entry in entries:
                name = place + entry.name
                if entry.name.startswith(".") or entry.name == "__pycache__":
                    continue
                if entry.is_dir(follow_symlinks=False):
                    waiting.append(f"{name}/")
                else:
                    found.append((name, _file(Path(entry.path))))
    return (f"{name}\0{summed}" for name, summed in sorted(found))


def _file(path: Path) -> str:
    """Sum up one file; what is none, as what it is."""
    status = path.lstat()
    if not stat.S_ISREG(status.st_mode):
        return f"{stat.S_IFMT(status.st_mode)}"
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def _sum_up(pieces: Iterable[str]) -> str:
    return hashlib.sha256("\n".join(pieces).encode("utf-8", "surrogateescape")).hexdigest()
