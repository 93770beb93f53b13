"""Begin a site: a small content folder that builds at once, to be filled and changed."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from generator.authoring.schema import FOLDER_NAME, schemas

_FOLDER = Path(__file__).with_name("starter")
# The neutral mark, to be drawn over.
_MARK = Path(__file__).parents[1] / "theme" / "mark.svg"


def starter() -> Mapping[str, bytes]:
    """Return the files of a new content folder, its schemas among them, by their paths in it."""
    files = {path.relative_to(_FOLDER).as_posix(): path.read_bytes() for path in sorted(_FOLDER.rglob("*.*"))}
    return (
        files | {"mark.svg": _MARK.read_bytes()} | {f"{FOLDER_NAME}/{name}": text.encode() for name, text in schemas()}
    )
