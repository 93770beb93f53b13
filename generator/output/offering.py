"""Let editors' programs offer the ids that the content has now, without a step of their own."""

from __future__ import annotations

import contextlib

from generator.authoring.schema import IDS, OWN_FOLDER, folder_of, ids, schemas
from generator.content.load import Content
from generator.output.files import write_files


def offer_ids(content: Content) -> None:
    """Write the ids of the content beside the schemas that offer them, where schemas lie.

    Those of other content than the project's own are written anew with them, as they follow from the program. Where
    the disk refuses, programs offer what they offered before: nothing else depends on it.
    """
    folder = folder_of(content.folder)
    if folder.is_dir():
        files = {IDS: ids(content)} if folder == OWN_FOLDER else {IDS: ids(content), **dict(schemas())}
        with contextlib.suppress(OSError):
            write_files(folder, {name: text.encode() for name, text in files.items()})
