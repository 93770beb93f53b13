"""Find what stands in the place of a part that is gone: the id to put back, if it was changed."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from generator.content.document import Document, Loc
from generator.content.load import Content
from generator.problems.problem import Position
from generator.site.addresses import PART_FIELDS
from generator.text.nearest import Nearest

_OF_PARAGRAPH = re.compile(r"\s*(?:- )?paragraph:")


class Lost(NamedTuple):
    """Name the list that held a part, and the id that stands there instead of its own, if one does."""

    field: str
    loc: Loc | None
    found: str = ""


def lost_part(owner: str, part: str, places: Mapping[Position, str], content: Content) -> Lost | None:
    """Find where a part of a record was; None if there never was one, so that those who name it are wrong.

    What was recorded of translations tells which parts there were; a record of which nothing is known has a new id
    where nobody names one. `places` are those that name the part, with their lines.
    """
    document, recorded = content.documents[owner], _recorded(owner, content)
    if field := recorded.get(part):
        new = {name: loc for name, loc in _ids(document, field) if name not in recorded}
        return _lost(part, field, new)
    is_paragraph = any(_OF_PARAGRAPH.match(line) for line in places.values())
    unsure = [field for field in PART_FIELDS if field not in recorded.values()]
    for field in ("paragraphs",) if is_paragraph else unsure:
        ids = dict(_ids(document, field))
        new = {name: loc for name, loc in ids.items() if not _is_named(owner, name, content)}
        is_of_list = is_paragraph or (_shape(part) is not None and _shape(part) in map(_shape, ids))
        if new and (is_of_list or Nearest()(part, tuple(new))):
            return _lost(part, field, new)
    return None


def was_part(owner: str, part: str, content: Content) -> bool:
    """Return whether a record is known to have had a part: then whoever names it did not mistype it."""
    return owner in content.documents and part in _recorded(owner, content)


def _lost(part: str, field: str, new: Mapping[str, Loc]) -> Lost:
    """Choose among the ids that are new: the only one, or the closest."""
    found = next(iter(new), None) if len(new) == 1 else _closest(part, tuple(new))
    return Lost(field, new[found], found) if found else Lost(field, None)


def _closest(part: str, ids: Sequence[str]) -> str | None:
    """Find the id that stands where a part was: one that is no number like it, or the next number."""
    odd = [one for one in ids if _shape(one) != _shape(part)]
    if not ids or not part[-1].isdigit() or len(odd) > 1:
        return Nearest()(part, tuple(ids))
    return odd[0] if odd else next((one for one in ids if _number(one) > _number(part)), ids[-1])


def _shape(part: str) -> str | None:
    """Return the letters of an id that is a number, as those of claims are."""
    found = re.fullmatch(r"([a-z]+)\d+", part)
    return found[1] if found else None


def _number(part: str) -> int:
    return int(re.sub(r"\D", "", part))


def _recorded(owner: str, content: Content) -> Mapping[str, str]:
    """List the parts that a record had when its translations were recorded, with the list of each."""
    steps = (name.split(".") for record, name in content.sidecars.agreed if record == owner)
    return {found[1]: found[0] for found in steps if len(found) > 2 and found[0] in PART_FIELDS}  # noqa: PLR2004


def _ids(document: Document, field: str) -> Iterator[tuple[str, Loc]]:
    """List the ids of the parts in a list as they are written, with their places."""
    for loc in document.values:
        if loc[:1] == (field,) and loc[2:] == ("id",):
            place = document.value(loc)
            yield document.lines[place.line - 1][place.column - 1 :][: place.length], loc


def _is_named(owner: str, part: str, content: Content) -> bool:
    """Return whether anything names a part: from elsewhere, or as the paragraph of a claim."""
    whole = re.compile(rf"(?<![\w-]){re.escape(owner)}#{re.escape(part)}(?![\w-])")
    own = re.compile(rf"\bparagraph: *[\"']?{re.escape(part)}(?![\w-])")
    documents = content.documents.values()
    return any(whole.search(line) for one in documents for line in one.lines) or any(
        own.search(line) for line in content.documents[owner].lines
    )
