"""Tell of files that lie where no record is read, or under a name that none can have, and where they belong.

The fact `ids` names the records that are there all the same, so that nobody misses them elsewhere.
"""

from __future__ import annotations

import difflib
import re
from collections.abc import Iterable
from pathlib import Path

from generator.content.fields import is_id
from generator.content.keys import folder_meant
from generator.content.layout import SITE_FILE, SITE_ID
from generator.content.models import MODELS_BY_FOLDER, SiteSettings
from generator.content.regular import read_start
from generator.content.strict_yaml import MAX_BYTES, parse
from generator.problems.problem import Position, Problem, Problems, problem_at
from generator.text.vietnamese import slug

# What programs make of the name of a file that they copy: `fpt - Copy.yml`, `fpt (1).yml`.
_COPIED = re.compile(r"([a-z0-9-]+)(?: ?- ?Copy| copy| ?- ?Bản sao)?(?: ?\(?\d+\)?)?\.ya?ml", re.IGNORECASE)
# What programs and people make of the ending of a file: `.yaml`, `.yml.txt`, `. YML`.
_ENDINGS = re.compile(r"(?:\s*\.\s*(?:ya?ml|txt))+\s*$", re.IGNORECASE)
_EXPECTED = ", ".join([SITE_FILE, *(f"{folder}/" for folder in MODELS_BY_FOLDER)])
# So many files are named in one message.
_NAMED = 3


def misnamed(path: Path) -> Problem:
    """Tell of a file whose name is no id: a copy that a program made beside its original, or one to be renamed."""
    copied = _COPIED.fullmatch(path.name)
    original = path.with_name(f"{copied[1]}.yml") if copied else path
    if original != path and original.is_file():
        return problem_at(Position(path), "L016", name=path.name, other=f"{original.parent.name}/{original.name}")
    meant = _id_meant(path)
    near = {"near": f"{meant}.yml", "ids": meant} if meant else {}
    return problem_at(Position(path), "L002", name=path.name, **near)


def sub_folder(path: Path) -> Problem:
    """Tell of a folder in one that holds records: they lie there side by side, in no folders of their own."""
    ids = tuple(_ids_in(path))
    files = ", ".join(f"`{path.name}/{one}.yml`" for one in ids[:_NAMED]) or f"`{path.name}/…`"
    more = f", … ({len(ids)})" if len(ids) > _NAMED else ""
    facts = {"name": path.name, "folder": path.parent.name, "files": files + more, "ids": " ".join(ids)}
    return problem_at(Position(path), "L017", **facts)


def stray(path: Path) -> Problem:
    """Tell of what lies beside the folders of records: a record itself, or something of another name."""
    if path.is_file() and (home := _home_of(path)):
        return problem_at(Position(path), "L015", name=path.name, folder=home, ids=slug(_ENDINGS.sub("", path.name)))
    known = [SITE_FILE, *MODELS_BY_FOLDER]
    near = difflib.get_close_matches(path.name.casefold(), known, 1)
    ids = _ids_in(path) if path.is_dir() else [SITE_ID] if near == [SITE_FILE] else []
    facts = {"near": near[0]} if near else {}
    return problem_at(Position(path), "L001", name=path.name, expected=_EXPECTED, ids=" ".join(ids), **facts)


def _id_meant(path: Path) -> str:
    stem = _ENDINGS.sub("", path.name)
    meant = slug(stem.replace("_", "-"))
    is_record = stem != path.name or "." not in path.name
    return meant if is_record and f"{meant}.yml" != path.name and is_id(meant) else ""


def _ids_in(folder: Path) -> Iterable[str]:
    """List the ids of the records in a folder that is not read, by the names of their files."""
    files = sorted(path for path in folder.rglob("*") if _ENDINGS.search(path.name))
    return dict.fromkeys(filter(is_id, (slug(_ENDINGS.sub("", path.name)) for path in files)))


def _home_of(path: Path) -> str | None:
    """Name the folder to which a file belongs by what it says, if it is a record."""
    if not _ENDINGS.search(path.name):
        return None
    try:
        content, size = read_start(path, MAX_BYTES + 1)
    except FileNotFoundError:  # it went after the folder was listed
        return None
    data = parse(content, path, Problems(), size).data
    return folder_meant(data, SiteSettings) if isinstance(data, dict) else None
