"""Bring records into their canonical form: those that another program has written, or all of them."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from generator.authoring.schema import way_to
from generator.content.canonical import canonical, is_from_a_program, names_its_schema, notes_of, told
from generator.content.layout import SITE_ID
from generator.content.load import Content
from generator.content.models import MODELS_BY_FOLDER, Record, SiteSettings
from generator.content.regular import read_regular
from generator.content.strict_yaml import parse
from generator.problems.problem import Problems


def rewritten(content: Content, *, is_all: bool) -> Iterator[tuple[Path, bytes]]:
    """Write anew what a program has written, or with `is_all` every record: the files that change.

    A file that cannot be read whole stays as it is, and so does one of which anything would be lost.
    """
    for record_id, document in content.documents.items():
        model = SiteSettings if record_id == SITE_ID else MODELS_BY_FOLDER[document.path.parent.name]
        before = read_regular(document.path)
        after = _rewritten(before, document.path, model, way_to(content.folder, model), is_all=is_all)
        if after != before:
            yield document.path, after


def _rewritten(content: bytes, path: Path, model: type[Record], schema: str, *, is_all: bool) -> bytes:
    if not is_all and names_its_schema(content):
        return content
    problems = Problems()
    document = parse(content, path, problems)
    is_asked_for = is_all or is_from_a_program(document)
    if not is_asked_for or problems.sorted() or not isinstance(document.data, dict):
        return content
    written = canonical(document, model, schema).encode()
    again = parse(written, path, problems)
    is_whole = told(again, model) == told(document, model) and notes_of(again) == notes_of(document)
    is_lasting = not problems.sorted() and canonical(again, model, schema).encode() == written
    return written if is_whole and is_lasting else content
