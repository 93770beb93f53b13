"""Tell how something that is no id was written in the place of one: as a path, as an address, with words around it."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Mapping
from urllib.parse import urlsplit

from generator.content.fields import ID_PATTERN, TOPICS
from generator.content.layout import SITE_ID
from generator.content.load import Content
from generator.content.models import Actor, Article, Record, SiteSettings, Source
from generator.problems.problem import Problem
from generator.site.addresses import FEW_IDS, listed_ids, parts
from generator.site.likely_ids import likely_ids
from generator.site.twins import bare_address
from generator.text.nearest import by_number

Facts = Mapping[str, str]

_PATH = re.compile(rf"@?(?:(?:.*[/\\])(?P<name>{ID_PATTERN})(?:\.ya?ml)?|(?P<file>{ID_PATTERN})\.ya?ml)(?P<part>#\S*)?")
_ADDRESS = re.compile(r"@?((?:https?:/{1,2}|www\.)\S+)", re.IGNORECASE)
_ID_IN_WORDS = re.compile(rf"(?<![\w#-]){ID_PATTERN}(?![\w-])")
_NUMBER = re.compile(r"\d+")
# Hyphens as programs for writing put them, and letters of the Cyrillic script.
_HYPHENS = (*range(0x2010, 0x2016), 0x2212, 0xAD, 0xFE63, 0xFF0D)
_CYRILLIC = {0x430: "a", 0x435: "e", 0x43E: "o", 0x440: "p", 0x441: "c", 0x443: "y", 0x445: "x", 0x456: "i"}
_LOOK_ALIKES = dict.fromkeys(_HYPHENS, "-") | _CYRILLIC | {0x455: "s", 0x43A: "k", 0x43C: "m", 0x442: "t"}
# Where a preview shows the site.
_OWN_MACHINE = frozenset({"localhost", "127.0.0.1"})
# How a reference is written down that may be to records of any kind.
_ANY = "…"
_LABEL = re.compile(r"\|([^\[\]|]+)\]\]")


def way_written(value: str, key: str, problem: Problem, content: Content) -> Facts:
    """Say in which way something is written that is no id, and what is meant by it; nothing if that cannot be told."""
    if address := _ADDRESS.fullmatch(value.strip()):
        return _of_own_page(address[1], content) or _of_address(address[1], _folder(problem), content)
    if path := _PATH.fullmatch(value.strip()):
        return _of_path(path, content)
    if key == "paragraph":
        return _of_paragraph(value, problem, content)
    return _of_part(value, content)


def look_alike(value: str, content: Content) -> Facts:
    """Find an id that is written with letters or hyphens that only look like ours."""
    plain = unicodedata.normalize("NFKC", value.strip().translate(_LOOK_ALIKES)).lower()
    target, _, part = plain.partition("#")
    record = _record(target, content) if plain != value.strip().lower() else None
    if record is None or (part and part not in parts(record)):
        return {}
    strange = dict.fromkeys(one for one in value if not one.isascii())
    return {"way": "look-alike", "near": plain, "strange": ", ".join(f"U+{ord(one):04X}" for one in strange)}


def _folder(problem: Problem) -> str:
    return dict(problem.facts).get("folder", "")


def _of_own_page(url: str, content: Content) -> Facts:
    """Find the record, or the part of one, whose page of this site has an address, wherever the site is shown."""
    settings = content.settings or content.broken.get(SITE_ID)
    split = urlsplit(url if "//" in url else f"https://{url}")
    addresses = (settings.address, settings.first_address) if isinstance(settings, SiteSettings) else ()
    own = {urlsplit(one).hostname for one in addresses if one}
    if not split.hostname or split.hostname not in {*own, *_OWN_MACHINE}:
        return {}
    steps = [step for step in (*split.path.split("/"), *split.fragment.split("#")) if step]
    record = next((found for step in reversed(steps) if (found := _record(step, content))), None)
    if record is None and settings and "about" in steps:
        record = settings
    if record is None:
        return {}
    part = next((step for step in reversed(steps) if step in parts(record)), None)
    return {"way": "own-page", "near": f"{record.id}#{part}" if part else record.id}


def _of_address(url: str, folder: str, content: Content) -> Facts:
    """Find the record with an address; a source is what can be made of any, where one is wanted."""
    whole = url if "//" in url else f"https://{url}"
    wanted = bare_address(whole)
    able = (one for one in content.records.values() if folder in {"", _ANY, one.folder})
    known = next((one for one in able if wanted in set(map(bare_address, _addresses(one)))), None)
    if known:
        return {"way": "known-address", "near": known.id}
    if folder == Source.folder:
        return {"way": "address", "url": whole}
    return {"way": "no-address", "folder": folder} if folder not in {"", TOPICS, _ANY} else {}


def _addresses(record: Record) -> Iterable[str]:
    match record:
        case Source():
            return filter(None, (record.url, record.official, record.archived))
        case Actor():
            return filter(None, (record.homepage,))
        case _:
            return ()


def _of_path(path: re.Match[str], content: Content) -> Facts:
    name, part = path["name"] or path["file"], path["part"] or ""
    if name in content.documents:
        return {"way": "path", "near": f"{name}{part}"}
    # What stands behind the last slash may be a part of the record before it.
    return _of_part(path[0], content)


def _of_paragraph(value: str, problem: Problem, content: Content) -> Facts:
    article = _record(problem.position.path.stem, content)
    known = [one.id for one in article.paragraphs or () if one.id] if isinstance(article, Article) else []
    if near := by_number(value, known):
        return {"near": near}
    if not known:
        return {}
    number = _NUMBER.search(value)
    near = f"p{number[0]}" if number and f"p{number[0]}" in known else None
    first = [near] if near else []
    return {"way": "paragraph", "ids": listed_ids([*first, *(one for one in known if one not in first)])}


def _of_part(value: str, content: Content) -> Facts:
    """Find a record and a part of it among words, where `#` is to stand between them."""
    words = _ID_IN_WORDS.findall(value)
    owner = next((record for word in words if (record := _record(word, content)) and parts(record)), None)
    if owner is None or len(value.split()) + value.count("/") == 1:
        return {}
    known = parts(owner)
    part = next((word for word in words if word != owner.id and word in known), None)
    if part:
        return {"way": "part", "near": f"{owner.id}#{part}"}
    return {"way": "no-part", "owner": owner.id, "ids": listed_ids(list(known))}


def _record(record_id: str, content: Content) -> Record | None:
    return content.records.get(record_id) or content.broken.get(record_id)


def ids_of_kind(value: str, folder: str, content: Content) -> Facts:
    """List the ids that can stand at a place: all where they are few, else those likely to be meant."""
    if folder == TOPICS:
        topics = [topic.id for topic in content.settings.topics] if content.settings else []
        return {"way": "topic", "ids": listed_ids(topics)} if topics else {}
    known = [record.id for record in content.records.values() if record.folder == folder]
    ids = known if len(known) <= FEW_IDS else likely_ids(value, folder, content)
    return {"way": "choose", "ids": listed_ids(ids), "folder": folder} if ids else {}


def reversed_reference(problem: Problem, content: Content, ids: Mapping[str, str]) -> Facts:
    """Tell that the words of a reference stand where its id belongs, and the id where they do."""
    place = problem.position
    document = content.documents.get(place.path.stem)
    line = document.lines[place.line - 1] if document and place.line <= len(document.lines) else ""
    label = _LABEL.match(line, place.column - 1 + place.length)
    target = label[1].strip().partition("#")[0] if label else ""
    if not label or target not in ids.values():
        return {}
    words = line[place.column - 1 :][: place.length].lstrip("[")
    return {"way": "reversed", "near": f"[[{label[1].strip()}|{words}]]"}
