"""Name the site's two languages, so that every other module means the same two."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from collections.abc import Mapping

Lang = Literal["vi", "en"]

LANGS: tuple[Lang, ...] = ("vi", "en")

OTHER: Mapping[Lang, Lang] = MappingProxyType({"vi": "en", "en": "vi"})
