"""Put stand-ins where a draft says nothing yet, so that its pages can be seen before it is finished.

What cannot be stood in for, a reference above all, is left out together with the part that needs it.
"""

from __future__ import annotations

import datetime
import functools
import itertools
import typing
from collections.abc import Iterator, Mapping
from typing import Annotated, Any, TypeVar, cast, get_args

import pydantic

from generator.content.fields import Ref
from generator.content.forms import alternatives
from generator.content.models import Article, Bilingual, Part, Record, Source
from generator.text.dates import PartialDate
from generator.text.lang import LANGS, Lang
from generator.text.ui import say

_P = TypeVar("_P", bound=Part)
_NAMES = ("title", "term", "names")
# Of most values any will do; of these the first would say something that nobody has said.
_GUARDED: Mapping[str, str] = {"certainty": "reported", "to": "second-hand"}
# Nobody reads this as long as it has not been reached: a claim without it is left out.
_NEVER_GUESSED = "verdict"
# Something for every form that a text can have: a line; where it is no id: a country, a language, an address.
_LINE = "…"
_FORMS = ("international", "vi", "https://example.org/")


def filled(record: Record, today: datetime.date) -> Record | None:
    """Return what is written of a record with stand-ins for the rest; None if nothing can stand in for that."""
    return _Filling(today).record(record)


class _Filling:
    """Fill one record; the ids that it gives out are counted."""

    def __init__(self, today: datetime.date) -> None:
        self._today = today
        self._ids: Iterator[str] = (f"unwritten-{number}" for number in itertools.count(1))

    def record(self, record: Record) -> Record | None:
        named = record.model_copy(update=_named(record))
        whole = self._part(named)
        return _with_paragraphs(whole) if isinstance(whole, Article) else whole

    def _part(self, part: _P) -> _P | None:
        fields: dict[str, Any] = {}
        for name, field in type(part).model_fields.items():
            annotation = Annotated[field.annotation, *field.metadata] if field.metadata else field.annotation
            value = self._value(name, getattr(part, name), annotation, is_needed=field.is_required())
            least = next((limit.min_length for limit in field.metadata if hasattr(limit, "min_length")), 0)
            if value is None and field.is_required():
                return None
            if value == () and least:
                value = self._items(name, annotation, least)
            fields[name] = value
        return cast("_P", type(part).model_construct(**fields))

    def _value(self, name: str, value: Any, annotation: Any, *, is_needed: bool) -> Any:
        if value is None or _says_nothing(value):
            return self._stand_in(name, annotation) if is_needed else None
        if isinstance(value, tuple):
            return tuple(item for item in map(self._item, value) if item is not None)
        return self._item(value)

    def _item(self, value: Any) -> Any:
        if _says_nothing(value):
            return _unwritten(type(value))
        return self._part(value) if isinstance(value, Part) and not isinstance(value, Bilingual) else value

    def _items(self, name: str, annotation: Any, least: int) -> tuple[Any, ...]:
        item = get_args(_plain(annotation))[0]
        made = (self._stand_in(name, item) for _ in range(least))
        return tuple(one for one in made if isinstance(one, Part))

    def _stand_in(self, name: str, annotation: Any) -> Any:
        plain = _plain(annotation)
        if typing.get_origin(plain) is typing.Literal:
            return None if name == _NEVER_GUESSED else _GUARDED.get(name, get_args(plain)[0])
        if typing.get_origin(plain) is tuple:
            return ()
        by_type = {PartialDate: PartialDate.of(self._today), datetime.date: self._today}
        if plain in by_type:
            return by_type[plain]
        if isinstance(plain, type) and issubclass(plain, Bilingual):
            return _unwritten(plain)
        if isinstance(plain, type) and issubclass(plain, Part):
            return cast("Part | None", self._part(_blank(plain)))
        return None if isinstance(plain, type) and issubclass(plain, Ref) else self._text(annotation)

    def _text(self, annotation: Any) -> str | None:
        return next((text for text in (_LINE, next(self._ids), *_FORMS) if _fits(annotation, text)), None)


def _plain(annotation: Any) -> Any:
    return next(one for one in alternatives(annotation) if one is not type(None))


def _says_nothing(value: Any) -> bool:
    return isinstance(value, Bilingual) and not any(map(value.side, LANGS))


def _unwritten(model: type[Bilingual]) -> Bilingual:
    return _both(model, {lang: say("draft.unwritten", lang) for lang in LANGS})


def _both(model: type[Bilingual], sides: Mapping[Lang, str]) -> Bilingual:
    return model.model_construct(**cast("Any", sides))


def _blank(model: type[Part]) -> Part:
    absent = {
        name: None if field.is_required() else field.get_default(call_default_factory=True)
        for name, field in model.model_fields.items()
    }
    return model.model_construct(**absent)


def _named(record: Record) -> dict[str, Any]:
    """Call a record by its id where it has no name yet."""
    field = next((name for name in _NAMES if name in type(record).model_fields), None)
    value = getattr(record, field) if field else None
    if field is None or (value is not None and not _says_nothing(value)):
        return {}
    if isinstance(record, Source):
        return {field: record.id}
    model = cast("type[Bilingual]", _plain(type(record).model_fields[field].annotation))
    return {field: _both(model, dict.fromkeys(LANGS, record.id))}


def _with_paragraphs(article: Article) -> Article:
    """Let every claim come from a paragraph that is there."""
    known = [paragraph.id for paragraph in article.paragraphs]
    claims = tuple(
        claim if claim.paragraph in known else claim.model_copy(update={"paragraph": known[0]})
        for claim in article.claims
    )
    return article.model_copy(update={"claims": claims})


@functools.cache
def _adapter(annotation: Any) -> pydantic.TypeAdapter[Any]:
    return pydantic.TypeAdapter(annotation)


def _fits(annotation: Any, text: str) -> bool:
    try:
        _adapter(annotation).validate_python(text)
    except pydantic.ValidationError:
        return False
    return True
